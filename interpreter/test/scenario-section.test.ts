import { describe, expect, test } from 'vitest';
import { formatScenario } from '../scenario/format.ts';
import { parse, threadOf, withoutPlaces } from './scenario-help.ts';

/** What `text` means, in canonical form. */
const canonical = (text: string) => formatScenario(parse(text));

describe('the example of the documentation', () => {
  const text = `name: lost update
init: x=0, a[4]=0            # locations; arrays are one object; every plain location is an object of its own
config: page=64, segments=2, contention=pauseIfYounger     # optional
T1: { r = x; x = r + 1 }     # braces: one transaction (atomic block); r, not declared in init, is a register of T1
T2: { r = x; x = r + 1 }
T3: s = x; if s == 0: x = 5  # outside braces each statement is its own transaction
never: x == 1                # final condition; registers as T1.r
`;

  test('has its name, its settings, its locations and its claim', () => {
    const scenario = parse(text);
    expect(scenario.name).toBe('lost update');
    expect(scenario.settings.map(({ key, value }) => [key, value])).toEqual([
      ['page', '64'],
      ['segments', '2'],
      ['contention', 'pauseIfYounger'],
    ]);
    expect(withoutPlaces(scenario.declarations)).toEqual([
      { kind: 'location', name: 'x', values: [0], fields: [], references: [] },
      { kind: 'array', name: 'a', values: [0, 0, 0, 0], fields: [], references: [] },
    ]);
    expect(scenario.claims.map((claim) => [claim.kind, claim.text])).toEqual([['never', 'never: x == 1']]);
  });

  test('has one transaction in T1 and two statements in T3', () => {
    const scenario = parse(text);
    expect(threadOf(scenario, 'T1').body.map(({ kind }) => kind)).toEqual(['atomic']);
    expect(threadOf(scenario, 'T3').body.map(({ kind }) => kind)).toEqual(['assign', 'if']);
    expect(scenario.threads.map(({ registers }) => registers)).toEqual([['r'], ['r'], ['s']]);
  });

  test('gives every node its place', () => {
    const scenario = parse(text);
    const [atomic] = threadOf(scenario, 'T1').body;
    expect(text.slice(atomic?.span.start, atomic?.span.end)).toBe('{ r = x; x = r + 1 }');
    const [setting] = scenario.settings;
    expect(text.slice(setting?.valueSpan.start, setting?.valueSpan.end)).toBe('64');
    const [claim] = scenario.claims;
    expect(text.slice(claim?.condition.span.start, claim?.condition.span.end)).toBe('x == 1');
  });
});

describe('sections', () => {
  const wanted = 'name: two\ninit: x=1, y=0\nT1: x = 1\nT2: { y = 2 }\nnever: x == 2\n';

  test.each([
    ['newlines', 'name: two\ninit: x=1\ny\nT1: x = 1\nT2: { y = 2 }\nnever: x == 2'],
    ['blanks', 'name: two init: x=1, y T1: x = 1 T2: { y = 2 } never: x == 2'],
    ['semicolons', 'name: two; init: x=1; y; T1: x = 1; T2: { y = 2 }; never: x == 2;'],
    ['bars', 'name: two | init: x=1, y | T1: x = 1 || T2: { y = 2 } ‖ never: x == 2'],
    ['CR LF', 'name: two\r\ninit: x=1\r\ny\r\nT1: x = 1\r\nT2: { y = 2 }\r\nnever: x == 2\r\n'],
    ['CR', 'name: two\rinit: x=1\ry\rT1: x = 1\rT2: { y = 2 }\rnever: x == 2\r'],
  ])('may be separated by %s', (_separator, text) => {
    expect(canonical(text)).toBe(wanted);
  });

  test('may come in any order, init several times', () => {
    expect(canonical('never: x == 2\nT2: { y = 2 }\ninit: x=1\nT1: x = 1\nname: two\ninit: y')).toBe(
      'name: two\ninit: x=1, y=0\nT2: { y = 2 }\nT1: x = 1\nnever: x == 2\n',
    );
  });

  test('may have their entries on lines of their own', () => {
    expect(
      canonical('init:\n  x=1 # one\n\n  y\nconfig:\n  page=64\n  granularity=fine\nT1:\n  { x = 1\n    y = 2 }\n'),
    ).toBe('config: page=64, granularity=fine\ninit: x=1, y=0\nT1: { x = 1; y = 2 }\n');
  });

  test('may be empty', () => {
    expect(canonical('name:\ninit:\nconfig:\nT1:\nT2: { }')).toBe('T1:\nT2: { }\n');
  });

  test('may have words of heads as names', () => {
    expect(canonical('init: never=1, name, same, init\nT1: if never: name = init; page = same')).toBe(
      'init: never=1, name=0, same=0, init=0\nT1: if never: name = init; page = same\n',
    );
  });
});

describe('name:', () => {
  test('takes the rest of the line, whatever it is, but comments', () => {
    expect(parse("name:\tisn't @ §: 1.5 {  # really\nT1: pass").name).toBe("isn't @ §: 1.5 {");
  });

  test('ends before a head only if that stands apart', () => {
    expect(parse('name: undo-init: x T1: pass').name).toBe('undo-init: x');
  });
});

describe('init:', () => {
  test('declares locations, arrays and objects with their values', () => {
    const { declarations } = parse('init: x, y=-3, a[2], b[2]=-1, c[3]=(1, -0,\n 3); object p: f, g=2; z=5\nT1: pass');
    expect(declarations.map(({ kind, name, values, fields }) => [kind, name, values, fields])).toEqual([
      ['location', 'x', [0], []],
      ['location', 'y', [-3], []],
      ['array', 'a', [0, 0], []],
      ['array', 'b', [-1, -1], []],
      ['array', 'c', [1, 0, 3], []],
      ['object', 'p', [0, 2], ['f', 'g']],
      ['location', 'z', [5], []],
    ]);
  });

  test('takes objects and placements as entries', () => {
    expect(canonical('init: x, y, object p: f, g=1, same page: x, y; apart: x, p\nz T1: pass')).toBe(
      'init: x=0, y=0\nobject p: f=0, g=1\ninit: z=0\nsame page: x, y\napart: x, p\nT1: pass\n',
    );
  });

  test('leaves objects and placements to sections of their own too', () => {
    expect(canonical('T1: pass\nsame page: x, p\nobject p: f | apart: p, a\ninit: x, a[2]')).toBe(
      'object p: f=0\ninit: x=0, a[2]=0\nsame page: x, p\napart: p, a\nT1: pass\n',
    );
  });
});

test('config: keeps keys and values as written', () => {
  const { settings } = parse('config: page=64; max-steps=1e-5, log.file=a..b-c.2x\nseed=-1 T1: pass');
  expect(settings.map(({ key, value }) => `${key}=${value}`)).toEqual([
    'page=64',
    'max-steps=1e-5',
    'log.file=a..b-c.2x',
    'seed=-1',
  ]);
});

describe('a repeated thread', () => {
  test('is expanded, with i as its number', () => {
    expect(canonical('init: a[4]\nT1..T3: { r = a[i - 1]; a[i] = r + i }')).toBe(
      'init: a[4]=0\nT1: { r = a[1 - 1]; a[1] = r + 1 }\nT2: { r = a[2 - 1]; a[2] = r + 2 }\nT3: { r = a[3 - 1]; a[3] = r + 3 }\n',
    );
  });

  test('may guard an element that its first thread lacks', () => {
    expect(parse('init: a[2]\nT1..T2: if i > 1: a[i - 2] = 1').threads).toHaveLength(2);
  });

  test('tells its number from a field of that name', () => {
    expect(canonical('object p: i\nT1..T2: p.i = i\nT3: i = 3')).toBe(
      'object p: i=0\nT1: p.i = 1\nT2: p.i = 2\nT3: p.i = 3\n',
    );
  });

  test('leaves i to others as a register', () => {
    expect(parse('T1..T2: pass\nT3: i = 1').threads.map(({ registers }) => registers)).toEqual([[], [], ['i']]);
  });
});

describe('claims', () => {
  test('keep their text, on one line and without comments', () => {
    const { claims } = parse('init: x T1: r = x\nnever anywhere:\n (x==1 # one\n   or  r==2); always :x>=0');
    expect(claims.map(({ text }) => text)).toEqual(['never anywhere: (x==1 or r==2)', 'always: x>=0']);
  });

  test('know registers with and without their thread', () => {
    expect(canonical('init: x T1: r = x T2: s = x; t = x T3: t = x\nnever: r == T2.s and T3.t != 0')).toContain(
      'never: T1.r == T2.s and T3.t != 0\n',
    );
  });
});

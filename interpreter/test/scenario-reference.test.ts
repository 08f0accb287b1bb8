import { describe, expect, test } from 'vitest';
import { formatScenario, formatStatement } from '../scenario/format.ts';
import { faultOf, parse, threadOf, withoutPlaces } from './scenario-help.ts';

const declarations = 'init: x, a[4], ref head, ref table[3]; object o: f, ref link';
const thread = (body: string) => threadOf(parse(`${declarations}\nT1: ${body}`), 'T1');
const canonical = (body: string) => thread(body).body.map(formatStatement).join('; ');

describe('declarations', () => {
  test('of references are null', () => {
    const { declarations: all } = parse(
      'init: x=2, ref head\nref table[3], ref  y; object o: ref a, f=1, ref b\nT1: pass',
    );
    expect(all.map(({ kind, name, values, fields, references }) => [kind, name, values, fields, references])).toEqual([
      ['location', 'x', [2], [], []],
      ['location', 'head', [0], [], ['head']],
      ['array', 'table', [0, 0, 0], [], ['table']],
      ['location', 'y', [0], [], ['y']],
      ['object', 'o', [0, 1, 0], ['a', 'f', 'b'], ['a', 'b']],
    ]);
  });

  test('are printed as they were', () => {
    const text = 'init: x=2, ref head, ref table[3]\nobject o: ref a, f=1, ref b\nsame page: head, x\nT1: pass\n';
    expect(formatScenario(parse(text))).toBe(text.replace('pass', 'pass'));
  });

  test('take places like others', () => {
    expect(faultOf('init: ref head, x, ref tail; same page: head, x; apart: tail, head\nT1: pass')).toBe('no fault');
  });
});

describe('statements', () => {
  test('allocate objects and arrays', () => {
    expect(canonical('new p:f,ref next ; new a1[100];new ref t [ 2 ]')).toBe(
      'new p: f, ref next; new a1[100]; new ref t[2]',
    );
    expect(withoutPlaces(thread('new p: f, ref next; new ref t[2]').body)).toEqual([
      {
        kind: 'new',
        handle: { kind: 'handle', thread: 'T1', name: 'p' },
        shape: {
          kind: 'object',
          fields: [
            { name: 'f', reference: false },
            { name: 'next', reference: true },
          ],
        },
      },
      {
        kind: 'new',
        handle: { kind: 'handle', thread: 'T1', name: 't' },
        shape: { kind: 'array', length: 2, reference: true },
      },
    ]);
  });

  test('assign references and numbers by what holds them', () => {
    const text = `new p: f, ref next; head = p; p.next = head; p.f = o.f + id(p.next); o.link = null; table[p.f] = o.link
      q = table[x + 1]; r = q == null; q = target(q)`;
    expect(canonical(text)).toBe(
      'new p: f, ref next; head = p; p.next = head; p.f = o.f + id(p.next); o.link = null; table[p.f] = o.link; ' +
        'q = table[x + 1]; r = q == null; q = target(q)',
    );
  });

  test('collect, drop, and write through cards', () => {
    expect(
      canonical('new z[70]; weak w = z; minor; major; drop z; card a[x] += 1; card table[0] = w; card z[1]=2'),
    ).toBe('new z[70]; weak w = z; minor; major; drop z; card a[x] = a[x] + 1; card table[0] = w; card z[1] = 2');
  });

  test('read what they name', () => {
    expect(canonical('new p: f, ref next; p; p.f; p.next; head; null; (target(p))')).toBe(
      'new p: f, ref next; p; p.f; p.next; head; null; target(p)',
    );
  });

  test('have their place in bodies and braces', () => {
    const text = 'if head == null: new p: f; while p != null: (drop p; minor); { card a[0] = 1; major }';
    expect(canonical(text)).toBe(text);
    expect(canonical('if not (head == null) == x: (new p: f, ref next)')).toBe(
      'if not (head == null) == x: new p: f, ref next',
    );
  });
});

describe('a name is', () => {
  const names = (body: string) => {
    const { registers, handles } = thread(body);
    return { registers, handles };
  };

  test('a handle where it is given a reference, over however many names', () => {
    expect(names('d = c; c = b; b = a1; new a1: f; n = 1; m = n; e = target(d); weak w = e')).toEqual({
      registers: ['n', 'm'],
      handles: ['d', 'c', 'b', 'a1', 'e', 'w'],
    });
  });

  test('a handle or a register by what a location, a field or an element holds', () => {
    const body =
      'new p: f, ref next; new ref t[1]; q = p.next; r = p.f; s = t[0]; u = head; v = link; w = o.f; y = table[0]; z = x';
    expect(names(body)).toEqual({ registers: ['r', 'w', 'z'], handles: ['p', 't', 'q', 's', 'u', 'v', 'y'] });
  });

  test('a register where nothing tells', () => {
    expect(names('r = s; s = r')).toEqual({ registers: ['r', 's'], handles: [] });
  });

  test('of its thread alone', () => {
    const scenario = parse('init: ref head\nT1: p = 1\nT2: p = head');
    expect(scenario.threads.map(({ registers, handles }) => [registers, handles])).toEqual([
      [['p'], []],
      [[], ['p']],
    ]);
  });

  test('an array of what the allocation of that name says, in whatever thread', () => {
    const text = 'init: ref head\nT1: new t[2]; new ref u[2]\nT2: u = head; q = u[0]; t = head; r = t[0]';
    expect(threadOf(parse(text), 'T2')).toMatchObject({ registers: ['r'], handles: ['u', 'q', 't'] });
    const alone = 'init: ref head\nT1: new ref u[2]\nT2: v = head; q = v[0]';
    expect(threadOf(parse(alone), 'T2')).toMatchObject({ registers: [], handles: ['v', 'q'] });
  });
});

test('conditions ask whether a reference is null', () => {
  const text = `${declarations}\nT1: pass\nalways: head != null\nnever: null == table[x] or o.link == null\nnever anywhere: link != null\n`;
  expect(parse(text).claims.map(({ condition }) => condition.kind)).toEqual(['same', 'binary', 'same']);
  expect(formatScenario(parse(text))).toContain(
    'never: null == table[x] or o.link == null\nnever anywhere: o.link != null\n',
  );
});

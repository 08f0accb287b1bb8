import { describe, expect, test } from 'vitest';
import { formatScenario } from '../scenario/format.ts';
import { parse, withoutPlaces } from './scenario-help.ts';

// The programs of the literature that the explorer is measured by. All must be expressible.
const programs: readonly (readonly [name: string, text: string])[] = [
  ['SB', 'init: x, y; T1: x = 1; r = y | T2: y = 1; r = x | never: T1.r == 0 and T2.r == 0'],
  ['MP', 'init: x, y; T1: x = 1; y = 1 | T2: r = y; s = x | never: r == 1 and s == 0'],
  ['LB', 'init: x, y; T1: r = x; y = 1 | T2: r = y; x = 1 | never: T1.r == 1 and T2.r == 1'],
  ['2+2W', 'init: x, y; T1: x = 1; y = 2 | T2: y = 1; x = 2 | never: x == 1 and y == 1'],
  ['S', 'init: x, y; T1: x = 2; y = 1 | T2: r = y; x = 1 | never: r == 1 and x == 2'],
  ['WRC', 'init: x, y; T1: x = 1 | T2: r = x; y = 1 | T3: s = y; t = x | never: r == 1 and s == 1 and t == 0'],
  ['RWC', 'init: x, y; T1: x = 1 | T2: r = x; s = y | T3: y = 1; t = x | never: r == 1 and s == 0 and t == 0'],
  [
    'ISA2',
    'init: x, y, z; T1: x = 1; y = 1 | T2: r = y; z = 1 | T3: s = z; t = x | never: r == 1 and s == 1 and t == 0',
  ],
  ['3.LB', 'init: x, y, z; T1: a = x; y = 1 | T2: b = y; z = 1 | T3: c = z; x = 1 | never: a + b + c == 3'],
  [
    'IRIW',
    'init: x, y; T1: x = 1 | T2: y = 1 | T3: a = x; b = y | T4: c = y; d = x | never: a == 1 and b == 0 and c == 1 and d == 0',
  ],
  ['CoRR', 'init: x; T1: x = 1; x = 2 | T2: r = x; s = x | never: r == 2 and s == 1'],
  ['readers(8)', 'init: x; T0: x = 1; T1..T8: x'],
  ['lastzero(5)', 'init: a[6]; T0: r = 5; while a[r] != 0: r -= 1\nT1..T5: a[i] = a[i - 1] + 1'],
  ['inc(3)', 'init: x; T1..T3: r = x; x = r + 1'],
  ['casrot(7)', 'init: x; T1..T7: CAS(x, i - 1, i)'],
  ['wake-up trees', 'init: x, y, z; T1: x = 1 | T2: y = 1 | T3: if y == 0: z = 1 | T4: if z == 1 and y == 0: x = 2'],
  [
    'late write',
    'init: a, b, c, ok; T1: a = 1; b = 1 | T2: c = 1; c = 2; c = 3; b = 2 | T3: if c == 2 and b == 0: ok = 1',
  ],
  ['two flags', 'init: k, v; T1: k = 1; v = 1; v = 0; k = 0 | T2: v; k'],
  ['G0 write cycle', 'init: x, y; T1: { x=1; y=1 } T2: { x=2; y=2 } never: x != y'],
  ['G1a dirty read', 'init: x; T1: { x = 1; abort } T2: { r = x } never: r == 1'],
  ['G1b intermediate read', 'init: x; T1: { x = 1; x = 2 } T2: { r = x } never: r == 1'],
  ['G1c circular flow', 'init: x, y; T1: { x = 1; a = y } T2: { y = 1; b = x } never: a == 1 and b == 1'],
  ['store buffering', 'init: x, y; T1: { x = 1; a = y } T2: { y = 1; b = x } never: a == 0 and b == 0'],
  ['lost update', 'init: x; T1..T2: { r = x; x = r + 1 } never: x == 1'],
  ['read skew', 'init: x, y; T1: { x = 1; y = 1 } T2: { a = x; b = y } never: a != b'],
  ['write skew', 'init: x=1, y=1; T1: { if x + y == 2: x = 0 } T2: { if x + y == 2: y = 0 } never: x == 0 and y == 0'],
  ['zombie', 'init: x, y; T1: { x = 1; y = 1 } T2: { a = x; b = y; if a != b: while 1: pass } never anywhere: a != b'],
  ['granularity', 'init: object p: f, g; T1: { f = 1 } T2: { g = 1 } always: f == 1 and g == 1'],
  ['granularity, two objects', 'init: f, g; same page: f, g; T1: { f = 1 } T2: { g = 1 } never: f == 0 or g == 0'],
  ['privatization', 'init: pub=1, x; T1: { pub = 0 }; a = x; b = x | T2: { if pub: x = 42 } never: a != b'],
  ['publication', 'init: d, f; T1: d = 1; { f = 1 } T2: { t = d; a = f } never: a == 1 and t == 0'],
  ['inevitable', 'init: x; T1: { print; x = 1 } T2: { print; r = x }'],
];

describe('the notation expresses', () => {
  test.each(programs)('%s', (name, text) => {
    const scenario = parse(`name: ${name}\n${text}`);
    expect(scenario.name).toBe(name);
    expect(formatScenario(scenario)).toMatchSnapshot();
    expect(withoutPlaces(parse(formatScenario(scenario)))).toEqual(withoutPlaces(scenario));
  });
});

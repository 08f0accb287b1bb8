import fc from 'fast-check';

// Programs of two threads over shared references and arrays. Each thread has handles a to c of objects with the number v
// and the reference n, the handle z of an array of numbers and t of one of references, and sums up what it sees.

const handle = fc.constantFrom('a', 'b', 'c');
const cell = fc.constantFrom('table[0]', 'table[40]', 'table[69]');
const shared = fc.oneof(fc.constantFrom('x', 'y'), cell);
const element = fc.constantFrom('0', '40', '69');
const number = fc.integer({ min: 1, max: 9 }).map(String);
const card = fc.constantFrom('', 'card ', 'card ');
const parts = (...sources: readonly fc.Arbitrary<string>[]) => fc.tuple(...sources);

// What takes a field or an element asks first whether the handle is null.
const statement: fc.Arbitrary<string> = fc.oneof(
  handle.map((p) => `new ${p}: v, ref n`),
  handle.map((p) => `drop ${p}`),
  fc.constantFrom('new z[70]; zs = z', 'new ref t[70]; ts = t', 'drop t', 'drop z', 'z = zs', 't = ts'),
  fc.constantFrom('minor', 'major', 'minor', 'abort'),
  parts(handle, handle).map(([p, q]) => `${p} = ${q}`),
  parts(handle, shared).map(([p, x]) => `${p} = ${x}`),
  parts(shared, handle).map(([x, p]) => `${x} = ${p}`),
  parts(cell, handle).map(([x, p]) => `card ${x} = ${p}`),
  parts(handle, number).map(([p, value]) => `if ${p} != null: ${p}.v += ${value}`),
  parts(handle, handle).map(([p, q]) => `if ${p} != null: ${p}.n = ${q}`),
  parts(handle, handle).map(([p, q]) => `if ${q} != null: ${p} = ${q}.n`),
  handle.map((p) => `if ${p} != null: sum = sum * 3 % 1000003 + ${p}.v`),
  parts(handle, handle).map(([p, q]) => `if ${p} != null: sum += (${p}.n == ${q}) + (id(${p}) == id(${q}))`),
  parts(card, element, number).map(([by, i, value]) => `if z != null: ${by}z[${i}] += ${value}`),
  parts(card, element, number).map(([by, i, value]) => `${by}s[${i}] += ${value}`),
  element.map((i) => `if z != null: sum += 5 * z[${i}]`),
  element.map((i) => `sum += 7 * s[${i}]`),
  parts(card, element, handle).map(([by, i, p]) => `if t != null: ${by}t[${i}] = ${p}`),
  parts(handle, element).map(([p, i]) => `if t != null: ${p} = t[${i}]`),
  // What is held otherwise is not cleared.
  handle.map((p) => `weak w = ${p}; sum += target(w) == ${p}; minor; sum += target(w) == ${p}`),
);

const block = fc.array(statement, { minLength: 1, maxLength: 7 }).map((list) => `{ ${list.join('; ')} }`);
const body = fc.array(block, { minLength: 1, maxLength: 3 }).map((list) => list.join('; '));
const start = (value: number) => `sum = 0; { new a: v, ref n; a.v = ${value}; x = a; b = x; c = y; z = zs; t = ts }`;

// Sums up, in the end, what can be reached.
const look = (from: string, weight: number) =>
  `p = ${from}; if p != null: (sum += ${weight} * (1 + p.v); p = p.n; if p != null: sum += ${100 * weight} * (1 + p.v))`;
const places = ['x', 'y', 'table[0]', 'table[40]', 'table[69]'];
const finale = `sum = 0; { sum = s[0] + 100 * s[40] + 10000 * s[69]
  ${places.map((place, index) => look(place, 1_000_000 * 3 ** index)).join('\n  ')}
  z = zs; if z != null: sum += 1000000000 * (z[0] + 10 * z[40] + 100 * z[69]) }`;

/** Programs whose thread T3 is to run last, and whose registers `sum` tell what each thread has seen. */
export const heapProgram: fc.Arbitrary<string> = fc.tuple(body, body).map(
  ([one, two]) => `init: ref x, ref y, ref table[70], s[70], ref zs, ref ts
T1: { new z[70]; zs = z; new ref t[70]; ts = t }; ${start(3)}; ${one}
T2: ${start(5)}; ${two}
T3: ${finale}`,
);

import { describe, expect, test } from 'vitest';
import { Bench, programFault, setUpFault } from './machine-run.ts';

const small = { memory: '256KiB', nursery: '4096' };
const variants = [
  ['c7', { protocol: 'c7' }],
  ['c7, repaired', { protocol: 'c7-repaired', ...small }],
  ['c7 at fine granularity', { protocol: 'c7', granularity: 'fine' }],
  ['c7 with a nursery of a few objects', { protocol: 'c7', ...small, nursery: '64' }],
  [
    'c7 at fine granularity with a nursery of a few objects',
    { protocol: 'c7', granularity: 'fine', ...small, nursery: '64' },
  ],
  ['c7 with transactions of one access', { protocol: 'c7', unit: 'access' }],
  ['the GIL', {}],
] as const;

/** The registers of T1 when all threads have ended. */
function registers(program: string, settings: Readonly<Record<string, string>>): Record<string, number> {
  const bench = new Bench(program, settings).finish();
  bench.machine.threads.forEach((_, thread) => {
    expect(bench.machine.finished(thread)).toBe(true);
  });
  return Object.fromEntries(bench.machine.registers(0));
}

describe.each(variants)('under %s', (_, settings) => {
  const run = (program: string) => registers(program, settings);

  test('a new object has fields of 0 and null, and holds what is assigned', () => {
    const program =
      'T1: new p: v, w, ref next; r = p.v; e = p.next == null; p.w = 7; p.next = p; s = p.w; same = p.next == p';
    expect(run(program)).toMatchObject({ r: 0, e: 1, s: 7, same: 1 });
    expect(run(program.replace('T1: ', 'T1: { ').concat(' }'))).toMatchObject({ r: 0, e: 1, s: 7, same: 1 });
  });

  test('a new array has elements of 0, or of null', () => {
    const program =
      'T1: new a[3]; a[2] = 5; i = 2; r = a[i] + a[i - 1]; new ref t[2]; e = t[0] == null; t[1] = a; s = t[1] == a';
    expect(run(program)).toMatchObject({ r: 5, e: 1, s: 1 });
  });

  test('CAS and FAA work on fields and elements', () => {
    const program =
      'T1: new p: v; new a[3]; r = CAS(p.v, 0, 4); s = FAA(p.v, 2); t = FAA(a[s - 3], 9); u = CAS(a[1], 9, 1); v = p.v + a[1]';
    expect(run(program)).toMatchObject({ r: 1, s: 4, t: 0, u: 1, v: 7 });
  });

  test('a handle takes what a handle, a location, a field or an element refers to', () => {
    const program = `init: ref head, ref table[3]; object o: f, ref link
      T1: new p: v, ref next; p.v = 4; head = p; q = head; table[2] = q; i = 1; q = null; q = table[i + 1]; o.link = q
        p.next = q; q = null; q = o.link; q = q.next; new ref t[2]; t[1] = q; drop q; q = t[1]; r = q.v; s = q == p`;
    expect(run(program)).toMatchObject({ r: 4, s: 1 });
  });

  test('references are compared by what they refer to', () => {
    const program = `init: ref head, ref tail
      T1: new p: v; new q: v; head = p; tail = q; a = head == tail; b = head != tail; tail = p; c = head == tail
        drop p; d = p == null; e = null == head; f = null == null; g = head != null and (head == tail) == 1`;
    expect(run(program)).toMatchObject({ a: 0, b: 1, c: 1, d: 1, e: 0, f: 1, g: 1 });
  });

  // The reference of the left side is not to wait on the stack while an identity is asked for.
  test('elements are compared whatever their indices take', () => {
    const program = `T1: new ref t[2]; new ref u[2]; new p: v; t[1] = p; u[1] = p; i = id(p)
      a = t[id(p) == i] == u[id(p) == i]; b = t[0 * id(p)] == u[1]; c = t[1] != u[id(p) - i]; d = p == t[id(p) // i]
      t[id(p) - i] = u[id(p) == i]; e = t[0] == p`;
    expect(run(program)).toMatchObject({ a: 1, b: 0, c: 1, d: 1, e: 1 });
  });

  test('an identity is a number that belongs to one object, and that of null is 0', () => {
    const program = `init: ref head
      T1: new p: v; new q: v; { a = id(p); b = id(q) }; head = p; same = id(head) == a; other = a != b; none = id(null)
        drop p; gone = id(p); minor; major; still = id(head) == a`;
    expect(run(program)).toMatchObject({ same: 1, other: 1, none: 0, gone: 0, still: 1 });
  });

  test('a dropped handle is null until it is assigned', () => {
    expect(
      run('T1: new p: v; drop p; r = p == null; new p: v; s = p == null; { drop p; t = p == null }'),
    ).toMatchObject({
      r: 1,
      s: 0,
      t: 1,
    });
  });

  test('a weak reference leads to its target as long as something else refers to it', () => {
    const program = `init: ref head
      T1: new p: v; p.v = 3; head = p; weak w = p; drop p; major; q = target(w); r = q.v; weak w = head; s = target(w) == head
        drop q; head = null; major; t = target(w) == null; weak w = null; u = target(w) == null`;
    expect(run(program)).toMatchObject({ r: 3, s: 1, t: 1, u: 1 });
  });

  test('a minor collection clears a weak reference whose target dies young', () => {
    expect(run('T1: { new p: v; weak w = p; drop p; minor; r = target(w) == null }')).toMatchObject({ r: 1 });
    expect(run('T1: { new p: v; weak w = p; minor; r = target(w) == p }')).toMatchObject({ r: 1 });
  });

  // An abort would have to bring it back.
  test('a transaction keeps what it had at its start until its end', () => {
    const program = 'T1: new p: v; weak w = p; { drop p; major; r = target(w) == null }; major; s = target(w) == null';
    expect(run(program)).toMatchObject({ r: 0, s: 1 });
  });

  test('a weak reference in a location is found by another thread', () => {
    const program = `init: ref cache, done
      T1: while done == 0: pass; w = cache; p = target(w); r = p.v
      T2: new p: v; p.v = 8; weak w = p; cache = w; done = 1; while 1 - done: pass`;
    const bench = new Bench(program, settings);
    while (bench.value('done') === 0) bench.steps('2');
    expect(bench.machine.handles(1).get('p')).not.toBe(0);
  });

  test('cards carry numbers and references', () => {
    const program = `init: a[100], ref t[100], sum
      T1: { new p: v; p.v = 6; card t[99] = p; card a[0] = 1; card a[98] += 2; drop p; minor; q = t[99]; r = q.v }
        new z[70]; card z[69] = 4; new ref y[70]; card y[0] = q; { card y[33] = z; minor; p = y[33]; s = p == z }
        c = a[0] + a[98] + z[69]; e = y[0] == t[99]`;
    expect(run(program)).toMatchObject({ r: 6, s: 1, c: 7, e: 1 });
  });

  test('collections keep a list whatever its length', () => {
    const program = `init: ref head
      T1: i = 0; { while i < 60: (new p: v, ref next; p.v = i; p.next = head; head = p; i += 1) }
        sum = 0; n = 0; p = head; while p != null: (sum += p.v; n += 1; p = p.next); major; p = head; last = p.v`;
    expect(run(program)).toMatchObject({ sum: 1770, n: 60, last: 59 });
  });

  test('what a thread allocates another finds, wherever it has moved to', () => {
    const program = `init: ref head
      T1: { new p: v, ref next; p.v = 1; p.next = head; head = p }; { new p: v, ref next; p.v = 2; p.next = head; head = p }
      T2: p = head; n = 0; while p != null: (n = 10 * n + p.v; p = p.next; minor)`;
    expect(new Bench(program, settings).finish().register('T2.n')).toBe(21);
  });

  test('whatever has no meaning is a fault where it stands', () => {
    const fault = (program: string) => programFault(program, settings);
    expect(fault('T1: new p: v; drop p; r = p.v')).toBe('p is null and has no field v (test.scn:1:27)');
    expect(fault('T1: new p: v; drop p; { p.v = 1 }')).toBe('p is null and has no field v (test.scn:1:25)');
    expect(fault('T1: new a[2]; drop a; card a[0] = 1')).toBe('a is null and has no elements (test.scn:1:28)');
    expect(fault('T1: new p: v; new q: w; r = p.w')).toBe('what p refers to has no field w (test.scn:1:29)');
    expect(fault('T1: new a[2]; new p: v; a = p; a[0] = 1')).toBe('a is no array of numbers (test.scn:1:32)');
    expect(fault('T1: new a[2]; new ref t[2]; t = a; t[0] = a')).toBe('t is no array of references (test.scn:1:36)');
    expect(fault('T1: new a[2]; i = 2; a[i] = 1')).toBe("index 2 is outside of the array's 2 elements (test.scn:1:22)");
    expect(fault('T1: new ref t[2]; i = 0; t[i - 1] = t')).toBe(
      "index -1 is outside of the array's 2 elements (test.scn:1:26)",
    );
    expect(fault('T1: new a[2]; i = 9; card a[i] = 1')).toBe(
      "index 9 is outside of the array's 2 elements (test.scn:1:27)",
    );
    expect(fault('init: b[70]\nT1: i = 70; card b[i] = 1')).toBe(
      "index 70 is outside of the array's 70 elements (test.scn:2:18)",
    );
    expect(fault('T1: new p: v; q = target(p)')).toBe('only a weak reference has a target (test.scn:1:19)');
    expect(fault('T1: p = null; q = target(p)')).toBe('null has no target (test.scn:1:19)');
  });
});

describe('steps', () => {
  const steps = (program: string, settings = {}) =>
    new Bench(program, { protocol: 'c7', ...settings }).finish().stepsOf(1);
  const transaction = (...operations: string[]) => ['start', ...operations, 'commit'];

  test('a statement outside braces is a transaction, unless it touches handles only', () => {
    expect(
      steps('init: ref head\nT1: new p: v; p.v = 1; head = p; q = head; r = id(q); minor; major; q = p; drop p'),
    ).toEqual([
      ...transaction('allocate'),
      ...transaction('write'),
      ...transaction('write'),
      ...transaction('read'),
      ...transaction('identify'),
      ...transaction('minorCollect'),
      ...transaction('majorCollect'),
    ]);
  });

  test('with unit=access what handles references is a transaction all the same', () => {
    const program = 'init: x, ref head\nT1: new p: v; x = p.v + x; if head == p: pass; x = x + 1';
    expect(steps(program, { unit: 'access' })).toEqual([
      ...transaction('allocate'),
      ...transaction('read', 'read', 'write'),
      ...transaction('read'),
      ...transaction('read'),
      ...transaction('write'),
    ]);
  });

  test('a target, a card and a weak reference are one operation each', () => {
    expect(steps('T1: { new a[70]; card a[3] = 1; weak w = a; q = target(w); r = q == a; major }')).toEqual(
      transaction('allocate', 'writeCard', 'allocate', 'read', 'majorCollect'),
    );
  });

  test('the identity of null is no operation', () => {
    expect(steps('T1: { p = null; r = id(p) }')).toEqual(transaction());
  });

  test('a loop over handles alone lets others run', () => {
    const bench = new Bench('init: x\nT1: p = null; while p == null: drop p\nT2: x = 1', { protocol: 'c7' }).steps(
      '111222',
    );
    expect([bench.value('x'), bench.machine.finished(0)]).toEqual([1, false]);
  });
});

describe('what does not fit', () => {
  const outOfMemory = (program: string, settings = {}) => {
    try {
      new Bench(program, settings).finish();
      return 'no fault';
    } catch (error) {
      return error instanceof Error && 'diagnostic' in error ? error.diagnostic : error;
    }
  };

  test.each(variants.filter(([, settings]) => 'memory' in settings || Object.keys(settings).length === 0))(
    'into memory is a fault of the program’s size, at its place (%s)',
    (_, settings) => {
      const program = 'init: ref head\nT1: { while 1: (new p: v, ref next; p.next = head; head = p) }';
      expect(outOfMemory(program, { ...small, ...settings })).toMatchObject({
        code: 'model/memory',
        place: { file: 'test.scn', line: 2, column: 17 },
        hint: expect.stringContaining('memory='),
      });
    },
  );

  test('into the kinds that a header tells apart is a fault, too', () => {
    const kinds = Array.from({ length: 80 }, (_, index) => `new p: f${index}`).join('; ');
    expect(setUpFault(`T1: ${kinds}`)).toMatch(
      /^test\.scn:1:\d+: error: there are more than 64 kinds of objects \[model\/types\]/,
    );
  });
});

test('the locations that hold references are known by name', () => {
  const { machine } = new Bench('init: x, ref head, ref t[2]; object o: f, ref link\nT1: new p: f; head = p').finish();
  expect([...machine.references]).toEqual(['head', 't[0]', 't[1]', 'o.link']);
  expect([...machine.values().keys()]).toEqual(['x', 'head', 't[0]', 't[1]', 'o.f', 'o.link']);
  expect(machine.values().get('head')).toBeGreaterThan(0);
});

describe('names', () => {
  // Older scenarios have such names.
  test('like the words for allocated objects are names where they stand as names', () => {
    const words = ['new', 'drop', 'minor', 'major', 'card', 'weak', 'ref', 'null', 'id', 'target'];
    const bench = new Bench(
      `init: ${words.map((word, index) => `${word}=${index}`).join(', ')}\nT1: sum = ${words.join(' + ')}; minor; new; drop += 1`,
    ).finish();
    expect(bench.register('sum')).toBe(45);
    expect(bench.value('drop')).toBe(2);
    const inThread = `T1: ${words.map((word, index) => `${word} = ${index}`).join('; ')}; sum = ${words.join('+')}; major`;
    expect(new Bench(inThread).finish().register('sum')).toBe(45);
  });

  test('like those words are names of handles, fields and references too', () => {
    const program = `init: ref ref; object new: ref link
      T1: new drop: ref, ref weak; drop.ref = 3; ref = drop; weak minor = drop; target = target(minor); new.link = target
        new ref card[2]; card[1] = ref; card card[0] = target; id = target.ref + (card[0] == card[1]); drop drop`;
    expect(registers(program, { protocol: 'c7' })).toMatchObject({ id: 4 });
  });
});

import { describe, expect, test } from 'vitest';
import { breaksAnywhere, breaksFinally, claimedValues } from '../machine/claim.ts';
import { Bench } from './machine-run.ts';
import { parse } from './scenario-help.ts';

const c7 = { protocol: 'c7' };
const fine = { protocol: 'c7', granularity: 'fine' };

describe('abort', () => {
  test('aborts once, and the retry passes over it', () => {
    const bench = new Bench('init: x\nT1: { x = 1; abort; x = 2 }', c7).finish();
    expect(bench.stepsOf(1)).toEqual(['start', 'write', 'abort', 'start', 'write', 'write', 'commit']);
    expect(bench.value('x')).toBe(2);
  });

  test('of each place once in a transaction, however often it is retried', () => {
    const bench = new Bench('init: x\nT1: { x += 1; abort; x += 10; abort; x += 100 }', c7).finish();
    expect(bench.events.filter(({ type }) => type === 'abort')).toHaveLength(2);
    expect(bench.value('x')).toBe(111);
  });

  test('is forgotten by a commit: in a loop, each transaction aborts once', () => {
    const bench = new Bench('init: x\nT1: while x < 3: { x += 1; abort }', c7).finish();
    expect(bench.events.filter(({ type }) => type === 'abort')).toHaveLength(3);
    expect(bench.value('x')).toBe(3);
  });

  test('does nothing under the GIL, which has nothing to roll back', () => {
    const bench = new Bench('init: x\nT1: { x = 1; abort; x += 1 }').finish();
    expect(bench.stepsOf(1)).toEqual(['start', 'write', 'abort', 'read', 'write', 'commit']);
    expect(bench.value('x')).toBe(2);
  });

  test.each([
    ['barrier', c7],
    ['fine', fine],
  ])('restores the registers (%s granularity)', (_, settings) => {
    const program = 'init: x=5, out\nT1: r = 7; { out = r; r = x; s = r + 1; if out == 7: abort; out = out * 10 + s }';
    const bench = new Bench(program, settings).finish();
    expect([bench.value('out'), bench.register('r'), bench.register('s')]).toEqual([76, 5, 6]);
  });

  test('takes the thread back to the start of the part after commit, not of the braces', () => {
    const bench = new Bench('init: x, y\nT1: { x += 1; commit; y += 1; abort }', c7).finish();
    expect([bench.value('x'), bench.value('y')]).toEqual([1, 1]);
  });

  test('leaves no trace of its writes', () => {
    const bench = new Bench('init: x\nT1: { x = 1; abort }\nT2: { r = x }', c7).steps('111');
    expect(bench.events.some(({ type }) => type === 'abort')).toBe(true);
    expect(bench.steps('222').register('T2.r')).toBe(0);
    expect(bench.value('x')).toBe(0);
  });
});

describe('a conflict', () => {
  test('aborts a transaction, whose registers are as before', () => {
    // T1 began first, so it wins the write-write conflict; T2 has read x by then.
    const bench = new Bench('init: x\nT1: { x = 1 }\nT2: r = 9; { r = x; x = r + 10 }', c7).steps('1122');
    expect(bench.register('T2.r')).toBe(0);
    bench.steps('2');
    expect(bench.events.filter(({ type }) => type === 'abort')).toMatchObject([{ thread: 1, cause: 'contention' }]);
    expect(bench.register('T2.r')).toBeUndefined();
    bench.finish();
    expect(bench.value('x')).toBe(11);
    expect(bench.register('T2.r')).toBe(1);
  });

  test('is not seen by a thread in another segment before the commit', () => {
    const bench = new Bench('init: x\nT1: { x = 1; r = x }\nT2: { r = x }', c7).steps('11122');
    expect([bench.register('T1.r'), bench.register('T2.r'), bench.value('x')]).toEqual([1, 0, 0]);
  });
});

describe('claims', () => {
  const judge = (program: string, claim: string, schedule?: string, settings = {}) => {
    const text = `${program}\n${claim}`;
    const bench = new Bench(text, settings);
    if (schedule === undefined) bench.finish();
    else bench.steps(schedule);
    const parsed = parse(text).claims[0]!;
    return parsed.kind === 'neverAnywhere'
      ? breaksAnywhere(bench.machine, parsed)
      : breaksFinally(bench.machine, parsed);
  };

  test('never breaks when its condition is true in the end, always when it is not', () => {
    const program = 'init: x, a[2]\nT1: x = 1; a[x] = 4; r = 3';
    expect(judge(program, 'never: x == 1')).toBe(true);
    expect(judge(program, 'never: x == 2')).toBe(false);
    expect(judge(program, 'always: x == 1 and a[x] == 4 and T1.r * 2 == 6')).toBe(false);
    expect(judge(program, 'always: a[0] or not r')).toBe(true);
    expect(judge(program, 'always: -r + 7 // 2 == 0')).toBe(false);
  });

  test('ask of a reference whether it is null', () => {
    const program = 'init: ref head, ref table[2]; object o: ref link\nT1: new p: f; head = p; i = 1; table[i] = p';
    expect(judge(program, 'always: head != null and table[0] == null and null != table[T1.i]')).toBe(false);
    expect(judge(program, 'never: o.link != null')).toBe(false);
    expect(judge(program, 'never: table[i] != null', undefined, c7)).toBe(true);
    expect(judge(program, 'never anywhere: head != null', '111111', c7)).toBe(true);
    expect(judge(program, 'never anywhere: head != null', '11111', c7)).toBe(false);
  });

  test('say what they found', () => {
    const text =
      'init: ref head, ref tail, x\nT1: new p: f; head = p; x = 3\nalways: head == null or tail != null or x == r + T1.r\n';
    const bench = new Bench(text.replace('x = 3', 'r = 4; x = 3')).finish();
    const [claim] = parse(text.replace('x = 3', 'r = 4; x = 3')).claims;
    expect(claimedValues(bench.machine, claim!)).toBe('head = an object, tail = null, x = 3, T1.r = 4');
  });

  test('registers that were never assigned count as 0', () => {
    expect(judge('init: x\nT1: if x: r = 1', 'always: r == 0')).toBe(false);
  });

  test('never anywhere waits until all its registers are assigned by the attempt', () => {
    const program = 'init: x=1, y\nT1: { a = x; b = y }';
    expect(judge(program, 'never anywhere: a != b', '11')).toBe(false);
    expect(judge(program, 'never anywhere: a != b', '111')).toBe(true);
    expect(judge(program, 'never anywhere: a == b', '111')).toBe(false);
  });

  test('never anywhere counts a register from before, if the attempt does not assign it', () => {
    const program = 'init: x=1, y\nT1: a = 3; { b = y; x = 2 }';
    expect(judge(program, 'never anywhere: a > b', '1')).toBe(false);
    expect(judge(program, 'never anywhere: a > b', '11')).toBe(true);
  });

  test('never anywhere forgets what an aborted attempt assigned', () => {
    const program = 'init: x=1, y\nT1: { a = x; abort; b = y }';
    const claim = 'never anywhere: a == 1';
    expect(judge(program, claim, '11', c7)).toBe(true);
    expect(judge(program, claim, '111', c7)).toBe(false);
    expect(judge(program, claim, '1111', c7)).toBe(false);
    expect(judge(program, claim, '11111', c7)).toBe(true);
  });

  test('never anywhere sees committed memory in the middle of a run', () => {
    const program = 'init: x\nT1: { x = 1; commit; x = 0 }';
    expect(judge(program, 'never anywhere: x == 1', '111', c7)).toBe(true);
    expect(judge(program, 'never anywhere: x == 1', '11', c7)).toBe(false);
    expect(judge(program, 'never anywhere: x == 1', '111111', c7)).toBe(false);
  });

  // Within the transaction it counts as unassigned; the commit gives it back.
  test('a register keeps its value when a transaction does not assign it after all', () => {
    expect(judge('init: y\nT1: r = 5; { if y: r = 7 }', 'always: r == 5')).toBe(false);
  });

  // They are not those of the attempt any more.
  test('never anywhere forgets registers at a commit in braces, if the next part assigns them', () => {
    const program = 'init: x, y\nT1: { a = x; b = y; commit; a = x + 1; b = y + 1 }';
    // T1 has assigned a in the second part, and not b.
    expect(judge(program, 'never anywhere: a != b', '111111')).toBe(false);
  });
});

describe('a thread', () => {
  test('is finished at its end, and then cannot move', () => {
    const { machine } = new Bench('init: x\nT1: x = 1\nT2: pass');
    expect([machine.finished(0), machine.finished(1), machine.enabled(1)]).toEqual([false, true, false]);
    expect(() => machine.step(1)).toThrow('T2 has ended');
  });

  test('notices signals between statements, unless safepoints=commit', () => {
    const program = 'init: x, y, z\nT1: { a = y; b = z }\nT2: x = 1';
    // T2 asks for a pause when it commits: T1 stops before its second statement, or goes on to its commit.
    const between = new Bench(program, c7).steps('112221');
    expect(between.stepsOf(1).at(-1)).toBe('safePoint');
    const atCommit = new Bench(program, { ...c7, safepoints: 'commit' }).steps('112221');
    expect(atCommit.stepsOf(1).at(-1)).toBe('read');
    for (const bench of [between, atCommit]) expect(bench.finish().value('x')).toBe(1);
  });

  test('at fine granularity does the barrier and the access in steps of their own', () => {
    const bench = new Bench('init: x\nT1: { r = x }', fine);
    let steps = 0;
    while (bench.register('r') === undefined) {
      bench.steps('1');
      steps++;
    }
    expect(bench.stepsOf(1).slice(-2)).toEqual(['read', 'read']);
    expect(steps).toBeGreaterThan(2);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { c7Defaults, Layout, largeBytes } from '../../model/index.ts';
import { type RecordedObject, type RecordedRun, replayRun } from '../conformance/index.ts';
import type { Setting } from '../conformance/machine.ts';
import { operationNames } from '../conformance/trace.ts';
import { type Planned, record, settingOf } from './conformance-recorder.ts';
import { readLine, replayContent } from './conformance-runs.ts';

const kind = fc.constantFrom('bytes' as const, 'refs' as const);
// Small ones, ones with cards, ones of many pages, and ones that begin outside of the nursery (C7-GC-1).
const size = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 2, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 68, max: 1300 }) },
  { weight: 1, arbitrary: fc.constantFrom(8447, 8448, 9000) },
);

const operation: fc.Arbitrary<Planned> = fc.record({
  op: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('read' as const, 'write' as const, 'writeCard' as const) },
    { weight: 4, arbitrary: fc.constantFrom('readRef' as const, 'writeRef' as const, 'writeRefCard' as const) },
    { weight: 5, arbitrary: fc.constantFrom('start' as const, 'switch' as const) },
    { weight: 2, arbitrary: fc.constant('allocate' as const) },
    { weight: 1, arbitrary: fc.constantFrom('minorCollect' as const, 'majorCollect' as const) },
    { weight: 1, arbitrary: fc.constantFrom('commit' as const, 'abort' as const, 'becomeInevitable' as const) },
    { weight: 1, arbitrary: fc.constant('commit' as const) },
  ),
  thread: fc.nat(),
  object: fc.nat(7),
  index: fc.oneof(fc.nat(600), fc.nat(10_000)),
  value: fc.nat(255),
  target: fc.nat(7),
  kind,
  size: size.map((words) => 8 * words),
});

/** Sizes that the library never had: other pages, other numbers of segments, threads that share them. */
const setting: fc.Arbitrary<Setting> = fc
  .record({
    threads: fc.integer({ min: 1, max: 5 }),
    segments: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(40)),
    pageSize: fc.constantFrom(64, 128, 1024, 4096),
    shapes: fc.array(
      fc.record({ size: fc.integer({ min: 2, max: 90 }).map((words) => 8 * words), gap: fc.nat(6), kind }),
      { maxLength: 4 },
    ),
  })
  .map(({ shapes, ...sizes }) => settingOf(sizes, shapes));

// Threads that stay for a while get further than threads drawn anew for each operation.
function steered(plan: readonly Planned[], threads: number): Planned[] {
  let current = 0;
  return plan.map((planned) => {
    if (planned.op === 'switch') current = planned.thread % threads;
    return { ...planned, thread: current };
  });
}

describe('a run recorded from the model', () => {
  it('agrees when it is read and replayed, whatever its sizes; and no operation breaks an assertion', () => {
    fc.assert(
      fc.property(setting, fc.array(operation, { minLength: 40, maxLength: 160, size: 'max' }), (given, plan) => {
        const run = record(given, steered(plan, given.threads));
        expect(replayRun(readLine(JSON.stringify(run)))).toBeUndefined();
      }),
    );
  });

  it('has everything in it, where there are enough of them', () => {
    const seen = new Set<string>();
    const plans = fc.array(operation, { minLength: 160, maxLength: 160, size: 'max' });
    for (const [given, plan] of fc.sample(fc.tuple(setting, plans), { numRuns: 60, seed: 1 })) {
      const { ops } = record(given, steered(plan, given.threads));
      const creators = new Map(ops.flatMap((one) => (one.op === 'allocate' ? [[one.object, one.thread]] : [])));
      for (const { op, thread, outcome, moved = {}, after, ...rest } of ops) {
        seen.add(outcome === 'ok' ? op : `conflict: ${op}`);
        for (const name of Object.keys(moved))
          seen.add(`${op} moves ${creators.get(name) === thread ? 'own' : 'others'}`);
        if ('address' in rest) seen.add(rest.size < largeBytes ? 'in the nursery' : 'outside');
        if (JSON.stringify(after).includes('"marked"')) seen.add('marked cards');
      }
    }
    const conflicting = ['switch', 'commit', 'write', 'writeCard', 'writeRef', 'writeRefCard', 'becomeInevitable'];
    const moving = [
      'commit moves own',
      'minorCollect moves own',
      'majorCollect moves own',
      'majorCollect moves others',
    ];
    const others = ['in the nursery', 'outside', 'marked cards'];
    const expected = [...operationNames, ...conflicting.map((op) => `conflict: ${op}`), ...moving, ...others];
    expect([...seen].sort()).toEqual(expected.sort());
  });

  it('disagrees where one byte is recorded otherwise, in one segment or in all, on whatever page', () => {
    const { run, withValues } = recordedWrites([77, 1]);
    expect(replayRun(run)).toBeUndefined();
    for (let index = 0; index < 536; index += 5) {
      for (const wrong of [[0], [1], [2], [0, 1, 2]]) {
        const values = [{}, { 77: 1 }, {}].map((bytes, own) =>
          wrong.includes(own) ? { ...bytes, [index]: 9 } : bytes,
        );
        const entry = `o.values[${wrong[0]}].${index}`;
        expect(replayRun(withValues(values))).toEqual({ operation: 1, entry, expected: 9, got: undefined });
      }
    }
  });

  it('disagrees where what is recorded is no byte, though its bits are those in memory', () => {
    const { run, withValues } = recordedWrites([76, 37], [77, 1]);
    expect(replayRun(run)).toBeUndefined();
    const entry = 'o.values[1].76';
    expect(replayRun(withValues([{}, { 76: 293 }, {}]))).toMatchObject({ entry, expected: 293, got: 37 });
    expect(replayRun(withValues([{}, { 76: 37, 77: 1, 78: 0 }, {}]))).toMatchObject({ entry: 'o.values[1].78' });
    expect(replayRun(withValues([{}, { 76: 37, '077': 1 }, {}]))).toMatchObject({ entry: 'o.values[1].077' });
  });
});

describe('objects that are gone', () => {
  const given = settingOf({ threads: 2, segments: 2, pageSize: 4096 }, [{ kind: 'bytes', size: 16 }]);
  const on = (thread: number, ...ops: Planned['op'][]) => ops.map((op): Planned => ({ op, thread }));

  /** The run with something else recorded to have moved in its last operation. */
  function movedAtLast(run: RecordedRun, moved: Record<string, number>): RecordedRun {
    return readLine(JSON.stringify({ ...run, ops: run.ops.with(-1, { ...run.ops.at(-1)!, moved }) }));
  }

  it('have no address, whatever the recorder found where it looked for one (C7-ABORT-2)', () => {
    // Thread 0 resets the transaction of thread 1, which is at a safe point and will not know until it runs again.
    const run = record(given, [
      ...on(0, 'start', 'switch').map((planned, index) => ({ ...planned, thread: index })),
      ...on(1, 'start', 'allocate', 'write'),
      ...on(0, 'switch', 'write', 'majorCollect'),
    ]);
    const [, , , allocate] = run.ops;
    expect(allocate).toMatchObject({ op: 'allocate', object: 'constructor' });
    expect(replayRun(run)).toBeUndefined();
    // As recordings of the library have it: -43, and an odd number.
    expect(replayRun(movedAtLast(run, { constructor: 2 ** 64 - 43 }))).toBeUndefined();
    expect(replayRun(movedAtLast(run, { constructor: 1323010 }))).toBeUndefined();
    const place = given.objects[0]!.addr + 4096;
    expect(replayRun(movedAtLast(run, { constructor: place }))).toEqual({
      operation: run.ops.length - 1,
      entry: 'moved.constructor',
      expected: place,
      got: undefined,
    });
  });

  it('take no place that a recording has for another: where a commit that failed had put them is not recorded', () => {
    const { addr, size } = given.objects[0]!;
    const run = record(given, [
      ...on(0, 'start', 'read'),
      ...on(1, 'switch', 'start', 'allocate', 'write', 'commit', 'start', 'allocate', 'commit'),
    ]);
    const outcomes = run.ops.map(({ op, outcome }) => (outcome === 'ok' ? op : `conflict: ${op}`));
    expect(outcomes.slice(-4)).toEqual(['conflict: commit', 'start', 'allocate', 'commit']);
    const first = addr + size + 16;
    expect(run.ops.at(-1)!.moved).toEqual({ n1: first + 16 + 16 });
    expect(replayRun(run)).toBeUndefined();
    expect(replayRun(movedAtLast(run, { n1: first }))).toBeUndefined();
  });
});

/** A run that writes some bytes of an object of nine pages, and the same with other contents recorded at its end. */
function recordedWrites(...writes: readonly [index: number, value: number][]) {
  const addr = new Layout({ ...c7Defaults, pageSize: 64 }).oldStart + 24;
  const objects: RecordedObject[] = [{ name: 'o', kind: 'bytes', size: 544, addr }];
  const start: Planned = { op: 'start', thread: 0, object: 0, index: 0, value: 0 };
  const plan = writes.map(([index, value]): Planned => ({ ...start, op: 'write', index, value }));
  const run = record({ threads: 1, segments: 2, pageSize: 64, objects }, [start, ...plan]);
  const withValues = (values: object[]): RecordedRun => {
    const last = run.ops.at(-1)!;
    const o = { ...(last.after['o'] as object), values }; // an object's entry has fields
    return { ...run, ops: run.ops.with(-1, { ...last, after: { ...last.after, o } }) };
  };
  return { run, withValues };
}

describe('a long run', () => {
  const idle = { version: 255, tx: 'none', mustAbort: false, commitSoon: false };
  const clean = { private: [0], lock: 0, readBy: [], barrier: [0, 1], values: [{}, {}] };
  const short: RecordedRun = {
    seed: 0,
    profile: 'long',
    threads: 1,
    segments: 1,
    pageSize: 4096,
    objects: [{ name: 'o', kind: 'bytes', size: 16, addr: 168034320 }],
    initial: { seg1: idle, thread0: { segment: 1, inTransaction: false }, o: clean, commitSoonCalls: 0 },
    ops: [],
  };

  /** 600 transactions of one thread; the object is read in those where `reads` says so. */
  function transactions(reads: (transaction: number) => boolean): RecordedRun {
    const begun = (transaction: number) => ({
      seg1: { version: (transaction % 255) + 1, tx: 'regular' },
      thread0: { inTransaction: true },
    });
    const ended = { seg1: { tx: 'none' }, thread0: { inTransaction: false } };
    const common = { thread: 0, outcome: 'ok' } as const;
    const ops = Array.from({ length: 600 }, (_, transaction): RecordedRun['ops'] => {
      const start = { op: 'start', ...common, after: begun(transaction) } as const;
      const commit = { op: 'commit', ...common, after: ended } as const;
      if (!reads(transaction)) return [start, commit];
      const read = { op: 'read', object: 'o', index: 0, value: 0, ...common, after: { o: { readBy: [1] } } } as const;
      return [start, read, { ...commit, after: { ...ended, o: { readBy: [] } } }];
    });
    return { ...short, ops: ops.flat() };
  }

  it('wraps the read version at 255, and then begins with markers of zero (C7-START-2)', async () => {
    const runs = [
      transactions(() => false),
      transactions(() => true),
      // Version 7 of the first round left its marker; in the second round, version 7 has read nothing.
      transactions((transaction) => transaction === 6),
      transactions((transaction) => transaction % 255 === 254),
    ];
    const report = await replayContent(runs.map((run) => JSON.stringify(run)).join('\n'));
    expect(report).toMatchObject({ agree: 4, operations: 1200 + 1800 + 1201 + 1202 });
  });

  it('is compared to its end: a version that does not wrap is found', () => {
    const run = transactions(() => false);
    const ops = run.ops.with(510, {
      ...run.ops[510]!,
      after: { ...run.ops[510]!.after, seg1: { version: 0, tx: 'regular' } },
    });
    expect(replayRun({ ...run, ops })).toMatchObject({ operation: 510, entry: 'seg1.version', expected: 0, got: 1 });
  });

  it('has a major collection in the commit that comes after enough has been allocated (C7-MAJOR-1)', () => {
    const size = 12 * 1024 * 1024;
    const given = settingOf({ threads: 3, segments: 4, pageSize: 4096 }, [{ kind: 'bytes', size }]);
    const turn = (thread: number): Planned[] => [
      { op: 'start', thread },
      { op: 'write', thread, value: 1 },
      { op: 'commit', thread },
    ];
    const run = record(given, [
      ...turn(0),
      { op: 'switch', thread: 1 },
      ...turn(1),
      { op: 'switch', thread: 2 },
      ...turn(2),
    ]);
    expect(replayRun(run)).toBeUndefined();
    // The second commit shares the pages of the first again, but those it is about to push from; then the bound is higher.
    const { name } = run.objects[0]!;
    const masks = run.ops.flatMap(({ op, after }) => (op === 'commit' ? [after[name]] : []));
    expect(masks.map((entry) => (entry as { private: number[] }).private[0])).toEqual([1, 2, 6]);
  });

  it('has a minor collection in the allocation that finds the nursery full (C7-GC-1)', async () => {
    const given = settingOf({ threads: 1, segments: 1, pageSize: 4096 }, []);
    const allocate: Planned = { op: 'allocate', thread: 0, size: 60_000 };
    const run = record(given, [
      { op: 'start', thread: 0 },
      ...new Array(75).fill(allocate),
      { op: 'abort', thread: 0 },
    ]);
    const moved = run.ops.map((operation) => Object.keys(operation.moved ?? {}).length);
    expect(moved.filter((count) => count > 0)).toEqual([69]);
    expect(await replayContent(JSON.stringify(run))).toMatchObject({ agree: 1 });
  });
});

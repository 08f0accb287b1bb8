import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { c7Defaults, Layout } from '../../model/index.ts';
import { type RecordedObject, type RecordedRun, replayRun } from '../conformance/index.ts';
import { type Planned, record, type Sizes } from './conformance-recorder.ts';
import { diagnosticOf, readLine, replayContent } from './conformance-runs.ts';

const operation: fc.Arbitrary<Planned> = fc.record({
  op: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('read' as const, 'write' as const) },
    { weight: 3, arbitrary: fc.constantFrom('start' as const, 'switch' as const) },
    { weight: 1, arbitrary: fc.constantFrom('commit' as const, 'abort' as const, 'becomeInevitable' as const) },
  ),
  thread: fc.nat(),
  object: fc.nat(3),
  index: fc.nat(600),
  value: fc.nat(255),
});

/** Sizes that the library never had: other pages, other numbers of segments, threads that share them. */
const sizes: fc.Arbitrary<Sizes> = fc
  .record({
    threads: fc.integer({ min: 1, max: 5 }),
    segments: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(40)),
    pageSize: fc.constantFrom(64, 128, 1024, 4096),
    shapes: fc.array(
      fc.tuple(fc.integer({ min: 2, max: 90 }), fc.nat(6), fc.constantFrom('bytes' as const, 'refs' as const)),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ threads, segments, pageSize, shapes }) => {
    let addr = new Layout({ ...c7Defaults, segments, pageSize }).oldStart;
    const objects = shapes.map(([words, gap, kind], index): RecordedObject => {
      addr += 16 + 8 * gap;
      const object = { name: index === 0 ? '__proto__' : `o${index}`, kind, size: 8 * words, addr };
      addr += object.size;
      return object;
    });
    return { threads, segments, pageSize, objects };
  });

describe('a run recorded from the model', () => {
  it('agrees when it is read and replayed, whatever its sizes; and no operation breaks an assertion', () => {
    fc.assert(
      fc.property(sizes, fc.array(operation, { minLength: 40, maxLength: 120, size: 'max' }), (given, plan) => {
        // Threads that stay for a while get further than threads drawn anew for each operation.
        let current = 0;
        const steered = plan.map((planned) => {
          if (planned.op === 'switch') current = planned.thread % given.threads;
          return { ...planned, thread: current };
        });
        const run = record(given, steered);
        expect(replayRun(readLine(JSON.stringify(run)))).toBeUndefined();
      }),
    );
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

  it('ends where a major collection would begin, which is not modelled yet', async () => {
    const size = 12 * 1024 * 1024;
    const objects: RecordedObject[] = [{ name: 'o', kind: 'bytes', size, addr: 168034320 }];
    const on = (op: Planned['op'], thread: number) => ({ op, thread, object: 0, index: 0, value: 1 });
    const turn = (thread: number) => [on('start', thread), on('write', thread), on('commit', thread)];
    const given = { threads: 3, segments: 4, pageSize: 4096, objects };
    const run = record(given, [...turn(0), on('switch', 1), ...turn(1), on('switch', 2), ...turn(2).slice(0, 2)]);
    const ops = [...run.ops, { op: 'commit', thread: 2, outcome: 'ok', after: {} }];
    const diagnostic = await diagnosticOf(replayContent(JSON.stringify({ ...run, ops })));
    expect(diagnostic).toMatch(
      /^trace\.jsonl:1:\d+: error: this run needs a major collection: .* \[trace\/not-modelled\]$/m,
    );
    expect(diagnostic).toContain('{"op":"commit","thread":2,');
  });
});

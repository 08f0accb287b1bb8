import { describe, expect, it } from 'vitest';
import { formatReport, type RecordedRun, replayFile, replayRun } from '../conformance/index.ts';
import { files, replayContent, smallRun, traceLines, tracePath, youngRun } from './conformance-runs.ts';

describe('replay of the recorded files', () => {
  it.each(files)('%s: all %i runs agree, in every entry after every operation', async (file, runs) => {
    const report = await replayFile(tracePath(file));
    expect(formatReport(report)).toBe(`${file}: ${runs} of ${runs} runs agree`);
    expect(report).toMatchObject({ file, agree: runs, runs, disagreements: [] });
  });

  it('counts the operations, and tells after every run how far it has come', async () => {
    const seen: number[] = [];
    const file = 'basic.jsonl.gz';
    const report = await replayFile(tracePath(file), ({ operations }) => seen.push(operations));
    const sizes = traceLines(file).map((line) => JSON.parse(line).ops.length);
    expect(seen).toHaveLength(100);
    expect(seen.slice(0, 2)).toEqual([sizes[0], sizes[0] + sizes[1]]);
    expect(report.operations).toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect(report.seconds).toBeGreaterThan(0);
  });

  it('reads gzip data and plain text whatever the name, with or without a last line end', async () => {
    const line = JSON.stringify(smallRun());
    const agrees = { agree: 1, runs: 1 };
    expect(await replayContent(line, 'plain.jsonl.gz')).toMatchObject({ ...agrees, file: 'plain.jsonl.gz' });
    expect(await replayContent(`\ufeff${line}\r\n\n \n`)).toMatchObject(agrees);
    expect(await replayContent(`${line}\n${line}`)).toMatchObject({ agree: 2, runs: 2, operations: 12 });
  });
});

describe('a disagreement', () => {
  it('is reported with run, operation, entry, expected and got', async () => {
    const wrong = smallRun();
    wrong.ops[2]!.after = { o0: { private: [1] }, o1: { private: [3] } };
    const report = await replayContent(`${JSON.stringify(smallRun())}\n${JSON.stringify(wrong)}\n`);
    expect(formatReport(report)).toMatchInlineSnapshot(`
      "trace.jsonl: 1 of 2 runs agree
        run 2 (seed 7), operation 2 (from 0), thread 0: write o1[3] = 103:
          entry    o1.private[0]
          expected 3
          got      1"
    `);
    expect(report).toMatchObject({ agree: 1, runs: 2, operations: 9 });
    expect(report.disagreements).toMatchObject([{ run: 2, seed: 7, operation: 2, op: 'thread 0: write o1[3] = 103' }]);
  });

  it('may be in the outcome, in the value read, and in the initial state', async () => {
    const runs = [smallRun(), smallRun(), smallRun(), smallRun()];
    runs[0]!.ops[5]!.outcome = 'conflict';
    runs[1]!.ops[1]!.value = 4;
    runs[2]!.initial.thread1.segment = 1;
    runs[3]!.ops[4]!.after = { commitSoonCalls: 1 };
    const report = await replayContent(runs.map((run) => JSON.stringify(run)).join('\n'));
    expect(formatReport(report)).toMatchInlineSnapshot(`
      "trace.jsonl: 0 of 4 runs agree
        run 1 (seed 7), operation 5 (from 0), thread 0: commit:
          entry    outcome
          expected conflict
          got      ok
        run 2 (seed 7), operation 1 (from 0), thread 0: read o0[2] = 4:
          entry    value
          expected 4
          got      0
        run 3 (seed 7), the initial state:
          entry    thread1.segment
          expected 1
          got      2
        run 4 (seed 7), operation 4 (from 0), switch to thread 0:
          entry    commitSoonCalls
          expected 1
          got      0"
    `);
  });

  it('may be in where an object is new, in what moved, and in what a reference points to', async () => {
    const runs = Array.from({ length: 6 }, youngRun);
    runs[0]!.ops[2]!.address = 163840032;
    runs[1]!.ops[5]!.moved = { n1: 168034392 };
    runs[2]!.ops[9]!.moved = { n2: 168034464, n1: 168034496 };
    runs[3]!.ops[4]!.value = 163840000;
    runs[4]!.ops[6]!.value = 163840024;
    delete runs[5]!.ops[3]!.target;
    const report = await replayContent(runs.map((run) => JSON.stringify(run)).join('\n'));
    expect(formatReport(report)).toMatchInlineSnapshot(`
      "trace.jsonl: 0 of 6 runs agree
        run 1 (seed 7), operation 2 (from 0), thread 0: allocate n1, 16 bytes of kind refs:
          entry    address
          expected 163840032
          got      163840024
        run 2 (seed 7), operation 5 (from 0), thread 0: minorCollect:
          entry    moved.n0
          expected nothing
          got      168034496
        run 3 (seed 7), operation 9 (from 0), thread 0: commit:
          entry    moved.n1
          expected 168034496
          got      nothing
        run 4 (seed 7), operation 4 (from 0), thread 0: writeRef o1[1] = n1:
          entry    value
          expected 163840000
          got      163840024
        run 5 (seed 7), operation 6 (from 0), thread 0: readRef o1[1] = 163840024:
          entry    value
          expected 163840024
          got      168034392
        run 6 (seed 7), operation 3 (from 0), thread 0: writeRef n1[0] = none:
          entry    value
          expected 163840000
          got      0"
    `);
  });

  it('ends its run but not the file, and is only counted after the twentieth', async () => {
    const wrong = smallRun();
    wrong.ops[0]!.outcome = 'conflict';
    const lines = [...new Array(23).fill(JSON.stringify(wrong)), JSON.stringify(smallRun())];
    const report = await replayContent(lines.join('\n'));
    expect(report).toMatchObject({ agree: 1, runs: 24, operations: 23 + 6 });
    expect(report.disagreements).toHaveLength(20);
    expect(formatReport(report).split('\n').at(-1)).toBe('  and 3 more');
  });

  it('is a thread that would have to wait: recorded threads never do', async () => {
    const run = smallRun();
    const idle = run.initial.seg1;
    const start = { outcome: 'ok', after: {} };
    const narrow = {
      ...run,
      segments: 1,
      objects: [],
      initial: {
        seg1: idle,
        thread0: { segment: 1, inTransaction: false },
        thread1: { segment: 1, inTransaction: false },
        commitSoonCalls: 0,
      },
      ops: [run.ops[0]!, { op: 'switch', thread: 1, ...start }, { op: 'start', thread: 1, ...start }],
    };
    const { disagreements } = await replayContent(JSON.stringify(narrow));
    expect(disagreements).toMatchObject([{ operation: 2, entry: 'outcome', got: 'waits for another thread' }]);
  });

  it('is an entry that the recording leaves out of its initial state, or has in excess', () => {
    const { o0, ...rest } = smallRun().initial;
    // As the reader would hand it on; it checks the form only.
    const run = (initial: object) => ({ ...smallRun(), initial }) as unknown as RecordedRun;
    expect(replayRun(run(rest))).toMatchObject({ operation: -1, entry: 'o0', expected: undefined, got: o0 });
    expect(replayRun(run({ ...rest, o0, o9: 3 }))).toEqual({ operation: -1, entry: 'o9', expected: 3, got: undefined });
    const { lock, ...unlocked } = o0;
    expect(replayRun(run({ ...rest, o0: unlocked }))).toMatchObject({
      entry: 'o0.lock',
      expected: undefined,
      got: lock,
    });
  });
});

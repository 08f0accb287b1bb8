import { describe, expect, test } from 'vitest';
import { conflictsOf } from '../conflict.ts';
import { formatReport, formatTime } from '../report.ts';
import { logOf } from './notation.ts';

describe('conflicts', () => {
  test('of the same kind at the same places are one, with all that they cost', () => {
    const text = `
      0 T1 start
      0 T2 start
      10 T1 contentionWriteWrite T2 at 4 and 9
      12 T1 abort
      12 T1 start
      30 T1 contentionWriteWrite T2 at 4 and 9
      30 T1 abortingOther T2
      30 T1 waitContention
      36 T2 abort
      37 T1 waitDone
      40 T1 commit`;
    expect(conflictsOf(logOf(text))).toMatchObject([{ times: 2, aborts: 2, lost: 12 + 36, paused: 7 }]);
  });

  test('come in the order of the time they cost', () => {
    const text = `
      0 T1 start
      10 T1 contentionWriteRead T2 at 1 and 2
      10 T1 abort
      10 T1 start
      10 T1 contentionInevitable T2 at 3 and 4
      10 T1 waitContention
      90 T1 waitDone
      90 T1 commit`;
    expect(conflictsOf(logOf(text)).map(({ lost, paused }) => [lost, paused])).toEqual([
      [0, 80],
      [10, 0],
    ]);
  });

  test('do not pay for what comes after the transaction', () => {
    const text = `
      0 T1 start
      5 T1 contentionWriteRead T2 at 1 and 2
      9 T1 commit
      9 T1 start
      90 T1 abort`;
    expect(conflictsOf(logOf(text))).toMatchObject([{ times: 1, aborts: 0, lost: 0 }]);
  });
});

describe('what a transaction is aborted for', () => {
  const aborts = (text: string) =>
    conflictsOf(logOf(text)).map(({ own, aborts }) => [own.match(/line (\d+)/)![1], aborts]);

  test('is not what it has aborted another for before', () => {
    const text = `
      0 T1 start
      0 T2 start
      5 T1 contentionWriteRead T2 at 1 and 2
      5 T1 abortingOther T2
      6 T2 abort
      9 T1 abort`;
    expect(aborts(text)).toEqual([['1', 1]]);
  });

  test('is not what it has waited for in time', () => {
    const text = `
      0 T1 start
      5 T1 contentionWriteRead T2 at 1 and 2
      5 T1 waitContention
      8 T1 waitDone
      9 T1 abort`;
    expect(aborts(text)).toEqual([['1', 0]]);
  });

  test('is what another finds while it waits', () => {
    const text = `
      0 T1 start
      0 T2 start
      5 T1 contentionWriteRead T2 at 1 and 2
      5 T1 waitContention
      7 T2 contentionInevitable T1 at 3 and 4
      7 T2 abortingOther T1
      8 T1 waitDone
      9 T1 abort`;
    expect(aborts(text).sort()).toEqual([
      ['1', 0],
      ['3', 1],
    ]);
    expect(
      conflictsOf(logOf(text))
        .map(({ lost }) => lost)
        .sort(),
    ).toEqual([0, 6]);
  });
});

describe('a report', () => {
  const source = (file: string, line: number) => (file === 'p.py' && line < 9 ? `   source of ${line}` : undefined);

  test('names both sides with their source, the times of threads, and why it is no false sharing', () => {
    const text = `
      0 T1 start
      0 T2 start
      2000 T1 contentionWriteRead T2 at 4 and 9
      2000 T1 abortingOther T2
      2500 T2 abort
      3000 T1 commit`;
    const [contention] = logOf(text).filter(({ own }) => own !== '');
    const entries = logOf(text).map((entry) =>
      entry.own === '' ? entry : { ...contention!, object: "dict 'd'", cause: 'keys' as const },
    );
    expect(formatReport(entries, { source, clock: 'a clock', columns: 6 })).toBe(`\
1 transaction committed and 1 aborted, of 2 threads; times by a clock

Conflicts, by the time they cost:
  write-read, dict 'd': 1 time, 2.5 µs lost in 1 abort, 0 paused
    has written: File "p.py", line 4, in f
      source of 4
    has read: File "p.py", line 9, in f
    hint: the threads use different keys: a pypystm.stmdict conflicts only where they use the same one
False sharing is impossible here: conflicts are found per object, whatever lies in the same page or cache line.

Time of each thread:
                      thread 1  thread 2
  run committed         3.0 µs         0
  aborted write-read         0    2.5 µs

Timeline, from where there are several threads (# run, x aborted, . waits, b bookkeeping, g minor and G major collection, blank outside transactions):
  thread 1 |######|
  thread 2 |xxxxx |
`);
  });

  test('lists as many conflicts as it is told, and says that there are more', () => {
    const lines = Array.from({ length: 5 }, (_, line) => `${line} T1 contentionWriteWrite T2 at ${line} and 1`);
    const report = formatReport(logOf(`0 T1 start\n${lines.join('\n')}`), { source, clock: 'a clock', conflicts: 3 });
    expect(report.match(/ {2}write-write:/g)).toHaveLength(3);
    expect(report).toContain('and 2 conflicts that cost less\n');
  });

  test('of a run without conflicts says so', () => {
    expect(formatReport(logOf('0 T1 start\n10 T1 commit'), { source, clock: 'a clock' })).toContain(
      '\nNo conflicts.\n',
    );
  });

  test('gives times in units that fit', () => {
    expect([0, 20, 1500, 2_500_000, 3_210_000_000].map(formatTime)).toEqual([
      '0',
      '20 ns',
      '1.5 µs',
      '2.5 ms',
      '3.21 s',
    ]);
  });
});

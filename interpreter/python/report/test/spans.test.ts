import { describe, expect, test } from 'vitest';
import { spansOf, timesOf } from '../spans.ts';
import { timeline } from '../timeline.ts';
import { logOf } from './notation.ts';

const spans = (text: string) =>
  spansOf(logOf(text)).map(({ thread, from, to, category }) => `T${thread} ${from}-${to} ${category}`);

describe('the time of a thread', () => {
  test('is that of transactions that were committed, and between them outside', () => {
    expect(spans('5 T1 start\n20 T1 commit\n30 T1 start\n70 T1 commit')).toEqual([
      'T1 5-20 runCommitted',
      'T1 20-30 outside',
      'T1 30-70 runCommitted',
    ]);
  });

  test('is bookkeeping from the collection of a commit to its end, but not from one before', () => {
    const text = `
      0 T1 start
      10 T1 minorStart
      15 T1 minorDone
      30 T1 minorStart
      32 T1 minorDone
      40 T1 commit`;
    expect(spans(text)).toEqual([
      'T1 10-15 minorCollection',
      'T1 30-32 minorCollection',
      'T1 0-10 runCommitted',
      'T1 15-30 runCommitted',
      'T1 32-40 bookkeeping',
    ]);
  });

  test.each([
    ['contentionWriteWrite', 'runWriteWrite'],
    ['contentionWriteRead', 'runWriteRead'],
    ['contentionInevitable', 'runInevitable'],
  ])('in a transaction that aborts itself for %s is %s', (contention, category) => {
    expect(spans(`0 T1 start\n30 T1 ${contention} T2\n35 T1 abort`)).toEqual([`T1 0-35 ${category}`]);
  });

  test('in a transaction that another aborts is due to what the other has found', () => {
    const text = `
      0 T1 start
      0 T2 start
      30 T2 contentionWriteRead T1
      30 T2 abortingOther T1
      35 T1 abort
      50 T2 commit`;
    expect(spans(text)).toEqual(['T1 0-35 runWriteRead', 'T2 0-50 runCommitted']);
  });

  test('in a transaction that was aborted for nothing known is so', () => {
    const text = '0 T1 start\n10 T1 contentionWriteRead T2\n20 T1 commit\n20 T1 start\n30 T1 abort';
    expect(spans(text)).toEqual(['T1 0-20 runCommitted', 'T1 20-30 runAborted']);
  });

  test.each([
    ['waitFreeSegment', '', 'waitFreeSegment'],
    ['waitSyncPause', '', 'syncPause'],
    ['waitContention', '10 T1 contentionWriteRead T2', 'waitWriteRead'],
    ['waitContention', '10 T1 contentionInevitable T2', 'waitInevitable'],
    ['waitContention', '10 T1 contentionWriteWrite T2', 'waitOther'],
  ])('between %s and its end is waited for: %s%s', (wait, before, category) => {
    expect(spans(`0 T1 start\n${before}\n10 T1 ${wait}\n25 T1 waitDone\n40 T1 commit`)).toEqual([
      `T1 10-25 ${category}`,
      'T1 0-10 runCommitted',
      'T1 25-40 runCommitted',
    ]);
  });

  test('in a major collection is its own, whatever it collects in between', () => {
    const text = '0 T1 start\n10 T1 majorStart\n12 T1 minorStart\n14 T1 minorDone\n30 T1 majorDone\n35 T1 commit';
    expect(spans(text)).toContain('T1 12-14 majorCollection');
    expect([...timesOf(spansOf(logOf(text))).get(1)!]).toEqual(expect.arrayContaining([['majorCollection', 20]]));
  });

  test('in a transaction that the log does not end is not known yet', () => {
    expect(spans('0 T1 start\n10 T1 waitSyncPause')).toEqual(['T1 0-10 runCurrent']);
  });

  test('adds up to all of it, thread by thread', () => {
    const text = `
      0 T1 start
      5 T2 waitFreeSegment
      10 T1 minorStart
      12 T1 minorDone
      20 T1 commit
      20 T2 waitDone
      20 T2 start
      40 T2 abort
      50 T2 start
      90 T2 commit`;
    const sums = [...timesOf(spansOf(logOf(text)))].map(([thread, times]) => [
      thread,
      [...times.values()].reduce((sum, time) => sum + time, 0),
    ]);
    expect(sums).toEqual([
      [1, 20],
      [2, 85],
    ]);
  });
});

describe('a timeline', () => {
  const lineOf = (text: string, columns: number) => [...timeline(spansOf(logOf(text)), columns)];

  test('has a sign a column for what took most of it', () => {
    const text = '0 T1 start\n40 T1 commit\n50 T1 start\n71 T1 abort\n80 T1 waitFreeSegment\n100 T1 waitDone';
    expect(lineOf(text, 10)).toEqual([[1, '#### xx ..']]);
  });

  test('has all threads from where there are several to the end of the log, by number', () => {
    const text =
      '0 T2 start\n100 T2 commit\n100 T2 start\n110 T2 abort\n70 T1 start\n80 T1 commit\n90 T1 start\n100 T1 commit';
    expect(lineOf(text, 4)).toEqual([
      [1, '# # '],
      [2, '###x'],
    ]);
  });

  test('of nothing is nothing', () => {
    expect(lineOf('', 10)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { type ConditionName, conditionNames } from '../../../interpreter/index.ts';
import { type MemoryKind, Stage } from './notation.ts';

const pair = 'each comes before the other';
const round = 'a cycle, so no order explains them';

interface Planted {
  readonly anomaly: string;
  readonly memory?: MemoryKind;
  readonly history: string;
  readonly condition: string;
  readonly reason: string;
}

function expectFound({ anomaly, memory, history, condition, reason }: Planted, conditions: readonly ConditionName[]) {
  const found = new Stage(memory ?? 'inPlace', conditions).run(history);
  expect(found).toEqual({ condition, anomaly, reason: `${reason} (${anomaly})` });
}

describe('an anomaly of committed transactions is found, and called by its name:', () => {
  const condition = 'conflict serializability';
  const planted: readonly Omit<Planted, 'condition'>[] = [
    {
      anomaly: 'G0, write cycle',
      history: 'T1: w x | T2: w x, w y, c | T1: w y, c',
      reason: `T1 wrote x before T2 did, T2 wrote x before T1 did: ${pair}`,
    },
    {
      anomaly: 'G1a, dirty read',
      history: 'T1: w x | T2: r x, c | T1: a',
      reason: 'T2 read the x of T1, which was aborted',
    },
    {
      anomaly: 'G1a, dirty read',
      history: 'T1: w x, a | T2: r x, c',
      reason: 'T2 read the x of a transaction that was aborted',
    },
    {
      anomaly: 'G1b, intermediate read',
      history: 'T1: w x | T2: r x, c | T1: w x',
      reason: 'T2 read an x that T1 wrote over before it committed',
    },
    {
      anomaly: 'G1b, intermediate read',
      memory: 'snapshots',
      history: 'T1: w x | T2: k T1 | T1: w x, c | T2: r x, c',
      reason: 'T2 read an x that its writer wrote over before it committed',
    },
    {
      anomaly: 'internal inconsistency',
      memory: 'snapshots',
      history: 'T2: b | T1: w x, k T2, r x, c',
      reason: 'T1 wrote x, and then did not see in it what it had written',
    },
    {
      anomaly: 'G1c, circular information flow',
      history: 'T1: w x | T2: w y, r x | T1: r y, c | T2: c',
      reason: `T2 wrote the y that T1 read, T1 wrote the x that T2 read: ${pair}`,
    },
    {
      anomaly: 'G-single, lost update',
      history: 'T1: r x | T2: r x, w x, c | T1: w x, c',
      reason: `T1 read x before T2 wrote it, T2 wrote x before T1 did: ${pair}`,
    },
    {
      anomaly: 'G-single, lost update',
      memory: 'snapshots',
      history: 'T1: r x, r y, w y, w x | T2: r x, w y, w x, c | T1: c',
      reason: `T1 read x before T2 wrote it, T2 wrote x before T1 did: ${pair}`,
    },
    {
      anomaly: 'G-single, lost update',
      history: 'T1: r x | T2: w x, c | T3: w x, c | T1: w x, c',
      reason: `T1 read x before T2 wrote it, T2 wrote x before T3 did, T3 wrote x before T1 did: ${round}`,
    },
    {
      anomaly: 'G-single',
      history: 'T1: r x | T2: w x, w y, c | T1: w y, c',
      reason: `T1 read x before T2 wrote it, T2 wrote y before T1 did: ${pair}`,
    },
    {
      anomaly: 'G-single, read skew',
      history: 'T2: r x | T1: w x, w y, c | T2: r y, c',
      reason: `T2 read x before T1 wrote it, T1 wrote the y that T2 read: ${pair}`,
    },
    {
      anomaly: 'G-single, non-repeatable read',
      history: 'T2: r x | T1: w x, c | T2: r x, c',
      reason: `T2 read x before T1 wrote it, T1 wrote the x that T2 read: ${pair}`,
    },
    {
      anomaly: 'G2-item, write skew',
      history: 'T1: r x, r y | T2: r x, r y | T1: w x, c | T2: w y, c',
      reason: `T2 read x before T1 wrote it, T1 read y before T2 wrote it: ${pair}`,
    },
    {
      anomaly: 'G2-item',
      history: 'T1: r x | T2: r y | T3: r z | T1: w y, c | T2: w z, c | T3: w x, c',
      reason: `T3 read z before T2 wrote it, T2 read y before T1 wrote it, T1 read x before T3 wrote it: ${round}`,
    },
    {
      anomaly: 'G2-item, read-only transaction anomaly',
      memory: 'snapshots',
      history: 'T2: r x, r y | T1: r y, w y, c | T3: u, r x, r y, c | T2: w x, c',
      reason: `T2 read y before T1 wrote it, T1 wrote the y that T3 read, T3 read x before T2 wrote it: ${round}`,
    },
    {
      anomaly: 'G-single, lost update',
      memory: 'snapshots',
      history: 'T1: u, r x | T2: u, w x, c | T2: u, w x, c | T1: w x, c',
      reason: `T1 read x before T2's transaction 1 wrote it, T2's transaction 1 wrote x before T2's transaction 2 did, T2's transaction 2 wrote x before T1 did: ${round}`,
    },
  ];
  test.each(planted)('$anomaly: $history', (one) => {
    expectFound({ ...one, condition }, ['serializability']);
  });
});

describe('one that only the clock shows is, too:', () => {
  const condition = 'strict serializability';
  const planted: readonly Omit<Planted, 'condition'>[] = [
    {
      anomaly: 'G-single-realtime, stale read',
      memory: 'snapshots',
      history: 'T1: w x, c | T2: r x, c',
      reason: `T2 read x before T1 wrote it, T1 was over before T2 began: ${pair}`,
    },
    {
      anomaly: 'G-single-realtime, real-time violation',
      history: 'T2: r x | T1: w x, c | T3: w y, c | T2: r y, c',
      reason: `T2 read x before T1 wrote it, T1 was over before T3 began, T3 wrote the y that T2 read: ${round}`,
    },
    {
      anomaly: 'G2-item-realtime, real-time violation',
      history: 'T1: r x | T2: w x, c | T3: r y, c | T1: w y, c',
      reason: `T1 read x before T2 wrote it, T2 was over before T3 began, T3 read y before T1 wrote it: ${round}`,
    },
  ];
  test.each(planted)('$anomaly: $history', (one) => {
    expectFound({ ...one, condition }, ['serializability', 'strict']);
  });
});

describe('one of a transaction that does not commit is, too:', () => {
  const condition = 'opacity';
  const planted: readonly Omit<Planted, 'condition'>[] = [
    {
      anomaly: 'G-single, zombie',
      history: 'T2: r x | T1: w x, w y, c | T2: r y, a',
      reason: `T2 read x before T1 wrote it, T1 wrote the y that T2 read: ${pair}, and T2 has not committed`,
    },
    {
      anomaly: 'G2-item, zombie',
      history: 'T2: r x | T1: r z | T3: w z, w y, c | T1: w x, c | T2: r y, a',
      reason: `T2 read x before T1 wrote it, T1 read z before T3 wrote it, T3 wrote the y that T2 read: ${round}, and T2 has not committed`,
    },
    {
      anomaly: 'G-single-realtime, stale read',
      memory: 'snapshots',
      history: 'T1: w x, c | T2: r x',
      reason: `T2 read x before T1 wrote it, T1 was over before T2 began: ${pair}, and T2 has not committed`,
    },
    {
      anomaly: 'dirty read',
      history: 'T1: w x | T2: r x',
      reason: 'T2 read the x of T1, which had not committed',
    },
    {
      anomaly: 'G1a, dirty read',
      history: 'T1: w x, a | T2: r x',
      reason: 'T2 read the x of a transaction that was aborted',
    },
  ];
  test.each(planted)('$anomaly: $history', (one) => {
    expectFound({ ...one, condition }, conditionNames);
  });
});

describe('reads of one transaction that do not fit together are named:', () => {
  const condition = 'snapshot consistency';
  const planted: readonly Omit<Planted, 'condition'>[] = [
    {
      anomaly: 'read skew',
      history: 'T2: r x | T1: w x, w y, c | T2: r y',
      reason: 'T2 read x before T1 wrote it, and then the y that T1 wrote: no committed state had both',
    },
    {
      anomaly: 'read skew',
      memory: 'snapshots',
      history: 'T1: w x, c | T3: w y, c | T2: k T3, r y, r x',
      reason: 'T2 read the y that T3 wrote, and then x as it was before T1 wrote it: no committed state had both',
    },
    {
      anomaly: 'non-repeatable read',
      history: 'T2: r x | T1: w x, c | T2: r x',
      reason: 'T2 read x before T1 wrote it, and then the x that T1 wrote: no committed state had both',
    },
  ];
  test.each(planted)('$anomaly: $history', (one) => {
    expectFound({ ...one, condition }, ['snapshot']);
  });
});

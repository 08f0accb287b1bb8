import { type Condition, type ContentionKind, type Count, countNames } from '../../../model/index.ts';

/** What a thread's time goes to: the library's own categories, and what it left to the operating system and to the GIL. */
export const categoryNames = [
  'runCommitted',
  'abortedWriteWrite',
  'abortedWriteRead',
  'abortedInevitable',
  /** Aborted for no contention, or under way when the program ended. */
  'abortedOther',
  'waitFreeSegment',
  'waitWriteRead',
  'waitInevitable',
  /** For another transaction that has been told to abort. */
  'waitAbort',
  'syncPause',
  /** The library's pause after an abort (C7-ABORT-1). */
  'abortPause',
  'minorCollection',
  'majorCollection',
  /** Starts, commits, pushes, aborts. */
  'bookkeeping',
  'waitGil',
  /** For a lock of the program, or for what a queue will have. */
  'waitLock',
  'sleep',
  /** For one of the cores, where threads are more than cores. */
  'waitCore',
] as const;

/** One of {@link categoryNames}. */
export type CategoryName = (typeof categoryNames)[number];

/** The places of the categories in a thread's times. */
// fromEntries forgets which keys there are.
export const Category = Object.fromEntries(categoryNames.map((name, at) => [name, at])) as Readonly<
  Record<CategoryName, number>
>;

/** What runs within a transaction: its category is known when that has ended. */
export const pending = -1;

// What is not listed is part of the transaction.
const listed: readonly (readonly [category: CategoryName, counts: readonly (keyof typeof Count)[]])[] = [
  ['bookkeeping', ['start', 'commit', 'abort', 'inevitable', 'pushedObject', 'pushedByte', 'check', 'restoredByte']],
  ['minorCollection', ['minor', 'youngByte', 'movedObject', 'movedByte']],
  ['majorCollection', ['major', 'markedObject', 'sweptObject']],
  ['syncPause', ['pause']],
];

/** By place of a count: the category of the time that it takes, or {@link pending}. */
export const categoryOfCount: readonly number[] = countNames.map((name) => {
  const found = listed.find(([, counts]) => counts.includes(name));
  return found === undefined ? pending : Category[found[0]];
});

/** The category of a transaction that is aborted because of contention. */
export function abortedBy(kind: ContentionKind | undefined): number {
  switch (kind) {
    case 'writeWrite':
      return Category.abortedWriteWrite;
    case 'writeRead':
      return Category.abortedWriteRead;
    case 'inevitable':
      return Category.abortedInevitable;
    case undefined:
      return Category.abortedOther;
  }
}

/** The category of waiting on a condition variable. */
export function waitingOn(condition: Condition, kind: ContentionKind | undefined): number {
  switch (condition) {
    case 'segmentFree':
      return Category.waitFreeSegment;
    case 'atSafePoint':
    case 'requestRemoved':
      return Category.syncPause;
    case 'inevitable':
      return Category.waitInevitable;
    case 'aborted':
      return Category.waitAbort;
    case 'transactionDone':
      return kind === 'inevitable' ? Category.waitInevitable : Category.waitWriteRead;
  }
}

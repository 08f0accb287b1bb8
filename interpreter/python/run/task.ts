import type { ContentionKind, Operation } from '../../../model/index.ts';
import type { PythonThread } from '../vm/thread.ts';
import type { LongestAbort, Place } from '../vm/threads.ts';

/** What a thread is about to do. */
type Phase =
  /** To start a transaction, or it waits for that. */
  | 'start'
  /** To run, or an operation within it has to wait. */
  | 'run'
  /** To end its transaction; and what comes then. */
  | 'commit'
  | 'commitAndWait'
  | 'commitAndEnd'
  /** To begin again when a lock is free or a time has come. */
  | 'wait';

/** A conflict that a transaction has lost, while it is not aborted yet. */
export interface Conflict {
  readonly kind: ContentionKind;
  /** Where the two threads were. */
  readonly own: Place | undefined;
  readonly other: Place | undefined;
}

/** A thread, and how its transaction stands. */
export interface Task {
  readonly thread: PythonThread;
  phase: Phase;
  /** The operation of its protocol that is under way. */
  operation: Operation | undefined;
  /** Its next transaction is one that cannot be taken back. */
  irreversible: boolean;
  /** Its transaction has released a lock. */
  released: boolean;
  /** How many transactions had released locks when it began to wait; and the lock that it waits for, or 0. */
  releases: number;
  /** Its transaction has accessed something that others share, as far as anybody watches. */
  accessed: boolean;
  lock: number;
  /** What its transaction has used of the nursery. */
  used: number;
  /** The same of its last transaction, if that was aborted. */
  usedAtAbort: number | undefined;
  /** How often in a row its transaction has been aborted. */
  aborts: number;
  /** When its transaction began, in nanoseconds of the clock; against whom it will be aborted; and the longest that was. */
  began: number;
  conflict: Conflict | undefined;
  longest: LongestAbort | undefined;
  /** It is to be copied with its process, and has collected for that; and what came of it, until the program knows. */
  forks: boolean;
  collected: boolean;
  forked: number | undefined;
}

export const newTask = (thread: PythonThread): Task => ({
  thread,
  phase: 'start',
  operation: undefined,
  irreversible: false,
  released: false,
  releases: 0,
  accessed: false,
  lock: 0,
  used: 0,
  usedAtAbort: undefined,
  aborts: 0,
  began: 0,
  conflict: undefined,
  longest: undefined,
  forks: false,
  collected: false,
  forked: undefined,
});

/** The same task in a copy of its process, where it is the only one: it begins a transaction that cannot be taken back. */
export const copyTask = ({ longest }: Task, thread: PythonThread): Task => ({
  ...newTask(thread),
  irreversible: true,
  longest,
  forked: 0,
});

import type { Operation } from '../../../model/index.ts';
import type { PythonThread } from '../vm/thread.ts';

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
  /** How many transactions had released locks when it began to wait. */
  releases: number;
  /** What its transaction has used of the nursery. */
  used: number;
  /** The same of its last transaction, if that was aborted. */
  usedAtAbort: number | undefined;
}

export const newTask = (thread: PythonThread): Task => ({
  thread,
  phase: 'start',
  operation: undefined,
  irreversible: false,
  released: false,
  releases: 0,
  used: 0,
  usedAtAbort: undefined,
});

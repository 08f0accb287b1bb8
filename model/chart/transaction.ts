import { setup } from 'xstate';

/** What a segment's transaction is (C7-SEG-1). */
export type TransactionState = 'none' | 'regular' | 'inevitable';

/**
 * Where a segment's thread stands with regard to safe points (C7-SEG-1). `waitOtherThread` exists only in the library's
 * single-threaded test build, with which the recorded runs were made (section 10 of the specification).
 */
export type SafePoint =
  | 'noTransaction'
  | 'running'
  | 'waitRequestRemoved'
  | 'waitAtSafePoint'
  | 'waitTransactionDone'
  | 'waitOtherThread';

export type TransactionEvent =
  /** C7-START-1 */
  | 'START'
  /** A pause is requested and this thread is at a safe point (C7-COMMIT-2). */
  | 'PAUSE'
  /** The committing thread waits until the others are at safe points (C7-COMMIT-2). */
  | 'SYNCHRONIZE'
  /** Contention: wait for the other transaction's end (C7-CONT-4). */
  | 'AWAIT_TRANSACTION'
  /** The test build switches to another thread, and back with `RESUME`. */
  | 'SWITCH_AWAY'
  | 'RESUME'
  /** Another transaction puts this one's data back on the spot (C7-ABORT-2). */
  | 'RESET'
  /** C7-INEV-1 */
  | 'BECOME_INEVITABLE'
  /** C7-FINISH-1 after a commit, and after an abort (C7-ABORT-1). */
  | 'COMMIT'
  | 'ABORT';

// A safe point is left only by resuming; resetting is possible only while the thread cannot move.
const waiting = { on: { RESUME: 'running' } } as const;
const resettable = <Self extends SafePoint>(self: Self) => ({ on: { RESUME: 'running', RESET: self } }) as const;
const waits = {
  PAUSE: 'waitRequestRemoved',
  SYNCHRONIZE: 'waitAtSafePoint',
  AWAIT_TRANSACTION: 'waitTransactionDone',
  SWITCH_AWAY: 'waitOtherThread',
} as const;

/** The life of a segment's transaction and of its safe point: the definition that the kernel's table is compiled from. */
export const transactionMachine = setup({
  types: {
    // xstate reads the type of events from this property; its value is never used.
    events: {} as { type: TransactionEvent },
  },
}).createMachine({
  id: 'transaction',
  initial: 'none',
  states: {
    none: {
      initial: 'noTransaction',
      states: { noTransaction: {} },
      on: { START: 'regular' },
    },
    regular: {
      initial: 'running',
      states: {
        running: {
          on: {
            ...waits,
            BECOME_INEVITABLE: '#transaction.inevitable',
            COMMIT: '#transaction.none',
            ABORT: '#transaction.none',
          },
        },
        waitRequestRemoved: resettable('waitRequestRemoved'),
        waitAtSafePoint: resettable('waitAtSafePoint'),
        waitTransactionDone: resettable('waitTransactionDone'),
        waitOtherThread: resettable('waitOtherThread'),
      },
    },
    // No ABORT and no RESET: an inevitable transaction wins every conflict (C7-INEV-2).
    inevitable: {
      initial: 'running',
      states: {
        running: { on: { ...waits, COMMIT: '#transaction.none' } },
        waitRequestRemoved: waiting,
        waitAtSafePoint: waiting,
        waitTransactionDone: waiting,
        waitOtherThread: waiting,
      },
    },
  },
});

import { setup } from 'xstate';

/** The signal in a segment's `nurseryEnd` (C7-SEG-1). */
export type Signal = 'none' | 'pause' | 'commitSoon' | 'abort';

export type SignalEvent =
  /** All threads are asked to pause (C7-COMMIT-2), and no longer. */
  | 'REQUEST_PAUSE'
  | 'REMOVE_PAUSE'
  /** The advice to commit soon is given (C7-CONT-7), and delivered at a safe point, with a pause pending or not. */
  | 'ADVISE'
  | 'DELIVER'
  | 'DELIVER_AND_PAUSE'
  /** The transaction is told to abort, by another or by itself (C7-CONT-5, C7-CONT-6). */
  | 'TELL_ABORT'
  /** The abort is over, with a pause pending or not (C7-ABORT-1). */
  | 'CLEAR_ABORT'
  | 'CLEAR_ABORT_AND_PAUSE';

/** The life of the signal by which other threads reach a running one at its next safe point. */
export const signalMachine = setup({
  types: {
    // xstate reads the type of events from this property; its value is never used.
    events: {} as { type: SignalEvent },
  },
}).createMachine({
  id: 'signal',
  initial: 'none',
  states: {
    none: { on: { REQUEST_PAUSE: 'pause', ADVISE: 'commitSoon', TELL_ABORT: 'abort' } },
    pause: { on: { REMOVE_PAUSE: 'none', TELL_ABORT: 'abort' } },
    commitSoon: { on: { DELIVER: 'none', DELIVER_AND_PAUSE: 'pause', TELL_ABORT: 'abort' } },
    abort: { on: { TELL_ABORT: 'abort', CLEAR_ABORT: 'none', CLEAR_ABORT_AND_PAUSE: 'pause' } },
  },
});

import { setup } from 'xstate';

/** How far the minor collection of a segment is (C7-GC-2). */
export type MinorState = 'idle' | 'cards' | 'modified' | 'roots' | 'draining' | 'weakrefs';

export type MinorEvent =
  /** Begins with the cards (C7-CARD-3). */
  | 'BEGIN'
  /** The transaction's first collection: its modified objects are traced (C7-GC-2). */
  | 'TRACE_MODIFIED'
  | 'TRACE_ROOTS'
  /** Traces what has moved, until nothing moves any more (C7-GC-3). */
  | 'DRAIN'
  /** C7-GC-6 */
  | 'CLEAR_WEAKREFS'
  /** The rest of the nursery dies (C7-GC-3). */
  | 'END';

/** The life of a minor collection, one a segment. */
export const minorMachine = setup({
  types: {
    // xstate reads the type of events from this property; its value is never used.
    events: {} as { type: MinorEvent },
  },
}).createMachine({
  id: 'minor',
  initial: 'idle',
  states: {
    idle: { on: { BEGIN: 'cards' } },
    cards: { on: { TRACE_MODIFIED: 'modified', TRACE_ROOTS: 'roots' } },
    modified: { on: { TRACE_ROOTS: 'roots' } },
    roots: { on: { DRAIN: 'draining' } },
    draining: { on: { CLEAR_WEAKREFS: 'weakrefs' } },
    weakrefs: { on: { END: 'idle' } },
  },
});

/** How far the major collection of the world is (section 8 of the specification). */
export type MajorState =
  | 'idle'
  | 'requested'
  | 'minorCollections'
  | 'resharing'
  | 'marking'
  | 'weakrefs'
  | 'lists'
  | 'sweeping'
  | 'locks';

export type MajorEvent =
  /** By the bound, or on demand (C7-MAJOR-1); a second request changes nothing. */
  | 'REQUEST'
  /** C7-MAJOR-2 */
  | 'BEGIN'
  /** C7-MAJOR-3 */
  | 'RESHARE'
  /** C7-MAJOR-4 */
  | 'MARK'
  /** C7-GC-6 */
  | 'CLEAR_WEAKREFS'
  /** C7-MAJOR-5, but for the locks */
  | 'CLEAN_LISTS'
  /** C7-MAJOR-4 */
  | 'SWEEP'
  /** C7-MAJOR-5, the locks */
  | 'RESTORE_LOCKS'
  | 'END';

/** The life of a major collection, of which there is one at a time. */
export const majorMachine = setup({
  types: {
    // As above.
    events: {} as { type: MajorEvent },
  },
}).createMachine({
  id: 'major',
  initial: 'idle',
  states: {
    idle: { on: { REQUEST: 'requested' } },
    requested: { on: { REQUEST: 'requested', BEGIN: 'minorCollections' } },
    minorCollections: { on: { RESHARE: 'resharing' } },
    resharing: { on: { MARK: 'marking' } },
    marking: { on: { CLEAR_WEAKREFS: 'weakrefs' } },
    weakrefs: { on: { CLEAN_LISTS: 'lists' } },
    lists: { on: { SWEEP: 'sweeping' } },
    sweeping: { on: { RESTORE_LOCKS: 'locks' } },
    locks: { on: { END: 'idle' } },
  },
});

import type { ContentionKind, Listener } from './event.ts';
import type { Tally } from './tally.ts';

/** A conflict that ends with an abort: the threads, by number, whose transactions lose and win. */
export interface LostConflict {
  readonly kind: ContentionKind;
  readonly loser: number;
  readonly winner: number;
}

/** Carries events to the one listener, if there is one. Senders build an event only when somebody listens. */
export interface Bus {
  /** Hears what programs do and what happens to their data: steps, accesses, copies. */
  listener: Listener | undefined;
  /** Hears how transactions live: starts and ends, waits, collections. The same listener, or one that hears no accesses. */
  lives: Listener | undefined;
  /** Hears of the protocol's inner workings too: markers, locks, flags, signals. The same listener, or nobody. */
  inner: Listener | undefined;
  /** Hears only who loses against whom, which is seldom: for whoever would be too slow if it heard of everything. */
  conflict: ((conflict: LostConflict) => void) | undefined;
  /** Counts what takes time, if anybody wants to know. */
  tally: Tally | undefined;
}

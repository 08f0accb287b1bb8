import type { Encoder, Event } from '../../model/index.ts';

/**
 * A condition that is followed along a run, event by event. Its state is in the journal's hands, so a search undoes it
 * together with the step, and it is part of a state's identity: two histories that the condition tells apart are
 * two states.
 */
export interface Monitor {
  /** Whether it has to hear of the protocol's inner workings too. */
  readonly inner?: boolean;
  hear(event: Event): void;
  /** What the run up to here violates, in one sentence; undefined for nothing. Once set it stays, until undone. */
  readonly violation: Violation | undefined;
  encode(out: Encoder): void;
  /** What the run violates as a whole, if it ends here: all threads have finished. */
  atEnd?(): Violation | undefined;
}

/** A condition that was found violated. */
export interface Violation {
  /** The condition's name, such as `conflict serializability`, or the claim's text. */
  readonly condition: string;
  /** Why, in prose. */
  readonly reason: string;
  /** What it is called in the literature, if it has a name there: `G2-item, write skew`. */
  readonly anomaly?: string;
}

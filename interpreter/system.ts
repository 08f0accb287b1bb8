import type { Encoder, Journal, Listener } from '../model/index.ts';

/**
 * Something that takes steps: what an exploration explores. Threads count from 0. All of its state is in the journal's
 * hands, so a search can go back to where it was.
 */
export interface System {
  /** Names of the threads, by number. */
  readonly threads: readonly string[];
  readonly journal: Journal;

  /** Whether the thread has nothing left to do. */
  finished(thread: number): boolean;

  /** Whether the thread can take a step. */
  enabled(thread: number): boolean;

  /**
   * Runs one visible operation of the thread, and the local computation up to the next.
   * @throws ProgramFault when the program under study does something that has no meaning.
   */
  step(thread: number): void;

  /** Describes the state: equal descriptions, equal futures. */
  encode(out: Encoder): void;

  /** Sends events from now on to `listener`, or to nobody; `inner`: those of the protocol's inner workings too. */
  listen(listener: Listener | undefined, inner?: boolean): void;
}

/** The program under study did something that has no meaning, such as dividing by zero: a verdict, not a fault of ours. */
export class ProgramFault extends Error {
  override readonly name = 'ProgramFault';
}

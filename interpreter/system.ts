import type { Encoder, Footprint, Journal, Listener } from '../model/index.ts';

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

  /** What was touched since it was last cleared, as far as it is recording. */
  readonly footprint: Footprint;

  /**
   * Whether the thread is where nobody else can move or look until it gives something back: then its steps up to there
   * are one to everybody else.
   */
  exclusive(thread: number): boolean;

  /** Whether what the thread touches next, up to where others can move, depends on nothing but its own state. */
  foreseen(thread: number): boolean;

  /** Touches, in the footprint, what decides whether the thread can take a step. */
  touchGuard(thread: number): void;

  /** What a thread that cannot move waits for, where the system knows it: `for a lock, at line 12`. */
  waitOf?(thread: number): string;

  /** How often in a row the thread's transaction has been aborted. This is no part of a state's identity. */
  retries(thread: number): number;

  /**
   * The numbers of the parts in which the present state can be described, one by one: each depends on nothing but the words
   * that can show in it (see `Part`). Undefined or absent where it can only be described as a whole. It changes only
   * with words that can show in all parts.
   */
  readonly parts?: readonly number[] | undefined;

  /** Describes the state, or that part of it: equal descriptions, equal futures. */
  encode(out: Encoder, part?: number): void;

  /** Sends events from now on to `listener`, or to nobody; `inner`: those of the protocol's inner workings too. */
  listen(listener: Listener | undefined, inner?: boolean): void;
}

/** The program under study did something that has no meaning, such as dividing by zero: a verdict, not a fault of ours. */
export class ProgramFault extends Error {
  override readonly name = 'ProgramFault';
}

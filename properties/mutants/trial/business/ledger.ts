import type { Monitor } from '../../../check/index.ts';

/** Something that is done for a program after its steps, and what is to come of it. */
export interface Ledger extends Monitor {
  /** The step of a thread is over. */
  after(thread: number): void;
}

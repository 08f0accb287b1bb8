import type { System } from '../../interpreter/index.ts';
import type { Monitor, Violation } from '../check/index.ts';

/** What a search explores, with the conditions that it is to keep. */
export interface Subject {
  readonly system: System;
  /** Conditions that are followed along the run. */
  readonly monitors: readonly Monitor[];
  /** Conditions on a state by itself; `finished`: all threads have. */
  readonly check: (finished: boolean) => Violation | undefined;
}

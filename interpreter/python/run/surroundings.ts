import type { VM } from '../vm/vm.ts';
import type { Task } from './task.ts';

/** How a process ended: as it wanted, or by an exception that not even the prelude has handled. */
export type End =
  | { readonly kind: 'finished' }
  | { readonly kind: 'uncaught'; readonly vm: VM; readonly exception: number };

/** The state of a scheduler, but for that of its tasks. */
export interface SavedScheduler {
  readonly tasks: readonly Task[];
  readonly numbers: readonly number[];
  readonly releases: number;
  readonly several: boolean;
  readonly exits: boolean;
}

/** What there is around a process. */
export interface Surroundings {
  /** Instructions of a turn (`shares`: there are other threads); bytes of the nursery for a transaction. */
  fuel(task: Task, shares: boolean): number;
  readonly transaction: number | undefined;
  /** Whether there are other processes. */
  isCrowded(): boolean;
  /** Hears of an exception that has ended a thread, or the program. */
  uncaught?(vm: VM, exception: number): void;
  /** Copies the process of a task, which goes on alone in the copy: its number, or less the number of an error (C7-PY-5). */
  fork(task: Task): number;
}

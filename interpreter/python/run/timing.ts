import type { Protocol } from '../../../model/index.ts';
import type { VM } from '../vm/vm.ts';
import type { Scheduler } from './scheduler.ts';
import type { End } from './surroundings.ts';
import type { Task } from './task.ts';

/** Whose turn it is. */
export interface Turn {
  readonly scheduler: Scheduler;
  readonly task: Task;
}

/** Who lets threads have their turns, in place of chance, and says how long these take. */
export interface Timing {
  /** How much of the nursery a transaction may use, in bytes, if it is not as much as usual. */
  readonly transaction: number | undefined;
  /** There is another process. */
  attach(vm: VM, protocol: Protocol): void;
  /** The thread that moves next, of those that can; undefined if nobody ever will. */
  choose(schedulers: readonly Scheduler[]): Turn | undefined;
  /** Lets it have its turn. `spend` is told of every stretch of instructions, and may throw. */
  step(turn: Turn, spend: (instructions: number) => void): End | undefined;
  /** How many instructions a thread may execute before others have their turn. */
  fuel(task: Task): number;
}

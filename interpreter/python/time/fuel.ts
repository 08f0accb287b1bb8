import type { Scheduler } from '../run/scheduler.ts';
import type { Task } from '../run/task.ts';
import type { VM } from '../vm/vm.ts';
import type { TimedClock } from './clock.ts';
import type { Prices } from './prices.ts';
import type { Track } from './track.ts';

/** How far, in nanoseconds, a thread may run ahead of the others, so that not every instruction is a turn of its own. */
const quantum = 5000;

/** Instructions of a turn: at least, at most, and while somebody waits for the thread to come to a safe point. */
const least = 100;
const most = 100_000;
const toSafePoint = 50;

/** How many instructions a thread executes in one turn, and how many of them it has executed. */
export class Fuel {
  readonly #prices: Prices;
  #scheduler: Scheduler | undefined;
  #track: Track | undefined;
  #given = 0;
  /** When another thread can move. */
  horizon = Number.POSITIVE_INFINITY;

  constructor(prices: Prices, clock: TimedClock) {
    this.#prices = prices;
    clock.elapsed = () => (this.#scheduler === undefined ? 0 : this.#used(this.#scheduler.vm) * prices.bytecode);
  }

  /** It is the thread's turn. */
  begin(scheduler: Scheduler, track: Track): void {
    this.#scheduler = scheduler;
    this.#track = track;
    this.#given = 0;
  }

  #used({ fuel, fuelBehind }: VM): number {
    return Math.max(0, this.#given - fuel - fuelBehind);
  }

  of({ thread }: Task): number {
    this.#given = this.#prices.underGil ? Math.max(1, this.#track!.left) : this.#upTo(thread.number);
    return this.#given;
  }

  #upTo(thread: number): number {
    if (this.#scheduler!.protocol.signalled(thread)) return toSafePoint;
    const time = this.horizon + quantum - this.#track!.clock;
    return Math.floor(Math.min(most, Math.max(least, time / this.#prices.bytecode)));
  }
}

import type { Operation } from '../../model/index.ts';
import type { Step } from './timeline.ts';

/** Gives out ticks: growing, new with every step, and never twice in one lane. */
export class Clock {
  readonly #steps: Step[] = [];
  /** The last tick used in each lane. */
  readonly #used: number[] = [];
  #now = -1;

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Number of ticks so far. */
  get ticks(): number {
    return this.#now + 1;
  }

  /** The tick of what happened last; the step's first if nothing did yet. */
  get now(): number {
    if (this.#now < 0) this.beginStep(0, undefined, undefined);
    return this.#now;
  }

  /** The tick last used in `lane`; -1 if none was. */
  lastOf(lane: number): number {
    return this.#used[lane] ?? -1;
  }

  beginStep(number: number, thread: number | undefined, operation: Operation | undefined): void {
    this.#now += 1;
    this.#steps.push({ number, thread, operation, first: this.#now, last: this.#now });
  }

  /** The next tick that no lane from `a` to `b` has used. */
  tick(a: number, b: number = a): number {
    let tick = this.now;
    for (let lane = Math.min(a, b); lane <= Math.max(a, b); lane++) tick = Math.max(tick, this.lastOf(lane) + 1);
    for (let lane = Math.min(a, b); lane <= Math.max(a, b); lane++) this.#used[lane] = tick;
    this.#now = tick;
    const step = this.#steps.at(-1);
    if (step !== undefined) this.#steps[this.#steps.length - 1] = { ...step, last: tick };
    return tick;
  }
}

import { type Scheduler, takeRuns } from './runs.ts';
import type { Strategy } from './strategy.ts';
import { Xoshiro } from './xoshiro.ts';

/**
 * Random runs: each step is that of a thread chosen among those that can move, all equally likely. Stops at the first
 * violation, or after `bounds.executions` runs. The same seed takes the same runs.
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function random(seed: number): Strategy {
  return (subject, bounds) => takeRuns('random', subject, bounds, new Uniform(seed));
}

class Uniform implements Scheduler {
  readonly #seed: number;
  readonly #numbers: Xoshiro;

  constructor(seed: number) {
    this.#seed = seed;
    this.#numbers = Xoshiro.of(seed);
  }

  begin(): void {}

  choose(able: readonly number[]): number {
    return able[this.#numbers.below(able.length)]!;
  }

  end(): void {}

  remarks(): readonly string[] {
    return [`The runs were chosen at random; the seed ${this.#seed} takes the same runs again.`];
  }
}

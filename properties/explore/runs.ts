import { Budget } from './budget.ts';
import type { Bounds, Exploration, Search, SearchName } from './strategy.ts';
import type { Subject } from './subject.ts';
import { Tally } from './tally.ts';
import { Ending, Walk } from './walk.ts';

/** Chooses who moves, in one run after the other. */
export interface Scheduler {
  /** A run begins. */
  begin(): void;
  /** Which of the threads that can move takes the next step; there is at least one. */
  choose(able: readonly number[]): number;
  /** The run has ended, after so many steps. */
  end(ending: Ending, length: number): void;
  /** What the runs were worth, in whole sentences. */
  remarks(): readonly string[];
}

/**
 * Takes run after run as a scheduler says, until one violates a condition or a bound is hit; `bounds.executions` counts
 * runs here, however they end. It never says `holds`: nobody knows which interleavings were left out.
 */
export function takeRuns(
  search: SearchName,
  subject: Subject,
  bounds: Bounds,
  scheduler: Scheduler,
): Search<Exploration> {
  return new Runs(subject, bounds, scheduler).run(search);
}

class Runs {
  readonly #walk: Walk;
  readonly #budget: Budget;
  readonly #tally: Tally;
  readonly #scheduler: Scheduler;
  #under = false;

  constructor(subject: Subject, bounds: Bounds, scheduler: Scheduler) {
    this.#walk = new Walk(subject, bounds);
    this.#budget = new Budget(bounds);
    this.#tally = new Tally(this.#walk);
    this.#scheduler = scheduler;
  }

  *run(search: SearchName): Search<Exploration> {
    yield* this.#walk.during(() => this.#explore());
    return this.#tally.result(search, this.#budget.hit, this.#budget.seconds, this.#scheduler.remarks());
  }

  *#explore(): Search<void> {
    while (this.#tally.violating === 0 && !this.#isSpent()) {
      if (this.#budget.isDue()) yield* this.#report();
      else this.#advance();
    }
    if (this.#under) this.#tally.leave(1);
  }

  #isSpent(): boolean {
    return this.#budget.spent({ steps: this.#walk.steps, executions: this.#tally.executions });
  }

  // Takes a step, or ends the run; the next one begins with its first step.
  #advance(): void {
    if (!this.#under) this.#scheduler.begin();
    const able = this.#walk.movable();
    const ending = this.#walk.judge(able.length > 0);
    this.#under = ending === Ending.none;
    if (this.#under) return this.#walk.step(this.#scheduler.choose(able));
    this.#tally.add(ending);
    this.#scheduler.end(ending, this.#walk.length);
    this.#walk.back(0);
  }

  #report(): Search<void> {
    const { steps, length } = this.#walk;
    return this.#budget.report({ states: undefined, executions: this.#tally.complete, steps, depth: length });
  }
}

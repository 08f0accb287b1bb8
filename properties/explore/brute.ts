import { Budget } from './budget.ts';
import type { Bounds, Exploration, Search, Strategy } from './strategy.ts';
import type { Subject } from './subject.ts';
import { Tally } from './tally.ts';
import { Ending, Walk } from './walk.ts';

/**
 * Brute force: every interleaving, depth first, each told apart from all others. It remembers no states, so a loop that
 * can go round for ever is cut by the bounds on depth or retries, and only a search that cut nothing says `holds`. It
 * goes on after a violation, so that all numbers are exact, and its witness is the best there is.
 */
export const brute: Strategy = (subject, bounds) => new Brute(subject, bounds).run();

class Brute {
  readonly #walk: Walk;
  readonly #budget: Budget;
  readonly #tally: Tally;
  // Steps still to be taken, three numbers each: the length of the execution before it, the thread, and its share.
  readonly #pending: number[] = [];
  // A share is that part of all executions which begins alike, if every choice had as many behind it: the shares of the
  // executions that are done tell how many there will be (Knuth, Estimating the efficiency of backtrack programs, 1975).
  #done = 0;

  constructor(subject: Subject, bounds: Bounds) {
    this.#walk = new Walk(subject, bounds);
    this.#budget = new Budget(bounds);
    this.#tally = new Tally(this.#walk);
  }

  *run(): Search<Exploration> {
    yield* this.#walk.during(() => this.#explore());
    return this.#tally.result('brute', this.#budget.hit ?? this.#walk.hit, this.#budget.seconds, []);
  }

  *#explore(): Search<void> {
    this.#arrive(1);
    while (this.#pending.length > 0 && !this.#isSpent()) {
      if (this.#budget.isDue()) yield* this.#report();
      else this.#advance();
    }
    this.#tally.leave(this.#pending.length / 3);
  }

  #isSpent(): boolean {
    return this.#budget.spent({ steps: this.#walk.steps, executions: this.#tally.complete });
  }

  #advance(): void {
    const share = this.#pending.pop()!;
    const thread = this.#pending.pop()!;
    this.#walk.back(this.#pending.pop()!);
    this.#walk.step(thread);
    this.#arrive(share);
  }

  #arrive(share: number): void {
    const able = this.#walk.movable();
    const ending = this.#walk.judge(able.length > 0);
    if (ending !== Ending.none) {
      this.#tally.add(ending);
      this.#done += share;
      return;
    }
    const { length } = this.#walk;
    for (let at = able.length - 1; at >= 0; at--) this.#pending.push(length, able[at]!, share / able.length);
  }

  #report(): Search<void> {
    const { complete } = this.#tally;
    const { steps, length } = this.#walk;
    const estimate = this.#done > 0 ? Math.round(complete / this.#done) : undefined;
    return this.#budget.report({ states: undefined, executions: complete, estimate, steps, depth: length });
  }
}

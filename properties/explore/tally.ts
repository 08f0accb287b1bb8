import { Mark } from './graph.ts';
import { type Schedule, switchesOf } from './path.ts';
import type { Bound, Exploration, SearchName } from './strategy.ts';
import { Ending, type Walk } from './walk.ts';

/** What a search that takes executions one by one, and stores no states, has found so far. */
export class Tally {
  readonly #walk: Walk;
  #complete = 0;
  #cut = 0;
  #violating = 0;
  #violation: Exploration['violation'];
  #sample: { readonly schedule: Schedule; readonly interest: number } | undefined;

  constructor(walk: Walk) {
    this.#walk = walk;
  }

  get complete(): number {
    return this.#complete;
  }

  get violating(): number {
    return this.#violating;
  }

  /** Executions, however they ended. */
  get executions(): number {
    return this.#complete + this.#cut + this.#violating;
  }

  /** Counts the execution under way, which has come to its end. */
  add(ending: Ending): void {
    if (ending === Ending.violating) this.#addViolation();
    else if (ending === Ending.complete) this.#addComplete();
    else this.leave(1);
  }

  /** Counts so many executions that were not gone on with. */
  leave(executions: number): void {
    this.#cut += executions;
  }

  /** What has been found, when a search ends; `hit`: the bound that ended it, or else cut executions. */
  result(search: SearchName, hit: Bound | undefined, seconds: number, remarks: readonly string[]): Exploration {
    const violated = this.#violation !== undefined;
    return {
      search,
      verdict: violated ? 'violated' : hit === undefined ? 'holds' : 'unknown',
      states: undefined,
      steps: this.#walk.steps,
      executions: { complete: this.#complete, blocked: 0, cut: this.#cut },
      cycles: 0,
      seconds,
      hit,
      violation: this.#violation,
      violating: this.#violating,
      sample: violated ? undefined : this.#sample?.schedule,
      remarks,
    };
  }

  #addViolation(): void {
    this.#violating++;
    const { violation, schedule } = this.#walk;
    if (violation === undefined) return;
    if (this.#violation === undefined || isBetter(schedule, this.#violation.schedule)) {
      this.#violation = { ...violation, schedule };
    }
  }

  #addComplete(): void {
    this.#complete++;
    const interest = interestOf(this.#walk.happened);
    if (this.#sample !== undefined && this.#sample.interest >= interest) return;
    this.#sample = { schedule: this.#walk.schedule, interest };
  }
}

/** Fewer context switches come first, then fewer steps. */
function isBetter(one: Schedule, other: Schedule): boolean {
  const more = switchesOf(one) - switchesOf(other);
  return more < 0 || (more === 0 && one.length < other.length);
}

/** A run with an abort is worth showing, or else one with a wait. */
function interestOf(marks: number): number {
  if ((marks & Mark.abort) !== 0) return 2;
  return (marks & Mark.wait) !== 0 ? 1 : 0;
}

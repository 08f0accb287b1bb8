import { switchesOf } from '../path.ts';
import type { Bound, Bounds, Exploration, Progress } from '../strategy.ts';
import { type Counts, noCounts, type Report, type Sample } from './job.ts';

/** Adds up what the jobs of a search report, and says what that comes to. */
export class Tally {
  readonly counts: Counts;
  violation: Report['violation'];
  sample: Sample | undefined;
  /** Which bound ended the search. */
  ended: Bound | undefined;
  #depth = 0;
  #seconds: number;
  readonly #began = performance.now();

  /** Goes on from what was counted before, in so many seconds. */
  constructor(before: Pick<Report, 'counts' | 'violation' | 'sample'> | undefined = undefined, seconds = 0) {
    this.counts = { ...(before?.counts ?? noCounts()) };
    this.violation = before?.violation;
    this.sample = before?.sample;
    this.#seconds = seconds;
  }

  add({ counts, violation, sample, depth }: Report): void {
    this.counts.complete += counts.complete;
    this.counts.blocked += counts.blocked;
    this.counts.cut += counts.cut;
    this.counts.deep += counts.deep;
    this.counts.violating += counts.violating;
    this.counts.steps += counts.steps;
    this.#depth = depth;
    if (violation !== undefined && this.#isBetter(violation.schedule)) this.violation = violation;
    if (sample !== undefined && (this.sample === undefined || sample.rank > this.sample.rank)) this.sample = sample;
  }

  get seconds(): number {
    return this.#seconds + (performance.now() - this.#began) / 1000;
  }

  /** Which bound is reached by now, if any. */
  reached({ steps, seconds, executions = Number.POSITIVE_INFINITY }: Bounds): Bound | undefined {
    if (this.counts.steps >= steps) return 'steps';
    if (this.counts.complete >= executions) return 'executions';
    return this.seconds >= seconds ? 'seconds' : undefined;
  }

  /** @param share how much of the search is over, from 0 to 1 */
  progress(share: number): Progress {
    const { complete, cut, violating, steps } = this.counts;
    const executions = complete + cut + violating;
    const estimate = share > 0 ? Math.round(executions / share) : undefined;
    return { states: undefined, executions, estimate, steps, depth: this.#depth, seconds: this.seconds };
  }

  /** @param left how many branches were left when a bound ended the search */
  result(left: number): Exploration {
    const { complete, blocked, deep, violating, steps } = this.counts;
    const cut = this.counts.cut + left;
    const hit = this.ended ?? (deep > 0 ? 'depth' : cut > 0 ? 'retries' : undefined);
    const violated = this.violation !== undefined;
    return {
      search: 'dpor',
      verdict: violated ? 'violated' : hit === undefined ? 'holds' : 'unknown',
      states: undefined,
      steps,
      executions: { complete, blocked, cut },
      cycles: 0,
      seconds: this.seconds,
      hit,
      violation: this.violation,
      violating,
      sample: violated ? undefined : this.sample?.schedule,
      remarks: [],
    };
  }

  #isBetter(schedule: readonly number[]): boolean {
    if (this.violation === undefined) return true;
    const fewer = switchesOf(schedule) - switchesOf(this.violation.schedule);
    return fewer < 0 || (fewer === 0 && schedule.length < this.violation.schedule.length);
  }
}

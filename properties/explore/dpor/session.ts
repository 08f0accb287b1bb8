import type { Exploration, Progress } from '../strategy.ts';
import type { Branch } from './branch.ts';
import type { Crew } from './crew.ts';
import { Frontier, type Ticket } from './frontier.ts';
import { quotaAfter, type Report } from './job.ts';
import { type Packed, pack, renameInBranch, unpack } from './packing.ts';
import type { Program } from './program.ts';
import { Tally } from './tally.ts';

const reportMilliseconds = 100;

/** What is needed to go on with a search: what is left of it, and what has been counted. */
export interface Saved {
  readonly tree: Packed<Branch>;
  readonly so: Pick<Report, 'counts' | 'violation' | 'sample'>;
  readonly seconds: number;
}

/**
 * A search by a crew, that can be saved at any time and taken up again. Whoever explores and in whatever order, the
 * counts are the same.
 */
export class Session {
  readonly #program: Program;
  readonly #crew: Crew;
  readonly #frontier: Frontier;
  readonly #tally: Tally;
  // Jobs under way, each with the number of its ticket.
  readonly #running = new Map<number, Promise<{ readonly number: number; readonly report: Report }>>();
  readonly #tickets = new Map<number, Ticket>();
  #numbers = 0;

  constructor(program: Program, crew: Crew, saved?: Saved) {
    this.#program = program;
    this.#crew = crew;
    const { footprints } = crew;
    this.#frontier = new Frontier(footprints, saved && unpack(footprints, saved.tree, renameInBranch));
    this.#tally = new Tally(saved?.so, saved?.seconds);
  }

  /** Explores to the end, or to a bound, or until the answer to a report is `'interrupt'`. */
  async *run(): AsyncGenerator<Progress, Exploration, 'interrupt' | undefined> {
    const { bounds } = this.#program;
    const tally = this.#tally;
    let reported = performance.now();
    while (!this.#frontier.finished && tally.ended === undefined) {
      this.#employ();
      await this.#collect();
      tally.ended = this.#frontier.finished ? undefined : tally.reached(bounds);
      if (performance.now() - reported < reportMilliseconds) continue;
      if ((yield tally.progress(this.#frontier.share)) === 'interrupt') tally.ended ??= 'interrupt';
      reported = performance.now();
    }
    return tally.result(this.#frontier.left);
  }

  save(): Saved {
    const { counts, violation, sample } = this.#tally;
    const tree = pack(this.#crew.footprints, this.#frontier.copy(), renameInBranch);
    return { tree, so: { counts: { ...counts }, violation, sample }, seconds: this.#tally.seconds };
  }

  #employ(): void {
    while (this.#running.size < this.#crew.size) {
      const ticket = this.#frontier.take();
      if (ticket === undefined) return;
      const number = this.#numbers++;
      this.#tickets.set(number, ticket);
      const work = this.#crew.work(ticket.job, quotaAfter(this.#tally.counts, this.#program.bounds));
      this.#running.set(
        number,
        work.then((report) => ({ number, report })),
      );
    }
  }

  async #collect(): Promise<void> {
    const { number, report } = await Promise.race(this.#running.values());
    this.#frontier.give(this.#tickets.get(number)!, report);
    this.#tally.add(report);
    this.#running.delete(number);
    this.#tickets.delete(number);
  }
}

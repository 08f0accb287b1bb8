import type { Schedule } from '../explore/index.ts';
import { blocksOf, costOf, routeOf, scheduleCost, scheduleOf, switchesOf } from './block.ts';
import type { Effort, Minimization } from './effort.ts';
import { follow, type Leg, legMoves, legsOf, serializations } from './leg.ts';
import { blockMoves } from './move.ts';
import { BoundedSearch, type Route } from './search.ts';
import type { Track } from './track.ts';

/** So many more steps than the best schedule has, one with fewer switches may have. */
const spareSteps = 100;

/**
 * Makes the schedule of a violation cheaper on its own program: fewer context switches, then fewer steps. What comes out
 * is no worse than any schedule that differs by one move of a block ({@link blockMoves}), and the best there is where
 * the searches take all the steps they need.
 */
export class Commuting {
  readonly #track: Track;
  readonly #effort: Effort;
  #best: Schedule;
  // What is left for the search over all routes.
  #steps: number;
  // What the searches along the routes near the best one may take together.
  readonly #stepsOfRoutes: number;

  /** @param steps what searches may take, beyond changing the schedule block by block */
  constructor(track: Track, schedule: Schedule, steps: number, effort: Effort) {
    this.#track = track;
    this.#best = schedule;
    this.#steps = Math.ceil(steps / 2);
    this.#stepsOfRoutes = Math.floor(steps / 2);
    this.#effort = effort;
  }

  *run(): Minimization<Schedule> {
    yield* this.#try(() => this.#track.attempt(this.#best));
    do {
      yield* this.#effort.exhaust(
        () => serializations(this.#onBest()),
        (legs) => this.#try(() => this.#follow(legs)),
      );
      yield* this.#effort.exhaust(
        () => [...blocksOf(this.#best).keys()],
        (leg) => this.#moveLeg(leg),
      );
      yield* this.#effort.exhaust(
        () => [...blockMoves(this.#best)],
        (move) => this.#try(() => this.#track.attempt(move())),
      );
    } while (!this.#effort.interrupted && (yield* this.#search()));
    return this.#best;
  }

  // In another order threads take more or fewer steps, but come as far as they did.
  *#moveLeg(at: number): Minimization<boolean> {
    for (const legs of legMoves(legsOf(this.#onBest()), at)) {
      if (yield* this.#try(() => this.#follow(legs))) return true;
    }
    return false;
  }

  // The track where it has taken the best schedule.
  #onBest(): Track {
    this.#track.attempt(this.#best);
    return this.#track;
  }

  #follow(legs: readonly Leg[]): Schedule | undefined {
    return follow(this.#track, legs, this.#best.length + spareSteps);
  }

  *#try(candidate: () => Schedule | undefined): Minimization<boolean> {
    yield* this.#effort.pause();
    if (this.#effort.interrupted) return false;
    this.#effort.tried++;
    return this.#take(candidate());
  }

  #take(schedule: Schedule | undefined): boolean {
    if (schedule === undefined || scheduleCost(schedule) >= scheduleCost(this.#best)) return false;
    if (!this.#track.confirms(schedule)) return false;
    this.#best = schedule;
    const switches = switchesOf(schedule);
    this.#effort.size = { ...this.#effort.size, switches, steps: schedule.length };
    return true;
  }

  // Whether moves may improve what was found.
  *#search(): Minimization<boolean> {
    const most = switchesOf(this.#best);
    for (let switches = 0; switches <= most; switches++) {
      const { found, complete, taken } = yield* this.#along('any', costOf(switches + 1, 0), this.#steps);
      this.#steps -= taken;
      // Nothing with fewer switches violates, so nothing is better.
      if (found && complete) return false;
      if (!complete) return found || (yield* this.#searchRoutes());
    }
    return false;
  }

  *#searchRoutes(): Minimization<boolean> {
    const blocks = blocksOf(this.#best);
    const shorter = blocks.map((_, at) => routeOf(scheduleOf(blocks.toSpliced(at, 1))));
    const routes = [...shorter, routeOf(this.#best)];
    for (const route of routes) {
      const share = Math.floor(this.#stepsOfRoutes / routes.length);
      const { found } = yield* this.#along(route, Number.POSITIVE_INFINITY, share);
      if (found) return true;
    }
    return false;
  }

  *#along(route: Route, below: number, steps: number) {
    const limit = Math.min(below, scheduleCost(this.#best));
    const search = new BoundedSearch(this.#track, { route, below: limit, which: 'best' }, this.#effort);
    const found = this.#take(yield* search.run(steps));
    return { found, complete: search.complete, taken: search.taken };
  }
}

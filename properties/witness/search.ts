import type { Schedule } from '../explore/index.ts';
import { Description, VisitedSet } from '../explore/index.ts';
import { costOf } from './block.ts';
import type { Effort, Minimization } from './effort.ts';
import type { Track } from './track.ts';

/** Which thread may follow which: any, or those of the blocks in this order. */
export type Route = 'any' | readonly number[];

/** What a search is to find: a schedule that costs less than so much, the best one or the first one found. */
export interface Wanted {
  readonly route: Route;
  readonly below: number;
  readonly which: 'best' | 'first';
}

/** A place of the search: how many context switches led there, and threads to go on with, the next one last. */
interface Place {
  readonly switches: number;
  readonly untried: number[];
}

const pauseEvery = 1 << 12;

/**
 * Depth-first branch and bound over the schedules of a track. States are remembered with the cost of the way there, so
 * that only a better way is gone on from.
 */
export class BoundedSearch {
  readonly #track: Track;
  readonly #wanted: Wanted;
  readonly #effort: Effort;
  readonly #description = new Description();
  readonly #visited = new VisitedSet();
  // By number of state: the cost of the best way there so far.
  readonly #costs: number[] = [];
  readonly #path: Place[] = [];
  /** How many steps it took. */
  taken = 0;
  #below: number;
  #found: Schedule | undefined;

  constructor(track: Track, wanted: Wanted, effort: Effort) {
    this.#track = track;
    this.#wanted = wanted;
    this.#effort = effort;
    this.#below = wanted.below;
  }

  /** Whether nothing was left out that could be better than what was found. */
  get complete(): boolean {
    return this.#path.length === 0;
  }

  /** Takes at most so many steps. */
  *run(steps: number): Minimization<Schedule | undefined> {
    this.#effort.tried++;
    this.#track.back(0);
    this.#arrive(0);
    while (this.#path.length > 0 && this.taken < steps) {
      this.#track.back(this.#path.length - 1);
      const thread = this.#path.at(-1)!.untried.pop();
      if (thread === undefined) this.#path.pop();
      else if (this.#move(thread) && ++this.taken % pauseEvery === 0) yield* this.#effort.pause();
      if (this.#effort.interrupted || (this.#found !== undefined && this.#wanted.which === 'first')) break;
    }
    return this.#found;
  }

  // Takes a step, unless that would cost too much.
  #move(thread: number): boolean {
    const track = this.#track;
    const switches = this.#path.at(-1)!.switches + (track.last === undefined || track.last === thread ? 0 : 1);
    if (costOf(switches, track.length + 1) >= this.#below) return false;
    track.step(thread);
    this.#arrive(switches);
    return true;
  }

  // Judges the present state, and goes on from it if that may be of use.
  #arrive(switches: number): void {
    const track = this.#track;
    const cost = costOf(switches, track.length);
    if (track.outcome === 'closed') return;
    if (track.outcome === 'violated' || track.hopeless) {
      this.#below = cost;
      this.#found = track.schedule;
      return;
    }
    const state = this.#state(switches);
    const known = this.#costs[state];
    if (known !== undefined && known <= cost) return;
    this.#costs[state] = cost;
    this.#path.push({ switches, untried: this.#following(switches).filter((thread) => track.enabled(thread)) });
  }

  #state(switches: number): number {
    const { last, threads } = this.#track;
    this.#description.clear();
    // On a route, what can follow depends on the blocks so far; else on who moved last.
    this.#description.int(this.#wanted.route === 'any' ? (last ?? threads) : switches);
    this.#track.describe(this.#description);
    return this.#visited.add(this.#description);
  }

  #following(switches: number): readonly number[] {
    const { last, threads } = this.#track;
    const { route } = this.#wanted;
    if (route === 'any') {
      const others = [...Array(threads).keys()].filter((thread) => thread !== last);
      return last === undefined ? others : [...others, last];
    }
    const next = route.slice(last === undefined ? 0 : switches + 1).slice(0, 1);
    return last === undefined ? next : [...next, last];
  }
}

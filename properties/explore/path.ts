import type { StateGraph } from './graph.ts';

/** A schedule: which thread takes each step. */
export type Schedule = readonly number[];

/**
 * The best way from a state (the initial one, 0) to one that `accepts`: fewest context switches first, then fewest steps.
 * @returns the schedule, or undefined when no such state can be reached
 */
export function shortestSchedule(
  graph: StateGraph,
  threads: number,
  accepts: (state: number) => boolean,
  from = 0,
): Schedule | undefined {
  return new ShortestPath(graph, threads).run(accepts, from);
}

// A place of the search is a state and the thread that moved last; in the first place no thread has, so the first choice
// is no switch. Places are found in the order of their cost: level after level of context switches, and in a level by
// steps. An entry of a bucket is two numbers: a place, and the place before.
type Buckets = (number[] | undefined)[];

const unseen = -1;
const none = -2;

class ShortestPath {
  readonly #graph: StateGraph;
  readonly #threads: number;
  // By place: the place before on the best way.
  readonly #before: Int32Array;

  constructor(graph: StateGraph, threads: number) {
    this.#graph = graph;
    this.#threads = threads;
    this.#before = new Int32Array(graph.states * (threads + 1)).fill(unseen);
  }

  run(accepts: (state: number) => boolean, from: number): Schedule | undefined {
    let level: Buckets = [[from * (this.#threads + 1) + this.#threads, none]];
    while (level.length > 0) {
      const next: Buckets = [];
      for (let steps = 0; steps < level.length; steps++) {
        const found = this.#visit(level[steps] ?? [], steps, level, next, accepts);
        if (found !== undefined) return this.#scheduleTo(found);
      }
      level = next;
    }
    return undefined;
  }

  #visit(bucket: number[], steps: number, level: Buckets, next: Buckets, accepts: (state: number) => boolean) {
    for (let entry = 0; entry < bucket.length; entry += 2) {
      const place = bucket[entry]!;
      if (this.#before[place] !== unseen) continue;
      this.#before[place] = bucket[entry + 1]!;
      const state = Math.floor(place / (this.#threads + 1));
      if (accepts(state)) return place;
      this.#goOn(state, place, steps + 1, level, next);
    }
    return undefined;
  }

  #goOn(state: number, place: number, steps: number, level: Buckets, next: Buckets): void {
    const last = place % (this.#threads + 1);
    for (let step = this.#graph.firstStep(state); step >= 0; step = this.#graph.nextStep(step)) {
      const thread = this.#graph.thread(step);
      const reached = this.#graph.target(step) * (this.#threads + 1) + thread;
      if (this.#before[reached] !== unseen) continue;
      const buckets = last === thread || last === this.#threads ? level : next;
      const bucket = buckets[steps] ?? [];
      buckets[steps] = bucket;
      bucket.push(reached, place);
    }
  }

  #scheduleTo(place: number): Schedule {
    const schedule: number[] = [];
    for (let at = place; this.#before[at] !== none; at = this.#before[at]!) schedule.push(at % (this.#threads + 1));
    return schedule.reverse();
  }
}

/** How often another thread moves than the one that moved last. */
export function switchesOf(schedule: Schedule): number {
  let switches = 0;
  for (let at = 1; at < schedule.length; at++) if (schedule[at] !== schedule[at - 1]) switches++;
  return switches;
}

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

// Places of the search: a state and the thread that moved last. A switch costs more than any number of steps.
const switchCost = 2 ** 32;

class ShortestPath {
  readonly #graph: StateGraph;
  readonly #threads: number;
  readonly #cost = new Map<number, number>();
  // The place before, on the best way known.
  readonly #before = new Map<number, number>();
  readonly #heap = new Heap();

  constructor(graph: StateGraph, threads: number) {
    this.#graph = graph;
    this.#threads = threads;
  }

  run(accepts: (state: number) => boolean, from: number): Schedule | undefined {
    // No thread has moved before the first step, so the first choice is no switch.
    const start = from * (this.#threads + 1) + this.#threads;
    this.#cost.set(start, 0);
    this.#heap.push(0, start);
    for (let place = this.#heap.pop(); place !== undefined; place = this.#heap.pop()) {
      const state = Math.floor(place.value / (this.#threads + 1));
      if (place.cost > this.#cost.get(place.value)!) continue;
      if (accepts(state)) return this.#scheduleTo(place.value);
      this.#relax(state, place.value, place.cost);
    }
    return undefined;
  }

  #relax(state: number, place: number, cost: number): void {
    const last = place % (this.#threads + 1);
    for (let step = this.#graph.firstStep(state); step >= 0; step = this.#graph.nextStep(step)) {
      const thread = this.#graph.thread(step);
      const next = this.#graph.target(step) * (this.#threads + 1) + thread;
      const reached = cost + 1 + (last === thread || last === this.#threads ? 0 : switchCost);
      if (reached >= (this.#cost.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      this.#cost.set(next, reached);
      this.#before.set(next, place);
      this.#heap.push(reached, next);
    }
  }

  #scheduleTo(place: number): Schedule {
    const schedule: number[] = [];
    for (let at = place; this.#before.has(at); at = this.#before.get(at)!) schedule.unshift(at % (this.#threads + 1));
    return schedule;
  }
}

/** A binary heap of values by cost. Equal costs come out in the order of their values, so results never vary. */
class Heap {
  readonly #entries: { readonly cost: number; readonly value: number }[] = [];

  push(cost: number, value: number): void {
    const entries = this.#entries;
    let at = entries.push({ cost, value }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!less(entries[at]!, entries[parent]!)) return;
      [entries[at], entries[parent]] = [entries[parent]!, entries[at]!];
      at = parent;
    }
  }

  pop(): { readonly cost: number; readonly value: number } | undefined {
    const entries = this.#entries;
    const top = entries[0];
    const last = entries.pop();
    if (entries.length > 0 && last !== undefined) {
      entries[0] = last;
      this.#sink();
    }
    return top;
  }

  #sink(): void {
    const entries = this.#entries;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < entries.length && less(entries[child]!, entries[least]!)) least = child;
      }
      if (least === at) return;
      [entries[at], entries[least]] = [entries[least]!, entries[at]!];
      at = least;
    }
  }
}

function less(
  one: { readonly cost: number; readonly value: number },
  other: { readonly cost: number; readonly value: number },
): boolean {
  return one.cost !== other.cost ? one.cost < other.cost : one.value < other.value;
}

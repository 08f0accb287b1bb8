import type { Violation } from '../check/index.ts';
import { countExecutions } from './count.ts';
import { Kind, Mark, type StateGraph } from './graph.ts';
import { type Schedule, shortestSchedule } from './path.ts';
import { statesWithoutProgress } from './progress.ts';
import { type Bound, type Bounds, depthFirst, type Search } from './search.ts';
import type { Subject } from './subject.ts';

export type Verdict = 'holds' | 'violated' | 'unknown';

/** What an exploration found. `holds` speaks of all interleavings; `unknown` says which bound was hit. */
export interface Exploration {
  readonly verdict: Verdict;
  readonly states: number;
  readonly steps: number;
  /** Complete executions that take none of the steps that close a cycle of states. */
  readonly interleavings: number;
  /** Steps that close a cycle of states: if 0, `interleavings` counts all there are. */
  readonly cycles: number;
  /** Executions blocked by the search itself: never any, because this search leaves no step out. */
  readonly blocked: number;
  /** States whose steps were left out because of a bound. */
  readonly cut: number;
  readonly seconds: number;
  readonly hit: Bound | undefined;
  /** The violation with the best witness, and that witness. */
  readonly violation: (Violation & { readonly schedule: Schedule }) | undefined;
  /** How many distinct states violate a condition. */
  readonly violatingStates: number;
  /** A complete run to show: one with an abort or else a wait, if there is any. Absent when none was completed. */
  readonly sample: Schedule | undefined;
}

/** Explores all interleavings of a subject within bounds, and judges them. */
export function explore(subject: Subject, bounds: Bounds): Exploration {
  const search = exploring(subject, bounds);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** {@link explore}, stopping every so often to tell how far it has come. */
export function* exploring(subject: Subject, bounds: Bounds): Search<Exploration> {
  const began = performance.now();
  const { graph, violations, hit, cut } = yield* depthFirst(subject, bounds);
  const threads = subject.system.threads.length;
  const stuck = violations.size === 0 ? new Set(statesWithoutProgress(graph)) : new Set<number>();
  const bad = (state: number) => violations.has(state) || stuck.has(state);
  const found = violations.size + stuck.size > 0;
  const schedule = found ? shortestSchedule(graph, threads, bad) : undefined;
  const { interleavings, cycles } = countExecutions(graph);
  return {
    verdict: found ? 'violated' : hit === undefined ? 'holds' : 'unknown',
    states: graph.states,
    steps: graph.steps,
    interleavings,
    cycles,
    blocked: 0,
    cut,
    seconds: (performance.now() - began) / 1000,
    hit,
    violation: schedule && { ...(violations.get(stateAfter(graph, schedule)) ?? lostProgress), schedule },
    violatingStates: violations.size + stuck.size,
    sample: found ? undefined : sampleRun(graph, threads),
  };
}

const lostProgress: Violation = {
  condition: 'progress',
  reason: 'from here no thread can ever commit again: every continuation goes round a cycle of states',
};

function stateAfter(graph: StateGraph, schedule: Schedule): number {
  let state = 0;
  for (const thread of schedule) state = graph.target(stepOf(graph, state, thread));
  return state;
}

function stepOf(graph: StateGraph, state: number, thread: number): number {
  let step = graph.firstStep(state);
  while (graph.thread(step) !== thread) step = graph.nextStep(step);
  return step;
}

// The best way to an abort, or if there is none to a wait, and from there the best way to the end.
function sampleRun(graph: StateGraph, threads: number): Schedule | undefined {
  const final = (state: number) => graph.kind(state) === Kind.final;
  for (const mark of [Mark.abort, Mark.wait]) {
    const reached = targetsOf(graph, mark);
    if (reached.size === 0) continue;
    const there = shortestSchedule(graph, threads, (state) => reached.has(state));
    const onwards = there && shortestSchedule(graph, threads, final, stateAfter(graph, there));
    if (there !== undefined && onwards !== undefined) return [...there, ...onwards];
  }
  return shortestSchedule(graph, threads, final);
}

function targetsOf(graph: StateGraph, mark: number): Set<number> {
  const targets = new Set<number>();
  for (let state = 0; state < graph.states; state++) {
    for (let step = graph.firstStep(state); step >= 0; step = graph.nextStep(step)) {
      if ((graph.marks(step) & mark) !== 0) targets.add(graph.target(step));
    }
  }
  return targets;
}

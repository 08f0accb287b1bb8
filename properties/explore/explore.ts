import type { Violation } from '../check/index.ts';
import { countExecutions } from './count.ts';
import { Kind, Mark, type StateGraph } from './graph.ts';
import { type Schedule, shortestSchedule } from './path.ts';
import { statesWithoutProgress } from './progress.ts';
import { depthFirst } from './search.ts';
import { type Bounds, type Exploration, finish, type Search } from './strategy.ts';
import type { Subject } from './subject.ts';

/** Explores all interleavings of a subject within bounds, and judges them. */
export function explore(subject: Subject, bounds: Bounds): Exploration {
  return finish(exploring(subject, bounds));
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
    search: 'states',
    verdict: found ? 'violated' : hit === undefined ? 'holds' : 'unknown',
    states: graph.states,
    steps: graph.steps,
    executions: { complete: interleavings, blocked: 0, cut },
    cycles,
    seconds: (performance.now() - began) / 1000,
    hit,
    violation: schedule && { ...(violations.get(stateAfter(graph, schedule)) ?? lostProgress), schedule },
    violating: violations.size + stuck.size,
    sample: found ? undefined : sampleRun(graph, threads),
    remarks: [],
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

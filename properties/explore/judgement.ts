import { lostProgress, type Violation } from '../check/index.ts';
import { countExecutions } from './count.ts';
import { Kind, Mark, type StateGraph } from './graph.ts';
import { type Schedule, shortestSchedule } from './path.ts';
import { statesWithoutProgress } from './progress.ts';
import type { Bound, Exploration, SearchName } from './strategy.ts';

/** What a search that stores states has come to know. */
export interface Findings {
  readonly search: SearchName;
  readonly graph: StateGraph;
  readonly threads: number;
  /** By number of state: what is violated there. */
  readonly violations: ReadonlyMap<number, Violation>;
  /** The bound that ended the search. */
  readonly hit: Bound | undefined;
  readonly seconds: number;
  readonly remarks: readonly string[];
}

/**
 * Judges a graph of states: verdict, witness, sample and counts. Where nothing else is violated it looks for lost progress.
 * @param witnessTo the best schedule to a state that is bad, in the eyes of the search
 */
export function judge(
  { search, graph, threads, violations, hit, seconds, remarks }: Findings,
  witnessTo: (bad: (state: number) => boolean) => Schedule | undefined,
): Exploration {
  const cut = statesCut(graph);
  const stuck = violations.size === 0 ? new Set(statesWithoutProgress(graph)) : new Set<number>();
  const violating = violations.size + stuck.size;
  const schedule = violating > 0 ? witnessTo((state) => violations.has(state) || stuck.has(state)) : undefined;
  const { interleavings, cycles } = countExecutions(graph);
  // A bound on depth cuts branches off; all others end the search.
  const bound = hit ?? (cut > 0 ? 'depth' : undefined);
  return {
    search,
    verdict: violating > 0 ? 'violated' : bound === undefined ? 'holds' : 'unknown',
    states: graph.states,
    steps: graph.steps,
    executions: { complete: interleavings, blocked: 0, cut },
    cycles,
    seconds,
    hit: bound,
    violation: schedule && { ...(violations.get(stateAfter(graph, schedule)) ?? lostProgress()), schedule },
    violating,
    sample: violating > 0 ? undefined : sampleRun(graph, threads),
    remarks,
  };
}

function statesCut(graph: StateGraph): number {
  let cut = 0;
  for (let state = 0; state < graph.states; state++) if (graph.kind(state) === Kind.cut) cut++;
  return cut;
}

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

import { Kind, Mark, type StateGraph } from './graph.ts';

/**
 * The states from which no thread can ever commit again: whatever is scheduled, the run goes round a cycle. States where
 * all have finished, and where a bound cut the search, are not among them.
 */
export function statesWithoutProgress(graph: StateGraph): number[] {
  const { states } = graph;
  const reverse = reverseSteps(graph);
  const good = new Uint8Array(states);
  const queue: number[] = [];
  const reach = (state: number) => {
    if (good[state] === 1) return;
    good[state] = 1;
    queue.push(state);
  };
  for (let state = 0; state < states; state++) {
    if (graph.kind(state) !== Kind.expanded || canCommit(graph, state)) reach(state);
  }
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (let at = reverse.start[state]!; at < reverse.start[state + 1]!; at++) reach(reverse.source[at]!);
  }
  const stuck: number[] = [];
  good.forEach((isGood, state) => {
    if (isGood === 0) stuck.push(state);
  });
  return stuck;
}

function canCommit(graph: StateGraph, state: number): boolean {
  for (let step = graph.firstStep(state); step >= 0; step = graph.nextStep(step)) {
    if ((graph.marks(step) & Mark.commit) !== 0) return true;
  }
  return false;
}

// For each state, where the steps that lead to it come from: sources of state s are source[start[s]..start[s + 1]].
function reverseSteps(graph: StateGraph): { readonly start: Int32Array; readonly source: Int32Array } {
  const start = new Int32Array(graph.states + 2);
  forEachStep(graph, (_, step) => start[graph.target(step) + 2]!++);
  for (let state = 2; state < start.length; state++) start[state]! += start[state - 1]!;
  const source = new Int32Array(graph.steps);
  forEachStep(graph, (from, step) => {
    source[start[graph.target(step) + 1]!++] = from;
  });
  return { start, source };
}

function forEachStep(graph: StateGraph, visit: (from: number, step: number) => void): void {
  for (let state = 0; state < graph.states; state++) {
    for (let step = graph.firstStep(state); step >= 0; step = graph.nextStep(step)) visit(state, step);
  }
}

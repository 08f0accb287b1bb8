import { Kind, type StateGraph } from './graph.ts';

/** How many complete executions a state graph holds. */
export interface ExecutionCount {
  /** Ways from the initial state to a final one that take none of the steps counted in `cycles`. Exact up to 2^53. */
  readonly interleavings: number;
  /** Steps that close a cycle of states, as this walk meets them; 0: the number is that of all interleavings there are. */
  readonly cycles: number;
}

const unseen = 0;
const open = 1;
const closed = 2;

/** Counts complete executions by one depth-first walk: a state's number is the sum of its successors' numbers. */
export function countExecutions(graph: StateGraph): ExecutionCount {
  const ways = new Float64Array(graph.states);
  const status = new Uint8Array(graph.states);
  const stack = [0];
  const steps = [graph.firstStep(0)];
  let cycles = 0;
  status[0] = open;
  while (stack.length > 0) {
    const state = stack.at(-1)!;
    const step = steps.at(-1)!;
    if (step < 0) {
      status[state] = closed;
      if (graph.kind(state) === Kind.final) ways[state] = 1;
      stack.pop();
      steps.pop();
      if (stack.length > 0) ways[stack.at(-1)!]! += ways[state]!;
      continue;
    }
    steps[steps.length - 1] = graph.nextStep(step);
    const next = graph.target(step);
    if (status[next] === unseen) {
      status[next] = open;
      stack.push(next);
      steps.push(graph.firstStep(next));
    } else if (status[next] === open) {
      cycles++;
    } else {
      ways[state]! += ways[next]!;
    }
  }
  return { interleavings: Math.min(ways[0] ?? 0, Number.MAX_VALUE), cycles };
}

import { Description, VisitedSet } from '../explore/index.ts';
import { type Program, Stage } from './stage.ts';

/** Names of threads, in the order in which one runs after the other. */
export type Order = readonly string[];

/** So many threads have all their orders tried; more only those that begin somewhere and go round, either way. */
const fewThreads = 4;

/** A thread that takes more steps by itself is not waited for. */
const manySteps = 10_000;

/** The orders in which a program's threads can run one after the other, each to its end, and nothing is violated. */
export function harmlessOrders(program: Program): Order[] {
  const names = program.scenario.threads.map(({ name }) => name);
  const orders = names.length <= fewThreads ? permutations(names) : rotations(names);
  return orders.filter((order) => isHarmless(program, order));
}

/** Whether in all the orders nothing is violated, in this program that may lack some of the threads. */
export function allHarmless(program: Program, orders: readonly Order[]): boolean {
  const names = new Set(program.scenario.threads.map(({ name }) => name));
  const projected = new Map(
    orders.map((order) => order.filter((name) => names.has(name))).map((one) => [one.join(), one]),
  );
  return [...projected.values()].every((order) => isHarmless(program, order));
}

function isHarmless(program: Program, order: Order): boolean {
  const stage = new Stage(program, false);
  const { machine } = stage;
  if (stage.check() !== undefined) return false;
  return order.every((name) => endsAlone(stage, machine.threads.indexOf(name)));
}

// A thread that comes to where it has been goes round and round: it waits for another one.
function endsAlone(stage: Stage, thread: number): boolean {
  const { machine } = stage;
  const description = new Description();
  const visited = new VisitedSet();
  while (machine.enabled(thread)) {
    const steps = visited.size;
    description.clear();
    stage.describe(description);
    if (visited.add(description) < steps || steps >= manySteps) return false;
    if (stage.step(thread) !== undefined || stage.check() !== undefined) return false;
  }
  return machine.finished(thread);
}

function permutations(names: readonly string[]): Order[] {
  if (names.length === 0) return [[]];
  return names.flatMap((name, at) => permutations(names.toSpliced(at, 1)).map((rest) => [name, ...rest]));
}

function rotations(names: readonly string[]): Order[] {
  const around = names.map((_, at) => [...names.slice(at), ...names.slice(0, at)]);
  return [...around, ...around.map((order) => order.toReversed())];
}

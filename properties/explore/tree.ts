import type { Violation } from '../check/index.ts';
import { Description } from './description.ts';
import { Kind, StateGraph } from './graph.ts';
import type { Schedule } from './path.ts';
import type { Subject } from './subject.ts';
import { VisitedSet } from './visited.ts';
import { Ending, type Walk } from './walk.ts';

const firstCapacity = 1 << 11;

/**
 * The distinct states that a search has reached, each with the step that first led there. Those steps are a tree, and along
 * it an execution can go from any state to any other: back to where the ways part, and on from there.
 */
export class StateTree {
  readonly graph = new StateGraph();
  /** By number of state: what is violated there. */
  readonly violations = new Map<number, Violation>();
  readonly #subject: Subject;
  readonly #walk: Walk;
  readonly #visited = new VisitedSet();
  readonly #description = new Description();
  // By state: the state before it in the tree, whose step led from there, and how many steps it is from the first.
  #parents = new Int32Array(firstCapacity);
  #threads = new Uint8Array(firstCapacity);
  #depths = new Int32Array(firstCapacity);
  // By length of the execution under way: the state it was in.
  readonly #path: number[] = [];
  readonly #way: number[] = [];

  constructor(subject: Subject, walk: Walk) {
    this.#subject = subject;
    this.#walk = walk;
  }

  /** Puts the first state into the graph; it has number 0. */
  start(): void {
    this.#path.push(this.#arrive(0, 0));
  }

  /** Takes a step of a thread that can move, and puts it into the graph. Answers the state that it leads to. */
  step(thread: number): number {
    const from = this.#path.at(-1)!;
    this.#walk.step(thread);
    const target = this.#arrive(from, thread);
    this.graph.addStep(from, thread, target, this.#walk.marks);
    this.#path.push(target);
    return target;
  }

  /** Takes the last step back. */
  back(): void {
    this.#path.pop();
    this.#walk.back(this.#path.length - 1);
  }

  /** Goes to a state that has been reached, unless it is where the execution stands. */
  goTo(state: number): void {
    if (this.#path.at(-1) === state) return;
    const way = this.#way;
    way.length = 0;
    let at = state;
    for (; this.#path[this.#depths[at]!] !== at; at = this.#parents[at]!) way.push(at);
    this.#path.length = this.#depths[at]! + 1;
    this.#walk.back(this.#depths[at]!);
    for (let next = way.pop(); next !== undefined; next = way.pop()) {
      this.#walk.step(this.#threads[next]!);
      this.#path.push(next);
    }
  }

  /** The steps that first led to a state. */
  scheduleTo(state: number): Schedule {
    const schedule: number[] = [];
    for (let at = state; at !== 0; at = this.#parents[at]!) schedule.push(this.#threads[at]!);
    return schedule.reverse();
  }

  // Answers the number of the state in which the execution stands, after a step of a thread from another one.
  #arrive(from: number, thread: number): number {
    this.#describe();
    const known = this.#visited.size;
    const state = this.#visited.add(this.#description);
    if (state < known) return state;
    if (state === this.#parents.length) this.#grow();
    this.#parents[state] = from;
    this.#threads[state] = thread;
    this.#depths[state] = state === 0 ? 0 : this.#depths[from]! + 1;
    this.graph.addState();
    this.graph.setKind(state, this.#judge(state));
    return state;
  }

  #describe(): void {
    this.#description.clear();
    this.#subject.system.encode(this.#description);
    for (const monitor of this.#subject.monitors) monitor.encode(this.#description);
    // A step that violates a condition leads to a state of its own.
    this.#description.int(this.#walk.violation === undefined ? 0 : 1);
  }

  #judge(state: number): Kind {
    const ending = this.#walk.judge(this.#walk.movable().length > 0);
    switch (ending) {
      case Ending.none:
        return Kind.expanded;
      case Ending.complete:
        return Kind.final;
      case Ending.cut:
        return Kind.cut;
      case Ending.violating:
        this.violations.set(state, this.#walk.violation!);
        return Kind.violating;
    }
  }

  #grow(): void {
    const capacity = this.#parents.length * 2;
    const [parents, threads, depths] = [this.#parents, this.#threads, this.#depths];
    this.#parents = new Int32Array(capacity);
    this.#threads = new Uint8Array(capacity);
    this.#depths = new Int32Array(capacity);
    this.#parents.set(parents);
    this.#threads.set(threads);
    this.#depths.set(depths);
  }
}

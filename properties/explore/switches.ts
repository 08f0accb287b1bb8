import { Budget } from './budget.ts';
import { Kind } from './graph.ts';
import { judge } from './judgement.ts';
import { shortestSchedule } from './path.ts';
import type { Bounds, Exploration, Search, Strategy } from './strategy.ts';
import type { Subject } from './subject.ts';
import { StateTree } from './tree.ts';
import { Walk } from './walk.ts';

/**
 * All executions with at most k context switches, for k = 0, 1, 2, ... until one violates a condition or there are no
 * others (after Musuvathi and Qadeer, Iterative context bounding for systematic testing of multithreaded programs,
 * PLDI 2007). A switch is a change of thread in the schedule, whether or not the thread before it could have gone on:
 * what is counted is what makes a run hard to read. So the first violation has the fewest switches of all, and among
 * those the witness has the fewest steps. If there is none it finds what the depth-first search finds.
 *
 * Each step of a distinct state is taken once, with the fewest switches with which one comes to take it.
 */
export const switches: Strategy = (subject, bounds) => new ContextBounded(subject, bounds).run();

class ContextBounded {
  readonly #walk: Walk;
  readonly #budget: Budget;
  readonly #tree: StateTree;
  readonly #threads: number;
  // Steps to take with the present number of switches, and with one more: pairs of a state and a thread.
  #level: number[] = [];
  #next: number[] = [];
  #switches = 0;
  // The most switches with which one came to take a step that had not been taken.
  #needed = 0;
  // By state and thread: 1 if the step has been taken.
  #taken = new Uint8Array(1 << 12);

  constructor(subject: Subject, bounds: Bounds) {
    // Where states are stored retries come to an end by themselves.
    this.#walk = new Walk(subject, { depth: bounds.depth });
    this.#budget = new Budget(bounds);
    this.#tree = new StateTree(subject, this.#walk);
    this.#threads = subject.system.threads.length;
  }

  *run(): Search<Exploration> {
    yield* this.#walk.during(() => this.#explore());
    const { graph, violations } = this.#tree;
    const threads = this.#threads;
    const { hit, seconds } = this.#budget;
    const findings = {
      search: 'switches',
      graph,
      threads,
      violations,
      hit,
      seconds,
      remarks: this.#remarks(),
    } as const;
    return judge(findings, (bad) => shortestSchedule(graph, threads, bad));
  }

  *#explore(): Search<void> {
    this.#begin();
    for (;;) {
      while (this.#level.length > 0 && !this.#isSpent()) {
        if (this.#budget.isDue()) yield* this.#report();
        else this.#advance();
      }
      if (this.#level.length > 0) return this.#leave();
      // The level is done to its end, so that the graph holds the shortest way to its violations.
      if (this.#tree.violations.size > 0 || this.#next.length === 0) return;
      [this.#level, this.#next] = [this.#next, []];
      this.#switches++;
    }
  }

  #begin(): void {
    this.#tree.start();
    if (this.#tree.graph.kind(0) !== Kind.expanded) return;
    for (const thread of this.#walk.movable()) this.#level.push(0, thread);
  }

  // Takes a step. To go on with the same thread is no switch.
  #advance(): void {
    const thread = this.#level.pop()!;
    const state = this.#level.pop()!;
    if (this.#isTaken(state, thread)) return;
    this.#take(state, thread);
    this.#tree.goTo(state);
    const target = this.#tree.step(thread);
    if (this.#tree.graph.kind(target) !== Kind.expanded) return;
    for (const able of this.#walk.movable()) {
      if (!this.#isTaken(target, able)) (able === thread ? this.#level : this.#next).push(target, able);
    }
  }

  #isTaken(state: number, thread: number): boolean {
    return this.#taken[state * this.#threads + thread] === 1;
  }

  #take(state: number, thread: number): void {
    const at = state * this.#threads + thread;
    while (at >= this.#taken.length) {
      const larger = new Uint8Array(this.#taken.length * 2);
      larger.set(this.#taken);
      this.#taken = larger;
    }
    this.#taken[at] = 1;
    this.#needed = this.#switches;
  }

  #leave(): void {
    for (const pairs of [this.#level, this.#next]) {
      for (let at = 0; at < pairs.length; at += 2) {
        if (!this.#isTaken(pairs[at]!, pairs[at + 1]!)) this.#tree.graph.setKind(pairs[at]!, Kind.cut);
      }
    }
  }

  #isSpent(): boolean {
    return this.#budget.spent({ steps: this.#walk.steps, states: this.#tree.graph.states });
  }

  // Where the bound on depth cut something off, numbers of switches say nothing.
  #remarks(): readonly string[] {
    if (this.#walk.hit !== undefined) return [];
    if (this.#tree.violations.size === 0 && this.#budget.hit === undefined) {
      return [`Every step of every state comes in some execution with at most ${counted(this.#needed)}.`];
    }
    if (this.#switches === 0) return [];
    return [`All executions with at most ${counted(this.#switches - 1)} were explored, and none violates a condition.`];
  }

  #report(): Search<void> {
    const { steps, length } = this.#walk;
    const { states } = this.#tree.graph;
    return this.#budget.report({ states, executions: undefined, steps, depth: length });
  }
}

function counted(switches: number): string {
  return `${switches} context switch${switches === 1 ? '' : 'es'}`;
}

import { Budget } from './budget.ts';
import { Kind } from './graph.ts';
import { judge } from './judgement.ts';
import type { Schedule } from './path.ts';
import type { Bounds, Exploration, Search, Strategy } from './strategy.ts';
import type { Subject } from './subject.ts';
import { StateTree } from './tree.ts';
import { Walk } from './walk.ts';

/**
 * All distinct states in the order of their distance from the first, in steps. Stops at the first violation, which has the
 * fewest steps of all; if there is none it finds what the depth-first search finds.
 */
export const breadth: Strategy = (subject, bounds) => new BreadthFirst(subject, bounds).run();

class BreadthFirst {
  readonly #walk: Walk;
  readonly #budget: Budget;
  readonly #tree: StateTree;
  readonly #threads: number;

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
    const { hit, seconds } = this.#budget;
    const findings = {
      search: 'breadth',
      graph,
      threads: this.#threads,
      violations,
      hit,
      seconds,
      remarks: [],
    } as const;
    return judge(findings, (bad) => this.#nearest(bad));
  }

  // States are numbered in the order in which they were reached, so those that are left are those that come after.
  *#explore(): Search<void> {
    const { graph, violations } = this.#tree;
    let counted = 0;
    this.#tree.start();
    for (let state = 0; state < graph.states && violations.size === 0; state++) {
      if (graph.kind(state) !== Kind.expanded) continue;
      if (this.#budget.isDue(this.#walk.steps - counted)) yield* this.#report();
      counted = this.#walk.steps;
      this.#expand(state);
    }
  }

  #expand(state: number): void {
    const { graph, violations } = this.#tree;
    if (this.#isSpent()) return graph.setKind(state, Kind.cut);
    this.#tree.goTo(state);
    for (const thread of this.#walk.movable()) {
      if (this.#isSpent()) return graph.setKind(state, Kind.cut);
      this.#tree.step(thread);
      if (violations.size > 0) return;
      this.#tree.back();
    }
  }

  #isSpent(): boolean {
    return this.#budget.spent({ steps: this.#walk.steps, states: this.#tree.graph.states });
  }

  #nearest(bad: (state: number) => boolean): Schedule | undefined {
    for (let state = 0; state < this.#tree.graph.states; state++) if (bad(state)) return this.#tree.scheduleTo(state);
    return undefined;
  }

  #report(): Search<void> {
    const { steps, length } = this.#walk;
    const { states } = this.#tree.graph;
    return this.#budget.report({ states, executions: undefined, steps, depth: length });
  }
}

import { AssertionFailure, type Event, type Journal } from '../../model/index.ts';
import { deadlock, type Violation } from '../check/index.ts';
import { Kind, Mark, StateGraph } from './graph.ts';
import { States } from './states.ts';
import type { Bound, Bounds, Progress, Search } from './strategy.ts';
import { checkState, type Subject, takeStep } from './subject.ts';

export interface SearchResult {
  readonly graph: StateGraph;
  /** By number of state: what is violated there. */
  readonly violations: ReadonlyMap<number, Violation>;
  /** The bound that ended the search, if one did; states that were cut off say so in the graph. */
  readonly hit: Bound | undefined;
}

const reportEvery = 1 << 13;

/**
 * All interleavings, depth first, with a set of visited states: every step of every reachable state is taken once.
 *
 * @throws SearchFailure when an invariant of ours breaks
 */
export function depthFirst(subject: Subject, bounds: Bounds): Search<SearchResult> {
  return new DepthFirst(subject, bounds).run();
}

// A state on the present path: its number, the journal's mark, the threads that can move, and how many have been tried.
interface Place {
  readonly state: number;
  readonly mark: number;
  readonly enabled: readonly number[];
  tried: number;
}

class DepthFirst {
  readonly #subject: Subject;
  readonly #bounds: Bounds;
  readonly #journal: Journal;
  readonly #states: States;
  readonly #graph = new StateGraph();
  readonly #violations = new Map<number, Violation>();
  readonly #path: Place[] = [];
  readonly #began = performance.now();
  #marks = 0;
  #steps = 0;
  #ended: Bound | undefined;

  constructor(subject: Subject, bounds: Bounds) {
    this.#subject = subject;
    this.#bounds = bounds;
    this.#journal = subject.system.journal;
    this.#states = new States(subject);
  }

  *run(): Search<SearchResult> {
    const { system, monitors } = this.#subject;
    system.listen(
      (event) => this.#hear(event),
      monitors.some(({ inner }) => inner === true),
    );
    system.journal.recording = true;
    const start = system.journal.mark();
    try {
      yield* this.#explore();
    } catch (error) {
      if (error instanceof AssertionFailure) throw new SearchFailure(error, this.#schedule());
      throw error;
    } finally {
      system.journal.undo(start);
      system.journal.recording = false;
      system.listen(undefined);
    }
    return { graph: this.#graph, violations: this.#violations, hit: this.#ended };
  }

  *#explore(): Search<void> {
    this.#arrive(undefined);
    while (this.#path.length > 0) {
      this.#move(this.#path.at(-1)!);
      if (this.#steps % reportEvery !== 0 || this.#ended !== undefined) continue;
      const answer = yield this.#progress();
      if (answer === 'interrupt') this.#ended = 'interrupt';
    }
  }

  #hear(event: Event): void {
    if (event.type === 'commit') this.#marks |= Mark.commit;
    else if (event.type === 'abort') this.#marks |= Mark.abort;
    else if (event.type === 'wait') this.#marks |= Mark.wait;
    this.#states.hear(event);
  }

  // Takes the next step from the place at the end of the path, or goes back.
  #move(place: Place): void {
    this.#journal.undo(place.mark);
    const thread = place.enabled[place.tried];
    if (thread === undefined || this.#ended !== undefined) {
      if (thread !== undefined) this.#cutOff(place.state);
      this.#path.pop();
      return;
    }
    place.tried++;
    this.#marks = 0;
    this.#steps++;
    this.#states.beginStep();
    const target = this.#arrive(takeStep(this.#subject, thread));
    this.#graph.addStep(place.state, thread, target, this.#marks);
    this.#checkBounds();
  }

  // Puts the present state into the graph; a new one that can be gone on from becomes the end of the path.
  #arrive(broken: Violation | undefined): number {
    const known = this.#states.size;
    const state = this.#states.arrive(this.#path.length, broken !== undefined);
    if (state < known) return state;
    this.#graph.addState();
    const enabled = this.#enabledThreads();
    const kind = this.#judge(state, broken, enabled);
    this.#graph.setKind(state, kind);
    if (kind !== Kind.expanded) return state;
    if (this.#path.length >= this.#bounds.depth) this.#cutOff(state);
    else this.#path.push({ state, mark: this.#journal.mark(), enabled, tried: 0 });
    return state;
  }

  #enabledThreads(): number[] {
    const { system } = this.#subject;
    const enabled: number[] = [];
    for (let thread = 0; thread < system.threads.length; thread++) if (system.enabled(thread)) enabled.push(thread);
    return enabled;
  }

  #judge(state: number, broken: Violation | undefined, enabled: readonly number[]): Kind {
    const { system } = this.#subject;
    const finished = enabled.length === 0 && system.threads.every((_, thread) => system.finished(thread));
    const stuck = enabled.length === 0 && !finished;
    const violation = broken ?? checkState(this.#subject, finished) ?? (stuck ? deadlock(system) : undefined);
    if (violation === undefined) return finished ? Kind.final : Kind.expanded;
    this.#violations.set(state, violation);
    return Kind.violating;
  }

  #schedule(): number[] {
    return this.#path.map(({ enabled, tried }) => enabled[tried - 1]!);
  }

  #cutOff(state: number): void {
    this.#graph.setKind(state, Kind.cut);
  }

  #checkBounds(): void {
    const { states, steps, seconds } = this.#bounds;
    if (this.#graph.states >= states) this.#ended ??= 'states';
    else if (this.#steps >= steps) this.#ended ??= 'steps';
    else if (this.#steps % reportEvery === 0 && this.#seconds >= seconds) this.#ended ??= 'seconds';
  }

  get #seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  #progress(): Progress {
    return {
      states: this.#graph.states,
      executions: undefined,
      steps: this.#steps,
      depth: this.#path.length,
      seconds: this.#seconds,
    };
  }
}

/** A broken invariant of ours, with the schedule that led to it. */
export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
  constructor(
    readonly failure: AssertionFailure,
    readonly schedule: readonly number[],
  ) {
    super(failure.message);
  }
}

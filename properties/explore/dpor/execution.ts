import { UserFault } from '../../../model/index.ts';
import { deadlock, type Violation } from '../../check/index.ts';
import type { Schedule } from '../path.ts';
import type { Bounds } from '../strategy.ts';
import { checkState, type Subject, takeStep } from '../subject.ts';
import { Ending } from '../walk.ts';
import type { Branch } from './branch.ts';
import { type FootprintId, Footprints } from './footprints.ts';
import { Nodes } from './nodes.ts';
import { Trace } from './trace.ts';

const mostThreads = 31;

/**
 * The execution that the search is on: takes steps and takes them back, and keeps trace, places and the system together.
 * A step here is what is one step to all other threads: under the GIL, a stretch in which the lock is held.
 */
export class Execution {
  readonly footprints = new Footprints();
  readonly trace: Trace;
  readonly nodes: Nodes;
  /** By event: whether what it touches was known before. */
  foreseen = new Uint8Array(64);
  violation: Violation | undefined;
  /** Steps of the system so far, those that were taken back included. */
  steps = 0;
  readonly #subject: Subject;
  readonly #threads: number;
  readonly #depth: number;
  readonly #retries: number;
  // The step that is being taken: its thread, and how many steps of the system it has come to; -1 for none.
  #mover = -1;
  #moves = 0;

  /** @throws UserFault `explore/threads` */
  constructor(subject: Subject, { depth, retries }: Bounds) {
    this.#subject = subject;
    this.#threads = subject.system.threads.length;
    this.#depth = depth;
    this.#retries = retries ?? Number.POSITIVE_INFINITY;
    if (this.#threads > mostThreads) throw tooManyThreads(this.#threads);
    this.trace = new Trace(this.footprints, this.#threads);
    this.nodes = new Nodes(this.#threads);
    this.nodes.open(0, []);
    this.nodes.asleep[0] = 0;
    this.nodes.marks[0] = subject.system.journal.mark();
    this.nodes.enabled[0] = this.#enabledThreads();
  }

  get length(): number {
    return this.trace.length;
  }

  canMove(thread: number): boolean {
    return ((this.nodes.enabled[this.length]! >>> thread) & 1) === 1;
  }

  /** Takes a step of a thread that can move; `tree`: the wake-up tree of where that leads. */
  step(thread: number, tree: Branch[] = []): void {
    const { system } = this.#subject;
    const { footprint } = system;
    const place = this.length;
    if (place === this.foreseen.length) this.#grow();
    this.foreseen[place] = system.foreseen(thread) ? 1 : 0;
    footprint.clear();
    let steps = 0;
    this.#mover = thread;
    do {
      this.#moves = steps + 1;
      this.violation = takeStep(this.#subject, thread);
      steps++;
    } while (this.violation === undefined && system.exclusive(thread) && steps < this.#depth);
    this.#mover = -1;
    this.steps += steps;
    this.nodes.lengths[place] = steps;
    const touched = this.footprints.of(footprint);
    this.trace.push(thread, touched);
    this.#arrive(place, thread, touched, tree);
  }

  /** Takes the last step back. */
  back(): void {
    this.trace.pop();
    this.#subject.system.journal.undo(this.nodes.marks[this.length]!);
    this.violation = undefined;
  }

  /** Judges where the execution stands. */
  judge(): Ending {
    const { system } = this.#subject;
    const able = this.nodes.enabled[this.length] !== 0;
    const finished = !able && this.#haveAllFinished();
    this.violation ??= checkState(this.#subject, finished);
    if (this.violation !== undefined) return Ending.violating;
    if (finished) return Ending.complete;
    if (able) return this.length >= this.#depth ? Ending.cut : Ending.none;
    for (let thread = 0; thread < this.#threads; thread++)
      if (system.retries(thread) > this.#retries) return Ending.cut;
    this.violation = deadlock(system);
    return Ending.violating;
  }

  /** Threads that have not finished, rest for no lack of retries, and cannot move. */
  isWaiting(thread: number): boolean {
    const { system } = this.#subject;
    return !this.canMove(thread) && !system.finished(thread) && system.retries(thread) <= this.#retries;
  }

  /** What decides whether the thread can move. */
  guard(thread: number): FootprintId {
    const { footprint } = this.#subject.system;
    footprint.clear();
    this.#subject.system.touchGuard(thread);
    return this.footprints.of(footprint);
  }

  /** The steps of the system that make up the execution. */
  schedule(): Schedule {
    const schedule: number[] = [];
    for (let event = 0; event < this.length; event++) {
      for (let step = 0; step < this.nodes.lengths[event]!; step++) schedule.push(this.trace.threads[event]!);
    }
    return schedule;
  }

  /** The threads that were asleep already when the place was reached, as a bit mask. */
  inherited(place: number): number {
    if (place === 0) return 0;
    const { nodes, trace } = this;
    let inherited = 0;
    for (let thread = 0; thread < this.#threads; thread++) {
      if (((nodes.asleep[place - 1]! >>> thread) & 1) === 0 || trace.threads[place - 1] === thread) continue;
      const footprint = nodes.footprint(place - 1, thread);
      if (!this.footprints.conflict(footprint, trace.footprints[place - 1]!)) inherited |= 1 << thread;
    }
    return inherited;
  }

  /** {@link schedule}, and the step that failed. */
  attempted(): Schedule {
    return this.#mover < 0
      ? this.schedule()
      : [...this.schedule(), ...new Array<number>(this.#moves).fill(this.#mover)];
  }

  /** Whether the last so many steps were all the thread's. */
  hasMovedAlone(thread: number, steps: number): boolean {
    const { threads, length } = this.trace;
    if (length < steps) return false;
    for (let event = length - 1; event >= length - steps; event--) if (threads[event] !== thread) return false;
    return true;
  }

  /** Whether the bound on its length is reached. */
  get isDeep(): boolean {
    return this.length >= this.#depth;
  }

  // Whoever is asleep wakes up when something happens that its next step depends on.
  #arrive(before: number, thread: number, touched: FootprintId, tree: Branch[]): void {
    const { nodes } = this;
    const place = before + 1;
    nodes.open(place, tree);
    nodes.asleep[place] = 0;
    nodes.marks[place] = this.#subject.system.journal.mark();
    nodes.enabled[place] = this.#enabledAfter(before, thread, touched);
    let rest = nodes.asleep[before]!;
    while (rest !== 0) {
      const other = 31 - Math.clz32(rest);
      rest ^= 1 << other;
      const footprint = nodes.footprint(before, other);
      if (!this.footprints.conflict(footprint, touched)) nodes.putToSleep(place, other, footprint);
    }
  }

  #enabledAfter(before: number, thread: number, touched: FootprintId): number {
    if (this.footprints.decides(touched)) return this.#enabledThreads();
    const others = this.nodes.enabled[before]! & ~(1 << thread);
    return this.#isEnabled(thread) ? others | (1 << thread) : others;
  }

  #enabledThreads(): number {
    let enabled = 0;
    for (let thread = 0; thread < this.#threads; thread++) if (this.#isEnabled(thread)) enabled |= 1 << thread;
    return enabled;
  }

  #isEnabled(thread: number): boolean {
    const { system } = this.#subject;
    return system.enabled(thread) && system.retries(thread) <= this.#retries;
  }

  #haveAllFinished(): boolean {
    for (let thread = 0; thread < this.#threads; thread++) if (!this.#subject.system.finished(thread)) return false;
    return true;
  }

  #grow(): void {
    const fresh = new Uint8Array(this.foreseen.length * 2);
    fresh.set(this.foreseen);
    this.foreseen = fresh;
  }
}

function tooManyThreads(threads: number): UserFault {
  return new UserFault({
    code: 'explore/threads',
    message: `partial order reduction follows at most ${mostThreads} threads, not ${threads}`,
    hint: 'use --search states, or fewer threads',
  });
}

import { AssertionFailure, type Event } from '../../model/index.ts';
import { deadlock, type Violation } from '../check/index.ts';
import { Mark } from './graph.ts';
import type { Schedule } from './path.ts';
import { SearchFailure } from './search.ts';
import type { Bound, Bounds } from './strategy.ts';
import { checkState, type Subject, takeStep } from './subject.ts';

/** How an execution stands. */
export const Ending = {
  /** Some thread can move. */
  none: 0,
  /** All threads have finished. */
  complete: 1,
  /** A condition is violated, of the last step or of the state; a deadlock is one. */
  violating: 2,
  /** Only threads that have used up their retries are left, or the bound on its length is reached. */
  cut: 3,
} as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

/**
 * One execution under way: takes steps and takes them back, judges where it stands, and keeps the schedule.
 */
export class Walk {
  readonly #subject: Subject;
  readonly #depth: number;
  readonly #retries: number;
  readonly #schedule: number[] = [];
  // By step: the journal's mark before it.
  readonly #before: number[] = [];
  // By step: what has happened up to its end, its own marks included.
  readonly #happened: number[] = [];
  #marks = 0;
  #violation: Violation | undefined;
  #steps = 0;
  #hit: Bound | undefined;

  constructor(subject: Subject, { depth, retries }: Pick<Bounds, 'depth' | 'retries'>) {
    this.#subject = subject;
    this.#depth = depth;
    this.#retries = retries ?? Number.POSITIVE_INFINITY;
  }

  /**
   * Runs a search with the journal recording and the conditions listening, and leaves the system as it was.
   * @throws SearchFailure when an invariant of ours breaks
   */
  *during<Yielded, Result, Answer>(
    search: () => Generator<Yielded, Result, Answer>,
  ): Generator<Yielded, Result, Answer> {
    const { system, monitors } = this.#subject;
    system.listen(
      (event) => this.#hear(event),
      monitors.some(({ inner }) => inner === true),
    );
    system.journal.recording = true;
    try {
      return yield* search();
    } catch (error) {
      if (error instanceof AssertionFailure) throw new SearchFailure(error, this.schedule);
      throw error;
    } finally {
      this.back(0);
      system.journal.recording = false;
      system.listen(undefined);
    }
  }

  /** Steps taken so far, those that were taken back included. */
  get steps(): number {
    return this.#steps;
  }

  get length(): number {
    return this.#schedule.length;
  }

  get schedule(): Schedule {
    return [...this.#schedule];
  }

  /** What the execution violates where it stands, as far as it has been judged. */
  get violation(): Violation | undefined {
    return this.#violation;
  }

  /** What happened in the step that was taken last, as a sum of {@link Mark}s. */
  get marks(): number {
    return this.#marks;
  }

  /** What has happened in the execution, as a sum of {@link Mark}s. */
  get happened(): number {
    return this.#happened.at(-1) ?? 0;
  }

  /** The bound because of which an execution was cut for the first time. */
  get hit(): Bound | undefined {
    return this.#hit;
  }

  /** The threads that can move, and have not used up their retries, in order. */
  movable(): number[] {
    const { system } = this.#subject;
    const able: number[] = [];
    for (let thread = 0; thread < system.threads.length; thread++) {
      if (system.retries(thread) <= this.#retries && system.enabled(thread)) able.push(thread);
    }
    return able;
  }

  /** Takes a step of a thread that can move. */
  step(thread: number): void {
    const { happened } = this;
    this.#before.push(this.#subject.system.journal.mark());
    this.#schedule.push(thread);
    this.#steps++;
    this.#marks = 0;
    this.#violation = takeStep(this.#subject, thread);
    this.#happened.push(happened | this.#marks);
  }

  /** Takes steps back until `length` are left. Where it then stands violated nothing. */
  back(length: number): void {
    if (length >= this.#schedule.length) return;
    this.#subject.system.journal.undo(this.#before[length]!);
    this.#before.length = length;
    this.#schedule.length = length;
    this.#happened.length = Math.min(length, this.#happened.length);
    this.#violation = undefined;
  }

  /** Judges where the execution stands; `able`: some thread can move. */
  judge(able: boolean): Ending {
    const finished = !able && this.#haveAllFinished();
    this.#violation ??= checkState(this.#subject, finished);
    if (this.#violation !== undefined) return Ending.violating;
    if (finished) return Ending.complete;
    if (able) return this.#schedule.length < this.#depth ? Ending.none : this.#cut('depth');
    if (this.#somebodyRests()) return this.#cut('retries');
    this.#violation = deadlock(this.#subject.system);
    return Ending.violating;
  }

  #haveAllFinished(): boolean {
    const { system } = this.#subject;
    for (let thread = 0; thread < system.threads.length; thread++) if (!system.finished(thread)) return false;
    return true;
  }

  #somebodyRests(): boolean {
    const { system } = this.#subject;
    return system.threads.some((_, thread) => system.retries(thread) > this.#retries);
  }

  #cut(bound: Bound): Ending {
    this.#hit ??= bound;
    return Ending.cut;
  }

  #hear(event: Event): void {
    if (event.type === 'commit') this.#marks |= Mark.commit;
    else if (event.type === 'abort') this.#marks |= Mark.abort;
    else if (event.type === 'wait') this.#marks |= Mark.wait;
    for (const monitor of this.#subject.monitors) monitor.hear(event);
  }
}

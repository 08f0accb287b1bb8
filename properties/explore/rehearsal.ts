import { deadlock, type Violation } from '../check/index.ts';
import type { Branch } from './dpor/branch.ts';
import { type FootprintId, Footprints } from './dpor/footprints.ts';
import type { Schedule } from './path.ts';
import type { Bounds } from './strategy.ts';
import { checkState, type Subject, takeStep } from './subject.ts';

// Branches from a place that are still to be tried, and how many steps lead there.
interface Fork {
  readonly branches: readonly Branch[];
  readonly length: number;
  tried: number;
}

/** Takes steps that somebody speaks of, to see whether they are possible and what they come to. Keeps its subject. */
export class Rehearsal {
  /** What the steps touched. */
  readonly footprints = new Footprints();
  readonly #subject: Subject;
  readonly #depth: number;
  readonly #retries: number;
  // By step: the journal's mark before it.
  readonly #before: number[] = [];
  #violation: Violation | undefined;

  constructor(subject: Subject, { depth, retries }: Pick<Bounds, 'depth' | 'retries'>) {
    const { system, monitors } = subject;
    this.#subject = subject;
    this.#depth = depth;
    this.#retries = retries ?? Number.POSITIVE_INFINITY;
    const inner = monitors.some((monitor) => monitor.inner === true);
    system.listen((event) => {
      for (const monitor of monitors) monitor.hear(event);
    }, inner);
    system.journal.recording = true;
    system.footprint.recording = true;
  }

  /**
   * Takes the step of each branch where it stands, and writes what it touches into the branch. What comes after a
   * violation is cut off: nobody will get there.
   * @returns whether each step can be taken
   */
  take(root: Branch): boolean {
    const forks: Fork[] = [{ branches: root.next, length: 0, tried: 0 }];
    for (let fork = forks.at(-1); fork !== undefined; fork = forks.at(-1)) {
      this.#back(fork.length);
      const branch = fork.branches[fork.tried++];
      if (branch === undefined) {
        forks.pop();
        continue;
      }
      if (!this.#canMove(branch.thread)) return false;
      branch.footprint = this.#stride(branch.thread);
      this.#judge();
      if (this.#violation !== undefined) branch.next = [];
      forks.push({ branches: branch.next, length: this.#before.length, tried: 0 });
    }
    return true;
  }

  /** What a run violates where it ends, if it is possible and nothing is violated before. */
  violationAfter(schedule: Schedule): Violation | undefined {
    return this.#follow(schedule) ? this.#violation : undefined;
  }

  /** Whether a run is possible, violates nothing, and all threads have finished in the end. */
  completes(schedule: Schedule): boolean {
    return this.#follow(schedule) && this.#violation === undefined && this.#haveAllFinished();
  }

  #follow(schedule: Schedule): boolean {
    this.#back(0);
    for (const thread of schedule) {
      if (this.#violation !== undefined || !this.#canMove(thread)) return false;
      this.#step(thread);
    }
    this.#judge();
    return true;
  }

  // Steps up to where others can move are one to partial order reduction. Answers what it touches.
  #stride(thread: number): FootprintId {
    const { system } = this.#subject;
    let steps = 0;
    system.footprint.clear();
    do {
      this.#step(thread);
      steps++;
    } while (this.#violation === undefined && system.exclusive(thread) && steps < this.#depth);
    return this.footprints.of(system.footprint);
  }

  #step(thread: number): void {
    this.#before.push(this.#subject.system.journal.mark());
    this.#violation = takeStep(this.#subject, thread);
  }

  #back(length: number): void {
    if (length < this.#before.length) {
      this.#subject.system.journal.undo(this.#before[length]!);
      this.#before.length = length;
    }
    this.#violation = undefined;
  }

  #judge(): void {
    const { system } = this.#subject;
    const able = system.threads.some((_, thread) => system.enabled(thread));
    const finished = !able && this.#haveAllFinished();
    this.#violation ??=
      checkState(this.#subject, finished) ?? (able || finished ? undefined : deadlock(this.#subject.system));
  }

  #canMove(thread: number): boolean {
    const { system } = this.#subject;
    return thread < system.threads.length && system.retries(thread) <= this.#retries && system.enabled(thread);
  }

  #haveAllFinished(): boolean {
    const { system } = this.#subject;
    return system.threads.every((_, thread) => system.finished(thread));
  }
}

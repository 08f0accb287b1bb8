import { Coverage } from './coverage.ts';
import { Description } from './description.ts';
import { Lasso } from './lasso.ts';
import { type Scheduler, takeRuns } from './runs.ts';
import type { Strategy } from './strategy.ts';
import type { Subject } from './subject.ts';
import type { Ending } from './walk.ts';
import { Xoshiro } from './xoshiro.ts';

/**
 * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte: A randomized scheduler with
 * probabilistic guarantees of finding bugs, ASPLOS 2010). The threads get random priorities, and whoever has the highest
 * among those that can move does. At `bugDepth` - 1 random steps the thread that takes them falls below all others.
 *
 * A violation has depth d if d - 1 such falls, at certain steps, and one thread that begins lowest always lead to it. One
 * run among n threads and k steps finds it with a probability of at least 1/(n k^(d-1)). The first run, without falls,
 * measures k; when a later run is longer, k grows, and runs before that count for nothing in what is said in the end.
 *
 * Strict priorities would let a thread wait for ever for one that is lower. So who goes round a cycle of states by itself,
 * or has its transaction aborted twice without another thread having moved, falls to the bottom, too.
 *
 * @param seed a whole number from 0 to 2^32 - 1; the same seed takes the same runs
 * @param bugDepth d, at least 1
 */
export function pct(seed: number, bugDepth: number): Strategy {
  return (subject, bounds) => takeRuns('pct', subject, bounds, new Priorities(subject, seed, bugDepth));
}

class Priorities implements Scheduler {
  readonly #subject: Subject;
  readonly #numbers: Xoshiro;
  readonly #bugDepth: number;
  // By thread; the highest goes first. At first d to d + n - 1 in random order; after the fall at point i, i.
  readonly #priorities: number[] = [];
  // After how many steps the thread falls that took the last of them, for i from 1 to d - 1.
  readonly #points: number[] = [];
  // Who goes round a cycle falls to 0, -1, ...
  #bottom = 0;
  #steps = 0;
  #mover: number | undefined;
  readonly #stretch: Stretch;
  readonly #coverage: Coverage;

  constructor(subject: Subject, seed: number, bugDepth: number) {
    this.#subject = subject;
    this.#numbers = Xoshiro.of(seed);
    this.#bugDepth = bugDepth;
    this.#stretch = new Stretch(subject);
    this.#coverage = new Coverage(subject.system.threads.length, bugDepth, seed);
  }

  begin(): void {
    this.#steps = 0;
    this.#bottom = 0;
    this.#mover = undefined;
    this.#shuffle();
    const { longest } = this.#coverage;
    for (let point = 1; point < this.#bugDepth; point++) {
      this.#points[point] = longest === 0 ? 0 : 1 + this.#numbers.below(longest);
    }
  }

  choose(able: readonly number[]): number {
    if (this.#mover !== undefined) this.#fall(this.#mover, able);
    let highest = able[0]!;
    for (const thread of able) if (this.#priorities[thread]! > this.#priorities[highest]!) highest = thread;
    if (highest !== this.#mover) this.#stretch.begin(highest);
    this.#mover = highest;
    this.#steps++;
    return highest;
  }

  end(ending: Ending, length: number): void {
    this.#coverage.add(ending, length);
  }

  remarks(): readonly string[] {
    return this.#coverage.remarks();
  }

  // The thread that has taken the last step falls, if there is a reason.
  #fall(thread: number, able: readonly number[]): void {
    if (able.length > 1 && this.#stretch.isIdle(thread)) {
      this.#priorities[thread] = this.#bottom--;
      this.#stretch.begin(thread);
    }
    for (let point = 1; point < this.#bugDepth; point++) {
      if (this.#points[point] === this.#steps) this.#priorities[thread] = point;
    }
  }

  // Fisher and Yates's shuffle, from the inside out.
  #shuffle(): void {
    const priorities = this.#priorities;
    const { threads } = this.#subject.system;
    for (let thread = 0; thread < threads.length; thread++) {
      const other = this.#numbers.below(thread + 1);
      priorities[thread] = priorities[other] ?? 0;
      priorities[other] = this.#bugDepth + thread;
    }
  }
}

/** What a thread has done since another one moved. */
class Stretch {
  readonly #subject: Subject;
  readonly #description = new Description();
  readonly #lasso = new Lasso();
  #retries = 0;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  begin(thread: number): void {
    this.#lasso.restart();
    this.#retries = this.#subject.system.retries(thread);
  }

  /** Whether it can only do again what it has done. A hash that is mistaken for another costs a fall, and nothing else. */
  isIdle(thread: number): boolean {
    const { system } = this.#subject;
    if (system.retries(thread) >= this.#retries + 2) return true;
    this.#description.clear();
    system.encode(this.#description);
    return this.#lasso.closes(this.#description.hash());
  }
}

import { Count, type Tally } from '../../../model/index.ts';
import type { Task } from '../run/task.ts';
import { Category } from './category.ts';
import type { Prices } from './prices.ts';
import type { Track } from './track.ts';

/**
 * The lock of the interpreter, if that has one: whoever waits for it gets it in turn, when its owner has had it for a switch
 * interval, ends or has to wait. While others wait, its owner lets go of it in vain every check interval: it has it back
 * before they are awake.
 */
export class Gil {
  readonly #prices: Prices;
  #owner: Track | undefined;
  // Since when nobody has it.
  #free = 0;

  constructor(prices: Prices) {
    this.#prices = prices;
  }

  /** Whether a thread that waits for nothing has to wait for the lock: others do, or it came when somebody had it. */
  mustWait(task: Task, track: Track, all: Iterable<Track>): boolean {
    if (!this.#begins(task)) return false;
    return (track !== this.#owner && track.clock < this.#free) || isWanted(all);
  }

  /** When a thread that could go on at a time can do so, as far as the lock goes. */
  from(task: Task, time: number): number {
    return this.#begins(task) ? Math.max(time, this.#free) : time;
  }

  /** How long it takes until a thread goes on that is given the lock; undefined if it is not that what it is given. */
  latencyOf(task: Task): number | undefined {
    return this.#begins(task) ? this.#prices.handOver : undefined;
  }

  #begins({ phase }: Task): boolean {
    return this.#prices.underGil && phase === 'start';
  }

  /** Pays for what the owner has done with the lock. */
  charge({ counts }: Tally, track: Track, executed: number, all: Iterable<Track>): void {
    if (!this.#prices.underGil) return;
    if (counts[Count.start]! > 0) this.#take(track);
    track.left -= executed;
    if (executed > 0 && isWanted(all)) {
      const attempts = Math.floor((executed + track.odd) / this.#prices.checkInterval);
      track.odd = (executed + track.odd) % this.#prices.checkInterval;
      track.spend(Category.bookkeeping, attempts * this.#prices.attempt);
    }
    if (counts[Count.commit]! > 0) this.#free = track.clock;
  }

  #take(track: Track): void {
    track.left = this.#prices.switchInterval;
    if (track === this.#owner) return;
    this.#owner = track;
    track.handOvers++;
  }
}

function isWanted(all: Iterable<Track>): boolean {
  for (const { waiting } of all) if (waiting === Category.waitGil) return true;
  return false;
}

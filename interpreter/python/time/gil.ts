import { Count, type Tally } from '../../../model/index.ts';
import type { Task } from '../run/task.ts';
import { Category } from './category.ts';
import type { Prices } from './prices.ts';
import { nothing, type Track } from './track.ts';

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

  /** When a thread that waits for nothing can go on. */
  timeOf(task: Task, track: Track): number {
    if (!this.#begins(task) || track === this.#owner || track.clock >= this.#free) return track.clock;
    track.waiting = Category.waitGil;
    track.wakeAt = this.#free + this.#prices.handOver;
    return track.wakeAt;
  }

  /** How long it takes until a thread goes on that is given the lock; undefined if it is not that what it is given. */
  latencyOf(task: Task): number | undefined {
    return this.#begins(task) ? this.#prices.handOver : undefined;
  }

  /** Whether a thread may not take the lock, because others have waited for it. */
  comesLater(task: Task, track: Track): boolean {
    return track.waiting === nothing && this.#begins(task);
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

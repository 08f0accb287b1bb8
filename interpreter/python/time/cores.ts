import type { Track } from './track.ts';

/** The cores: who has one, and since when the others are free. A thread that waits has none. */
export class Cores {
  // When each of those that nobody has was left.
  readonly #free: number[];

  constructor(count: number) {
    this.#free = Array.from({ length: count }, () => 0);
  }

  /** When a thread that could go on at a time can do so on a core; `Infinity` while none is free. */
  from(track: Track, time: number): number {
    if (track.onCore) return time;
    let first = Number.POSITIVE_INFINITY;
    for (const free of this.#free) first = Math.min(first, free);
    return Math.max(time, first);
  }

  /** Gives a thread that goes on a core, of those that are free the one that was left last. */
  take(track: Track, time: number): void {
    if (track.onCore) return;
    let best = -1;
    for (let at = 0; at < this.#free.length; at++) {
      const free = this.#free[at]!;
      if (free <= time && (best < 0 || free > this.#free[best]!)) best = at;
    }
    this.#free.splice(best, 1);
    track.onCore = true;
    track.coreSince = time;
  }

  /** Takes the thread's core from it. */
  leave(track: Track): void {
    if (!track.onCore) return;
    track.onCore = false;
    this.#free.push(track.clock);
  }

  /** Whether there is a core that nobody has. */
  get someFree(): boolean {
    return this.#free.length > 0;
  }
}

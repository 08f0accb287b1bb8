import { type Entry, Happening, isContention } from './log.ts';

/** Follows a log, and knows which contention the next abort, or wait, of a thread is due to. */
export class Losses {
  readonly #found = new Map<number, Entry>();
  // What a thread has to abort for: what it has found itself, or another.
  readonly #due = new Map<number, Entry>();

  /** Goes on by an entry; what an `abort` or a wait is due to has to be asked before. */
  follow(entry: Entry): void {
    const { happening, thread, other } = entry;
    if (isContention(happening)) {
      this.#found.set(thread, entry);
      this.#due.set(thread, entry);
    } else if (happening === Happening.abortingOther) {
      const contention = this.#found.get(thread);
      if (contention === undefined) return;
      this.#due.set(other, contention);
      if (this.#due.get(thread) === contention) this.#due.delete(thread);
    } else if (happening === Happening.waitDone) {
      // It waited instead of aborting, and looks again.
      if (this.#due.get(thread) === this.#found.get(thread)) this.#due.delete(thread);
    } else if (happening <= Happening.abort) {
      this.#found.delete(thread);
      this.#due.delete(thread);
    }
  }

  /** The contention for which a thread aborts that does so now. */
  ofAbort(thread: number): Entry | undefined {
    return this.#due.get(thread);
  }

  /** The contention for which a thread waits that begins to wait for another transaction now. */
  ofWait(thread: number): Entry | undefined {
    return this.#found.get(thread);
  }
}

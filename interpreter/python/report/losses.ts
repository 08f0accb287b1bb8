import { type Entry, Happening, isContention } from './log.ts';

/** Follows a log, and knows which contention the next abort of a thread is due to. */
export class Losses {
  readonly #found = new Map<number, Entry>();

  /** Goes on by an entry; what an `abort` is due to has to be asked before. */
  follow(entry: Entry): void {
    const { happening, thread, other } = entry;
    if (isContention(happening)) this.#found.set(thread, entry);
    else if (happening === Happening.abortingOther) {
      const contention = this.#found.get(thread);
      if (contention !== undefined) this.#found.set(other, contention);
    } else if (happening <= Happening.abort) this.#found.delete(thread);
  }

  /** The contention that the thread has found last, or that it was told to abort for. */
  of(thread: number): Entry | undefined {
    return this.#found.get(thread);
  }
}

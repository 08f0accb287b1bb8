/** Something is shared that was not known to be: what was explored so far has taken too much in one step. */
export class SharingGrew extends Error {
  override readonly name = 'SharingGrew';
}

// A thread's bit says that it has looked at an object, the one so many further up that it has changed it.
const mostThreads = 15;
const everybody = (1 << mostThreads) - 1;

/**
 * Which objects threads share: those that one of them changes and another one looks at. Nobody else's steps can tell when
 * anything else is accessed, so only these accesses are visible. It is found out by running: what is known only grows, and an
 * exploration is good once it has found nothing new.
 */
export class Sharing {
  readonly #users = new Map<number, number>();
  readonly #shared = new Set<number>();
  /** Whether finding something new is thrown. */
  strict = false;

  get size(): number {
    return this.#shared.size;
  }

  has(key: number): boolean {
    return this.#shared.has(key);
  }

  /** From now on, an object of that name is shared. */
  add(key: number): void {
    this.#shared.add(key);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#shared.values();
  }

  /**
   * A thread is about to access an object: whether others share it.
   * @param key what names the object in every run
   * @throws SharingGrew
   */
  note(key: number, thread: number, write: boolean): boolean {
    if (this.#shared.has(key)) return true;
    const before = this.#users.get(key) ?? 0;
    const users = before | (1 << thread) | (write ? 1 << (thread + mostThreads) : 0);
    if (users === before) return false;
    this.#users.set(key, users);
    const writers = users >>> mostThreads;
    const all = users & everybody;
    if (writers === 0 || (all & (all - 1)) === 0) return false;
    this.#shared.add(key);
    if (this.strict) throw new SharingGrew('threads share more than was known');
    return true;
  }
}

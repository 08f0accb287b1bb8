import type { Mutator } from '../../../model/index.ts';

/** Boxes are taken off the nursery so many bytes at a time. */
const mostAtOnce = 4096;
/** A small nursery gives at most this part of it. */
const share = 1 / 16;

/**
 * The objects that PyPy makes of values that are no objects here, and that die at once: all they do is use up the nursery.
 * Room for them is counted down, and taken from the nursery every now and then.
 */
export class Boxes {
  /** How much of the nursery may be in use: beyond that, there is no room. */
  limit = Number.POSITIVE_INFINITY;
  /** Bytes for which there was no room. */
  owed = 0;
  /** How much is left of what may be used before the nursery is looked at again: hot code takes from it by itself. */
  room = 0;
  #chunk = 0;
  #mutator: Mutator | undefined;
  readonly #nursery: number;
  readonly #most: number;

  /** @param nursery bytes in it */
  constructor(nursery: number) {
    this.#nursery = nursery;
    this.#most = Math.min(mostAtOnce, nursery * share) | 0;
  }

  /** Begins with another nursery. */
  enter(mutator: Mutator): void {
    this.#mutator = mutator;
    this.owed = 0;
    this.#chunk = 0;
    this.room = 0;
  }

  /** Bytes in use that the nursery does not know of yet. */
  get pending(): number {
    return this.#chunk - this.room;
  }

  /** False if there is no room. */
  box(size: number): boolean {
    this.room -= size;
    return this.room >= 0 || this.more(size);
  }

  /** Makes room where taking so many bytes from it has left less than nothing; if there is none, they are owed: false. */
  more(size: number): boolean {
    const made = this.make(size);
    if (!made) this.owed += size;
    return made;
  }

  /** Tells the nursery what is in use. */
  flush(): void {
    const { pending } = this;
    this.#chunk = 0;
    this.room = 0;
    if (pending > 0 && this.#mutator?.spend(pending) === false) this.owed += pending;
  }

  /** The same, for whoever leaves it to another to owe them. */
  make(size: number): boolean {
    this.room += size;
    this.flush();
    const mutator = this.#mutator!;
    const { used } = mutator;
    // A small integer, always: hot code counts it down.
    const room = Math.min(this.#most, this.limit - used, this.#nursery - used) | 0;
    if (room < size || !mutator.hasRoom(room)) return false;
    this.#chunk = room;
    this.room = room - size;
    return true;
  }
}

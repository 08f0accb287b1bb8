import { Count } from '../../tally.ts';
import type { C7 } from './state.ts';

/** What the write lock of an object says while the major collection has found it alive (C7-MAJOR-4). */
const visited = 255;

/** The marks of a major collection. They take the place of the write locks, which are restored at its end. */
export class Marks {
  readonly #c7: C7;
  // Objects found alive whose references are still to be followed.
  readonly #pending: number[] = [];
  #segment = 0;

  constructor(c7: C7) {
    this.#c7 = c7;
  }

  /** Whether the object has been found alive. */
  readonly isAlive = (object: number): boolean =>
    object >= this.#c7.layout.oldStart && this.#c7.locks.at(this.#c7.layout.lockOf(object)) === visited;

  /** Takes the mark off an object; answers whether it was there. */
  take(object: number): boolean {
    if (!this.isAlive(object)) return false;
    this.#c7.locks.set(this.#c7.layout.lockOf(object), 0);
    return true;
  }

  /** C7-MAJOR-4: marks all that can be reached. */
  markAll(): void {
    this.#markModified();
    for (const object of this.#c7.objects.prebuilt) this.#visit(object, 0);
    for (const thread of this.#c7.threads) {
      // The segment that the thread runs in has the right version of its overflow objects; without a transaction, any.
      const { segment, shadowStack, threadLocal, roots } = thread;
      for (let index = shadowStack.length - 1; index >= 0; index--) this.#visit(shadowStack.at(index), segment);
      this.#visit(threadLocal >>> 0, segment);
      roots?.forward((object) => {
        this.#visit(object, segment);
        return object;
      });
    }
    for (const { number, inTransaction, threadLocalAtStart } of this.#c7.segments) {
      if (inTransaction) this.#visit(threadLocalAtStart >>> 0, number);
    }
  }

  // Modified objects exist in two versions, and either may be the one that stays.
  #markModified(): void {
    for (const { number, modifiedOldObjects: modified } of this.#c7.segments) {
      for (let index = modified.length - 1; index >= 0; index--) {
        const object = modified.at(index);
        this.#mark(object);
        this.#trace(object, 0);
        this.#trace(object, number);
      }
    }
  }

  #visit(object: number, segment: number): void {
    if (object === 0 || this.isAlive(object)) return;
    this.#mark(object);
    this.#trace(object, segment);
  }

  #mark(object: number): void {
    this.#c7.locks.set(this.#c7.layout.lockOf(object), visited);
    this.#c7.bus.tally?.add(Count.markedObject);
    this.#c7.bus.inner?.({ type: 'visit', object });
  }

  // Follows references as the segment sees them. What has been visited already is not visited for this segment once
  // more: it is not modified, so it is the same everywhere.
  #trace(object: number, segment: number): void {
    this.#segment = segment;
    const { objects } = this.#c7;
    for (let next: number | undefined = object; next !== undefined; next = this.#pending.pop()) {
      objects.forEachReference(segment, next, this.#follow);
    }
  }

  readonly #follow = (slot: number): void => {
    const target = this.#c7.memory.word(this.#segment, slot) >>> 0;
    if (target === 0 || this.isAlive(target)) return;
    this.#mark(target);
    this.#pending.push(target);
  };
}

import type { C7, Event } from '../../model/index.ts';
import { heapFaithful } from './faithful-heap.ts';
import { pagesShared } from './heap.ts';
import { brokenInvariant } from './invariants.ts';
import { Mirror } from './mirror.ts';
import type { Violation } from './monitor.ts';
import type { Describe } from './reach.ts';
import { exactlyReachableHeld } from './reclaimed.ts';

/**
 * Everything that is to hold of a heap, along one run: the invariants, what the program has put into its objects, what a
 * major collection leaves. It remembers the program's objects itself, so it cannot follow a search that goes back.
 */
export class HeapWatch {
  readonly #c7: C7;
  readonly #at: Describe | undefined;
  readonly #mirror: Mirror;
  #afterMajor: Violation | undefined;

  /** Nothing has happened in the world yet but that its first objects were made. */
  constructor(c7: C7, at?: Describe) {
    this.#c7 = c7;
    this.#at = at;
    this.#mirror = new Mirror(c7);
  }

  /** Has to hear every event, those of inner workings too. */
  hear(event: Event): void {
    this.#mirror.hear(event);
    if (event.type === 'major' && event.state === 'idle') this.#afterMajor ??= this.#checkMajor();
  }

  /** What is violated now. Between two phases that the mutex protects nobody looks, so nothing is. */
  get violation(): Violation | undefined {
    if (this.#c7.globals.mutexOwner !== 0) return undefined;
    return (
      brokenInvariant(this.#c7, this.#at) ??
      violated('no lost object', heapFaithful(this.#c7, this.#mirror)) ??
      this.#afterMajor
    );
  }

  /** The first contention with a transaction that had not touched the object in question. */
  get phantomReader(): Violation | undefined {
    return violated('no phantom reader', this.#mirror.phantomReader);
  }

  #checkMajor(): Violation | undefined {
    return (
      violated('pages shared again', pagesShared(this.#c7)) ??
      violated('exactly what can be reached is kept', exactlyReachableHeld(this.#c7, this.#mirror))
    );
  }
}

function violated(condition: string, reason: string | undefined): Violation | undefined {
  return reason === undefined ? undefined : { condition, reason };
}

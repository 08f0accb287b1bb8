import type { Branch } from './branch.ts';
import type { FootprintId } from './footprints.ts';
import type { Sequence } from './wakeup.ts';

/**
 * What the search knows at each place of the present path, the first one being where nobody has moved. Sets of threads
 * are bit masks.
 */
export class Nodes {
  readonly #threads: number;
  /** By place: threads whose next step is explored elsewhere, until something that depends on it has happened. */
  asleep = new Int32Array(64);
  /** By place: threads that can move. */
  enabled = new Int32Array(64);
  /** By place: the journal's mark. */
  marks = new Float64Array(64);
  /** By place: how many steps of the system its step is. */
  lengths = new Int32Array(64);
  // By place and thread: what the next step of a thread that is asleep touches.
  #footprints: Int32Array;
  // By place: its wake-up tree; and sequences of threads of which only a trial can tell what they come to.
  readonly #trees: Branch[][] = [];
  readonly #doubtful: (Uint8Array[] | undefined)[] = [];

  constructor(threads: number) {
    this.#threads = threads;
    this.#footprints = new Int32Array(64 * threads);
  }

  /** Makes room for a place; `tree` is its wake-up tree. */
  open(place: number, tree: Branch[]): void {
    if (place === this.asleep.length) this.#grow();
    this.#trees[place] = tree;
    this.#doubtful[place] = undefined;
  }

  /** Replaces the wake-up tree of a place. */
  setTree(place: number, tree: Branch[]): void {
    this.#trees[place] = tree;
  }

  /** The wake-up tree of a place. */
  tree(place: number): Branch[] {
    return this.#trees[place]!;
  }

  /** What the next step of a thread that is asleep touches. */
  footprint(place: number, thread: number): FootprintId {
    return this.#footprints[place * this.#threads + thread]!;
  }

  /** The thread's step from the place is explored elsewhere, or has been from here. */
  putToSleep(place: number, thread: number, footprint: FootprintId): void {
    this.asleep[place]! |= 1 << thread;
    this.#footprints[place * this.#threads + thread] = footprint;
  }

  /** Keeps a sequence, and a step of a thread behind it, that has to be tried before it can go into the tree. */
  doubt(place: number, sequence: Sequence, thread: number): void {
    const kept = this.#doubtful[place] ?? [];
    this.#doubtful[place] = kept;
    // What is asked for again was mostly asked for lately.
    for (let at = kept.length - 1; at >= 0; at--) if (isThat(kept[at]!, sequence, thread)) return;
    const threads = new Uint8Array(sequence.length + 1);
    threads.set(sequence.threads.subarray(0, sequence.length));
    threads[sequence.length] = thread;
    kept.push(threads);
  }

  /** Hands out what {@link doubt} has kept. */
  takeDoubtful(place: number): readonly Uint8Array[] {
    const kept = this.#doubtful[place] ?? [];
    this.#doubtful[place] = undefined;
    return kept;
  }

  #grow(): void {
    const capacity = this.asleep.length * 2;
    const grown = (old: Int32Array, length: number) => {
      const fresh = new Int32Array(length);
      fresh.set(old);
      return fresh;
    };
    this.asleep = grown(this.asleep, capacity);
    this.enabled = grown(this.enabled, capacity);
    this.lengths = grown(this.lengths, capacity);
    this.#footprints = grown(this.#footprints, capacity * this.#threads);
    const marks = new Float64Array(capacity);
    marks.set(this.marks);
    this.marks = marks;
  }
}

function isThat(threads: Uint8Array, sequence: Sequence, thread: number): boolean {
  const { length } = sequence;
  if (threads.length !== length + 1 || threads[length] !== thread) return false;
  for (let index = 0; index < length; index++) if (threads[index] !== sequence.threads[index]) return false;
  return true;
}

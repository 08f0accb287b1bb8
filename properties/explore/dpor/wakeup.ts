import type { FootprintId, Footprints } from './footprints.ts';

/** A step in a wake-up tree, and what may come after it, in the order in which it is to be explored. */
export interface Branch {
  readonly thread: number;
  readonly footprint: FootprintId;
  readonly next: Branch[];
}

/** A sequence of steps: which thread moves, and what it touches. Used again and again. */
export class Sequence {
  threads = new Uint8Array(64);
  footprints = new Int32Array(64);
  length = 0;

  push(thread: number, footprint: FootprintId): void {
    if (this.length === this.threads.length) this.#grow();
    this.threads[this.length] = thread;
    this.footprints[this.length++] = footprint;
  }

  /** Takes the step at `index` out. */
  remove(index: number): void {
    this.threads.copyWithin(index, index + 1, this.length);
    this.footprints.copyWithin(index, index + 1, this.length);
    this.length--;
  }

  /** Where the thread's first step is, or -1. */
  find(thread: number): number {
    for (let index = 0; index < this.length; index++) if (this.threads[index] === thread) return index;
    return -1;
  }

  #grow(): void {
    const threads = new Uint8Array(this.length * 2);
    threads.set(this.threads);
    this.threads = threads;
    const footprints = new Int32Array(this.length * 2);
    footprints.set(this.footprints);
    this.footprints = footprints;
  }
}

/**
 * Whether the thread is a weak initial of the sequence: its first step there depends on nothing before it, or it is not
 * there and its next step, which touches `footprint`, depends on nothing in it.
 */
export function isWeakInitial(
  footprints: Footprints,
  { footprints: touched, length }: Sequence,
  at: number,
  footprint: FootprintId,
): boolean {
  const end = at < 0 ? length : at;
  for (let index = 0; index < end; index++) if (footprints.conflict(touched[index]!, footprint)) return false;
  return true;
}

/**
 * Adds a sequence to a wake-up tree, whose first steps are `tree`, unless following the tree leads to something
 * equivalent anyway. The sequence is used up.
 */
export function insert(footprints: Footprints, tree: Branch[], sequence: Sequence): void {
  let branches = tree;
  for (;;) {
    const branch = matching(footprints, branches, sequence);
    if (branch === undefined) break;
    if (branch.next.length === 0 || sequence.length === 0) return;
    branches = branch.next;
  }
  for (let index = 0; index < sequence.length; index++) {
    const next: Branch[] = [];
    branches.push({ thread: sequence.threads[index]!, footprint: sequence.footprints[index]!, next });
    branches = next;
  }
}

// The first branch that can begin the sequence as well, whose step is then taken out of it.
function matching(footprints: Footprints, branches: readonly Branch[], sequence: Sequence): Branch | undefined {
  for (const branch of branches) {
    const at = sequence.find(branch.thread);
    if (!isWeakInitial(footprints, sequence, at, branch.footprint)) continue;
    if (at >= 0) sequence.remove(at);
    return branch;
  }
  return undefined;
}

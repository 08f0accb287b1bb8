import { type Branch, State } from './branch.ts';
import { nextOf } from './explored.ts';
import type { FootprintId, Footprints } from './footprints.ts';

/** A sequence of steps: which thread moves, and what it touches. */
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
 * Whether the thread is a weak initial of the sequence: its first step there, which is `at`, depends on nothing before
 * it; or it is not there (-1), and its next step, which touches `footprint`, depends on nothing in it.
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
 * Adds a sequence to the branches at a place, from the one at `first` on, unless following them leads to something
 * equivalent anyway. The sequence is used up.
 * @returns undefined when there is nothing left to do; else where the sequence, or what is left of it, belongs: the new
 * branch, or one that is explored elsewhere
 */
export function insert(footprints: Footprints, branches: Branch[], sequence: Sequence, first = 0): Branch | undefined {
  let siblings = branches;
  let from = first;
  for (;;) {
    const branch = matching(footprints, siblings, from, sequence);
    if (branch === undefined) return append(siblings, sequence);
    if (sequence.length === 0) return undefined;
    siblings = nextOf(branch);
    if (siblings.length === 0) return branch.state === State.elsewhere ? branch : undefined;
    from = 0;
  }
}

/** Puts a sequence behind what is there. */
export function append(branches: Branch[], sequence: Sequence): Branch {
  let siblings = branches;
  for (let index = 0; index < sequence.length; index++) {
    const next: Branch[] = [];
    siblings.push({
      thread: sequence.threads[index]!,
      footprint: sequence.footprints[index]!,
      state: State.pending,
      next,
    });
    siblings = next;
  }
  return branches.at(-1)!;
}

// The first branch that can begin the sequence as well, whose step is then taken out of it.
function matching(
  footprints: Footprints,
  branches: readonly Branch[],
  from: number,
  sequence: Sequence,
): Branch | undefined {
  for (let index = from; index < branches.length; index++) {
    const branch = branches[index]!;
    const at = sequence.find(branch.thread);
    if (!isWeakInitial(footprints, sequence, at, branch.footprint)) continue;
    if (at >= 0) sequence.remove(at);
    return branch;
  }
  return undefined;
}

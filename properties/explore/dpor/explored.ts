import { type Branch, type Explored, State } from './branch.ts';
import type { FootprintId } from './footprints.ts';

// Explored branches can be as many as the search has steps, so they are kept flat: entries in post-order, each with thread,
// footprint, and how many entries its subtree has, itself included.
const entryWords = 3;

/** Takes down which branches have been explored from the places of an execution that goes forth and back. */
export class Ledger {
  #words: Explored = new Int32Array(256 * entryWords);
  #length = 0;
  // By place: where the entries of what was explored from there begin.
  #starts: number[] = [];

  /** The execution has come to a place, from which nothing has been explored. */
  open(place: number): void {
    this.#starts[place] = this.#length;
  }

  /** The step that was taken from a place, and all that comes after it, has been explored. */
  close(place: number, thread: number, footprint: FootprintId): void {
    if (this.#length + entryWords > this.#words.length) this.#grow();
    const below = this.#length - this.#starts[place + 1]!;
    this.#words[this.#length++] = thread;
    this.#words[this.#length++] = footprint;
    this.#words[this.#length++] = 1 + below / entryWords;
  }

  /** Takes out what has been explored from the last place. */
  take(place: number): Branch[] {
    const start = this.#starts[place]!;
    const explored = this.#words.slice(start, this.#length);
    this.#length = start;
    return branchesOf(explored);
  }

  #grow(): void {
    const words = new Int32Array(this.#words.length * 2);
    words.set(this.#words);
    this.#words = words;
  }
}

/** What comes after a branch, branch by branch. */
export function nextOf(branch: Branch): Branch[] {
  if (branch.below !== undefined) branch.next = branchesOf(branch.below);
  branch.below = undefined;
  return branch.next;
}

/** The first steps of what was explored; what comes after each stays flat. */
function branchesOf(explored: Explored): Branch[] {
  const branches: Branch[] = [];
  for (let end = explored.length; end > 0; ) {
    const entry = end - entryWords;
    const start = end - explored[entry + 2]! * entryWords;
    const below = explored.subarray(start, entry);
    branches.push({ thread: explored[entry]!, footprint: explored[entry + 1]!, state: State.visited, next: [], below });
    end = start;
  }
  return branches.reverse();
}

/** The same with other footprints; what it lies in is its own. */
export function renameInExplored(explored: Explored, by: (footprint: FootprintId) => FootprintId): Explored {
  const renamed = explored.slice();
  for (let entry = 0; entry < renamed.length; entry += entryWords) renamed[entry + 1] = by(renamed[entry + 1]!);
  return renamed;
}

import { type Branch, State } from './dpor/branch.ts';
import { Damage } from './field.ts';

// By branch, each before those that come after it: thread, state, how many come after it.
const numbersOfBranch = 3;
// The root is no step, and what the others touch is not said here.
const none = -1;

/** The tree of a search as a list of numbers, without what its steps touch: that turns out when they are taken. */
export function flatten(root: Branch): number[] {
  const flat: number[] = [];
  const left = [root];
  for (let branch = left.pop(); branch !== undefined; branch = left.pop()) {
    const { thread, state, next } = branch;
    flat.push(branch === root ? 0 : thread, state, next.length);
    for (let at = next.length - 1; at >= 0; at--) left.push(next[at]!);
  }
  return flat;
}

/**
 * The tree that a list of numbers describes.
 * @throws Damage when it is none of a search of so many threads in which nobody is at work
 */
export function inflate(flat: readonly number[], threads: number): Branch {
  const { root, pending } = new Inflation(flat, threads).run();
  if (root.state !== State.done && !pending) throw new Damage('its tree holds nothing that is left to do');
  return root;
}

class Inflation {
  readonly #flat: readonly number[];
  readonly #threads: number;
  #at = 0;
  #pending = false;

  constructor(flat: readonly number[], threads: number) {
    this.#flat = flat;
    this.#threads = threads;
  }

  run(): { readonly root: Branch; readonly pending: boolean } {
    const [root, branches] = this.#next();
    const open = [{ branch: root, missing: branches }];
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if (last.missing-- === 0) {
        open.pop();
        continue;
      }
      const [branch, more] = this.#next();
      if (last.branch.next.some(({ thread }) => thread === branch.thread)) throw impossible();
      last.branch.next.push(branch);
      open.push({ branch, missing: more });
    }
    if (this.#at !== this.#flat.length) throw new Damage('its tree goes on after its end');
    return { root: { ...root, thread: none }, pending: this.#pending };
  }

  #next(): [branch: Branch, branches: number] {
    if (this.#at + numbersOfBranch > this.#flat.length) throw new Damage('its tree breaks off');
    const [thread = none, state, branches = 0] = this.#flat.slice(this.#at, this.#at + numbersOfBranch);
    this.#at += numbersOfBranch;
    const known = state === State.pending || state === State.visited || state === State.done;
    if (!known || (state === State.done && branches > 0) || thread >= this.#threads) throw impossible();
    if (state === State.pending) this.#pending = true;
    return [{ thread, footprint: none, state, next: [] }, branches];
  }
}

function impossible(): Damage {
  return new Damage('a branch of its tree is not possible');
}

import { assert } from '../../../model/index.ts';
import { type Branch, State } from './branch.ts';
import { nextOf } from './explored.ts';
import type { FootprintId, Footprints } from './footprints.ts';
import type { Job, Report, Sibling, Waypoint } from './job.ts';
import type { Finding } from './reversal.ts';
import { insert, Sequence } from './wakeup.ts';

/** A job that was given out, and the branches that lead to it: the first one is the root of the search. */
export interface Ticket {
  readonly job: Job;
  readonly path: readonly Branch[];
}

/**
 * What is left of a search, and as much of what was explored as somebody may still find more in. Jobs are given out from
 * left to right, which is the order of a search by one; several can be under way at a time, whose results may come in
 * any order: the traces explored in the end are the same, each once.
 *
 * That is so because what the exploration of a branch finds for the places before it concerns only the branches to the
 * right of it. For those to its left its first step is explored already, or will be, and whatever that covers is theirs.
 */
export class Frontier {
  readonly #footprints: Footprints;
  readonly #root: Branch;
  // By branch that is being explored: its job, and sequences that others have found for it meanwhile.
  readonly #jobs = new Map<Branch, Job>();
  readonly #letters = new Map<Branch, Finding[]>();

  constructor(footprints: Footprints, root?: Branch) {
    this.#footprints = footprints;
    this.#root = root ?? { thread: -1, footprint: -1, state: State.pending, next: [] };
  }

  get finished(): boolean {
    return this.#root.state === State.done;
  }

  /** The leftmost job that nobody has; undefined when there is none at present. */
  take(): Ticket | undefined {
    const path: Branch[] = [];
    const found = { busy: false };
    if (!findPending(this.#root, path, found)) return undefined;
    const branch = path.at(-1)!;
    const job = { prefix: waypoints(path), tree: branch.next, keep: found.busy };
    branch.state = State.elsewhere;
    branch.next = [];
    this.#jobs.set(branch, job);
    return { job, path };
  }

  /** {@link take} where nobody else is at work, so that there is a job. */
  takeOnly(): Ticket {
    const ticket = this.take();
    assert(ticket !== undefined, 'a search that is not finished has a job');
    return ticket;
  }

  /** How many branches are still to be explored, each with whatever comes after it. */
  get left(): number {
    return leftIn(this.#root);
  }

  /** Enters what came of a job. */
  give({ job, path }: Ticket, { state, branches, findings }: Pick<Report, 'state' | 'branches' | 'findings'>): void {
    const branch = path.at(-1)!;
    this.#jobs.delete(branch);
    branch.next = [...branches];
    branch.state = state;
    for (const { place, threads, footprints } of findings) {
      const siblings = path[place]!.next;
      this.#enter(siblings, siblings.indexOf(path[place + 1]!) + 1, threads, footprints);
    }
    const letters = this.#letters.get(branch) ?? [];
    this.#letters.delete(branch);
    assert(letters.length === 0 || job.keep, 'what others can still find more in is kept');
    for (const { threads, footprints } of letters) this.#enter(branch.next, 0, threads, footprints);
    settle(this.#root);
  }

  /** A copy of the tree of the search, in which jobs under way are still to be done. */
  copy(): Branch {
    return this.#copyOf(this.#root);
  }

  #copyOf(branch: Branch): Branch {
    const { thread, footprint, state } = branch;
    const job = this.#jobs.get(branch);
    if (job === undefined) return { thread, footprint, state, next: nextOf(branch).map((one) => this.#copyOf(one)) };
    const copy = { thread, footprint, state: State.pending, next: job.tree.map((one) => this.#copyOf(one)) };
    for (const { threads, footprints } of this.#letters.get(branch) ?? []) {
      this.#enter(copy.next, 0, threads, footprints);
    }
    return copy;
  }

  /** How much of the search is over, if all branches from a place are alike: 0 to 1. */
  get share(): number {
    return shareOf(this.#root);
  }

  #enter(branches: Branch[], first: number, threads: readonly number[], footprints: readonly FootprintId[]): void {
    const sequence = new Sequence();
    threads.forEach((thread, index) => {
      sequence.push(thread, footprints[index]!);
    });
    const branch = insert(this.#footprints, branches, sequence, first);
    if (branch?.state !== State.elsewhere) return;
    const rest = {
      place: 0,
      threads: [...sequence.threads.subarray(0, sequence.length)],
      footprints: [...sequence.footprints.subarray(0, sequence.length)],
    };
    this.#letters.set(branch, [...(this.#letters.get(branch) ?? []), rest]);
  }
}

// The way to the first pending branch, in order; notes whether somebody is at work to the left of it.
function findPending(branch: Branch, path: Branch[], found: { busy: boolean }): boolean {
  path.push(branch);
  if (branch.state === State.pending) return true;
  if (branch.state === State.elsewhere) found.busy = true;
  else for (const next of branch.next) if (findPending(next, path, found)) return true;
  path.pop();
  return false;
}

function waypoints(path: readonly Branch[]): Waypoint[] {
  return path.slice(1).map((branch, index) => {
    const siblings = path[index]!.next;
    const at = siblings.indexOf(branch);
    return {
      thread: branch.thread,
      left: siblings.slice(0, at).map(sibling),
      right: siblings.slice(at + 1).map(sibling),
    };
  });
}

const sibling = ({ thread, footprint }: Branch): Sibling => ({ thread, footprint });

// Forgets what nobody can find more in, because all to the left of it is over. Answers whether that goes on to the right.
function settle(branch: Branch): boolean {
  if (branch.state === State.pending || branch.state === State.elsewhere) return false;
  for (const next of branch.next) if (!settle(next)) return false;
  branch.state = State.done;
  branch.next = [];
  branch.below = undefined;
  return true;
}

function leftIn({ state, next }: Branch): number {
  if (state === State.pending || state === State.elsewhere) return 1;
  return next.reduce((sum, branch) => sum + leftIn(branch), 0);
}

function shareOf({ state, next }: Branch): number {
  if (state === State.pending || state === State.elsewhere) return 0;
  if (next.length === 0) return 1;
  return next.reduce((sum, branch) => sum + shareOf(branch), 0) / next.length;
}

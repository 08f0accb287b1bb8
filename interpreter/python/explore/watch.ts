import { type Mutator, Status, type View } from '../../../model/index.ts';
import { Again, type BesideWatch } from '../heap/index.ts';
import { Frame, type PythonThread } from '../vm/thread.ts';
import type { Originals } from './originals.ts';
import type { Sharing } from './sharing.ts';
import type { Sites } from './sites.ts';

/**
 * Watches what a thread accesses, before it does: one instruction may access what others share, the next one that is about
 * to stops. An instruction with several such accesses is one step: its barriers are not taken apart.
 */
export class Watch implements BesideWatch {
  readonly #sharing: Sharing;
  readonly #sites: Sites;
  readonly #originals: Originals;
  #thread = 0;
  #allowed = false;
  /** Hears of accesses to what is shared, just before them. */
  hear: ((object: number, write: boolean) => void) | undefined;
  /** The frame in which the present instruction is, and its number there. */
  fp = 0;
  pc = 0;
  /** Whether the instruction has accessed something shared, and whether it was stopped before it did. */
  accessed = false;
  stopped = false;

  constructor(sharing: Sharing, sites: Sites, originals: Originals) {
    this.#sharing = sharing;
    this.#sites = sites;
    this.#originals = originals;
  }

  /** An instruction of a thread begins; `allowed`: it may access what is shared. */
  begin({ number, fp, frames }: PythonThread, allowed: boolean): void {
    this.#thread = number;
    this.fp = fp;
    this.pc = fp < 0 ? 0 : frames[fp + Frame.pc]!;
    this.#allowed = allowed;
    this.accessed = false;
    this.stopped = false;
  }

  /** An old object is about to be accessed. @throws Again where the thread has to stop, SharingGrew */
  touch(object: number, write: boolean): void {
    if (this.#sharing.note(this.#sites.key(object), this.#thread, write)) {
      if (!this.#allowed) {
        this.stopped = true;
        throw new Again(Status.blocked);
      }
      this.accessed = true;
      this.hear?.(object, write);
    }
    if (write) this.#originals.keep(object);
  }

  published(address: number): void {
    const object = this.#originals.at(address);
    if (object !== 0) this.#originals.keep(object);
  }
}

/** A mutator under watch. Young objects are their transaction's own. */
export class WatchedMutator implements Mutator {
  readonly view: View;
  readonly #mutator: Mutator;
  readonly #watch: Watch;
  readonly #sites: Sites;
  readonly #oldStart: number;

  constructor(mutator: Mutator, watch: Watch, sites: Sites, oldStart: number) {
    this.view = mutator.view;
    this.#mutator = mutator;
    this.#watch = watch;
    this.#sites = sites;
    this.#oldStart = oldStart;
  }

  get used(): number {
    return this.#mutator.used;
  }

  get advised(): boolean {
    return this.#mutator.advised;
  }

  read(object: number): void {
    if (object >= this.#oldStart) this.#watch.touch(object, false);
    this.#mutator.read(object);
  }

  canWrite(object: number): boolean {
    if (object >= this.#oldStart) this.#watch.touch(object, true);
    return this.#mutator.canWrite(object);
  }

  allocate(type: number, size: number): number {
    const object = this.#mutator.allocate(type, size);
    if (object !== 0 && object < this.#oldStart) this.#sites.made(object);
    return object;
  }

  hasRoom(size: number): boolean {
    return this.#mutator.hasRoom(size);
  }

  spend(size: number): boolean {
    return this.#mutator.spend(size);
  }
}

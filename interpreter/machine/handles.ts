import type { Protocol } from '../../model/index.ts';
import type { Frame } from './frame.ts';

/**
 * The references that a thread's program holds. A collection moves objects, and of what a program holds it changes only
 * the roots on the thread's shadow stack: so a handle is a root, and the frame says where it is.
 *
 * An abort restores the height of the shadow stack and nothing else of it (C7-ABORT-1); where the roots are comes back
 * with the frame. So a transaction leaves the roots that were there at its start as they are, and gives what it assigns a
 * root of its own. Between transactions there is one root for each handle that is not null, in the order of the handles.
 */
export class Handles {
  readonly #protocol: Protocol;
  readonly #thread: number;
  readonly #frame: Frame;
  readonly #count: number;

  constructor(protocol: Protocol, thread: number, frame: Frame, count: number) {
    this.#protocol = protocol;
    this.#thread = thread;
    this.#frame = frame;
    this.#count = count;
  }

  /** The address of what the handle refers to now, or 0 for null. */
  get(handle: number): number {
    const root = this.#frame.root(handle);
    return root === 0 ? 0 : (this.#protocol.roots(this.#thread)[root - 1] ?? 0);
  }

  set(handle: number, object: number): void {
    const protocol = this.#protocol;
    if (!protocol.inTransaction(this.#thread)) {
      this.#rewrite(this.#references().with(handle, object));
      return;
    }
    const root = this.#frame.root(handle);
    if (root > this.#frame.savedRoots) {
      protocol.setRoot(this.#thread, root - 1, object);
    } else if (object === 0) {
      this.#frame.setRoot(handle, 0);
    } else {
      protocol.pushRoot(this.#thread, object);
      this.#frame.setRoot(handle, protocol.roots(this.#thread).length);
    }
  }

  /** After a commit: takes off the roots that no handle has any more. */
  compact(): void {
    if (this.#count > 0) this.#rewrite(this.#references());
  }

  /** All handles are null. */
  forget(): void {
    this.#rewrite(new Array<number>(this.#count).fill(0));
  }

  #references(): number[] {
    return Array.from({ length: this.#count }, (_, handle) => this.get(handle));
  }

  // Outside a transaction the whole stack may change.
  #rewrite(references: readonly number[]): void {
    const protocol = this.#protocol;
    const before = protocol.roots(this.#thread);
    let height = 0;
    for (const [handle, object] of references.entries()) {
      if (object === 0) {
        this.#frame.setRoot(handle, 0);
        continue;
      }
      if (height >= before.length) protocol.pushRoot(this.#thread, object);
      else if (before[height] !== object) protocol.setRoot(this.#thread, height, object);
      height++;
      this.#frame.setRoot(handle, height);
    }
    for (let rest = before.length; rest > height; rest--) protocol.popRoot(this.#thread);
  }
}

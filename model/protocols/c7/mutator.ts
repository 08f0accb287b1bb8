import type { View } from '../../memory.ts';
import { Flag } from '../../object.ts';
import type { Mutator } from '../mutator.ts';
import { bumpNursery, initialize } from './nursery.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** The fast paths of a segment. */
export class C7Mutator implements Mutator {
  readonly view: View;
  readonly #c7: C7;
  readonly #segment: Segment;
  readonly #oldStart: number;
  readonly #nurseryStart: number;
  readonly #offsetMask: number;

  constructor(c7: C7, segment: Segment) {
    this.#c7 = c7;
    this.#segment = segment;
    this.view = c7.memory.view(segment.number);
    this.#oldStart = c7.layout.oldStart;
    this.#nurseryStart = c7.layout.nurseryStart;
    this.#offsetMask = c7.layout.pageSize - 1;
  }

  get used(): number {
    return (this.#segment.nurseryCurrent >>> 0) - this.#nurseryStart;
  }

  get advised(): boolean {
    return this.#segment.signalledToCommitSoon === 1 || this.#segment.overflowNumberUsed === 1;
  }

  // C7-READ-1. Nobody else can ask whether something in the nursery was read, and a marker that is set already stays so.
  read(object: number): void {
    if (object < this.#oldStart) return;
    const marker = object >>> 4;
    const word = this.view.page(marker)[(marker & this.#offsetMask) >> 2]!;
    if (((word >>> ((marker & 3) << 3)) & 0xff) !== this.#segment.readVersion) this.#c7.mark(this.#segment, object);
  }

  canWrite(object: number): boolean {
    return (this.view.page(object)[(object & this.#offsetMask) >> 2]! & Flag.writeBarrier) === 0;
  }

  allocate(type: number, size: number): number {
    const segment = this.#segment;
    if (segment.nurseryEnd !== 0 || !this.#c7.layout.fitsNursery(size)) return 0;
    const object = bumpNursery(this.#c7, segment, size);
    if (object !== 0) initialize(this.#c7, segment, object, type, size);
    return object;
  }

  hasRoom(size: number): boolean {
    return this.#segment.nurseryEnd === 0 && (this.#segment.nurseryCurrent >>> 0) + size <= this.#oldStart;
  }

  spend(size: number): boolean {
    return this.#segment.nurseryEnd === 0 && bumpNursery(this.#c7, this.#segment, size) !== 0;
  }
}

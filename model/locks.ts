import { Cells, type Journal } from './journal.ts';
import { Part, setOf } from './parts.ts';

const chunkBits = 12;
const chunkMask = (1 << chunkBits) - 1;

/**
 * The write locks: one global byte per 16 bytes of old-object space, 0 = free, else the owning segment (C7-MEM-7).
 * Locks that were never claimed take no room.
 */
export class WriteLocks {
  readonly #chunks: (Cells | undefined)[] = [];
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  at(lock: number): number {
    const chunk = this.#chunks[lock >>> chunkBits];
    return chunk === undefined ? 0 : (chunk.words[(lock & chunkMask) >> 2]! >>> ((lock & 3) << 3)) & 0xff;
  }

  set(lock: number, owner: number): void {
    let chunk = this.#chunks[lock >>> chunkBits];
    if (chunk === undefined) {
      chunk = new Cells(1 << (chunkBits - 2), setOf(Part.locks));
      this.#chunks[lock >>> chunkBits] = chunk;
    }
    const index = (lock & chunkMask) >> 2;
    const shift = (lock & 3) << 3;
    this.#journal.write(chunk, index, (chunk.words[index]! & ~(0xff << shift)) | (owner << shift));
  }
}

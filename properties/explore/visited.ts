import type { Description } from './description.ts';

// Descriptions are kept in chunks, the first ones small so that a small search stays cheap.
const firstChunkBytes = 1 << 16;
const chunkBytes = 1 << 22;

/**
 * The states seen so far, by their descriptions: found by hash, then compared byte for byte, so that two states are never
 * taken for one. States are numbered in the order in which they were first seen.
 */
export class VisitedSet {
  // Open addressing: state number + 1, or 0.
  #slots = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  // Where each state's bytes are: chunk and offset, and how many.
  #chunks: Uint8Array[] = [];
  #offsets = new Float64Array(1 << 11);
  #lengths = new Int32Array(1 << 11);
  #used = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of the described state. It is new iff that is the size before the call. */
  add(description: Description): number {
    const hash = description.hash();
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const state = this.#slots[slot]! - 1;
      if (state < 0) break;
      if (this.#hashes[state] === hash && this.#equals(state, description)) return state;
      slot = (slot + 1) & mask;
    }
    return this.#insert(slot, hash, description);
  }

  #insert(slot: number, hash: number, description: Description): number {
    const state = this.#size++;
    if (state === this.#hashes.length) this.#growStates();
    this.#slots[slot] = state + 1;
    this.#hashes[state] = hash;
    this.#lengths[state] = description.length;
    this.#offsets[state] = this.#store(description);
    if (this.#size * 2 > this.#slots.length) this.#growSlots();
    return state;
  }

  #store({ bytes, length }: Description): number {
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || this.#used + length > chunk.length) {
      chunk = new Uint8Array(Math.max(this.#chunks.length === 0 ? firstChunkBytes : chunkBytes, length));
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    const offset = this.#used;
    // Descriptions are short: a loop is faster than a view of the bytes and a copy of that.
    for (let index = 0; index < length; index++) chunk[offset + index] = bytes[index]!;
    this.#used += length;
    return (this.#chunks.length - 1) * chunkBytes + offset;
  }

  #equals(state: number, { bytes, length }: Description): boolean {
    if (this.#lengths[state] !== length) return false;
    const offset = this.#offsets[state]!;
    const chunk = this.#chunks[Math.floor(offset / chunkBytes)]!;
    const start = offset % chunkBytes;
    for (let index = 0; index < length; index++) if (chunk[start + index] !== bytes[index]) return false;
    return true;
  }

  #growStates(): void {
    const grow = <T extends Int32Array | Float64Array>(old: T, larger: T): T => {
      larger.set(old);
      return larger;
    };
    const length = this.#hashes.length * 2;
    this.#hashes = grow(this.#hashes, new Int32Array(length));
    this.#lengths = grow(this.#lengths, new Int32Array(length));
    this.#offsets = grow(this.#offsets, new Float64Array(length));
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let state = 0; state < this.#size; state++) {
      let slot = this.#hashes[state]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = state + 1;
    }
    this.#slots = slots;
  }
}

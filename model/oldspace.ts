import { assert } from './diagnostic.ts';
import { Cells, type Encoder, type Journal } from './journal.ts';
import { granule, type Layout } from './layout.ts';

// Where a chunk's four words say what:
// how many bytes the chunk before it has if that is free, else 0;
const before = 0;
// its own bytes, allocator's part included; the lowest bit says that it is in use;
const extent = 1;
// free: the next chunk of its bin; in use: the size of the object in it;
const link = 2;
// free: the chunk before it in its bin; in use: the tag.
const back = 3;

const inUse = 1;
/** The least bytes in a chunk: the allocator's 16 and the smallest object. */
const leastChunk = 32;

// Bins: one for each size up to 1 KiB, four to each doubling above.
const exactBins = 128;
const binCount = exactBins + 4 * 22;

// A chunk starts in each 32 bytes at most once, so words are found by that.
const tableBits = 7;
const tableMask = (1 << tableBits) - 1;

/**
 * The allocator of the old-object space: free lists by size, and neighbours that are free become one. The 16 bytes in
 * front of each object are its own (C7-MEM-5); what it keeps there is held apart from the bytes that are modelled,
 * because nobody else ever reads it. Placement differs from the library's, which a recorded run prescribes anyway.
 */
export class OldSpace {
  readonly #journal: Journal;
  readonly #start: number;
  readonly #end: number;
  readonly #tables: (Cells | undefined)[] = [];
  // First chunk of each bin, or 0.
  readonly #bins = new Cells(binCount);
  // One bit a bin: whether it has chunks.
  readonly #filled = new Cells(Math.ceil(binCount / 32));
  // The first chunk; a name for which chunks are in use, new after every change; how many bytes are; and `before` of the
  // end, which is a chunk in use that nobody frees, so that a free chunk always has a neighbour.
  readonly #state = new Cells(4);
  #names = 0;

  constructor({ oldStart, segmentBytes }: Layout, journal: Journal) {
    this.#journal = journal;
    this.#start = oldStart;
    this.#end = segmentBytes - granule;
    this.#state.words[0] = oldStart;
    this.#setFree(oldStart, this.#end - oldStart);
  }

  /** Begins as another space of the same layout is: nobody has used this one yet, and nothing can take it back. */
  takeOver(other: OldSpace): void {
    other.#tables.forEach((table, index) => {
      if (table !== undefined) this.#createTable(index).words.set(table.words);
    });
    this.#bins.words.set(other.#bins.words);
    this.#filled.words.set(other.#filled.words);
    this.#state.words.set(other.#state.words);
    this.#names = other.#names;
  }

  /** A name for which chunks are in use: as long as it is the same, they are the same. */
  get version(): number {
    return this.#state.words[1]!;
  }

  /** Bytes in use, the allocator's part of each object included. */
  get used(): number {
    return this.#state.words[2]! >>> 0;
  }

  /**
   * Places an object of `size` bytes in the smallest chunk that has room.
   * @returns its address, or undefined when there is no room
   */
  allocate(size: number): number | undefined {
    const wanted = size + granule;
    for (let bin = this.#filledBin(binOf(wanted)); bin >= 0; bin = this.#filledBin(bin + 1)) {
      for (let chunk = this.#first(bin); chunk !== 0; chunk = this.#get(chunk, link)) {
        if (this.#get(chunk, extent) >= wanted) return this.#use(chunk, chunk, size);
      }
    }
    return undefined;
  }

  /** Whether an object of `size` bytes can be placed at `address`. */
  hasRoom(address: number, size: number): boolean {
    return this.#chunkAround(address - granule, size + granule) !== undefined;
  }

  /** Places an object of `size` bytes at `address`, which has room for it. */
  place(address: number, size: number): void {
    const start = address - granule;
    const chunk = this.#chunkAround(start, size + granule);
    assert(chunk !== undefined, () => `there is no room for ${size} bytes at ${address}`);
    this.#use(chunk, start, size);
  }

  /** Frees the object at `address`; what is free beside it becomes one with it. */
  free(address: number): void {
    const chunk = address - granule;
    assert(this.holds(address), () => `no object at ${address} to free`);
    let start = chunk;
    let bytes = this.extentOf(address);
    this.#change(-bytes);
    const next = chunk + bytes;
    if ((this.#get(next, extent) & inUse) === 0) {
      bytes += this.#get(next, extent);
      this.#unlink(next);
    }
    const beforeIt = this.#get(chunk, before);
    if (beforeIt !== 0) {
      start -= beforeIt;
      bytes += beforeIt;
      this.#unlink(start);
    }
    this.#set(chunk, extent, 0);
    this.#setFree(start, bytes);
  }

  /** Whether an object is at `address`. */
  holds(address: number): boolean {
    const chunk = address - granule;
    return chunk >= this.#start && chunk < this.#end && (this.#get(chunk, extent) & inUse) !== 0;
  }

  /** The bytes that the object at `address` takes from the space, allocator's part included. */
  extentOf(address: number): number {
    return (this.#get(address - granule, extent) & ~inUse) >>> 0;
  }

  /** The size of the object at `address` as it was asked for. */
  sizeOf(address: number): number {
    return this.#get(address - granule, link);
  }

  /** A number that goes with the object at `address`; 0 at first. */
  tagOf(address: number): number {
    return this.#get(address - granule, back);
  }

  setTag(address: number, tag: number): void {
    this.#set(address - granule, back, tag);
  }

  /** Calls `visit` for each object, by address. It may free that very object. */
  forEach(visit: (address: number) => void): void {
    for (let chunk = this.#state.words[0]! >>> 0; chunk !== this.#end; ) {
      const words = this.#get(chunk, extent);
      const next = chunk + ((words & ~inUse) >>> 0);
      // What follows a chunk in use is not yet one with it: if it is free, skip it now, while its start is known.
      const after = next !== this.#end && (this.#get(next, extent) & inUse) === 0 ? this.#get(next, extent) : 0;
      if ((words & inUse) !== 0) visit(chunk + granule);
      chunk = next + after;
    }
  }

  /** Where the last object ends, or the space begins. */
  get top(): number {
    return this.#end - this.#get(this.#end, before);
  }

  /** Describes which chunks there are, and in which order the free ones are tried. */
  encode(out: Encoder): void {
    for (let chunk = this.#state.words[0]! >>> 0; chunk !== this.#end; ) {
      const words = this.#get(chunk, extent);
      out.int(words);
      out.int(this.#get(chunk, link));
      chunk += (words & ~inUse) >>> 0;
    }
  }

  // Takes [start, start + size + 16) out of a free chunk; what is left on both sides stays free.
  #use(chunk: number, start: number, size: number): number {
    const end = chunk + this.#get(chunk, extent);
    const gap = start - chunk;
    let stop = start + size + granule;
    if (end - stop < leastChunk) stop = end;
    let first = start;
    if (gap === 0 && stop < end && binOf(end - stop) === binOf(end - chunk)) {
      this.#shrink(chunk, stop, end);
    } else {
      this.#unlink(chunk);
      if (gap >= leastChunk) this.#setFree(chunk, gap);
      // Too little for anybody: it becomes part of the object before, or is lost at the very beginning.
      else if (gap > 0) first = this.#absorb(chunk, start);
      if (stop === end) this.#set(end, before, 0);
      else this.#setFree(stop, end - stop);
    }
    const { cells, base } = this.#words(first);
    this.#journal.write(cells, base + extent, (stop - first) | inUse);
    this.#journal.write(cells, base + link, size);
    this.#journal.write(cells, base + back, 0);
    if (gap < leastChunk) this.#journal.write(cells, base + before, 0);
    this.#change(stop - first);
    return first + granule;
  }

  // A free chunk that begins at `chunk` begins at `start` from now on, and stays in its bin.
  #shrink(chunk: number, start: number, end: number): void {
    const next = this.#get(chunk, link);
    const previous = this.#get(chunk, back);
    const { cells, base } = this.#words(start);
    this.#journal.write(cells, base + before, 0);
    this.#journal.write(cells, base + extent, end - start);
    this.#journal.write(cells, base + link, next);
    this.#journal.write(cells, base + back, previous);
    this.#set(end, before, end - start);
    if (next !== 0) this.#set(next, back, start);
    if (previous !== 0) this.#set(previous, link, start);
    else this.#journal.write(this.#bins, binOf(end - start), start);
  }

  #absorb(chunk: number, start: number): number {
    if (chunk === this.#state.words[0]! >>> 0) {
      this.#journal.write(this.#state, 0, start);
      return start;
    }
    let previous = this.#state.words[0]! >>> 0;
    for (;;) {
      const next = previous + ((this.#get(previous, extent) & ~inUse) >>> 0);
      if (next === chunk) break;
      previous = next;
    }
    this.#set(previous, extent, (start - previous) | inUse);
    this.#change(start - chunk);
    return start;
  }

  // The free chunk that [start, start + bytes) lies in. Mostly it is the last one.
  #chunkAround(start: number, bytes: number): number | undefined {
    const lastFree = this.#end - this.#get(this.#end, before);
    if (lastFree !== this.#end && start >= lastFree) return start + bytes <= this.#end ? lastFree : undefined;
    for (let chunk = this.#state.words[0]! >>> 0; chunk <= start && chunk !== this.#end; ) {
      const words = this.#get(chunk, extent);
      const next = chunk + ((words & ~inUse) >>> 0);
      if (start < next) return (words & inUse) === 0 && start + bytes <= next ? chunk : undefined;
      chunk = next;
    }
    return undefined;
  }

  #setFree(chunk: number, bytes: number): void {
    this.#set(chunk, before, 0);
    this.#set(chunk, extent, bytes);
    this.#set(chunk + bytes, before, bytes);
    const bin = binOf(bytes);
    const head = this.#first(bin);
    this.#set(chunk, link, head);
    this.#set(chunk, back, 0);
    if (head !== 0) this.#set(head, back, chunk);
    this.#journal.write(this.#bins, bin, chunk);
    this.#journal.write(this.#filled, bin >> 5, this.#filled.words[bin >> 5]! | (1 << (bin & 31)));
  }

  #unlink(chunk: number): void {
    const next = this.#get(chunk, link);
    const previous = this.#get(chunk, back);
    if (next !== 0) this.#set(next, back, previous);
    if (previous !== 0) {
      this.#set(previous, link, next);
      return;
    }
    const bin = binOf(this.#get(chunk, extent));
    this.#journal.write(this.#bins, bin, next);
    if (next !== 0) return;
    this.#journal.write(this.#filled, bin >> 5, this.#filled.words[bin >> 5]! & ~(1 << (bin & 31)));
  }

  #first(bin: number): number {
    return this.#bins.words[bin]! >>> 0;
  }

  // The first bin from `bin` on that has chunks, or -1.
  #filledBin(bin: number): number {
    for (let word = bin >> 5; word < this.#filled.words.length; word++) {
      const bits = this.#filled.words[word]! & (word === bin >> 5 ? -1 << (bin & 31) : -1);
      if (bits !== 0) return 32 * word + 31 - Math.clz32(bits & -bits);
    }
    return -1;
  }

  #change(bytes: number): void {
    this.#names += 1;
    this.#journal.write(this.#state, 1, this.#names);
    this.#journal.write(this.#state, 2, this.used + bytes);
  }

  #get(chunk: number, word: number): number {
    if (chunk === this.#end) return word === before ? this.#state.words[3]! >>> 0 : inUse;
    const slot = (chunk - this.#start) >>> 5;
    const table = this.#tables[slot >>> tableBits];
    return table === undefined ? 0 : table.words[((slot & tableMask) << 2) + word]! >>> 0;
  }

  #set(chunk: number, word: number, value: number): void {
    if (chunk === this.#end) {
      this.#journal.write(this.#state, 3, value);
      return;
    }
    const slot = (chunk - this.#start) >>> 5;
    this.#journal.write(this.#table(slot), ((slot & tableMask) << 2) + word, value);
  }

  // A chunk's four words: where they are.
  #words(chunk: number): { readonly cells: Cells; readonly base: number } {
    const slot = (chunk - this.#start) >>> 5;
    return { cells: this.#table(slot), base: (slot & tableMask) << 2 };
  }

  #table(slot: number): Cells {
    return this.#tables[slot >>> tableBits] ?? this.#createTable(slot >>> tableBits);
  }

  #createTable(index: number): Cells {
    const table = new Cells(4 << tableBits);
    this.#tables[index] = table;
    return table;
  }
}

function binOf(bytes: number): number {
  if (bytes < 8 * exactBins) return bytes >>> 3;
  const doublings = 31 - Math.clz32(bytes);
  const quarter = (bytes >>> (doublings - 2)) & 3;
  return exactBins + 4 * (doublings - 10) + quarter;
}

import { Cells, type Encoder, type Journal, UserFault } from '../../../model/index.ts';

/** Place of a transaction that still matters: a thread's present one has its thread's number, others come after. */
export type Slot = number;

const wordBits = 32;
// What fits into a small number of a description.
const maskBits = 7;
// Transactions of earlier times that still matter, at least so many: only where segments keep seeing old versions.
const leastExtra = 24;

/**
 * The transactions that a check still has to know: the live one of each thread, and those that are over and can still get
 * into somebody's way. What they have read and written is kept as sets of items.
 */
export class Transactions {
  readonly threads: number;
  readonly capacity: number;
  /** How many words a set of items takes. */
  readonly itemWords: number;
  readonly #journal: Journal;
  // Slots from here on are free.
  readonly #top = new Cells(1);
  // By slot: the number of its transaction, 0 for none; and whether that has committed.
  readonly #number: Cells;
  readonly #committed: Cells;
  readonly #thread: Cells;
  readonly #segment: Cells;
  // By slot: a set of items whose last version it has read, or that it has written.
  readonly #reads: Cells;
  readonly #writes: Cells;

  constructor(journal: Journal, threads: number, items: number) {
    this.#journal = journal;
    this.threads = threads;
    this.capacity = Math.ceil((threads + leastExtra) / wordBits) * wordBits;
    this.itemWords = Math.max(1, Math.ceil(items / wordBits));
    this.#top.words[0] = threads;
    this.#number = new Cells(this.capacity);
    this.#committed = new Cells(this.capacity);
    this.#thread = new Cells(this.capacity);
    this.#segment = new Cells(this.capacity);
    this.#reads = new Cells(this.capacity * this.itemWords);
    this.#writes = new Cells(this.capacity * this.itemWords);
  }

  /** All slots in use come before this one. */
  get top(): number {
    return this.#top.words[0]!;
  }

  /** Whether all that are remembered are live. */
  get isPlain(): boolean {
    for (let slot = this.top - 1; slot >= 0; slot--) if (this.#committed.words[slot] === 1) return false;
    return true;
  }

  /** Begins the thread's next transaction, in the thread's own slot, which is free. */
  begin(thread: number, segment: number, number: number): void {
    this.#journal.write(this.#number, thread, number);
    this.#journal.write(this.#thread, thread, thread);
    this.#journal.write(this.#segment, thread, segment);
  }

  commit(slot: Slot): void {
    this.#journal.write(this.#committed, slot, 1);
  }

  isLive(slot: Slot): boolean {
    return this.#number.words[slot] !== 0 && this.#committed.words[slot] === 0;
  }

  isCommitted(slot: Slot): boolean {
    return this.#committed.words[slot] === 1;
  }

  /** The transaction's number: unique, and the larger the later it began, so it tells no states apart. */
  numberOf(slot: Slot): number {
    return this.#number.words[slot]!;
  }

  /** The segment in which the transaction began. */
  segmentOf(slot: Slot): number {
    return this.#segment.words[slot]!;
  }

  /** The slots of the threads' present transactions, then those of earlier times, by thread and in their order. */
  inOrder(): Slot[] {
    const present: Slot[] = [];
    const earlier: Slot[] = [];
    for (let slot = 0; slot < this.top; slot++) {
      if (slot < this.threads) present.push(slot);
      else if (this.isCommitted(slot)) earlier.push(slot);
    }
    const threads = this.#thread.words;
    earlier.sort(
      (one, other) => threads[one]! - threads[other]! || this.#number.words[one]! - this.#number.words[other]!,
    );
    return [...present, ...earlier];
  }

  /** The slot of the live transaction with a number; -1 when there is none. */
  liveWith(number: number): Slot {
    if (number <= 0) return -1;
    for (let slot = 0; slot < this.threads; slot++) {
      if (this.#number.words[slot] === number && this.#committed.words[slot] === 0) return slot;
    }
    return -1;
  }

  /** The slot of the committed transaction with a number; -1 when it is not remembered. */
  committedWith(number: number): Slot {
    const { top } = this;
    for (let slot = 0; slot < top; slot++) {
      if (this.#number.words[slot] === number && this.#committed.words[slot] === 1) return slot;
    }
    return -1;
  }

  /** The slot of the live transaction of a segment; -1 when there is none. */
  liveIn(segment: number): Slot {
    for (let slot = 0; slot < this.threads; slot++) {
      if (this.#segment.words[slot] === segment && this.isLive(slot)) return slot;
    }
    return -1;
  }

  hasRead(slot: Slot, item: number): boolean {
    return this.#has(this.#reads, slot, item);
  }

  hasWritten(slot: Slot, item: number): boolean {
    return this.#has(this.#writes, slot, item);
  }

  noteRead(slot: Slot, item: number): void {
    const at = slot * this.itemWords + (item >> 5);
    this.#journal.write(this.#reads, at, this.#reads.words[at]! | (1 << (item & 31)));
  }

  noteWrite(slot: Slot, item: number): void {
    const at = slot * this.itemWords + (item >> 5);
    this.#journal.write(this.#writes, at, this.#writes.words[at]! | (1 << (item & 31)));
  }

  /** There is a new last version of the item, which nobody has read. */
  forgetReads(item: number): void {
    const bit = 1 << (item & 31);
    for (let slot = 0; slot < this.top; slot++) {
      const at = slot * this.itemWords + (item >> 5);
      const word = this.#reads.words[at]!;
      if ((word & bit) !== 0) this.#journal.write(this.#reads, at, word & ~bit);
    }
  }

  /** The first item from `item` on of those whose last version it has read; -1 for none. */
  nextRead(slot: Slot, item: number): number {
    return this.#next(this.#reads, slot, item);
  }

  /** The first item from `item` on of those that it has written; -1 for none. */
  nextWritten(slot: Slot, item: number): number {
    return this.#next(this.#writes, slot, item);
  }

  /** Makes room in a thread's own slot: the transaction goes to another, which is the answer. */
  moveOut(slot: Slot): Slot {
    let to = this.threads;
    while (to < this.capacity && this.#number.words[to] !== 0) to++;
    if (to === this.capacity) throw tooMany(this.capacity - this.threads);
    if (to >= this.top) this.#journal.write(this.#top, 0, to + 1);
    for (const cells of [this.#number, this.#committed, this.#thread, this.#segment]) {
      this.#journal.write(cells, to, cells.words[slot]!);
    }
    for (const sets of [this.#reads, this.#writes]) {
      for (let word = 0; word < this.itemWords; word++) {
        this.#journal.write(sets, to * this.itemWords + word, sets.words[slot * this.itemWords + word]!);
      }
    }
    this.forget(slot);
    return to;
  }

  forget(slot: Slot): void {
    this.#journal.write(this.#number, slot, 0);
    this.#journal.write(this.#committed, slot, 0);
    for (let word = slot * this.itemWords; word < (slot + 1) * this.itemWords; word++) {
      this.#journal.write(this.#reads, word, 0);
      this.#journal.write(this.#writes, word, 0);
    }
    let top = this.top;
    while (top > this.threads && this.#number.words[top - 1] === 0) top--;
    this.#journal.write(this.#top, 0, top);
  }

  /** Describes what the threads' present transactions have read and written; most words of that are 0. */
  encodePresent(out: Encoder): void {
    const reads = this.#reads.words;
    const writes = this.#writes.words;
    const words = this.threads * this.itemWords;
    for (let first = 0; first < words; first += maskBits) {
      const end = Math.min(words, first + maskBits);
      let mask = 0;
      for (let word = first; word < end; word++) if ((reads[word]! | writes[word]!) !== 0) mask |= 1 << (word - first);
      out.int(mask);
      for (let word = first; mask !== 0; word++, mask >>= 1) {
        if ((mask & 1) === 0) continue;
        out.int(reads[word]!);
        out.int(writes[word]!);
      }
    }
  }

  /** Describes what one transaction has read and written. */
  encode(slot: Slot, out: Encoder): void {
    for (let word = slot * this.itemWords; word < (slot + 1) * this.itemWords; word++) {
      out.int(this.#reads.words[word]!);
      out.int(this.#writes.words[word]!);
    }
  }

  #has(sets: Cells, slot: Slot, item: number): boolean {
    return ((sets.words[slot * this.itemWords + (item >> 5)]! >>> (item & 31)) & 1) === 1;
  }

  #next(sets: Cells, slot: Slot, item: number): number {
    let mask = -1 << (item & 31);
    for (let word = item >> 5; word < this.itemWords; word++) {
      const rest = sets.words[slot * this.itemWords + word]! & mask;
      if (rest !== 0) return word * wordBits + 31 - Math.clz32(rest & -rest);
      mask = -1;
    }
    return -1;
  }
}

function tooMany(count: number): UserFault {
  return new UserFault({
    code: 'check/history',
    message: `the history check follows at most ${count} transactions that are over and still matter`,
    hint: 'use fewer threads, or fewer transactions that overlap',
  });
}

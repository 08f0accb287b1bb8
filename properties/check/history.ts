import { assert, Cells, type Encoder, type Journal, NumberList, UserFault } from '../../model/index.ts';

/** A transaction in the history: its number while it is of interest. */
export type Slot = number;

/** How many transactions can be of interest at a time. */
export const capacity = 62;
const rowWords = 2;

/** What a transaction has come to. */
const Fate = { free: 0, live: 1, committed: 2 } as const;

/**
 * The transactions that a check still has to know, and the dependencies between them: `from` must come before `to` in
 * every equivalent serial order. Rows are bit sets.
 */
export class History {
  readonly #journal: Journal;
  readonly #fate = new Cells(capacity);
  readonly #thread = new Cells(capacity);
  // Grows with every transaction of a thread; only the order matters.
  readonly #sequence = new Cells(capacity);
  readonly #edges = new Cells(capacity * rowWords);
  readonly #used: NumberList;
  // The transactions in canonical order, and the number of each by slot.
  readonly #canonical = new Int32Array(capacity);
  readonly #numbers = new Int32Array(capacity);

  constructor(journal: Journal) {
    this.#journal = journal;
    this.#used = new NumberList(journal);
  }

  /** A new live transaction of a thread. */
  begin(thread: number): Slot {
    let slot = 0;
    while (slot < capacity && this.#fate.words[slot] !== Fate.free) slot++;
    if (slot >= capacity) {
      throw new UserFault({
        code: 'check/history',
        message: `the history check follows at most ${capacity} transactions that still matter at a time`,
        hint: 'use fewer threads, or fewer transactions that overlap',
      });
    }
    let sequence = 1;
    this.forEach((other) => {
      if (this.#thread.words[other] === thread) sequence = Math.max(sequence, this.#sequence.words[other]! + 1);
    });
    this.#journal.write(this.#fate, slot, Fate.live);
    this.#journal.write(this.#thread, slot, thread);
    this.#journal.write(this.#sequence, slot, sequence);
    this.#used.push(slot);
    return slot;
  }

  commit(slot: Slot): void {
    this.#journal.write(this.#fate, slot, Fate.committed);
  }

  isCommitted(slot: Slot): boolean {
    return this.#fate.words[slot] === Fate.committed;
  }

  threadOf(slot: Slot): number {
    return this.#thread.words[slot]!;
  }

  /** Forgets a transaction and all its dependencies. */
  remove(slot: Slot): void {
    this.#journal.write(this.#fate, slot, Fate.free);
    for (let word = 0; word < rowWords; word++) this.#journal.write(this.#edges, slot * rowWords + word, 0);
    this.#used.remove(slot);
    for (let index = 0; index < this.#used.length; index++) this.#setEdge(this.#used.at(index), slot, false);
  }

  /** Records that `from` comes before `to`. */
  precede(from: Slot, to: Slot): void {
    if (from !== to) this.#setEdge(from, to, true);
  }

  precedes(from: Slot, to: Slot): boolean {
    return ((this.#edges.words[from * rowWords + (to >> 5)]! >>> (to & 31)) & 1) === 1;
  }

  hasPredecessor(slot: Slot): boolean {
    for (let index = 0; index < this.#used.length; index++) if (this.precedes(this.#used.at(index), slot)) return true;
    return false;
  }

  forEach(visit: (slot: Slot) => void): void {
    for (let index = 0; index < this.#used.length; index++) visit(this.#used.at(index));
  }

  /** A shortest cycle of committed transactions through `slot`, beginning and ending with it; undefined for none. */
  cycleThrough(slot: Slot): Slot[] | undefined {
    // Most transactions come after nobody who still matters.
    if (!this.hasPredecessor(slot)) return undefined;
    const before = new Map<Slot, Slot>();
    const queue = [slot];
    for (const at of queue) {
      for (let index = 0; index < this.#used.length; index++) {
        const next = this.#used.at(index);
        if (!this.precedes(at, next) || !this.isCommitted(next)) continue;
        if (next === slot) return this.#pathBack(before, at, slot);
        if (before.has(next)) continue;
        before.set(next, at);
        queue.push(next);
      }
    }
    return undefined;
  }

  /** Orders the transactions by thread and sequence, for {@link canonicalNumber} and {@link encode}. */
  canonicalize(): void {
    const order = this.#canonical;
    for (let index = 0; index < this.#used.length; index++) {
      const slot = this.#used.at(index);
      let at = index;
      for (; at > 0 && this.#comesBefore(slot, order[at - 1]!); at--) order[at] = order[at - 1]!;
      order[at] = slot;
    }
    for (let number = 0; number < this.#used.length; number++) this.#numbers[order[number]!] = number;
  }

  canonicalNumber(slot: Slot): number {
    return this.#numbers[slot]!;
  }

  encode(out: Encoder, each: (slot: Slot) => void): void {
    const count = this.#used.length;
    out.int(count);
    for (let number = 0; number < count; number++) {
      const slot = this.#canonical[number]!;
      out.int(this.#thread.words[slot]! * 2 + (this.isCommitted(slot) ? 1 : 0));
      let bits = 1;
      for (let other = 0; other < count; other++) {
        bits = bits * 2 + (this.precedes(slot, this.#canonical[other]!) ? 1 : 0);
        if (bits < 128) continue;
        out.int(bits);
        bits = 1;
      }
      out.int(bits);
      each(slot);
    }
  }

  #comesBefore(one: Slot, other: Slot): boolean {
    const thread = this.#thread.words[one]! - this.#thread.words[other]!;
    return thread < 0 || (thread === 0 && this.#sequence.words[one]! < this.#sequence.words[other]!);
  }

  #pathBack(before: Map<Slot, Slot>, last: Slot, first: Slot): Slot[] {
    const path = [first];
    for (let at = last; at !== first; at = before.get(at)!) {
      path.unshift(at);
      assert(before.has(at), 'a path goes back to where it began');
    }
    return [first, ...path];
  }

  #setEdge(from: Slot, to: Slot, on: boolean): void {
    const index = from * rowWords + (to >> 5);
    const bit = 1 << (to & 31);
    const row = this.#edges.words[index]!;
    this.#journal.write(this.#edges, index, on ? row | bit : row & ~bit);
  }
}

import { Cells, type Encoder, type Journal } from '../../../model/index.ts';
import type { Slot, Transactions } from './transactions.ts';

/** What transactions can come before: a transaction, or whoever will do something. */
export type Row = number;

const wordBits = 32;

/**
 * Who comes before whom. A transaction counts as soon as others may come after it by way of it: once it has committed, or
 * from the start where the aborted and the live ones matter too. Ways through those that count are followed at once, so a
 * transaction that counts and comes before itself is on a cycle, and one that is over need not be remembered: everybody
 * who comes before it has been handed on to whoever comes after it, now or later.
 */
export class Precedence {
  /** Whoever begins from now on comes after these, by the clock. */
  readonly now: Row;
  readonly #firstBase: Row;
  readonly #firstWriter: Row;
  readonly #firstReader: Row;
  readonly #firstSlot: Row;
  readonly #transactions: Transactions;
  readonly #journal: Journal;
  readonly #words: number;
  // By row: the set of slots that come before.
  readonly #before: Cells;
  // The slots that count; and those that may be in some row, to look through the rows only for these.
  readonly #counted: Cells;
  readonly #mentioned: Cells;

  constructor(journal: Journal, transactions: Transactions, items: number) {
    this.#journal = journal;
    this.#transactions = transactions;
    this.#words = transactions.capacity / wordBits;
    this.#firstBase = 0;
    this.now = items;
    this.#firstWriter = items + 1;
    this.#firstReader = 2 * items + 1;
    this.#firstSlot = 3 * items + 1;
    this.#before = new Cells((this.#firstSlot + transactions.capacity) * this.#words);
    this.#counted = new Cells(this.#words);
    this.#mentioned = new Cells(this.#words);
  }

  /** Whoever reads the last version of the item comes after these, and so does whoever writes the next. */
  afterWriter(item: number): Row {
    return this.#firstWriter + item;
  }

  /** Whoever writes the next version of the item comes after these too, by those who have read the last one and are over. */
  afterReaders(item: number): Row {
    return this.#firstReader + item;
  }

  /** Whoever reads the version before all that are remembered one by one comes after these. */
  afterBase(item: number): Row {
    return this.#firstBase + item;
  }

  /** The transaction itself comes after these. */
  of(slot: Slot): Row {
    return this.#firstSlot + slot;
  }

  /** Whether nobody comes before anybody. */
  get isEmpty(): boolean {
    if (!this.#someMentioned()) return true;
    const end = this.#end();
    for (let word = 0; word < end; word++) if (this.#before.words[word] !== 0) return false;
    return true;
  }

  /** Whether the transaction comes before itself. */
  isOnCycle(slot: Slot): boolean {
    return this.#has(this.#before, this.of(slot), slot);
  }

  /** Whoever comes before it comes before all that it comes before. */
  handOn(slot: Slot): void {
    if (!this.#has(this.#mentioned, 0, slot)) return;
    for (let row = 0; row < this.#endRow(); row++) {
      if (this.#has(this.#before, row, slot)) this.putAll(row, this.of(slot));
    }
  }

  /** From now on whoever comes before it comes before all that it comes before. */
  count(slot: Slot): void {
    const word = slot >> 5;
    this.#journal.write(this.#counted, word, this.#counted.words[word]! | (1 << (slot & 31)));
    this.handOn(slot);
  }

  /** The transaction comes before the row, and if it counts, so do those before it. */
  put(row: Row, slot: Slot): void {
    if (this.#has(this.#counted, 0, slot)) this.putAll(row, this.of(slot));
    this.#add(row, slot >> 5, 1 << (slot & 31));
  }

  /** Those before `from` come before the row. */
  putAll(row: Row, from: Row): void {
    for (let word = 0; word < this.#words; word++) {
      const set = this.#before.words[from * this.#words + word]!;
      if (set !== 0) this.#add(row, word, set);
    }
  }

  /** Exactly those before `from`, and no others, come before the row. */
  copy(row: Row, from: Row): void {
    this.clear(row);
    this.putAll(row, from);
  }

  /** Nobody comes before the row. */
  clear(row: Row): void {
    for (let word = row * this.#words; word < (row + 1) * this.#words; word++)
      this.#journal.write(this.#before, word, 0);
  }

  /** Forgets a transaction: nobody will ask for it any more. */
  forget(slot: Slot): void {
    const word = slot >> 5;
    const bit = 1 << (slot & 31);
    this.clear(this.of(slot));
    this.#journal.write(this.#counted, word, this.#counted.words[word]! & ~bit);
    if (!this.#has(this.#mentioned, 0, slot)) return;
    for (let at = word; at < this.#end(); at += this.#words) {
      const set = this.#before.words[at]!;
      if ((set & bit) !== 0) this.#journal.write(this.#before, at, set & ~bit);
    }
    this.#journal.write(this.#mentioned, word, this.#mentioned.words[word]! & ~bit);
  }

  /** The transaction has another slot from now on. */
  move(from: Slot, to: Slot): void {
    for (let row = 0; row < this.#endRow(); row++) {
      if (this.#has(this.#before, row, from)) this.#add(row, to >> 5, 1 << (to & 31));
    }
    if (this.#has(this.#counted, 0, from)) this.count(to);
    this.copy(this.of(to), this.of(from));
    this.forget(from);
  }

  /** Describes all rows that mean something, with slots by the numbers that `canonical` gives them. */
  encode(out: Encoder, order: readonly Slot[]): void {
    for (let row = 0; row < this.#firstSlot; row++) this.#encodeRow(row, row, out, order);
    order.forEach((slot, index) => {
      this.#encodeRow(this.of(slot), this.#firstSlot + index, out, order);
    });
    out.int(0);
  }

  // Few rows are not empty.
  #encodeRow(row: Row, name: number, out: Encoder, order: readonly Slot[]): void {
    if (!order.some((slot) => this.#has(this.#before, row, slot))) return;
    out.int(name + 1);
    let set = 0;
    order.forEach((slot, index) => {
      if (this.#has(this.#before, row, slot)) set |= 1 << (index & 31);
      if ((index & 31) !== 31 && index !== order.length - 1) return;
      out.int(set);
      set = 0;
    });
  }

  #add(row: Row, word: number, set: number): void {
    const at = row * this.#words + word;
    const old = this.#before.words[at]!;
    const grown = set & ~old;
    if (grown === 0) return;
    this.#journal.write(this.#before, at, old | grown);
    this.#journal.write(this.#mentioned, word, this.#mentioned.words[word]! | grown);
    const slot = row - this.#firstSlot;
    if (slot >= 0 && this.#has(this.#counted, 0, slot) && this.#has(this.#mentioned, 0, slot)) {
      this.#spread(slot, word, grown);
    }
  }

  // Whoever comes after one that counts by way of another has that other in its set as well: one round reaches all.
  #spread(slot: Slot, word: number, grown: number): void {
    for (let row = 0; row < this.#endRow(); row++) {
      if (!this.#has(this.#before, row, slot)) continue;
      const at = row * this.#words + word;
      this.#journal.write(this.#before, at, this.#before.words[at]! | grown);
    }
  }

  #has(sets: Cells, row: Row, slot: Slot): boolean {
    return ((sets.words[row * this.#words + (slot >> 5)]! >>> (slot & 31)) & 1) === 1;
  }

  #someMentioned(): boolean {
    for (let word = 0; word < this.#words; word++) if (this.#mentioned.words[word] !== 0) return true;
    return false;
  }

  #endRow(): Row {
    return this.#firstSlot + this.#transactions.top;
  }

  #end(): number {
    return this.#endRow() * this.#words;
  }
}

import { Cells, type Encoder, type Journal, NumberList } from '../../../model/index.ts';
import type { Slot, Transactions } from './transactions.ts';

/**
 * What transactions do with data that has not been committed: dirty reads and dirty writes. Protocols that isolate
 * transactions leave this empty.
 */
export class Dirt {
  readonly #journal: Journal;
  readonly #transactions: Transactions;
  // Triples: who read, which item, from which live transaction; and who wrote, which item, over which live transaction's.
  // Who wrote over it and has committed is `over`.
  readonly #reads: NumberList;
  readonly #overwrites: NumberList;
  // By slot: whether its commit is a violation whatever the others do; and how many slots there are like that.
  readonly #flaws: Cells;
  readonly #flawed = new Cells(1);

  constructor(journal: Journal, transactions: Transactions) {
    this.#journal = journal;
    this.#transactions = transactions;
    this.#reads = new NumberList(journal);
    this.#overwrites = new NumberList(journal);
    this.#flaws = new Cells(transactions.capacity);
  }

  get isEmpty(): boolean {
    return this.#reads.length === 0 && this.#overwrites.length === 0 && this.#flawed.words[0] === 0;
  }

  isFlawed(slot: Slot): boolean {
    return this.#flaws.words[slot] !== 0;
  }

  /**
   * The transaction must not commit: it has read what was never committed, or was overwritten before it was, or is not what
   * it had written itself; or what it wrote was written over by a transaction that has committed.
   */
  flaw(slot: Slot): void {
    if (this.#flaws.words[slot] === 1) return;
    this.#journal.write(this.#flaws, slot, 1);
    this.#journal.write(this.#flawed, 0, this.#flawed.words[0]! + 1);
  }

  /** The transaction has read an item of a live one. */
  read(slot: Slot, item: number, writer: Slot): void {
    add(this.#reads, slot, item, writer);
  }

  /** The transaction has written an item over what a live one had written. */
  overwrite(slot: Slot, item: number, writer: Slot): void {
    add(this.#overwrites, slot, item, writer);
  }

  /** The transaction writes an item once more. Answers a committed transaction that has read it before, or -1. */
  rewrite(slot: Slot, item: number): Slot {
    const overwrites = this.#overwrites;
    for (let at = overwrites.length - 3; at >= 0; at -= 3) {
      if (overwrites.at(at + 1) === item && overwrites.at(at + 2) === slot) remove(overwrites, at);
    }
    const reads = this.#reads;
    let committed = -1;
    for (let at = reads.length - 3; at >= 0; at -= 3) {
      if (reads.at(at + 1) !== item || reads.at(at + 2) !== slot) continue;
      const reader = reads.at(at);
      this.flaw(reader);
      if (this.#transactions.isCommitted(reader)) committed = reader;
    }
    return committed;
  }

  /** Whether it has read from a transaction that is still live. */
  hasRead(slot: Slot): boolean {
    for (let at = 0; at < this.#reads.length; at += 3) if (this.#reads.at(at) === slot) return true;
    return false;
  }

  /** The transaction has committed: those that have read from it have read the items' last versions. */
  commit(slot: Slot): void {
    if (this.#reads.length === 0 && this.#overwrites.length === 0) return;
    const reads = this.#reads;
    for (let at = reads.length - 3; at >= 0; at -= 3) {
      if (reads.at(at + 2) !== slot) continue;
      this.#transactions.noteRead(reads.at(at), reads.at(at + 1));
      remove(reads, at);
    }
    const overwrites = this.#overwrites;
    for (let at = overwrites.length - 3; at >= 0; at -= 3) {
      if (overwrites.at(at) === slot) overwrites.set(at, over);
      if (overwrites.at(at + 2) !== slot) continue;
      if (overwrites.at(at) === over) this.flaw(slot);
      remove(overwrites, at);
    }
  }

  /** The transaction was aborted. Answers a committed transaction that has read from it, or -1. */
  abort(slot: Slot): Slot {
    if (this.#reads.length === 0 && this.#overwrites.length === 0) return -1;
    let committed = -1;
    const reads = this.#reads;
    for (let at = reads.length - 3; at >= 0; at -= 3) {
      const reader = reads.at(at);
      if (reads.at(at + 2) === slot) {
        this.flaw(reader);
        if (this.#transactions.isCommitted(reader)) committed = reader;
      }
      if (reads.at(at + 2) === slot || reader === slot) remove(reads, at);
    }
    const overwrites = this.#overwrites;
    for (let at = overwrites.length - 3; at >= 0; at -= 3) {
      if (overwrites.at(at) === slot || overwrites.at(at + 2) === slot) remove(overwrites, at);
    }
    return committed;
  }

  /** The transaction has another slot from now on. */
  move(from: Slot, to: Slot): void {
    for (const list of [this.#reads, this.#overwrites]) {
      for (let at = 0; at < list.length; at += 3) {
        if (list.at(at) === from) list.set(at, to);
        if (list.at(at + 2) === from) list.set(at + 2, to);
      }
    }
    this.#journal.write(this.#flaws, to, this.#flaws.words[from]!);
    this.#journal.write(this.#flaws, from, 0);
  }

  forget(slot: Slot): void {
    if (this.#flaws.words[slot] === 0) return;
    this.#journal.write(this.#flaws, slot, 0);
    this.#journal.write(this.#flawed, 0, this.#flawed.words[0]! - 1);
  }

  /** Describes it, with slots by their indices in `slots`. */
  encode(out: Encoder, slots: readonly Slot[]): void {
    for (const slot of slots) out.int(this.#flaws.words[slot]!);
    for (const list of [this.#reads, this.#overwrites]) {
      const entries: number[] = [];
      for (let at = 0; at < list.length; at += 3) {
        const [who, item, writer] = [list.at(at), list.at(at + 1), list.at(at + 2)];
        const pairs = slots.length + 1;
        entries.push((item * pairs + slots.indexOf(who) + 1) * pairs + slots.indexOf(writer));
      }
      out.int(entries.length);
      for (const entry of entries.sort((one, other) => one - other)) out.int(entry);
    }
  }
}

// A slot that no transaction has.
const over = 0xff_ff;

function add(list: NumberList, slot: Slot, item: number, writer: Slot): void {
  for (let at = 0; at < list.length; at += 3) {
    if (list.at(at) === slot && list.at(at + 1) === item && list.at(at + 2) === writer) return;
  }
  list.push(slot);
  list.push(item);
  list.push(writer);
}

// The last triple takes its place.
function remove(list: NumberList, at: number): void {
  const last = list.length - 3;
  for (let word = 0; word < 3; word++) list.set(at + word, list.at(last + word));
  list.truncate(last);
}

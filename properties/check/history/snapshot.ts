import { Cells, type Encoder, type Journal } from '../../../model/index.ts';
import type { Orders } from './orders.ts';
import type { Slot } from './transactions.ts';

/**
 * Snapshot consistency: what a transaction has read so far, if it is aborted later or not, belongs to one committed state,
 * one of those that the commits lead to in their order. A version belongs to the states from its writer's commit on, up to
 * the commit that overwrites it; so all reads fit together if every two do, and the first two that do not are named.
 *
 * It says less than opacity, for it is about one transaction at a time; and more, for the states are those that there
 * were: reading the result of a commit, but not that of an earlier one which has nothing to do with it, violates it.
 */
export const snapshotConsistency = 'snapshot consistency';

/** For each live transaction, the committed states that all of its reads belong to. */
export class Snapshots {
  readonly #journal: Journal;
  readonly #orders: Orders;
  // By thread: the commit before which nothing of it can be, and the one from which on nothing can; 0 is none.
  readonly #first: Cells;
  readonly #end: Cells;
  // How many transactions have an end.
  readonly #ended = new Cells(1);

  constructor(journal: Journal, orders: Orders, threads: number) {
    this.#journal = journal;
    this.#orders = orders;
    this.#first = new Cells(threads);
    this.#end = new Cells(threads);
  }

  /** Whether every live transaction can go on to read what is committed now. */
  get isEmpty(): boolean {
    return this.#ended.words[0] === 0;
  }

  /** Whether the transaction's reads belong to no committed state. */
  isMixed(thread: number): boolean {
    const end = this.#end.words[thread]!;
    return end !== 0 && this.#first.words[thread]! >= end;
  }

  /** It has read a version that was committed by one commit, and overwritten by another (0 if it is the last). */
  read(thread: number, committed: number, overwritten: number): void {
    if (committed > this.#first.words[thread]!) this.#journal.write(this.#first, thread, committed);
    if (overwritten !== 0) this.#limit(thread, overwritten);
  }

  /** A commit overwrites what the live transaction has read. */
  overwrite(slot: Slot, commit: number): void {
    this.#limit(slot, commit);
  }

  forget(thread: number): void {
    if (this.#end.words[thread] !== 0) this.#journal.write(this.#ended, 0, this.#ended.words[0]! - 1);
    this.#journal.write(this.#first, thread, 0);
    this.#journal.write(this.#end, thread, 0);
  }

  /** Describes it: commits count by their order among those that can still matter, which `slots` and `items` are about. */
  encode(out: Encoder, slots: readonly Slot[], items: number): void {
    const orders = this.#orders;
    const numbers = [...this.#first.words, ...this.#end.words, ...slots.map((slot) => orders.commitOf(slot))];
    for (let item = 0; item < items; item++) numbers.push(orders.commitOfLast(item), orders.commitOfBase(item));
    const ranks = [...new Set([0, ...numbers])].sort((one, other) => one - other);
    for (const number of numbers) out.int(ranks.indexOf(number));
  }

  #limit(thread: number, commit: number): void {
    const old = this.#end.words[thread]!;
    if (old !== 0 && old <= commit) return;
    if (old === 0) this.#journal.write(this.#ended, 0, this.#ended.words[0]! + 1);
    this.#journal.write(this.#end, thread, commit);
  }
}

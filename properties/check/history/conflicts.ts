import { assert, type Journal } from '../../../model/index.ts';
import { Dirt } from './dirt.ts';
import { Orders, type Place } from './orders.ts';
import { Precedence } from './precedence.ts';
import type { Slot, Transactions } from './transactions.ts';
import { Version, type Views } from './views.ts';

/**
 * Follows who has to come before whom as transactions read, write and end. Serializability, strictness and opacity are
 * the same graph: they differ in whether transactions that do not commit count, and in whether the clock does.
 *
 * Nothing is lost by forgetting: a transaction that is over is remembered only while it can still get a predecessor,
 * because somebody sees a version older than one of its own, or while something it has read is not committed yet. After
 * that all it can do is come before others, and whoever comes before it does so too: see {@link Precedence}.
 */
export class Conflicts {
  readonly orders: Orders;
  readonly precedence: Precedence;
  readonly dirt: Dirt;
  readonly #transactions: Transactions;
  readonly #all: boolean;
  readonly #realTime: boolean;

  /** `all`: those that do not commit count too; `realTime`: so does the clock. */
  constructor(
    journal: Journal,
    views: Views,
    transactions: Transactions,
    items: number,
    all: boolean,
    realTime: boolean,
  ) {
    this.#transactions = transactions;
    this.orders = new Orders(journal, views, transactions, items);
    this.precedence = new Precedence(journal, transactions, items);
    this.dirt = new Dirt(journal, transactions);
    this.#all = all;
    this.#realTime = realTime;
  }

  /** Whether nobody is in anybody's way, and everybody sees what they should. */
  get isPlain(): boolean {
    return this.#transactions.isPlain && this.dirt.isEmpty && this.precedence.isEmpty && this.orders.isPlain;
  }

  begin(slot: Slot): void {
    const { precedence } = this;
    if (this.#all) precedence.count(slot);
    if (this.#realTime) precedence.putAll(precedence.of(slot), precedence.now);
  }

  /** It reads an item's last version. */
  readLast(slot: Slot, item: number): void {
    this.#transactions.noteRead(slot, item);
    this.precedence.putAll(this.precedence.of(slot), this.precedence.afterWriter(item));
  }

  /**
   * It reads something else than it should see: its own version, or else the last one that was committed. Answers where
   * that stands among the committed versions; undefined if it is none, or not what the transaction has itself written.
   */
  readOther(slot: Slot, item: number, version: number): Place | undefined {
    const { precedence } = this;
    if (version < Version.initial || this.#transactions.hasWritten(slot, item)) {
      this.dirt.flaw(slot);
      return undefined;
    }
    const writer = this.#transactions.liveWith(version);
    if (writer >= 0) {
      precedence.put(precedence.of(slot), writer);
      this.dirt.read(slot, item, writer);
      return undefined;
    }
    const place = this.orders.locate(item, version);
    assert(place !== undefined, 'a version that is read is one that is remembered');
    if (place.writer === undefined) precedence.putAll(precedence.of(slot), precedence.afterBase(item));
    else precedence.put(precedence.of(slot), place.writer);
    precedence.put(precedence.of(place.next), slot);
    return place;
  }

  /** It writes an item, where it saw a version. Answers a committed transaction that has read its version before, or -1. */
  write(slot: Slot, item: number, before: number): Slot {
    const isFirst = !this.#transactions.hasWritten(slot, item);
    this.#transactions.noteWrite(slot, item);
    const writer = this.#transactions.liveWith(before);
    const reader = isFirst ? -1 : this.dirt.rewrite(slot, item);
    if (writer >= 0 && writer !== slot) this.dirt.overwrite(slot, item, writer);
    return reader;
  }

  /** It commits, as number `commit`. Answers whether it must not: it comes before itself, or is flawed. */
  commit(slot: Slot, commit: number): boolean {
    const { precedence, dirt } = this;
    const transactions = this.#transactions;
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      this.#follow(slot, item);
    }
    precedence.handOn(slot);
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      this.#install(slot, item, commit);
    }
    if (this.#realTime) precedence.putAll(precedence.now, precedence.of(slot));
    dirt.commit(slot);
    const violates = precedence.isOnCycle(slot) || dirt.isFlawed(slot);
    if (this.#isNeeded(slot)) this.#keep(slot, commit);
    else this.#release(slot);
    return violates;
  }

  /** It is aborted. Answers a committed transaction that has read from it, or -1. */
  abort(slot: Slot): Slot {
    const reader = this.dirt.abort(slot);
    // Whoever comes before it, and is not itself over, does so by way of others that are: they come before what follows.
    if (this.#all) this.#handOn(slot);
    this.#forget(slot);
    return reader;
  }

  /** Forgets the transactions that nothing can come before any more. */
  release(): void {
    const transactions = this.#transactions;
    for (let slot = transactions.top - 1; slot >= 0; slot--) {
      if (transactions.isCommitted(slot) && !this.#isNeeded(slot)) this.#release(slot);
    }
  }

  /** Makes room for the thread's next transaction. */
  makeRoom(thread: Slot): void {
    this.release();
    if (!this.#transactions.isCommitted(thread)) return;
    const to = this.#transactions.moveOut(thread);
    this.precedence.move(thread, to);
    this.orders.move(thread, to);
    this.dirt.move(thread, to);
  }

  // The version that it will have written follows the last one: whoever wrote or read that comes before.
  #follow(slot: Slot, item: number): void {
    const { precedence } = this;
    const transactions = this.#transactions;
    const mine = precedence.of(slot);
    precedence.putAll(mine, precedence.afterWriter(item));
    precedence.putAll(mine, precedence.afterReaders(item));
    for (let other = 0; other < transactions.top; other++) {
      if (other !== slot && transactions.hasRead(other, item)) precedence.put(mine, other);
    }
  }

  #install(slot: Slot, item: number, commit: number): void {
    const { precedence } = this;
    const isBase = this.orders.install(slot, item, commit);
    if (isBase) precedence.copy(precedence.afterBase(item), precedence.afterWriter(item));
    precedence.copy(precedence.afterWriter(item), precedence.of(slot));
    precedence.clear(precedence.afterReaders(item));
    this.#transactions.forgetReads(item);
  }

  #isNeeded(slot: Slot): boolean {
    return this.orders.isNeeded(slot) || this.dirt.hasRead(slot);
  }

  // It can still get predecessors, so it is named wherever others come after it.
  #keep(slot: Slot, commit: number): void {
    const { precedence } = this;
    const transactions = this.#transactions;
    transactions.commit(slot);
    this.orders.keep(slot, commit);
    precedence.count(slot);
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      precedence.put(precedence.afterWriter(item), slot);
    }
    if (this.#realTime) precedence.put(precedence.now, slot);
  }

  #release(slot: Slot): void {
    this.#handOn(slot);
    this.#forget(slot);
  }

  // Whoever comes before it comes before those who will write what it has read.
  #handOn(slot: Slot): void {
    const { precedence } = this;
    const transactions = this.#transactions;
    for (let item = transactions.nextRead(slot, 0); item >= 0; item = transactions.nextRead(slot, item + 1)) {
      precedence.putAll(precedence.afterReaders(item), precedence.of(slot));
    }
  }

  #forget(slot: Slot): void {
    const { precedence } = this;
    const transactions = this.#transactions;
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      if (this.orders.last(item) === transactions.numberOf(slot)) precedence.clear(precedence.afterBase(item));
    }
    precedence.forget(slot);
    this.orders.forget(slot);
    this.dirt.forget(slot);
    transactions.forget(slot);
  }
}

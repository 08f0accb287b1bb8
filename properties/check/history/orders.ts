import { Cells, type Encoder, type Journal } from '../../../model/index.ts';
import type { Slot, Transactions } from './transactions.ts';
import { Version, type Views } from './views.ts';

/** Where a version stands among those of its item: its writer's slot if that is remembered, and who wrote the next. */
export interface Place {
  readonly writer: Slot | undefined;
  readonly next: Slot;
}

// What no commit has for its number.
const notOld = -1;

/**
 * The order of each item's committed versions, which is that of the commits. As long as some segment sees an older version
 * than the last, those who wrote the versions that are seen, and those that follow them, have to be remembered. Of who
 * wrote what is seen, one may be forgotten: the last from the time before, which is the base of those that came after.
 */
export class Orders {
  readonly #views: Views;
  readonly #transactions: Transactions;
  readonly #journal: Journal;
  readonly #items: number;
  // By item: the number of the transaction that wrote the last version, and the commits of that and of the base.
  readonly #last: Cells;
  readonly #lastCommit: Cells;
  readonly #baseCommit: Cells;
  // By slot: its commit.
  readonly #commit: Cells;

  constructor(journal: Journal, views: Views, transactions: Transactions, items: number) {
    this.#journal = journal;
    this.#views = views;
    this.#transactions = transactions;
    this.#items = items;
    this.#last = new Cells(items);
    this.#lastCommit = new Cells(items);
    this.#baseCommit = new Cells(items);
    this.#commit = new Cells(transactions.capacity);
  }

  /** The number of the transaction that wrote the item's last version. */
  last(item: number): number {
    return this.#last.words[item]!;
  }

  /** Commits have numbers, the later the larger, above 0: that of a transaction, of the last version, and of the base. */
  commitOf(slot: Slot): number {
    return this.#commit.words[slot]!;
  }

  commitOfLast(item: number): number {
    return this.#lastCommit.words[item]!;
  }

  commitOfBase(item: number): number {
    return this.#baseCommit.words[item]!;
  }

  /** The version of the transaction that commits becomes the last one. Answers whether the one before it is now the base. */
  install(slot: Slot, item: number, commit: number): boolean {
    const number = this.#transactions.numberOf(slot);
    const isBase = !this.#views.allSee(item, number) && this.#transactions.committedWith(this.#last.words[item]!) < 0;
    if (isBase) this.#journal.write(this.#baseCommit, item, this.#lastCommit.words[item]!);
    this.#journal.write(this.#last, item, number);
    this.#journal.write(this.#lastCommit, item, commit);
    return isBase;
  }

  /** The commit was that of the transaction, which is remembered. */
  keep(slot: Slot, commit: number): void {
    this.#journal.write(this.#commit, slot, commit);
  }

  /** Where a committed version that is not the last one stands. */
  locate(item: number, version: number): Place | undefined {
    const slot = this.#transactions.committedWith(version);
    const next = this.#next(item, slot < 0 ? this.#baseCommit.words[item]! : this.#commit.words[slot]!);
    return next < 0 ? undefined : { writer: slot < 0 ? undefined : slot, next };
  }

  /** Whether somebody can still read a version that the transaction wrote over, or one of its own that is not the last. */
  isNeeded(slot: Slot): boolean {
    const transactions = this.#transactions;
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      if (this.#isNeeded(slot, item)) return true;
    }
    return false;
  }

  /** The transaction has another slot from now on. */
  move(from: Slot, to: Slot): void {
    this.#journal.write(this.#commit, to, this.#commit.words[from]!);
    this.#journal.write(this.#commit, from, 0);
  }

  /** Forgets the transaction, and of what it wrote last the base. */
  forget(slot: Slot): void {
    const transactions = this.#transactions;
    this.#journal.write(this.#commit, slot, 0);
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      if (this.#isLast(slot, item)) this.#journal.write(this.#baseCommit, item, 0);
    }
  }

  /** Whether each segment sees what was committed last, or what its own transaction has written, and that is so of all. */
  get isPlain(): boolean {
    const last = this.#last.words;
    for (let item = 0; item < this.#items; item++) {
      if (!this.#views.allSee(item, last[item]!) && !this.#isPlain(item)) return false;
    }
    const { threads } = this.#transactions;
    for (let slot = 0; slot < threads; slot++) if (!this.#seesItsOwn(slot)) return false;
    return true;
  }

  /** Describes which versions there are of items that are not plain, and who sees them. */
  encode(out: Encoder, slots: readonly Slot[]): void {
    for (let item = 0; item < this.#items; item++) {
      const writers = slots.filter((slot) => this.#transactions.hasWritten(slot, item));
      if (writers.length === 0 && this.#isPlain(item)) continue;
      out.int(item + 1);
      for (let segment = 0; segment < this.#views.segments; segment++) out.int(this.#code(item, segment, slots));
      out.int(writers.length);
      // Those that have not committed are in the order of their slots.
      writers.sort((one, other) => this.commitOf(one) - this.commitOf(other));
      for (const slot of writers) out.int(slots.indexOf(slot));
    }
    out.int(0);
  }

  #isRemembered(slot: Slot, item: number): boolean {
    return this.#transactions.isCommitted(slot) && this.#transactions.hasWritten(slot, item);
  }

  #code(item: number, segment: number, slots: readonly Slot[]): number {
    const version = this.#views.at(segment, item);
    if (version === this.#last.words[item]) return 0;
    if (version < Version.initial) return -version;
    const index = slots.findIndex((slot) => this.#transactions.numberOf(slot) === version);
    return 1 - Version.garbage + (index < 0 ? slots.length : index);
  }

  #isPlain(item: number): boolean {
    const last = this.#last.words[item]!;
    const transactions = this.#transactions;
    for (let segment = 0; segment < this.#views.segments; segment++) {
      const version = this.#views.at(segment, item);
      if (version === last) continue;
      const slot = transactions.liveWith(version);
      if (slot < 0 || transactions.segmentOf(slot) !== segment) return false;
    }
    return true;
  }

  #seesItsOwn(slot: Slot): boolean {
    const transactions = this.#transactions;
    if (!transactions.isLive(slot)) return true;
    const segment = transactions.segmentOf(slot);
    const number = transactions.numberOf(slot);
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      if (this.#views.at(segment, item) !== number) return false;
    }
    return true;
  }

  // A version that is seen is needed, and so is the one that follows. The last one is as long as there is any before it,
  // so that all who are forgotten are older than those who are not.
  #isNeeded(slot: Slot, item: number): boolean {
    for (let segment = this.#views.segments - 1; segment >= 0; segment--) {
      const commit = this.#oldCommit(segment, item);
      if (commit === notOld) continue;
      if (this.#isLast(slot, item)) return true;
      if (commit === this.#commit.words[slot] || this.#next(item, commit) === slot) return true;
    }
    return false;
  }

  #isLast(slot: Slot, item: number): boolean {
    return this.#last.words[item] === this.#transactions.numberOf(slot);
  }

  // The commit of what the segment sees, if that is a committed version and not the last.
  #oldCommit(segment: number, item: number): number {
    const version = this.#views.at(segment, item);
    if (version < Version.initial || version === this.#last.words[item]) return notOld;
    if (this.#transactions.liveWith(version) >= 0) return notOld;
    const slot = this.#transactions.committedWith(version);
    return slot < 0 ? this.#baseCommit.words[item]! : this.#commit.words[slot]!;
  }

  // Who wrote the version that follows the one of a commit; -1 for nobody that is remembered.
  #next(item: number, commit: number): Slot {
    const transactions = this.#transactions;
    let next = -1;
    for (let slot = 0; slot < transactions.top; slot++) {
      if (!this.#isRemembered(slot, item) || this.#commit.words[slot]! <= commit) continue;
      if (next < 0 || this.#commit.words[slot]! < this.#commit.words[next]!) next = slot;
    }
    return next;
  }
}

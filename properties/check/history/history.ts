import type { Encoder, Event, Journal, NamedObject } from '../../../model/index.ts';
import { Items, noItem } from '../items.ts';
import type { Monitor, Violation } from '../monitor.ts';
import { Conflicts } from './conflicts.ts';
import { Explanation } from './explanation.ts';
import type { Order } from './order.ts';
import { Snapshots, snapshotConsistency } from './snapshot.ts';
import { Entry, Tape } from './tape.ts';
import { type Slot, Transactions } from './transactions.ts';
import { Version, Views } from './views.ts';

/** Whose history it is, and what its memory is made of. */
export interface Setting {
  readonly journal: Journal;
  /** Names of the threads, by number. */
  readonly threads: readonly string[];
  /** What histories speak of: every location in these. */
  readonly objects: readonly NamedObject[];
  /** Segments besides the sharing one; 0 where there is one memory for all. */
  readonly segments: number;
  readonly pageSize: number;
}

/** What a history is to keep. */
export interface HistoryConditions {
  /** The weaker before the stronger: a violation is named after the first that is violated. */
  readonly orders: readonly Order[];
  /** Whether snapshot consistency is one of them. */
  readonly snapshots: boolean;
}

/**
 * The history of a run, in versions of data items, and the conditions on it. All that ask for a serial order are judged by
 * one graph, that of the strongest: what violates a weaker one violates it too, and which it is that is violated is found
 * out when there is a violation to explain.
 *
 * A transaction that is reset is over, though its thread may notice later: it can do nothing any more.
 */
export class History implements Monitor {
  readonly #setting: Setting;
  readonly #conditions: HistoryConditions;
  readonly #items: Items;
  readonly #views: Views;
  readonly #transactions: Transactions;
  readonly #conflicts: Conflicts;
  readonly #snapshots: Snapshots;
  readonly #tape: Tape;
  readonly #all: boolean;
  // Found violations do not need undoing by the journal: the search asks after each step, and clears.
  #violation: Violation | undefined;

  constructor(setting: Setting, conditions: HistoryConditions) {
    const { journal, threads, objects, segments, pageSize } = setting;
    this.#setting = setting;
    this.#conditions = conditions;
    this.#items = new Items(objects);
    const { count } = this.#items;
    this.#all = conditions.orders.some(({ scope }) => scope === 'all');
    const realTime = conditions.orders.some((order) => order.realTime);
    this.#views = new Views(this.#items, journal, segments, pageSize);
    this.#transactions = new Transactions(journal, threads.length, count);
    this.#conflicts = new Conflicts(journal, this.#views, this.#transactions, count, this.#all, realTime);
    this.#snapshots = new Snapshots(journal, this.#conflicts.orders, threads.length);
    this.#tape = new Tape(journal);
  }

  get violation(): Violation | undefined {
    return this.#violation;
  }

  hear(event: Event): void {
    switch (event.type) {
      case 'step':
        this.#violation = undefined;
        return this.#conflicts.release();
      case 'read':
        return this.#read(event.thread, this.#items.at(event.address), event.segment);
      case 'write':
        return this.#write(event.thread, this.#items.at(event.address), event.segment);
      case 'copy':
        return this.#views.copy(event.from, event.to, event.address, event.size);
      case 'start':
        return this.#begin(event.thread, event.segment);
      case 'commit':
        return this.#commit(event.thread);
      case 'reset':
        return this.#abort(this.#transactions.liveIn(event.segment));
      case 'abort':
        return this.#abort(event.thread);
      case 'map':
        return this.#views.map(event.segment, event.page);
      case 'share':
        return this.#views.share(event.segment, event.page);
      default:
        return;
    }
  }

  /** As if a last transaction read everything: what is left is what was committed last. */
  atEnd(): Violation | undefined {
    for (let item = 0; item < this.#items.count; item++) {
      const version = this.#conflicts.orders.last(item);
      if (this.#views.at(0, item) !== version) return this.#explanation().ofLostWrite(this.#weakest, item, version);
    }
    return undefined;
  }

  encode(out: Encoder): void {
    // What need not be remembered tells no states apart.
    this.#conflicts.release();
    this.#transactions.encodePresent(out);
    // Most of the time, everybody sees what was committed last, and nobody is in anybody's way.
    if (this.#conflicts.isPlain && this.#snapshots.isEmpty) out.int(0);
    else this.#encodeAll(out);
  }

  #begin(thread: Slot, segment: number): void {
    const transactions = this.#transactions;
    if (transactions.isLive(thread)) this.#abort(thread);
    else if (transactions.isCommitted(thread)) this.#conflicts.makeRoom(thread);
    const number = this.#tape.length + 1;
    this.#tape.add(Entry.begin, number, thread, 0);
    transactions.begin(thread, segment, number);
    this.#conflicts.begin(thread);
  }

  #read(slot: Slot, item: number, segment: number): void {
    if (item === noItem) return;
    const transactions = this.#transactions;
    if (!transactions.isLive(slot)) return this.#goesOn(slot);
    const version = this.#views.at(segment, item);
    const number = transactions.numberOf(slot);
    if (transactions.hasWritten(slot, item)) {
      if (version !== number) this.#readOther(slot, item, version);
      return;
    }
    const { orders } = this.#conflicts;
    if (version !== orders.last(item)) return this.#readOther(slot, item, version);
    if (transactions.hasRead(slot, item)) return;
    this.#tape.add(Entry.read, number, item, version);
    this.#conflicts.readLast(slot, item);
    if (this.#conditions.snapshots) this.#snapshots.read(slot, orders.commitOfLast(item), 0);
    this.#judgeRead(slot);
  }

  // What it reads is not what it should see: its own version, or else the last one that was committed.
  #readOther(slot: Slot, item: number, version: number): void {
    const number = this.#transactions.numberOf(slot);
    this.#tape.add(Entry.read, number, item, version);
    const { orders } = this.#conflicts;
    const place = this.#conflicts.readOther(slot, item, version);
    if (place === undefined) {
      // It has not committed, so only those conditions are violated that speak of all transactions.
      if (this.#all) this.#violateOrder(number);
      if (this.#conditions.snapshots) this.#violateSnapshot(number);
      return;
    }
    if (this.#conditions.snapshots) {
      const { writer, next } = place;
      const committed = writer === undefined ? orders.commitOfBase(item) : orders.commitOf(writer);
      this.#snapshots.read(slot, committed, orders.commitOf(next));
    }
    this.#judgeRead(slot);
  }

  #judgeRead(slot: Slot): void {
    const number = this.#transactions.numberOf(slot);
    if (this.#all && this.#conflicts.precedence.isOnCycle(slot)) this.#violateOrder(number);
    if (this.#snapshots.isMixed(slot)) this.#violateSnapshot(number);
  }

  #write(slot: Slot, item: number, segment: number): void {
    if (item === noItem) return;
    const transactions = this.#transactions;
    if (!transactions.isLive(slot)) return this.#goesOn(slot);
    const views = this.#views;
    const number = transactions.numberOf(slot);
    const before = views.at(segment, item);
    this.#tape.add(Entry.write, number, item, before);
    const again = transactions.hasWritten(slot, item);
    const reader = this.#conflicts.write(slot, item, before);
    if (again) views.replace(item, number, Version.intermediate);
    views.set(segment, item, number);
    if (reader >= 0) this.#violateOrder(number);
  }

  #commit(slot: Slot): void {
    const transactions = this.#transactions;
    if (!transactions.isLive(slot)) return this.#goesOn(slot);
    const number = transactions.numberOf(slot);
    this.#tape.add(Entry.commit, number, 0, 0);
    // What is on the tape grows with every commit.
    const commit = this.#tape.length;
    if (this.#conditions.snapshots) this.#overwriteSnapshots(slot, commit);
    if (this.#conflicts.commit(slot, commit)) this.#violateOrder(number);
  }

  #overwriteSnapshots(slot: Slot, commit: number): void {
    const transactions = this.#transactions;
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      for (let other = 0; other < transactions.threads; other++) {
        if (other === slot || !transactions.isLive(other) || !transactions.hasRead(other, item)) continue;
        this.#snapshots.overwrite(other, commit);
      }
    }
    this.#snapshots.forget(slot);
  }

  // The thread's own abort comes after it has been reset, by itself or by another.
  #abort(slot: Slot): void {
    const transactions = this.#transactions;
    if (slot < 0 || !transactions.isLive(slot)) return;
    const views = this.#views;
    const number = transactions.numberOf(slot);
    this.#tape.add(Entry.abort, number, 0, 0);
    for (let item = transactions.nextWritten(slot, 0); item >= 0; item = transactions.nextWritten(slot, item + 1)) {
      views.replace(item, number, Version.aborted);
    }
    this.#snapshots.forget(slot);
    const reader = this.#conflicts.abort(slot);
    if (reader >= 0) this.#violateOrder(number);
  }

  #goesOn(thread: Slot): void {
    const name = this.#setting.threads[thread]!;
    const reason = `${name} goes on in a transaction that is over (zombie)`;
    this.#violation ??= { condition: this.#weakest, reason, anomaly: 'zombie' };
  }

  get #weakest(): string {
    return this.#conditions.orders[0]?.condition ?? snapshotConsistency;
  }

  #violateOrder(number: number): void {
    const { orders } = this.#conditions;
    if (orders.length > 0) this.#violation ??= this.#explanation().ofOrders(orders, number);
  }

  #violateSnapshot(number: number): void {
    this.#violation ??= this.#explanation().ofSnapshot(number);
  }

  #explanation(): Explanation {
    return new Explanation(this.#tape, this.#setting.threads, this.#items);
  }

  #encodeAll(out: Encoder): void {
    const transactions = this.#transactions;
    const slots = transactions.inOrder();
    out.int(slots.length);
    for (const slot of slots) {
      out.int(Number(transactions.isLive(slot)) + 2 * Number(transactions.isCommitted(slot)));
      if (slot >= transactions.threads) transactions.encode(slot, out);
    }
    const { orders, precedence, dirt } = this.#conflicts;
    orders.encode(out, slots);
    precedence.encode(out, slots);
    dirt.encode(out, slots);
    if (this.#conditions.snapshots) this.#snapshots.encode(out, slots, this.#items.count);
  }
}

import { Cells, type Encoder, type Event, type Journal, type NamedObject, NumberList } from '../../model/index.ts';
import { capacity, History, type Slot } from './history.ts';
import { Items, noItem } from './items.ts';
import type { Monitor, Violation } from './monitor.ts';
import { Views } from './views.ts';

// Versions of an item: 0 is the oldest of interest, a transaction's slot + 1 is what that transaction wrote, and
// `lost` is what an aborted transaction wrote.
const oldest = 0;
const lost = -1;
const versionBy = (slot: Slot) => slot + 1;
const writerOf = (version: number): Slot => version - 1;

const condition = 'conflict serializability';

/**
 * Conflict serializability of committed transactions: the graph of their dependencies has no cycle. Dependencies are
 * write-write in the order of commits, write-read and read-write by the version that a read really saw; and no committed
 * transaction has read what was never committed (G1a) or was overwritten before its writer's commit (G1b).
 *
 * A committed transaction is forgotten as soon as nothing can come before it any more, for then it is on no cycle: it has
 * no predecessor, and no segment sees a version older than one of its own.
 */
export class Serializability implements Monitor {
  readonly #items: Items;
  readonly #views: Views;
  readonly #history: History;
  readonly #journal: Journal;
  readonly #threads: readonly string[];
  // By thread: its live transaction's slot + 1, or 0.
  readonly #live: Cells;
  // By slot and item: what the transaction read first, as version + 2; whether it wrote; 0 is not.
  readonly #read: Cells;
  readonly #wrote: Cells;
  // By slot and item: the last version it read whose writer had not committed then, as version + 2; 0 is none.
  readonly #dirty: Cells;
  // By slot: the number of the anomaly that makes its commit a violation, or 0.
  readonly #tainted: Cells;
  // By item: slots of those that wrote it, in commit order, as far as they are remembered.
  readonly #order: readonly NumberList[];
  // Found violations do not need undoing by the journal: the search asks after each step, and clears.
  #violation: Violation | undefined;

  constructor(
    journal: Journal,
    threads: readonly string[],
    objects: readonly NamedObject[],
    segments: number,
    pageSize: number,
  ) {
    this.#items = new Items(objects);
    this.#views = new Views(this.#items, journal, segments, pageSize);
    this.#history = new History(journal);
    this.#journal = journal;
    this.#threads = threads;
    this.#live = new Cells(threads.length);
    this.#read = new Cells(capacity * this.#items.count);
    this.#wrote = new Cells(capacity * this.#items.count);
    this.#dirty = new Cells(capacity * this.#items.count);
    this.#tainted = new Cells(capacity);
    this.#order = Array.from({ length: this.#items.count }, () => new NumberList(journal));
  }

  get violation(): Violation | undefined {
    return this.#violation;
  }

  hear(event: Event): void {
    switch (event.type) {
      case 'step':
        this.#violation = undefined;
        return;
      case 'map':
      case 'share':
      case 'copy':
        return this.#views.hear(event);
      case 'start':
        this.#journal.write(this.#live, event.thread, this.#history.begin(event.thread) + 1);
        return;
      case 'read':
        return this.#noteRead(this.#slotOf(event.thread), this.#items.at(event.address), event.segment);
      case 'write':
        return this.#noteWrite(this.#slotOf(event.thread), this.#items.at(event.address), event.segment);
      case 'commit':
        return this.#commit(this.#end(event.thread));
      case 'abort':
        return this.#abort(this.#end(event.thread));
      default:
        return;
    }
  }

  encode(out: Encoder): void {
    this.#history.canonicalize();
    const canonical = (version: number) =>
      version <= oldest ? version + 1 : this.#history.canonicalNumber(writerOf(version)) + 2;
    this.#views.encode(out, canonical);
    this.#history.encode(out, (slot) => {
      out.int(this.#tainted.words[slot]!);
      for (let item = 0; item < this.#items.count; item++) {
        const read = this.#read.words[slot * this.#items.count + item]!;
        out.int(read === 0 ? 0 : canonical(read - 2) + 1);
        const dirty = this.#dirty.words[slot * this.#items.count + item]!;
        out.int((dirty === 0 ? 0 : canonical(dirty - 2) + 1) * 2 + this.#wrote.words[slot * this.#items.count + item]!);
      }
    });
    for (const order of this.#order) {
      out.int(order.length);
      for (let index = 0; index < order.length; index++) out.int(this.#history.canonicalNumber(order.at(index)));
    }
  }

  #slotOf(thread: number): Slot {
    return this.#live.words[thread]! - 1;
  }

  #noteRead(slot: Slot, item: number, segment: number): void {
    if (item === noItem) return;
    const version = this.#views.at(segment, item);
    if (version === versionBy(slot)) return;
    const at = slot * this.#items.count + item;
    if (this.#read.words[at] === 0) this.#journal.write(this.#read, at, version + 2);
    if (version === lost) return this.#taint(slot, 1);
    if (version !== oldest) {
      this.#history.precede(writerOf(version), slot);
      if (!this.#history.isCommitted(writerOf(version))) this.#journal.write(this.#dirty, at, version + 2);
    }
    // A read of a version that has been overwritten already comes before the one that overwrote it.
    const order = this.#order[item]!;
    for (let index = 0; index < order.length; index++) {
      const next = order.at(index);
      const follows = version === oldest ? index === 0 : index > 0 && order.at(index - 1) === writerOf(version);
      if (follows) this.#history.precede(slot, next);
    }
  }

  #noteWrite(slot: Slot, item: number, segment: number): void {
    if (item === noItem) return;
    const at = slot * this.#items.count + item;
    // Whoever read this transaction's earlier value of the item has read an intermediate one (G1b).
    if (this.#wrote.words[at] === 1) this.#taintReaders(slot, item, 2);
    // Over what another transaction has written but not committed: it comes after that, whoever commits first (G0).
    const before = this.#views.at(segment, item);
    if (before > oldest && before !== versionBy(slot)) this.#history.precede(writerOf(before), slot);
    this.#journal.write(this.#wrote, at, 1);
    this.#views.set(segment, item, versionBy(slot));
  }

  #commit(slot: Slot): void {
    this.#history.commit(slot);
    // Reads of what it wrote are dirty no longer.
    this.#renameReads(this.#dirty, versionBy(slot), 0);
    for (let item = 0; item < this.#items.count; item++) {
      if (this.#wrote.words[slot * this.#items.count + item] === 1) this.#install(slot, item);
    }
    const anomaly = this.#tainted.words[slot]!;
    if (anomaly !== 0) this.#violate(this.#proseOfTaint(slot, anomaly));
    const cycle = this.#history.cycleThrough(slot);
    if (cycle !== undefined) this.#violate(this.#proseOfCycle(cycle));
    this.#forget();
  }

  // The committed version follows the last one: everybody who wrote or read before comes before.
  #install(slot: Slot, item: number): void {
    const order = this.#order[item]!;
    if (order.length > 0) this.#history.precede(order.at(order.length - 1), slot);
    this.#history.forEach((other) => {
      const read = this.#read.words[other * this.#items.count + item]!;
      if (read !== 0 && read - 2 !== versionBy(slot)) this.#history.precede(other, slot);
    });
    order.push(slot);
  }

  #abort(slot: Slot): void {
    for (let item = 0; item < this.#items.count; item++) this.#taintReaders(slot, item, 1);
    this.#views.replace(versionBy(slot), lost);
    this.#renameReads(this.#read, versionBy(slot), lost + 2);
    this.#renameReads(this.#dirty, versionBy(slot), 0);
    this.#drop(slot);
    this.#forget();
  }

  #taintReaders(writer: Slot, item: number, anomaly: number): void {
    this.#history.forEach((reader) => {
      if (this.#dirty.words[reader * this.#items.count + item] !== versionBy(writer) + 2) return;
      this.#taint(reader, anomaly);
      if (this.#history.isCommitted(reader)) this.#violate(this.#proseOfTaint(reader, anomaly));
    });
  }

  #taint(slot: Slot, anomaly: number): void {
    this.#journal.write(this.#tainted, slot, anomaly);
  }

  // The thread's transaction is over; gives its slot.
  #end(thread: number): Slot {
    const slot = this.#live.words[thread]! - 1;
    this.#journal.write(this.#live, thread, 0);
    return slot;
  }

  #forget(): void {
    for (let again = true; again; ) {
      again = false;
      this.#history.forEach((slot) => {
        if (again || !this.#history.isCommitted(slot) || !this.#isSource(slot)) return;
        this.#forgetCommitted(slot);
        again = true;
      });
    }
  }

  #isSource(slot: Slot): boolean {
    if (this.#history.hasPredecessor(slot)) return false;
    for (let item = 0; item < this.#items.count; item++) {
      if (this.#wrote.words[slot * this.#items.count + item] === 0) continue;
      // Its versions are first in their orders, or they would have a predecessor.
      if (!this.#views.all(item, (version) => version !== oldest && version !== lost)) return false;
    }
    return true;
  }

  // Its versions become the oldest ones of interest.
  #forgetCommitted(slot: Slot): void {
    for (const order of this.#order) order.remove(slot);
    this.#views.replace(versionBy(slot), oldest);
    this.#renameReads(this.#read, versionBy(slot), oldest + 2);
    this.#drop(slot);
  }

  // In what transactions have read, replaces a version by another entry.
  #renameReads(reads: Cells, version: number, entry: number): void {
    this.#history.forEach((reader) => {
      for (let at = reader * this.#items.count; at < (reader + 1) * this.#items.count; at++) {
        if (reads.words[at] === version + 2) this.#journal.write(reads, at, entry);
      }
    });
  }

  #drop(slot: Slot): void {
    this.#history.remove(slot);
    this.#taint(slot, 0);
    for (let item = 0; item < this.#items.count; item++) {
      this.#journal.write(this.#read, slot * this.#items.count + item, 0);
      this.#journal.write(this.#wrote, slot * this.#items.count + item, 0);
      this.#journal.write(this.#dirty, slot * this.#items.count + item, 0);
    }
  }

  #violate(reason: string): void {
    this.#violation ??= { condition, reason };
  }

  #proseOfTaint(slot: Slot, anomaly: number): string {
    const who = this.#name(slot);
    return anomaly === 1
      ? `${who} committed having read what an aborted transaction wrote (G1a, dirty read)`
      : `${who} committed having read a value that its writer overwrote before committing (G1b, intermediate read)`;
  }

  #proseOfCycle(cycle: readonly Slot[]): string {
    const links = cycle.slice(1).map((to, index) => this.#link(cycle[index]!, to));
    return `${links.join(', ')}: a cycle, so no serial order explains the committed transactions`;
  }

  #link(from: Slot, to: Slot): string {
    const both = `${this.#name(from)} comes before ${this.#name(to)}`;
    for (let item = 0; item < this.#items.count; item++) {
      const wrote = (slot: Slot) => this.#wrote.words[slot * this.#items.count + item] === 1;
      const read = (slot: Slot) => this.#read.words[slot * this.#items.count + item]!;
      const name = this.#items.name(item);
      if (wrote(from) && read(to) === versionBy(from) + 2) return `${both} (whose write of ${name} it read)`;
      if (read(from) !== 0 && wrote(to) && read(from) !== versionBy(to) + 2) {
        return `${both} (which overwrote ${name} after it had read it)`;
      }
      if (wrote(from) && wrote(to)) return `${both} (which overwrote its write of ${name})`;
    }
    return both;
  }

  #name(slot: Slot): string {
    return this.#threads[this.#history.threadOf(slot)]!;
  }
}

import type { Order, Scope } from './order.ts';
import { Entry, type Tape } from './tape.ts';

/** An access as the tape has it: `at` counts the entries before it. */
interface Access {
  readonly item: number;
  /** The version that was there: what a read saw, or a write wrote over. */
  readonly version: number;
  readonly at: number;
}

/** Everything that a transaction has done. */
export interface Transaction {
  readonly number: number;
  readonly thread: number;
  /** Counts the thread's transactions from 1: those that committed before, and this one. */
  readonly position: number;
  readonly begin: number;
  /** Where it ended, by commit or by abort; infinite for a live one. */
  end: number;
  fate: 'live' | 'committed' | 'aborted';
  readonly reads: Access[];
  readonly writes: Access[];
}

/** Why one transaction comes before another. */
export type Kind =
  /** Its version of an item is followed by the other's. */
  | 'ww'
  /** The other read its version of an item. */
  | 'wr'
  /** It read the version of an item that the other's follows. */
  | 'rw'
  /** It was over before the other began. */
  | 'rt';

export interface Dependency {
  readonly from: Transaction;
  readonly to: Transaction;
  readonly kind: Kind;
  /** The item that it is about; -1 for `rt`. */
  readonly item: number;
}

/** All transactions of a run and all dependencies between them, read off a tape: nothing is forgotten here. */
export class Dependencies {
  readonly #transactions = new Map<number, Transaction>();
  // By item: the numbers of the transactions that wrote it and committed, in the order of their commits.
  readonly #versions = new Map<number, number[]>();
  // By thread: how many of its transactions committed.
  readonly #committed = new Map<number, number>();

  constructor(tape: Tape) {
    for (let at = 0; at < tape.length; at++) {
      if (tape.kind(at) === Entry.begin) this.#begin(tape.transaction(at), tape.subject(at), at);
      else this.#goOn(this.#transactions.get(tape.transaction(at))!, tape, at);
    }
  }

  get(number: number): Transaction | undefined {
    return this.#transactions.get(number);
  }

  get transactions(): Iterable<Transaction> {
    return this.#transactions.values();
  }

  /** Who has to come after a transaction in such an order, each with a reason. */
  *after(from: Transaction, { scope, realTime }: Order): Generator<Dependency> {
    for (const to of this.#transactions.values()) {
      if (to === from || !takesPart(to, scope)) continue;
      if (realTime && from.end < to.begin) yield { from, to, kind: 'rt', item: -1 };
      for (const { item, version } of to.reads) {
        if (version === from.number && from.fate === 'committed') yield { from, to, kind: 'wr', item };
      }
      for (const item of overwritten(from, to)) yield { from, to, kind: 'ww', item };
    }
    yield* this.#successors(from);
  }

  *#successors(from: Transaction): Generator<Dependency> {
    if (from.fate === 'committed') {
      for (const { item } of from.writes) {
        const to = this.next(item, from.number);
        if (to !== undefined) yield { from, to, kind: 'ww', item };
      }
    }
    for (const { item, version, at } of from.reads) {
      const to = hasWritten(from, item, at) ? undefined : this.next(item, version);
      if (to !== undefined && to !== from) yield { from, to, kind: 'rw', item };
    }
  }

  /** Who wrote the item's next committed version; undefined for nobody, and for what is no committed version. */
  next(item: number, version: number): Transaction | undefined {
    const versions = this.#versions.get(item) ?? [];
    const index = versions.indexOf(version);
    const next = index < 0 && version !== 0 ? undefined : versions[index + 1];
    return next === undefined ? undefined : this.#transactions.get(next);
  }

  #begin(number: number, thread: number, begin: number): void {
    const position = (this.#committed.get(thread) ?? 0) + 1;
    const end = Number.POSITIVE_INFINITY;
    this.#transactions.set(number, { number, thread, position, begin, end, fate: 'live', reads: [], writes: [] });
  }

  #goOn(transaction: Transaction, tape: Tape, at: number): void {
    const access = { item: tape.subject(at), version: tape.version(at), at };
    switch (tape.kind(at)) {
      case Entry.read:
        transaction.reads.push(access);
        return;
      case Entry.write:
        transaction.writes.push(access);
        return;
      case Entry.commit:
        return this.#end(transaction, at, 'committed');
      default:
        return this.#end(transaction, at, 'aborted');
    }
  }

  #end(transaction: Transaction, at: number, fate: 'committed' | 'aborted'): void {
    transaction.end = at;
    transaction.fate = fate;
    if (fate === 'aborted') return;
    this.#committed.set(transaction.thread, transaction.position);
    for (const item of new Set(transaction.writes.map((write) => write.item))) {
      const versions = this.#versions.get(item) ?? [];
      versions.push(transaction.number);
      this.#versions.set(item, versions);
    }
  }
}

/** Whether the transaction needs a place in such an order. */
export function takesPart({ fate }: Transaction, scope: Scope): boolean {
  return scope === 'all' || fate === 'committed';
}

/** Whether the transaction has written the item before `at`. */
export function hasWritten({ writes }: Transaction, item: number, at: number): boolean {
  return writes.some((write) => write.item === item && write.at < at);
}

// Both have committed, and in place of what one had written last there was then what the other wrote over it.
function overwritten(from: Transaction, to: Transaction): number[] {
  if (from.fate !== 'committed' || to.fate !== 'committed') return [];
  return to.writes
    .filter(({ item, version, at }) => version === from.number && at < from.end && isLast(from, item, at))
    .map(({ item }) => item);
}

function isLast({ writes }: Transaction, item: number, at: number): boolean {
  return !writes.some((write) => write.item === item && write.at > at);
}

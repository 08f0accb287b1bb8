import { AssertionFailure, assert } from '../../../model/index.ts';
import type { Items } from '../items.ts';
import type { Violation } from '../monitor.ts';
import { anomalyOf } from './anomaly.ts';
import { worstCycle } from './cycle.ts';
import { Dependencies, type Dependency, type Transaction } from './dependencies.ts';
import { describeMisread, type Misread, misreadName, misreadOf } from './misread.ts';
import { describeMixture, type Mixture, mixtureName, mixtureOf } from './mixture.ts';
import { type Names, namesFor } from './names.ts';
import type { Order } from './order.ts';
import { snapshotConsistency } from './snapshot.ts';
import type { Tape } from './tape.ts';

/**
 * Says why a condition on a history is violated, and what that is called. The whole tape is gone through, and everything
 * on it counts: so this also confirms what was found by remembering as little as possible.
 */
export class Explanation {
  readonly #all: Dependencies;
  readonly #threads: readonly string[];
  readonly #items: Items;

  constructor(tape: Tape, threads: readonly string[], items: Items) {
    this.#all = new Dependencies(tape);
    this.#threads = threads;
    this.#items = items;
  }

  /** The first of the orders that what the transaction with this number has just done makes impossible. */
  ofOrders(orders: readonly Order[], number: number): Violation {
    const actor = this.#all.get(number)!;
    for (const order of orders) {
      const { condition } = order;
      const misread = misreadOf(this.#all, actor, order.scope);
      if (misread !== undefined) return this.#ofMisread(condition, misread);
      const cycle = worstCycle(this.#all, actor, order);
      if (cycle !== undefined) return this.#ofCycle(condition, cycle);
    }
    throw new AssertionFailure('what violates an order when little is remembered does so when everything is');
  }

  /** Why what the transaction with this number has read belongs to no committed state. */
  ofSnapshot(number: number): Violation {
    const reader = this.#all.get(number)!;
    const misread = misreadOf(this.#all, reader, 'all');
    if (misread !== undefined) return this.#ofMisread(snapshotConsistency, misread);
    const mixture = mixtureOf(this.#all, reader);
    assert(mixture !== undefined, 'of reads that belong to no committed state two do not fit together');
    return this.#ofMixture(mixture);
  }

  /** In the end there is something else than the version that was committed last. */
  ofLostWrite(condition: string, item: number, version: number): Violation {
    const writer = this.#all.get(version);
    const what = this.#items.name(item);
    const who = writer === undefined ? 'nobody' : this.#names([writer]).transaction(writer);
    return violation(
      condition,
      `${who} wrote ${what} and committed last, but that is not what is left in the end`,
      'lost write',
    );
  }

  #ofMisread(condition: string, misread: Misread): Violation {
    const { reader, writer, kind } = misread;
    const names = this.#names(writer === undefined ? [reader] : [reader, writer]);
    return violation(condition, describeMisread(misread, names), misreadName(kind));
  }

  #ofMixture(mixture: Mixture): Violation {
    const names = this.#names([mixture.reader, mixture.overwriter, mixture.writer]);
    return violation(snapshotConsistency, describeMixture(mixture, names), mixtureName(mixture));
  }

  #ofCycle(condition: string, cycle: readonly Dependency[]): Violation {
    const members = cycle.map(({ from }) => from);
    const names = this.#names(members);
    const links = cycle.map((link) => describeLink(link, names)).join(', ');
    const end = cycle.length === 2 ? 'each comes before the other' : 'a cycle, so no order explains them';
    const others = members.filter(({ fate }) => fate !== 'committed');
    const fates = others.map((one) => `, and ${names.transaction(one)} ${fateOf(one)}`).join('');
    return violation(condition, `${links}: ${end}${fates}`, anomalyOf(cycle));
  }

  #names(mentioned: readonly Transaction[]): Names {
    return namesFor(this.#threads, this.#items, mentioned);
  }
}

function violation(condition: string, what: string, anomaly: string): Violation {
  return { condition, reason: `${what} (${anomaly})`, anomaly };
}

function describeLink({ from, to, kind, item }: Dependency, names: Names): string {
  const one = names.transaction(from);
  const other = names.transaction(to);
  switch (kind) {
    case 'ww':
      return `${one} wrote ${names.item(item)} before ${other} did`;
    case 'wr':
      return `${one} wrote the ${names.item(item)} that ${other} read`;
    case 'rw':
      return `${one} read ${names.item(item)} before ${other} wrote it`;
    case 'rt':
      return `${one} was over before ${other} began`;
  }
}

function fateOf({ fate }: Transaction): string {
  return fate === 'aborted' ? 'was aborted' : 'has not committed';
}

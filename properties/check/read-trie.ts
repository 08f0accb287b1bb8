import type { ThreadReads, ValueRead } from './outcome.ts';

/** A sequence of reads and ends of transactions, as a number: equal sequences have equal numbers. 0 is the empty one. */
export type Sequence = number;

/** Numbers sequences of reads, so that what a thread has read is one word of state. */
export class ReadTrie {
  readonly #branches: number;
  // By sequence: the one it continues, and how: what was read, or (undefined) that the transaction committed.
  readonly #before: Sequence[] = [0];
  readonly #last: (ValueRead | undefined)[] = [undefined];
  // By sequence and item (the one after all: the end of the transaction): its continuations, by value.
  readonly #next: (Map<number, Sequence> | undefined)[] = [];

  constructor(items: number) {
    this.#branches = items + 1;
  }

  read(sequence: Sequence, item: number, value: number): Sequence {
    const branch = this.#branch(sequence, item);
    return branch.get(value) ?? this.#add(branch, sequence, value, { item, value });
  }

  commit(sequence: Sequence): Sequence {
    const branch = this.#branch(sequence, this.#branches - 1);
    return branch.get(0) ?? this.#add(branch, sequence, 0, undefined);
  }

  /** What the transactions read that have committed. */
  transactions(sequence: Sequence): ThreadReads {
    const transactions: ValueRead[][] = [];
    for (let at = sequence; at !== 0; at = this.#before[at]!) {
      const read = this.#last[at];
      if (read === undefined) transactions.unshift([]);
      else transactions[0]?.unshift(read);
    }
    return transactions;
  }

  #branch(sequence: Sequence, item: number): Map<number, Sequence> {
    const index = sequence * this.#branches + item;
    const known = this.#next[index];
    if (known !== undefined) return known;
    const made = new Map<number, Sequence>();
    this.#next[index] = made;
    return made;
  }

  #add(branch: Map<number, Sequence>, before: Sequence, value: number, last: ValueRead | undefined): Sequence {
    const sequence = this.#before.length;
    this.#before.push(before);
    this.#last.push(last);
    branch.set(value, sequence);
    return sequence;
  }
}

import { Cells, type Journal } from '../../../model/index.ts';

/** What an entry of a tape says that a transaction did. */
export const Entry = { begin: 0, read: 1, write: 2, commit: 3, abort: 4 } as const;

const entryWords = 4;

/**
 * Everything that the transactions of a run have done, for whoever wants to know why a condition is violated. It is no part
 * of a state: only its length needs undoing, since what comes after that is overwritten before it is read.
 */
export class Tape {
  readonly #journal: Journal;
  readonly #length = new Cells(1);
  #words = new Int32Array(1024);

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** How many entries there are. */
  get length(): number {
    return this.#length.words[0]!;
  }

  /** `transaction` is its number; `subject` is the item, for `begin` the thread; `version` is what it saw of the item. */
  add(kind: number, transaction: number, subject: number, version: number): void {
    const length = this.#length.words[0]!;
    const at = length * entryWords;
    if (at + entryWords > this.#words.length) this.#grow();
    const words = this.#words;
    words[at] = kind;
    words[at + 1] = transaction;
    words[at + 2] = subject;
    words[at + 3] = version;
    this.#journal.write(this.#length, 0, length + 1);
  }

  kind(index: number): number {
    return this.#words[index * entryWords]!;
  }

  transaction(index: number): number {
    return this.#words[index * entryWords + 1]!;
  }

  subject(index: number): number {
    return this.#words[index * entryWords + 2]!;
  }

  version(index: number): number {
    return this.#words[index * entryWords + 3]!;
  }

  #grow(): void {
    const larger = new Int32Array(this.#words.length * 2);
    larger.set(this.#words);
    this.#words = larger;
  }
}

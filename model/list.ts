import { assert } from './diagnostic.ts';
import { Cells, type Journal } from './journal.ts';

/**
 * A list of non-negative integers below 2^32 (addresses, numbers) whose changes the journal can undo.
 * Word 0 is the length, or -1 for a list that is absent, which the library tells apart from an empty one (C7-SEG-1).
 */
export class NumberList {
  readonly #cells: Cells;
  readonly #journal: Journal;

  /** `parts`: those in which it can show, if not in all. */
  constructor(journal: Journal, parts?: number) {
    this.#journal = journal;
    this.#cells = new Cells(8, parts);
  }

  get length(): number {
    return Math.max(0, this.#cells.words[0]!);
  }

  get absent(): boolean {
    return this.#cells.words[0] === -1;
  }

  at(index: number): number {
    return this.#cells.words[index + 1]! >>> 0;
  }

  push(value: number): void {
    const length = this.length;
    if (length + 2 > this.#cells.words.length) this.#grow();
    this.#journal.write(this.#cells, length + 1, value);
    this.#journal.write(this.#cells, 0, length + 1);
  }

  /** Takes the last value off the list. */
  pop(): number {
    const last = this.length - 1;
    assert(last >= 0, 'there is nothing to take off an empty list');
    const value = this.at(last);
    this.#journal.write(this.#cells, 0, last);
    return value;
  }

  /** Replaces the value at `index`. */
  set(index: number, value: number): void {
    assert(index < this.length, () => `a list of ${this.length} has no value ${index}`);
    this.#journal.write(this.#cells, index + 1, value);
  }

  /** Takes the value at `index` out; the last one takes its place. */
  replaceByLast(index: number): void {
    const last = this.pop();
    if (index < this.length) this.set(index, last);
  }

  /** Puts a value in at `index`; what was there moves up. */
  insert(index: number, value: number): void {
    this.push(value);
    for (let at = this.length - 1; at > index; at--) this.set(at, this.at(at - 1));
    this.set(index, value);
  }

  /** Takes the first occurrence of a value out; the rest keeps its order. */
  remove(value: number): void {
    let at = 0;
    while (at < this.length && this.at(at) !== value) at++;
    if (at === this.length) return;
    for (; at + 1 < this.length; at++) this.#journal.write(this.#cells, at + 1, this.at(at + 1));
    this.#journal.write(this.#cells, 0, this.length - 1);
  }

  /** Takes off all values from `length` on. */
  truncate(length: number): void {
    assert(length <= this.length, () => `a list of ${this.length} cannot be cut to ${length}`);
    this.#journal.write(this.#cells, 0, length);
  }

  clear(): void {
    this.#journal.write(this.#cells, 0, 0);
  }

  /** Makes the list absent. */
  drop(): void {
    this.#journal.write(this.#cells, 0, -1);
  }

  includes(value: number): boolean {
    for (let index = 0; index < this.length; index++) if (this.at(index) === value) return true;
    return false;
  }

  toArray(): number[] {
    const values: number[] = [];
    for (let index = 0; index < this.length; index++) values.push(this.at(index));
    return values;
  }

  // Capacity is no state: growing needs no journal entry, and entries made before it still name the same Cells.
  #grow(): void {
    const larger = new Int32Array(this.#cells.words.length * 2);
    larger.set(this.#cells.words);
    this.#cells.words = larger;
  }
}

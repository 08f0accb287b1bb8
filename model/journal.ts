import { allParts } from './parts.ts';

/**
 * A block of 32-bit words of modelled state. Everything that a step may change lives in one of these, so that a single
 * primitive, {@link Journal.write}, can record what was there before.
 */
export class Cells {
  words: Int32Array;
  /** The parts of the state's description in which these words can show, as a bit set (see `parts.ts`). */
  readonly parts: number;

  constructor(length: number, parts: number = allParts) {
    this.words = new Int32Array(length);
    this.parts = parts;
  }
}

/** Receives a canonical description of a state, one integer after the other. */
export interface Encoder {
  /** Appends one 32-bit integer; small non-negative ones are the cheapest. */
  int(value: number): void;
}

/** From so many words on, the engine's own copying is faster than a loop. */
const manyWords = 32;

/**
 * The store primitive: writes words, and while it records can put them back.
 *
 * Exploration marks a state, steps, and undoes; simulation leaves `recording` off and pays for one comparison a store.
 */
export class Journal {
  /** Whether writes can be undone. Turning it off forgets what was recorded. */
  get recording(): boolean {
    return this.#recording;
  }
  set recording(on: boolean) {
    this.#recording = on;
    this.#owners = [];
    this.#length = 0;
  }

  /** The parts of the state's description in which what was written since somebody cleared this can show, as a bit set. */
  changed = allParts;

  #recording = false;
  // Longer than #length where steps were undone: shrinking and growing it again would cost more than the step.
  #owners: Cells[] = [];
  // Pairs: index of the word, value it had.
  #entries = new Int32Array(1024);
  #length = 0;
  #undone = 0;

  write(cells: Cells, index: number, value: number): void {
    const words = cells.words;
    const old = words[index]!;
    const word = value | 0;
    if (old === word) return;
    if (this.#recording) this.#remember(cells, index, old);
    words[index] = word;
  }

  /** Writes `length` words of `source` from `from` on to `cells` from `to` on. The two do not overlap. */
  copy(source: Int32Array, from: number, cells: Cells, to: number, length: number): void {
    if (this.#recording || length < manyWords) {
      for (let at = 0; at < length; at++) this.write(cells, to + at, source[from + at]!);
    } else {
      cells.words.set(source.subarray(from, from + length), to);
    }
  }

  /** Writes zero to `length` words from `from` on. */
  clear(cells: Cells, from: number, length: number): void {
    if (this.#recording) for (let at = 0; at < length; at++) this.write(cells, from + at, 0);
    else cells.words.fill(0, from, from + length);
  }

  /** A name for the present state, to come back to with {@link undo}. */
  mark(): number {
    return this.#length;
  }

  /** How often something was undone: what was found out about words before may be wrong since. */
  get undone(): number {
    return this.#undone;
  }

  /** Puts back every word written since `mark`. */
  undo(mark: number): void {
    this.#undone++;
    const owners = this.#owners;
    const entries = this.#entries;
    let length = this.#length;
    while (length > mark) {
      length--;
      owners[length]!.words[entries[2 * length]!] = entries[2 * length + 1]!;
    }
    this.#length = length;
  }

  #remember(cells: Cells, index: number, old: number): void {
    this.changed |= cells.parts;
    const at = this.#length++;
    if (2 * at + 2 > this.#entries.length) {
      const larger = new Int32Array(this.#entries.length * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#owners[at] = cells;
    this.#entries[2 * at] = index;
    this.#entries[2 * at + 1] = old;
  }
}

import type { Footprint } from '../../../model/index.ts';
import { Aliases } from './aliases.ts';

const firstCapacity = 256;
const unknown = 0;
const independent = 1;
const dependent = 2;

/** Number of a distinct footprint. */
export type FootprintId = number;

/** Twice the number of each resource, plus 1 where it was changed; and whether that may have let others move or wait. */
export interface PlainFootprint {
  readonly entries: readonly number[];
  readonly deciding: boolean;
}

/**
 * The distinct footprints of a search, numbered as they come. There are few, since programs touch the same things again
 * and again; so what a step touched is one number, and whether two steps depend on each other is a look into a table.
 */
export class Footprints {
  // By resource of the model: its number here.
  readonly #resources = new Map<number, number>();
  // By number here: the resource of the model.
  readonly #originals: number[] = [];
  // By the text of its accesses: the footprint's number.
  readonly #byText = new Map<string, FootprintId>();
  readonly #aliases = new Aliases();
  // By footprint: its accesses, as twice the resource's number here plus 1 for a write; in order, without repetitions.
  readonly #accesses: Int32Array[] = [];
  readonly #deciding: boolean[] = [];
  #capacity = firstCapacity;
  #table = new Uint8Array(firstCapacity * firstCapacity);

  /** How many resources there are. */
  get resources(): number {
    return this.#resources.size;
  }

  get size(): number {
    return this.#accesses.length;
  }

  /** The accesses of a footprint: twice the number of the resource, plus 1 for a write. */
  accesses(id: FootprintId): Int32Array {
    return this.#accesses[id]!;
  }

  /** Whether a step with the footprint may have changed which other threads can move. */
  decides(id: FootprintId): boolean {
    return this.#deciding[id]!;
  }

  /** The number of what was touched. */
  of({ entries, length, deciding }: Pick<Footprint, 'entries' | 'length' | 'deciding'>): FootprintId {
    const known = this.#aliases.find(entries, length);
    if (known >= 0) return known;
    const id = this.#ofAccesses(entries, length, deciding);
    this.#aliases.add(entries, length, id);
    return id;
  }

  /** What was touched, in a form that means the same elsewhere: see {@link ofPlain}. */
  plain(id: FootprintId): PlainFootprint {
    // The root of a search is no step.
    if (id < 0) return { entries: [], deciding: false };
    const entries = Array.from(this.#accesses[id]!, (access) => 2 * this.#originals[access >> 1]! + (access & 1));
    return { entries, deciding: this.#deciding[id]! };
  }

  ofPlain({ entries, deciding }: PlainFootprint): FootprintId {
    return this.of({ entries: Float64Array.from(entries), length: entries.length, deciding });
  }

  /** Whether two steps of different threads that touched this depend on each other. */
  conflict(one: FootprintId, other: FootprintId): boolean {
    if (one >= this.#capacity || other >= this.#capacity) this.#grow();
    const at = one * this.#capacity + other;
    const known = this.#table[at]!;
    if (known !== unknown) return known === dependent;
    const result = collide(this.#accesses[one]!, this.#accesses[other]!);
    this.#table[at] = result ? dependent : independent;
    return result;
  }

  /** Whether a step that touched `one` changed something that a step that touched `other` looked at or changed. */
  affects(one: FootprintId, other: FootprintId): boolean {
    for (const access of this.#accesses[one]!) {
      if ((access & 1) === 1 && this.#touches(other, access >> 1)) return true;
    }
    return false;
  }

  #touches(id: FootprintId, resource: number): boolean {
    for (const access of this.#accesses[id]!) if (access >> 1 === resource) return true;
    return false;
  }

  #ofAccesses(entries: Float64Array, length: number, deciding: boolean): FootprintId {
    const accesses: number[] = [];
    for (let at = 0; at < length; at++) {
      const entry = entries[at]!;
      addAccess(accesses, this.#resourceOf(Math.floor(entry / 2)), entry % 2 === 1);
    }
    accesses.sort((one, other) => one - other);
    return this.#add(accesses, deciding);
  }

  #add(accesses: readonly number[], deciding: boolean): FootprintId {
    const text = `${deciding ? '!' : ''}${accesses.join(' ')}`;
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const id = this.#accesses.length;
    this.#byText.set(text, id);
    this.#accesses.push(Int32Array.from(accesses));
    this.#deciding.push(deciding);
    return id;
  }

  #resourceOf(resource: number): number {
    const known = this.#resources.get(resource);
    if (known !== undefined) return known;
    const number = this.#resources.size;
    this.#resources.set(resource, number);
    this.#originals.push(resource);
    return number;
  }

  #grow(): void {
    const capacity = this.#capacity * 2;
    this.#capacity = capacity;
    this.#table = new Uint8Array(capacity * capacity);
  }
}

// Few accesses: looking through them is quicker than a set.
function addAccess(accesses: number[], resource: number, write: boolean): void {
  for (let at = 0; at < accesses.length; at++) {
    if (accesses[at]! >> 1 !== resource) continue;
    if (write) accesses[at] = 2 * resource + 1;
    return;
  }
  accesses.push(2 * resource + (write ? 1 : 0));
}

function collide(one: Int32Array, other: Int32Array): boolean {
  let at = 0;
  for (const access of one) {
    while (at < other.length && other[at]! >> 1 < access >> 1) at++;
    if (at === other.length) return false;
    if (other[at]! >> 1 === access >> 1 && ((other[at]! | access) & 1) === 1) return true;
  }
  return false;
}

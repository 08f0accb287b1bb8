import type { NamedObject } from '../../model/index.ts';

/** Bytes that one data item has: histories are judged by 8-byte locations, not by objects. */
const itemBytes = 8;

/** What stands in the table for an address that is no item, such as a header's. */
export const noItem = -1;

/** The data items of a run: every 8-byte location of every object, numbered from 0. */
export class Items {
  readonly count: number;
  readonly #names: string[] = [];
  // By (address - first) / 8: the item there.
  readonly #table: Int32Array;
  readonly #first: number;

  constructor(objects: readonly NamedObject[]) {
    const addresses = objects.flatMap(({ address, fields }) => fields.map(({ offset }) => address + offset));
    this.#first = addresses.reduce((least, address) => Math.min(least, address), Number.MAX_SAFE_INTEGER);
    const last = addresses.reduce((most, address) => Math.max(most, address), 0);
    this.#table = new Int32Array(Math.max(0, (last - this.#first) / itemBytes + 1)).fill(noItem);
    for (const [item, address] of addresses.entries()) this.#table[(address - this.#first) / itemBytes] = item;
    for (const { fields } of objects) this.#names.push(...fields.map(({ name }) => name));
    this.count = this.#names.length;
  }

  /** The item at `address`, a multiple of 8; {@link noItem} for what is none. */
  at(address: number): number {
    return this.#table[(address - this.#first) / itemBytes] ?? noItem;
  }

  name(item: number): string {
    return this.#names[item]!;
  }

  /** Where to begin when all items from `address` on are wanted, going by 8 bytes. */
  from(address: number): number {
    return Math.max(this.#first, Math.ceil(address / itemBytes) * itemBytes);
  }

  /** Where to end when all items before `address` are wanted. */
  before(address: number): number {
    return Math.min(address, this.#first + this.#table.length * itemBytes);
  }
}

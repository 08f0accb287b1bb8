import type { NamedObject } from '../../model/index.ts';

/** Bytes that one data item has: histories are judged by 8-byte locations, not by objects. */
const itemBytes = 8;

/** The data items of a run: every 8-byte location of every object, numbered by address. */
export class Items {
  readonly count: number;
  readonly #names: string[] = [];
  readonly #addresses: number[] = [];
  readonly #byAddress = new Map<number, number>();

  constructor(objects: readonly NamedObject[]) {
    for (const { address, fields } of objects) {
      for (const { name, offset } of fields) {
        this.#byAddress.set(address + offset, this.#names.length);
        this.#names.push(name);
        this.#addresses.push(address + offset);
      }
    }
    this.count = this.#names.length;
  }

  /** The item at `address`; undefined for what is no item, such as a header. */
  at(address: number): number | undefined {
    return this.#byAddress.get(address);
  }

  name(item: number): string {
    return this.#names[item]!;
  }

  address(item: number): number {
    return this.#addresses[item]!;
  }

  /** Calls `visit` for each item in [address, address + size). */
  forEachIn(address: number, size: number, visit: (item: number) => void): void {
    const first = Math.ceil(address / itemBytes) * itemBytes;
    for (let at = first; at < address + size; at += itemBytes) {
      const item = this.#byAddress.get(at);
      if (item !== undefined) visit(item);
    }
  }
}

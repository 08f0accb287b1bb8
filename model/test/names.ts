import type { Layout, NamedObject } from '../index.ts';

/** What people call the objects, locations, pages, threads and segments of a small world. */
export class Names {
  readonly #firstPage: number;

  constructor(
    readonly layout: Layout,
    readonly objects: readonly NamedObject[],
  ) {
    this.#firstPage = layout.pageOf(layout.oldStart);
  }

  /** Threads count from 0, and are called from T1 on. */
  thread(number: number): string {
    return `T${number + 1}`;
  }

  /** Segment 0 is the sharing segment. */
  segment(number: number): string {
    return `S${number}`;
  }

  /** Pages are called from the first one of the old-object space on: p0, p1, … */
  page(number: number): string {
    return `p${number - this.#firstPage}`;
  }

  /** The object whose header is at `address`. */
  object(address: number): string {
    return this.objects.find((object) => object.address === address)?.name ?? `@${address}`;
  }

  /** The location at `address`: `x`, `y[2]`. */
  location(address: number): string {
    for (const object of this.objects) {
      const field = object.fields.find(({ offset }) => object.address + offset === address);
      if (field !== undefined) return field.name;
    }
    return `@${address}`;
  }

  /** A range of bytes: an object, a page, or a part of an object: `y+0..48`. */
  range(address: number, size: number): string {
    if (address % this.layout.pageSize === 0 && size === this.layout.pageSize) {
      return `page ${this.page(this.layout.pageOf(address))}`;
    }
    const object = this.objects.find((one) => one.address <= address && address + size <= one.address + one.size);
    if (object === undefined) return `@${address}..${address + size}`;
    if (size === object.size) return object.name;
    const start = address - object.address;
    return `${object.name}+${start}..${start + size}`;
  }

  /** Where the location called `name` lies, and in which object. */
  find(name: string): { readonly object: NamedObject; readonly address: number } {
    for (const object of this.objects) {
      const field = object.fields.find((one) => one.name === name);
      if (field !== undefined) return { object, address: object.address + field.offset };
    }
    throw new Error(`there is no location ${name}`);
  }
}

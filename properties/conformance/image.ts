import { headerBytes } from '../../model/index.ts';
import type { HeapObject } from './heap.ts';
import { itemBytes } from './trace.ts';

/** Pairs for the 32-bit words that are not zero: offset in the object, word; offsets ascend. */
export type Words = readonly number[];

/**
 * The recorded contents of an object in one segment, page by page of the object; undefined if no memory can hold them.
 * A recorded `values` or `refs` maps the index of an item to its value, and leaves zeros out.
 */
export function imageOf(object: HeapObject, recorded: unknown, pageShift: number): readonly Words[] | undefined {
  if (typeof recorded !== 'object' || recorded === null) return undefined;
  const image = new Image(object, pageShift);
  // Integer keys come in ascending order, whatever their order in the text.
  for (const [key, value] of Object.entries(recorded)) {
    const index = Number(key);
    if (String(index) !== key || !holds(object, index, value)) return undefined;
    if (object.kind === 'bytes') image.setByte(index, value);
    else image.setReference(index, value);
  }
  return image.pages;
}

/** Whether two pages hold the same words. */
export function sameWords(one: Words, other: Words): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}

function holds({ kind, size }: HeapObject, index: number, value: unknown): value is number {
  if (!Number.isInteger(index) || index < 0 || headerBytes + (index + 1) * itemBytes[kind] > size) return false;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value === 0) return false;
  return kind === 'refs' || (value > 0 && value < 256);
}

class Image {
  readonly pages: number[][] = [];
  readonly #address: number;
  readonly #pageShift: number;
  readonly #firstPage: number;

  constructor({ address, size }: HeapObject, pageShift: number) {
    this.#address = address;
    this.#pageShift = pageShift;
    this.#firstPage = address >>> pageShift;
    for (let page = this.#firstPage; page <= (address + size - 1) >>> pageShift; page++) this.pages.push([]);
  }

  setByte(index: number, value: number): void {
    const offset = headerBytes + index;
    this.#addBits(offset & ~3, value << ((offset & 3) << 3));
  }

  setReference(index: number, value: number): void {
    const offset = headerBytes + 8 * index;
    this.#addBits(offset, value | 0);
    this.#addBits(offset + 4, Math.floor(value / 2 ** 32));
  }

  #addBits(offset: number, bits: number): void {
    if (bits === 0) return;
    const page = this.pages[((this.#address + offset) >>> this.#pageShift) - this.#firstPage]!;
    if (page.at(-2) === offset) page[page.length - 1]! |= bits;
    else page.push(offset, bits);
  }
}

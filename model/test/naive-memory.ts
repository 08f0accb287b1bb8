import type { Layout } from '../index.ts';

/**
 * Memory as plainly as it can be said: for each segment a whole array of bytes of its own, and a set of the pages that
 * it does not share with segment 0; what lies below the old-object space it never shares. Copies go byte by byte; numbers go through a DataView.
 */
export class NaiveMemory {
  readonly #own: DataView[];
  readonly #private: Set<number>[];

  constructor(readonly layout: Layout) {
    const each = <T>(make: () => T) => Array.from({ length: layout.segments + 1 }, make);
    this.#own = each(() => new DataView(new ArrayBuffer(layout.segmentBytes)));
    this.#private = each(() => new Set());
  }

  isPrivate(segment: number, page: number): boolean {
    return this.#private[segment]!.has(page);
  }

  map(segment: number, page: number): void {
    this.#private[segment]!.add(page);
  }

  share(segment: number, page: number): void {
    this.#private[segment]!.delete(page);
  }

  load(segment: number, address: number, size: number): number {
    const view = this.#view(segment, address);
    // Read as one 64-bit number, unlike the model, which puts two words together.
    return size === 1 ? view.getUint8(address) : Number(view.getBigInt64(address, true));
  }

  store(segment: number, address: number, size: number, value: number): void {
    const view = this.#view(segment, address);
    if (size === 1) view.setUint8(address, value);
    else view.setBigInt64(address, BigInt(value), true);
  }

  copy(from: number, to: number, address: number, size: number): void {
    for (let at = address; at < address + size; at++) this.store(to, at, 1, this.load(from, at, 1));
  }

  #view(segment: number, address: number): DataView {
    const isOwn = address < this.layout.oldStart || this.isPrivate(segment, Math.floor(address / this.layout.pageSize));
    return this.#own[isOwn ? segment : 0]!;
  }
}

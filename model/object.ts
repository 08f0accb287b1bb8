import { assert, UserFault } from './diagnostic.ts';
import { granule, type Layout } from './layout.ts';
import type { Memory } from './memory.ts';

/** Header flags (C7-MEM-5). The bits from `overflowBit` up hold the overflow number. */
export const Flag = { writeBarrier: 0x01, hasShadow: 0x04, cardsSet: 0x08 } as const;

/** Lowest bit of the overflow number in the flags. */
export const overflowBit = 0x10;

/** The overflow number in a word of flags. */
export const overflowNumberOf = (flags: number): number => flags >>> 4;

/** What an object's bytes are: plain bytes, or 8-byte references. Its number is the type id in the header. */
export const objectKinds = ['bytes', 'refs'] as const;
export type ObjectKind = (typeof objectKinds)[number];

/** An old object: where it lies and how large it is, header included, in bytes. */
export interface OldObject {
  readonly address: number;
  readonly size: number;
  readonly kind: ObjectKind;
}

/**
 * The old objects of a world, and the bump allocator that places them when nobody else says where.
 * It keeps 16 bytes of its own in front of each object, so two objects never share a granule's marker (C7-MEM-5).
 */
export class Objects {
  readonly #layout: Layout;
  readonly #memory: Memory;
  readonly #byAddress = new Map<number, OldObject>();
  readonly #list: OldObject[] = [];
  #next: number;

  constructor(layout: Layout, memory: Memory) {
    this.#layout = layout;
    this.#memory = memory;
    this.#next = layout.oldStart;
  }

  /** All old objects in the order of their creation. */
  get list(): readonly OldObject[] {
    return this.#list;
  }

  /** The object whose header is at `address`. */
  at(address: number): OldObject {
    const object = this.#byAddress.get(address);
    assert(object !== undefined, () => `no object at ${address}`);
    return object;
  }

  /** Whether an object's header is at `address`. */
  has(address: number): boolean {
    return this.#byAddress.has(address);
  }

  /** Where the next object of `size` bytes would be placed. */
  placeFor(): number {
    return this.#next + granule;
  }

  /** Lets the next object start on a page of its own. */
  skipToNextPage(): void {
    const { pageSize } = this.#layout;
    this.#next = Math.ceil(this.#next / pageSize) * pageSize;
  }

  /**
   * Makes an old object that exists from the start, committed, with `WRITE_BARRIER` set (C7-MEM-5).
   * @throws UserFault `model/size` for an impossible size, `model/memory` when it does not fit.
   */
  createOld(size: number, kind: ObjectKind, address = this.placeFor()): OldObject {
    if (!Number.isInteger(size) || size < 16 || size % 8 !== 0) {
      throw new UserFault({
        code: 'model/size',
        message: `an object of ${size} bytes is not possible`,
        hint: 'an object has a multiple of 8 bytes, at least 16, of which 8 are its header',
      });
    }
    const { oldStart, segmentBytes } = this.#layout;
    assert(address % 8 === 0 && address >= oldStart + granule, () => `${address} is no place for an old object`);
    assert(this.#isFree(address, size), () => `an object at ${address} would touch another's granules`);
    if (address + size > segmentBytes) {
      throw new UserFault({
        code: 'model/memory',
        message: `an object of ${size} bytes does not fit into the ${segmentBytes} bytes of a segment`,
        hint: 'give the world more memory',
      });
    }
    const object: OldObject = { address, size, kind };
    this.#memory.setWord(0, address, Flag.writeBarrier);
    this.#memory.setWord(0, address + 4, objectKinds.indexOf(kind));
    this.#byAddress.set(address, object);
    this.#list.push(object);
    this.#next = Math.max(this.#next, address + size);
    return object;
  }

  // C7-MEM-5: two objects never share a granule. Objects mostly come in the order of their addresses.
  #isFree(address: number, size: number): boolean {
    if (address >= this.#next + granule) return true;
    const lastGranule = (object: { readonly address: number; readonly size: number }) =>
      (object.address + object.size - 1) >>> 4;
    return this.#list.every(
      (other) => address >>> 4 > lastGranule(other) || other.address >>> 4 > lastGranule({ address, size }),
    );
  }
}

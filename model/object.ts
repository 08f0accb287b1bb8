import { assert, UserFault } from './diagnostic.ts';
import type { Encoder, Journal } from './journal.ts';
import { granule, type Layout, MiB } from './layout.ts';
import type { Memory } from './memory.ts';
import { OldSpace } from './oldspace.ts';
import { largestObject, type ObjectType, sizeInWord, Types, typeWord } from './type.ts';

/** Header flags (C7-MEM-5). The bits from `overflowBit` up hold the overflow number. */
export const Flag = { writeBarrier: 0x01, hasShadow: 0x04, cardsSet: 0x08 } as const;

/** Lowest bit of the overflow number in the flags. */
export const overflowBit = 0x10;

/** The overflow number in a word of flags. */
export const overflowNumberOf = (flags: number): number => flags >>> 4;

/** An old object: where it lies and how large it is, header included, in bytes. */
export interface OldObject {
  readonly address: number;
  readonly size: number;
}

/** The objects of a world: their types, the old-object space they lie in, and the headers that say what they are. */
export class Objects {
  readonly types = new Types();
  readonly #layout: Layout;
  readonly #memory: Memory;
  readonly #space: OldSpace;
  // Those that exist from the start: they are always roots (C7-MAJOR-4).
  readonly #prebuilt: number[] = [];
  // Where the next of them goes, unless somebody says where.
  #next: number;
  // The version of the space after the last of them.
  #pristine = 0;
  // All objects in the old-object space, and the version of the space that they were listed for.
  #list: readonly OldObject[] = [];
  #listed = 0;

  constructor(layout: Layout, memory: Memory, journal: Journal) {
    this.#layout = layout;
    this.#memory = memory;
    this.#space = new OldSpace(layout, journal);
    this.#next = layout.oldStart;
  }

  /**
   * Begins with the objects of another world, in a memory that has a copy of its pages: all of them old and committed, with
   * `WRITE_BARRIER` set and no other flag (C7-PUSH-3).
   */
  takeOver(other: Objects): void {
    this.types.takeOver(other.types);
    this.#space.takeOver(other.#space);
    for (const address of other.#prebuilt) this.#prebuilt.push(address);
    this.#next = other.#next;
    this.#pristine = other.#pristine;
    const flags = Flag.writeBarrier;
    for (const { address } of this.list) this.#memory.setWord(0, address, flags);
  }

  /** Everything in the old-object space by address: what nobody refers to any more too, until it is swept. */
  get list(): readonly OldObject[] {
    if (this.#listed === this.#space.version) return this.#list;
    const list: OldObject[] = [];
    this.#space.forEach((address) => {
      list.push({ address, size: this.#space.sizeOf(address) });
    });
    this.#list = list;
    this.#listed = this.#space.version;
    return list;
  }

  /** The objects that exist from the start, in the order of their creation. */
  get prebuilt(): readonly number[] {
    return this.#prebuilt;
  }

  /** Whether nothing has been placed or freed but what exists from the start. */
  get pristine(): boolean {
    return this.#space.version === this.#pristine;
  }

  /** The allocator of the old-object space. */
  get space(): OldSpace {
    return this.#space;
  }

  /** Whether an old object's header is at `address`. */
  has(address: number): boolean {
    return this.#space.holds(address);
  }

  /** The size of an object in bytes, header included, as its header in `segment` says. */
  sizeOf(segment: number, object: number): number {
    return sizeInWord(this.#memory.word(segment, object + 4));
  }

  /** The type of an object, as its header in `segment` says. */
  typeOf(segment: number, object: number): ObjectType {
    return this.types.ofWord(this.#memory.word(segment, object + 4));
  }

  /** Where the next object that exists from the start would be placed. */
  placeFor(): number {
    return this.#next + granule;
  }

  /** Lets the next object that exists from the start begin on a page of its own. */
  skipToNextPage(): void {
    const { pageSize } = this.#layout;
    this.#next = Math.ceil(this.#next / pageSize) * pageSize;
  }

  /**
   * Makes an old object that exists from the start, committed, with `WRITE_BARRIER` set (C7-MEM-5), of the type named.
   * @throws UserFault `model/size` for an impossible size, `model/memory` when it does not fit.
   */
  createOld(size: number, type: string, address = this.placeFor()): OldObject {
    checkSize(size);
    const { oldStart, segmentBytes } = this.#layout;
    assert(address % 8 === 0 && address >= oldStart + granule, () => `${address} is no place for an old object`);
    // The last granule of a segment is the allocator's.
    if (address + size > segmentBytes - granule) throw this.outOfMemory(size);
    assert(this.#space.hasRoom(address, size), () => `an object at ${address} would touch another's granules`);
    this.#space.place(address, size);
    this.#memory.setWord(0, address, Flag.writeBarrier);
    this.#memory.setWord(0, address + 4, typeWord(this.types.named(type), size));
    this.#prebuilt.push(address);
    this.#next = Math.max(this.#next, address + size);
    this.#pristine = this.#space.version;
    return { address, size };
  }

  /** Calls `visit` with the address of each reference in [from, to) of an object, in ascending order. */
  forEachReference(
    segment: number,
    object: number,
    visit: (slot: number) => void,
    from = 0,
    to = Number.POSITIVE_INFINITY,
  ): void {
    const word = this.#memory.word(segment, object + 4);
    const type = this.types.ofWord(word);
    if (type.allReferences || type.tagged) {
      const end = object + Math.min(to, sizeInWord(word));
      for (let slot = object + Math.max(from, 8); slot < end; slot += 8) {
        if (type.allReferences || this.#memory.word(segment, slot + 4) === 0) visit(slot);
      }
    } else {
      for (const offset of type.references) if (offset >= from && offset < to) visit(object + offset);
    }
  }

  /** What to say when the old-object space has no room left. */
  outOfMemory(size: number): UserFault {
    const { segmentBytes } = this.#layout;
    const limit = segmentBytes % MiB === 0 ? `${segmentBytes / MiB} MiB` : `${segmentBytes} bytes`;
    return new UserFault({
      code: 'model/memory',
      message: `out of memory: an object of ${size} bytes does not fit into what is left of the limit of ${limit}`,
      hint: 'give the world more memory, or keep fewer objects alive: config: memory=4000MiB',
    });
  }

  /** Describes what lies where. As long as it is {@link pristine}, that is the same in every run. */
  encode(out: Encoder): void {
    this.#space.encode(out);
  }
}

/** @throws UserFault `model/size` unless an object can have `size` bytes. */
export function checkSize(size: number): void {
  if (Number.isInteger(size) && size >= 16 && size % 8 === 0 && size <= largestObject) return;
  throw new UserFault({
    code: 'model/size',
    message: `an object of ${size} bytes is not possible`,
    hint: `an object has a multiple of 8 bytes, from 16 to ${largestObject}, of which 8 are its header`,
  });
}

import { assert, UserFault } from './diagnostic.ts';
import { headerBytes } from './layout.ts';

/**
 * What the bytes of an object are: its reference map, for the collector, and the size of its items, for cards. The
 * library asks its interpreter for both; here they are data.
 */
export interface ObjectType {
  readonly name: string;
  /** The type's part of the header's second word. */
  readonly number: number;
  /** Offsets in bytes of the single references, ascending. */
  readonly references: readonly number[];
  /** Whether all that follows the header are references, 8 bytes each. */
  readonly allReferences: boolean;
  /**
   * Whether all that follows the header are tagged values, 8 bytes each: a reference is one whose upper 32 bits are zero
   * and whose lower ones, the address, are not.
   */
  readonly tagged: boolean;
  /** Bytes of an item, for types that can use cards (C7-CARD-1): 1 or 8; 0 for types that cannot. */
  readonly itemBytes: 0 | 1 | 8;
  /** Whether it is a weak reference: 16 bytes, of which the last 8 are a reference that keeps nothing alive (C7-GC-6). */
  readonly weak: boolean;
  /** Names of its 8-byte fields, in order, for types that were declared with names; else empty. */
  readonly fields: readonly string[];
}

/** A type with named 8-byte fields, as a scenario declares it. */
export interface Field {
  readonly name: string;
  readonly reference: boolean;
}

// The second word of a header: the type's number in the low bits, the size in units of 8 bytes above.
const typeBits = 6;
const mostTypes = 1 << typeBits;
const sizeUnit = 8;

/** The largest object, in bytes: what the size in a header can say. */
export const largestObject = 2 ** (32 - typeBits) * sizeUnit - sizeUnit;

const plain = {
  references: [],
  allReferences: false,
  tagged: false,
  itemBytes: 0,
  weak: false,
  fields: [],
} as const;

const builtIn = {
  bytes: { ...plain, name: 'bytes', number: 0, itemBytes: 1 },
  refs: { ...plain, name: 'refs', number: 1, allReferences: true, itemBytes: 8 },
  words: { ...plain, name: 'words', number: 2, itemBytes: 8 },
  weakref: { ...plain, name: 'weakref', number: 3, weak: true },
} as const satisfies Readonly<Record<string, ObjectType>>;

/** The types of a world. Their number only grows, and is the same in every run of a program. */
export class Types {
  /** Items of 1 byte. */
  readonly bytes: ObjectType = builtIn.bytes;
  /** References, 8 bytes each. */
  readonly refs: ObjectType = builtIn.refs;
  /** Numbers of 8 bytes. */
  readonly words: ObjectType = builtIn.words;
  /** A weak reference (C7-GC-6). */
  readonly weakref: ObjectType = builtIn.weakref;
  // By number.
  readonly #all: ObjectType[] = Object.values(builtIn);

  /** The type of that name. */
  named(name: string): ObjectType {
    const type = this.#all.find((one) => one.name === name);
    assert(type !== undefined, () => `there is no type ${name}`);
    return type;
  }

  /**
   * The type whose objects have these fields, 8 bytes each; two lists that are equal give the same type.
   * @throws UserFault `model/types` when there are more types than a header can tell apart
   */
  withFields(fields: readonly Field[]): ObjectType {
    const name = `{${fields.map((field) => (field.reference ? `ref ${field.name}` : field.name)).join(', ')}}`;
    const known = this.#all.find((one) => one.name === name);
    if (known !== undefined) return known;
    const references = fields.flatMap(({ reference }, index) => (reference ? [headerBytes + 8 * index] : []));
    return this.#add({ ...plain, name, references, fields: fields.map((field) => field.name) });
  }

  /** The type of that name, of objects that are tagged values throughout; `cards`: large ones use cards (C7-CARD-1). */
  tagged(name: string, cards: boolean): ObjectType {
    const known = this.#all.find((one) => one.name === name);
    if (known !== undefined) return known;
    return this.#add({ ...plain, name, tagged: true, itemBytes: cards ? 8 : 0 });
  }

  /** Begins with the types of another world, under the same numbers. */
  takeOver(other: Types): void {
    this.#all.splice(0, this.#all.length, ...other.#all);
  }

  /** The type that a header's second word names. */
  ofWord(word: number): ObjectType {
    const type = this.#all[word & (mostTypes - 1)];
    assert(type !== undefined, () => `${word} is no second word of a header`);
    return type;
  }

  #add(type: Omit<ObjectType, 'number'>): ObjectType {
    const number = this.#all.length;
    if (number >= mostTypes) {
      throw new UserFault({
        code: 'model/types',
        message: `there are more than ${mostTypes} kinds of objects`,
        hint: 'objects with the same fields in the same order are of one kind',
      });
    }
    const added = { ...type, number };
    this.#all.push(added);
    return added;
  }
}

/** The number of the type that a header's second word names. */
export const typeNumberInWord = (word: number): number => word & (mostTypes - 1);

/** The second word of the header of an object of `size` bytes. */
export function typeWord(type: ObjectType, size: number): number {
  return (type.number | ((size / sizeUnit) << typeBits)) >>> 0;
}

/** The size in bytes that a header's second word says. */
export function sizeInWord(word: number): number {
  return (word >>> typeBits) * sizeUnit;
}

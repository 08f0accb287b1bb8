import { assert } from '../../../model/index.ts';
import type { Complex } from '../text/index.ts';

/** What an immediate is. */
export const Kind = {
  none: 0,
  bool: 1,
  ellipsis: 2,
  notImplemented: 3,
  str: 4,
  /** An integer too large for its tag. */
  big: 5,
  bytes: 6,
  complex: 7,
  code: 8,
  native: 9,
  /** What code keeps for itself. */
  constant: 10,
  /** A number that stands for nothing. */
  free: 11,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Numbers of the immediates that are there from the start. */
export const none = 0;
export const no = 1;
export const yes = 2;
export const ellipsis = 3;
export const notImplemented = 4;

const firstKinds = [Kind.none, Kind.bool, Kind.bool, Kind.ellipsis, Kind.notImplemented];

/**
 * The table of immutable values without references: equal ones have one number, so that comparing numbers is comparing
 * values. `Code` and `Native` are what the machine makes of code and of its own functions.
 */
export class Immediates<Code, Native> {
  /** By number: what it is. */
  kinds = new Uint8Array(4096);
  readonly #values: unknown[] = [];
  readonly #texts = new Map<string | bigint, number>();
  readonly #bigs = new Map<string | bigint, number>();
  readonly #bytes = new Map<string | bigint, number>();
  readonly #complexes = new Map<string | bigint, number>();
  // By number of a string: whether it has characters beyond 16 bits.
  #astral = new Uint8Array(4096);
  #bytesUsed = 0;
  // Numbers below are never given back, nor are those of code and what it is made of.
  #permanent = 0;
  readonly #free: number[] = [];
  #bound = Number.POSITIVE_INFINITY;
  /** Whether so much has been added that it is time to give back what nobody has any more. */
  full = false;
  /** Called after {@link sweep}, before a number is used again: for whoever remembers numbers. */
  readonly afterSweep: (() => void)[] = [];
  /** Strings by what `hash()` has said of them: an object that says the same is found where the string is. */
  readonly hashed = new Map<bigint, number>();

  constructor() {
    for (const kind of firstKinds) this.#add(kind, undefined);
  }

  /**
   * Takes over all values of another table under their numbers; `copyOf` makes code of its own of code. Whoever remembers
   * numbers remembers those of both.
   */
  takeOver(other: Immediates<Code, Native>, copyOf: (code: Code) => Code): void {
    this.kinds = other.kinds.slice();
    this.#astral = other.#astral.slice();
    this.#values.length = 0;
    other.#values.forEach((value, number) => {
      // The kind says what was put there.
      this.#values.push(other.kinds[number] === Kind.code ? copyOf(value as Code) : value);
    });
    const tables = (one: Immediates<Code, Native>) => [one.#texts, one.#bigs, one.#bytes, one.#complexes] as const;
    for (const [at, table] of tables(this).entries()) refill(table, tables(other)[at]!);
    refill(this.hashed, other.hashed);
    this.#bytesUsed = other.#bytesUsed;
    this.#permanent = other.#permanent;
    this.#free.splice(0, this.#free.length, ...other.#free);
    this.#bound = other.#bound;
    this.full = other.full;
    this.afterSweep.splice(0, this.afterSweep.length, ...other.afterSweep);
  }

  /** Roughly how much room the values take, in bytes. */
  get bytesUsed(): number {
    return this.#bytesUsed;
  }

  /** Numbers are below. */
  get count(): number {
    return this.#values.length;
  }

  /** How many values there are. */
  get alive(): number {
    return this.#values.length - this.#free.length;
  }

  ofText(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const number = this.#add(Kind.str, text);
    this.#texts.set(text, number);
    if (/[\ud800-\udbff][\udc00-\udfff]/.test(text)) this.#astral[number] = 1;
    return number;
  }

  /** An integer that is too large for its tag. */
  ofBig(value: bigint): number {
    const known = this.#bigs.get(value);
    if (known !== undefined) return known;
    const number = this.#add(Kind.big, value);
    this.#bigs.set(value, number);
    return number;
  }

  ofBytes(bytes: Uint8Array): number {
    const key = latin(bytes);
    const known = this.#bytes.get(key);
    if (known !== undefined) return known;
    const number = this.#add(Kind.bytes, bytes);
    this.#bytes.set(key, number);
    return number;
  }

  ofComplex(value: Complex): number {
    const key = complexKey(value);
    const known = this.#complexes.get(key);
    if (known !== undefined) return known;
    const number = this.#add(Kind.complex, value);
    this.#complexes.set(key, number);
    return number;
  }

  /** Every code object, and every native function, is a value of its own. Code knows its number, so it comes later. */
  addCode(): number {
    return this.#add(Kind.code, undefined);
  }

  setCode(number: number, code: Code): void {
    this.#values[number] = code;
  }

  /** A constant that is no value of the language. */
  addConstant(constant: unknown): number {
    return this.#add(Kind.constant, constant);
  }

  constant(number: number): unknown {
    return this.#get(Kind.constant, number);
  }

  addNative(native: Native): number {
    return this.#add(Kind.native, native);
  }

  kind(number: number): number {
    return this.kinds[number]!;
  }

  text(number: number): string {
    return this.#get(Kind.str, number) as string;
  }

  /** Whether a string has characters that take two units. */
  isAstral(number: number): boolean {
    return this.#astral[number] === 1;
  }

  big(number: number): bigint {
    return this.#get(Kind.big, number) as bigint;
  }

  bytes(number: number): Uint8Array {
    return this.#get(Kind.bytes, number) as Uint8Array;
  }

  complex(number: number): Complex {
    return this.#get(Kind.complex, number) as Complex;
  }

  // These are looked up all the time, by numbers whose kind has been looked at.
  code(number: number): Code {
    return this.#values[number] as Code;
  }

  native(number: number): Native {
    return this.#values[number] as Native;
  }

  // The kind says what was put there, so the casts are right.
  #get(kind: number, number: number): unknown {
    assert(this.kinds[number] === kind, () => `immediate ${number} is of kind ${this.kinds[number]}, not ${kind}`);
    return this.#values[number];
  }

  /** From now on, what is added can be given back; `full` after so many bytes. */
  seal(bytes: number): void {
    this.#permanent = this.#values.length;
    this.#bound = this.#bytesUsed + bytes;
  }

  /**
   * Gives back the numbers of all values that can be given back, but for those marked. There is no other time at which a
   * number gets another meaning. `bytes` may be added before the next time.
   */
  sweep(marks: Uint8Array, bytes: number): void {
    for (let number = this.#permanent; number < this.#values.length; number++) {
      if (marks[number] === 0 && isLoose(this.kinds[number]!)) this.#remove(number);
    }
    this.#bound = this.#bytesUsed + bytes;
    this.full = false;
    for (const [hash, number] of this.hashed) if (this.kinds[number] !== Kind.str) this.hashed.delete(hash);
    for (const forget of this.afterSweep) forget();
  }

  /** Calls `visit` with every code object. */
  forEachCode(visit: (code: Code) => void): void {
    // The kind says what was put there.
    this.#values.forEach((value, number) => {
      if (this.kinds[number] === Kind.code) visit(value as Code);
    });
  }

  #remove(number: number): void {
    const kind = this.kinds[number]!;
    const value = this.#values[number];
    this.#bytesUsed -= bytesOf(value);
    this.#tableOf(kind).delete(keyOf(kind, value));
    this.#values[number] = undefined;
    this.kinds[number] = Kind.free;
    this.#astral[number] = 0;
    this.#free.push(number);
  }

  #tableOf(kind: number): Map<string | bigint, number> {
    switch (kind) {
      case Kind.str:
        return this.#texts;
      case Kind.big:
        return this.#bigs;
      case Kind.bytes:
        return this.#bytes;
      default:
        return this.#complexes;
    }
  }

  #add(kind: number, value: unknown): number {
    const number = this.#free.pop() ?? this.#values.length;
    if (number >= this.kinds.length) {
      this.kinds = grown(this.kinds);
      this.#astral = grown(this.#astral);
    }
    this.kinds[number] = kind;
    this.#values[number] = value;
    this.#bytesUsed += bytesOf(value);
    if (this.#bytesUsed > this.#bound) this.full = true;
    return number;
  }
}

function refill<Key>(table: Map<Key, number>, other: ReadonlyMap<Key, number>): void {
  table.clear();
  for (const [key, number] of other) table.set(key, number);
}

const isLoose = (kind: number): boolean =>
  kind === Kind.str || kind === Kind.big || kind === Kind.bytes || kind === Kind.complex;

// The value itself, and what the tables here keep of it.
function bytesOf(value: unknown): number {
  const entry = 96;
  if (typeof value === 'string') return entry + 2 * value.length;
  if (value instanceof Uint8Array) return entry + 2 * value.length;
  return typeof value === 'bigint' ? entry + value.toString(16).length / 2 : entry;
}

function keyOf(kind: number, value: unknown): string | bigint {
  if (kind === Kind.bytes) return latin(value as Uint8Array);
  return kind === Kind.complex ? complexKey(value as Complex) : (value as string | bigint);
}

function complexKey({ real, imag }: Complex): string {
  const part = (x: number) => (Object.is(x, -0) ? '-0' : `${x}`);
  return `${part(real)} ${part(imag)}`;
}

function grown(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** A string with a character for each byte. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

import type { UserFault } from '../../model/index.ts';
import type { Path } from './json-place.ts';
import { type FaultKind, type Line, quote } from './line.ts';

type Fields = { readonly [name: string]: unknown };

/** A value somewhere in a recorded run: checks what it is, and knows where it stands when it is not. */
export class Item {
  readonly #line: Line;
  readonly #parent: Item | undefined;
  readonly #key: string | number;

  constructor(
    readonly value: unknown,
    line: Line,
    parent?: Item,
    key: string | number = '',
  ) {
    this.#line = line;
    this.#parent = parent;
    this.#key = key;
  }

  /** The value of a field that must be there. */
  field(name: string): Item {
    const fields = this.#object();
    if (!Object.hasOwn(fields, name)) {
      throw this.fault('type', `${this.#name} has no field ${quote(name)}`, 'it is part of the format');
    }
    return new Item(fields[name], this.#line, this, name);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#object(), name);
  }

  /** All fields with their names, in an object that may have any. */
  fields(): [name: string, value: Item][] {
    return Object.entries(this.#object()).map(([name, value]) => [name, new Item(value, this.#line, this, name)]);
  }

  elements(): Item[] {
    const { value } = this;
    if (!Array.isArray(value)) throw this.#unexpected('a list');
    return value.map((element: unknown, index) => new Item(element, this.#line, this, index));
  }

  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw this.#unexpected('a whole number');
    if (value < low || value > high) {
      throw this.fault('range', `${this.#name} is ${value}`, `it must be from ${low} to ${high}`);
    }
    return value;
  }

  /** A whole number of 64 bits; a large one may have lost some of them. */
  word(): number {
    const { value } = this;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw this.#unexpected('a whole number');
    if (value >= 0 && value <= 2 ** 64) return value;
    throw this.fault('range', `${this.#name} is ${value}`, 'it must be from 0 to 18446744073709551615');
  }

  text(): string {
    const { value } = this;
    if (typeof value !== 'string') throw this.#unexpected('a text');
    return value;
  }

  flag(): boolean {
    const { value } = this;
    if (typeof value !== 'boolean') throw this.#unexpected('true or false');
    return value;
  }

  oneOf<const Word extends string>(words: readonly Word[]): Word {
    const text = this.text();
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return word;
    throw this.fault('type', `${this.#name} is ${quote(text)}`, `it must be ${words.join(' or ')}`);
  }

  fault(kind: FaultKind, message: string, hint: string): UserFault {
    return this.#line.fault(kind, this.#path(), message, hint);
  }

  /** The fault of the name under which this value stands. */
  faultOfName(kind: FaultKind, message: string, hint: string): UserFault {
    return this.#line.faultOfName(kind, this.#path(), message, hint);
  }

  #object(): Fields {
    const { value } = this;
    if (!isObject(value)) throw this.#unexpected('an object');
    return value;
  }

  #unexpected(wanted: string): UserFault {
    return this.fault('type', `${this.#name} is ${describe(this.value)}, not ${wanted}`, `write ${wanted} here`);
  }

  #path(): Path {
    return this.#parent === undefined ? [] : [...this.#parent.#path(), this.#key];
  }

  // The path as in `ops[3].thread`.
  get #name(): string {
    const [first = 'the run', ...rest] = this.#path();
    return rest.reduce<string>((name, key) => name + step(key), typeof first === 'number' ? step(first) : plain(first));
  }
}

function step(key: string | number): string {
  return typeof key === 'number' ? `[${key}]` : `.${plain(key)}`;
}

function plain(key: string): string {
  return /^[\w ]+$/.test(key) ? key : quote(key);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

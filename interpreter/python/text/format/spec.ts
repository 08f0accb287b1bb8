import { valueFault } from '../fault.ts';
import { characters } from '../string/codepoints.ts';
import { decimalValue, isDecimalCharacter } from '../string/unicode.ts';

export type Alignment = '<' | '>' | '=' | '^';

/** The mark between groups of digits. */
export type Grouping = ',' | '_' | undefined;

/** A format specification taken apart. */
export interface FormatSpec {
  readonly fill: string;
  readonly align: Alignment;
  readonly sign: '+' | '-' | ' ' | undefined;
  /** `z`: what is rounded to zero is not negative. */
  readonly isZeroPlain: boolean;
  /** `#`. */
  readonly isAlternate: boolean;
  readonly width: number;
  readonly grouping: Grouping;
  readonly precision: number | undefined;
  /** The presentation type; empty where none is given. */
  readonly type: string;
}

/** Widths and precisions of more than this are errors: they are 64-bit integers. */
const mostCount = 2n ** 63n - 1n;
const mostPrecision = 2 ** 31 - 1;

/** Reads characters one after the other. */
class Reader {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#characters = characters(text);
  }

  get left(): number {
    return this.#characters.length - this.#at;
  }

  peek(offset = 0): string {
    return this.#characters[this.#at + offset] ?? '';
  }

  skip(count: number): void {
    this.#at += count;
  }

  /** Takes the character if it comes next. */
  take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.#at++;
    return true;
  }

  /** A number in digits of any script; undefined where there is none. */
  count(): bigint | undefined {
    let value: bigint | undefined;
    while (this.left > 0 && isDecimalCharacter(this.peek())) {
      value = (value ?? 0n) * 10n + BigInt(decimalValue(this.peek()));
      if (value > mostCount) throw valueFault('Too many decimal digits in format string');
      this.skip(1);
    }
    return value;
  }
}

/**
 * Takes a format specification apart.
 * @param typeName what messages call the type of the value
 * @param defaultAlign where the value stands in its width: numbers right, strings left
 */
export function parseSpec(text: string, typeName: string, defaultAlign: '<' | '>'): FormatSpec {
  const reader = new Reader(text);
  const aligned = readAlignment(reader);
  const sign = readSign(reader);
  const isZeroPlain = reader.take('z');
  const isAlternate = reader.take('#');
  const isZeroFilled = aligned.fill === undefined && reader.take('0');
  const width = Number(reader.count() ?? 0n);
  const grouping = readGrouping(reader);
  const precision = readPrecision(reader);
  if (reader.left > 1) throw valueFault(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  const type = reader.peek();
  // Strings are the ones that stand left.
  checkGrouping(grouping, type === '' && defaultAlign === '<' ? 's' : type);
  return {
    fill: aligned.fill ?? (isZeroFilled ? '0' : ' '),
    align: aligned.align ?? (isZeroFilled && defaultAlign === '>' ? '=' : defaultAlign),
    sign,
    isZeroPlain,
    isAlternate,
    width,
    grouping,
    precision,
    type,
  };
}

function readAlignment(reader: Reader): { readonly fill?: string; readonly align?: Alignment } {
  const second = alignmentOf(reader.peek(1));
  if (second !== undefined) {
    const fill = reader.peek();
    reader.skip(2);
    return { fill, align: second };
  }
  const first = alignmentOf(reader.peek());
  if (first === undefined) return {};
  reader.skip(1);
  return { align: first };
}

function alignmentOf(character: string): Alignment | undefined {
  switch (character) {
    case '<':
    case '>':
    case '=':
    case '^':
      return character;
    default:
      return undefined;
  }
}

function readSign(reader: Reader): FormatSpec['sign'] {
  const sign = reader.peek();
  if (sign !== '+' && sign !== '-' && sign !== ' ') return undefined;
  reader.skip(1);
  return sign;
}

function readGrouping(reader: Reader): Grouping {
  const hasComma = reader.take(',');
  if (!reader.take('_')) return hasComma ? ',' : undefined;
  if (hasComma || reader.peek() === ',') throw valueFault("Cannot specify both ',' and '_'.");
  return '_';
}

function readPrecision(reader: Reader): number | undefined {
  if (!reader.take('.')) return undefined;
  const precision = reader.count();
  if (precision === undefined) throw valueFault('Format specifier missing precision');
  return Number(precision);
}

/** Floats are written with a precision of 31 bits. */
export function checkPrecision(precision: number | undefined): number | undefined {
  if (precision !== undefined && precision > mostPrecision) throw valueFault('precision too big');
  return precision;
}

function checkGrouping(grouping: Grouping, type: string): void {
  if (grouping === undefined || 'deEfFgG%'.includes(type)) return;
  if (grouping === '_' && 'boxX'.includes(type)) return;
  throw valueFault(`Cannot specify '${grouping}' with ${shownType(type)}.`);
}

/** For a type that the value does not have. */
export function unknownType(type: string, typeName: string): Error {
  return valueFault(`Unknown format code ${shownType(type)} for object of type '${typeName}'`);
}

function shownType(type: string): string {
  const point = type.codePointAt(0) ?? 0;
  return point > 32 && point < 128 ? `'${type}'` : `'\\x${point.toString(16)}'`;
}

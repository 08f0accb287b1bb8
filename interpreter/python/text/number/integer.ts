import { valueFault } from '../fault.ts';
import { reprBytes, reprText } from '../string/escape.ts';
import { plainNumber, trimBlank } from './literal.ts';

/** Decimal integers have no more digits than this when they are read or written, unless a program sets another limit. */
export const usualDigitLimit = 4300;

let digitLimit = usualDigitLimit;

/** Sets how many digits decimal integers may have when they are read or written: any number of them if that is 0. */
export function setDigitLimit(limit: number): void {
  digitLimit = limit === 0 ? Number.POSITIVE_INFINITY : limit;
}

/** A fault's message shows so many characters of the text. */
const shownCharacters = 200;

/** Numbers of no more digits than this are read at once, not in halves. */
const blockDigits = 200;

const prefixes: ReadonlyMap<string, number> = new Map([
  ['0b', 2],
  ['0o', 8],
  ['0x', 16],
]);

/**
 * Python's `int(text, base)`.
 * @param base 2 to 36, or 0 to go by the prefix
 */
export function parseInteger(text: string, base = 10): bigint {
  const value = readInteger(plainNumber(text), base);
  if (value !== undefined) return value;
  throw invalid(base, reprText(text));
}

/** Python's `int(bytes, base)`. */
export function parseIntegerBytes(bytes: Uint8Array, base = 10): bigint {
  const value = readInteger(trimBlank(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')), base);
  if (value !== undefined) return value;
  throw invalid(base, reprBytes(bytes));
}

/** Python's `str` of an int; a ValueError beyond the limit of digits. */
export function reprInteger(value: bigint): string {
  // Short of this, no number can have too many digits: do not count them.
  const digits = value.toString();
  if (digits.length - (value < 0n ? 1 : 0) <= digitLimit) return digits;
  throw valueFault(
    `Exceeds the limit (${digitLimit} digits) for integer string conversion; ` +
      'use sys.set_int_max_str_digits() to increase the limit',
  );
}

/** Python's `bin`, `oct` and `hex`. */
export function prefixedInteger(value: bigint, base: 2 | 8 | 16): string {
  const prefix = base === 2 ? '0b' : base === 8 ? '0o' : '0x';
  return value < 0n ? `-${prefix}${(-value).toString(base)}` : prefix + value.toString(base);
}

function invalid(base: number, shown: string): Error {
  const part = Array.from(shown).slice(0, shownCharacters).join('');
  return valueFault(`invalid literal for int() with base ${base}: ${part}`);
}

/** The value of text without blanks around it, or undefined if it is no integer. */
function readInteger(text: string, base: number): bigint | undefined {
  if (base !== 0 && (base < 2 || base > 36)) throw valueFault('int() base must be >= 2 and <= 36, or 0');
  const sign = /^[+-]?/.exec(text)![0];
  let body = text.slice(sign.length);
  const named = prefixes.get(body.slice(0, 2).toLowerCase());
  let radix = base;
  if (named !== undefined && (base === 0 || base === named)) {
    radix = named;
    body = body.slice(2).replace(/^_/, '');
  } else if (base === 0) {
    if (/^0[0_]*[1-9]/.test(body)) return undefined;
    radix = 10;
  }
  if (!/^[0-9a-z]+(?:_[0-9a-z]+)*$/i.test(body)) return undefined;
  const digits = body.replaceAll('_', '');
  if (!isInRadix(digits, radix)) return undefined;
  checkLength(digits, radix);
  const value = readDigits(digits, radix);
  return sign === '-' ? -value : value;
}

function isInRadix(digits: string, radix: number): boolean {
  for (let at = 0; at < digits.length; at++) if (Number.parseInt(digits[at]!, 36) >= radix) return false;
  return true;
}

function checkLength(digits: string, radix: number): void {
  // Bases that are powers of two take no longer than there are digits.
  if ((radix & (radix - 1)) === 0 || digits.length <= digitLimit) return;
  throw valueFault(
    `Exceeds the limit (${digitLimit} digits) for integer string conversion: value has ${digits.length} digits; ` +
      'use sys.set_int_max_str_digits() to increase the limit',
  );
}

function readDigits(digits: string, radix: number): bigint {
  switch (radix) {
    case 2:
      return BigInt(`0b${digits}`);
    case 8:
      return BigInt(`0o${digits}`);
    case 10:
      return BigInt(digits);
    case 16:
      return BigInt(`0x${digits}`);
    default:
      return readHalves(digits, BigInt(radix));
  }
}

function readHalves(digits: string, radix: bigint): bigint {
  if (digits.length > blockDigits) {
    const middle = digits.length >> 1;
    const low = digits.slice(middle);
    return readHalves(digits.slice(0, middle), radix) * radix ** BigInt(low.length) + readHalves(low, radix);
  }
  let value = 0n;
  for (let at = 0; at < digits.length; at++) value = value * radix + BigInt(Number.parseInt(digits[at]!, 36));
  return value;
}

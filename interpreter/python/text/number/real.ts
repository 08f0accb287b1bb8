import { overflowFault, valueFault } from '../fault.ts';
import { reprBytes, reprText } from '../string/escape.ts';
import type { Complex } from './complex.ts';
import { bitsOf, floatOfRatio, isNegative } from './exact.ts';
import { plainNumber, trimBlank } from './literal.ts';

const digits = String.raw`\d+(?:_\d+)*`;
const finite = String.raw`(?:${digits}(?:\.(?:${digits})?)?|\.${digits})(?:e[+-]?${digits})?`;
const unsigned = `(?:${finite}|inf(?:inity)?|nan)`;
const floatPattern = new RegExp(`^[+-]?${unsigned}$`, 'i');
const complexPattern = new RegExp(
  `^(?:(?<whole>[+-]?${unsigned})|(?:(?<real>[+-]?${unsigned})(?=[+-]))?(?<imag>[+-]?${unsigned}?)j)$`,
  'i',
);
const strayUnderscore = /(?<!\d)_|_(?!\d)/;

/** Python's `float(text)`. The sign of a NaN is not kept. */
export function parseFloatText(text: string): number {
  const plain = plainNumber(text);
  if (!floatPattern.test(plain)) throw valueFault(`could not convert string to float: ${reprText(text)}`);
  return readFloat(plain);
}

/** Python's `float(bytes)`. */
export function parseFloatBytes(bytes: Uint8Array): number {
  const plain = trimBlank(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  if (!floatPattern.test(plain)) throw valueFault(`could not convert string to float: ${reprBytes(bytes)}`);
  return readFloat(plain);
}

/** Python's `complex(text)`: `1`, `2j`, `1+2j`, in parentheses or not. */
export function parseComplex(text: string): Complex {
  const plain = plainNumber(text);
  if (strayUnderscore.test(plain)) throw valueFault(`could not convert string to complex: ${reprText(text)}`);
  const inner = /^\(.*\)$/s.test(plain) ? trimBlank(plain.slice(1, -1)) : plain;
  const parts = complexPattern.exec(inner)?.groups;
  if (parts === undefined) throw valueFault('complex() arg is a malformed string');
  return { real: readFloat(parts['whole'] ?? parts['real'] ?? '0'), imag: readImaginary(parts['imag']) };
}

function readImaginary(text: string | undefined): number {
  if (text === undefined) return 0;
  return readFloat(/^[+-]?$/.test(text) ? `${text}1` : text);
}

/** Reads what the pattern of floats allows. */
function readFloat(text: string): number {
  const plain = text.replaceAll('_', '').toLowerCase();
  if (plain.endsWith('nan')) return Number.NaN;
  if (/inf(inity)?$/.test(plain)) return plain.startsWith('-') ? -Infinity : Infinity;
  return Number(plain);
}

/** Python's `float.hex`. */
export function hexFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const sign = isNegative(value) ? '-' : '';
  if (!Number.isFinite(value)) return `${sign}inf`;
  if (value === 0) return `${sign}0x0.0p+0`;
  const word = bitsOf(value);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = (word & 0xf_ffff_ffff_ffffn).toString(16).padStart(13, '0');
  const exponent = Math.max(biased, 1) - 1023;
  return `${sign}0x${biased === 0 ? 0 : 1}.${fraction}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

const hexPattern =
  /^(?<sign>[+-]?)(?:(?<name>inf(?:inity)?|nan)|(?:0x)?(?<whole>[\da-f]*)(?:\.(?<part>[\da-f]*))?(?:p(?<power>[+-]?\d+))?)(?<rest>.*)$/is;

/** Beyond this any power of two overflows, or vanishes, for every text of a sensible length. */
const farPower = 1n << 40n;

/** Python's `float.fromhex`. */
export function parseHexFloat(text: string): number {
  const groups = hexPattern.exec(trimBlank(text))?.groups ?? {};
  const { whole = '', part = '', rest = '' } = groups;
  const name = groups['name']?.toLowerCase();
  const isCutShort = groups['power'] === undefined && /^p/i.test(rest);
  const invalid = valueFault('invalid hexadecimal floating-point string');
  if ((name === undefined && whole + part === '') || isCutShort) throw invalid;
  // A number that is too large is a fault before what follows it is.
  const magnitude = name === undefined ? scaleHex(whole, part, groups['power'] ?? '0') : namedFloat(name);
  if (rest !== '') throw invalid;
  return groups['sign'] === '-' ? -magnitude : magnitude;
}

function namedFloat(name: string): number {
  return name === 'nan' ? Number.NaN : Infinity;
}

function scaleHex(whole: string, part: string, exponent: string): number {
  const mantissa = BigInt(`0x${whole}${part}`);
  const power = BigInt(exponent) - 4n * BigInt(part.length);
  if (mantissa === 0n || power < -farPower) return 0;
  const tooLarge = overflowFault('hexadecimal value too large to represent as a float');
  const length = BigInt(mantissa.toString(2).length);
  if (power + length > 1025n) throw tooLarge;
  if (power + length < -1080n) return 0;
  const value = power >= 0n ? floatOfRatio(mantissa << power, 1n) : floatOfRatio(mantissa, 1n << -power);
  if (value === Infinity) throw tooLarge;
  return value;
}

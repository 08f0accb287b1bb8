import { TextFault, valueFault } from '../fault.ts';
import type { Complex } from '../number/complex.ts';
import { floatOfInteger } from '../number/conversion.ts';
import { isNegative } from '../number/exact.ts';
import { type FloatStyle, writeMagnitude } from '../number/floating.ts';
import { reprInteger } from '../number/integer.ts';
import { alignText, layOut, type NumberParts, signOf } from './layout.ts';
import { checkPrecision, type FormatSpec, parseSpec, unknownType } from './spec.ts';

/** Places of a float where the specification names none. */
const usualPrecision = 6;

/** Python's `format(int, spec)`. `typeName` is for messages. */
export function formatInteger(value: bigint, text: string, typeName = 'int'): string {
  if (text === '') return reprInteger(value);
  const spec = parseSpec(text, typeName, '>');
  switch (spec.type) {
    case '':
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
    case 'n':
      checkInteger(spec);
      return spec.type === 'c' ? formatCharacter(value, spec) : formatDigits(value, spec);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
      return formatFloatAs(floatOfInteger(value), spec);
    default:
      throw unknownType(spec.type, typeName);
  }
}

function checkInteger(spec: FormatSpec): void {
  if (spec.precision !== undefined) throw valueFault('Precision not allowed in integer format specifier');
  if (spec.isZeroPlain) throw valueFault('Negative zero coercion (z) not allowed in integer format specifier');
  if (spec.type !== 'c') return;
  if (spec.sign !== undefined) throw valueFault("Sign not allowed with integer format specifier 'c'");
  if (spec.isAlternate) throw valueFault("Alternate form (#) not allowed with integer format specifier 'c'");
}

function formatCharacter(value: bigint, spec: FormatSpec): string {
  if (BigInt.asIntN(64, value) !== value) {
    throw new TextFault('OverflowError', 'Python int too large to convert to C long');
  }
  if (value < 0n || value > 0x10ffffn) throw new TextFault('OverflowError', '%c arg not in range(0x110000)');
  const character = String.fromCodePoint(Number(value));
  return alignText(character, spec);
}

function formatDigits(value: bigint, spec: FormatSpec): string {
  const base = baseOf(spec.type);
  const magnitude = value < 0n ? -value : value;
  const digits = base === 10 ? reprInteger(magnitude) : magnitude.toString(base);
  const prefix = spec.isAlternate && base !== 10 ? `0${spec.type}` : '';
  const parts = {
    sign: signOf(value < 0n, spec.sign),
    prefix,
    digits: spec.type === 'X' ? digits.toUpperCase() : digits,
    rest: '',
  };
  return layOut(parts, spec, base === 10 ? 3 : 4);
}

function baseOf(type: string): 2 | 8 | 10 | 16 {
  switch (type) {
    case 'b':
      return 2;
    case 'o':
      return 8;
    case 'x':
    case 'X':
      return 16;
    default:
      return 10;
  }
}

/** Python's `format(float, spec)`. */
export function formatFloat(value: number, text: string, typeName = 'float'): string {
  const spec = parseSpec(text, typeName, '>');
  if (!'eEfFgGn%'.includes(spec.type)) throw unknownType(spec.type, typeName);
  return formatFloatAs(value, spec);
}

function formatFloatAs(value: number, spec: FormatSpec): string {
  return layOut(floatParts(value, spec, floatStyle(spec), spec.sign), spec);
}

function floatStyle(spec: FormatSpec): FloatStyle {
  const precision = checkPrecision(spec.precision);
  const isAlternate = spec.isAlternate;
  const hasPointZero = spec.type === '';
  const kind = kindOf(spec.type);
  if (kind === undefined) {
    return { kind: precision === undefined ? 'r' : 'g', precision: precision ?? 0, isAlternate, hasPointZero };
  }
  return { kind, precision: precision ?? usualPrecision, isAlternate, hasPointZero };
}

function kindOf(type: string): 'e' | 'f' | 'g' | undefined {
  switch (type) {
    case 'e':
    case 'E':
      return 'e';
    case 'f':
    case 'F':
    case '%':
      return 'f';
    case 'g':
    case 'G':
    case 'n':
      return 'g';
    default:
      return undefined;
  }
}

function floatParts(value: number, spec: FormatSpec, style: FloatStyle, sign: FormatSpec['sign']): NumberParts {
  const isPercent = spec.type === '%';
  const magnitude = writeMagnitude(Math.abs(isPercent ? value * 100 : value), style);
  const isMinus = isNegative(value) && !(spec.isZeroPlain && /^[0.]*(?:e|$)/.test(magnitude));
  const written = /[EFG]/.test(spec.type) ? magnitude.toUpperCase() : magnitude;
  const digits = /^\d*/.exec(written)![0];
  return {
    sign: signOf(isMinus, sign),
    prefix: '',
    digits,
    rest: written.slice(digits.length) + (isPercent ? '%' : ''),
  };
}

/** Python's `format(complex, spec)`. */
export function formatComplex(value: Complex, text: string, typeName = 'complex'): string {
  const spec = parseSpec(text, typeName, '>');
  if (!'eEfFgGn'.includes(spec.type)) throw unknownType(spec.type, typeName);
  const style = { ...floatStyle(spec), hasPointZero: false };
  if (spec.fill === '0') throw valueFault('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw valueFault("'=' alignment flag is not allowed in complex format specifier");
  const isPlain = spec.type === '';
  const isImaginary = isPlain && Object.is(value.real, 0);
  const bare: FormatSpec = { ...spec, width: 0, align: '<', fill: '' };
  const real = isImaginary ? '' : layOut(floatParts(value.real, spec, style, spec.sign), bare);
  const imag = layOut(floatParts(value.imag, spec, style, isImaginary ? spec.sign : '+'), bare);
  const whole = `${real}${imag}j`;
  return alignText(isPlain && !isImaginary ? `(${whole})` : whole, spec);
}

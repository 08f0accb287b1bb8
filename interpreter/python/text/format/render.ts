import { overflowFault, typeFault } from '../fault.ts';
import { isNegative } from '../number/exact.ts';
import { type FloatStyle, writeMagnitude } from '../number/floating.ts';
import { reprInteger } from '../number/integer.ts';
import { sliceText, textLength } from '../string/codepoints.ts';
import { fillOf } from '../string/fill.ts';
import type { PercentConversion } from './percent.ts';

/** Width and precision of a conversion, with the arguments of `*` put in. */
export interface PercentCounts {
  readonly width: number;
  /** Negative where there is none. */
  readonly precision: number;
}

const usualPrecision = 6;

/** The width that an argument of `*` is. */
export function starWidth(value: bigint): number {
  if (BigInt.asIntN(64, value) === value) return Number(value);
  throw overflowFault('Python int too large to convert to C ssize_t');
}

/** The precision that an argument of `*` is. */
export function starPrecision(value: bigint): number {
  if (BigInt.asIntN(32, value) === value) return Number(value);
  throw overflowFault('Python int too large to convert to C int');
}

/** The counts of a conversion; `star` has the values of its `*`, in order. */
export function percentCounts(conversion: PercentConversion, star: readonly number[]): PercentCounts {
  let next = 0;
  const width = conversion.width === '*' ? (star[next++] ?? 0) : (conversion.width ?? 0);
  const precision = conversion.precision === '*' ? Math.max(0, star[next] ?? 0) : (conversion.precision ?? -1);
  return { width, precision };
}

/** `%s`, `%r` and `%a` of what `str`, `repr` or `ascii` made of the argument. */
export function percentText(conversion: PercentConversion, counts: PercentCounts, text: string): string {
  const part = counts.precision >= 0 ? sliceText(text, 0, counts.precision) : text;
  return fillUp(conversion, counts, '', part, ' ');
}

/** `%c` of a code point or a string, which must be one character. */
export function percentCharacter(conversion: PercentConversion, counts: PercentCounts, value: bigint | string): string {
  if (typeof value === 'string') {
    if (textLength(value) !== 1) throw typeFault('%c requires int or char');
    return fillUp(conversion, counts, '', value, ' ');
  }
  if (value < 0n || value > 0x10ffffn) throw overflowFault('%c arg not in range(0x110000)');
  return fillUp(conversion, counts, '', String.fromCodePoint(Number(value)), ' ');
}

/** `%d`, `%i`, `%u`, `%o`, `%x` and `%X`. */
export function percentInteger(conversion: PercentConversion, counts: PercentCounts, value: bigint): string {
  const magnitude = value < 0n ? -value : value;
  const some = digitsOf(magnitude, conversion.type);
  const digits = fillOf('0', Math.max(0, counts.precision - some.length)) + some;
  const prefix = conversion.isAlternate && /[oxX]/.test(conversion.type) ? `0${conversion.type}` : '';
  const sign = value < 0n ? '-' : plusSign(conversion);
  return fillUp(conversion, counts, sign + prefix, digits, conversion.isZeroFilled ? '0' : ' ');
}

function digitsOf(magnitude: bigint, type: string): string {
  switch (type) {
    case 'o':
      return magnitude.toString(8);
    case 'x':
      return magnitude.toString(16);
    case 'X':
      return magnitude.toString(16).toUpperCase();
    default:
      return reprInteger(magnitude);
  }
}

/** `%e`, `%f`, `%g` and the same in upper case. */
export function percentFloat(conversion: PercentConversion, counts: PercentCounts, value: number): string {
  const style: FloatStyle = {
    kind: kindOf(conversion.type),
    precision: counts.precision < 0 ? usualPrecision : counts.precision,
    isAlternate: conversion.isAlternate,
    hasPointZero: false,
  };
  const lower = writeMagnitude(Math.abs(value), style);
  const magnitude = /[EFG]/.test(conversion.type) ? lower.toUpperCase() : lower;
  const sign = isNegative(value) ? '-' : plusSign(conversion);
  return fillUp(conversion, counts, sign, magnitude, conversion.isZeroFilled ? '0' : ' ');
}

function kindOf(type: string): 'e' | 'f' | 'g' {
  switch (type.toLowerCase()) {
    case 'e':
      return 'e';
    case 'f':
      return 'f';
    default:
      return 'g';
  }
}

function plusSign(conversion: PercentConversion): string {
  if (conversion.hasPlus) return '+';
  return conversion.hasBlank ? ' ' : '';
}

function fillUp(
  { isLeft }: PercentConversion,
  { width }: PercentCounts,
  head: string,
  body: string,
  fill: '0' | ' ',
): string {
  // A negative width of `*` stands for the flag `-`.
  const missing = Math.max(0, Math.abs(width) - head.length - textLength(body));
  if (isLeft || width < 0) return head + body + fillOf(' ', missing);
  return fill === '0' ? head + fillOf('0', missing) + body : fillOf(' ', missing) + head + body;
}

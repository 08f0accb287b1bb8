import { divideHalfEven, ratioOf } from './exact.ts';

/** Decimal digits of a positive number: `0.digits * 10 ** point`. Zero is the digit 0 with point 1. */
export interface Decimal {
  readonly digits: string;
  /** How many digits stand before the decimal point; may be negative. */
  readonly point: number;
}

/** The fewest digits that only this float is nearest to. The value is finite and not negative. */
export function shortestDecimal(value: number): Decimal {
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return { digits: digits.replace('.', ''), point: Number(exponent) + 1 };
}

/** `value * 10 ** places`, rounded half to even; `places` may be negative. The value is finite and not negative. */
export function scaledDecimal(value: number, places: number): bigint {
  const { numerator, denominator } = ratioOf(value);
  return places >= 0
    ? divideHalfEven(numerator * 10n ** BigInt(places), denominator)
    : divideHalfEven(numerator, denominator * 10n ** BigInt(-places));
}

/** So many (at least one) significant digits, correctly rounded. The value is finite and not negative. */
export function roundedDecimal(value: number, count: number): Decimal {
  if (value === 0) return { digits: '0'.repeat(count), point: 1 };
  const exponent = exponentOf(value);
  const digits = scaledDecimal(value, count - 1 - exponent).toString();
  // Rounding up 9.99 makes one digit more, which is a zero.
  if (digits.length > count) return { digits: digits.slice(0, count), point: exponent + 2 };
  return { digits, point: exponent + 1 };
}

/** The exponent of the greatest power of ten that is not above the value. */
function exponentOf(value: number): number {
  const exponent = shortestDecimal(value).point - 1;
  // The shortest digits may be of a number above the value: 1e23 is less than 10 ** 23.
  const { numerator, denominator } = ratioOf(value);
  const isAbove =
    exponent >= 0
      ? numerator < denominator * 10n ** BigInt(exponent)
      : numerator * 10n ** BigInt(-exponent) < denominator;
  return isAbove ? exponent - 1 : exponent;
}

import { bitLength, exactly, nearest } from './bits.ts';
import { add, divide, multiply, negate, type Pair, pair, pairLn2, rounded, scale, twoProduct, twoSum } from './pair.ts';

const halvings = 6;
const terms = 11;

/** What `e ** x` is: a pair from about 0.7 to 1.5, times a power of two with this exponent. */
interface Power {
  readonly factor: Pair;
  readonly exponent: number;
}

/** `e ** x` for any x with |x| below some thousands. */
export function pairExp(x: Pair): Power {
  const exponent = Math.round(x.high / Math.LN2);
  const whole = add(twoProduct(exponent, pairLn2.high), twoProduct(exponent, pairLn2.low));
  const small = scale(add(x, negate(whole)), 2 ** -halvings);
  // All but the 1 of the series, so that doubling loses nothing.
  let sum = divide(small, pair(terms));
  for (let at = terms - 1; at > 0; at--) sum = divide(multiply(small, add(sum, pair(1))), pair(at));
  for (let at = 0; at < halvings; at++) sum = add(scale(sum, 2), multiply(sum, sum));
  return { factor: add(sum, pair(1)), exponent };
}

/** The natural logarithm of a positive finite float. */
export function pairLog(x: number): Pair {
  const { factor, exponent } = split(x);
  const guess = Math.log(factor);
  const { factor: inverse, exponent: shift } = pairExp(pair(-guess));
  const error = add(scale(multiply(pair(factor), inverse), 2 ** shift), pair(-1));
  const near = add(twoSum(guess, error.high), pair(error.low - (error.high * error.high) / 2));
  return add(near, multiply(pair(exponent), pairLn2));
}

/** A positive float as a factor from about 0.7 to 1.4, and the exponent of a power of two. */
function split(x: number): { readonly factor: number; readonly exponent: number } {
  const { mantissa, exponent } = exactly(x);
  const length = bitLength(mantissa);
  const factor = nearest(mantissa, -length);
  return factor < Math.SQRT1_2
    ? { factor: factor * 2, exponent: exponent + length - 1 }
    : { factor, exponent: exponent + length };
}

/** The float nearest to a power. */
export function settle({ factor, exponent }: Power): number {
  if (exponent > 1100) return Number.POSITIVE_INFINITY;
  if (exponent < -1200) return 0;
  if (exponent > -1000) return rounded(factor) * 2 ** (exponent >> 1) * 2 ** (exponent - (exponent >> 1));
  // Results with fewer bits are rounded once, from all that is known.
  const first = exactly(factor.high);
  const second = exactly(factor.low);
  const shift = 160;
  const size = (first.mantissa << BigInt(first.exponent + shift)) + shifted(second.mantissa, second.exponent + shift);
  return nearest(size, exponent - shift);
}

function shifted(value: bigint, by: number): bigint {
  return by >= 0 ? value << BigInt(by) : value >> BigInt(-by);
}

/** `e ** x`, correctly rounded but for very rare cases. */
export function plainExp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Number.POSITIVE_INFINITY;
  return x < -746 ? 0 : settle(pairExp(pair(x)));
}

/** The natural logarithm, likewise: of 0 it is infinite, of negative numbers not a number. */
export function plainLog(x: number): number {
  return isOrdinary(x) ? rounded(pairLog(x)) : Math.log(x);
}

const ln10 = pairLog(10);

export function plainLog10(x: number): number {
  return isOrdinary(x) ? rounded(divide(pairLog(x), ln10)) : Math.log10(x);
}

export function plainLog2(x: number): number {
  if (!isOrdinary(x)) return Math.log2(x);
  const { factor, exponent } = split(x);
  return rounded(add(pair(exponent), divide(pairLog(factor), pairLn2)));
}

/** `x ** y` as C has it, with infinities for what is too large. */
export function plainPow(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0) return x ** y;
  if (x < 0 && !Number.isInteger(y)) return Number.NaN;
  const size = exactPower(Math.abs(x), y) ?? roundedPower(Math.abs(x), y);
  return x < 0 && y % 2 !== 0 ? -size : size;
}

function roundedPower(x: number, y: number): number {
  const log = pairLog(x);
  const estimate = log.high * y;
  if (estimate > 711) return Number.POSITIVE_INFINITY;
  if (estimate < -800) return 0;
  // So small an exponent is below what a pair can tell from 1, and could underflow in it.
  if (Math.abs(estimate) < 2 ** -200) return 1;
  return settle(pairExp(multiply(log, pair(y))));
}

/** The power where it may have so few bits that it lies in the middle between two floats: undefined for all others. */
function exactPower(x: number, y: number): number | undefined {
  if (!Number.isInteger(y) || y < 2 || y > 64) return undefined;
  let { mantissa, exponent } = exactly(x);
  while (mantissa % 2n === 0n) {
    mantissa /= 2n;
    exponent++;
  }
  return bitLength(mantissa) * y > 128 ? undefined : nearest(mantissa ** BigInt(y), exponent * y);
}

function isOrdinary(x: number): boolean {
  return x > 0 && x < Number.POSITIVE_INFINITY;
}

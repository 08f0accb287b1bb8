import { overflowFault, zeroFault } from '../fault.ts';
import { binaryOf, bitLength, floatOfRatio, isNegative } from './exact.ts';

/** What `float ** float` gives: a float, or the order to take the complex power of the same numbers. */
export type Power = { readonly kind: 'float'; readonly value: number } | { readonly kind: 'complex' };

/** Bits behind the point of the numbers that logarithms are made of; far more than a float has. */
const bits = 200n;
const one = 1n << bits;
/** Whole powers of floats are made exactly while they have no more bits than this. */
const exactBits = 4096;

let logOfTwo: bigint | undefined;

/** Python's `float ** float`. The result is the nearest float, so that it is the same on every host. */
export function powerFloat(base: number, exponent: number): Power {
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
    return { kind: 'complex' };
  }
  if (base === 0 && exponent < 0 && Number.isFinite(exponent)) {
    throw zeroFault('0.0 cannot be raised to a negative power');
  }
  const value = special(base, exponent) ?? finitePower(base, exponent);
  if (!Number.isFinite(value) && Number.isFinite(base) && Number.isFinite(exponent)) {
    throw overflowFault("(34, 'Numerical result out of range')");
  }
  return { kind: 'float', value };
}

/** The power where a base is 0 or 1, or something is not finite. */
function special(base: number, exponent: number): number | undefined {
  // C has a result for these, JavaScript does not.
  if (base === 1 || exponent === 0) return 1;
  if (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent)) return 1;
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return base ** exponent;
  return undefined;
}

function finitePower(base: number, exponent: number): number {
  // The host rounds these correctly.
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (exponent === 0.5) return Math.sqrt(base);
  const sign = isNegative(base) && Math.abs(exponent) % 2 === 1 ? -1 : 1;
  const magnitude = Math.abs(base);
  return sign * (exactPower(magnitude, exponent) ?? roundedPower(magnitude, exponent));
}

/** The power from whole numbers, where the exponent is a small one. */
function exactPower(base: number, exponent: number): number | undefined {
  if (!Number.isInteger(exponent)) return undefined;
  const binary = binaryOf(base);
  const twos = trailingZeros(binary.mantissa);
  const odd = binary.mantissa >> BigInt(twos);
  const count = Math.abs(exponent);
  if (bitLength(odd) * count > exactBits) return undefined;
  const power = odd ** BigInt(count);
  const shift = (binary.exponent + twos) * exponent;
  // The shift alone may be far beyond what a float can have.
  if (shift > exactBits * 2) return Infinity;
  if (shift < -exactBits * 2) return 0;
  const [up, down] = shift >= 0 ? [1n << BigInt(shift), 1n] : [1n, 1n << BigInt(-shift)];
  return exponent >= 0 ? floatOfRatio(power * up, down) : floatOfRatio(up, power * down);
}

function trailingZeros(value: bigint): number {
  const lowest = value & -value;
  return bitLength(lowest) - 1;
}

/**
 * The power by logarithms. Powers that are not whole are never exactly halfway between floats, unless they are
 * smaller than the smallest normal float: then the result may be the other neighbour.
 */
function roundedPower(base: number, exponent: number): number {
  const rough = Math.log2(base) * exponent;
  if (rough > 1100) return Infinity;
  if (rough < -1200) return 0;
  const { mantissa, exponent: power } = binaryOf(exponent);
  const product = logarithm(base) * mantissa;
  const scaled = power >= 0 ? product << BigInt(power) : product >> BigInt(-power);
  const two = logarithmOfTwo();
  const twos = scaled / two;
  const value = exponential(scaled - twos * two);
  return twos >= 0n ? floatOfRatio(value << twos, one) : floatOfRatio(value, one << -twos);
}

/** The natural logarithm of a positive float. */
function logarithm(value: number): bigint {
  const { mantissa, exponent } = binaryOf(value);
  const length = bitLength(mantissa);
  // Between 3/4 and 3/2 the series is short.
  const rough = (mantissa << bits) >> BigInt(length);
  const isLow = rough * 4n < one * 3n;
  const twos = exponent + length - (isLow ? 1 : 0);
  return seriesOfLogarithm(isLow ? rough << 1n : rough) + BigInt(twos) * logarithmOfTwo();
}

function logarithmOfTwo(): bigint {
  logOfTwo ??= -seriesOfLogarithm(one >> 1n);
  return logOfTwo;
}

/** Twice the area tangent of `(x - 1) / (x + 1)`. */
function seriesOfLogarithm(value: bigint): bigint {
  const ratio = ((value - one) << bits) / (value + one);
  const square = (ratio * ratio) >> bits;
  let sum = 0n;
  let term = ratio;
  for (let odd = 1n; term !== 0n && term !== -1n; odd += 2n) {
    sum += term / odd;
    term = (term * square) >> bits;
  }
  return sum * 2n;
}

/** The exponential of a number less than 1. */
function exponential(value: bigint): bigint {
  let sum = one;
  let term = one;
  for (let count = 1n; term !== 0n && term !== -1n; count++) {
    term = (term * value) / (one * count);
    sum += term;
  }
  return sum;
}

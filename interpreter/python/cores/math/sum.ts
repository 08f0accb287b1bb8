import { bitLength, exactly, nearest } from './bits.ts';
import { fault } from './fault.ts';
import { isqrt } from './integer.ts';

/** Every finite float is a multiple of two to the power of this. */
const least = -1074;

/**
 * The exact sum, rounded once.
 * @throws MathFault OverflowError where a sum on the way is too large; ValueError for infinities of both signs
 */
export function fsum(values: Iterable<number>): number {
  let sum = 0n;
  let special = 0;
  let infinities = 0;
  for (const value of values) {
    if (Number.isFinite(value)) {
      sum += multiples(value);
      if (bitLength(sum) > 1024 - least && !Number.isFinite(nearest(sum, least))) {
        throw fault('OverflowError', 'intermediate overflow in fsum');
      }
    } else {
      // What came before no longer counts, nor can it overflow.
      sum = 0n;
      special += value;
      if (!Number.isNaN(value)) infinities += value;
    }
  }
  if (Number.isNaN(infinities)) throw fault('ValueError', '-inf + inf in fsum');
  return special === 0 ? nearest(sum, least) : special;
}

/** The product of ints and floats; as soon as a float comes, it is one. */
export function prod(values: Iterable<number | bigint>, start: number | bigint = 1n): number | bigint {
  let product = start;
  for (const value of values) {
    product =
      typeof product === 'bigint' && typeof value === 'bigint' ? product * value : float(product) * float(value);
  }
  return product;
}

function float(value: number | bigint): number {
  const result = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(result)) {
    throw fault('OverflowError', 'int too large to convert to float');
  }
  return result;
}

/** The length of a vector, correctly rounded. */
export function hypot(...coordinates: readonly number[]): number {
  if (coordinates.some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (coordinates.some(Number.isNaN)) return Number.NaN;
  const parts = coordinates.filter((value) => value !== 0).map(exactly);
  if (parts.length === 0) return 0;
  const shift = Math.min(...parts.map(({ exponent }) => exponent));
  let sum = 0n;
  for (const { mantissa, exponent } of parts) sum += (mantissa << BigInt(exponent - shift)) ** 2n;
  // As many bits as a float needs, and some more.
  const extra = Math.max(0, 64 - (bitLength(sum) >> 1));
  const scaled = sum << BigInt(2 * extra);
  const root = isqrt(scaled);
  return nearest(root, shift - extra, root * root !== scaled);
}

/**
 * The distance of two points.
 * @throws MathFault ValueError where they differ in the number of coordinates
 */
export function dist(p: readonly number[], q: readonly number[]): number {
  if (p.length !== q.length) throw fault('ValueError', 'both points must have the same number of dimensions');
  return hypot(...p.map((value, at) => value - q[at]!));
}

function multiples(value: number): bigint {
  const { mantissa, exponent } = exactly(value);
  return mantissa << BigInt(exponent - least);
}

import { bitLength, exactly, fromBits, nearest, toBits } from './bits.ts';
import { domainFault, fault, rangeFault } from './fault.ts';

/** The int of a float that is cut, or rounded down or up. */
export function trunc(x: number): bigint {
  return toInt(Math.trunc(x));
}
export function floor(x: number): bigint {
  return toInt(Math.floor(x));
}
export function ceil(x: number): bigint {
  return toInt(Math.ceil(x));
}

function toInt(x: number): bigint {
  if (Number.isNaN(x)) throw fault('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw fault('OverflowError', 'cannot convert float infinity to integer');
  return BigInt(x);
}

/** The size of `x` with the sign of `y`, which a zero has as well, and what is no number. */
export function copysign(x: number, y: number): number {
  return toBits(y) >> 63n === 0n ? Math.abs(x) : -Math.abs(x);
}

/** `math.fmod`: the result has the sign of `x`. */
export function fmod(x: number, y: number): number {
  const rest = x % y;
  if (Number.isNaN(rest) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainFault();
  return rest;
}

/** What is left of `x` after the nearest multiple of `y`; an even one of two that are as near. */
export function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (!Number.isFinite(x) || y === 0) throw domainFault();
  if (!Number.isFinite(y)) return x;
  const size = Math.abs(y);
  let rest = Math.abs(x) % size;
  const other = size - rest;
  // Twice the rest is compared, without the overflow of doubling it. Where they are equal, the multiple was odd or even.
  if (rest > other || (rest === other && isOddMultiple(Math.abs(x), size, rest))) rest = -other;
  return copysign(1, x) * rest;
}

function isOddMultiple(x: number, size: number, rest: number): boolean {
  return ((x - rest) / 2) % size !== 0;
}

/** The fraction and the whole part, both with the sign of `x`. */
export function modf(x: number): readonly [number, number] {
  if (Number.isNaN(x)) return [x, x];
  if (!Number.isFinite(x)) return [copysign(0, x), x];
  return [copysign(x % 1, x), Math.trunc(x)];
}

/** A factor from 0.5 to 1 with a sign, and the exponent of a power of two. */
export function frexp(x: number): readonly [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const { mantissa, exponent } = exactly(x);
  const length = bitLength(mantissa);
  return [nearest(mantissa, -length), exponent + length];
}

/** `x * 2 ** exponent`, rounded once. */
export function ldexp(x: number, exponent: bigint): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (exponent < -5000n) return copysign(0, x);
  if (exponent > 5000n) throw rangeFault();
  const parts = exactly(x);
  const result = copysign(nearest(parts.mantissa, parts.exponent + Number(exponent)), x);
  if (!Number.isFinite(result)) throw rangeFault();
  return result;
}

/** The next float after `x` on the way to `y`. */
export function nextafter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return copysign(Number.MIN_VALUE, y);
  return fromBits(toBits(x) + (y > x === x > 0 ? 1n : -1n));
}

/** The value of the last bit of `x`. */
export function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = nextafter(size, Number.POSITIVE_INFINITY);
  return Number.isFinite(next) ? next - size : size - nextafter(size, 0);
}

/** @throws MathFault ValueError for a negative tolerance */
export function isclose(a: number, b: number, relative = 1e-9, absolute = 0): boolean {
  if (relative < 0 || absolute < 0) throw fault('ValueError', 'tolerances must be non-negative');
  if (a === b) return true;
  if (Math.abs(a) === Number.POSITIVE_INFINITY || Math.abs(b) === Number.POSITIVE_INFINITY) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
}

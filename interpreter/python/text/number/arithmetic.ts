import { overflowFault, TextFault, valueFault, zeroFault } from '../fault.ts';
import { bitLength, floatOfRatio, floorDivide, floorModulo, isNegative } from './exact.ts';

/** The host keeps no integers of more bits. */
const mostBits = 2 ** 30 - 1;

/** Python's `int // int`. */
export function divideIntegers(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw zeroFault('integer division or modulo by zero');
  return floorDivide(dividend, divisor);
}

/** Python's `int % int`. */
export function moduloIntegers(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw zeroFault('integer modulo by zero');
  return floorModulo(dividend, divisor);
}

/** Python's `int / int`: the float nearest to the exact quotient. */
export function trueDivideIntegers(dividend: bigint, divisor: bigint): number {
  if (divisor === 0n) throw zeroFault('division by zero');
  const [left, right] = [Number(dividend), Number(divisor)];
  // The host rounds correctly, as far as it has the numbers themselves.
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left === 0 && right < 0 ? -0 : left / right;
  const isOpposite = dividend < 0n !== divisor < 0n;
  // Zero by a negative number is -0.0 in Python.
  if (dividend === 0n) return divisor < 0n ? -0 : 0;
  const magnitude = floatOfRatio(dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor);
  if (magnitude === Infinity) throw overflowFault('integer division result too large for a float');
  return isOpposite ? -magnitude : magnitude;
}

/** Python's `float / float`. */
export function divideFloats(dividend: number, divisor: number): number {
  if (divisor === 0) throw zeroFault('float division by zero');
  return dividend / divisor;
}

/** Quotient and remainder as Python's `divmod` of two floats. */
export interface FloatDivision {
  readonly quotient: number;
  readonly remainder: number;
}

/** Python's `float // float`. */
export function floorDivideFloats(dividend: number, divisor: number): number {
  if (divisor === 0) throw zeroFault('float floor division by zero');
  return splitFloats(dividend, divisor).quotient;
}

/** Python's `float % float`. */
export function moduloFloats(dividend: number, divisor: number): number {
  if (divisor === 0) throw zeroFault('float modulo');
  return splitFloats(dividend, divisor).remainder;
}

/** Python's `divmod(float, float)`. */
export function divmodFloats(dividend: number, divisor: number): FloatDivision {
  if (divisor === 0) throw zeroFault('float divmod()');
  return splitFloats(dividend, divisor);
}

function splitFloats(dividend: number, divisor: number): FloatDivision {
  // The host's remainder is exact and has the sign of the dividend.
  let remainder = dividend % divisor;
  let quotient = (dividend - remainder) / divisor;
  if (remainder === 0) {
    remainder = divisor < 0 ? -0 : 0;
  } else if (divisor < 0 !== remainder < 0) {
    remainder += divisor;
    quotient -= 1;
  }
  if (quotient === 0) return { quotient: isNegative(dividend / divisor) ? -0 : 0, remainder };
  const floor = Math.floor(quotient);
  return { quotient: quotient - floor > 0.5 ? floor + 1 : floor, remainder };
}

/** Python's `int ** int`; the exponent is not negative. A MemoryError where the host cannot keep the result. */
export function powerInteger(base: bigint, exponent: bigint): bigint {
  if (base === 1n || base === 0n || base === -1n) return base ** (exponent === 0n ? 0n : exponent & 1n ? 1n : 2n);
  if (BigInt(bitLength(base) - 1) * exponent >= BigInt(mostBits)) throw new TextFault('MemoryError', '');
  return tooLargeForHost(() => base ** exponent);
}

/** Python's `pow(base, exponent, modulus)`. */
export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  if (modulus === 0n) throw valueFault('pow() 3rd argument cannot be 0');
  const size = modulus < 0n ? -modulus : modulus;
  let factor = floorModulo(exponent < 0n ? invert(base, size) : base, size);
  let left = exponent < 0n ? -exponent : exponent;
  let result = 1n % size;
  for (; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * factor) % size;
    factor = (factor * factor) % size;
  }
  return floorModulo(result, modulus);
}

function invert(value: bigint, modulus: bigint): bigint {
  let [high, low] = [modulus, floorModulo(value, modulus)];
  let [before, now] = [0n, 1n];
  while (low !== 0n) {
    const quotient = high / low;
    [high, low] = [low, high - quotient * low];
    [before, now] = [now, before - quotient * now];
  }
  if (high !== 1n) throw valueFault('base is not invertible for the given modulus');
  return before;
}

/** Python's `int << int`. A MemoryError where the host cannot keep the result. */
export function shiftLeft(value: bigint, count: bigint): bigint {
  if (count < 0n) throw valueFault('negative shift count');
  if (value === 0n) return 0n;
  if (count >= 1n << 63n) throw overflowFault('too many digits in integer');
  if (count + BigInt(bitLength(value)) > BigInt(mostBits)) throw new TextFault('MemoryError', '');
  return tooLargeForHost(() => value << count);
}

/** Python's `int >> int`. */
export function shiftRight(value: bigint, count: bigint): bigint {
  if (count < 0n) throw valueFault('negative shift count');
  return count > BigInt(mostBits) ? (value < 0n ? -1n : 0n) : value >> count;
}

function tooLargeForHost(compute: () => bigint): bigint {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) throw new TextFault('MemoryError', '');
    throw error;
  }
}

import type { Complex } from './complex.ts';
import { binaryOf, isNegative } from './exact.ts';

/** The sizes of a build's hash values: `sys.hash_info`. */
export interface HashLayout {
  /** Numbers are hashed modulo `2 ** modulusBits - 1`. */
  readonly modulusBits: number;
  /** Bits of a hash value. */
  readonly width: number;
}

const wideLayout: HashLayout = { modulusBits: 61, width: 64 };

const hashOfInfinity = 314159n;
const imagFactor = 1000003n;

/** Python's `hash` of an int. */
export function hashInteger(value: bigint, { modulusBits }: HashLayout = wideLayout): bigint {
  const modulus = (1n << BigInt(modulusBits)) - 1n;
  const rest = value % modulus;
  return rest === -1n ? -2n : rest;
}

/**
 * Python's `hash` of a float: that of the equal int where there is one.
 * @param ofNaN the result for NaN, which Python takes from the object's identity
 */
export function hashFloat(value: number, ofNaN: bigint, layout: HashLayout = wideLayout): bigint {
  if (Number.isNaN(value)) return ofNaN;
  if (!Number.isFinite(value)) return value > 0 ? hashOfInfinity : -hashOfInfinity;
  if (Number.isSafeInteger(value)) return hashInteger(BigInt(value), layout);
  const size = BigInt(layout.modulusBits);
  const modulus = (1n << size) - 1n;
  const { mantissa, exponent } = binaryOf(Math.abs(value));
  // 2 ** size is 1 modulo the modulus, so powers of two go in circles.
  const turn = ((BigInt(exponent) % size) + size) % size;
  const hash = (mantissa << turn) % modulus;
  if (!isNegative(value)) return hash;
  return hash === 1n ? -2n : -hash;
}

/** Python's `hash` of a complex number: that of the equal float where there is one. */
export function hashComplex({ real, imag }: Complex, ofNaN: bigint, layout: HashLayout = wideLayout): bigint {
  const sum = hashFloat(real, ofNaN, layout) + imagFactor * hashFloat(imag, ofNaN, layout);
  const hash = BigInt.asIntN(layout.width, sum);
  return hash === -1n ? -2n : hash;
}

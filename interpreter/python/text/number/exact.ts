/** A float as a whole number times a power of two: `mantissa * 2 ** exponent`, the mantissa with the sign. */
export interface Binary {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** A quotient of whole numbers; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const fractionBits = 52;
/** Exponent of the smallest positive float. */
const leastExponent = -1074;

const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);

/** Takes a finite float apart. Zero has mantissa 0, whatever its sign. */
export function binaryOf(value: number): Binary {
  float[0] = value;
  const word = bits[0]!;
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xf_ffff_ffff_ffffn;
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  return {
    mantissa: word >> 63n === 0n ? mantissa : -mantissa,
    exponent: Math.max(biased, 1) - 1023 - fractionBits,
  };
}

/** The 64 bits of a float. */
export function bitsOf(value: number): bigint {
  float[0] = value;
  return bits[0]!;
}

/** Whether the sign is set, as `copysign` sees it; false for NaN. */
export function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

/** `2 ** exponent`, exactly; 0 or infinity where no float has that value. */
function powerOfTwo(exponent: number): number {
  if (exponent > 1023) return Infinity;
  if (exponent < leastExponent) return 0;
  bits[0] = exponent < -1022 ? 1n << BigInt(exponent - leastExponent) : BigInt(exponent + 1023) << 52n;
  return float[0]!;
}

/** How many bits the magnitude of an integer has; 0 for 0. */
export function bitLength(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  if (magnitude === 0n) return 0;
  const digits = magnitude.toString(16);
  return (digits.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(digits[0]!, 16)));
}

/** The finite float as an unreduced quotient. */
export function ratioOf(value: number): Ratio {
  const { mantissa, exponent } = binaryOf(value);
  return exponent >= 0
    ? { numerator: mantissa << BigInt(exponent), denominator: 1n }
    : { numerator: mantissa, denominator: 1n << BigInt(-exponent) };
}

/** The quotient rounded down. The divisor may have either sign, but is not zero. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

/** What is left of the division rounded down: it has the sign of the divisor. */
export function floorModulo(dividend: bigint, divisor: bigint): bigint {
  const rest = dividend % divisor;
  return rest !== 0n && rest < 0n !== divisor < 0n ? rest + divisor : rest;
}

/** The whole number nearest to a quotient; of two equally near ones the even one. The divisor is positive. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const floor = floorDivide(dividend, divisor);
  const twice = (dividend - floor * divisor) * 2n;
  if (twice < divisor) return floor;
  return twice > divisor || (floor & 1n) === 1n ? floor + 1n : floor;
}

/** The float nearest to `numerator / denominator` (positive), half to even; infinite where that is too large. */
export function floatOfRatio(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rough = bitLength(magnitude) - bitLength(denominator);
  const isBelow = rough >= 0 ? magnitude < denominator << BigInt(rough) : magnitude << BigInt(-rough) < denominator;
  // The quotient is at least 2 ** top / 2 and less than 2 ** top.
  const top = isBelow ? rough : rough + 1;
  const unit = Math.max(top - fractionBits - 1, leastExponent);
  const count =
    unit >= 0
      ? divideHalfEven(magnitude, denominator << BigInt(unit))
      : divideHalfEven(magnitude << BigInt(-unit), denominator);
  const value = Number(count) * powerOfTwo(unit);
  return numerator < 0n ? -value : value;
}

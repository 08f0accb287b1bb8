const view = new DataView(new ArrayBuffer(8));
const fractionMask = (1n << 52n) - 1n;

/** A finite float as `mantissa * 2 ** exponent`, exactly. */
export interface Exact {
  readonly mantissa: bigint;
  readonly exponent: number;
}

/** The bits of a float, as an unsigned int. */
export function toBits(value: number): bigint {
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

export function fromBits(bits: bigint): number {
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}

export function exactly(value: number): Exact {
  const bits = toBits(value);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & fractionMask;
  const size = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: value < 0 ? -size : size, exponent: Math.max(biased, 1) - 1075 };
}

/** How many bits an int takes, without its sign. */
export function bitLength(value: bigint): number {
  const hex = (value < 0n ? -value : value).toString(16);
  return hex === '0' ? 0 : 4 * hex.length - Math.clz32(Number.parseInt(hex[0]!, 16)) + 28;
}

/**
 * The float nearest to `mantissa * 2 ** exponent`, an even one of two that are as near; infinite where it is too large.
 * @param isMore whether the true size is a little above that of `mantissa`, by less than 1
 */
export function nearest(mantissa: bigint, exponent: number, isMore = false): number {
  if (mantissa === 0n) return 0;
  if (mantissa < 0n) return -nearest(-mantissa, exponent, isMore);
  // Twice the size, with a last bit that stands for all that is cut off.
  let size = (mantissa << 1n) | (isMore ? 1n : 0n);
  let shift = exponent - 1;
  const excess = Math.max(bitLength(size) - 53, -1074 - shift);
  if (excess > 0) {
    const cut = BigInt(excess);
    const rest = size & ((1n << cut) - 1n);
    const half = 1n << (cut - 1n);
    size >>= cut;
    if (rest > half || (rest === half && size & 1n)) size++;
    shift += excess;
  }
  return shiftExact(Number(size), shift);
}

/** `value * 2 ** shift` where the result needs no rounding, or is too large. */
function shiftExact(value: number, shift: number): number {
  if (shift > 2000) return Number.POSITIVE_INFINITY;
  let left = shift;
  for (; left > 900; left -= 900) value *= 2 ** 900;
  for (; left < -900; left += 900) value *= 2 ** -900;
  return value * 2 ** left;
}

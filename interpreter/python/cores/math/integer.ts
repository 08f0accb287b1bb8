import { bitLength } from './bits.ts';
import { fault } from './fault.ts';

const longMax = 2n ** 63n - 1n;

/** The greatest common divisor of all; 0 of none. */
export function gcd(...values: readonly bigint[]): bigint {
  let result = 0n;
  for (const value of values) {
    let other = absolute(value);
    while (other !== 0n) [result, other] = [other, result % other];
  }
  return result;
}

/** The least common multiple of all; 1 of none. */
export function lcm(...values: readonly bigint[]): bigint {
  let result = 1n;
  for (const value of values) {
    if (value === 0n) return 0n;
    result = (result / gcd(result, value)) * absolute(value);
  }
  return result;
}

/**
 * The whole part of a square root.
 * @throws MathFault ValueError for negative numbers
 */
export function isqrt(value: bigint): bigint {
  if (value < 0n) throw fault('ValueError', 'isqrt() argument must be nonnegative');
  if (value < 2n) return value;
  // From above: then the guesses fall until they reach the root.
  let guess = 1n << BigInt((bitLength(value) + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** @throws MathFault ValueError for negative numbers */
export function factorial(value: bigint): bigint {
  if (value > longMax) throw fault('OverflowError', `factorial() argument should not exceed ${longMax}`);
  if (value < 0n) throw fault('ValueError', 'factorial() not defined for negative values');
  return product(1n, value);
}

/** How many ways there are to arrange `taken` of `all`; without `taken`, all of them. */
export function perm(all: bigint, taken?: bigint): bigint {
  if (taken === undefined) return factorial(all);
  checkCounts(all, taken);
  if (all < taken) return 0n;
  if (taken > longMax) throw fault('OverflowError', `k must not exceed ${longMax}`);
  return product(all - taken + 1n, all);
}

/** How many ways there are to choose `taken` of `all`. */
export function comb(all: bigint, taken: bigint): bigint {
  checkCounts(all, taken);
  if (all < taken) return 0n;
  const fewer = taken < all - taken ? taken : all - taken;
  if (fewer > longMax) throw fault('OverflowError', `min(n - k, k) must not exceed ${longMax}`);
  return product(all - fewer + 1n, all) / product(1n, fewer);
}

function checkCounts(all: bigint, taken: bigint): void {
  if (all < 0n) throw fault('ValueError', 'n must be a non-negative integer');
  if (taken < 0n) throw fault('ValueError', 'k must be a non-negative integer');
}

/** The product of all ints from `low` to `high`, in halves so that the factors are of like sizes. */
function product(low: bigint, high: bigint): bigint {
  if (high - low < 16n) {
    let result = 1n;
    for (let factor = low; factor <= high; factor++) result *= factor;
    return result;
  }
  const middle = (low + high) >> 1n;
  return product(low, middle) * product(middle + 1n, high);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

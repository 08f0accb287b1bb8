/**
 * A number as the sum of two floats, the second below half a unit in the last place of the first: some 106 bits.
 * What is computed in pairs and rounded once is nearly always the correctly rounded result.
 */
export interface Pair {
  readonly high: number;
  readonly low: number;
}

export const pairPi: Pair = { high: Math.PI, low: 1.2246467991473532e-16 };
export const pairLn2: Pair = { high: Math.LN2, low: 2.3190468138462996e-17 };

/** A float as a pair. */
export function pair(value: number): Pair {
  return { high: value, low: 0 };
}

/** The exact sum of two floats. */
export function twoSum(a: number, b: number): Pair {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** The exact product of two floats, unless it over- or underflows. */
export function twoProduct(a: number, b: number): Pair {
  const high = a * b;
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return { high, low: a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2 };
}

export function add(a: Pair, b: Pair): Pair {
  const sum = twoSum(a.high, b.high);
  const rest = twoSum(a.low, b.low);
  const first = quickSum(sum.high, sum.low + rest.high);
  return quickSum(first.high, first.low + rest.low);
}

export function negate(a: Pair): Pair {
  return { high: -a.high, low: -a.low };
}

export function multiply(a: Pair, b: Pair): Pair {
  const product = twoProduct(a.high, b.high);
  return quickSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

export function divide(a: Pair, b: Pair): Pair {
  const first = a.high / b.high;
  const rest = add(a, negate(multiply(pair(first), b)));
  const second = rest.high / b.high;
  const last = add(rest, negate(multiply(pair(second), b)));
  return add(quickSum(first, second), pair(last.high / b.high));
}

/** Multiplies by a power of two, which is exact. */
export function scale(a: Pair, factor: number): Pair {
  return { high: a.high * factor, low: a.low * factor };
}

/** The float nearest to a pair. */
export function rounded(a: Pair): number {
  return a.high + a.low;
}

/** The sum where the first is the larger one. */
function quickSum(a: number, b: number): Pair {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** Two floats of half the bits each. */
function halves(a: number): readonly [number, number] {
  const shifted = 134217729 * a;
  const high = shifted - (shifted - a);
  return [high, a - high];
}

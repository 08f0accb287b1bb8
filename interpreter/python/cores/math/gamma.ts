import { pairExp, pairLog, settle } from './exponential.ts';
import { domainFault, rangeFault } from './fault.ts';
import { add, divide, multiply, negate, type Pair, pair, pairPi, rounded, scale, twoSum } from './pair.ts';

/** From here on the series of {@link stirling} is exact enough. */
const large = 25;

/** Bernoulli numbers from the second on, every other one. */
const bernoulli: readonly (readonly [number, number])[] = [
  [1, 6],
  [-1, 30],
  [1, 42],
  [-1, 30],
  [5, 66],
  [-691, 2730],
  [7, 6],
  [-3617, 510],
  [43867, 798],
  [-174611, 330],
  [854513, 138],
  [-236364091, 2730],
  [8553103, 6],
];

const halfLogTwoPi = scale(logOf(scale(pairPi, 2)), 0.5);

/**
 * The gamma function.
 * @throws MathFault ValueError at 0, the negative ints and minus infinity; OverflowError for too large results
 */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
  if (x === Number.NEGATIVE_INFINITY || (x <= 0 && Number.isInteger(x))) {
    throw domainFault();
  }
  if (x > 172) throw rangeFault();
  if (x < -190) return Math.floor(x) % 2 === 0 ? 0 : -0;
  const result = Math.abs(x) < 1e-20 ? 1 / x : x < 0.5 ? reflected(x) : positive(pair(x), 1);
  if (!Number.isFinite(result)) throw rangeFault();
  return result;
}

/**
 * The logarithm of the size of the gamma function.
 * @throws MathFault ValueError at 0 and the negative ints; OverflowError for too large results
 */
export function lgamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Number.POSITIVE_INFINITY;
  if (x <= 0 && Number.isInteger(x)) throw domainFault();
  if (x === 1 || x === 2) return 0;
  const size = Math.abs(x);
  if (size < 1e-20) return rounded(negate(pairLog(size)));
  if (size > 1e100) {
    // Nothing but this is left of the series.
    const result = size * (Math.log(size) - 1);
    if (!Number.isFinite(result)) throw rangeFault();
    return result;
  }
  if (x >= 0.5) return rounded(logGamma(pair(x)));
  const sine = sinePi(x);
  const above = logOf(divide(pairPi, { high: Math.abs(sine.high), low: Math.sign(sine.high) * sine.low }));
  return rounded(add(above, negate(logGamma(twoSum(1, -x)))));
}

/** gamma(x) by that of 1 - x. */
function reflected(x: number): number {
  return positive(twoSum(1, -x), -1, divide(pairPi, sinePi(x)));
}

/** gamma(x) to the power of 1 or -1, times a factor, for x from 0.5 on. */
function positive(x: Pair, power: 1 | -1, factor: Pair = pair(1)): number {
  const [shifted, product] = raised(x);
  const exponent = stirling(shifted);
  const result = pairExp(power === 1 ? exponent : negate(exponent));
  const scaled = power === 1 ? divide(result.factor, product) : multiply(result.factor, product);
  const whole = multiply(scaled, factor);
  const sign = Math.sign(whole.high);
  return sign * settle({ factor: scale(whole, sign), exponent: result.exponent });
}

function logGamma(x: Pair): Pair {
  const [shifted, product] = raised(x);
  return add(stirling(shifted), negate(logOf(product)));
}

/** A number from {@link large} on, some ints above `x`, and the product of those on the way. */
function raised(x: Pair): readonly [Pair, Pair] {
  let product = pair(1);
  let at = x;
  while (at.high < large) {
    product = multiply(product, at);
    at = add(at, pair(1));
  }
  return [at, product];
}

/** The logarithm of gamma(x) by the series for large numbers. */
function stirling(x: Pair): Pair {
  const square = multiply(x, x);
  let power = x;
  let sum = add(multiply(add(x, pair(-0.5)), logOf(x)), add(negate(x), halfLogTwoPi));
  for (const [at, [above, below]] of bernoulli.entries()) {
    const twice = 2 * at + 2;
    const term = divide(pair(above), multiply(pair(below * twice * (twice - 1)), power));
    sum = add(sum, term);
    // What follows adds nothing, and its powers may be too large.
    if (Math.abs(term.high) < Math.abs(sum.high) * 2 ** -110) break;
    power = multiply(power, square);
  }
  return sum;
}

function logOf(x: Pair): Pair {
  return add(pairLog(x.high), pair(x.low / x.high));
}

/** sin(pi x), for x that is no int. */
function sinePi(x: number): Pair {
  const whole = Math.round(x);
  // Exact: the two are close to each other.
  const angle = multiply(pairPi, pair(x - whole));
  const square = multiply(angle, angle);
  let term = angle;
  let sum = term;
  for (let at = 2; Math.abs(term.high) > Math.abs(sum.high) * 2 ** -110; at += 2) {
    term = negate(divide(multiply(term, square), pair(at * (at + 1))));
    sum = add(sum, term);
  }
  return whole % 2 === 0 ? sum : negate(sum);
}

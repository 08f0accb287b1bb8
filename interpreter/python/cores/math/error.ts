import { pairExp, settle } from './exponential.ts';
import { add, divide, multiply, negate, type Pair, pair, pairPi, rounded, scale, twoProduct } from './pair.ts';

/** From here on the fraction is used, before it the series. */
const far = 3;
/** Enough for the series up to {@link far}, and for the fraction from there on. */
const terms = 120;

const rootPi = pairRoot(pairPi);

/** The error function. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size >= 6) return Math.sign(x);
  // Below this the square adds nothing, and its series would underflow.
  if (size < 1e-20) return x === 0 ? x : rounded(multiply(divide(pair(2), rootPi), pair(x)));
  const result = size < far ? rounded(series(size)) : rounded(add(pair(1), negate(tail(size))));
  return x < 0 ? -result : result;
}

/** What the error function lacks to 1, without the loss of digits of a subtraction. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < -6) return 2;
  if (x > 28) return 0;
  if (Math.abs(x) < 1e-20) return 1;
  if (x < -far) return rounded(add(pair(2), negate(tail(-x))));
  if (x < 0) return rounded(add(pair(1), series(-x)));
  if (x < far) return rounded(add(pair(1), negate(series(x))));
  const { factor, exponent } = pairExp(negate(twoProduct(x, x)));
  return settle({ factor: multiply(factor, fraction(x)), exponent });
}

/** erf by the series whose terms are all positive. */
function series(x: number): Pair {
  const square = scale(twoProduct(x, x), 2);
  let term = pair(x);
  let sum = term;
  for (let at = 1; at < terms; at++) {
    term = divide(multiply(term, square), pair(2 * at + 1));
    sum = add(sum, term);
    if (term.high < sum.high * 2 ** -110) break;
  }
  const { factor, exponent } = pairExp(negate(twoProduct(x, x)));
  return divide(scale(multiply(factor, sum), 2 ** (exponent + 1)), rootPi);
}

function tail(x: number): Pair {
  const { factor, exponent } = pairExp(negate(twoProduct(x, x)));
  return scale(multiply(factor, fraction(x)), 2 ** exponent);
}

/** erfc without its exponential, by a continued fraction. */
function fraction(x: number): Pair {
  let below = pair(x);
  for (let at = terms; at > 0; at--) below = add(pair(x), divide(pair(at / 2), below));
  return divide(divide(pair(1), below), rootPi);
}

function pairRoot(value: Pair): Pair {
  const guess = pair(Math.sqrt(value.high));
  return scale(add(guess, divide(value, guess)), 0.5);
}

import { bitLength, nearest } from './bits.ts';
import { plainExp, plainLog, plainLog2, plainLog10, plainPow } from './exponential.ts';
import { domainFault, fault, judged, rangeFault } from './fault.ts';

// Those that the host computes may differ from a C library in the last bit.
const judging =
  (compute: (x: number) => number, mayOverflow: boolean) =>
  (x: number): number =>
    judged(compute(x), x, mayOverflow);

export const acos = judging(Math.acos, false);
export const acosh = judging(Math.acosh, false);
export const asin = judging(Math.asin, false);
export const asinh = judging(Math.asinh, false);
export const atan = judging(Math.atan, false);
export const atanh = judging(Math.atanh, false);
export const cbrt = judging(Math.cbrt, false);
export const cos = judging(Math.cos, false);
export const cosh = judging(Math.cosh, true);
export const exp = judging(plainExp, true);
export const exp2 = judging((x) => plainPow(2, x), true);
export const expm1 = judging(Math.expm1, true);
export const fabs = judging(Math.abs, false);
export const log1p = judging(Math.log1p, false);
export const sin = judging(Math.sin, false);
export const sinh = judging(Math.sinh, true);
export const sqrt = judging(Math.sqrt, false);
export const tan = judging(Math.tan, false);
export const tanh = judging(Math.tanh, false);

/** The angle of a point. */
export function atan2(y: number, x: number): number {
  return Math.atan2(y, x);
}

const logging =
  (compute: (x: number) => number) =>
  (x: number | bigint): number => {
    if (x <= 0) throw domainFault();
    if (typeof x === 'number') return compute(x);
    const float = Number(x);
    if (Number.isFinite(float)) return compute(float);
    const bits = bitLength(x);
    return compute(nearest(x, -bits)) + compute(2) * bits;
  };

const naturalLog = logging(plainLog);

/** Of ints of any size, like {@link log} and {@link log10}. */
export const log2 = logging(plainLog2);
export const log10 = logging(plainLog10);

/**
 * The natural logarithm, or the one to a base.
 * @throws MathFault ValueError for what is not positive; ZeroDivisionError for the base 1
 */
export function log(x: number | bigint, base?: number | bigint): number {
  const natural = naturalLog(x);
  if (base === undefined) return natural;
  const divisor = naturalLog(base);
  if (divisor === 0) throw fault('ZeroDivisionError', 'float division by zero');
  return natural / divisor;
}

/** `math.pow`. */
export function pow(x: number, y: number): number {
  const power = plainPow(x, y);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return power;
  if (Number.isNaN(power) || (x === 0 && y < 0)) throw domainFault();
  if (!Number.isFinite(power)) throw rangeFault();
  return power;
}

/** To degrees. */
export function degrees(x: number): number {
  return x * (180 / Math.PI);
}

/** From degrees. */
export function radians(x: number): number {
  return x * (Math.PI / 180);
}

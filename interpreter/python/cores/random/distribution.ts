import { acos, cos, exp, floatDivide, floatModulo, floatPower, log, sin, sqrt } from '../math/index.ts';
import { random, type TwisterState } from './twister.ts';

const twoPi = 2 * Math.PI;
const kinderman = (4 * exp(-0.5)) / Math.sqrt(2);

/** Python's `uniform`. */
export function uniform(state: TwisterState, low: number, high: number): number {
  return low + (high - low) * random(state);
}

/** Python's `triangular`; without `mode`, the middle. */
export function triangular(state: TwisterState, low = 0, high = 1, mode?: number): number {
  const drawn = random(state);
  if (mode !== undefined && high - low === 0) return low;
  const peak = mode === undefined ? 0.5 : (mode - low) / (high - low);
  return drawn > peak ? high + (low - high) * sqrt((1 - drawn) * (1 - peak)) : low + (high - low) * sqrt(drawn * peak);
}

/** Python's `normalvariate`. */
export function normalvariate(state: TwisterState, mean = 0, deviation = 1): number {
  for (;;) {
    const first = random(state);
    const second = 1 - random(state);
    const z = (kinderman * (first - 0.5)) / second;
    if ((z * z) / 4 <= -log(second)) return mean + z * deviation;
  }
}

/** What {@link gauss} draws, and the second value it drew with it: to give to the next call, once. */
export interface GaussDraw {
  readonly value: number;
  readonly spare: number | undefined;
}

/**
 * Python's `gauss`.
 * @param spare what the call before left, or undefined; a new seed forgets it
 */
export function gauss(state: TwisterState, spare: number | undefined, mean = 0, deviation = 1): GaussDraw {
  if (spare !== undefined) return { value: mean + spare * deviation, spare: undefined };
  const angle = random(state) * twoPi;
  const radius = sqrt(-2 * log(1 - random(state)));
  return { value: mean + cos(angle) * radius * deviation, spare: sin(angle) * radius };
}

/** Python's `lognormvariate`. */
export function lognormvariate(state: TwisterState, mean: number, deviation: number): number {
  return exp(normalvariate(state, mean, deviation));
}

/**
 * Python's `expovariate`.
 * @throws CoreFault ZeroDivisionError for a rate of 0
 */
export function expovariate(state: TwisterState, rate: number): number {
  return floatDivide(-log(1 - random(state)), rate);
}

/** Python's `vonmisesvariate`. */
export function vonmisesvariate(state: TwisterState, mean: number, concentration: number): number {
  if (concentration <= 1e-6) return twoPi * random(state);
  const half = 0.5 / concentration;
  const r = half + sqrt(1 + half * half);
  const z = misesCosine(state, r);
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const angle = random(state) > 0.5 ? mean + acos(f) : mean - acos(f);
  return floatModulo(angle, twoPi);
}

function misesCosine(state: TwisterState, r: number): number {
  for (;;) {
    const z = cos(Math.PI * random(state));
    const d = z / (r + z);
    const drawn = random(state);
    if (drawn < 1 - d * d || drawn <= (1 - d) * exp(d)) return z;
  }
}

/**
 * Python's `paretovariate`.
 * @throws CoreFault ZeroDivisionError, OverflowError as `**` does
 */
export function paretovariate(state: TwisterState, shape: number): number {
  const drawn = 1 - random(state);
  return floatPower(drawn, floatDivide(-1, shape));
}

/** Python's `weibullvariate`. */
export function weibullvariate(state: TwisterState, scale: number, shape: number): number {
  const drawn = 1 - random(state);
  return scale * floatPower(-log(drawn), floatDivide(1, shape));
}

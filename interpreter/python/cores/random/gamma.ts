import { CoreFault } from '../fault.ts';
import { exp, floatPower, log, sqrt } from '../math/index.ts';
import { random, type TwisterState } from './twister.ts';

const logFour = log(4);
const cheng = 1 + log(4.5);

/**
 * Python's `gammavariate`.
 * @throws CoreFault ValueError where one of the two is not positive
 */
export function gammavariate(state: TwisterState, shape: number, scale: number): number {
  if (shape <= 0 || scale <= 0) throw new CoreFault('ValueError', 'gammavariate: alpha and beta must be > 0.0');
  if (shape > 1) return largeShape(state, shape) * scale;
  if (shape === 1) return -log(1 - random(state)) * scale;
  return smallShape(state, shape) * scale;
}

/** Python's `betavariate`. */
export function betavariate(state: TwisterState, alpha: number, beta: number): number {
  const drawn = gammavariate(state, alpha, 1);
  return drawn === 0 ? 0 : drawn / (drawn + gammavariate(state, beta, 1));
}

function largeShape(state: TwisterState, shape: number): number {
  const root = sqrt(2 * shape - 1);
  const slope = shape + root;
  for (;;) {
    const first = random(state);
    if (!(first > 1e-7 && first < 0.9999999)) continue;
    const second = 1 - random(state);
    const v = log(first / (1 - first)) / root;
    const x = shape * exp(v);
    const z = first * first * second;
    const r = shape - logFour + slope * v - x;
    if (r + cheng - 4.5 * z >= 0 || r >= log(z)) return x;
  }
}

// A shape that is not a number comes here as well, and stays, as in Python.
function smallShape(state: TwisterState, shape: number): number {
  for (;;) {
    const b = (Math.E + shape) / Math.E;
    const p = b * random(state);
    const x = p <= 1 ? floatPower(p, 1 / shape) : -log((b - p) / shape);
    const drawn = random(state);
    if (p > 1 ? drawn <= floatPower(x, shape - 1) : drawn <= exp(-x)) return x;
  }
}

import { plainPow } from './exponential.ts';
import { fault } from './fault.ts';

/** Python's `/` of floats. */
export function floatDivide(a: number, b: number): number {
  if (b === 0) throw fault('ZeroDivisionError', 'float division by zero');
  return a / b;
}

/** Python's `%` of floats: the result has the sign of `b`. */
export function floatModulo(a: number, b: number): number {
  if (b === 0) throw fault('ZeroDivisionError', 'float modulo');
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 !== b < 0 ? rest + b : rest;
}

/**
 * Python's `**` of floats, where the result is no complex number.
 * @throws MathFault ZeroDivisionError, OverflowError; ValueError where Python's result is complex
 */
export function floatPower(x: number, y: number): number {
  if (x === 0 && y < 0) throw fault('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  const power = plainPow(x, y);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return power;
  if (Number.isNaN(power)) throw fault('ValueError', 'the power is a complex number');
  if (!Number.isFinite(power)) throw fault('OverflowError', "(34, 'Numerical result out of range')");
  return power;
}

import { CoreFault, type FaultType } from '../fault.ts';

/** An exception of Python's `math`. */
export class MathFault extends CoreFault {}

/** The ValueError of an argument for which a function is not defined. */
export function domainFault(): MathFault {
  return new MathFault('ValueError', 'math domain error');
}

/** The OverflowError of a result that no float can be. */
export function rangeFault(): MathFault {
  return new MathFault('OverflowError', 'math range error');
}

export function fault(type: FaultType, message: string): MathFault {
  return new MathFault(type, message);
}

/**
 * Judges a result as `math` does: what is no number or infinite though its argument is not is a fault.
 * @param mayOverflow whether an infinite result means that it is too large, and not that there is none
 */
export function judged(result: number, argument: number, mayOverflow: boolean): number {
  if (Number.isNaN(result) && !Number.isNaN(argument)) throw domainFault();
  if (Math.abs(result) === Number.POSITIVE_INFINITY && Number.isFinite(argument)) {
    throw mayOverflow ? rangeFault() : domainFault();
  }
  return result;
}

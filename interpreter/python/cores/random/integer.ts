import { CoreFault } from '../fault.ts';
import { bigBelow } from './below.ts';
import type { TwisterState } from './twister.ts';

/**
 * Python's `randrange(start, stop, step)`; without `stop`, the range from 0 to `start`.
 * @throws CoreFault ValueError where the range is empty or the step 0
 */
export function randrange(state: TwisterState, start: bigint, stop?: bigint, step = 1n): bigint {
  if (stop === undefined) {
    if (start > 0n) return bigBelow(state, start);
    throw new CoreFault('ValueError', 'empty range for randrange()');
  }
  const width = stop - start;
  if (step === 1n) {
    if (width > 0n) return start + bigBelow(state, width);
    throw new CoreFault('ValueError', `empty range for randrange() (${start}, ${stop}, ${width})`);
  }
  if (step === 0n) throw new CoreFault('ValueError', 'zero step for randrange()');
  const last = step > 0n ? width - 1n : width + 1n;
  // Division that cuts is enough: where the signs of the two differ, the range is empty.
  const count = last !== 0n && last > 0n !== step > 0n ? 0n : last / step + 1n;
  if (count <= 0n || width === 0n) throw new CoreFault('ValueError', 'empty range for randrange()');
  return start + step * bigBelow(state, count);
}

/** Python's `randint(low, high)`: both ends belong to it. */
export function randint(state: TwisterState, low: bigint, high: bigint): bigint {
  return randrange(state, low, high + 1n);
}

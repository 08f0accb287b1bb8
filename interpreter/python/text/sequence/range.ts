import { TextFault, valueFault } from '../fault.ts';
import { floorModulo } from '../number/exact.ts';
import { sliceIndices } from './slice.ts';

/** The values of a Python range. */
export interface Range {
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
}

/** Python's `range(start, stop, step)`; a ValueError if the step is zero. */
export function makeRange(start: bigint, stop: bigint, step = 1n): Range {
  if (step === 0n) throw valueFault('range() arg 3 must not be zero');
  return { start, stop, step };
}

/** How many items there are. */
export function rangeLength({ start, stop, step }: Range): bigint {
  const span = step < 0n ? start - stop : stop - start;
  const size = step < 0n ? -step : step;
  return span <= 0n ? 0n : (span - 1n) / size + 1n;
}

/** The item at an index, which may count from the end; an IndexError where there is none. */
export function rangeItem(range: Range, index: bigint): bigint {
  const length = rangeLength(range);
  const moved = index < 0n ? index + length : index;
  if (moved < 0n || moved >= length) throw new TextFault('IndexError', 'range object index out of range');
  return range.start + moved * range.step;
}

/** Whether the value is an item. */
export function rangeContains({ start, stop, step }: Range, value: bigint): boolean {
  const isWithin = step > 0n ? start <= value && value < stop : stop < value && value <= start;
  return isWithin && floorModulo(value - start, step) === 0n;
}

/** Where the value is in the range; a ValueError if it is not. */
export function rangeIndex(range: Range, value: bigint): bigint {
  if (!rangeContains(range, value)) throw valueFault(`${value} is not in range`);
  return (value - range.start) / range.step;
}

/** Python's `range[start:stop:step]`. */
export function sliceRange(range: Range, start?: bigint, stop?: bigint, step?: bigint): Range {
  const indices = sliceIndices(start, stop, step, rangeLength(range));
  return {
    start: range.start + indices.start * range.step,
    stop: range.start + indices.stop * range.step,
    step: range.step * indices.step,
  };
}

/** The same items from the last to the first. */
export function reverseRange(range: Range): Range {
  const { start, step } = range;
  return { start: start + (rangeLength(range) - 1n) * step, stop: start - step, step: -step };
}

/** Whether two ranges have the same items. */
export function equalRanges(left: Range, right: Range): boolean {
  const length = rangeLength(left);
  if (length !== rangeLength(right)) return false;
  if (length === 0n) return true;
  return left.start === right.start && (length === 1n || left.step === right.step);
}

/** Python's `repr` of a range. */
export function reprRange({ start, stop, step }: Range): string {
  return step === 1n ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
}

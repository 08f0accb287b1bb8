import { valueFault } from '../fault.ts';

/** An index as a Python program gives it: of any size. */
export type Index = number | bigint;

/** What `slice.indices` answers. */
export interface SliceIndices {
  readonly start: bigint;
  readonly stop: bigint;
  readonly step: bigint;
}

/** The items that a slice takes of a sequence: `count` of them, from `start` on, `step` apart. */
export interface SlicePlan {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** Python's `slice(start, stop, step).indices(length)`; undefined stands for None. */
export function sliceIndices(
  start: Index | undefined,
  stop: Index | undefined,
  step: Index | undefined,
  length: Index,
): SliceIndices {
  const size = BigInt(length);
  if (size < 0n) throw valueFault('length should not be negative');
  const stride = BigInt(step ?? 1);
  if (stride === 0n) throw valueFault('slice step cannot be zero');
  const least = stride < 0n ? -1n : 0n;
  const most = stride < 0n ? size - 1n : size;
  const place = (index: Index | undefined, missing: bigint): bigint => {
    if (index === undefined) return missing;
    const whole = BigInt(index);
    const moved = whole < 0n ? whole + size : whole;
    return moved < least ? least : moved > most ? most : moved;
  };
  return {
    start: place(start, stride < 0n ? most : least),
    stop: place(stop, stride < 0n ? least : most),
    step: stride,
  };
}

/** Which items of a sequence of so many a slice takes. A plan with more than one item has a step that fits. */
export function planSlice(
  start: Index | undefined,
  stop: Index | undefined,
  step: Index | undefined,
  length: number,
): SlicePlan {
  if (step === undefined || step === 1 || step === 1n) {
    const bounds = clampBounds(start, stop, length);
    return { start: bounds.start, step: 1, count: Math.max(0, bounds.end - bounds.start) };
  }
  const indices = sliceIndices(start, stop, step, length);
  const span = indices.step < 0n ? indices.start - indices.stop : indices.stop - indices.start;
  const size = indices.step < 0n ? -indices.step : indices.step;
  return {
    start: Number(indices.start),
    step: Number(indices.step),
    count: span <= 0n ? 0 : Number((span - 1n) / size + 1n),
  };
}

/** The part of a sequence from `start` to `end` (not included), as methods with such arguments take it. */
export interface Bounds {
  /** Not negative, but may be beyond the length: then there is no part, not even an empty one. */
  readonly start: number;
  /** Not above the length. */
  readonly end: number;
}

export function clampBounds(start: Index | undefined, end: Index | undefined, length: number): Bounds {
  return {
    start: start === undefined ? 0 : Math.max(0, fromEnd(start, length)),
    end: end === undefined ? length : Math.min(length, Math.max(0, fromEnd(end, length))),
  };
}

/** The index of an item counted from the start; undefined where there is no such item. */
export function itemIndex(index: Index, length: number): number | undefined {
  const moved = fromEnd(index, length);
  return moved >= 0 && moved < length ? moved : undefined;
}

function fromEnd(index: Index, length: number): number {
  const value = Number(index);
  return value < 0 ? value + length : value;
}

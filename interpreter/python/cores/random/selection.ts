import { CoreFault } from '../fault.ts';
import { below, bigBelow } from './below.ts';
import { random, type TwisterState } from './twister.ts';

/** The index that `choice` takes from a sequence of `length` elements. */
export function choiceIndex(state: TwisterState, length: number): number {
  if (length === 0) throw new CoreFault('IndexError', 'Cannot choose from an empty sequence');
  return below(state, length);
}

/** What `shuffle` does with a list of `length` elements: pairs of indices to exchange, in this order. */
export function* shuffleSwaps(state: TwisterState, length: number): Generator<readonly [number, number], void> {
  for (let at = length - 1; at > 0; at--) yield [at, below(state, at + 1)];
}

/**
 * The indices that `sample` takes from a population of `size` elements, in the order it takes them.
 * @throws CoreFault ValueError where `count` is negative or above `size`
 */
export function sampleIndices(state: TwisterState, size: bigint, count: bigint): readonly bigint[] {
  if (count < 0n || count > size) throw new CoreFault('ValueError', 'Sample larger than population or is negative');
  return size <= setSize(count) ? fromPool(state, Number(size), Number(count)) : fromSet(state, size, count);
}

/** Up to this size of the population, a list of what is left is taken to be smaller than a set of what was taken. */
function setSize(count: bigint): bigint {
  if (count <= 5n) return 21n;
  let table = 1n;
  while (table < count * 3n) table *= 4n;
  return 21n + table;
}

function fromPool(state: TwisterState, size: number, count: number): readonly bigint[] {
  const pool = Array.from({ length: size }, (_, index) => BigInt(index));
  const taken: bigint[] = [];
  for (let left = size; left > size - count; left--) {
    const at = below(state, left);
    taken.push(pool[at]!);
    pool[at] = pool[left - 1]!;
  }
  return taken;
}

function fromSet(state: TwisterState, size: bigint, count: bigint): readonly bigint[] {
  const taken = new Set<bigint>();
  while (taken.size < count) taken.add(bigBelow(state, size));
  return [...taken];
}

/**
 * The indices that `sample` takes where each element of the population stands there so many times.
 * @throws CoreFault as Python does: for no counts, for a total that is not positive, for too large a sample
 */
export function sampleCounted(
  state: TwisterState,
  population: number,
  counts: readonly bigint[],
  count: bigint,
): readonly number[] {
  const sums = accumulated(counts);
  if (sums.length !== population) {
    throw new CoreFault('ValueError', 'The number of counts does not match the population');
  }
  const total = sums.pop();
  if (total === undefined) throw new CoreFault('IndexError', 'pop from empty list');
  if (total <= 0) throw new CoreFault('ValueError', 'Total of counts must be greater than zero');
  return sampleIndices(state, BigInt(total), count).map((drawn) => bisectRight(sums, drawn, sums.length));
}

/** Weights of {@link choices}: ints are bigints. */
export type Weight = number | bigint;

/** The running sums of weights; as soon as a float comes, they are floats. */
export function accumulated(weights: readonly Weight[]): Weight[] {
  const sums: Weight[] = [];
  let sum: Weight | undefined;
  for (const weight of weights) {
    if (sum === undefined) sum = weight;
    else sum = typeof sum === 'bigint' && typeof weight === 'bigint' ? sum + weight : toFloat(sum) + toFloat(weight);
    sums.push(sum);
  }
  return sums;
}

/**
 * The indices that `choices` takes from a population of `size` elements. Where there are none, and no weights, they are
 * 0 nevertheless: Python finds out when it takes the element.
 * @param cumulative weights, or undefined where all are alike
 * @throws CoreFault ValueError where the weights do not fit; IndexError where there are none
 */
export function choices(
  state: TwisterState,
  size: number,
  count: number,
  cumulative?: readonly Weight[],
): readonly number[] {
  const length = Math.max(0, count);
  if (cumulative === undefined) return Array.from({ length }, () => Math.floor(random(state) * size));
  if (cumulative.length !== size) {
    throw new CoreFault('ValueError', 'The number of weights does not match the population');
  }
  const last = cumulative.at(-1);
  if (last === undefined) throw new CoreFault('IndexError', 'list index out of range');
  const total = toFloat(last);
  if (total <= 0) throw new CoreFault('ValueError', 'Total of weights must be greater than zero');
  if (!Number.isFinite(total)) throw new CoreFault('ValueError', 'Total of weights must be finite');
  return Array.from({ length }, () => bisectRight(cumulative, random(state) * total, size - 1));
}

/** Where `value` goes into the first `end` of the sorted `sums`: behind those equal to it. */
function bisectRight(sums: readonly Weight[], value: Weight, end: number): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (value < sums[half]!) high = half;
    else low = half + 1;
  }
  return low;
}

function toFloat(value: Weight): number {
  const float = Number(value);
  if (typeof value === 'bigint' && !Number.isFinite(float)) {
    throw new CoreFault('OverflowError', 'int too large to convert to float');
  }
  return float;
}

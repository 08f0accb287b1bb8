import fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import {
  equalRanges,
  makeRange,
  rangeContains,
  rangeIndex,
  rangeItem,
  rangeLength,
  reprRange,
  reverseRange,
  sliceRange,
} from '../sequence/range.ts';
import { itemIndex, planSlice, sliceIndices } from '../sequence/slice.ts';
import { indices, integers, smallIntegers } from './arbitrary.ts';
import { CPython } from './cpython.ts';

let python: CPython;
beforeAll(async () => {
  python = await CPython.load();
});

const ends = fc.oneof({ weight: 4, arbitrary: smallIntegers }, { weight: 1, arbitrary: integers });
const ranges = fc.tuple(ends, ends, ends);
type Ends = readonly [bigint, bigint, bigint];

describe('slices are as in CPython', () => {
  test('indices', () =>
    python.agrees(
      'lambda a, b, c, n: slice(a, b, c).indices(n)',
      (start?: bigint, stop?: bigint, step?: bigint, length?: bigint) => {
        const found = sliceIndices(start, stop, step, length ?? 0n);
        return [found.start, found.stop, found.step];
      },
      fc.tuple(indices, indices, indices, ends),
    ));
  test('items', () =>
    python.agrees(
      'lambda a, b, c, n: list(range(n)[a:b:c])',
      (start: bigint | undefined, stop: bigint | undefined, step: bigint | undefined, length: bigint) => {
        const plan = planSlice(start, stop, step, Number(length));
        return Array.from({ length: plan.count }, (_, at) => BigInt(plan.start + at * (at === 0 ? 0 : plan.step)));
      },
      fc.tuple(indices, indices, indices, fc.bigInt({ min: 0n, max: 9n })),
    ));
  test('index of an item', () =>
    python.agrees(
      'lambda i, n: list(range(n))[i] if -n <= i < n else None',
      (index: bigint, length: bigint) => {
        const found = itemIndex(index, Number(length));
        return found === undefined ? undefined : BigInt(found);
      },
      fc.tuple(ends, fc.bigInt({ min: 0n, max: 9n })),
    ));
});

describe('ranges are as in CPython', () => {
  test('length and repr', () => {
    python.agrees(
      'lambda *ends: (lambda r: [len(r) if abs(r.stop - r.start) < 2**31 else None, repr(r)])(range(*ends))',
      (...given: Ends) => {
        const range = makeRange(...given);
        const span = range.stop > range.start ? range.stop - range.start : range.start - range.stop;
        return [span < 2n ** 31n ? rangeLength(range) : undefined, reprRange(range)];
      },
      ranges,
    );
  });
  test('items', () =>
    python.agrees(
      'lambda a, b, c, i: range(a, b, c)[i]',
      (start: bigint, stop: bigint, step: bigint, index: bigint) => rangeItem(makeRange(start, stop, step), index),
      fc.tuple(ends, ends, ends, ends),
    ));
  test('in and index', () => {
    const valued = fc.tuple(ends, ends, ends, ends);
    python.agrees(
      'lambda a, b, c, x: x in range(a, b, c)',
      (start: bigint, stop: bigint, step: bigint, value: bigint) => rangeContains(makeRange(start, stop, step), value),
      valued,
    );
    python.agrees(
      'lambda a, b, c, x: range(a, b, c).index(x)',
      (start: bigint, stop: bigint, step: bigint, value: bigint) => rangeIndex(makeRange(start, stop, step), value),
      valued,
    );
  });
  test('slices', () =>
    python.agrees(
      'lambda ends, a, b, c: repr(range(*ends)[a:b:c])',
      (given: Ends, start?: bigint, stop?: bigint, step?: bigint) =>
        reprRange(sliceRange(makeRange(...given), start, stop, step)),
      fc.tuple(ranges, indices, indices, indices),
    ));
  test('reversed', () =>
    python.agrees(
      'lambda *ends: list(reversed(range(*ends)))',
      (...given: Ends) => {
        const range = reverseRange(makeRange(...given));
        return Array.from({ length: Number(rangeLength(range)) }, (_, at) => range.start + BigInt(at) * range.step);
      },
      fc.tuple(smallIntegers, smallIntegers, smallIntegers),
    ));
  test('equality', () =>
    python.agrees(
      'lambda a, b: range(*a) == range(*b)',
      (left: Ends, right: Ends) => equalRanges(makeRange(...left), makeRange(...right)),
      fc.oneof(
        fc.tuple(ranges, ranges),
        fc
          .tuple(smallIntegers, smallIntegers, smallIntegers, smallIntegers)
          .map(([start, stop, step, more]): [Ends, Ends] => [
            [start, stop, step],
            [start, stop + more, step],
          ]),
      ),
    ));
});

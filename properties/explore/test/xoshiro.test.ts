import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../suites/cases.ts';
import { Xoshiro } from '../xoshiro.ts';

describe('pseudo-random numbers', () => {
  // From the test of the Rust crate rand_xoshiro, made there with the reference implementation in C.
  test('are those of the reference implementation', () => {
    const numbers = new Xoshiro([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => numbers.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('are the same for the same seed, and others for another', () => {
    const first = (seed: number) => {
      const numbers = Xoshiro.of(seed);
      return Array.from({ length: 8 }, () => numbers.next());
    };
    const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    check(
      fc.property(seed, seed, (one, other) => {
        expect(first(one)).toEqual(first(one));
        if (one !== other) expect(first(one)).not.toEqual(first(other));
      }),
      1,
    );
  });

  test('below a limit all come equally often', () => {
    const limit = 6;
    const draws = 60_000;
    const counts = new Array<number>(limit).fill(0);
    const numbers = Xoshiro.of(7);
    for (let draw = 0; draw < draws; draw++) counts[numbers.below(limit)]!++;
    const expected = draws / limit;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Five degrees of freedom: beyond 20.5 once in a thousand seeds.
    expect(chiSquare).toBeLessThan(20.5);
  });

  // 2^32 is no multiple of three: of the words that would give 0 the first one is passed over.
  test('below a limit none comes once too often', () => {
    const state = [1, 0, 0x12345678, 3] as const;
    const numbers = new Xoshiro([...state]);
    expect(numbers.next()).toBe(0);
    const second = Math.floor((numbers.next() * 3) / 2 ** 32);
    expect(second).toBeGreaterThan(0);
    expect(new Xoshiro([...state]).below(3)).toBe(second);
  });

  test('below one there is only zero, and the numbers of one seed are not those of the next one', () => {
    expect(Xoshiro.of(0).below(1)).toBe(0);
    const firsts = Array.from({ length: 1000 }, (_, seed) => Xoshiro.of(seed).below(2));
    const ones = firsts.reduce((sum, first) => sum + first, 0);
    // Four standard deviations.
    expect(Math.abs(ones - 500)).toBeLessThan(4 * Math.sqrt(250));
  });
});

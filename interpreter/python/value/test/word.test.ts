import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, fitsInteger, low, payloadOf, Tag, tagOf } from '../index.ts';

/** A value that was encoded and decoded again. */
function through(tag: number, payload: number): readonly [number, number] {
  const high = encode(tag, payload);
  return [tagOf(high), payloadOf(high, low)];
}

const bounds = [0, 1, 2 ** 31, 2 ** 32, 2 ** 48, 2 ** 49 - 1].flatMap((number) =>
  [-1, 0, 1].flatMap((near) => [number + near, -number - near].filter((one) => fitsInteger(one)).map((one) => one + 0)),
);

describe('a value in eight bytes', () => {
  test('comes back as it was: integers of 50 bits', () => {
    const integers = fc.oneof(
      fc.constantFrom(...bounds),
      fc.maxSafeInteger().filter((number) => fitsInteger(number)),
      fc.integer(),
    );
    fc.assert(
      fc.property(integers, (number) => {
        expect(through(Tag.int, number)).toEqual([Tag.int, number]);
      }),
    );
  });

  test('comes back as it was: floats, with their sign, infinite ones, and one that is no number', () => {
    const floats = fc.oneof(
      fc.double(),
      fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE, -Number.MAX_VALUE, 2 ** -1022),
    );
    fc.assert(
      fc.property(floats, (number) => {
        const [tag, payload] = through(Tag.float, number);
        expect(tag).toBe(Tag.float);
        expect(Object.is(payload, number)).toBe(true);
      }),
    );
  });

  test('is a float whatever bits stand for what is no number', () => {
    const words = fc.record({ high: fc.constantFrom(0x7ff8_0000, -0x0008_0000, 0x7fff_ffff, -1), low: fc.integer() });
    fc.assert(
      fc.property(words, ({ high, low }) => {
        const double = new Float64Array(1);
        new Int32Array(double.buffer).set([low, high]);
        expect(through(Tag.float, double[0]!)).toEqual([Tag.float, Number.NaN]);
      }),
    );
  });

  test('comes back as it was: references and numbers of immediates', () => {
    fc.assert(
      fc.property(fc.constantFrom(Tag.ref, Tag.imm), fc.nat(), (tag, number) => {
        expect(through(tag, number)).toEqual([tag, number]);
      }),
    );
  });

  test('is a reference only if its upper word is zero, by which the collector finds it', () => {
    const values = fc.oneof(
      fc.tuple(fc.constant(Tag.float), fc.double()),
      fc.tuple(fc.constantFrom(Tag.int, Tag.imm, Tag.ref), fc.nat()),
    );
    fc.assert(
      fc.property(values, ([tag, payload]) => {
        expect(encode(tag, payload) === 0).toBe(tag === Tag.ref);
      }),
    );
  });
});

import fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import {
  divideFloats,
  divideIntegers,
  divmodFloats,
  floorDivideFloats,
  moduloFloats,
  moduloIntegers,
  powerInteger,
  powerModulo,
  shiftLeft,
  shiftRight,
  trueDivideIntegers,
} from '../number/arithmetic.ts';
import { reprComplex } from '../number/complex.ts';
import {
  byteOrderOf,
  ceilFloat,
  compareNumbers,
  floatOfInteger,
  floorFloat,
  integerFromBytes,
  integerRatio,
  integerToBytes,
  roundFloat,
  roundFloatTo,
  roundInteger,
  truncateFloat,
} from '../number/conversion.ts';
import { reprFloat } from '../number/floating.ts';
import { hashComplex, hashFloat, hashInteger } from '../number/hash.ts';
import { parseInteger, parseIntegerBytes, prefixedInteger, reprInteger } from '../number/integer.ts';
import { hexFloat, parseComplex, parseFloatBytes, parseFloatText, parseHexFloat } from '../number/real.ts';
import { byteArrays, complexes, floats, integers, smallIntegers, texts } from './arbitrary.ts';
import { CPython } from './cpython.ts';

let python: CPython;
beforeAll(async () => {
  python = await CPython.load();
});

const floatPairs = fc.tuple(floats, floats);
const integerPairs = fc.tuple(integers, integers);

/** Texts that are often numbers. */
const numerals = fc
  .array(
    fc.constantFrom(
      ...'00112379abfzZ__..+-eEjJ() xXoOb\n٣７\u2003\x1c'.split(''),
      ...['0x', '0b', '0o', 'inf', 'nan', 'Infinity', 'NaN', '1e', '1_0', '(', ')', '1.5', '+2j', 'p', '0X1'],
    ),
    { maxLength: 6 },
  )
  .map((items) => items.join(''));
const anyTexts = fc.oneof({ weight: 5, arbitrary: numerals }, { weight: 1, arbitrary: texts });
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
const bytesLike = fc.oneof(numerals.map(latin), byteArrays);

describe('numbers are written as in CPython', () => {
  test('repr of a float', () => python.agrees('repr', reprFloat, fc.tuple(floats)));
  test('repr of a complex number', () => python.agrees('repr', reprComplex, fc.tuple(complexes)));
  test('repr of an int', () =>
    python.agrees('repr', reprInteger, fc.tuple(integers), [[10n ** 4299n], [10n ** 4300n - 1n], [-(10n ** 4300n)]]));
  test('bin, oct and hex', () =>
    python.agrees(
      'lambda n: [bin(n), oct(n), hex(n)]',
      (value: bigint) => [prefixedInteger(value, 2), prefixedInteger(value, 8), prefixedInteger(value, 16)],
      fc.tuple(integers),
    ));
  test('float.hex', () => python.agrees('float.hex', hexFloat, fc.tuple(floats)));
});

describe('numbers are read as in CPython', () => {
  const bases = fc.constantFrom(10, 10, 0, 2, 8, 16, 36, 3, 1, 37).map(BigInt);
  test('int of text', () =>
    python.agrees('int', (text: string, base: bigint) => parseInteger(text, Number(base)), fc.tuple(anyTexts, bases), [
      ['1'.repeat(4301), 10n],
      ['1'.repeat(4300), 10n],
      ['z'.repeat(4000), 36n],
      ['z'.repeat(4301), 36n],
      ['f'.repeat(9000), 16n],
      [`é${"'".repeat(300)}`, 10n],
    ]));
  test('int of bytes', () =>
    python.agrees(
      'int',
      (bytes: Uint8Array, base: bigint) => parseIntegerBytes(bytes, Number(base)),
      fc.tuple(bytesLike, bases),
    ));
  test('float of text', () => python.agrees('float', parseFloatText, fc.tuple(anyTexts)));
  test('float of digits', () =>
    python.agrees('float', parseFloatText, fc.tuple(fc.tuple(floats, floats).map(([a, b]) => `${a}${Math.abs(b)}`))));
  test('float of bytes', () => python.agrees('float', parseFloatBytes, fc.tuple(bytesLike)));
  test('complex of text', () => python.agrees('complex', parseComplex, fc.tuple(anyTexts)));
  test('complex of its own repr', () => python.agrees('complex', parseComplex, fc.tuple(complexes.map(reprComplex))));
  test('float.fromhex of digits', () => {
    const digits = fc
      .array(fc.constantFrom(...'0123456789abcdefF'.split(''), '.', 'p-1', 'p+1023', 'p-1074', 'p9', '0x', '-', ' '), {
        maxLength: 30,
      })
      .map((items) => items.join(''));
    python.agrees('float.fromhex', parseHexFloat, fc.tuple(digits), [
      ['0x1.fffffffffffff8p1023'],
      ['0x1.fffffffffffff7p1023'],
      ['0x0.00000000000008p-1022'],
      ['0x0.00000000000018p-1022'],
      ['0x1p99999999999999999999'],
      ['0x1p-99999999999999999999'],
      ['0x0p99999'],
      ['-inf'],
      ['nan'],
    ]);
  });
  test('float.fromhex of float.hex', () =>
    python.agrees('float.fromhex', parseHexFloat, fc.tuple(floats.map(hexFloat))));
});

describe('numbers are converted as in CPython', () => {
  test('int of a float, floor and ceiling', () => {
    python.agrees('int', truncateFloat, fc.tuple(floats));
    python.agrees('__import__("math").floor', floorFloat, fc.tuple(floats));
    python.agrees('__import__("math").ceil', ceilFloat, fc.tuple(floats));
  });
  test('float of an int', () => python.agrees('float', floatOfInteger, fc.tuple(integers)));
  test('as_integer_ratio', () =>
    python.agrees(
      'float.as_integer_ratio',
      (value: number) => {
        const { numerator, denominator } = integerRatio(value);
        return [numerator, denominator];
      },
      fc.tuple(floats),
    ));
  test('round of a float', () => python.agrees('round', roundFloat, fc.tuple(floats)));
  test('round of a float to places', () =>
    python.agrees('round', roundFloatTo, fc.tuple(floats, fc.oneof(smallIntegers, integers)), [
      [Number.MAX_VALUE, -308n],
      [1.7e308, -308n],
      [5e-324, 323n],
      [2.5e-323, 323n],
    ]));
  test('round of an int', () => {
    const places = fc.oneof(smallIntegers, fc.bigInt({ min: -700n, max: -600n }));
    python.agrees('round', roundInteger, fc.tuple(integers, places), [
      [5n, -1n],
      [15n, -1n],
      [-25n, -1n],
    ]);
  });
  test('comparison of an int with a float', () =>
    python.agrees(
      'lambda a, b: -1 if a < b else 1 if a > b else 0 if a == b else None',
      (left: bigint | number, right: bigint | number) => {
        const order = compareNumbers(left, right);
        return order === undefined ? undefined : BigInt(order);
      },
      fc.oneof(
        fc.tuple(integers, floats),
        fc.tuple(floats, integers),
        floats.filter(Number.isInteger).map((value): [number, bigint] => [value, BigInt(value)]),
      ),
    ));
  test('to_bytes and from_bytes', () => {
    const orders = fc.constantFrom('little', 'big', 'other');
    python.agrees(
      'lambda n, length, order, signed: n.to_bytes(length, order, signed=signed)',
      (value: bigint, length: bigint, order: string, isSigned: boolean) =>
        integerToBytes(value, Number(length), byteOrderOf(order), isSigned),
      fc.tuple(integers, fc.bigInt({ min: -1n, max: 10n }), orders, fc.boolean()),
      [
        [0n, 0n, 'big', false],
        [0n, 0n, 'big', true],
        [-128n, 1n, 'big', true],
        [128n, 1n, 'big', true],
        [255n, 1n, 'big', false],
        [-1n, 0n, 'big', true],
      ],
    );
    python.agrees(
      'lambda data, order, signed: int.from_bytes(data, order, signed=signed)',
      (bytes: Uint8Array, order: string, isSigned: boolean) => integerFromBytes(bytes, byteOrderOf(order), isSigned),
      fc.tuple(byteArrays, orders, fc.boolean()),
    );
  });
});

describe('numbers are calculated with as in CPython', () => {
  test('division of floats', () => {
    python.agrees('lambda a, b: a / b', divideFloats, floatPairs);
    python.agrees('lambda a, b: a // b', floorDivideFloats, floatPairs);
    python.agrees('lambda a, b: a % b', moduloFloats, floatPairs);
    python.agrees(
      'divmod',
      (left: number, right: number) => {
        const { quotient, remainder } = divmodFloats(left, right);
        return [quotient, remainder];
      },
      floatPairs,
    );
  });
  test('division of ints', () => {
    python.agrees('lambda a, b: a / b', trueDivideIntegers, integerPairs);
    python.agrees('lambda a, b: a // b', divideIntegers, integerPairs);
    python.agrees('lambda a, b: a % b', moduloIntegers, integerPairs);
  });
  test('powers of ints', () => {
    python.agrees('pow', powerInteger, fc.tuple(integers, fc.bigInt({ min: 0n, max: 12n })), [
      [-1n, 10n ** 30n],
      [-1n, 10n ** 30n + 1n],
      [0n, 10n ** 30n],
      [0n, 0n],
    ]);
    python.agrees('pow', powerModulo, fc.tuple(integers, smallIntegers, fc.oneof(smallIntegers, integers)));
  });
  test('shifts', () => {
    python.agrees('lambda a, b: a << b', shiftLeft, fc.tuple(integers, fc.bigInt({ min: -2n, max: 200n })));
    python.agrees('lambda a, b: a >> b', shiftRight, fc.tuple(integers, fc.bigInt({ min: -2n, max: 200n })), [
      [-1n, 10n ** 30n],
      [1n, 10n ** 30n],
    ]);
  });
  // This CPython has 32 bits, in which hashes are shorter but made in the same way.
  const narrow = { modulusBits: 31, width: 32 };
  test('hashes', () => {
    python.agrees('hash', (value: bigint) => hashInteger(value, narrow), fc.tuple(integers));
    python.agrees(
      'lambda x: 0 if x != x else hash(x)',
      (value: number) => hashFloat(value, 0n, narrow),
      fc.tuple(floats),
    );
    const finite = complexes.filter(({ real, imag }) => !Number.isNaN(real) && !Number.isNaN(imag));
    python.agrees('hash', (value: { real: number; imag: number }) => hashComplex(value, 0n, narrow), fc.tuple(finite));
  });
});

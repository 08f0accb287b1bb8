import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type ByteTest,
  capitalizeBytes,
  checkHexSeparator,
  hexBytes,
  lowerBytes,
  makeByteTranslation,
  parseHexBytes,
  swapBytesCase,
  testBytes,
  titleBytes,
  translateBytes,
  upperBytes,
} from '../bytes/case.ts';
import {
  bytesEndWith,
  bytesStartWith,
  centerBytes,
  compareBytes,
  countBytes,
  expandByteTabs,
  fillByteZeros,
  findBytes,
  findBytesLast,
  indexBytes,
  indexBytesLast,
  joinBytes,
  justifyBytesLeft,
  justifyBytesRight,
  partitionBytes,
  partitionBytesLast,
  removeBytesPrefix,
  removeBytesSuffix,
  replaceBytes,
  sliceBytes,
  splitByteLines,
  splitBytes,
  splitBytesLast,
  stripBytes,
} from '../bytes/method.ts';
import { reprBytearray, reprBytes } from '../string/escape.ts';
import { hashBytes, hashText } from '../string/siphash.ts';
import { byteArrays, byteParts, indices, smallIntegers } from './arbitrary.ts';
import { CPython } from './cpython.ts';

let python: CPython;
beforeAll(async () => {
  python = await CPython.load();
});

const one = fc.tuple(byteArrays);
const two = fc.tuple(byteArrays, byteParts);
const ranged = fc.tuple(byteArrays, byteParts, indices, indices);
const maybe = fc.option(byteParts, { nil: undefined });
const counts = fc.bigInt({ min: -1n, max: 4n });
const widths = fc.bigInt({ min: -3n, max: 20n });
type Search = Parameters<typeof findBytes>;

describe('bytes are searched and taken apart as in CPython', () => {
  test('find, rfind, index, rindex and count', () => {
    python.agrees('bytes.find', (...args: Search) => BigInt(findBytes(...args)), ranged);
    python.agrees('bytes.rfind', (...args: Search) => BigInt(findBytesLast(...args)), ranged);
    python.agrees('bytes.index', (...args: Search) => BigInt(indexBytes(...args)), ranged);
    python.agrees('bytes.rindex', (...args: Search) => BigInt(indexBytesLast(...args)), ranged);
    python.agrees('bytes.count', (...args: Search) => BigInt(countBytes(...args)), ranged);
  });
  test('startswith and endswith', () => {
    const some = fc.tuple(byteArrays, fc.array(byteParts, { maxLength: 3 }), indices, indices);
    python.agrees('lambda s, t, a, b: s.startswith(tuple(t), a, b)', bytesStartWith, some);
    python.agrees('lambda s, t, a, b: s.endswith(tuple(t), a, b)', bytesEndWith, some);
  });
  test('removeprefix, removesuffix and replace', () => {
    python.agrees('bytes.removeprefix', removeBytesPrefix, two);
    python.agrees('bytes.removesuffix', removeBytesSuffix, two);
    python.agrees('bytes.replace', replaceBytes, fc.tuple(byteArrays, byteParts, byteParts, counts));
  });
  test('split, rsplit and splitlines', () => {
    python.agrees('bytes.split', splitBytes, fc.tuple(byteArrays, maybe, counts));
    python.agrees('bytes.rsplit', splitBytesLast, fc.tuple(byteArrays, maybe, counts));
    python.agrees('bytes.splitlines', splitByteLines, fc.tuple(byteArrays, fc.boolean()));
  });
  test('partition and rpartition', () => {
    python.agrees('bytes.partition', partitionBytes, two);
    python.agrees('bytes.rpartition', partitionBytesLast, two);
  });
  test('strip, lstrip and rstrip', () => {
    const stripped = fc.tuple(byteArrays, maybe);
    python.agrees('bytes.strip', (bytes: Uint8Array, set?: Uint8Array) => stripBytes(bytes, 'both', set), stripped);
    python.agrees('bytes.lstrip', (bytes: Uint8Array, set?: Uint8Array) => stripBytes(bytes, 'left', set), stripped);
    python.agrees('bytes.rstrip', (bytes: Uint8Array, set?: Uint8Array) => stripBytes(bytes, 'right', set), stripped);
  });
  test('slices, join and order', () => {
    const steps = fc.option(smallIntegers, { nil: undefined });
    python.agrees('lambda s, a, b, c: s[a:b:c]', sliceBytes, fc.tuple(byteArrays, indices, indices, steps));
    python.agrees('bytes.join', joinBytes, fc.tuple(byteParts, fc.array(byteArrays, { maxLength: 4 })));
    python.agrees(
      'lambda a, b: (a > b) - (a < b)',
      (left: Uint8Array, right: Uint8Array) => BigInt(compareBytes(left, right)),
      fc.oneof(fc.tuple(byteArrays, byteArrays), fc.tuple(byteParts, byteParts)),
    );
  });
});

describe('bytes are changed as in CPython', () => {
  test('ljust, rjust, center, zfill and expandtabs', () => {
    const filled = fc.tuple(byteArrays, widths);
    python.agrees('bytes.ljust', justifyBytesLeft, filled);
    python.agrees('bytes.rjust', justifyBytesRight, filled);
    python.agrees('bytes.center', centerBytes, filled);
    python.agrees('bytes.zfill', fillByteZeros, filled);
    python.agrees('bytes.expandtabs', expandByteTabs, fc.tuple(byteArrays, fc.bigInt({ min: -1n, max: 9n })));
  });
  test('case', () => {
    python.agrees('bytes.upper', upperBytes, one);
    python.agrees('bytes.lower', lowerBytes, one);
    python.agrees('bytes.swapcase', swapBytesCase, one);
    python.agrees('bytes.capitalize', capitalizeBytes, one);
    python.agrees('bytes.title', titleBytes, one);
  });
  const tests: readonly ByteTest[] = [
    ...(['isalnum', 'isalpha', 'isascii', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper'] as const),
  ];
  test.each(tests)('%s', (name) => {
    const letters = fc.array(fc.constantFrom(...'aBcD1 \t\n'), { maxLength: 5 }).map((items) => {
      return Uint8Array.from(items, (item) => item.charCodeAt(0));
    });
    python.agrees(
      `bytes.${name}`,
      (bytes: Uint8Array) => testBytes(bytes, name),
      fc.tuple(fc.oneof(letters, byteArrays)),
      Array.from({ length: 256 }, (_, byte): [Uint8Array] => [Uint8Array.of(byte)]),
    );
  });
  test('maketrans and translate', () => {
    python.agrees('bytes.maketrans', makeByteTranslation, fc.tuple(byteParts, byteParts));
    const table = makeByteTranslation(Uint8Array.of(0x61, 0x20), Uint8Array.of(0x62, 0xff));
    python.agrees(
      'bytes.translate',
      translateBytes,
      fc.tuple(byteArrays, fc.constantFrom(undefined, table, table.subarray(1)), byteParts),
    );
  });
});

describe('bytes are written and read as in CPython', () => {
  test('repr', () => {
    python.agrees('repr', reprBytes, one);
    python.agrees('lambda b: repr(bytearray(b))', reprBytearray, one);
  });
  test('hex', () => {
    python.agrees('bytes.hex', (bytes: Uint8Array) => hexBytes(bytes), one);
    python.agrees(
      'bytes.hex',
      (bytes: Uint8Array, separator: string, size: bigint) =>
        hexBytes(bytes, checkHexSeparator(separator), Number(size)),
      fc.tuple(byteArrays, fc.constantFrom(':', ' ', 'é', '', 'ab'), fc.bigInt({ min: -5n, max: 5n })),
    );
  });
  test('fromhex', () => {
    const digits = fc
      .array(fc.constantFrom('0', '1', 'a', 'F', 'ff', '00', ' ', '\n', 'g', 'é', '😀', '٣'), { maxLength: 6 })
      .map((items) => items.join(''));
    const sound = byteArrays.map((bytes) => hexBytes(bytes, ' '));
    python.agrees('bytes.fromhex', parseHexBytes, fc.tuple(fc.oneof(digits, sound)));
  });
});

// The CPython of these tests hashes strings in another way. These are what one of 64 bits says with PYTHONHASHSEED=0.
test.each([
  ['', 0n],
  ['a', 4644417185603328019n],
  ['abc', -4594863902769663758n],
  ['abcdefg', 7904145750247929094n],
  ['abcdefgh', 4574395652268504554n],
  ['hello world 12345', 8210346966318673968n],
  ['é', 6047309291227476195n],
  ['日本', 6243316497235261705n],
  ['😀', -3536540696076613844n],
  ['\udc80', 8931334759769479107n],
])('the hash of %j is that of CPython', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

test('the hash of bytes is that of CPython', () => {
  expect(hashBytes(new Uint8Array(100).fill(0x78))).toBe(1359644457043326220n);
  expect(hashBytes(Uint8Array.of(0x61, 0x62, 0x63))).toBe(hashText('abc'));
});

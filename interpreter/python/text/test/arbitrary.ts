import fc from 'fast-check';

/** Floats of every size, and those at which something changes. */
export const floats: fc.Arbitrary<number> = fc.oneof(
  fc.double(),
  fc.constantFrom(
    ...[0, -0, 1, -1, 0.1, 0.5, 1.5, 2.5, -2.5, 2.675, 1e16, 1e15, 1e17, 1e22, 1e23, 9.5, 99.5, 0.0001, 0.00001, 1e100],
    ...[Number.NaN, Infinity, -Infinity, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308],
    ...[Number.MAX_VALUE, 2 ** 53, 2 ** 53 + 2, 2 ** 63, 1e300, 4.35, 1.005, 123456789.125, 999999.5, 9999995, 0.3],
  ),
  fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 8),
  fc
    .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: -20, max: 20 }))
    .map(([digits, power]) => Number(`${digits}e${power}`)),
);

export const integers: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: -300n, max: 300n }),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
  fc.bigInt({ min: -(2n ** 2100n), max: 2n ** 2100n }),
  fc.constantFrom(0n, 1n, -1n, 2n ** 53n + 1n, 2n ** 54n + 2n, 2n ** 61n - 1n, -(2n ** 61n), 2n ** 64n, 10n ** 400n),
);

export const smallIntegers: fc.Arbitrary<bigint> = fc.bigInt({ min: -12n, max: 12n });

/** An index or nothing. */
export const indices: fc.Arbitrary<bigint | undefined> = fc.option(
  fc.oneof({ weight: 9, arbitrary: smallIntegers }, { weight: 1, arbitrary: integers }),
  { nil: undefined },
);

export const complexes = fc.record({ real: floats, imag: floats });

/** Characters at which rules differ: case, blanks, digits, marks, surrogates. */
const tricky = fc.constantFrom(
  ...'abcxyzABC019 _-+.,:;!?\'"\\\t\n\r\v\f\0\x1c\x1d\x1e\x1f\x7f\x80\x85\xa0\xad²½ßµŉİıǅǰΣσςͅΐᾳᾼﬁ',
  ...'\u0301\u0345\u2028\u2029\u200b\ufeff\ufffd٣７Ⅷⅷ①一漢あがきゅᏸꭰაᲐ𝟘𐐀𐐨😀𝒳ªºʰ·\u00b7\u0387',
  ...['\ud800', '\udc80', '\udcff', '\udfff'],
);

const character = fc.oneof(
  { weight: 6, arbitrary: tricky },
  { weight: 2, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);

/** Strings, with lone surrogates that never meet. */
export const texts: fc.Arbitrary<string> = fc
  .array(character, { maxLength: 12 })
  .map((parts) => parts.join('').replace(/[\ud800-\udbff][\udc00-\udfff]/g, (pair) => keepOrDrop(pair, parts)));

// Two lone surrogates that meet would be one character here, but two in Python.
function keepOrDrop(pair: string, parts: readonly string[]): string {
  return parts.includes(pair) ? pair : '';
}

/** Short strings of few characters, so that they are found in each other. */
export const snippets: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'b', 'a', ' ', 'é', '漢', '😀', '\n', '\r', '\t', '\u2003', '\udc80'), { maxLength: 10 })
  .map((parts) => parts.join(''));

export const parts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('a', 'b', 'a', ' ', 'é', '😀', '\udc80', '\ude00', '\ud83d'), { maxLength: 2 })
  .map((items) => items.join('').replace(/\ud83d\ude00|\ud83d\udc80/g, '😀'));

export const byteArrays: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .array(fc.constantFrom(0x61, 0x62, 0x41, 0x20, 0x0a, 0x0d, 0x09, 0x1c, 0x85, 0x27, 0x22, 0x5c), { maxLength: 10 })
    .map((bytes) => Uint8Array.from(bytes)),
);

export const byteParts: fc.Arbitrary<Uint8Array> = fc
  .array(fc.constantFrom(0x61, 0x62, 0x20), { maxLength: 2 })
  .map((bytes) => Uint8Array.from(bytes));

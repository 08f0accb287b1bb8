import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeBytes } from '../codec/decode.ts';
import { encodeText } from '../codec/encode.ts';
import {
  capitalizeText,
  foldCase,
  isLowerText,
  isTitleText,
  isUpperText,
  lowerText,
  swapCase,
  titleText,
  upperText,
} from '../string/case.ts';
import { characterAt, compareText, sliceText, textLength } from '../string/codepoints.ts';
import { asciiText, reprText } from '../string/escape.ts';
import { centerText, expandTabs, fillZeros, justifyLeft, justifyRight } from '../string/justify.ts';
import {
  isAlphabeticText,
  isAlphanumericText,
  isDecimalText,
  isDigitText,
  isIdentifierText,
  isNumericText,
  isPrintableText,
  isSpaceText,
} from '../string/predicate.ts';
import {
  containsText,
  countText,
  endsWith,
  findText,
  findTextLast,
  indexText,
  indexTextLast,
  removePrefix,
  removeSuffix,
  replaceText,
  startsWith,
} from '../string/search.ts';
import { partitionText, partitionTextLast, splitLines, splitText, splitTextLast, stripText } from '../string/split.ts';
import { makeTranslation, translateText } from '../string/translate.ts';
import { isAscii } from '../string/unicode.ts';
import { byteArrays, indices, parts, smallIntegers, snippets, texts } from './arbitrary.ts';
import { CPython } from './cpython.ts';

/** All characters, but for parts in which none has a use, or all are for private use. */
const planes = [
  [0, 0x34000],
  [0xdfff0, 0xe1000],
  [0xefff0, 0xf0010],
  [0x10fff0, 0x110000],
] as const;

let python: CPython;
beforeAll(async () => {
  python = await CPython.load();
  python.define(`everywhere = [point for first, end in ${JSON.stringify(planes)} for point in range(first, end)]`);
});

const one = fc.tuple(fc.oneof(texts, snippets));
const two = fc.tuple(snippets, parts);
const ranged = fc.tuple(snippets, parts, indices, indices);
const widths = fc.bigInt({ min: -3n, max: 20n });
const fills = fc.constantFrom(' ', '*', '😀', '', 'ab');
const maybeParts = fc.option(parts, { nil: undefined });

describe('strings are made of code points as in CPython', () => {
  test('length', () => python.agrees('len', (text: string) => BigInt(textLength(text)), one));
  test('one character', () => {
    const index = fc.bigInt({ min: 0n, max: 12n });
    python.agrees(
      'lambda s, i: s[i] if i < len(s) else None',
      (text: string, at: bigint) => characterAt(text, Number(at)),
      fc.tuple(texts, index),
    );
  });
  test('slices', () => {
    const steps = fc.option(fc.oneof(smallIntegers, fc.constant(10n ** 30n)), { nil: undefined });
    python.agrees('lambda s, a, b, c: s[a:b:c]', sliceText, fc.tuple(texts, indices, indices, steps));
  });
  test('order', () => {
    const pairs = fc.oneof(fc.tuple(texts, texts), fc.tuple(snippets, snippets));
    python.agrees(
      'lambda a, b: (a > b) - (a < b)',
      (left: string, right: string) => BigInt(compareText(left, right)),
      pairs,
      [
        ['\uffff', '😀'],
        ['😀', '\uffff'],
        ['\ud83d', '😀'],
        ['😀', '😁'],
        ['a\ud83d', 'a😀'],
        ['\ud83dz', '😀'],
      ],
    );
  });
  test('repr and ascii', () => {
    python.agrees('repr', reprText, one);
    python.agrees('ascii', asciiText, one);
  });
});

describe('strings are searched as in CPython', () => {
  test('find and rfind', () => {
    python.agrees('str.find', (...args: Parameters<typeof findText>) => BigInt(findText(...args)), ranged);
    python.agrees('str.rfind', (...args: Parameters<typeof findText>) => BigInt(findTextLast(...args)), ranged);
  });
  test('index and rindex', () => {
    python.agrees('str.index', (...args: Parameters<typeof findText>) => BigInt(indexText(...args)), ranged);
    python.agrees('str.rindex', (...args: Parameters<typeof findText>) => BigInt(indexTextLast(...args)), ranged);
  });
  test('in', () => python.agrees('lambda s, t: t in s', containsText, two));
  test('count', () =>
    python.agrees('str.count', (...args: Parameters<typeof findText>) => BigInt(countText(...args)), ranged));
  test('startswith and endswith', () => {
    const some = fc.tuple(snippets, fc.array(parts, { maxLength: 3 }), indices, indices);
    python.agrees('lambda s, t, a, b: s.startswith(tuple(t), a, b)', startsWith, some);
    python.agrees('lambda s, t, a, b: s.endswith(tuple(t), a, b)', endsWith, some);
  });
  test('removeprefix and removesuffix', () => {
    python.agrees('str.removeprefix', removePrefix, two);
    python.agrees('str.removesuffix', removeSuffix, two);
  });
  test('replace', () => {
    const by = fc.constantFrom('', 'x', '$&', 'é😀');
    python.agrees('str.replace', replaceText, fc.tuple(snippets, parts, by, fc.bigInt({ min: -1n, max: 4n })));
  });
});

describe('strings are taken apart as in CPython', () => {
  const splits = fc.tuple(fc.oneof(snippets, texts), maybeParts, fc.bigInt({ min: -1n, max: 4n }));
  test('split and rsplit', () => {
    python.agrees('str.split', splitText, splits);
    python.agrees('str.rsplit', splitTextLast, splits);
  });
  test('splitlines', () =>
    python.agrees(
      'str.splitlines',
      (text: string, keeps: boolean) => splitLines(text, keeps),
      fc.tuple(fc.oneof(snippets, texts), fc.boolean()),
    ));
  test('partition and rpartition', () => {
    python.agrees('str.partition', partitionText, two);
    python.agrees('str.rpartition', partitionTextLast, two);
  });
  test('strip, lstrip and rstrip', () => {
    const stripped = fc.tuple(fc.oneof(snippets, texts), maybeParts);
    python.agrees('str.strip', (text: string, set?: string) => stripText(text, 'both', set), stripped);
    python.agrees('str.lstrip', (text: string, set?: string) => stripText(text, 'left', set), stripped);
    python.agrees('str.rstrip', (text: string, set?: string) => stripText(text, 'right', set), stripped);
  });
});

describe('strings are filled up as in CPython', () => {
  const filled = fc.tuple(fc.oneof(snippets, texts), widths, fills);
  test('ljust, rjust and center', () => {
    python.agrees('str.ljust', justifyLeft, filled);
    python.agrees('str.rjust', justifyRight, filled);
    python.agrees('str.center', centerText, filled);
  });
  test('zfill', () =>
    python.agrees('str.zfill', fillZeros, fc.tuple(fc.oneof(snippets, fc.constantFrom('+1', '-é', '+', '')), widths)));
  test('expandtabs', () =>
    python.agrees('str.expandtabs', expandTabs, fc.tuple(snippets, fc.bigInt({ min: -1n, max: 9n }))));
});

describe('characters are what they are in CPython', () => {
  const tests: ReadonlyMap<string, (text: string) => boolean> = new Map([
    ['isalnum', isAlphanumericText],
    ['isalpha', isAlphabeticText],
    ['isascii', isAscii],
    ['isdecimal', isDecimalText],
    ['isdigit', isDigitText],
    ['isidentifier', isIdentifierText],
    ['islower', isLowerText],
    ['isnumeric', isNumericText],
    ['isprintable', isPrintableText],
    ['isspace', isSpaceText],
    ['istitle', isTitleText],
    ['isupper', isUpperText],
  ]);
  const changes: ReadonlyMap<string, (text: string) => string> = new Map([
    ['capitalize', capitalizeText],
    ['casefold', foldCase],
    ['lower', lowerText],
    ['swapcase', swapCase],
    ['title', titleText],
    ['upper', upperText],
  ]);
  test.each([...tests, ...changes])('%s of arbitrary strings', (name, ours) => python.agrees(`str.${name}`, ours, one));
  test.each([...tests])('%s of every character', (name, ours) => {
    const theirs = python.ask(`lambda: ''.join('01'[chr(point).${name}()] for point in everywhere)`, [[]]);
    const answers = Array.from(everyCharacter(), (character) => (ours(character) ? '1' : '0')).join('');
    expect(firstDifference(answers, String(theirs[0]))).toBeUndefined();
  });
  test('every character in a name', () => {
    const theirs = python.ask("lambda: ''.join('01'[('a' + chr(point)).isidentifier()] for point in everywhere)", [[]]);
    const answers = Array.from(everyCharacter(), (character) => (isIdentifierText(`a${character}`) ? '1' : '0'));
    expect(firstDifference(answers.join(''), String(theirs[0]))).toBeUndefined();
  });
  test.each([...changes])('%s of every character', (name, ours) => {
    const theirs = python.ask(
      `lambda: ' '.join(chr(point).${name}() for point in everywhere if not 0xd800 <= point < 0xe000)`,
      [[]],
    );
    const answers = Array.from(everyCharacter(), (character) =>
      /\p{Cs}/u.test(character) ? '' : `${ours(character)} `,
    );
    expect(firstDifference(`${String(theirs[0])} `, answers.join(''))).toBeUndefined();
  });
  test('a sigma after and before every character', () => {
    const theirs = python.ask(
      `lambda: ''.join('01'['ς' in text.lower()] + '01'['ς' in ('x' + text).capitalize()]
        for c in map(chr, everywhere) if c not in 'ςΣ' for text in (f'a{c}Σ', f'{c}Σ', f'aΣ{c}'))`,
      [[]],
    );
    const answers = Array.from(everyCharacter(), (character) =>
      'ςΣ'.includes(character) ? '' : [`a${character}Σ`, `${character}Σ`, `aΣ${character}`].map(finals).join(''),
    );
    expect(firstDifference(String(theirs[0]), answers.join(''))).toBeUndefined();
  });
});

function finals(text: string): string {
  return [lowerText(text), capitalizeText(`x${text}`)].map((changed) => (changed.includes('ς') ? '1' : '0')).join('');
}

describe('strings are translated as in CPython', () => {
  test('maketrans and translate', () =>
    python.agrees(
      'lambda s, a, b, c: s.translate(str.maketrans(a, b, c))',
      (text: string, from: string, to: string, removed: string) =>
        translateText(text, makeTranslation(from, to, removed)),
      fc.tuple(snippets, parts, parts, parts),
    ));
});

describe('strings are encoded and decoded as in CPython', () => {
  const encodings = fc.constantFrom(
    ...['utf-8', 'UTF8', 'ascii', 'latin-1', 'iso-8859-1', 'utf-16', 'utf-16-le', 'utf_16_be', 'utf-32', 'utf-32-le'],
    ...['utf-32-be', 'rot99'],
  );
  const handlers = fc.constantFrom(
    ...['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'],
  );
  test('encode', () =>
    python.agrees(
      'str.encode',
      encodeText,
      fc.tuple(fc.oneof(texts, snippets), encodings, fc.oneof(handlers, fc.constant('xmlcharrefreplace'))),
    ));
  // With other names CPython wraps the message in one that names the codec.
  test('an unknown error handler', () => {
    const names = fc.constantFrom('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-32');
    python.agrees('str.encode', encodeText, fc.tuple(texts, names, fc.constant('other')));
    python.agrees('bytes.decode', decodeBytes, fc.tuple(encoded, names, fc.constant('other')));
  });
  test('utf-8 with a mark', () => {
    python.agrees(
      'lambda s: s.encode("utf-8-sig", "replace")',
      (text: string) => encodeText(text, 'utf-8-sig', 'replace'),
      one,
    );
    python.agrees(
      'lambda b: b.decode("utf-8-sig", "replace")',
      (bytes: Uint8Array) => decodeBytes(bytes, 'utf-8-sig', 'replace'),
      fc.tuple(encoded),
    );
  });
  const encoded = fc.oneof(
    byteArrays,
    fc.tuple(fc.oneof(texts, snippets), encodings, byteArrays).map(([text, encoding, more]) => {
      const bytes = encodeText(text, encoding === 'rot99' ? 'utf-8' : encoding, 'replace');
      return Uint8Array.from([...bytes, ...more.subarray(0, 2)]);
    }),
    fc
      .array(fc.constantFrom(0x61, 0xe0, 0x80, 0xa0, 0xed, 0xbf, 0xf0, 0x90, 0xf4, 0xc2, 0xd8, 0xdc, 0, 0xff, 0xfe), {
        maxLength: 9,
      })
      .map((bytes) => Uint8Array.from(bytes)),
  );
  test('decode', () => python.agrees('bytes.decode', decodeBytes, fc.tuple(encoded, encodings, handlers)));
});

function* everyCharacter(): Generator<string> {
  for (const [first, end] of planes) for (let point = first; point < end; point++) yield String.fromCodePoint(point);
}

function firstDifference(left: string, right: string): string | undefined {
  if (left === right) return undefined;
  let at = 0;
  while (left[at] === right[at]) at++;
  return `${at.toString(16)}: ${JSON.stringify(left.slice(at - 5, at + 10))} ${JSON.stringify(right.slice(at - 5, at + 10))}`;
}

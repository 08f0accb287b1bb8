import fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import { formatComplex, formatFloat, formatInteger } from '../format/number.ts';
import { formatText } from '../format/text.ts';
import { complexes, floats, integers, snippets, texts } from './arbitrary.ts';
import { CPython } from './cpython.ts';

let python: CPython;
beforeAll(async () => {
  python = await CPython.load();
});

const maybe = (...options: readonly string[]) => fc.constantFrom('', '', ...options);

/** Format specifications in the right order. */
const sound = (types: string) =>
  fc
    .tuple(
      fc.constantFrom('', '', '<', '>', '^', '=', '*<', '0=', '😀^', '0>', '{='),
      maybe('+', '-', ' '),
      maybe('z'),
      maybe('#'),
      maybe('0'),
      maybe('1', '5', '10', '17', '40', '٣'),
      maybe(',', '_'),
      maybe('.0', '.1', '.3', '.10', '.17', '.30', '.400'),
      fc.constantFrom('', ...types),
    )
    .map((pieces) => pieces.join(''));
const wild = fc
  .array(fc.constantFrom(...'<>=^+- z#0159,_.bcdeEfFgGnosxX%r!{}é😀\x01'), { maxLength: 6 })
  .map((pieces) => pieces.join(''));
const specs = (types: string) =>
  fc.oneof({ weight: 6, arbitrary: sound(types) }, { weight: 1, arbitrary: sound('bcdeEfFgGnosxX%') }, wild);
const characterCodes = fc.bigInt({ min: -2n, max: 0x110001n }).filter((point) => point < 0xd800n || point > 0xdfffn);

// This CPython has 32 bits, so that some numbers are too large to be characters in another way.
function isSameWide([value, spec]: [bigint, string]): boolean {
  return !spec.endsWith('c') || BigInt.asIntN(32, value) === value || BigInt.asIntN(64, value) !== value;
}

describe('values are formatted as in CPython', () => {
  test('int', () =>
    python.agrees(
      'format',
      formatInteger,
      fc.tuple(fc.oneof(integers, characterCodes), specs('bcdeEfFgGnoxX%')).filter(isSameWide),
      [
        [1n, '99999999999999999999'],
        [1n, '.99999999999999999999f'],
        [10n ** 4300n, 'd'],
        [10n ** 4300n, ','],
        [10n ** 400n, '.3f'],
        [1n, ',,'],
        [1n, '_,'],
        [1n, ',_'],
        [1n, '.f'],
      ],
    ));
  test('float', () =>
    python.agrees('format', formatFloat, fc.tuple(floats, specs('eEfFgGn%')), [
      [1e300, '.99999999999999999999f'],
      [-0.4, 'z.0f'],
      [-1e-10, 'z.3e'],
      [-0, 'z'],
    ]));
  test('float with every precision', () => {
    const precise = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(...'efg%', ''))
      .map(([precision, type]) => `.${precision}${type}`);
    python.agrees('format', formatFloat, fc.tuple(floats, precise));
  });
  test('complex', () => python.agrees('format', formatComplex, fc.tuple(complexes, specs('eEfFgGn'))));
  test('str', () => python.agrees('format', formatText, fc.tuple(fc.oneof(texts, snippets), specs('s'))));
});

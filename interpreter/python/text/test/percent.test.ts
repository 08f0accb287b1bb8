import fc from 'fast-check';
import { beforeAll, describe, test } from 'vitest';
import { TextFault } from '../fault.ts';
import { type PercentConversion, parsePercent, percentTypeFault, unsupportedFault } from '../format/percent.ts';
import {
  type PercentCounts,
  percentCharacter,
  percentCounts,
  percentFloat,
  percentInteger,
  percentText,
  starPrecision,
  starWidth,
} from '../format/render.ts';
import { truncateFloat } from '../number/conversion.ts';
import { reprFloat } from '../number/floating.ts';
import { asciiText, reprText } from '../string/escape.ts';
import { floats, snippets } from './arbitrary.ts';
import { CPython } from './cpython.ts';

let python: CPython;
beforeAll(async () => {
  python = await CPython.load();
});

const maybe = (...options: readonly string[]) => fc.constantFrom('', '', ...options);

/** What the left operand of `%` makes of arguments, as an interpreter would step through its pieces. */
function percent(format: string, values: readonly (bigint | number | string)[]): string {
  let next = 0;
  const take = (): bigint | number | string => {
    const value = values[next++];
    if (value === undefined) throw new TextFault('TypeError', 'not enough arguments for format string');
    return value;
  };
  let result = '';
  for (const piece of parsePercent(format)) {
    if (piece.kind === 'literal') {
      result += piece.text;
      continue;
    }
    if (piece.hasKey) throw new TextFault('TypeError', 'format requires a mapping');
    const stars: number[] = [];
    while (stars.length < piece.stars) {
      const value = take();
      if (typeof value !== 'bigint') throw new TextFault('TypeError', '* wants int');
      stars.push(piece.kind === 'conversion' && piece.width !== '*' ? starPrecision(value) : starWidth(value));
    }
    if (piece.kind === 'fault') throw piece.fault;
    result += convert(piece, percentCounts(piece, stars), take());
  }
  if (next < values.length) {
    throw new TextFault('TypeError', 'not all arguments converted during string formatting');
  }
  return result;
}

function convert(piece: PercentConversion, counts: PercentCounts, value: bigint | number | string): string {
  const typeName = typeof value === 'string' ? 'str' : typeof value === 'number' ? 'float' : 'int';
  switch (piece.type) {
    case 's':
      return percentText(piece, counts, typeof value === 'number' ? reprFloat(value) : String(value));
    case 'r':
    case 'a': {
      const write = piece.type === 'a' ? asciiText : reprText;
      return percentText(
        piece,
        counts,
        typeof value === 'string' ? write(value) : convert({ ...piece, type: 's' }, { width: 0, precision: -1 }, value),
      );
    }
    case 'c':
      if (typeof value === 'number') throw percentTypeFault(piece, typeName);
      return percentCharacter(piece, counts, value);
    case 'd':
    case 'i':
    case 'u':
      if (typeof value === 'string') throw percentTypeFault(piece, typeName);
      return percentInteger(piece, counts, typeof value === 'number' ? truncateFloat(value) : value);
    case 'o':
    case 'x':
    case 'X':
      if (typeof value !== 'bigint') throw percentTypeFault(piece, typeName);
      return percentInteger(piece, counts, value);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      if (typeof value === 'string') throw percentTypeFault(piece, typeName);
      return percentFloat(piece, counts, Number(value));
    default:
      throw unsupportedFault(piece);
  }
}

const conversions = fc
  .tuple(
    fc.constantFrom('', '', '', 'a', '%%', 'é😀'),
    maybe('(k)', '(', '(a(b)c)'),
    maybe('-', '+', ' ', '#', '0', '-0', '+0', '#0'),
    maybe('1', '7', '*', '12', '99999999999999999999'),
    maybe('.', '.0', '.3', '.*', '.25'),
    maybe('l'),
    fc.constantFrom(...'sradiuoxXeEfFgGc%y', '', 'é', 's', 'd', 'f'),
  )
  .map(([before, key, flags, width, precision, size, type]) => {
    const rare = before === 'a' ? key : '';
    return `${before}%${rare}${flags}${width}${precision}${size}${type}`;
  });

describe('% formats as in CPython', () => {
  const small = fc.bigInt({ min: -20n, max: 20n });
  const values = fc.oneof(
    { weight: 3, arbitrary: fc.oneof(small, fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n })) },
    { weight: 2, arbitrary: floats },
    { weight: 2, arbitrary: fc.oneof(snippets, fc.constantFrom('é', '😀')) },
  );
  test('strings of conversions', () =>
    python.agrees(
      'lambda format, values: format % tuple(values)',
      percent,
      fc
        .tuple(
          fc.array(conversions, { minLength: 1, maxLength: 2 }).map((items) => items.join('')),
          fc.array(values, { maxLength: 4 }),
        )
        .map(withSmallStars),
      [
        ['%*s', [2n ** 64n, 'a']],
        ['%.*s', [-(2n ** 31n) - 1n, 'a']],
      ],
    ));
  test('one conversion of one value', () =>
    python.agrees(
      'lambda format, values: format % tuple(values)',
      percent,
      fc.tuple(conversions, fc.tuple(values)).map(withSmallStars),
    ));
  test('keys', () =>
    python.agrees(
      'lambda format: (log := [], format % type("M", (dict,), {"__missing__": lambda self, key: log.append(key) or 1})())[0]',
      (format: string) => keysOf(format),
      fc.tuple(
        fc
          .array(fc.constantFrom('%(a)s', '%(b(c)d)d', '%()r', 'x', '%(é)5d'), { maxLength: 4 })
          .map((items) => items.join('')),
      ),
    ));
});

// Long strings are not what this is about.
function withSmallStars([format, values]: [string, readonly (bigint | number | string)[]]): [
  string,
  readonly (bigint | number | string)[],
] {
  if (!format.includes('*')) return [format, values];
  return [format, values.map((value) => (typeof value === 'bigint' ? value % 100n : value))];
}

function keysOf(format: string): readonly string[] {
  return parsePercent(format).flatMap((piece) => (piece.kind === 'conversion' ? [piece.key ?? ''] : []));
}

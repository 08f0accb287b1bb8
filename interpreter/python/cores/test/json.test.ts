import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { share } from '../../test/share.ts';
import { formatJsonFloat, JsonFault, type JsonValue, parseJson, quoteJson } from '../json/index.ts';
import { loadPython, type Python } from './python.ts';

// Ints and floats go through JSON as texts, so that nothing is lost.
const oracle = `
import json, struct

def tree(value):
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return ['int', str(value)]
    if isinstance(value, float):
        return ['float', 'nan' if value != value else struct.pack('>d', value).hex()]
    if isinstance(value, list):
        return ['list', [tree(item) for item in value]]
    return ['dict', [[key, tree(item)] for key, item in value.pairs]]

class Pairs:
    def __init__(self, pairs):
        self.pairs = pairs

def loaded(case):
    text, strict = case
    try:
        return tree(json.loads(text, strict=strict, object_pairs_hook=Pairs))
    except json.JSONDecodeError as fault:
        return ['fault', str(fault), fault.pos, fault.lineno, fault.colno]

def loaded_all(cases):
    return [loaded(case) for case in cases]

def dumped_all(texts):
    return [[json.dumps(text), json.dumps(text, ensure_ascii=False)] for text in texts]
`;

function tree(value: JsonValue): unknown {
  if (typeof value === 'bigint') return ['int', String(value)];
  if (typeof value === 'number') return ['float', Number.isNaN(value) ? 'nan' : floatHex(value)];
  if (value === null || typeof value !== 'object') return value;
  if (value.kind === 'array') return ['list', value.items.map(tree)];
  return ['dict', value.members.map(([key, member]) => [key, tree(member)])];
}

function floatHex(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

function loaded([text, strict]: readonly [string, boolean]): unknown {
  try {
    return tree(parseJson(text, { strict }));
  } catch (thrown) {
    if (thrown instanceof JsonFault) return ['fault', thrown.message, thrown.pos, thrown.line, thrown.column];
    throw thrown;
  }
}

let python: Python;
beforeAll(async () => {
  python = await loadPython();
  python.define(oracle);
});

const pieces = ['[', ']', '{', '}', ',', ':', '"', '\\', ' ', '\n', '\t', '"a"', '"\\n"', 'null', 'true', 'NaN', '-'];
const more = [
  '-Infinity',
  '0',
  '12',
  '-3',
  '1.5',
  '2e3',
  '.',
  'e',
  '\\u',
  '\\ud83d',
  '\\ude00',
  'x',
  '😀',
  'é',
  '\u0001',
];
const scraps = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 12 }).map((parts) => parts.join(''));
const inString = fc
  .array(fc.constantFrom('a', '\\', 'u', '0', 'd', '8', '"', '\\n', '\\ud800', '\\udc00', '\t'), { maxLength: 10 })
  .map((parts) => `["${parts.join('')}"]`);
const spoiled = fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...pieces, ...more)).map(([text, seed, piece]) => {
  const at = seed % (text.length + 1);
  return text.slice(0, at) + piece + text.slice(at + 1);
});
const texts = fc.array(fc.tuple(fc.oneof(scraps, inString, fc.json(), spoiled), fc.boolean()), {
  minLength: 40,
  maxLength: 40,
});

describe('json', () => {
  test('texts mean what they mean in Python, and faults stand where it sees them', () => {
    fc.assert(
      fc.property(texts, (cases) => {
        expect(cases.map(loaded)).toEqual(python.call('loaded_all', cases));
      }),
      share(1 / 3),
    );
  });

  test('strings are written as Python writes them', () => {
    const strings = fc.array(fc.string({ unit: 'binary' }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(strings, (all) => {
        expect(all.map((text) => [quoteJson(text), quoteJson(text, false)])).toEqual(python.call('dumped_all', all));
      }),
      share(1 / 3),
    );
  });

  test('a byte order mark is refused', () => {
    expect(loaded(['\ufeff1', true])).toEqual(python.call('loaded', ['\ufeff1', true]));
  });

  test('nesting is limited by memory only', () => {
    const depth = 200_000;
    let value = parseJson(`${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`);
    let levels = 0;
    while (value !== null && typeof value === 'object') {
      value = value.kind === 'array' ? value.items[0]! : value.members[0]![1];
      levels++;
    }
    expect([levels, value]).toEqual([2 * depth, 1n]);
  });

  test('floats are written by the given function, and others by name or not at all', () => {
    const all = [1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    expect(all.map((value) => formatJsonFloat(value, String))).toEqual(['1.5', 'NaN', 'Infinity', '-Infinity']);
    expect(() => formatJsonFloat(Number.NaN, String, false)).toThrow('Out of range float values');
  });
});

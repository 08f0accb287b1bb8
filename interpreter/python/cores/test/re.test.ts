import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { share } from '../../test/share.ts';
import {
  compileRegex,
  escapeText,
  Flag,
  parsePattern,
  RegExpRefused,
  Regex,
  StepLimitReached,
  Subject,
  toHost,
} from '../re/index.ts';
import { loadPython, type Python } from './python.ts';
import { type Case, observe, oracle } from './re-oracle.ts';
import { patterns, subjects, templates } from './re-patterns.ts';

let python: Python;
beforeAll(async () => {
  python = await loadPython();
  python.define(oracle);
});

/** Whether the reference implementation broke: it says so, and has no answer. */
const isBroken = (answer: unknown): boolean => typeof answer === 'string';

function expectSame(cases: readonly Case[]): void {
  const answers = python.call('observe_all', cases) as readonly unknown[]; // One for each case.
  for (const [at, one] of cases.entries()) {
    if (isBroken(answers[at])) continue;
    const theirs = JSON.stringify([one, answers[at]]);
    for (const usesHost of [false, true]) expect(JSON.stringify([one, observe(one, usesHost)])).toBe(theirs);
  }
}

describe('chosen patterns', () => {
  test('there are many', () => {
    expect(new Set(patterns).size).toBeGreaterThan(400);
  });

  test('of text', () => {
    expectSame(patterns.map((pattern, at) => [pattern, 0, subjects, templates[at % templates.length]!, false]));
  });

  test('of bytes', () => {
    const isLatin = (text: string) => !/[^\0-\xff]/.test(text);
    const [latin, replacements] = [subjects, templates].map((all) => all.filter(isLatin));
    const chosen = patterns.filter(isLatin);
    expectSame(chosen.map((pattern, at) => [pattern, 0, latin!, replacements![at % replacements!.length]!, true]));
  });

  test('with each flag', () => {
    for (const flags of [Flag.ignoreCase, Flag.multiline, Flag.dotAll, Flag.verbose, Flag.ascii | Flag.ignoreCase]) {
      // Searching for a pattern that begins with a group of other type flags, CPython looks for those of the whole.
      const chosen = patterns.filter((pattern) => !(flags & Flag.ascii && pattern.startsWith('(?u:')));
      expectSame(chosen.map((pattern) => [pattern, flags, ['aAbB\nab ab', 'É é ab'], '-', false]));
    }
  });

  test('with flags that do not go together', () => {
    expectSame([
      ['a', Flag.locale, [], '', false],
      ['a', Flag.locale, ['aA\xe9'], '', true],
      ['a', Flag.locale | Flag.ascii, [], '', true],
      ['a', Flag.unicode, [], '', true],
      ['a', Flag.unicode | Flag.ascii, [], '', false],
      ['(?a)a', Flag.unicode, [], '', false],
    ]);
  });

  test('with each replacement', () => {
    expectSame(templates.map((template) => ['(a)|(?P<x>b)', 0, ['ab', 'c'], template, false]));
  });
});

const piece = fc.constantFrom(
  ...['a', 'b', 'a', 'b', '.', '(a)', '(b|a)', '(a|)', '(a*)', '(?:a|b)', '(?=a)', '(?!b)', '(?<=a)', '(?<!b)'],
  ...['^', '$', '\\b', '\\B', '\\1', '(?(1)a|b)', '(?>a*)', '[ab]', '[^a]', 'a*+', 'b++', 'a?+'],
);
const repeat = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?');
const opening = fc.constantFrom('(', '(', '(?:', '(?=', '(?!', '(?>');

const small: fc.Arbitrary<string> = fc.letrec<{ whole: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(piece, repeat).map((parts) => parts.join('')),
    fc.tuple(opening, tie('whole'), fc.constant(')'), repeat).map((parts) => parts.join('')),
  ),
  whole: fc.oneof(
    { maxDepth: 2 },
    fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('')),
    fc.tuple(tie('whole'), fc.constant('|'), tie('whole')).map((parts) => parts.join('')),
  ),
})).whole;

const scraps = fc.constantFrom(
  ...'a ( ) [ ] { } 1 , * + ? | - < > = ! : P n # i x ^ $ 0 7 d é 😀'.split(' '),
  ...['(?', '\\', ' ', '\n', '(?P<n>', '(?(', '[^', '\\x', '\\u'],
);
const junk = fc.array(scraps, { maxLength: 9 }).map((parts) => parts.join(''));

describe('patterns at random', () => {
  const manyOf = (pattern: fc.Arbitrary<string>, count: number) =>
    fc.array(pattern, { minLength: count, maxLength: count });

  test('small ones over two letters, match by match with all groups', () => {
    const texts = ['', 'a', 'ab', 'ba', 'aab', 'abab', 'bbaa', 'aabba'];
    fc.assert(
      fc.property(manyOf(small, 6), (all) => {
        expectSame(all.map((pattern) => [pattern, 0, texts, '<\\g<0>>', false]));
      }),
      share(1 / 3),
    );
  });

  test('scraps, most of them wrong, fault by fault', () => {
    fc.assert(
      fc.property(manyOf(junk, 25), (all) => {
        expectSame(all.map((pattern) => [pattern, 0, ['aab', 'x😀'], '', false]));
      }),
      share(1 / 3),
    );
  });
});

describe('the matcher', () => {
  test('stops after the steps that the caller allows', () => {
    const regex = compileRegex('(a*)*b');
    expect(() => regex.exec(new Subject('a'.repeat(30)), 'search', { left: 100_000 })).toThrow(StepLimitReached);
    const budget = { left: 100_000 };
    expect(regex.exec(new Subject('aab'), 'search', budget)?.spans).toEqual([0, 3, 2, 2]);
    expect(budget.left).toBeGreaterThan(99_900);
  });

  test('nests as deep as the text is long', () => {
    const text = new Subject('ab'.repeat(100_000));
    const match = new Regex(parsePattern('(?:(a)(b))*'), false).exec(text, 'fullmatch', { left: 1e7 });
    expect(match).toEqual({ spans: [0, 200_000, 199_998, 199_999, 199_999, 200_000], lastGroup: 2 });
  });

  test('takes lone surrogates for characters', () => {
    const match = compileRegex('[\ud800-\udbff]+').exec(new Subject('a\ud800\ud801b'), 'search', { left: 100 });
    expect(match?.spans).toEqual([1, 3]);
  });
});

describe('what is refused', () => {
  test('what the host would match otherwise', () => {
    for (const source of ['(a)*', '(a|b)+', '(a*)?', '(a)\\1', '(a)?(?(1)b)', '(?>a)', 'a*+', '(?i)a', '(?=(a))']) {
      expect(() => toHost(parsePattern(source))).toThrow(RegExpRefused);
    }
    for (const source of ['a+b', '(\\w+)@(\\w+)', '^\\s*(#.*)?$', '(?<=a)[^\\W\\d]', '\\bfor\\b']) {
      expect(compileRegex(source).isHosted).toBe(true);
    }
  });
});

describe('tables', () => {
  // Python 3.11 knows the characters of Unicode 14: newer ones are no letters there.
  const classes = `
import re
def members(pattern):
    regex = re.compile(pattern)
    return [code for code in range(0x20000) if regex.match(chr(code))]
def folded(codes):
    return [[other for other in others if re.compile(chr(code), re.I).match(chr(other))] for code in codes]
others = [*range(0x600), *range(0x1c80, 0x2000), *range(0x2120, 0x2190), *range(0xfb00, 0xfb10), *range(0x10400, 0x10450)]
def folded_others(_):
    return others
def escaped(texts):
    return [re.escape(text) for text in texts]
def assigned(_):
    import unicodedata
    return [code for code in range(0x20000) if unicodedata.category(chr(code)) == 'Cn']
`;

  test('letters, digits and blanks are those of Python', () => {
    python.define(classes);
    const unknown = new Set(python.call('assigned', null) as readonly number[]);
    for (const source of ['\\w', '\\d', '\\s']) {
      const regex = compileRegex(source);
      const ours: number[] = [];
      for (let code = 0; code < 0x20000; code++) {
        if (unknown.has(code)) continue;
        if (regex.exec(new Subject(String.fromCodePoint(code)), 'match', { left: 9 }) !== undefined) ours.push(code);
      }
      expect(ours).toEqual(python.call('members', source));
    }
  });

  test('case is ignored as Python ignores it', () => {
    python.define(classes);
    const codes = [0x4b, 0x53, 0x69, 0x130, 0x131, 0xb5, 0x345, 0x390, 0x3b2, 0x3c2, 0x1c4, 0x1e9b, 0xfb05, 0x10400];
    const others = python.call('folded_others', null) as readonly number[];
    const ours = codes.map((code) => {
      const regex = compileRegex(String.fromCodePoint(code), Flag.ignoreCase);
      return others.filter((other) => {
        const subject = new Subject(String.fromCodePoint(other));
        return regex.exec(subject, 'match', { left: 9 }) !== undefined;
      });
    });
    expect(ours).toEqual(python.call('folded', codes));
  });

  test('escapes', () => {
    const texts = fc.array(fc.string({ unit: 'binary-ascii' }), { minLength: 20, maxLength: 20 });
    python.define(classes);
    fc.assert(
      fc.property(texts, (all) => {
        expect(all.map(escapeText)).toEqual(python.call('escaped', all));
      }),
      share(1 / 3),
    );
  });
});

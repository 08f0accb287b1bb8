import { Flag } from './flags.ts';
import type { Category, SetItem } from './syntax.ts';

/** Whose rules say what a letter is: those of all of Unicode, or of ASCII only. */
export type Alphabet = 'unicode' | 'ascii';

/** The rules under some flags. Bytes follow those of ASCII, with `re.LOCALE` as well: its locale is that of C. */
export function alphabetOf(flags: number): Alphabet {
  return flags & Flag.unicode && !(flags & Flag.ascii) ? 'unicode' : 'ascii';
}

const unicodeMembers = {
  digit: /\p{Nd}/u,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts four separators of ASCII as blanks.
  space: /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u,
  word: /[\p{L}\p{N}_]/u,
} as const;

const asciiMembers = { digit: /[0-9]/, space: /[ \t-\r]/, word: /[a-zA-Z0-9_]/ } as const;

/** Whether a character belongs to a category that is not negated. */
export function belongs(name: Category['name'], code: number, alphabet: Alphabet): boolean {
  if (code < 128) return tables[alphabet][name][code]!;
  return alphabet === 'unicode' && unicodeMembers[name].test(String.fromCodePoint(code));
}

const tables = { unicode: tablesOf(unicodeMembers), ascii: tablesOf(asciiMembers) };

function tablesOf(members: Readonly<Record<Category['name'], RegExp>>) {
  const table = (member: RegExp) => Array.from({ length: 128 }, (_, code) => member.test(String.fromCodePoint(code)));
  return { digit: table(members.digit), space: table(members.space), word: table(members.word) };
}

/** The small letter of a character: always one character, as Python's engine folds case. */
export function lower(code: number, alphabet: Alphabet): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (alphabet === 'ascii') return code;
  // The only one whose small letter takes two characters.
  if (code === 0x130) return 0x69;
  return String.fromCodePoint(code).toLowerCase().codePointAt(0)!;
}

/** Past the last character that has a case. */
const endOfCases = 0x1f000;

let equalSmallLetters: ReadonlyMap<number, readonly number[]> | undefined;

/** The small letters that share their capital with a small letter, itself among them; undefined where there is no other. */
function siblings(code: number, alphabet: Alphabet): readonly number[] | undefined {
  if (alphabet === 'ascii') return undefined;
  equalSmallLetters ??= findSiblings();
  return equalSmallLetters.get(code);
}

function findSiblings(): ReadonlyMap<number, readonly number[]> {
  const byCapital = new Map<string, number[]>();
  for (let code = 0x61; code < endOfCases; code++) {
    const character = String.fromCodePoint(code);
    const capital = character.toUpperCase();
    if (capital === character || lower(code, 'unicode') !== code) continue;
    const found = byCapital.get(capital);
    if (found === undefined) byCapital.set(capital, [code]);
    else found.push(code);
  }
  const shared = new Map<number, readonly number[]>();
  for (const codes of byCapital.values()) if (codes.length > 1) for (const code of codes) shared.set(code, codes);
  return shared;
}

/** Which characters match at a place of a pattern. */
export class CharacterTest {
  readonly #small = new Uint8Array(256);
  readonly #wide: (code: number) => boolean;

  constructor(matches: (code: number) => boolean) {
    for (let code = 0; code < 256; code++) this.#small[code] = matches(code) ? 1 : 0;
    this.#wide = matches;
  }

  has(code: number): boolean {
    return code < 256 ? this.#small[code] === 1 : this.#wide(code);
  }
}

/** The test for a set under some flags. */
export function setTest(items: readonly SetItem[], negated: boolean, flags: number): CharacterTest {
  const alphabet = alphabetOf(flags);
  if ((flags & Flag.ignoreCase) === 0) return new CharacterTest((code) => contains(items, code, alphabet) !== negated);
  const folded = foldedCodes(items, alphabet);
  return new CharacterTest((code) => {
    const small = lower(code, alphabet);
    return (folded.has(small) || contains(items, small, alphabet)) !== negated;
  });
}

function contains(items: readonly SetItem[], code: number, alphabet: Alphabet): boolean {
  return items.some((item) =>
    item.kind === 'range' ? item.low <= code && code <= item.high : belongs(item.name, code, alphabet) !== item.negated,
  );
}

/** The small letters of what the ranges hold, and those that share a capital with them. */
function foldedCodes(items: readonly SetItem[], alphabet: Alphabet): ReadonlySet<number> {
  const folded = new Set<number>();
  for (const item of items) {
    if (item.kind !== 'range') continue;
    for (let code = item.low; code <= Math.min(item.high, endOfCases); code++) {
      const small = lower(code, alphabet);
      folded.add(small);
      for (const sibling of siblings(small, alphabet) ?? []) folded.add(sibling);
    }
  }
  return folded;
}

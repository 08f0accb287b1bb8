import { inflateSync, strFromU8 } from 'fflate';
import { packedNames } from './name-table.ts';

const ideographs = 'CJK UNIFIED IDEOGRAPH-';
/** First and last code points of the blocks whose characters are named by their number; Unicode 14. */
const ideographRanges = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b738],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
  [0x30000, 0x3134a],
] as const;

const syllables = 'HANGUL SYLLABLE ';
const firstSyllable = 0xac00;
const leading = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const vowels = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const trailing = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');

interface Names {
  readonly points: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<number, string>;
}
let table: Names | undefined;

// The table is unpacked when somebody asks for the first time.
const unpacked = (): Names => {
  table ??= unpack();
  return table;
};

function unpack(): Names {
  const bytes = Uint8Array.from(atob(packedNames), (character) => character.charCodeAt(0));
  const points = new Map<string, number>();
  const names = new Map<number, string>();
  let point = 0;
  let words: string[] = [];
  for (const line of strFromU8(inflateSync(bytes)).split('\n')) {
    const [distance = '', shared = '', rest = ''] = line.split(',');
    point += distance === '' ? 1 : Number.parseInt(distance, 36);
    words = [...words.slice(0, Number(shared)), ...rest.split(' ')];
    const name = words.join(' ');
    points.set(name, point);
    // Aliases come after the name.
    if (!names.has(point) && !aliasOnly(point)) names.set(point, name);
  }
  return { points, names };
}

// Control characters have aliases, but no names.
const aliasOnly = (point: number): boolean => point < 0x20 || (point >= 0x7f && point < 0xa0);

/** The code point of the character with a Unicode name or alias; undefined if there is none. Case does not count. */
export function characterNamed(name: string): number | undefined {
  const upper = name.toUpperCase();
  if (upper.startsWith(ideographs)) return ideograph(upper.slice(ideographs.length));
  if (upper.startsWith(syllables)) return syllable(upper.slice(syllables.length));
  return unpacked().points.get(upper);
}

/** The Unicode name of a code point; undefined if it has none. */
export function nameOfCharacter(point: number): string | undefined {
  if (isIdeograph(point)) return ideographs + point.toString(16).toUpperCase();
  const number = point - firstSyllable;
  if (number >= 0 && number < leading.length * vowels.length * trailing.length) return syllables + syllableName(number);
  return unpacked().names.get(point);
}

const isIdeograph = (point: number): boolean => ideographRanges.some(([from, to]) => point >= from && point <= to);

function ideograph(digits: string): number | undefined {
  const point = /^[0-9A-F]{4,5}$/.test(digits) ? Number.parseInt(digits, 16) : -1;
  return isIdeograph(point) ? point : undefined;
}

function syllableName(number: number): string {
  const first = Math.floor(number / (vowels.length * trailing.length));
  const vowel = Math.floor(number / trailing.length) % vowels.length;
  return `${leading[first]}${vowels[vowel]}${trailing[number % trailing.length]}`;
}

function syllable(name: string): number | undefined {
  const parts = /^([BCDGHJKMNPRST]*)([AEIOUWY]+)([BCDGHJKLMNPRST]*)$/.exec(name);
  if (parts === null) return undefined;
  const [first, vowel, last] = [leading.indexOf(parts[1]!), vowels.indexOf(parts[2]!), trailing.indexOf(parts[3]!)];
  if (first < 0 || vowel < 0 || last < 0) return undefined;
  return firstSyllable + (first * vowels.length + vowel) * trailing.length + last;
}

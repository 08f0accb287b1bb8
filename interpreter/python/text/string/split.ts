import { valueFault } from '../fault.ts';
import type { Index } from '../sequence/slice.ts';
import { lastMatch, nextMatch } from './search.ts';
import { blankClass } from './unicode.ts';

/** What counts as blank and as the end of a line: more in strings than in bytes. */
export interface Blanks {
  /** Runs of blanks; global. */
  readonly run: RegExp;
  readonly leading: RegExp;
  readonly trailing: RegExp;
  /** One end of a line; global. */
  readonly lineEnd: RegExp;
}

const lineEndClass = String.raw`[\n-\r\x1c-\x1e\x85\u2028\u2029]`;

/** The blanks and line ends of strings. */
const textBlanks: Blanks = {
  run: new RegExp(`${blankClass}+`, 'gu'),
  leading: new RegExp(`^${blankClass}+`, 'u'),
  trailing: new RegExp(`(?<!${blankClass})${blankClass}+$`, 'u'),
  lineEnd: new RegExp(`\r\n|${lineEndClass}`, 'g'),
};

/** The blanks and line ends of bytes. */
export const byteBlanks: Blanks = {
  run: /[ \t-\r]+/g,
  leading: /^[ \t-\r]+/,
  trailing: /(?<![ \t-\r])[ \t-\r]+$/,
  lineEnd: /\r\n|[\n\r]/g,
};

/** Python's `str.split`, at blanks where there is no separator. At most `most` times, unless that is negative. */
export function splitText(text: string, separator?: string, most: Index = -1, blanks = textBlanks): readonly string[] {
  const limit = most < 0 ? Infinity : Number(most);
  if (separator === undefined) return splitAtBlanks(text, limit, blanks);
  if (separator === '') throw valueFault('empty separator');
  const parts: string[] = [];
  let from = 0;
  while (parts.length < limit) {
    const at = nextMatch(text, separator, from, text.length);
    if (at < 0) break;
    parts.push(text.slice(from, at));
    from = at + separator.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** Python's `str.rsplit`. */
export function splitTextLast(
  text: string,
  separator?: string,
  most: Index = -1,
  blanks = textBlanks,
): readonly string[] {
  const limit = most < 0 ? Infinity : Number(most);
  if (separator === undefined) return splitAtBlanksLast(text, limit, blanks);
  if (separator === '') throw valueFault('empty separator');
  const parts: string[] = [];
  let end = text.length;
  while (parts.length < limit) {
    const at = lastMatch(text, separator, 0, end);
    if (at < 0) break;
    parts.push(text.slice(at + separator.length, end));
    end = at;
  }
  parts.push(text.slice(0, end));
  return parts.reverse();
}

function splitAtBlanks(text: string, limit: number, blanks: Blanks): readonly string[] {
  if (limit === Infinity) return withoutEmptyEnds(text.split(blanks.run));
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(blanks.run)) {
    if (match.index > from) {
      if (parts.length >= limit) break;
      parts.push(text.slice(from, match.index));
    }
    from = match.index + match[0].length;
  }
  // What is left over keeps its blanks, but for those before it.
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

// What comes before blanks in front, and after blanks at the end.
function withoutEmptyEnds(parts: string[]): readonly string[] {
  if (parts.at(-1) === '') parts.pop();
  if (parts[0] === '') parts.shift();
  return parts;
}

function splitAtBlanksLast(text: string, limit: number, blanks: Blanks): readonly string[] {
  const parts: string[] = [];
  let end = text.length;
  for (const match of Array.from(text.matchAll(blanks.run)).reverse()) {
    const behind = match.index + match[0].length;
    if (behind < end) {
      if (parts.length >= limit) break;
      parts.push(text.slice(behind, end));
    }
    end = match.index;
  }
  if (end > 0) parts.push(text.slice(0, end));
  return parts.reverse();
}

/** Python's `str.splitlines`. */
export function splitLines(text: string, keepsEnds: boolean, blanks = textBlanks): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  for (const match of text.matchAll(blanks.lineEnd)) {
    const behind = match.index + match[0].length;
    lines.push(text.slice(from, keepsEnds ? behind : match.index));
    from = behind;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

/** Python's `str.partition`: before the separator, the separator, behind it. */
export function partitionText(text: string, separator: string): readonly [string, string, string] {
  if (separator === '') throw valueFault('empty separator');
  const at = nextMatch(text, separator, 0, text.length);
  return at < 0 ? [text, '', ''] : [text.slice(0, at), separator, text.slice(at + separator.length)];
}

/** Python's `str.rpartition`. */
export function partitionTextLast(text: string, separator: string): readonly [string, string, string] {
  if (separator === '') throw valueFault('empty separator');
  const at = lastMatch(text, separator, 0, text.length);
  return at < 0 ? ['', '', text] : [text.slice(0, at), separator, text.slice(at + separator.length)];
}

export type Sides = 'both' | 'left' | 'right';

/** Python's `str.strip`, `lstrip` and `rstrip`: takes off the given characters, or blanks. */
export function stripText(text: string, sides: Sides, set?: string, blanks = textBlanks): string {
  if (set !== undefined) return stripSet(text, sides, set);
  const left = sides === 'right' ? text : text.replace(blanks.leading, '');
  return sides === 'left' ? left : left.replace(blanks.trailing, '');
}

function stripSet(text: string, sides: Sides, set: string): string {
  const members = new Set(set);
  const points = Array.from(text);
  let start = 0;
  let end = points.length;
  if (sides !== 'right') while (start < end && members.has(points[start]!)) start++;
  if (sides !== 'left') while (end > start && members.has(points[end - 1]!)) end--;
  return points.slice(start, end).join('');
}

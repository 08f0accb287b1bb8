import { CoreFault } from '../fault.ts';
import { quoted } from '../quote.ts';
import { digits, octalDigits, shortEscapes } from './escape.ts';
import type { Match, Subject } from './regex.ts';
import { groupNumber, isIdentifier, lengthOf, Source } from './source.ts';
import { maxGroups } from './state.ts';
import type { Pattern } from './syntax.ts';

/** A replacement: texts, and numbers of groups. */
export type Template = readonly (string | number)[];

/**
 * Parses the replacement of `re.sub`.
 * @throws RegExpFault; CoreFault IndexError for a name that no group has
 */
export function parseTemplate(text: string, pattern: Pick<Pattern, 'groups' | 'names' | 'isBytes'>): Template {
  const source = new Source(text, pattern.isBytes);
  const parts: (string | number)[] = [];
  for (let token = source.get(); token !== undefined; token = source.get()) {
    parts.push(token.startsWith('\\') ? parseEscape(source, token, pattern) : token);
  }
  return parts;
}

/** The text that a template makes of a match. A group that did not match makes an empty one. */
export function expand(template: Template, match: Match, subject: Subject): string {
  let text = '';
  for (const part of template) {
    if (typeof part === 'string') text += part;
    else if (match.spans[2 * part]! >= 0) text += subject.slice(match.spans[2 * part]!, match.spans[2 * part + 1]!);
  }
  return text;
}

function parseEscape(source: Source, written: string, pattern: Pick<Pattern, 'groups' | 'names'>): string | number {
  const letter = written.slice(1);
  if (letter === 'g') return namedGroup(source, pattern);
  if (letter === '0') {
    const octal = letter + source.getWhile(2, octalDigits);
    return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  }
  if (digits.includes(letter)) return numbered(source, written, pattern);
  const code = shortEscapes.get(written);
  if (code !== undefined) return String.fromCharCode(code);
  if (/^[a-zA-Z]$/.test(letter)) throw source.fault(`bad escape ${written}`, lengthOf(written));
  return written;
}

function namedGroup(source: Source, { groups, names }: Pick<Pattern, 'groups' | 'names'>): number {
  if (!source.match('<')) throw source.fault('missing <');
  const name = source.getUntil('>', 'group name');
  const length = lengthOf(name) + 1;
  if (isIdentifier(name)) {
    const group = names.get(name);
    if (group === undefined) throw new CoreFault('IndexError', `unknown group name ${quoted(name)}`);
    return group;
  }
  const group = groupNumber(name);
  if (group === undefined) throw source.fault(`bad character in group name ${quoted(name)}`, length);
  return checked(source, group, Math.min(groups, maxGroups - 1), length);
}

function numbered(source: Source, written: string, { groups }: Pick<Pattern, 'groups'>): string | number {
  if (source.nextIn(digits)) {
    written += source.get();
    const isOctal = octalDigits.includes(written[1]!) && octalDigits.includes(written[2]!);
    if (isOctal && source.nextIn(octalDigits)) {
      written += source.get();
      const code = Number.parseInt(written.slice(1), 8);
      if (code <= 0o377) return String.fromCharCode(code);
      throw source.fault(`octal escape value ${written} outside of range 0-0o377`, written.length);
    }
  }
  return checked(source, Number(written.slice(1)), groups, written.length - 1);
}

function checked(source: Source, group: number, groups: number, length: number): number {
  if (group > groups) throw source.fault(`invalid group reference ${BigInt(group)}`, length);
  return group;
}

/** Python's `re.escape`. */
export function escapeText(text: string): string {
  return text.replace(/[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g, '\\$&');
}

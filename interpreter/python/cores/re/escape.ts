import { characterNamed, reprText } from '../../text/index.ts';
import { lengthOf, type Source } from './source.ts';
import type { ParseState } from './state.ts';
import type { Category, Node, Position, Range } from './syntax.ts';

export const digits = '0123456789';
export const octalDigits = '01234567';
const hexDigits = '0123456789abcdefABCDEF';

/** Characters with a short escape, by the escape. */
export const shortEscapes: ReadonlyMap<string, number> = new Map([
  ['\\a', 7],
  ['\\b', 8],
  ['\\f', 12],
  ['\\n', 10],
  ['\\r', 13],
  ['\\t', 9],
  ['\\v', 11],
  ['\\\\', 92],
]);

const categories: ReadonlyMap<string, Category> = new Map([
  ['\\d', { kind: 'category', name: 'digit', negated: false }],
  ['\\D', { kind: 'category', name: 'digit', negated: true }],
  ['\\s', { kind: 'category', name: 'space', negated: false }],
  ['\\S', { kind: 'category', name: 'space', negated: true }],
  ['\\w', { kind: 'category', name: 'word', negated: false }],
  ['\\W', { kind: 'category', name: 'word', negated: true }],
]);

const positions: ReadonlyMap<string, Position['at']> = new Map([
  ['\\A', 'start'],
  ['\\b', 'boundary'],
  ['\\B', 'inside'],
  ['\\Z', 'finish'],
]);

/** What an escape outside of a set means. It is taken already, more characters of it may follow. */
export function parseEscape(source: Source, state: ParseState, written: string): Node {
  const at = positions.get(written);
  if (at !== undefined) return { kind: 'position', at };
  const category = categories.get(written);
  if (category !== undefined) return { kind: 'set', negated: false, items: [category] };
  const code = shortEscapes.get(written) ?? numericEscape(source, written);
  if (code !== undefined) return { kind: 'literal', code };
  const letter = written.slice(1);
  if (letter === '0') return { kind: 'literal', code: octal(source, written + source.getWhile(2, octalDigits)) };
  if (digits.includes(letter)) return referenceOrOctal(source, state, written);
  return { kind: 'literal', code: plainEscape(source, written) };
}

/** What an escape inside of a set means. */
export function parseSetEscape(source: Source, written: string): Category | Range {
  const category = categories.get(written);
  if (category !== undefined) return category;
  const code = shortEscapes.get(written) ?? numericEscape(source, written) ?? octalOrPlain(source, written);
  return { kind: 'range', low: code, high: code };
}

function octalOrPlain(source: Source, written: string): number {
  const letter = written.slice(1);
  if (octalDigits.includes(letter)) return octal(source, written + source.getWhile(2, octalDigits));
  if (digits.includes(letter)) throw badEscape(source, written);
  return plainEscape(source, written);
}

/** `\x41`, `\u0041`, `\U00000041`: undefined where it is another escape. */
function numericEscape(source: Source, written: string): number | undefined {
  const letter = written.slice(1);
  if (letter === 'x') return hexadecimal(source, written, 2);
  if (source.isBytes) return undefined;
  if (letter === 'u') return hexadecimal(source, written, 4);
  if (letter === 'U') return hexadecimal(source, written, 8);
  if (letter === 'N') return named(source);
  return undefined;
}

// `\N{BULLET}`: the `N` has been read.
function named(source: Source): number {
  if (!source.match('{')) throw source.fault('missing {');
  const name = source.getUntil('}', 'character name');
  const code = characterNamed(name);
  if (code === undefined) throw source.fault(`undefined character name ${reprText(name)}`, name.length + 4);
  return code;
}

function hexadecimal(source: Source, written: string, length: number): number {
  const number = source.getWhile(length, hexDigits);
  const whole = written + number;
  if (number.length < length) throw source.fault(`incomplete escape ${whole}`, whole.length);
  const code = Number.parseInt(number, 16);
  if (code > 0x10ffff) throw badEscape(source, whole);
  return code;
}

function octal(source: Source, written: string): number {
  const code = Number.parseInt(written.slice(1), 8);
  if (code <= 0o377) return code;
  throw source.fault(`octal escape value ${written} outside of range 0-0o377`, written.length);
}

function referenceOrOctal(source: Source, state: ParseState, written: string): Node {
  if (source.nextIn(digits)) {
    written += source.get();
    const isOctal = octalDigits.includes(written[1]!) && octalDigits.includes(written[2]!);
    if (isOctal && source.nextIn(octalDigits)) {
      return { kind: 'literal', code: octal(source, written + source.get()) };
    }
  }
  const group = Number(written.slice(1));
  if (group >= state.widths.length) throw source.fault(`invalid group reference ${group}`, written.length - 1);
  if (!state.isClosed(group)) throw source.fault('cannot refer to an open group', written.length);
  state.checkLookbehind(source, group);
  return { kind: 'reference', group };
}

function plainEscape(source: Source, written: string): number {
  if (/^\\[a-zA-Z]$/.test(written)) throw badEscape(source, written);
  return written.codePointAt(1)!;
}

function badEscape(source: Source, written: string) {
  return source.fault(`bad escape ${written}`, lengthOf(written));
}

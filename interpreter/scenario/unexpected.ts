import type { UserFault } from '../../model/index.ts';
import { headWords } from './head.ts';
import type { Token } from './lexer.ts';
import { quote, type Source } from './source.ts';
import { nearestName } from './suggestion.ts';

const operators = 'the operators are + - * // % == != < <= > >= and or not';

// What people write who come from other languages.
const symbolHints: ReadonlyMap<string, string> = new Map([
  ['=', 'to compare, write =='],
  ['/', 'numbers are integers: divide with //'],
  ['!', 'write not'],
  ['&&', 'write and'],
  ['&', 'write and'],
  ['||', 'for a logical or write or; a bar outside of braces separates threads'],
  ['|', 'for a logical or write or; a bar outside of braces separates threads'],
  ['<>', 'write !='],
  ['≠', 'write !='],
  ['≤', 'write <='],
  ['≥', 'write >='],
  ['^', operators],
  ['+', operators],
  ['*', operators],
  ['(', 'the only functions are CAS(location, expected, new), FAA(location, amount), id(p) and target(w)'],
  ['.', 'one field or element at a time: q = p.next; r = q.f'],
  ['..', 'a range of threads is written T1..T4: and stands only before a thread'],
]);

const statementHints: ReadonlyMap<string, string> = new Map([
  ['else', 'there is no else: write a second if with the opposite condition'],
  ['elif', 'there is no elif: write a second if'],
  ['for', 'there is no for: count in a register with while'],
  ['break', 'there is no break: end the loop by its condition'],
  ['continue', 'there is no continue: put the rest of the body into an if'],
  ['return', 'there is no return: a thread ends after its last statement'],
  ['atomic', 'write a transaction in braces: { x = 1; y = 1 }'],
]);

/** The fault for `token` where an entry, a list or a section wants something else. */
export function unexpected(source: Source, token: Token, wanted: string, hint?: string): UserFault {
  return source.fault('syntax', token.span, `expected ${wanted}, found ${describe(token)}`, hint);
}

/** The fault for `token` where a statement or an expression wants something else: people bring other languages. */
export function unexpectedInCode(source: Source, token: Token, wanted: string, hint?: string): UserFault {
  const better = symbolHints.get(token.text) ?? statementHints.get(token.text) ?? hint;
  return unexpected(source, token, wanted, better);
}

/** The hint for a word that begins a statement in other languages, if `token` is one. */
export function foreignStatement(token: Token): string | undefined {
  return token.kind === 'name' ? statementHints.get(token.text) : undefined;
}

/** The fault for `token` which stands before a colon as if it began a section. */
export function unknownSection(source: Source, token: Token): UserFault {
  const nearest = nearestName(token.text, headWords);
  const sections = `the sections are ${headWords.map((word) => `${word === 'object' ? 'object p' : word}:`).join(' ')}`;
  const hint = foreignStatement(token) ?? (nearest === undefined ? sections : `did you mean ${quote(`${nearest}:`)}?`);
  return source.fault('syntax', token.span, `there is no section ${quote(`${token.text}:`)}`, hint);
}

/** The fault for `token` where a name is introduced and `token` is a word of the notation. */
export function reservedName(source: Source, token: Token): UserFault {
  return source.fault('name', token.span, `${quote(token.text)} is a word of the notation`, 'choose another name');
}

function describe(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'the end of the scenario';
    case 'newline':
      return 'the end of the line';
    case 'bad':
      return /[\p{C}\p{Z}\p{M}]/u.test(token.text) ? `the character ${codePoint(token.text)}` : quote(token.text);
    case 'name':
    case 'word':
    case 'number':
    case 'symbol':
      return quote(token.text);
  }
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

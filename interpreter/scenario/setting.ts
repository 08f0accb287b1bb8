import type { Cursor } from './cursor.ts';
import type { Token } from './lexer.ts';
import { quote } from './source.ts';
import type { Setting } from './syntax.ts';
import { unknownSection } from './unexpected.ts';

/** One entry of `config:`, whose key is not among those `before` it. Keys and values are kept as written. */
export function parseSetting(cursor: Cursor, before: ReadonlyMap<string, Setting>): Setting {
  const first = cursor.peek();
  if (first.kind === 'name' && cursor.peekSecond().text === ':') throw unknownSection(cursor.source, first);
  const key = parseRaw(cursor, 'the name of a setting', 'a setting is written as in page=64');
  if (before.has(key.text)) {
    throw cursor.source.fault('duplicate', key.span, `the setting ${quote(key.text)} is there twice`);
  }
  if (cursor.accept('=') === undefined)
    throw cursor.unexpected('`=` and a value', 'a setting is written as in page=64');
  const value = parseRaw(cursor, 'a value', 'values are made of letters, digits, dots, dashes and plus signs');
  return { key: key.text, value: value.text, keySpan: key.span, valueSpan: value.span };
}

/** Letters, digits, dots, dashes and plus signs without a blank between them, whatever tokens they would be. */
function parseRaw(cursor: Cursor, wanted: string, hint: string): Pick<Token, 'text' | 'span'> {
  const { start } = cursor.peek().span;
  const [text] = cursor.source.text.slice(start).match(/^[\p{L}\p{M}\p{N}_.+-]+/u) ?? [];
  if (text === undefined || cursor.peek().kind === 'newline') throw cursor.unexpected(wanted, hint);
  const end = start + text.length;
  cursor.skipTo(end);
  return { text, span: { start, end } };
}

import type { Field } from '../../model/index.ts';
import type { Cursor } from './cursor.ts';
import { isRefMark, parseField, parseNewName } from './declaration.ts';
import type { DraftStatement, Word } from './draft.ts';
import { parseExpression } from './expression.ts';
import { integerOf } from './integer.ts';
import type { Token } from './lexer.ts';
import { limits } from './limits.ts';
import { quote } from './source.ts';
import { nearestName } from './suggestion.ts';
import type { Shape } from './syntax.ts';

// Words that begin a statement where a name follows, and are names like others everywhere else.
const words = ['new', 'weak', 'drop', 'card'] as const;
export type HeapWord = (typeof words)[number];

const usages: Readonly<Record<HeapWord, string>> = {
  new: 'write new p: f, ref next or, for an array, new a[100] or new ref t[100]',
  weak: 'a weak reference is made as in weak w = p',
  drop: 'a handle is dropped as in drop p',
  card: 'card writes an element of an array, as in card a[0] = 1',
};

/** How a statement is written that begins with `word`, if one does. */
export function heapUsage(word: string): string | undefined {
  const known = words.find((one) => one === word);
  return known && usages[known];
}

/** The word of a statement about allocated objects that begins here, if one does. */
export function heapWord(cursor: Cursor): HeapWord | undefined {
  const token = cursor.peek();
  if (token.kind !== 'name' || !cursor.nameIsSecond()) return undefined;
  const word = words.find((one) => one === token.text);
  if (word !== undefined) return word;
  const nearest = nearestName(token.text, words);
  if (nearest === undefined) return undefined;
  const hint = `did you mean ${quote(nearest)}?`;
  throw cursor.source.fault('syntax', token.span, `there is no statement ${quote(token.text)}`, hint);
}

/** `new p: f, ref next`, `new a[100]` or `new ref t[100]`. */
export function parseNew(cursor: Cursor): DraftStatement {
  const start = cursor.next();
  const reference = isRefMark(cursor);
  if (reference) cursor.next();
  const name = parseHandle(cursor);
  const open = cursor.accept('[');
  if (open === undefined && reference) throw cursor.unexpected('`[` and the number of references', usages.new);
  const fields: Word[] = [];
  const shape = open === undefined ? parseObjectShape(cursor, fields) : parseArrayShape(cursor, reference);
  return { kind: 'new', name, shape, fields, span: cursor.spanFrom(start.span) };
}

/** `weak w = R`. */
export function parseWeak(cursor: Cursor): DraftStatement {
  const start = cursor.next();
  const name = parseHandle(cursor);
  if (cursor.accept('=') === undefined) {
    throw cursor.unexpected('`=` and what it refers to', usages.weak);
  }
  const value = parseExpression(cursor);
  return { kind: 'weak', name, value, span: cursor.spanFrom(start.span) };
}

/** `drop p`. */
export function parseDrop(cursor: Cursor): DraftStatement {
  const start = cursor.next();
  return { kind: 'drop', name: parseHandle(cursor), span: cursor.spanFrom(start.span) };
}

/** What allocates is a statement of its own: `p = new q: f` would leave open whose name it is. */
export function checkNoAllocation(cursor: Cursor): void {
  const { text, span } = cursor.peek();
  if ((text !== 'new' && text !== 'weak') || !cursor.nameIsSecond()) return;
  throw cursor.source.fault('syntax', span, `${quote(text)} begins a statement of its own`, usages[text]);
}

function parseHandle(cursor: Cursor): Word {
  const { text, span } = parseNewName(cursor, 'the name of a handle');
  return { name: text, span };
}

// Adds the names of the fields to `words`.
function parseObjectShape(cursor: Cursor, words: Word[]): Shape {
  if (cursor.accept(':') === undefined) throw cursor.unexpected('`:` and fields, or `[` and a number', usages.new);
  const fields = new Map<string, Field>();
  do {
    const { token, reference } = parseField(cursor);
    checkField(cursor, token, fields);
    fields.set(token.text, { name: token.text, reference });
    words.push({ name: token.text, span: token.span });
  } while (cursor.accept(',') !== undefined);
  if (!cursor.atStatementEnd()) throw cursor.unexpected('`,` or the end of the list', usages.new);
  return { kind: 'object', fields: [...fields.values()] };
}

function checkField(cursor: Cursor, { text, span }: Token, fields: ReadonlyMap<string, Field>): void {
  if (fields.has(text)) throw cursor.source.fault('duplicate', span, `the field ${quote(text)} is there twice`);
  if (!cursor.at('=')) return;
  const hint = `assign afterwards, as in new p: ${text}; p.${text} = 1`;
  const message = 'the fields of a new object begin with 0 and null';
  throw cursor.source.fault('syntax', cursor.peek().span, message, hint);
}

function parseArrayShape(cursor: Cursor, reference: boolean): Shape {
  const token = cursor.peek();
  if (token.kind !== 'number') throw cursor.unexpected('the number of elements', usages.new);
  const length = integerOf(cursor.source, cursor.next());
  if (length === 0) throw cursor.source.fault('range', token.span, 'an array without elements');
  if (length > limits.elements) {
    throw cursor.source.fault('size', token.span, `an array has at most ${limits.elements} elements`);
  }
  if (cursor.accept(']') === undefined) throw cursor.unexpected('`]`', usages.new);
  return { kind: 'array', length, reference };
}

import type { UserFault } from '../../model/index.ts';
import type { Cursor } from './cursor.ts';
import { type Head, isThreadName } from './head.ts';
import { integerOf, parseInteger } from './integer.ts';
import type { Token } from './lexer.ts';
import { limits } from './limits.ts';
import { quote } from './source.ts';
import type { Declaration, Placement, Span } from './syntax.ts';
import { reservedName, unexpected, unknownSection } from './unexpected.ts';

/** Takes the name that a declaration introduces. */
export function parseNewName(cursor: Cursor, wanted: string): Token {
  const token = cursor.peek();
  if (token.kind === 'word') throw reservedName(cursor.source, token);
  if (token.kind !== 'name') throw cursor.unexpected(wanted);
  checkNotThread(cursor, token);
  return cursor.next();
}

function checkNotThread(cursor: Cursor, token: Token): void {
  if (!isThreadName(token.text)) return;
  throw cursor.source.fault('name', token.span, `${quote(token.text)} is the name of a thread`, 'choose another name');
}

/** Whether `ref` is next and marks the name after it; otherwise it is a name itself. */
export function isRefMark(cursor: Cursor): boolean {
  return cursor.peek().text === 'ref' && cursor.nameIsSecond();
}

/** `f` or `ref f`. */
export function parseField(cursor: Cursor): { readonly token: Token; readonly reference: boolean } {
  const reference = isRefMark(cursor);
  if (reference) cursor.next();
  return { token: parseNewName(cursor, 'the name of a field'), reference };
}

/**
 * One entry of `init:`: `x`, `x=1`, `a[4]`, `a[4]=0`, `a[3]=(1, 2, 3)`, `ref x` or `ref a[4]`; an array has at most
 * `room` elements.
 */
export function parseDeclaration(cursor: Cursor, room: number): Declaration {
  const token = cursor.peek();
  if (cursor.at('object')) {
    cursor.next();
    throw cursor.unexpected('a name and `:`', 'an object is declared as in object p: f, g');
  }
  if (token.kind === 'name' && cursor.peekSecond().text === ':') throw unknownSection(cursor.source, token);
  const reference = isRefMark(cursor);
  if (reference) cursor.next();
  const { text: name } = parseNewName(cursor, 'the name of a location');
  const common = { name, fields: [], references: reference ? [name] : [] };
  if (cursor.accept('[') === undefined) {
    const value = cursor.at('=') ? parseInitial(cursor, reference, parseInteger) : 0;
    return { kind: 'location', ...common, values: [value], span: cursor.spanFrom(token.span) };
  }
  const length = parseLength(cursor, room);
  if (cursor.accept(']') === undefined) throw cursor.unexpected('`]`', 'an array is declared as in a[4]=0');
  const isGiven = cursor.at('=');
  const values = isGiven
    ? parseInitial(cursor, reference, () => parseArrayValues(cursor, name, length))
    : filled(length, 0);
  return { kind: 'array', ...common, values, span: cursor.spanFrom(token.span) };
}

/** `=` and what `parse` takes after it. */
function parseInitial<Value>(cursor: Cursor, reference: boolean, parse: (cursor: Cursor) => Value): Value {
  const { span } = cursor.next();
  if (!reference) return parse(cursor);
  throw cursor.source.fault('syntax', span, 'a reference is null at first', 'leave out what it begins with');
}

function parseLength(cursor: Cursor, room: number): number {
  const token = cursor.peek();
  if (token.kind !== 'number') throw cursor.unexpected('the number of elements', 'an array is declared as in a[4]=0');
  const length = integerOf(cursor.source, cursor.next());
  if (length === 0) throw cursor.source.fault('range', token.span, 'an array without elements');
  if (length <= room) return length;
  const message = `the arrays of a scenario have at most ${limits.elements} elements together`;
  throw cursor.source.fault('size', token.span, message);
}

function parseArrayValues(cursor: Cursor, name: string, length: number): readonly number[] {
  const open = cursor.accept('(');
  if (open === undefined) {
    const list = 'one integer for all elements, or a list such as (1, 2, 3)';
    const isInteger = cursor.at('-') || cursor.peek().kind === 'number';
    if (!isInteger) throw unexpected(cursor.source, cursor.peek(), list);
    return filled(length, parseInteger(cursor));
  }
  const values = cursor.nested(open, 'joined', () => {
    const list = [parseInteger(cursor)];
    while (cursor.accept(',') !== undefined) list.push(parseInteger(cursor));
    if (cursor.accept(')') === undefined)
      throw cursor.unexpected('`,` or `)`', 'a list of values is written (1, 2, 3)');
    return list;
  });
  if (values.length === length) return values;
  const message = `${quote(name)} has ${counted(length, 'element')} but ${counted(values.length, 'initial value')}`;
  throw cursor.source.fault('range', cursor.spanFrom(open.span), message, 'give one value for each element');
}

function filled(length: number, value: number): readonly number[] {
  return new Array<number>(length).fill(value);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What follows `object p:`, up to a `;`, the end of the line or of the section. */
export function parseObject(cursor: Cursor, head: Head): Declaration {
  const name = wordOf(head);
  if (name.kind === 'word') throw reservedName(cursor.source, name);
  checkNotThread(cursor, name);
  const fields = new Map<string, number>();
  const references: string[] = [];
  parseLine(cursor, 'the name of a field', () => {
    const { token: field, reference } = parseField(cursor);
    if (fields.has(field.text)) throw duplicate(cursor, field, `the field ${quote(field.text)} is there twice`);
    fields.set(field.text, cursor.at('=') ? parseInitial(cursor, reference, parseInteger) : 0);
    if (reference) references.push(field.text);
  });
  const span = cursor.spanFrom(head.span);
  const names = [...fields.keys()];
  return { kind: 'object', name: name.text, values: [...fields.values()], fields: names, references, span };
}

/** What follows `same page:` or `apart:`; whether the names are declared is seen later. */
export function parsePlacement(cursor: Cursor, head: Head, kind: Placement['kind']): Placement {
  const names = new Map<string, Span>();
  parseLine(cursor, 'the name of a location', () => {
    const token = parseNewName(cursor, 'the name of a location');
    if (names.has(token.text)) throw duplicate(cursor, token, `${quote(token.text)} is there twice`);
    names.set(token.text, token.span);
    if (!cursor.at('=') && !cursor.at('[')) return;
    const hint = 'end the list by ; or a newline before you declare the next location';
    throw cursor.source.fault('syntax', cursor.peek().span, 'this list only names what is declared', hint);
  });
  const span = cursor.spanFrom(head.span);
  if (names.size >= 2) return { kind, names: [...names].map(([name, span]) => ({ name, span })), span };
  throw cursor.source.fault('placement', span, 'one name alone has no place to share or to avoid', 'name two or more');
}

function duplicate(cursor: Cursor, token: Token, message: string): UserFault {
  return cursor.source.fault('duplicate', token.span, message);
}

/** Entries, each of which `take` reads, with commas between them, on one line. */
function parseLine(cursor: Cursor, wanted: string, take: () => void): void {
  for (;;) {
    take();
    // After a comma another section may begin, as in `object p: f, same page: x, y`.
    if (cursor.accept(',') === undefined || cursor.head() !== undefined) break;
    // Were the next line read as a part of this one, or not, half of all readers would be surprised.
    if (cursor.peek().kind === 'newline') throw cursor.unexpected(wanted, 'write all names of the list on one line');
  }
  const ended = cursor.at(';') || cursor.peek().kind === 'newline' || cursor.atSectionEnd();
  if (!ended) throw cursor.unexpected('`,` or the end of the list', 'end the list by ; or a newline');
}

function wordOf(head: Head): Token {
  const [word] = head.words;
  // headAt() gives every object its name.
  return word as Token;
}

import { JsonFault } from './fault.ts';
import { type Read, readString } from './text.ts';
import type { JsonValue } from './value.ts';

/** How a text is read. */
export interface ReadOptions {
  /** Whether control characters in strings are faults: `true` unless given. */
  readonly strict?: boolean;
}

/** An array or an object whose end is not read yet. */
type Open =
  | { readonly kind: 'array'; readonly items: JsonValue[] }
  | { readonly kind: 'object'; readonly members: [string, JsonValue][]; key: string };

const words: readonly (readonly [string, JsonValue])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
];

/**
 * Reads a text as `json.loads` does.
 * @throws JsonFault
 */
export function parseJson(text: string, options: ReadOptions = {}): JsonValue {
  if (text.startsWith('\ufeff')) throw new JsonFault('Unexpected UTF-8 BOM (decode using utf-8-sig)', text, 0);
  const { value, end } = readJson(text, blanksEnd(text, 0), options);
  const last = blanksEnd(text, end);
  if (last < text.length) throw new JsonFault('Extra data', text, last);
  return value;
}

/**
 * Reads the value at an index of the host's string, as `JSONDecoder.raw_decode` does: other things may follow.
 * Its nesting is limited by memory only.
 * @throws JsonFault
 */
function readJson(text: string, start: number, { strict = true }: ReadOptions = {}): Read<JsonValue> {
  const open: Open[] = [];
  let at = start;
  for (;;) {
    const begun = begin(text, at, open, strict);
    if (begun.value === undefined) {
      at = begun.end;
      continue;
    }
    const put = finish(text, { value: begun.value, end: begun.end }, open, strict);
    if (put.value !== undefined) return { value: put.value, end: put.end };
    at = put.end;
  }
}

/** Reads a value, or the beginning of one that is put on `open`: then the next value is to be read. */
function begin(text: string, at: number, open: Open[], strict: boolean): Read<JsonValue | undefined> {
  const first = text[at];
  if (first === '"') return readString(text, at + 1, strict);
  if (first === '[') {
    const next = blanksEnd(text, at + 1);
    if (text[next] === ']') return { value: { kind: 'array', items: [] }, end: next + 1 };
    open.push({ kind: 'array', items: [] });
    return { value: undefined, end: next };
  }
  if (first === '{') {
    const next = blanksEnd(text, at + 1);
    if (text[next] === '}') return { value: { kind: 'object', members: [] }, end: next + 1 };
    const key = readKey(text, next, strict);
    open.push({ kind: 'object', members: [], key: key.value });
    return { value: undefined, end: key.end };
  }
  for (const [word, value] of words) if (text.startsWith(word, at)) return { value, end: at + word.length };
  return readNumber(text, at);
}

/** Puts a value into what is open around it, and closes what ends behind it. @returns the outermost once it is closed */
function finish(text: string, read: Read<JsonValue>, open: Open[], strict: boolean): Read<JsonValue | undefined> {
  let { value, end } = read;
  for (;;) {
    const around = open.at(-1);
    if (around === undefined) return { value, end };
    if (around.kind === 'array') around.items.push(value);
    else around.members.push([around.key, value]);
    const at = blanksEnd(text, end);
    if (text[at] === (around.kind === 'array' ? ']' : '}')) {
      open.pop();
      value = around.kind === 'array' ? around : { kind: 'object', members: around.members };
      end = at + 1;
      continue;
    }
    if (text[at] !== ',') throw new JsonFault("Expecting ',' delimiter", text, at);
    const next = blanksEnd(text, at + 1);
    if (around.kind === 'array') return { value: undefined, end: next };
    const key = readKey(text, next, strict);
    around.key = key.value;
    return { value: undefined, end: key.end };
  }
}

/** Reads a key and its colon, up to the value. */
function readKey(text: string, at: number, strict: boolean): Read<string> {
  if (text[at] !== '"') throw new JsonFault('Expecting property name enclosed in double quotes', text, at);
  const { value, end } = readString(text, at + 1, strict);
  const colon = blanksEnd(text, end);
  if (text[colon] !== ':') throw new JsonFault("Expecting ':' delimiter", text, colon);
  return { value, end: blanksEnd(text, colon + 1) };
}

function readNumber(text: string, at: number): Read<JsonValue> {
  const number = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
  number.lastIndex = at;
  const found = number.exec(text);
  if (found === null) throw new JsonFault('Expecting value', text, at);
  const [whole, int, fraction, exponent] = found;
  const isInt = fraction === undefined && exponent === undefined;
  return { value: isInt ? BigInt(int!) : Number(whole), end: at + whole.length };
}

/** The first index from `from` on that holds no blank. */
function blanksEnd(text: string, from: number): number {
  let at = from;
  while (' \t\n\r'.includes(text[at] ?? 'end')) at++;
  return at;
}

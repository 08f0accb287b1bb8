import { JsonFault } from './fault.ts';

/** A value read from a text, and the index behind it. */
export interface Read<Value> {
  readonly value: Value;
  readonly end: number;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * Reads a string.
 * @param start the index behind its first quote
 * @param strict whether control characters in it are faults
 * @throws JsonFault
 */
export function readString(text: string, start: number, strict: boolean): Read<string> {
  let value = '';
  let from = start;
  for (;;) {
    const at = plainEnd(text, from, strict);
    const character = text[at];
    if (character === undefined) throw new JsonFault('Unterminated string starting at', text, start - 1);
    value += text.slice(from, at);
    if (character === '"') return { value, end: at + 1 };
    if (character !== '\\') throw new JsonFault('Invalid control character at', text, at);
    const written = readEscape(text, at + 1, start);
    value += written.value;
    from = written.end;
  }
}

/** The first index from `from` on of what does not stand for itself. */
function plainEnd(text: string, from: number, strict: boolean): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x5c || (strict && code < 0x20)) break;
  }
  return at;
}

function readEscape(text: string, at: number, start: number): Read<string> {
  const letter = text[at];
  if (letter === undefined) throw new JsonFault('Unterminated string starting at', text, start - 1);
  if (letter === 'u') {
    const value = String.fromCharCode(readCode(text, at + 1));
    return { value, end: at + 5 };
  }
  const value = escapes.get(letter);
  if (value === undefined) throw new JsonFault('Invalid \\escape', text, at - 1);
  return { value, end: at + 1 };
}

// Something must follow the four digits, be it only the quote.
function readCode(text: string, at: number): number {
  const digits = text.slice(at, at + 4);
  if (/^[0-9a-fA-F]{4}$/.test(digits) && at + 4 < text.length) return Number.parseInt(digits, 16);
  throw new JsonFault('Invalid \\uXXXX escape', text, at - 1);
}

import { characterNamed } from '../unicode/name.ts';
import { escapeWidths, simpleEscapes } from './escape-table.ts';
import type { Reading } from './reading.ts';

const character = (point: number, end: number): Reading => ({ kind: 'character', point, end });

/** What comes next where characters can be written as in literals, and other bytes are Latin-1. */
export function readUnicodeEscape(bytes: Uint8Array, at: number): Reading {
  if (bytes[at] !== 0x5c) return character(bytes[at]!, at + 1);
  const rest = String.fromCharCode(...bytes.subarray(at + 1, at + 10));
  const letter = rest[0];
  if (letter === undefined) return { kind: 'bad', end: at + 1, reason: '\\ at end of string' };
  if (letter === '\n') return { kind: 'nothing', end: at + 2 };
  if (simpleEscapes[letter] !== undefined) return character(simpleEscapes[letter], at + 2);
  const octal = /^[0-7]{1,3}/.exec(rest)?.[0];
  if (octal !== undefined) return character(Number.parseInt(octal, 8), at + 1 + octal.length);
  const width = escapeWidths[letter];
  if (width !== undefined) return readNumber(rest, at, width);
  if (letter === 'N') return readName(bytes, at);
  return character(0x5c, at + 1);
}

function readNumber(
  rest: string,
  at: number,
  { digits, name }: { readonly digits: number; readonly name: string },
): Reading {
  const text = /^[0-9a-fA-F]*/.exec(rest.slice(1, 1 + digits))![0];
  const end = at + 2 + text.length;
  if (text.length < digits) return { kind: 'bad', end, reason: `truncated ${name} escape` };
  const point = Number.parseInt(text, 16);
  return point > 0x10ffff ? { kind: 'bad', end, reason: 'illegal Unicode character' } : character(point, end);
}

// CPython says where the name ends, or the part of it that is there.
function readName(bytes: Uint8Array, at: number): Reading {
  const close = bytes[at + 2] === 0x7b ? bytes.indexOf(0x7d, at + 3) : -1;
  if (close <= at + 3) {
    const end = bytes[at + 2] !== 0x7b ? at + 2 : close < 0 ? bytes.length : close + 1;
    return { kind: 'bad', end, reason: 'malformed \\N character escape' };
  }
  const point = characterNamed(String.fromCharCode(...bytes.subarray(at + 3, close)));
  if (point === undefined) return { kind: 'bad', end: close + 1, reason: 'unknown Unicode character name' };
  return character(point, close + 1);
}

/** Puts a character as it can be written in a literal. */
export function putUnicodeEscape(bytes: number[], point: number): void {
  const isPlain = point >= 0x20 && point < 0x7f && point !== 0x5c;
  for (const one of isPlain ? String.fromCharCode(point) : escaped(point)) bytes.push(one.charCodeAt(0));
}

function escaped(point: number): string {
  const known: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };
  const digits = point.toString(16);
  if (point < 0x100) return known[point] ?? `\\x${digits.padStart(2, '0')}`;
  return point < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}

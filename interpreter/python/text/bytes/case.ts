import { valueFault } from '../fault.ts';
import { bytesOfText, textOfBytes } from './binary.ts';

// The case of bytes is that of ASCII.

/** Python's `bytes.upper`. */
export function upperBytes(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (isLower(byte) ? byte ^ 0x20 : byte));
}

/** Python's `bytes.lower`. */
export function lowerBytes(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (isUpper(byte) ? byte ^ 0x20 : byte));
}

/** Python's `bytes.swapcase`. */
export function swapBytesCase(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (isLetter(byte) ? byte ^ 0x20 : byte));
}

/** Python's `bytes.capitalize`. */
export function capitalizeBytes(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => withCase(byte, index === 0));
}

/** Python's `bytes.title`. */
export function titleBytes(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => withCase(byte, index === 0 || !isLetter(bytes[index - 1]!)));
}

function withCase(byte: number, isCapital: boolean): number {
  if (!isLetter(byte)) return byte;
  return isCapital ? byte & ~0x20 : byte | 0x20;
}

/** The questions that Python's `bytes` answer with `isalnum` and so on. */
export type ByteTest = 'isalnum' | 'isalpha' | 'isascii' | 'isdigit' | 'islower' | 'isspace' | 'istitle' | 'isupper';

/** The answer of Python's `bytes` to such a question. */
export function testBytes(bytes: Uint8Array, test: ByteTest): boolean {
  const text = textOfBytes(bytes);
  switch (test) {
    case 'isalnum':
      return /^[0-9A-Za-z]+$/.test(text);
    case 'isalpha':
      return /^[A-Za-z]+$/.test(text);
    case 'isascii':
      return bytes.every((byte) => byte < 0x80);
    case 'isdigit':
      return /^[0-9]+$/.test(text);
    case 'islower':
      return /^[^A-Z]*[a-z][^A-Z]*$/.test(text);
    case 'isspace':
      return /^[ \t-\r]+$/.test(text);
    case 'istitle':
      return /[A-Z]/.test(text) && !/[A-Za-z][A-Z]|(?<![A-Za-z])[a-z]/.test(text);
    case 'isupper':
      return /^[^a-z]*[A-Z][^a-z]*$/.test(text);
  }
}

/** Python's `bytes.maketrans`: the 256 bytes to put for each byte. */
export function makeByteTranslation(from: Uint8Array, to: Uint8Array): Uint8Array {
  if (from.length !== to.length) throw valueFault('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const [index, byte] of from.entries()) table[byte] = to[index]!;
  return table;
}

/** Python's `bytes.translate(table, delete)`; without a table bytes are only taken out. */
export function translateBytes(
  bytes: Uint8Array,
  table: Uint8Array | undefined,
  removed: Uint8Array = new Uint8Array(),
): Uint8Array {
  if (table !== undefined && table.length !== 256) {
    throw valueFault('translation table must be 256 characters long');
  }
  const gone = new Set(removed);
  const kept = bytes.filter((byte) => !gone.has(byte));
  return table === undefined ? kept : kept.map((byte) => table[byte]!);
}

/**
 * Python's `bytes.hex`.
 * @param separator one ASCII character, or none
 * @param groupSize bytes between separators, counted from the right, or from the left if negative
 */
export function hexBytes(bytes: Uint8Array, separator = '', groupSize = 1): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  if (separator === '' || groupSize === 0) return digits.join('');
  const size = Math.abs(groupSize);
  const first = groupSize > 0 ? digits.length % size : 0;
  const groups = first > 0 ? [digits.slice(0, first).join('')] : [];
  for (let at = first; at < digits.length; at += size) groups.push(digits.slice(at, at + size).join(''));
  return groups.join(separator);
}

/** The separator that a program gave to `bytes.hex`, if it is one. */
export function checkHexSeparator(separator: string): string {
  if (Array.from(separator).length !== 1) throw valueFault('sep must be length 1.');
  if (separator > '\x7f') throw valueFault('sep must be ASCII.');
  return separator;
}

/** Python's `bytes.fromhex`. Blanks may stand between bytes. */
export function parseHexBytes(text: string): Uint8Array {
  const foreign = text.search(/[^\0-\x7f]/);
  if (foreign >= 0) throw notHexadecimal(foreign);
  let digits = '';
  let at = 0;
  while (at < text.length) {
    if (/[ \t-\r]/.test(text[at]!)) {
      at++;
      continue;
    }
    for (let end = at + 2; at < end; at++) {
      if (!/^[0-9a-f]$/i.test(text[at] ?? '')) {
        throw notHexadecimal(at);
      }
      digits += text[at];
    }
  }
  return bytesOfText(digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
}

function notHexadecimal(position: number): Error {
  return valueFault(`non-hexadecimal number found in fromhex() arg at position ${position}`);
}

function isUpper(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function isLower(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isLetter(byte: number): boolean {
  return isUpper(byte) || isLower(byte);
}

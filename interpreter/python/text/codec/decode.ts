import { textOfBytes } from '../bytes/binary.ts';
import { TextFault } from '../fault.ts';
import { type Encoding, encodingOf, errorHandlerOf, type UnitLayout } from './encoding.ts';
import { type Reading, unitAt } from './reading.ts';
import { readUnicodeEscape } from './unicode-escape.ts';
import { readUtf16, readUtf32 } from './units.ts';
import { readUtf8 } from './utf8.ts';

/** Reads the bytes of an encoding. */
interface Decoder {
  readonly name: string;
  readonly start: number;
  read(bytes: Uint8Array, at: number): Reading;
  /** The surrogate that the bytes at `at` are the code of, and where it ends. */
  readSurrogate?(bytes: Uint8Array, at: number): { readonly point: number; readonly end: number } | undefined;
}

/** As many bytes are joined to a string at once. */
const blockSize = 4096;

/** Python's `bytes.decode`. */
export function decodeBytes(bytes: Uint8Array, encoding = 'utf-8', errors = 'strict'): string {
  // CPython does not even look for the encoding then.
  if (bytes.length === 0) return '';
  const kind = encodingOf(encoding);
  const isByByte = kind === 'utf-8' || kind === 'ascii' || kind === 'latin-1';
  if (kind === 'latin-1' || (isByByte && bytes.every((byte) => byte < 0x80))) return textOfBytes(bytes);
  const decoder = decoderOf(kind, bytes);
  let text = '';
  let block: number[] = [];
  let at = decoder.start;
  while (at < bytes.length) {
    const reading = decoder.read(bytes, at);
    if (reading.kind === 'character') {
      block.push(reading.point);
      at = reading.end;
    } else if (reading.kind === 'nothing') {
      at = reading.end;
    } else {
      at = replaceBad(decoder, bytes, at, reading, errors, block);
    }
    if (block.length >= blockSize) {
      text += String.fromCodePoint(...block);
      block = [];
    }
  }
  return text + String.fromCodePoint(...block);
}

/** Puts something for the bad bytes from `start` on. Returns where to go on. */
function replaceBad(
  decoder: Decoder,
  bytes: Uint8Array,
  start: number,
  bad: Extract<Reading, { kind: 'bad' }>,
  errors: string,
  points: number[],
): number {
  const part = bytes.subarray(start, bad.end);
  switch (errorHandlerOf(errors)) {
    case 'ignore':
      return bad.end;
    case 'replace':
      points.push(0xfffd);
      return bad.end;
    case 'backslashreplace':
      for (const byte of part) points.push(...escapeByte(byte));
      return bad.end;
    case 'surrogateescape': {
      // ASCII is never bad by itself.
      const count = part.findIndex((byte) => byte < 0x80);
      const escaped = count < 0 ? part : part.subarray(0, count);
      if (escaped.length === 0) break;
      for (const byte of escaped) points.push(0xdc00 + byte);
      return start + escaped.length;
    }
    case 'surrogatepass': {
      const surrogate = decoder.readSurrogate?.(bytes, start);
      if (surrogate === undefined) break;
      points.push(surrogate.point);
      return surrogate.end;
    }
    case 'xmlcharrefreplace':
      throw new TextFault('TypeError', "don't know how to handle UnicodeDecodeError in error callback");
    case 'strict':
      break;
  }
  throw decodeFault(decoder.name, bytes, start, bad);
}

function escapeByte(byte: number): number[] {
  return Array.from(`\\x${byte.toString(16).padStart(2, '0')}`, (character) => character.charCodeAt(0));
}

function decodeFault(
  encoding: string,
  bytes: Uint8Array,
  start: number,
  { end, reason }: Extract<Reading, { kind: 'bad' }>,
): TextFault {
  const place =
    end - start === 1
      ? `byte 0x${bytes[start]!.toString(16).padStart(2, '0')} in position ${start}`
      : `bytes in position ${start}-${end - 1}`;
  const message = `'${encoding}' codec can't decode ${place}: ${reason}`;
  return new TextFault('UnicodeDecodeError', message, { encoding, start, end, reason });
}

function decoderOf(kind: Encoding, bytes: Uint8Array): Decoder {
  switch (kind) {
    case 'ascii':
      return { name: kind, start: 0, read: readAscii };
    case 'latin-1':
      return { name: kind, start: 0, read: (all, at) => ({ kind: 'character', point: all[at]!, end: at + 1 }) };
    case 'utf-8':
      return { name: kind, start: 0, read: readUtf8, readSurrogate: surrogateInUtf8 };
    case 'utf-8-sig': {
      const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      return { name: 'utf-8', start: hasMark ? 3 : 0, read: readUtf8, readSurrogate: surrogateInUtf8 };
    }
    case 'utf-16':
    case 'utf-32':
      return markedDecoder(kind, bytes);
    case 'utf-16-le':
      return wideDecoder(kind, { size: 2, isBig: false });
    case 'utf-16-be':
      return wideDecoder(kind, { size: 2, isBig: true });
    case 'utf-32-le':
      return wideDecoder(kind, { size: 4, isBig: false });
    case 'unicode_escape':
      return { name: 'unicodeescape', start: 0, read: readUnicodeEscape };
    case 'utf-32-be':
      return wideDecoder(kind, { size: 4, isBig: true });
  }
}

/** The order of the bytes is that of the byte order mark, else little. */
function markedDecoder(name: 'utf-16' | 'utf-32', bytes: Uint8Array): Decoder {
  const size = name === 'utf-16' ? 2 : 4;
  const isMark = (isBig: boolean): boolean => bytes.length >= size && unitAt(bytes, 0, { size, isBig }) === 0xfeff;
  if (isMark(true)) return { ...wideDecoder(`${name}-be`, { size, isBig: true }), start: size };
  return { ...wideDecoder(`${name}-le`, { size, isBig: false }), start: isMark(false) ? size : 0 };
}

function wideDecoder(name: string, layout: UnitLayout): Decoder {
  const read = layout.size === 2 ? readUtf16 : readUtf32;
  return {
    name,
    start: 0,
    read: (bytes, at) => read(bytes, at, layout),
    readSurrogate: (bytes, at) => {
      if (bytes.length - at < layout.size) return undefined;
      const point = unitAt(bytes, at, layout);
      return point >= 0xd800 && point <= 0xdfff ? { point, end: at + layout.size } : undefined;
    },
  };
}

function readAscii(bytes: Uint8Array, at: number): Reading {
  const point = bytes[at]!;
  if (point < 0x80) return { kind: 'character', point, end: at + 1 };
  return { kind: 'bad', end: at + 1, reason: 'ordinal not in range(128)' };
}

function surrogateInUtf8(bytes: Uint8Array, at: number): { readonly point: number; readonly end: number } | undefined {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xed || (second & 0xe0) !== 0xa0 || (third & 0xc0) !== 0x80) return undefined;
  return { point: 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f), end: at + 3 };
}

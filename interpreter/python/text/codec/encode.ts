import { bytesOfText } from '../bytes/binary.ts';
import { TextFault } from '../fault.ts';
import { escapePoint } from '../string/escape.ts';
import { isAscii } from '../string/unicode.ts';
import { type Encoding, type ErrorHandler, encodingOf, errorHandlerOf, type UnitLayout } from './encoding.ts';
import { putUnicodeEscape } from './unicode-escape.ts';

/** What an encoding can say, and how. */
interface Encoder {
  readonly name: string;
  readonly reason: string;
  /** Whether bad characters in a row are one error. */
  readonly joinsErrors: boolean;
  /** How many bytes a replacement may have a multiple of. */
  readonly unit: 1 | 2 | 4;
  can(point: number): boolean;
  put(bytes: number[], point: number): void;
}

/** Python's `str.encode`. */
export function encodeText(text: string, encoding = 'utf-8', errors = 'strict'): Uint8Array {
  const kind = encodingOf(encoding);
  if (isAscii(text) && (kind === 'utf-8' || kind === 'ascii' || kind === 'latin-1')) {
    return bytesOfText(text);
  }
  const encoder = encoderOf(kind);
  const bytes: number[] = [];
  if (kind === 'utf-16' || kind === 'utf-32') encoder.put(bytes, 0xfeff);
  if (kind === 'utf-8-sig') encoder.put(bytes, 0xfeff);
  const points = Array.from(text, (character) => character.codePointAt(0)!);
  let at = 0;
  while (at < points.length) {
    const point = points[at]!;
    if (encoder.can(point)) {
      encoder.put(bytes, point);
      at++;
    } else {
      at = replaceBad(encoder, points, at, bytes, errors);
    }
  }
  return Uint8Array.from(bytes);
}

/** Puts something for the bad characters from `start` on. Returns where to go on. */
function replaceBad(
  encoder: Encoder,
  points: readonly number[],
  start: number,
  bytes: number[],
  errors: string,
): number {
  let end = start + 1;
  if (encoder.joinsErrors) while (end < points.length && !encoder.can(points[end]!)) end++;
  const handler = errorHandlerOf(errors);
  let from = start;
  if (handler === 'surrogateescape' && encoder.unit === 1) {
    for (; from < end && isEscaped(points[from]!); from++) bytes.push(points[from]! & 0xff);
    if (from === end) return end;
  }
  for (const point of points.slice(from, end)) {
    if (!replacePoint(encoder, handler, point, bytes)) throw encodeFault(encoder, points, from, end);
  }
  return end;
}

/** Whether the handler knows what to put for the point, which it then does. */
function replacePoint(encoder: Encoder, handler: ErrorHandler, point: number, bytes: number[]): boolean {
  switch (handler) {
    case 'ignore':
      return true;
    case 'replace':
      encoder.put(bytes, 0x3f);
      return true;
    case 'backslashreplace':
      for (const character of escapePoint(String.fromCodePoint(point))) encoder.put(bytes, character.charCodeAt(0));
      return true;
    case 'xmlcharrefreplace':
      for (const character of `&#${point};`) encoder.put(bytes, character.charCodeAt(0));
      return true;
    case 'surrogatepass':
      if (!encoder.name.startsWith('utf') || !isSurrogate(point)) return false;
      encoder.put(bytes, point);
      return true;
    case 'strict':
    case 'surrogateescape':
      return false;
  }
}

function encodeFault(encoder: Encoder, points: readonly number[], start: number, end: number): TextFault {
  const place =
    end - start === 1
      ? `character '${escapePoint(String.fromCodePoint(points[start]!))}' in position ${start}`
      : `characters in position ${start}-${end - 1}`;
  return new TextFault('UnicodeEncodeError', `'${encoder.name}' codec can't encode ${place}: ${encoder.reason}`, {
    encoding: encoder.name,
    start,
    end,
    reason: encoder.reason,
  });
}

function encoderOf(kind: Encoding): Encoder {
  switch (kind) {
    case 'ascii':
      return singleByte(kind, 128);
    case 'latin-1':
      return singleByte(kind, 256);
    case 'utf-8':
    case 'utf-8-sig':
      return { name: 'utf-8', joinsErrors: true, unit: 1, ...surrogateFree, put: putUtf8 };
    case 'utf-16':
    case 'utf-16-le':
      return wide(kind, { size: 2, isBig: false });
    case 'utf-16-be':
      return wide(kind, { size: 2, isBig: true });
    case 'utf-32':
    case 'utf-32-le':
      return wide(kind, { size: 4, isBig: false });
    case 'utf-32-be':
      return wide(kind, { size: 4, isBig: true });
    case 'unicode_escape':
      return { name: 'unicodeescape', reason: '', joinsErrors: false, unit: 1, can: () => true, put: putUnicodeEscape };
  }
}

const surrogateFree = {
  reason: 'surrogates not allowed',
  can: (point: number): boolean => !isSurrogate(point),
};

function singleByte(name: string, limit: number): Encoder {
  return {
    name,
    reason: `ordinal not in range(${limit})`,
    joinsErrors: true,
    unit: 1,
    can: (point) => point < limit,
    put: (bytes, point) => bytes.push(point),
  };
}

function wide(name: string, layout: UnitLayout): Encoder {
  const put = (bytes: number[], point: number): void => {
    if (layout.size === 4 || point < 0x10000) return putUnit(bytes, point, layout);
    putUnit(bytes, 0xd7c0 + (point >> 10), layout);
    putUnit(bytes, 0xdc00 + (point & 0x3ff), layout);
  };
  return { name, joinsErrors: false, unit: layout.size, ...surrogateFree, put };
}

function putUnit(bytes: number[], unit: number, { size, isBig }: UnitLayout): void {
  for (let at = 0; at < size; at++) bytes.push((unit >> (8 * (isBig ? size - 1 - at : at))) & 0xff);
}

function putUtf8(bytes: number[], point: number): void {
  if (point < 0x80) {
    bytes.push(point);
    return;
  }
  const tails = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes.push(((0xff00 >> (tails + 1)) & 0xff) | (point >> (6 * tails)));
  for (let left = tails - 1; left >= 0; left--) bytes.push(0x80 | ((point >> (6 * left)) & 0x3f));
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff;
}

/** Whether the point stands for a byte that could not be decoded. */
function isEscaped(point: number): boolean {
  return point >= 0xdc80 && point <= 0xdcff;
}

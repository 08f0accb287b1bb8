import type { UnitLayout } from './encoding.ts';
import { type Reading, unitAt } from './reading.ts';

/** Reads one character of UTF-16. */
export function readUtf16(bytes: Uint8Array, at: number, layout: UnitLayout): Reading {
  if (bytes.length - at < 2) return { kind: 'bad', end: bytes.length, reason: 'truncated data' };
  const unit = unitAt(bytes, at, layout);
  if (unit < 0xd800 || unit > 0xdfff) return { kind: 'character', point: unit, end: at + 2 };
  if (unit >= 0xdc00) return { kind: 'bad', end: at + 2, reason: 'illegal encoding' };
  if (bytes.length - at < 4) return { kind: 'bad', end: bytes.length, reason: 'unexpected end of data' };
  const second = unitAt(bytes, at + 2, layout);
  if (second < 0xdc00 || second > 0xdfff) return { kind: 'bad', end: at + 2, reason: 'illegal UTF-16 surrogate' };
  return { kind: 'character', point: 0x10000 + ((unit & 0x3ff) << 10) + (second & 0x3ff), end: at + 4 };
}

/** Reads one character of UTF-32. */
export function readUtf32(bytes: Uint8Array, at: number, layout: UnitLayout): Reading {
  if (bytes.length - at < 4) return { kind: 'bad', end: bytes.length, reason: 'truncated data' };
  const point = unitAt(bytes, at, layout);
  if (point >= 0xd800 && point <= 0xdfff) {
    return { kind: 'bad', end: at + 4, reason: 'code point in surrogate code point range' };
  }
  if (point > 0x10ffff) return { kind: 'bad', end: at + 4, reason: 'code point not in range(0x110000)' };
  return { kind: 'character', point, end: at + 4 };
}

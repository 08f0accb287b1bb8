import type { Reading } from './reading.ts';

/** Reads one character of UTF-8. Bytes that begin one well, but do not end it, are bad together. */
export function readUtf8(bytes: Uint8Array, at: number): Reading {
  const first = bytes[at]!;
  if (first < 0x80) return { kind: 'character', point: first, end: at + 1 };
  const tails = tailsOf(first);
  if (tails === 0) return { kind: 'bad', end: at + 1, reason: 'invalid start byte' };
  let point = first & (0x3f >> tails);
  for (let offset = 1; offset <= tails; offset++) {
    const byte = bytes[at + offset];
    if (byte === undefined) return { kind: 'bad', end: at + offset, reason: 'unexpected end of data' };
    if ((byte & 0xc0) !== 0x80 || (offset === 1 && !canFollow(first, byte))) {
      return { kind: 'bad', end: at + offset, reason: 'invalid continuation byte' };
    }
    point = (point << 6) | (byte & 0x3f);
  }
  return { kind: 'character', point, end: at + tails + 1 };
}

/** How many bytes follow the first one; 0 if nothing begins like that. */
function tailsOf(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 1;
  return first < 0xf0 ? 2 : 3;
}

/** Whether the second byte makes a character that is not too long, not a surrogate and not too large. */
function canFollow(first: number, second: number): boolean {
  switch (first) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second < 0xa0;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second < 0x90;
    default:
      return true;
  }
}

import { Tag } from './tag.ts';

// A value in modelled memory has 8 bytes. Its upper half tells what it is, as in JavaScriptCore: references have it 0, so
// that the collector finds them; doubles are moved up to make room for the immediates below them, and above them, where
// only NaNs with payloads would be, are the integers.

/** The upper word of an immediate. */
export const immediateWord = 1;

const doubleOffset = 0x0002_0000;
const integerWord = -0x0004_0000;
const integerMask = 0x0003_ffff;

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** The lower word of the value encoded last. */
export let low = 0;

/** Encodes a value: answers its upper word, and leaves the lower one in {@link low}. */
export function encode(tag: number, payload: number): number {
  switch (tag) {
    case Tag.int:
      low = payload | 0;
      return integerWord | (Math.floor(payload / 0x1_0000_0000) & integerMask);
    case Tag.ref:
      low = payload | 0;
      return 0;
    case Tag.imm:
      low = payload | 0;
      return immediateWord;
    default:
      double[0] = payload;
      // One NaN stands for all.
      if (Number.isNaN(payload)) halves[1] = 0x7ff8_0000;
      low = halves[0]!;
      return halves[1]! + doubleOffset;
  }
}

/** The tag of a value, of its upper word. */
export function tagOf(high: number): number {
  if (high === 0) return Tag.ref;
  if (high < 0 && high >= integerWord) return Tag.int;
  return high > 0 && high < doubleOffset ? Tag.imm : Tag.float;
}

/** The payload of a value, of its words. */
export function payloadOf(high: number, lower: number): number {
  if (high === 0) return lower >>> 0;
  if (high < 0 && high >= integerWord) return ((high << 14) >> 14) * 0x1_0000_0000 + (lower >>> 0);
  if (high > 0 && high < doubleOffset) return lower;
  halves[0] = lower;
  halves[1] = high - doubleOffset;
  return double[0]!;
}

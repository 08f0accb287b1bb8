import { hasPairs } from './codepoints.ts';

// The state is four words of 64 bits, each as a high and a low half of 32 bits.
const state = new Int32Array(8);
// "somepseudorandomlygeneratedbytes", with which SipHash begins; the key is zero.
const initial = Int32Array.of(
  ...[0x736f6d65, 0x70736575, 0x646f7261, 0x6e646f6d, 0x6c796765, 0x6e657261, 0x74656462, 0x79746573],
);
const finalRounds = 3;

/** Python's `hash` of bytes where PYTHONHASHSEED is 0: SipHash-1-3 with the key zero. */
export function hashBytes(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  const hash = sipHash(bytes);
  return hash === -1n ? -2n : hash;
}

/**
 * Python's `hash` of a string where PYTHONHASHSEED is 0: that of its characters, all as wide as the widest one
 * needs (1, 2 or 4 bytes, the lowest first).
 */
export function hashText(text: string): bigint {
  return hashBytes(storedText(text));
}

function storedText(text: string): Uint8Array {
  if (hasPairs(text)) {
    return new Uint8Array(Uint32Array.from(text, (character) => character.codePointAt(0)!).buffer);
  }
  let seen = 0;
  for (let at = 0; at < text.length; at++) seen |= text.charCodeAt(at);
  const units = seen < 0x100 ? new Uint8Array(text.length) : new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return new Uint8Array(units.buffer);
}

function sipHash(bytes: Uint8Array): bigint {
  state.set(initial);
  const whole = bytes.length & ~7;
  for (let at = 0; at < whole; at += 8) mix(word(bytes, at + 4), word(bytes, at));
  // The last word ends in the length.
  mix(word(bytes, whole + 4) | (bytes.length << 24), word(bytes, whole));
  state[5]! ^= 0xff;
  for (let round = 0; round < finalRounds; round++) turn();
  const high = state[0]! ^ state[2]! ^ state[4]! ^ state[6]!;
  const low = state[1]! ^ state[3]! ^ state[5]! ^ state[7]!;
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

/** Four bytes, the lowest first; those behind the end are zero. */
function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function mix(high: number, low: number): void {
  state[6]! ^= high;
  state[7]! ^= low;
  turn();
  state[0]! ^= high;
  state[1]! ^= low;
}

/** One round. The numbers are where the words of the state begin. */
function turn(): void {
  step(0, 2, 13, true);
  step(4, 6, 16, false);
  step(0, 6, 21, false);
  step(4, 2, 17, true);
}

/** Adds the second word to the first, turns it left by `count` bits and mixes the sum into it. */
function step(first: number, second: number, count: number, isSwapping: boolean): void {
  const low = (state[first + 1]! >>> 0) + (state[second + 1]! >>> 0);
  const high = state[first]! + state[second]! + (low > 0xffff_ffff ? 1 : 0);
  state[first] = high;
  state[first + 1] = low;
  const left = state[second]!;
  const right = state[second + 1]!;
  const rotated = (left << count) | (right >>> (32 - count));
  state[second + 1] = ((right << count) | (left >>> (32 - count))) ^ state[first + 1]!;
  state[second] = rotated ^ state[first]!;
  if (isSwapping) {
    const half = state[first]!;
    state[first] = state[first + 1]!;
    state[first + 1] = half;
  }
}

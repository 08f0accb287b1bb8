import { CoreFault } from '../fault.ts';
import { nextWord, type TwisterState } from './twister.ts';

/** Python's `getrandbits(count)`: an int of so many random bits. */
export function getrandbits(state: TwisterState, count: number): bigint {
  if (count < 0) throw new CoreFault('ValueError', 'number of bits must be non-negative');
  if (count <= 32) return BigInt(fewBits(state, count));
  const words: string[] = [];
  for (let left = count; left > 0; left -= 32)
    words.push(fewBits(state, Math.min(32, left)).toString(16).padStart(8, '0'));
  return BigInt(`0x${words.reverse().join('')}`);
}

/** Python's `randbytes(count)`. */
export function randbytes(state: TwisterState, count: number): Uint8Array {
  const bits = getrandbits(state, count * 8);
  const bytes = new Uint8Array(count);
  const hex = bits.toString(16).padStart(count * 2, '0');
  for (let at = 0; at < count; at++) {
    const end = hex.length - at * 2;
    bytes[at] = Number.parseInt(hex.slice(end - 2, end), 16);
  }
  return bytes;
}

/** A random int from 0 to `limit - 1`, drawn as Python's `_randbelow` does. `limit` is from 1 to 2^53. */
export function below(state: TwisterState, limit: number): number {
  const bits = limit < 2 ** 32 ? 32 - Math.clz32(limit) : 64 - Math.clz32(limit / 2 ** 32);
  for (;;) {
    const drawn = bits <= 32 ? fewBits(state, bits) : nextWord(state) + fewBits(state, bits - 32) * 2 ** 32;
    if (drawn < limit) return drawn;
  }
}

/** As {@link below}, for a limit of any size. */
export function bigBelow(state: TwisterState, limit: bigint): bigint {
  if (limit <= Number.MAX_SAFE_INTEGER) return BigInt(below(state, Number(limit)));
  const bits = limit.toString(2).length;
  for (;;) {
    const drawn = getrandbits(state, bits);
    if (drawn < limit) return drawn;
  }
}

/** At most 32 random bits; for none of them no word is drawn. */
function fewBits(state: TwisterState, count: number): number {
  return count === 0 ? 0 : nextWord(state) >>> (32 - count);
}

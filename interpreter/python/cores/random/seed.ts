import { CoreFault } from '../fault.ts';
import { sha512 } from './sha512.ts';
import { seedWords, type TwisterState } from './twister.ts';

/** Seeds from an int, as `random.seed(int)`: its sign does not matter. */
export function seedInt(state: TwisterState, seed: bigint): void {
  const hex = (seed < 0n ? -seed : seed).toString(16);
  const key = new Uint32Array(Math.ceil(hex.length / 8));
  for (let at = 0; at < key.length; at++) {
    const end = hex.length - at * 8;
    key[at] = Number.parseInt(hex.slice(Math.max(0, end - 8), end), 16);
  }
  seedWords(state, key);
}

/**
 * Seeds from the hash of any other object, as `random.seed(float)` does.
 * @param bits of a C `Py_hash_t`: 64 on the usual machines
 */
export function seedHash(state: TwisterState, hash: bigint, bits = 64): void {
  seedInt(state, BigInt.asUintN(bits, hash));
}

/** Seeds from bytes, version 2. */
export function seedBytes(state: TwisterState, seed: Uint8Array): void {
  let hex = '';
  for (const bytes of [seed, sha512(seed)]) for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  seedInt(state, BigInt(`0x${hex}`));
}

/**
 * Seeds from a str, version 2.
 * @throws CoreFault UnicodeEncodeError where it holds a surrogate
 */
export function seedString(state: TwisterState, seed: string): void {
  refuseSurrogates(seed);
  seedBytes(state, new TextEncoder().encode(seed));
}

function refuseSurrogates(text: string): void {
  const points = [...text].map((character) => character.codePointAt(0)!);
  const isSurrogate = (point: number | undefined) => point !== undefined && point >= 0xd800 && point <= 0xdfff;
  const first = points.findIndex(isSurrogate);
  if (first < 0) return;
  let last = first;
  while (isSurrogate(points[last + 1])) last++;
  const what =
    first === last
      ? `character '\\u${points[first]!.toString(16)}' in position ${first}`
      : `characters in position ${first}-${last}`;
  throw new CoreFault('UnicodeEncodeError', `'utf-8' codec can't encode ${what}: surrogates not allowed`);
}

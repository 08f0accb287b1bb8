/** Words of a generator's state: those of the recurrence, and the index of the next one to use. */
export const stateWords = 625;

const size = 624;
const middle = 397;
const matrix = 0x9908b0df;
const upper = 0x80000000;
const lower = 0x7fffffff;

/**
 * The state of a Mersenne Twister: 624 words and an index from 0 to 624, as `random.getstate()` shows them.
 * The words are signed here; Python shows them unsigned. Every function works on the words in place.
 */
export type TwisterState = Int32Array;

/** A state that is not seeded yet. */
export function newState(): TwisterState {
  return new Int32Array(stateWords);
}

/** The next 32 random bits, as an unsigned number. */
export function nextWord(state: TwisterState): number {
  let index = state[size]!;
  if (index >= size) {
    renew(state);
    index = 0;
  }
  let word = state[index]!;
  state[size] = index + 1;
  word ^= word >>> 11;
  word ^= (word << 7) & 0x9d2c5680;
  word ^= (word << 15) & 0xefc60000;
  return (word ^ (word >>> 18)) >>> 0;
}

/** Python's `random()`: a float in [0, 1) with 53 random bits. */
export function random(state: TwisterState): number {
  const high = nextWord(state) >>> 5;
  const low = nextWord(state) >>> 6;
  return (high * 2 ** 26 + low) / 2 ** 53;
}

/** Seeds with a key of one or more 32-bit words. */
export function seedWords(state: TwisterState, key: Uint32Array): void {
  seedWord(state, 19650218);
  let at = 1;
  let from = 0;
  for (let count = Math.max(size, key.length); count > 0; count--) {
    state[at] = (state[at]! ^ Math.imul(folded(state, at), 1664525)) + key[from]! + from;
    at = following(state, at);
    from = (from + 1) % key.length;
  }
  for (let count = size - 1; count > 0; count--) {
    state[at] = (state[at]! ^ Math.imul(folded(state, at), 1566083941)) - at;
    at = following(state, at);
  }
  state[0] = upper;
}

function seedWord(state: TwisterState, seed: number): void {
  state[0] = seed;
  for (let at = 1; at < size; at++) state[at] = Math.imul(folded(state, at), 1812433253) + at;
  state[size] = size;
}

/** The word before `at`, its upper bits mixed into its lower ones. */
function folded(state: TwisterState, at: number): number {
  const before = state[at - 1]!;
  return before ^ (before >>> 30);
}

/** The index after `at`: past the end, the last word becomes the first one, and counting begins at 1. */
function following(state: TwisterState, at: number): number {
  if (at + 1 < size) return at + 1;
  state[0] = state[size - 1]!;
  return 1;
}

function renew(state: TwisterState): void {
  for (let at = 0; at < size; at++) {
    const mixed = (state[at]! & upper) | (state[(at + 1) % size]! & lower);
    state[at] = state[(at + middle) % size]! ^ (mixed >>> 1) ^ (mixed & 1 ? matrix : 0);
  }
}

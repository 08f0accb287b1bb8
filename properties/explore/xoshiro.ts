const two32 = 2 ** 32;

/**
 * Pseudo-random numbers: the generator xoshiro128** 1.1 of Blackman and Vigna (Scrambled linear pseudorandom number
 * generators, ACM TOMS 2021), its state filled from the seed by SplitMix (Steele, Lea, Flood, OOPSLA 2014) in 32 bits with
 * the finalizer of MurmurHash3. The same seed gives the same numbers, everywhere.
 */
export class Xoshiro {
  readonly #state: Int32Array;

  /** @param state four words, not all of them zero */
  constructor(state: readonly [number, number, number, number]) {
    this.#state = Int32Array.from(state);
  }

  /** @param seed a whole number from 0 to 2^32 - 1 */
  static of(seed: number): Xoshiro {
    const mix = new SplitMix(seed);
    return new Xoshiro([mix.next(), mix.next(), mix.next(), mix.next()]);
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const state = this.#state;
    const result = Math.imul(rotate(Math.imul(state[1]!, 5), 7), 9);
    const shifted = state[1]! << 9;
    state[2]! ^= state[0]!;
    state[3]! ^= state[1]!;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= shifted;
    state[3] = rotate(state[3]!, 11);
    return result >>> 0;
  }

  /** A whole number from 0 to `limit` - 1, each as likely as the others; `limit` is at most 2^21. */
  below(limit: number): number {
    // Lemire's method (Fast random integer generation in an interval, ACM TOMACS 2019): the high word of a product. Products
    // with too small a low word would give some numbers once too often.
    const uneven = two32 % limit;
    for (;;) {
      const product = this.next() * limit;
      if (product % two32 >= uneven) return Math.floor(product / two32);
    }
  }
}

class SplitMix {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return finalize(this.#state);
  }
}

/** The finalizer of MurmurHash3: a bijection of the 32-bit words, 0 to itself. */
function finalize(word: number): number {
  let hash = word;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

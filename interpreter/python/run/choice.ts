/** Numbers that a seed decides (mulberry32). */
export class Choice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 up to `end`, which is not reached. */
  below(end: number): number {
    if (end <= 1) return 0;
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % end;
  }

  /** A whole number from `low` up to `end`. */
  between(low: number, end: number): number {
    return low + this.below(end - low);
  }
}

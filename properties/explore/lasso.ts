/**
 * Notices that a sequence of states goes round a cycle, by their hashes: at the latest when it has gone round three times
 * (Brent, An improved Monte Carlo factorization algorithm, 1980). It keeps one state.
 */
export class Lasso {
  #anchor: number | undefined;
  #power = 1;
  #left = 1;

  /** A new sequence begins. */
  restart(): void {
    this.#anchor = undefined;
    this.#power = 1;
    this.#left = 1;
  }

  /** Whether the sequence's next state is one that it has been in. */
  closes(hash: number): boolean {
    if (hash === this.#anchor) return true;
    if (--this.#left === 0) {
      this.#anchor = hash;
      this.#power *= 2;
      this.#left = this.#power;
    }
    return false;
  }
}

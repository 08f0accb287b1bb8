const bits = 12;

/**
 * What places of attributes and methods remember when objects of several classes come by: each place has its own memory for
 * the last one, and this is behind all of them. What is known of the version of a class, a shape and a name stays true;
 * addresses that can move are good for one epoch of the heap.
 */
export class PlaceCache {
  readonly #versions = new Float64Array(1 << bits);
  readonly #shapes = new Int32Array(1 << bits);
  readonly #names = new Int32Array(1 << bits);
  readonly #values = new Float64Array(1 << bits);
  readonly #epochs = new Float64Array(1 << bits);

  #slot(version: number, shape: number, name: number): number {
    const mixed = Math.imul(version, 0x9e3779b1) ^ Math.imul(shape, 0x7feb352d) ^ Math.imul(name, 0x85ebca6b);
    return mixed >>> (32 - bits);
  }

  /** Fills the memory of a place, four numbers from `at` on: version, shape, value, epoch. False if it is not known. */
  recall(cache: Float64Array, at: number, version: number, shape: number, name: number, epoch: number): boolean {
    const slot = this.#slot(version, shape, name);
    if (this.#versions[slot] !== version || this.#shapes[slot] !== shape || this.#names[slot] !== name) return false;
    if (this.#epochs[slot] !== 0 && this.#epochs[slot] !== epoch) return false;
    cache[at] = version;
    cache[at + 1] = shape;
    cache[at + 2] = this.#values[slot]!;
    cache[at + 3] = this.#epochs[slot]!;
    return true;
  }

  /** Remembers what a place has found out. */
  keep(cache: Float64Array, at: number, name: number): void {
    const slot = this.#slot(cache[at]!, cache[at + 1]!, name);
    this.#versions[slot] = cache[at]!;
    this.#shapes[slot] = cache[at + 1]!;
    this.#names[slot] = name;
    this.#values[slot] = cache[at + 2]!;
    this.#epochs[slot] = cache[at + 3]!;
  }

  /** Forgets everything: names are given to others. */
  clear(): void {
    this.#versions.fill(0);
  }
}

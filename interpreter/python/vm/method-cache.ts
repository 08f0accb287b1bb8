const bits = 12;
const mask = (1 << bits) - 1;

/**
 * What looking up a name in a class gave, by the version of the class. Versions are never given twice, so what stands here
 * is true for as long as any class has that version. What can still move is good for an epoch of the heap.
 */
export class MethodCache {
  readonly #versions = new Float64Array(1 << bits);
  readonly #names = new Int32Array(1 << bits);
  readonly #tags = new Int8Array(1 << bits);
  readonly #payloads = new Float64Array(1 << bits);
  readonly #owners = new Float64Array(1 << bits);
  // The epoch that an entry belongs to; 0 for those that stay.
  readonly #epochs = new Float64Array(1 << bits);

  #place(version: number, name: number): number {
    return (Math.imul(version, 0x9e3779b1) ^ Math.imul(name, 0x85ebca6b)) >>> (32 - bits);
  }

  /** Whether it is known; `found` says what: an owner of 0 for nothing. */
  get(version: number, name: number, epoch: number, found: { tag: number; payload: number; owner: number }): boolean {
    const at = this.#place(version, name) & mask;
    if (this.#versions[at] !== version || this.#names[at] !== name) return false;
    if (this.#epochs[at] !== 0 && this.#epochs[at] !== epoch) return false;
    found.tag = this.#tags[at]!;
    found.payload = this.#payloads[at]!;
    found.owner = this.#owners[at]!;
    return true;
  }

  set(version: number, name: number, epoch: number, found: { tag: number; payload: number; owner: number }): void {
    const at = this.#place(version, name) & mask;
    this.#versions[at] = version;
    this.#names[at] = name;
    this.#tags[at] = found.tag;
    this.#payloads[at] = found.payload;
    this.#owners[at] = found.owner;
    this.#epochs[at] = epoch;
  }

  /** Forgets everything. */
  clear(): void {
    this.#versions.fill(0);
  }
}

const none = -1;

/** Which footprint each list of accesses comes to, as steps report them: in any order, with repetitions. */
export class Aliases {
  // Open addressing: number of the list, or -1.
  #slots = new Int32Array(256).fill(none);
  // By list: where it begins and how long it is, and the footprint.
  #starts: number[] = [];
  #lengths: number[] = [];
  #footprints: number[] = [];
  #entries = new Float64Array(1024);
  #used = 0;
  // Where the list that was looked for last would be.
  #slot = 0;

  /** The footprint of a list; -1 when that is not known. */
  find(entries: Float64Array, length: number): number {
    const mask = this.#slots.length - 1;
    let hash = length;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ (entries[at]! | 0), 0x5bd1e995) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const list = this.#slots[slot]!;
      if (list === none) break;
      if (this.#equals(list, entries, length)) return this.#footprints[list]!;
      slot = (slot + 1) & mask;
    }
    this.#slot = slot;
    return none;
  }

  /** Remembers the list that was looked for last, and was not known. */
  add(entries: Float64Array, length: number, footprint: number): void {
    const list = this.#starts.length;
    if (this.#used + length > this.#entries.length) {
      const larger = new Float64Array(2 * (this.#used + length));
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries.set(entries.subarray(0, length), this.#used);
    this.#starts.push(this.#used);
    this.#lengths.push(length);
    this.#footprints.push(footprint);
    this.#used += length;
    this.#slots[this.#slot] = list;
    if (2 * (list + 1) > this.#slots.length) this.#grow();
  }

  #equals(list: number, entries: Float64Array, length: number): boolean {
    if (this.#lengths[list] !== length) return false;
    const start = this.#starts[list]!;
    for (let at = 0; at < length; at++) if (this.#entries[start + at] !== entries[at]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(none);
    for (let list = 0; list < this.#starts.length; list++) {
      const start = this.#starts[list]!;
      const length = this.#lengths[list]!;
      this.find(this.#entries.subarray(start, start + length), length);
      this.#slots[this.#slot] = list;
    }
  }
}

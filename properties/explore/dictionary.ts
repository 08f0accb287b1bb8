import type { Encoder } from '../../model/index.ts';

/**
 * The distinct descriptions of a part of the state, numbered. A description is written right behind those that are known,
 * and stays there if it is new.
 */
export class Dictionary implements Encoder {
  // Open addressing: number + 1, or 0.
  #slots = new Int32Array(1 << 6);
  // By number: the hash, and where the words begin; one more than there are.
  #hashes = new Int32Array(1 << 5);
  #starts = new Int32Array(1 << 5);
  #words = new Int32Array(1 << 10);
  #end = 0;
  #size = 0;

  int(value: number): void {
    if (this.#end === this.#words.length) this.#growWords();
    this.#words[this.#end++] = value;
  }

  /** The number of the description that has been written since the last call. */
  number(): number {
    const start = this.#starts[this.#size]!;
    const hash = this.#hash(start);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot]!; entry !== 0; entry = this.#slots[slot]!) {
      if (this.#hashes[entry - 1] === hash && this.#equals(entry - 1, start)) {
        this.#end = start;
        return entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    return this.#insert(slot, hash);
  }

  // MurmurHash2's mixing.
  #hash(start: number): number {
    const words = this.#words;
    let hash = this.#end - start;
    for (let at = start; at < this.#end; at++) {
      const mixed = Math.imul(hash ^ words[at]!, 0x5bd1e995);
      hash = mixed ^ (mixed >>> 15);
    }
    return hash ^ (hash >>> 13);
  }

  #equals(number: number, start: number): boolean {
    const words = this.#words;
    const known = this.#starts[number]!;
    const length = this.#end - start;
    if (this.#starts[number + 1]! - known !== length) return false;
    for (let index = 0; index < length; index++) if (words[known + index] !== words[start + index]) return false;
    return true;
  }

  #insert(slot: number, hash: number): number {
    const number = this.#size++;
    this.#slots[slot] = number + 1;
    this.#hashes[number] = hash;
    if (this.#size === this.#starts.length) this.#growNumbers();
    this.#starts[this.#size] = this.#end;
    return number;
  }

  #growWords(): void {
    this.#words = grown(this.#words);
  }

  #growNumbers(): void {
    this.#hashes = grown(this.#hashes);
    this.#starts = grown(this.#starts);
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = this.#hashes[number]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function grown(words: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}

import type { Encoder } from '../../model/index.ts';

// One byte for 0..250; 251 and four bytes for everything else.
const wide = 251;

/** The canonical description of a state as bytes, with a hash that is computed as they come. */
export class Description implements Encoder {
  bytes = new Uint8Array(1024);
  length = 0;
  #hash = 0;

  clear(): void {
    this.length = 0;
    this.#hash = 0;
  }

  int(value: number): void {
    // MurmurHash2's mixing, a number at a time.
    const mixed = Math.imul(this.#hash ^ value, 0x5bd1e995);
    this.#hash = mixed ^ (mixed >>> 15);
    if (this.length + 5 > this.bytes.length) this.#grow();
    if (value >= 0 && value < wide) this.bytes[this.length++] = value;
    else this.#wide(value);
  }

  /** A 32-bit hash of the description. */
  hash(): number {
    const hash = Math.imul(this.#hash ^ (this.#hash >>> 16) ^ this.length, 0x85ebca6b);
    return hash ^ (hash >>> 13);
  }

  #wide(value: number): void {
    this.bytes[this.length++] = wide;
    this.bytes[this.length++] = value & 0xff;
    this.bytes[this.length++] = (value >>> 8) & 0xff;
    this.bytes[this.length++] = (value >>> 16) & 0xff;
    this.bytes[this.length++] = value >>> 24;
  }

  #grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

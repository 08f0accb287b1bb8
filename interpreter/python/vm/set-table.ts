import { At, bare, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { equal, sameValue } from './equal.ts';
import { askPython } from './mix.ts';
import { bucketBytes, isEmpty, linearProbes, nextProbe, removedHash, SetAt, sizeFor, smallest } from './set.ts';
import { AskPython } from './table.ts';
import type { VM } from './vm.ts';

const ask = new AskPython();
/** What stands in the place of a tag where there is no key. */
const free = 254;
const removed = 255;

/**
 * The table of a set while a native function works on it: keys come and go without anything being allocated, and in the
 * end it is stored as one object. Keys are put where CPython puts them.
 */
export class SetTable {
  fill = 0;
  used = 0;
  readonly #vm: VM;
  #mask = smallest - 1;
  #hashes = new Float64Array(smallest);
  #tags = new Uint8Array(smallest).fill(free);
  #payloads = new Float64Array(smallest);

  constructor(vm: VM) {
    this.#vm = vm;
  }

  /** The table of a set, as it is. */
  static of(vm: VM, set: number): SetTable {
    const { heap } = vm;
    heap.read(set);
    const buckets = heap.ref(set + SetAt.buckets);
    heap.read(buckets);
    const table = new SetTable(vm);
    const size = (heap.size(buckets) - bare) / bucketBytes;
    table.#reset(size);
    table.fill = heap.int(set + SetAt.fill);
    table.used = heap.int(set + SetAt.used);
    for (let index = 0, slot = buckets + bare; index < size; index++, slot += bucketBytes) {
      if (isEmpty(vm, slot)) {
        if (heap.high(slot) !== 0) table.#tags[index] = removed;
        continue;
      }
      heap.load(slot);
      table.#hashes[index] = heap.payload;
      heap.load(slot + 8);
      table.#tags[index] = heap.tag;
      table.#payloads[index] = heap.payload;
    }
    return table;
  }

  #reset(size: number): void {
    this.#mask = size - 1;
    this.#hashes = new Float64Array(size);
    this.#tags = new Uint8Array(size).fill(free);
    this.#payloads = new Float64Array(size);
  }

  /** Calls `visit` for every key, in order. */
  each(visit: (hash: number, tag: number, payload: number) => void): void {
    for (let index = 0; index <= this.#mask; index++) {
      const tag = this.#tags[index]!;
      if (tag < free) visit(this.#hashes[index]!, tag, this.#payloads[index]!);
    }
  }

  // The index of a key, or -1 minus the index where it belongs: where the last removed one was on the way, if there is one.
  #find(hash: number, tag: number, payload: number): number {
    const mask = this.#mask;
    let index = hash & mask;
    let perturb: number | bigint = hash;
    let reused = -1;
    for (;;) {
      const last = index + linearProbes <= mask ? index + linearProbes : index;
      for (let at = index; at <= last; at++) {
        const found = this.#tags[at]!;
        if (found === free) return -1 - (reused < 0 ? at : reused);
        if (found === removed) reused = at;
        else if (this.#hashes[at] === hash && this.#isKey(at, tag, payload)) return at;
      }
      perturb = nextProbe(perturb);
      index = (index * 5 + 1 + Number(typeof perturb === 'bigint' ? perturb & 0xffff_ffffn : perturb)) & mask;
    }
  }

  #isKey(at: number, tag: number, payload: number): boolean {
    const answer = sameValue(this.#vm, this.#tags[at]!, this.#payloads[at]!, tag, payload);
    if (answer === askPython) throw ask;
    return answer === equal;
  }

  /** @throws AskPython */
  has(hash: number, tag: number, payload: number): boolean {
    return this.#find(hash, tag, payload) >= 0;
  }

  /** Adds a key if it is not there. @throws AskPython */
  add(hash: number, tag: number, payload: number): void {
    const place = this.#find(hash, tag, payload);
    if (place >= 0) return;
    const isReused = this.#tags[-1 - place] === removed;
    this.#put(-1 - place, hash, tag, payload);
    if (isReused) this.fill--;
    else if (this.fill * 5 >= this.#mask * 3) this.#resize(sizeFor(this.used));
  }

  #put(at: number, hash: number, tag: number, payload: number): void {
    this.#hashes[at] = hash;
    this.#tags[at] = tag;
    this.#payloads[at] = payload;
    this.fill++;
    this.used++;
  }

  /** Takes a key out, if it is there. @throws AskPython */
  discard(hash: number, tag: number, payload: number): boolean {
    const place = this.#find(hash, tag, payload);
    if (place < 0) return false;
    this.#tags[place] = removed;
    this.used--;
    return true;
  }

  /** Drops the marks of removed keys if there are many. */
  tidy(): void {
    if (this.fill - this.used > Math.floor(this.#mask / 4)) this.#resize(sizeFor(this.used));
  }

  #resize(size: number): void {
    const [hashes, tags, payloads] = [this.#hashes, this.#tags, this.#payloads];
    this.#reset(size);
    this.fill = 0;
    this.used = 0;
    for (let index = 0; index < tags.length; index++) {
      if (tags[index]! < free) this.#putNew(hashes[index]!, tags[index]!, payloads[index]!);
    }
  }

  // A key that is not there, into a table without marks.
  #putNew(hash: number, tag: number, payload: number): void {
    const mask = this.#mask;
    let index = hash & mask;
    let perturb: number | bigint = hash;
    for (;;) {
      const last = index + linearProbes <= mask ? index + linearProbes : index;
      for (let at = index; at <= last; at++) if (this.#tags[at] === free) return this.#put(at, hash, tag, payload);
      perturb = nextProbe(perturb);
      index = (index * 5 + 1 + Number(typeof perturb === 'bigint' ? perturb & 0xffff_ffffn : perturb)) & mask;
    }
  }

  /** Makes room for so many more keys, where they come from a set or a dict. */
  reserve(count: number): void {
    if ((this.fill + count) * 5 < this.#mask * 3) return;
    let size = smallest;
    while (size <= (this.used + count) * 2) size *= 2;
    this.#resize(size);
  }

  /** Adds all keys of another table. @throws AskPython */
  merge(other: SetTable): void {
    this.reserve(other.used);
    if (this.fill > 0) return other.each((hash, tag, payload) => this.add(hash, tag, payload));
    if (this.#mask === other.#mask && other.fill === other.used) {
      this.#hashes = other.#hashes.slice();
      this.#tags = other.#tags.slice();
      this.#payloads = other.#payloads.slice();
      this.fill = other.fill;
      this.used = other.used;
      return;
    }
    other.each((hash, tag, payload) => this.#putNew(hash, tag, payload));
  }

  /** A new set with the keys. @throws Again */
  toSet(type: number): number {
    const { heap } = this.#vm;
    const buckets = this.#toBuckets();
    const set = heap.allocate(heap.kinds.set, own(4));
    heap.store(set + At.class, Tag.ref, type);
    this.#enter(set, buckets);
    return set;
  }

  /** Gives a set the keys instead of its own. @throws Again */
  into(set: number): void {
    const buckets = this.#toBuckets();
    this.#vm.heap.write(set);
    this.#enter(set, buckets);
  }

  #toBuckets(): number {
    const { heap } = this.#vm;
    const buckets = heap.allocate(heap.kinds.buckets, bare + bucketBytes * (this.#mask + 1));
    for (let index = 0, slot = buckets + bare; index <= this.#mask; index++, slot += bucketBytes) {
      const tag = this.#tags[index]!;
      if (tag === free) continue;
      heap.store(slot, Tag.int, tag === removed ? removedHash : this.#hashes[index]!);
      if (tag !== removed) heap.store(slot + 8, tag, this.#payloads[index]!);
    }
    return buckets;
  }

  #enter(set: number, buckets: number): void {
    const { heap } = this.#vm;
    heap.store(set + SetAt.buckets, Tag.ref, buckets);
    heap.store(set + SetAt.fill, Tag.int, this.fill);
    heap.store(set + SetAt.used, Tag.int, this.used);
  }
}

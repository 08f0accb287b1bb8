import { At, bare, own } from '../heap/index.ts';
import { encode, fitsInteger, Kind, low, Tag } from '../value/index.ts';
import { equal, sameValue } from './equal.ts';
import { hashOf } from './hash.ts';
import { askPython, mix } from './mix.ts';
import { AskPython } from './table.ts';
import type { VM } from './vm.ts';

// A set is CPython's hash table, so that sets of numbers come out in the same order: a table of pairs hash, key; it is probed
// nine slots in a row, then jumps as the upper bits of the hash say. A removed key leaves a mark.

/** Where a set keeps what: buckets, how many slots are not free, how many keys there are, and where `pop` goes on. */
export const SetAt = { buckets: own(0), fill: own(1), used: own(2), finger: own(3), end: own(4) } as const;

export const linearProbes = 9;
export const smallest = 8;
export const bucketBytes = 16;
/** What stands for the hash of a removed key. */
export const removedHash = -1;

const ask = new AskPython();

/** A new empty set. */
export function newSet(vm: VM, type: number, _expected = 0): number {
  const { heap } = vm;
  const buckets = heap.allocate(heap.kinds.buckets, bare + bucketBytes * smallest);
  const set = heap.allocate(heap.kinds.set, SetAt.end);
  heap.store(set + At.class, Tag.ref, type);
  heap.store(set + SetAt.buckets, Tag.ref, buckets);
  heap.store(set + SetAt.fill, Tag.int, 0);
  heap.store(set + SetAt.used, Tag.int, 0);
  return set;
}

export function setLength(vm: VM, set: number): number {
  vm.heap.read(set);
  return vm.heap.int(set + SetAt.used);
}

const maskOf = (vm: VM, buckets: number): number => ((vm.heap.size(buckets) - bare) / bucketBytes - 1) | 0;
const slotAt = (buckets: number, index: number): number => buckets + bare + bucketBytes * index;

/** A slot without a key: it was never used, or the key was removed and left its mark, a hash. */
export const isEmpty = (vm: VM, slot: number): boolean => vm.heap.high(slot + 8) === 0 && vm.heap.int(slot + 8) === 0;

/**
 * The hash of a key as sets use it: a number of 50 bits, of which the order of small integers depends on all. A set is
 * looked for as the frozen set that it equals. @throws AskPython, Raise TypeError
 */
export function setHash(vm: VM, tag: number, payload: number): number {
  if (tag === Tag.int) return payload === -1 ? -2 : payload;
  if (tag === Tag.ref && payload !== 0) return hashOfObject(vm, payload);
  if (tag === Tag.float) return hashOfFloat(vm, payload);
  if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.bool) return payload - 1;
  if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.complex && vm.imm.complex(payload).imag === 0) {
    return hashOfFloat(vm, vm.imm.complex(payload).real);
  }
  return checked(vm, tag, payload);
}

function hashOfFloat(vm: VM, value: number): number {
  if (Number.isInteger(value) && fitsInteger(value)) return value === -1 ? -2 : value + 0;
  return checked(vm, Tag.float, value);
}

// What stands for a value is hashed as that value, if its class does not say otherwise.
function hashOfObject(vm: VM, object: number): number {
  const { heap } = vm;
  if (heap.kind(object) === heap.kinds.boxed && hashOf(vm, Tag.ref, object) !== askPython) {
    heap.load(object + own(0));
    return setHash(vm, heap.tag, heap.payload);
  }
  return checked(vm, Tag.ref, object);
}

function checked(vm: VM, tag: number, payload: number): number {
  const hash = hashOf(vm, tag, payload);
  if (hash === askPython) throw ask;
  return hash === removedHash ? -2 : hash;
}

/** The hash of a frozen set, by which dicts and sets find it: from the hashes of its keys, in no order. */
export function hashOfSet(vm: VM, set: number): number {
  let hash = setLength(vm, set);
  forEachKey(vm, set, (key) => {
    hash = (hash + mix((key | 0) ^ Math.imul(Math.floor(key / 0x1_0000_0000), 31))) | 0;
  });
  return mix(hash);
}

/** Calls `visit` for every key, with its hash and where it lies. */
export function forEachKey(vm: VM, set: number, visit: (hash: number, slot: number) => void): void {
  const { heap } = vm;
  heap.read(set);
  const buckets = heap.ref(set + SetAt.buckets);
  heap.read(buckets);
  const end = buckets + heap.size(buckets);
  for (let slot = buckets + bare; slot < end; slot += bucketBytes) {
    if (isEmpty(vm, slot)) continue;
    heap.load(slot);
    visit(heap.payload, slot);
  }
}

/** What is left of the hash for the next jump: of negative hashes, what 64 bits have of it. */
export function nextProbe(perturb: number | bigint): number | bigint {
  if (typeof perturb === 'number' && perturb >= 0) return Math.floor(perturb / 32);
  const next = BigInt.asUintN(64, BigInt(perturb)) >> 5n;
  return next < 2n ** 50n ? Number(next) : next;
}

/** Where probing goes, one slot after the other: `visit` answers true to stop. */
function probe(hash: number, mask: number, visit: (index: number) => boolean): void {
  let index = hash & mask;
  let perturb: number | bigint = hash;
  for (;;) {
    const last = index + linearProbes <= mask ? index + linearProbes : index;
    for (let at = index; at <= last; at++) if (visit(at)) return;
    perturb = nextProbe(perturb);
    index = (index * 5 + 1 + Number(typeof perturb === 'bigint' ? perturb & 0xffff_ffffn : perturb)) & mask;
  }
}

/** Calls `visit` for every key that has a hash, with where it lies. */
export function forEachOfHash(vm: VM, set: number, hash: number, visit: (slot: number) => void): void {
  const { heap } = vm;
  heap.read(set);
  const buckets = heap.ref(set + SetAt.buckets);
  heap.read(buckets);
  const seen = new Set<number>();
  probe(hash, maskOf(vm, buckets), (index) => {
    const slot = slotAt(buckets, index);
    if (isEmpty(vm, slot)) return heap.high(slot) === 0;
    heap.load(slot);
    // Probing may come by again.
    if (heap.payload === hash && !seen.has(slot)) visit(slot);
    seen.add(slot);
    return false;
  });
}

/** The slot of a key; 0 if it is not there. @throws AskPython, Raise TypeError */
export function findInSet(vm: VM, set: number, tag: number, payload: number): number {
  return findHashed(vm, set, tag, payload, setHash(vm, tag, payload), false);
}

/** The slot of a key by its hash; `exact`: only the same key counts. @throws AskPython */
export function findHashed(vm: VM, set: number, tag: number, payload: number, hash: number, exact: boolean): number {
  const { heap } = vm;
  heap.read(set);
  const buckets = heap.ref(set + SetAt.buckets);
  heap.read(buckets);
  const high = encode(tag, payload);
  const lower = low;
  // Most keys are where their hash says, or are not there.
  const mask = maskOf(vm, buckets);
  const first = slotAt(buckets, hash & mask);
  if (heap.high(first + 8) === high && heap.int(first + 8) === lower) return first;
  if (isEmpty(vm, first) && heap.high(first) === 0) return 0;
  let found = 0;
  probe(hash, mask, (index) => {
    const slot = slotAt(buckets, index);
    if (isEmpty(vm, slot)) return heap.high(slot) === 0;
    heap.load(slot);
    if (heap.payload !== hash) return false;
    if (!(heap.high(slot + 8) === high && heap.int(slot + 8) === lower)) {
      if (exact) return false;
      heap.load(slot + 8);
      const answer = sameValue(vm, heap.tag, heap.payload, tag, payload);
      if (answer === askPython) throw ask;
      if (answer !== equal) return false;
    }
    found = slot;
    return true;
  });
  return found;
}

/** Adds a key; false if it was there. */
export function addToSet(vm: VM, set: number, tag: number, payload: number): boolean {
  const hash = setHash(vm, tag, payload);
  return findHashed(vm, set, tag, payload, hash, false) === 0 && addHashed(vm, set, tag, payload, hash);
}

/** Adds a key that is not there; answers true. */
export function addHashed(vm: VM, set: number, tag: number, payload: number, hash: number): boolean {
  const { heap } = vm;
  heap.write(set);
  const old = heap.ref(set + SetAt.buckets);
  const slot = freeSlot(vm, old, hash, true);
  const isReused = heap.high(slot) !== 0;
  const fill = heap.int(set + SetAt.fill) + (isReused ? 0 : 1);
  const used = heap.int(set + SetAt.used) + 1;
  const grows = !isReused && fill * 5 >= maskOf(vm, old) * 3;
  // What it grows to is made first, so that nothing has changed if there is no room.
  const larger = grows ? heap.allocate(heap.kinds.buckets, bare + bucketBytes * sizeFor(used)) : 0;
  if (!grows) {
    heap.writeItem(old, (slot - old - bare) >> 3);
    heap.writeItem(old, (slot + 8 - old - bare) >> 3);
    put(vm, slot, hash, tag, payload);
  } else {
    copyKeys(vm, old, larger, slot, hash, tag, payload);
    heap.store(set + SetAt.buckets, Tag.ref, larger);
  }
  heap.store(set + SetAt.fill, Tag.int, grows ? used : fill);
  heap.store(set + SetAt.used, Tag.int, used);
  return true;
}

// CPython enters the new key before it makes a new table of all: the order in which they are entered there is that of slots.
function copyKeys(
  vm: VM,
  old: number,
  larger: number,
  place: number,
  hash: number,
  tag: number,
  payload: number,
): void {
  const { heap } = vm;
  for (let slot = old + bare; slot < old + heap.size(old); slot += bucketBytes) {
    if (slot === place) put(vm, freeSlot(vm, larger, hash, false), hash, tag, payload);
    if (isEmpty(vm, slot)) continue;
    heap.load(slot);
    const key = heap.payload;
    const target = freeSlot(vm, larger, key, false);
    heap.load(slot + 8);
    put(vm, target, key, heap.tag, heap.payload);
  }
}

function put(vm: VM, slot: number, hash: number, tag: number, payload: number): void {
  vm.heap.store(slot, Tag.int, hash);
  vm.heap.store(slot + 8, tag, payload);
}

/** How large a table with so many keys becomes when it is full. */
export function sizeFor(used: number): number {
  const wanted = used > 50_000 ? used * 2 : used * 4;
  let size = smallest;
  while (size <= wanted) size *= 2;
  return size;
}

// Where a key goes that is not there: as in CPython, in the place of the last removed one on the way, if there is one.
function freeSlot(vm: VM, buckets: number, hash: number, reuses: boolean): number {
  let found = 0;
  probe(hash, maskOf(vm, buckets), (index) => {
    const slot = slotAt(buckets, index);
    if (!isEmpty(vm, slot)) return false;
    const isFree = vm.heap.high(slot) === 0;
    if (reuses ? !isFree || found === 0 : isFree) found = slot;
    return isFree;
  });
  return found;
}

/** Takes out what is in a slot. */
export function removeSlot(vm: VM, set: number, slot: number): void {
  const { heap } = vm;
  heap.write(set);
  const buckets = heap.ref(set + SetAt.buckets);
  heap.writeItem(buckets, (slot - buckets - bare) >> 3);
  heap.writeItem(buckets, (slot + 8 - buckets - bare) >> 3);
  heap.store(slot, Tag.int, removedHash);
  heap.store(slot + 8, Tag.ref, 0);
  heap.store(set + SetAt.used, Tag.int, heap.int(set + SetAt.used) - 1);
}

export function clearSet(vm: VM, set: number): void {
  const { heap } = vm;
  const buckets = heap.allocate(heap.kinds.buckets, bare + bucketBytes * smallest);
  heap.write(set);
  heap.store(set + SetAt.buckets, Tag.ref, buckets);
  heap.store(set + SetAt.fill, Tag.int, 0);
  heap.store(set + SetAt.used, Tag.int, 0);
  heap.store(set + SetAt.finger, Tag.int, 0);
}

/** How many slots a set has. */
export const slotCount = (vm: VM, set: number): number => maskOf(vm, vm.heap.ref(set + SetAt.buckets)) + 1;

/** The first slot with a key from slot number `from` on: its number, or -1. */
export function nextSlot(vm: VM, set: number, from: number): number {
  const { heap } = vm;
  heap.read(set);
  const buckets = heap.ref(set + SetAt.buckets);
  heap.read(buckets);
  const count = maskOf(vm, buckets) + 1;
  for (let number = from; number < count; number++) if (!isEmpty(vm, slotAt(buckets, number))) return number;
  return -1;
}

/** Loads the key in slot number `number`. */
export function loadKey(vm: VM, set: number, number: number): void {
  vm.heap.load(slotAt(vm.heap.ref(set + SetAt.buckets), number) + 8);
}

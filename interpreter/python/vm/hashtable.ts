import { At, bare, own } from '../heap/index.ts';
import { encode, low, Tag } from '../value/index.ts';
import type { VM } from './vm.ts';

// The hash table that does not conflict, as the library of 2015 had it: every key has an entry, an object of its own, and only
// entries are subject to transactions. That there is an entry means nothing: one without value is of a key that is not there.
// Entries are found through an index, which everybody sees and changes at once, so that it can grow under transactions.

/** Where the table keeps what: its index, and how many entries are in it. */
const CoreAt = { index: own(0), entries: own(1), end: own(2) } as const;
/** An entry: no value is a key that is not there. */
export const EntryAt = { key: own(0), value: own(1), end: own(2) } as const;

const leastCapacity = 8;

export function newHashtable(vm: VM): number {
  const { heap } = vm;
  const core = heap.direct.create(heap.kinds.record, CoreAt.end, 0);
  heap.publish(core + At.class, Tag.ref, vm.types.object);
  heap.publish(core + CoreAt.index, Tag.ref, newIndex(vm, leastCapacity));
  heap.publish(core + CoreAt.entries, Tag.int, 0);
  return core;
}

const newIndex = (vm: VM, capacity: number): number =>
  vm.heap.direct.create(vm.heap.kinds.items, bare + 8 * capacity, 0);

/**
 * The present index, for whoever wants to know all keys: nobody may add one while its transaction goes on. It stays as it is,
 * but for entries that come to it.
 */
export function wholeIndex(vm: VM, core: number): number {
  vm.heap.read(core);
  return vm.heap.ref(core + CoreAt.index);
}

/** How many places an index has. */
export const placesOf = (vm: VM, index: number): number => (vm.heap.size(index) - bare) >> 3;

/** The entry at a place of an index, or 0. */
export const entryAtPlace = (vm: VM, index: number, place: number): number => vm.heap.ref(index + bare + 8 * place);

/** The entry of an integer, which is made if there is none. */
export function entryOf(vm: VM, core: number, tag: number, payload: number): number {
  const { heap } = vm;
  const index = heap.ref(core + CoreAt.index);
  const high = encode(tag, payload);
  const lower = low;
  for (let at = firstPlace(vm, index, high, lower); ; at = next(vm, index, at)) {
    const entry = heap.ref(at);
    if (entry === 0) return addEntry(vm, core, tag, payload);
    if (heap.int(entry + EntryAt.key) === lower && heap.high(entry + EntryAt.key) === high) return entry;
  }
}

function firstPlace(vm: VM, index: number, high: number, lower: number): number {
  const mixed = Math.imul(lower ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1);
  return index + bare + 8 * ((mixed ^ (mixed >>> 15)) & (placesOf(vm, index) - 1));
}

function next(vm: VM, index: number, at: number): number {
  return at + 8 < index + vm.heap.size(index) ? at + 8 : index + bare;
}

// Who has read the table to know all its keys has read this one too.
function addEntry(vm: VM, core: number, tag: number, payload: number): number {
  const { heap } = vm;
  const entries = heap.int(core + CoreAt.entries) + 1;
  if (3 * entries > 2 * placesOf(vm, heap.ref(core + CoreAt.index))) renewIndex(vm, core);
  const entry = heap.direct.create(heap.kinds.record, EntryAt.end, core);
  heap.publish(entry + EntryAt.key, tag, payload);
  enter(vm, heap.ref(core + CoreAt.index), entry);
  heap.publish(core + CoreAt.entries, Tag.int, heap.int(core + CoreAt.entries) + 1);
  return entry;
}

function enter(vm: VM, index: number, entry: number): void {
  const { heap } = vm;
  let at = firstPlace(vm, index, heap.high(entry + EntryAt.key), heap.int(entry + EntryAt.key));
  while (heap.ref(at) !== 0) at = next(vm, index, at);
  heap.publish(at, Tag.ref, entry);
}

// An index with room, without the entries that mean nothing to anybody.
function renewIndex(vm: VM, core: number): void {
  const { heap } = vm;
  const old = heap.ref(core + CoreAt.index);
  const kept: number[] = [];
  for (let place = 0; place < placesOf(vm, old); place++) {
    const entry = heap.ref(old + bare + 8 * place);
    if (entry !== 0 && !isForgotten(vm, entry)) kept.push(entry);
  }
  const index = newIndex(vm, Math.max(leastCapacity, 2 ** Math.ceil(Math.log2(3 * (kept.length + 1)))));
  for (const entry of kept) enter(vm, index, entry);
  heap.publish(core + CoreAt.index, Tag.ref, index);
  heap.publish(core + CoreAt.entries, Tag.int, kept.length);
}

function isForgotten({ heap, protocol }: VM, entry: number): boolean {
  const { memory } = protocol.world;
  const committed = memory.word(0, entry + EntryAt.value) | memory.word(0, entry + EntryAt.value + 4);
  return committed === 0 && heap.direct.untouched(entry);
}

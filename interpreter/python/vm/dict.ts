import { assert } from '../../../model/index.ts';
import { At, bare, own } from '../heap/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { equal, sameValue } from './equal.ts';
import { Raise } from './fault.ts';
import { hashOf } from './hash.ts';
import { askPython, mix } from './mix.ts';
import {
  AskPython,
  DictAt,
  DictFlag,
  entriesOf,
  entryBytes,
  find,
  forEachEntry,
  isAlive,
  type SameKey,
  TableAt,
} from './table.ts';
import type { VM } from './vm.ts';

const smallest = 8;

export function newDict(vm: VM, type = vm.types.dict): number {
  const dict = vm.heap.allocate(vm.heap.kinds.dict, DictAt.end);
  vm.heap.store(dict + At.class, Tag.ref, type);
  return dict;
}

/** How many entries a dict has. */
export function dictLength(vm: VM, dict: number): number {
  vm.heap.read(dict);
  const table = vm.heap.ref(dict + DictAt.table);
  if (table === 0) return 0;
  vm.heap.read(table);
  return vm.heap.int(table + TableAt.live);
}

/** The entry of a key; 0 if there is none. @throws AskPython, Raise TypeError for a key without hash */
export function findKey(vm: VM, dict: number, tag: number, payload: number): number {
  const hash = hashOf(vm, tag, payload);
  if (hash === askPython) throw new AskPython();
  return find(vm, dict, tag, payload, hash, sameKey);
}

// Whether the key of an entry is equal to another that it is not identical with.
function sameKey(vm: VM, entry: number, tag: number, payload: number): boolean {
  const { heap } = vm;
  heap.load(entry + 8);
  if (heap.tag === Tag.ref && heap.payload === 0) return false;
  // Different strings are not equal.
  if (
    heap.tag === Tag.imm &&
    tag === Tag.imm &&
    vm.imm.kinds[payload] === Kind.str &&
    vm.imm.kinds[heap.payload] === Kind.str
  ) {
    return false;
  }
  const answer = sameValue(vm, heap.tag, heap.payload, tag, payload);
  if (answer === askPython) throw new AskPython();
  return answer === equal;
}

/** Loads the value of an entry. */
export function loadValue(vm: VM, dict: number, entry: number): void {
  const { heap } = vm;
  heap.load(entry + 16);
  if (heap.tag !== Tag.ref || heap.int(dict + DictAt.flags) === 0) return;
  const cell = heap.payload;
  if (cell === 0 || heap.kind(cell) !== heap.kinds.globalCell) return;
  heap.read(cell);
  heap.load(cell + own(0));
}

/** Enters a value under a key. @throws AskPython */
export function setKey(vm: VM, dict: number, tag: number, payload: number, valueTag: number, value: number): void {
  const hash = hashOf(vm, tag, payload);
  if (hash === askPython) throw new AskPython();
  setHashed(vm, dict, tag, payload, hash, valueTag, value, sameKey);
}

export function setText(vm: VM, dict: number, name: number, valueTag: number, value: number): void {
  setHashed(vm, dict, Tag.imm, name, mix(name + 0x5000_0000), valueTag, value, sameKey);
}

/** The same by a name of ours. */
export function setNamed(vm: VM, dict: number, name: string, tag: number, payload: number): void {
  setText(vm, dict, vm.imm.ofText(name), tag, payload);
}

export function setHashed(
  vm: VM,
  dict: number,
  tag: number,
  payload: number,
  hash: number,
  valueTag: number,
  value: number,
  same?: SameKey,
): void {
  const entry = find(vm, dict, tag, payload, hash, same);
  if (entry !== 0) return replace(vm, dict, entry, valueTag, value);
  appendEntry(vm, roomy(vm, dict), hash, tag, payload, valueTag, value);
}

/** Adds an entry to a table that has room for it. @throws Again */
export function appendEntry(
  vm: VM,
  table: number,
  hash: number,
  tag: number,
  payload: number,
  valueTag: number,
  value: number,
): void {
  const { heap } = vm;
  const used = heap.int(table + TableAt.used);
  const size = heap.int(table + TableAt.indexSize);
  const at = table + TableAt.index + 8 * size + entryBytes * used;
  heap.writeItem(table, (at - table - bare) >> 3);
  heap.writeItem(table, (at + 16 - table - bare) >> 3);
  heap.writeItem(table, 0);
  if (size > 0) {
    const slot = freeSlot(vm, table, hash, size);
    heap.writeItem(table, (slot - table - bare) >> 3);
    heap.store(slot, Tag.int, used + 1);
  }
  heap.store(at, Tag.int, hash);
  heap.store(at + 8, tag, payload);
  heap.store(at + 16, valueTag, value);
  heap.store(table + TableAt.used, Tag.int, used + 1);
  heap.store(table + TableAt.live, Tag.int, heap.int(table + TableAt.live) + 1);
}

// Globals that change again and again have a cell of their own, so that the table is not written to (celldict in PyPy).
function replace(vm: VM, dict: number, entry: number, tag: number, payload: number): void {
  const { heap } = vm;
  if ((heap.int(dict + DictAt.flags) & DictFlag.globals) !== 0) return replaceGlobal(vm, dict, entry, tag, payload);
  const table = heap.ref(dict + DictAt.table);
  heap.writeItem(table, (entry + 16 - table - bare) >> 3);
  heap.store(entry + 16, tag, payload);
}

function replaceGlobal(vm: VM, dict: number, entry: number, tag: number, payload: number): void {
  const { heap } = vm;
  heap.load(entry + 16);
  const present = heap.tag === Tag.ref ? heap.payload : 0;
  if (present !== 0 && heap.kind(present) === heap.kinds.globalCell) {
    heap.write(present);
    return heap.store(present + own(0), tag, payload);
  }
  const table = heap.ref(dict + DictAt.table);
  heap.writeItem(table, (entry + 16 - table - bare) >> 3);
  const cell = heap.allocate(heap.kinds.globalCell, own(1));
  heap.store(cell + own(0), tag, payload);
  heap.store(entry + 16, Tag.ref, cell);
}

function freeSlot(vm: VM, table: number, hash: number, size: number): number {
  const { heap } = vm;
  let at = hash & (size - 1);
  while (heap.int(table + TableAt.index + 8 * at) !== 0) at = (at + 1) & (size - 1);
  return table + TableAt.index + 8 * at;
}

/** How many entries a table has room for. */
export const capacityOf = (vm: VM, table: number): number =>
  Math.floor((vm.heap.size(table) - TableAt.index - 8 * vm.heap.int(table + TableAt.indexSize)) / entryBytes);

// The table of a dict, with room for one more entry: the old one, or a larger copy.
function roomy(vm: VM, dict: number): number {
  const { heap } = vm;
  const table = heap.ref(dict + DictAt.table);
  if (table !== 0 && heap.int(table + TableAt.used) < capacityOf(vm, table)) return table;
  const live = table === 0 ? 0 : heap.int(table + TableAt.live);
  return resize(vm, dict, Math.max(smallest, 2 * live));
}

/** Gives a dict a table with room for so many entries, and drops what was deleted. */
export function resize(vm: VM, dict: number, capacity: number): number {
  const { heap } = vm;
  heap.write(dict);
  const size = capacity <= smallest ? 0 : 2 ** Math.ceil(Math.log2(capacity * 1.5));
  const larger = heap.allocate(heap.kinds.table, TableAt.index + 8 * size + entryBytes * capacity);
  heap.store(larger + TableAt.indexSize, Tag.int, size);
  const old = heap.ref(dict + DictAt.table);
  let used = 0;
  heap.store(larger + TableAt.used, Tag.int, 0);
  heap.store(larger + TableAt.live, Tag.int, 0);
  if (old !== 0) {
    const first = larger + TableAt.index + 8 * size;
    forEachEntry(vm, old, (entry) => {
      if (size > 0) heap.store(freeSlot(vm, larger, heap.int(entry), size), Tag.int, used + 1);
      heap.move(entry, first + entryBytes * used, 3);
      used++;
    });
    heap.store(larger + TableAt.used, Tag.int, used);
    heap.store(larger + TableAt.live, Tag.int, used);
  }
  heap.store(dict + DictAt.table, Tag.ref, larger);
  return larger;
}

/** Takes an entry out. */
export function removeEntry(vm: VM, dict: number, entry: number): void {
  const { heap } = vm;
  const table = heap.ref(dict + DictAt.table);
  assert(table !== 0, 'an entry lies in a table');
  heap.writeItem(table, (entry + 8 - table - bare) >> 3);
  heap.writeItem(table, (entry + 16 - table - bare) >> 3);
  heap.writeItem(table, 0);
  heap.store(entry + 8, Tag.ref, 0);
  heap.store(entry + 16, Tag.ref, 0);
  heap.store(table + TableAt.live, Tag.int, heap.int(table + TableAt.live) - 1);
}

/** Empties a dict. */
export function clearDict(vm: VM, dict: number): void {
  vm.heap.write(dict);
  vm.heap.store(dict + DictAt.table, Tag.ref, 0);
}

/** The next live entry from the number `from` on: its number, or -1 at the end. */
export function nextEntry(vm: VM, dict: number, from: number): number {
  const { heap } = vm;
  heap.read(dict);
  const table = heap.ref(dict + DictAt.table);
  if (table === 0) return -1;
  heap.read(table);
  const used = heap.int(table + TableAt.used);
  const first = entriesOf(vm, table);
  for (let number = from; number < used; number++) if (isAlive(vm, first + entryBytes * number)) return number;
  return -1;
}

/** Where the entry with that number lies. */
export const entryAt = (vm: VM, dict: number, number: number): number =>
  entriesOf(vm, vm.heap.ref(dict + DictAt.table)) + entryBytes * number;

/** What to say where a dict has changed under an iterator. */
export const changedSize = (): Raise => new Raise('RuntimeError', 'dictionary changed size during iteration');

import { At } from '../heap/index.ts';
import { encode, Kind, low, Tag } from '../value/index.ts';
import { loadValue } from './dict.ts';
import { hashNumber } from './hash.ts';
import { mix } from './mix.ts';
import { DictAt, DictFlag, entryBytes, TableAt } from './table.ts';
import type { VM } from './vm.ts';

/** What {@link quickEntry} answers where it takes more to know. */
export const unknown = -1;

/** The entry of a key in a dict: 0 if it has none. It looks at strings and integers only, and never throws. */
export function quickEntry(vm: VM, dict: number, tag: number, payload: number): number {
  const { heap, imm } = vm;
  const isText = tag === Tag.imm && imm.kinds[payload] === Kind.str;
  if (!isText && tag !== Tag.int) return unknown;
  heap.read(dict);
  const table = heap.ref(dict + DictAt.table);
  if (table === 0) return 0;
  heap.read(table);
  const hash = isText ? mix(payload + 0x5000_0000) : hashNumber(payload);
  const high = encode(tag, payload);
  const lower = low;
  const size = heap.int(table + TableAt.indexSize);
  const first = table + TableAt.index + 8 * size;
  if (size === 0) {
    const end = first + entryBytes * heap.int(table + TableAt.used);
    for (let entry = first; entry < end; entry += entryBytes) {
      if (heap.int(entry) !== hash) continue;
      if (heap.high(entry + 8) === high && heap.int(entry + 8) === lower) return entry;
      if (!differs(vm, entry, isText)) return unknown;
    }
    return missing(vm, dict);
  }
  for (let at = hash & (size - 1); ; at = (at + 1) & (size - 1)) {
    const number = heap.int(table + TableAt.index + 8 * at);
    if (number === 0) return missing(vm, dict);
    const entry = first + entryBytes * (number - 1);
    if (heap.int(entry) !== hash) continue;
    if (heap.high(entry + 8) === high && heap.int(entry + 8) === lower) return entry;
    if (!differs(vm, entry, isText)) return unknown;
  }
}

const missing = (vm: VM, dict: number): number =>
  (vm.heap.int(dict + DictAt.flags) & DictFlag.asks) === 0 ? 0 : unknown;

// Whether the key of an entry, which is not the same value, is not equal for sure: different strings are not.
function differs(vm: VM, entry: number, isText: boolean): boolean {
  return isText && vm.heap.high(entry + 8) === 1 && vm.imm.kinds[vm.heap.int(entry + 8)] === Kind.str;
}

/** Loads the value of a key, if it is there. */
export function quickItem(vm: VM, dict: number, tag: number, payload: number): boolean {
  if (vm.heap.int(dict + DictAt.flags) !== 0) return false;
  const entry = quickEntry(vm, dict, tag, payload);
  if (entry <= 0) return false;
  vm.heap.load(entry + 16);
  return true;
}

/** Replaces the value of a key, if it is there and can be replaced without further ado. */
export function quickReplace(
  vm: VM,
  dict: number,
  tag: number,
  payload: number,
  valueTag: number,
  value: number,
): boolean {
  const { heap } = vm;
  if (heap.int(dict + DictAt.flags) !== 0) return false;
  const entry = quickEntry(vm, dict, tag, payload);
  if (entry <= 0 || !heap.canWrite(heap.ref(dict + DictAt.table))) return false;
  heap.store(entry + 16, valueTag, value);
  return true;
}

/** `dict.get` of an exact dict, for keys that need no more. */
export function quickGet(vm: VM, at: number, count: number): boolean {
  const { heap } = vm;
  const dict = vm.ref(at);
  if (count < 2 || count > 3 || dict === 0 || heap.ref(dict + At.class) !== vm.types.dict) return false;
  const entry = quickEntry(vm, dict, vm.tag(at + 1), vm.payload(at + 1));
  if (entry === unknown) return false;
  if (entry > 0) {
    loadValue(vm, dict, entry);
    vm.giveLoaded();
  } else if (count === 3) vm.giveSlot(at + 2);
  else vm.giveNone();
  return true;
}

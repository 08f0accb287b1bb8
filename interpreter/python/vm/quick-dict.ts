import { At, Same } from '../heap/index.ts';
import { encode, immediateWord, Kind, Tag } from '../value/index.ts';
import { appendEntry, capacityOf, loadValue } from './dict.ts';
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
  const { recent } = vm;
  // A table grows in place, but nothing in it moves; what is deleted has no key.
  if (isText && recent.key === payload && recent.table === table && recent.epoch === heap.epoch) {
    if (heap.int(recent.entry + 8) === payload && heap.high(recent.entry + 8) === immediateWord) return recent.entry;
  }
  const hash = quickHash(tag, payload);
  // Neither a string nor an integer is a double: the lower word is the payload.
  const high = isText ? immediateWord : encode(tag, payload);
  const lower = payload | 0;
  const size = heap.int(table + TableAt.indexSize);
  const first = table + TableAt.index + 8 * size;
  if (size === 0) {
    const end = first + entryBytes * heap.int(table + TableAt.used);
    for (let entry = first; entry < end; entry += entryBytes) {
      const same = heap.same(entry, hash, high, lower);
      if (same === Same.both) return entry;
      if (same === Same.first && !differs(vm, entry, isText)) return unknown;
    }
    return missing(vm, dict);
  }
  for (let at = hash & (size - 1); ; at = (at + 1) & (size - 1)) {
    const number = heap.int(table + TableAt.index + 8 * at);
    if (number === 0) return missing(vm, dict);
    const entry = first + entryBytes * (number - 1);
    const same = heap.same(entry, hash, high, lower);
    if (same === Same.both) {
      recent.epoch = heap.epoch;
      recent.table = table;
      recent.key = payload;
      recent.entry = entry;
      return entry;
    }
    if (same === Same.first && !differs(vm, entry, isText)) return unknown;
  }
}

/** The hash of a string or an integer. */
const quickHash = (tag: number, payload: number): number =>
  tag === Tag.int ? hashNumber(payload) : mix(payload + 0x5000_0000);

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

/** Enters a value under a key, where that takes neither room nor asking. */
export function quickStore(
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
  const table = heap.ref(dict + DictAt.table);
  if (entry < 0 || table === 0 || !heap.canWrite(table)) return false;
  if (entry > 0) heap.store(entry + 16, valueTag, value);
  else {
    if (heap.int(table + TableAt.used) >= capacityOf(vm, table)) return false;
    appendEntry(vm, table, quickHash(tag, payload), tag, payload, valueTag, value);
  }
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

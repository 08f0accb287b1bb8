import { bare, own } from '../heap/index.ts';
import { encode, low, Tag } from '../value/index.ts';
import { mix } from './mix.ts';
import type { VM } from './vm.ts';

// A dict has a table: one object, in which entries lie in the order of their insertion, each a hash, a key and a value; a
// deleted one has no key. Before them stand how many entries were ever used, how many are alive, and from nine entries on
// an index: slots with numbers of entries plus 1, probed linearly from where the hash says.

/** Where a dict keeps what. */
export const DictAt = { table: own(0), flags: own(1), end: own(2) } as const;
export const DictFlag = {
  /** Its values may be cells, as a module's globals are that change. */
  globals: 1,
  /** It has keys that only code of the program can compare: what is not found may be there all the same. */
  asks: 2,
} as const;

export const TableAt = { used: bare, live: bare + 8, indexSize: bare + 16, index: bare + 24 } as const;
export const entryBytes = 24;

/** Where the first entry of a table lies. */
export const entriesOf = (vm: VM, table: number): number =>
  table + TableAt.index + 8 * vm.heap.int(table + TableAt.indexSize);

/** Thrown where only Python code can tell whether keys are equal. */
export class AskPython {}
const ask = new AskPython();

/** Whether the key of an entry, which is not identical, is equal to another. */
export type SameKey = (vm: VM, entry: number, tag: number, payload: number) => boolean;

/** The entry of a name. */
export function findText(vm: VM, dict: number, name: number): number {
  return dict === 0 ? 0 : find(vm, dict, Tag.imm, name, mix(name + 0x5000_0000));
}

/** The entry of a key by its hash. Keys that are not identical are asked whether they are equal; without `same`, they are not. */
export function find(vm: VM, dict: number, tag: number, payload: number, hash: number, same?: SameKey): number {
  const { heap } = vm;
  heap.read(dict);
  const table = heap.ref(dict + DictAt.table);
  if (table === 0) return 0;
  heap.read(table);
  const high = encode(tag, payload);
  const lower = low;
  const size = heap.int(table + TableAt.indexSize);
  const first = table + TableAt.index + 8 * size;
  if (size === 0) {
    const end = first + entryBytes * heap.int(table + TableAt.used);
    for (let entry = first; entry < end; entry += entryBytes) {
      if (heap.int(entry) === hash && matches(vm, entry, high, lower, tag, payload, same)) return entry;
    }
    return missing(vm, dict, same);
  }
  for (let at = hash & (size - 1); ; at = (at + 1) & (size - 1)) {
    const number = heap.int(table + TableAt.index + 8 * at);
    if (number === 0) return missing(vm, dict, same);
    const entry = first + entryBytes * (number - 1);
    if (heap.int(entry) === hash && matches(vm, entry, high, lower, tag, payload, same)) return entry;
  }
}

/** Calls `visit` for every entry of a dict that has a hash. */
export function forEachOfHash(vm: VM, dict: number, hash: number, visit: (entry: number) => void): void {
  const { heap } = vm;
  heap.read(dict);
  const table = heap.ref(dict + DictAt.table);
  if (table === 0) return;
  heap.read(table);
  const size = heap.int(table + TableAt.indexSize);
  const first = entriesOf(vm, table);
  const visitIf = (entry: number) => {
    if (heap.int(entry) === hash && isAlive(vm, entry)) visit(entry);
  };
  if (size === 0) {
    const end = first + entryBytes * heap.int(table + TableAt.used);
    for (let entry = first; entry < end; entry += entryBytes) visitIf(entry);
    return;
  }
  for (let at = hash & (size - 1); ; at = (at + 1) & (size - 1)) {
    const number = heap.int(table + TableAt.index + 8 * at);
    if (number === 0) return;
    visitIf(first + entryBytes * (number - 1));
  }
}

function missing(vm: VM, dict: number, same: SameKey | undefined): number {
  if (same !== undefined && (vm.heap.int(dict + DictAt.flags) & DictFlag.asks) !== 0) throw ask;
  return 0;
}

function matches(
  vm: VM,
  entry: number,
  high: number,
  lower: number,
  tag: number,
  payload: number,
  same: SameKey | undefined,
): boolean {
  const { heap } = vm;
  if (heap.high(entry + 8) === high && heap.int(entry + 8) === lower) return true;
  return same?.(vm, entry, tag, payload) ?? false;
}

/** Calls `visit` for every entry of a table that is alive, in order. */
export function forEachEntry(vm: VM, table: number, visit: (entry: number) => void): void {
  const { heap } = vm;
  const first = entriesOf(vm, table);
  const end = first + entryBytes * heap.int(table + TableAt.used);
  for (let entry = first; entry < end; entry += entryBytes) if (isAlive(vm, entry)) visit(entry);
}

export const isAlive = (vm: VM, entry: number): boolean =>
  vm.heap.high(entry + 8) !== 0 || vm.heap.int(entry + 8) !== 0;

import { At } from '../heap/index.ts';
import { dictLength } from '../vm/dict.ts';
import { spanOf } from '../vm/sequence.ts';
import { forEachKey, setHash, setLength } from '../vm/set.ts';
import { SetTable } from '../vm/set-table.ts';
import { DictAt, forEachEntry } from '../vm/table.ts';
import type { VM } from '../vm/vm.ts';

/** Whether a set or frozen set is in a slot, or an instance of a class derived from them. */
export function isSet(vm: VM, at: number): boolean {
  const object = vm.ref(at);
  return object !== 0 && vm.heap.kind(object) === vm.heap.kinds.set;
}

type SourceKind = 'set' | 'dict' | 'sequence' | undefined;

/** What keys can be taken from without code of the program. */
export function sourceKind(vm: VM, at: number): SourceKind {
  if (isSet(vm, at)) return 'set';
  const object = vm.ref(at);
  if (object === 0) return undefined;
  const type = vm.heap.ref(object + At.class);
  if (type === vm.types.dict) return 'dict';
  return type === vm.types.list || type === vm.types.tuple ? 'sequence' : undefined;
}

/** How many keys there are in a source. */
function sourceSize(vm: VM, at: number): number {
  const object = vm.payload(at);
  const kind = sourceKind(vm, at);
  if (kind === 'set') return setLength(vm, object);
  if (kind === 'dict') return dictLength(vm, object);
  spanOf(vm, object);
  return vm.span.count;
}

/** Calls `visit` for every key of a source. @throws AskPython, Raise TypeError for what has no hash */
export function eachKey(vm: VM, at: number, visit: (hash: number, tag: number, payload: number) => void): void {
  const { heap } = vm;
  const object = vm.payload(at);
  const visitAt = (place: number, hash?: number) => {
    heap.load(place);
    const { tag, payload } = heap;
    visit(hash ?? setHash(vm, tag, payload), tag, payload);
  };
  const kind = sourceKind(vm, at);
  if (kind === 'set') return forEachKey(vm, object, (hash, slot) => visitAt(slot + 8, hash));
  if (kind === 'dict') {
    if (dictLength(vm, object) > 0) forEachEntry(vm, heap.ref(object + DictAt.table), (entry) => visitAt(entry + 8));
    return;
  }
  spanOf(vm, object);
  const { start, count } = vm.span;
  for (let index = 0; index < count; index++) visitAt(start + 8 * index);
}

/** The keys of a source as a table of their own. @throws AskPython */
export function tableOf(vm: VM, at: number): SetTable {
  const table = new SetTable(vm);
  update(vm, table, at);
  return table;
}

/** Adds the keys of a source. @throws AskPython */
export function update(vm: VM, table: SetTable, at: number): void {
  const kind = sourceKind(vm, at);
  if (kind === 'set') return table.merge(SetTable.of(vm, vm.payload(at)));
  if (kind === 'dict') table.reserve(sourceSize(vm, at));
  eachKey(vm, at, (hash, tag, payload) => table.add(hash, tag, payload));
}

/** The keys of a set that are in a source too. @throws AskPython */
export function intersect(vm: VM, self: number, at: number): SetTable {
  const result = new SetTable(vm);
  let table = SetTable.of(vm, vm.payload(self));
  const keep = (hash: number, tag: number, payload: number) => {
    if (table.has(hash, tag, payload)) result.add(hash, tag, payload);
  };
  if (sourceKind(vm, at) === 'set' && sourceSize(vm, at) > table.used) {
    const smaller = table;
    table = SetTable.of(vm, vm.payload(at));
    smaller.each(keep);
  } else eachKey(vm, at, keep);
  return result;
}

/** The keys of a set that are not in a source. @throws AskPython */
export function subtract(vm: VM, self: number, at: number): SetTable {
  const table = SetTable.of(vm, vm.payload(self));
  if (sourceKind(vm, at) === 'sequence' || table.used >> 2 > sourceSize(vm, at)) {
    const copy = new SetTable(vm);
    copy.merge(table);
    remove(vm, copy, at);
    return copy;
  }
  const result = new SetTable(vm);
  const other = tableOf(vm, at);
  table.each((hash, tag, payload) => {
    if (!other.has(hash, tag, payload)) result.add(hash, tag, payload);
  });
  return result;
}

/** Takes the keys of a source out of a table. @throws AskPython */
export function remove(vm: VM, table: SetTable, at: number): void {
  eachKey(vm, at, (hash, tag, payload) => table.discard(hash, tag, payload));
  table.tidy();
}

/** Takes keys out of a table that are in the other one, and adds those that are not. @throws AskPython */
export function toggle(table: SetTable, other: SetTable): void {
  other.each((hash, tag, payload) => {
    if (!table.discard(hash, tag, payload)) table.add(hash, tag, payload);
  });
}

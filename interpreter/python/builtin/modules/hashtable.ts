import { Tag } from '../../value/index.ts';
import { EntryAt, entryAtPlace, entryOf, newHashtable, placesOf, wholeIndex } from '../../vm/hashtable.ts';
import { newTuple } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { nativesOf } from './module.ts';

/** What `_stm` makes its hash tables of. Keys are integers of 64 bits. */
export function installHashtable(vm: VM): void {
  const natives = nativesOf(vm, '_hashtable');
  func(vm, natives, 'new()', (vm) => vm.giveRef(newHashtable(vm)));
  func(vm, natives, 'get(table, key, default, /)', (vm, at) => {
    const entry = entryOf(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1));
    if (hasValue(vm, entry)) vm.giveLoaded();
    else vm.giveSlot(at + 2);
  });
  func(vm, natives, 'set(table, key, value, /)', (vm, at) => {
    const entry = entryOf(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1));
    vm.heap.write(entry);
    vm.heap.store(entry + EntryAt.value, vm.tag(at + 2), vm.payload(at + 2));
    vm.giveNone();
  });
  // Whether it was there.
  func(vm, natives, 'delete(table, key, /)', (vm, at) => {
    const entry = entryOf(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1));
    const known = hasValue(vm, entry);
    if (known) {
      vm.heap.write(entry);
      vm.heap.store(entry + EntryAt.value, Tag.ref, 0);
    }
    vm.giveBool(known);
  });
  func(vm, natives, 'index(table, /)', (vm, at) => vm.giveRef(wholeIndex(vm, vm.payload(at))));
  func(vm, natives, 'places(index, /)', (vm, at) => vm.giveInt(placesOf(vm, vm.payload(at))));
  // The key and the value at a place, or None.
  func(vm, natives, 'at(index, place, /)', (vm, at) => {
    const entry = entryAtPlace(vm, vm.payload(at), vm.payload(at + 1));
    if (entry === 0 || !hasValue(vm, entry)) return vm.giveNone();
    const { sp } = vm.thread;
    vm.thread.reserve(8);
    vm.set(sp + 1, vm.heap.tag, vm.heap.payload);
    vm.heap.load(entry + EntryAt.key);
    vm.set(sp, vm.heap.tag, vm.heap.payload);
    vm.giveRef(newTuple(vm, sp, 2));
  });
}

// Loads the value.
function hasValue({ heap }: VM, entry: number): boolean {
  heap.read(entry);
  heap.load(entry + EntryAt.value);
  return heap.tag !== Tag.ref || heap.payload !== 0;
}

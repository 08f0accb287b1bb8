import { newList } from '../vm/sequence.ts';
import { addHashed, findHashed, forEachOfHash, hashOfSet, newSet, removeSlot, setHash } from '../vm/set.ts';
import { SetTable } from '../vm/set-table.ts';
import { AskPython } from '../vm/table.ts';
import type { VM } from '../vm/vm.ts';
import { func } from './define.ts';
import { hashOfVisible } from './hash.ts';
import { giveAs } from './set-operator.ts';
import { isSet, sourceKind, tableOf } from './set-source.ts';

/** What the prelude does sets with whose keys only code of the program can compare. */
export function installSetHelpers(vm: VM): void {
  const { prelude } = vm;
  func(vm, prelude, '_is_set(object, /)', (vm, at) => vm.giveBool(isSet(vm, at)));
  func(vm, prelude, '_new_set(type, /)', (vm, at) => vm.giveRef(newSet(vm, vm.payload(at))));
  // Gives a set that nobody else has another class.
  func(vm, prelude, '_set_as(type, keys, /)', (vm, at) => giveAs(vm, vm.payload(at), vm.payload(at + 1)));
  // The hash by which sets find a key; None where its class says how.
  func(vm, prelude, '_key_hash(key, /)', (vm, at) => {
    try {
      const isMutable = isSet(vm, at) && vm.isInstance(at, 'set');
      vm.giveInt(isMutable ? hashOfSet(vm, vm.payload(at)) : setHash(vm, vm.tag(at), vm.payload(at)));
    } catch (error) {
      if (!(error instanceof AskPython)) throw error;
      vm.giveNone();
    }
  });
  func(vm, prelude, '_key_hash_of(visible, /)', (vm, at) => {
    vm.giveInt(hashOfVisible(vm, vm.values.integer(vm.tag(at), vm.payload(at)) ?? 0n));
  });
  func(vm, prelude, '_set_candidates(self, hash, /)', (vm, at) => giveCandidates(vm, at));
  func(vm, prelude, '_set_insert(self, key, hash, /)', (vm, at) => {
    addHashed(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1), vm.payload(at + 2));
    vm.giveNone();
  });
  func(vm, prelude, '_set_take(self, key, hash, /)', (vm, at) => {
    const slot = findHashed(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1), vm.payload(at + 2), true);
    if (slot !== 0) removeSlot(vm, vm.payload(at), slot);
    vm.giveNone();
  });
  func(vm, prelude, '_set_copy(self, /)', (vm, at) => vm.giveRef(tableOf(vm, at).toSet(vm.types.set)));
  func(vm, prelude, '_is_source(object, /)', (vm, at) => vm.giveBool(sourceKind(vm, at) !== undefined));
  func(vm, prelude, '_set_become(self, source, /)', (vm, at) => {
    SetTable.of(vm, vm.payload(at + 1)).into(vm.payload(at));
    vm.giveNone();
  });
}

// The keys that have a hash.
function giveCandidates(vm: VM, at: number): void {
  const { heap, thread } = vm;
  const { sp } = thread;
  let count = 0;
  const wanted = vm.payload(at + 1);
  const free = Math.max(sp, at + 2);
  forEachOfHash(vm, vm.payload(at), wanted, (slot) => {
    thread.reserve(count + 16);
    heap.load(slot + 8);
    vm.set(free + count, heap.tag, heap.payload);
    count++;
  });
  vm.giveRef(newList(vm, free, count));
}

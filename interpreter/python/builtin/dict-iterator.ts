import { Tag } from '../value/index.ts';
import { changedSize, dictLength, entryAt, loadValue, nextEntry } from '../vm/dict.ts';
import { Raise } from '../vm/fault.ts';
import { IteratorAt, Next, newIterator } from '../vm/iterate.ts';
import { newTuple } from '../vm/sequence.ts';
import type { TypeName } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { method } from './define.ts';

/** An iterator. Its slots: the dict, the number of the next entry, how many entries there were, how many are left. */
export function giveDictIterator(vm: VM, type: TypeName, dict: number): void {
  const iterator = newIterator(vm, vm.types[type], Tag.ref, dict, 0);
  vm.heap.store(iterator + IteratorAt.more, Tag.int, dictLength(vm, dict));
  vm.heap.store(iterator + IteratorAt.last, Tag.int, dictLength(vm, dict));
  vm.giveRef(iterator);
}

/** The iterators of a kind of view. */
export function installDictIterator(vm: VM, type: TypeName, what: 'keys' | 'values' | 'items'): void {
  method(vm, type, '__iter__(self, /)', (vm, at) => vm.giveSlot(at));
  method(vm, type, '__length_hint__(self, /)', (vm, at) => {
    const { heap } = vm;
    const iterator = vm.payload(at);
    heap.read(iterator);
    const dict = heap.ref(iterator + IteratorAt.over);
    const isSame = dict !== 0 && dictLength(vm, dict) === heap.int(iterator + IteratorAt.more);
    vm.giveInt(isSame ? heap.int(iterator + IteratorAt.last) : 0);
  });
  const next = (vm: VM, at: number, free: number): number => {
    const { heap } = vm;
    const iterator = vm.payload(at);
    heap.read(iterator);
    const dict = heap.ref(iterator + IteratorAt.over);
    if (dict === 0) return Next.end;
    heap.write(iterator);
    if (dictLength(vm, dict) !== heap.int(iterator + IteratorAt.more)) throw changedSize();
    const number = nextEntry(vm, dict, heap.int(iterator + IteratorAt.index));
    if (number < 0) {
      heap.store(iterator + IteratorAt.over, Tag.ref, 0);
      return Next.end;
    }
    const left = heap.int(iterator + IteratorAt.last);
    if (left === 0) throw new Raise('RuntimeError', 'dictionary keys changed during iteration');
    const entry = entryAt(vm, dict, number);
    if (what === 'keys') heap.load(entry + 8);
    else if (what === 'values') loadValue(vm, dict, entry);
    else {
      heap.load(entry + 8);
      vm.set(free, heap.tag, heap.payload);
      loadValue(vm, dict, entry);
      vm.set(free + 1, heap.tag, heap.payload);
      heap.tag = Tag.ref;
      heap.payload = newTuple(vm, free, 2);
    }
    vm.giveLoaded();
    heap.store(iterator + IteratorAt.index, Tag.int, number + 1);
    heap.store(iterator + IteratorAt.last, Tag.int, left - 1);
    return Next.item;
  };
  method(
    vm,
    type,
    '__next__(self, /)',
    (vm, at) => {
      if (next(vm, at, at + 1) === Next.end) throw new Raise('StopIteration');
    },
    { next },
  );
}

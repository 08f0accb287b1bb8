import { bare } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { dictLength } from '../vm/dict.ts';
import { Raise } from '../vm/fault.ts';
import { IteratorAt, Next, newIterator } from '../vm/iterate.ts';
import { findMethod } from '../vm/lookup.ts';
import {
  addToSet,
  bucketBytes,
  clearSet,
  findHashed,
  findInSet,
  hashOfSet,
  loadKey,
  newSet,
  nextSlot,
  removeSlot,
  SetAt,
  setLength,
  slotCount,
} from '../vm/set.ts';
import type { VM } from '../vm/vm.ts';
import { attribute, classMethod, method, staticMethod } from './define.ts';
import { checkSubtype } from './number/operand.ts';
import { inPrelude } from './prelude.ts';
import { installSetHelpers } from './set-helper.ts';
import { installSetMethods } from './set-method.ts';
import { installSetOperators } from './set-operator.ts';
import { isSet, sourceKind, tableOf } from './set-source.ts';

/** Sets and frozen sets. */
export function installSets(vm: VM): void {
  constructors(vm);
  frozenConstructor(vm);
  for (const name of ['set', 'frozenset'] as const) {
    method(vm, name, '__len__(self, /)', (vm, at) => vm.giveInt(setLength(vm, vm.payload(at))));
    method(vm, name, '__contains__(self, key, /)', (vm, at) => vm.giveBool(slotOfKey(vm, at) !== 0), {
      inPython: '_set_contains',
    });
    method(vm, name, '__iter__(self, /)', (vm, at) => {
      const { heap, types } = vm;
      const iterator = newIterator(vm, types.set_iterator, Tag.ref, vm.payload(at), 0);
      heap.store(iterator + IteratorAt.more, Tag.int, setLength(vm, vm.payload(at)));
      vm.giveRef(iterator);
    });
    classMethod(vm, name, '__class_getitem__(*arguments)', (vm, at, count) =>
      inPrelude(vm, '_generic_alias', at, count),
    );
  }
  attribute(vm, 'set', '__hash__', Tag.imm, none);
  changes(vm);
  iterator(vm);
  installSetOperators(vm);
  installSetMethods(vm);
  installSetHelpers(vm);
}

function refuseNames(vm: VM, at: number, name: string): void {
  if (dictLength(vm, vm.payload(at)) > 0) throw new Raise('TypeError', `${name}() takes no keyword arguments`);
}

function constructors(vm: VM): void {
  staticMethod(
    vm,
    'set',
    '__new__(*arguments)',
    (vm, at, count) => {
      checkSubtype(vm, at, count, 'set');
      // A class says its own name, unless it has an `__init__` of its own, which takes what it likes.
      findMethod(vm, vm.payload(at), vm.keys.__init__);
      if (count > 2 && vm.found.owner === vm.types.set) {
        throw new Raise('TypeError', `${vm.nameOf(vm.payload(at))} expected at most 1 argument, got ${count - 1}`);
      }
      vm.giveRef(newSet(vm, vm.payload(at)));
    },
    { takesNames: true },
  );
  method(
    vm,
    'set',
    '__init__(self, iterable=, /, **names)',
    (vm, at) => {
      const self = vm.payload(at);
      refuseNames(vm, at + 2, 'set');
      vm.giveNone();
      if (!vm.has(at + 1)) {
        if (setLength(vm, self) > 0) clearSet(vm, self);
      } else if (sourceKind(vm, at + 1) === undefined) inPrelude(vm, '_set_init', at, 2);
      else tableOf(vm, at + 1).into(self);
    },
    { inPython: '_set_init' },
  );
}

function frozenConstructor(vm: VM): void {
  staticMethod(
    vm,
    'frozenset',
    '__new__(cls, iterable=, /, **names)',
    (vm, at) => {
      const type = vm.payload(at);
      checkSubtype(vm, at, 1, 'frozenset');
      findMethod(vm, type, vm.keys.__init__);
      if (vm.found.owner === vm.types.object) refuseNames(vm, at + 2, 'frozenset');
      if (!vm.has(at + 1)) vm.giveRef(newSet(vm, type));
      else if (type === vm.types.frozenset && vm.classAt(at + 1) === type) vm.giveSlot(at + 1);
      else if (sourceKind(vm, at + 1) === undefined) inPrelude(vm, '_frozenset_new', at, 2);
      else vm.giveRef(tableOf(vm, at + 1).toSet(type));
    },
    { inPython: '_frozenset_new' },
  );
}

// Where the key in the slot behind a set lies in it; a set is found as the frozen set that it equals.
function slotOfKey(vm: VM, at: number): number {
  const self = vm.payload(at);
  const [tag, payload] = [vm.tag(at + 1), vm.payload(at + 1)];
  const isMutable = isSet(vm, at + 1) && vm.isInstance(at + 1, 'set');
  if (!isMutable) return findInSet(vm, self, tag, payload);
  return findHashed(vm, self, tag, payload, hashOfSet(vm, payload), false);
}

function changes(vm: VM): void {
  method(
    vm,
    'set',
    'add(self, object, /)',
    (vm, at) => {
      addToSet(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1));
      vm.giveNone();
    },
    { inPython: '_set_add' },
  );
  for (const name of ['discard', 'remove'] as const) {
    method(
      vm,
      'set',
      `${name}(self, object, /)`,
      (vm, at) => {
        const slot = slotOfKey(vm, at);
        if (slot !== 0) removeSlot(vm, vm.payload(at), slot);
        else if (name === 'remove') vm.keyError(at + 1);
        vm.giveNone();
      },
      { inPython: `_set_${name}` },
    );
  }
  method(vm, 'set', 'clear(self, /)', (vm, at) => {
    clearSet(vm, vm.payload(at));
    vm.giveNone();
  });
  method(vm, 'set', 'pop(self, /)', (vm, at) => pop(vm, vm.payload(at)));
}

// It goes on where the last key was taken, so that emptying a set takes no longer than it has slots.
function pop(vm: VM, set: number): void {
  const { heap } = vm;
  if (setLength(vm, set) === 0) throw new Raise('KeyError', 'pop from an empty set');
  const from = heap.int(set + SetAt.finger) & (slotCount(vm, set) - 1);
  let number = nextSlot(vm, set, from);
  if (number < 0) number = nextSlot(vm, set, 0);
  loadKey(vm, set, number);
  vm.giveLoaded();
  const slot = findHashed(vm, set, vm.rt, vm.rp, hashAt(vm, set, number), true);
  removeSlot(vm, set, slot);
  heap.store(set + SetAt.finger, Tag.int, number + 1);
}

function hashAt(vm: VM, set: number, number: number): number {
  vm.heap.load(vm.heap.ref(set + SetAt.buckets) + bare + bucketBytes * number);
  return vm.heap.payload;
}

// Slots: the set, the number of the next slot, how many keys there were.
function iterator(vm: VM): void {
  method(vm, 'set_iterator', '__iter__(self, /)', (vm, at) => vm.giveSlot(at));
  method(vm, 'set_iterator', '__length_hint__(self, /)', (vm, at) => {
    const { heap } = vm;
    heap.read(vm.payload(at));
    const set = heap.ref(vm.payload(at) + IteratorAt.over);
    let left = 0;
    for (let number = heap.int(vm.payload(at) + IteratorAt.index); set !== 0; number++, left++) {
      number = nextSlot(vm, set, number);
      if (number < 0) break;
    }
    vm.giveInt(left);
  });
  const next = (vm: VM, at: number): number => {
    const { heap } = vm;
    const iterator = vm.payload(at);
    heap.read(iterator);
    const set = heap.ref(iterator + IteratorAt.over);
    if (set === 0) return Next.end;
    heap.write(iterator);
    if (setLength(vm, set) !== heap.int(iterator + IteratorAt.more)) {
      heap.store(iterator + IteratorAt.more, Tag.int, -1);
      throw new Raise('RuntimeError', 'Set changed size during iteration');
    }
    const number = nextSlot(vm, set, heap.int(iterator + IteratorAt.index));
    if (number < 0) {
      heap.store(iterator + IteratorAt.over, Tag.ref, 0);
      return Next.end;
    }
    loadKey(vm, set, number);
    vm.giveLoaded();
    heap.store(iterator + IteratorAt.index, Tag.int, number + 1);
    return Next.item;
  };
  const run = (vm: VM, at: number) => {
    if (next(vm, at) === Next.end) throw new Raise('StopIteration');
  };
  method(vm, 'set_iterator', '__next__(self, /)', run, { next });
}

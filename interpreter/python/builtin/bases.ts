import { Tag } from '../value/index.ts';
import { ClassAt, ClassFlag } from '../vm/class.ts';
import { typeError } from '../vm/fault.ts';
import { renewVersion } from '../vm/lookup.ts';
import { append, ListAt, newList, tupleOf } from '../vm/sequence.ts';
import type { VM } from '../vm/vm.ts';
import { func } from './define.ts';
import { addressesIn, bestBase, linearize } from './make-class.ts';

/** For the prelude, which lets a class have other bases. */
export function installBases(vm: VM): void {
  // The orders of derived classes are for the caller to renew.
  func(vm, vm.prelude, '_set_bases(type, bases, /)', (vm, at) => {
    const { heap } = vm;
    const type = vm.payload(at);
    const bases = addressesIn(vm, vm.payload(at + 1));
    checkLayout(vm, type, bases);
    const order = linearize(vm, bases);
    const mro = tupleOf(vm, [type, ...order]);
    renewVersion(vm, type);
    heap.store(type + ClassAt.bases, Tag.ref, vm.payload(at + 1));
    heap.store(type + ClassAt.mro, Tag.ref, mro);
    vm.giveNone();
  });
  func(vm, vm.prelude, '_set_order(type, order, /)', (vm, at) => {
    const type = vm.payload(at);
    renewVersion(vm, type);
    vm.heap.store(type + ClassAt.mro, Tag.ref, vm.payload(at + 1));
    vm.giveNone();
  });
  func(vm, vm.prelude, '_add_subclass(base, type, /)', (vm, at) => {
    append(vm, vm.heap.ref(vm.payload(at) + ClassAt.subclasses), Tag.ref, vm.payload(at + 1));
    vm.giveNone();
  });
  func(vm, vm.prelude, '_remove_subclass(base, type, /)', (vm, at) => {
    const { heap } = vm;
    const list = heap.ref(vm.payload(at) + ClassAt.subclasses);
    heap.read(list);
    const left = addressesIn(vm, list).filter((one) => one !== vm.payload(at + 1));
    const { sp } = vm.thread;
    vm.thread.reserve(left.length + 8);
    for (const [index, one] of left.entries()) vm.set(sp + index, Tag.ref, one);
    const copy = newList(vm, sp, left.length);
    heap.write(list);
    heap.store(list + ListAt.items, Tag.ref, heap.ref(copy + ListAt.items));
    heap.store(list + ListAt.length, Tag.int, left.length);
    vm.giveNone();
  });
}

function checkLayout(vm: VM, type: number, bases: readonly number[]): void {
  const { heap } = vm;
  const best = bestBase(vm, bases);
  const hasDict = (one: number) => (heap.int(one + ClassAt.layout) & ClassFlag.hasDict) !== 0;
  const isWider = !hasDict(type) && bases.some(hasDict);
  if (heap.ref(best + ClassAt.base) === heap.ref(type + ClassAt.base) && !isWider) return;
  const [old] = addressesIn(vm, heap.ref(type + ClassAt.bases));
  throw typeError(
    `__bases__ assignment: '${vm.nameOf(best)}' object layout differs from '${vm.nameOf(old ?? vm.types.object)}'`,
  );
}

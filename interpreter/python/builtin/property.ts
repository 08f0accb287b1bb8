import { At, own } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { bind, PropertyAt } from '../vm/descriptor.ts';
import { typeError } from '../vm/fault.ts';
import { FunctionAt } from '../vm/frame.ts';
import { setThrough } from '../vm/set-attribute.ts';
import type { VM } from '../vm/vm.ts';
import { method, staticMethod } from './define.ts';
import { inPrelude } from './prelude.ts';
import { anything, checkGet, slot } from './slot.ts';

/** `property`. */
export function installProperties(vm: VM): void {
  staticMethod(
    vm,
    'property',
    '__new__(*arguments)',
    (vm, at) => {
      const { heap } = vm;
      const made = heap.allocate(heap.kinds.record, PropertyAt.end);
      heap.store(made + At.class, Tag.ref, vm.payload(at));
      for (let at = PropertyAt.get; at < PropertyAt.end; at += 8) heap.store(made + at, Tag.imm, none);
      vm.giveRef(made);
    },
    { takesNames: true },
  );
  method(vm, 'property', '__init__(self, fget=, fset=, fdel=, doc=)', (vm, at) => {
    const { heap } = vm;
    const made = vm.payload(at);
    heap.write(made);
    [PropertyAt.get, PropertyAt.set, PropertyAt.delete, PropertyAt.doc].forEach((slot, index) => {
      if (vm.has(at + 1 + index)) heap.store(made + slot, vm.tag(at + 1 + index), vm.payload(at + 1 + index));
    });
    const getter = vm.ref(at + 1);
    const isTold = vm.has(at + 4) && !vm.isNone(at + 4);
    const isPlain = heap.ref(made + At.class) === vm.types.property;
    if (!isTold && isPlain && getter !== 0 && heap.kind(getter) === heap.kinds.function) {
      heap.load(getter + FunctionAt.doc);
      heap.store(made + PropertyAt.doc, heap.tag, heap.payload);
    } else if (!isTold && vm.has(at + 1) && !vm.isNone(at + 1)) {
      return inPrelude(vm, '_property_document', at, 2);
    }
    vm.giveNone();
  });
  slot(vm, 'property', 'fget', PropertyAt.get);
  slot(vm, 'property', 'fset', PropertyAt.set);
  slot(vm, 'property', 'fdel', PropertyAt.delete);
  slot(vm, 'property', '__doc__', PropertyAt.doc, anything);
  method(vm, 'property', '__set__(self, instance, value, /)', (vm, at) => {
    if (!setThrough(vm, 'property', at, at + 1, at + 2, Math.max(vm.thread.sp, at + 3))) vm.giveNone();
  });
  method(vm, 'property', '__delete__(self, instance, /)', (vm, at) => {
    if (!setThrough(vm, 'property', at, at + 1, 0, Math.max(vm.thread.sp, at + 2))) vm.giveNone();
  });
  method(vm, 'property', '__set_name__(*arguments)', (vm, at, count) => {
    if (count !== 3) throw typeError(`__set_name__() takes 2 positional arguments but ${count - 1} were given`);
    vm.heap.write(vm.payload(at));
    vm.heap.store(vm.payload(at) + PropertyAt.name, vm.tag(at + 2), vm.payload(at + 2));
    vm.giveNone();
  });
}

/** `staticmethod` and `classmethod`. */
export function installWrappers(vm: VM): void {
  for (const owner of ['classmethod', 'staticmethod'] as const) {
    staticMethod(vm, owner, '__new__(*arguments)', (vm, at, count) => {
      const { heap } = vm;
      if (count !== 2) throw typeError(`${owner} expected 1 argument, got ${count - 1}`);
      const made = heap.allocate(heap.kinds.record, own(1));
      heap.store(made + At.class, Tag.ref, vm.payload(at));
      heap.store(made + own(0), vm.tag(at + 1), vm.payload(at + 1));
      vm.giveRef(made);
    });
    method(vm, owner, '__init__(*arguments)', (vm, at) => inPrelude(vm, '_wrap_function', at, 2));
    slot(vm, owner, '__func__', own(0));
    slot(vm, owner, '__wrapped__', own(0));
    method(vm, owner, '__get__(self, instance, owner=, /)', (vm, at) => {
      checkGet(vm, at);
      const kind = owner === 'classmethod' ? 'classMethod' : 'staticMethod';
      const type = vm.has(at + 2) && !vm.isNone(at + 2) ? vm.payload(at + 2) : vm.classAt(at + 1);
      bind(vm, kind, vm.tag(at), vm.payload(at), at + 1, type, false, Math.max(vm.thread.sp, at + 3));
    });
  }
}

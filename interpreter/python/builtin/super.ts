import { At, own } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { genericAttribute } from '../vm/attribute.ts';
import { ClassAt } from '../vm/class.ts';
import { bind, descriptorKind } from '../vm/descriptor.ts';
import { Raise, typeError } from '../vm/fault.ts';
import { findText as findIn } from '../vm/table.ts';
import { Frame } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { method, staticMethod } from './define.ts';
import { slot } from './slot.ts';

const SuperAt = { type: own(0), object: own(1), objectType: own(2) } as const;

/** `super`. */
export function installSuper(vm: VM): void {
  staticMethod(
    vm,
    'super',
    '__new__(*arguments)',
    (vm, at) => {
      const { heap } = vm;
      const made = heap.allocate(heap.kinds.record, own(3));
      heap.store(made + At.class, Tag.ref, vm.payload(at));
      for (let index = 0; index < 3; index++) heap.store(made + own(index), Tag.imm, none);
      vm.giveRef(made);
    },
    { takesNames: true },
  );
  method(vm, 'super', '__init__(*arguments)', (vm, at, count) => {
    const { heap } = vm;
    if (count > 3) throw typeError(`super() expected at most 2 arguments, got ${count - 1}`);
    vm.thread.reserve(16);
    for (let index = count; index < 3; index++) vm.set(at + index, Tag.ref, 0);
    if (!vm.has(at + 1)) findCaller(vm, at);
    const made = vm.payload(at);
    const type = vm.ref(at + 1);
    if (type === 0 || heap.kind(type) !== heap.kinds.class) {
      throw typeError(`super() argument 1 must be a type, not ${vm.typeName(at + 1)}`);
    }
    heap.write(made);
    heap.store(made + SuperAt.type, Tag.ref, type);
    vm.giveNone();
    if (!vm.has(at + 2) || vm.isNone(at + 2)) return;
    const object = vm.ref(at + 2);
    const isType = object !== 0 && heap.kind(object) === heap.kinds.class && vm.isSubclass(object, type);
    const start = isType ? object : vm.classAt(at + 2);
    if (!vm.isSubclass(start, type)) {
      throw typeError('super(type, obj): obj must be an instance or subtype of type');
    }
    heap.store(made + SuperAt.object, vm.tag(at + 2), vm.payload(at + 2));
    heap.store(made + SuperAt.objectType, Tag.ref, start);
  });
  slot(vm, 'super', '__thisclass__', SuperAt.type);
  slot(vm, 'super', '__self__', SuperAt.object);
  slot(vm, 'super', '__self_class__', SuperAt.objectType);
  method(
    vm,
    'super',
    '__getattribute__(self, name, /)',
    (vm, at) => {
      superAttribute(vm, at, vm.payload(at + 1), Math.max(vm.thread.sp, at + 2));
    },
    { attribute: superAttribute },
  );
}

// Without arguments: the class is in a cell, the object is the first parameter.
function findCaller(vm: VM, at: number): void {
  const { thread, heap } = vm;
  let fp = thread.fp;
  while (fp >= 0 && (thread.frames[fp + Frame.code]! < 0 || vm.imm.code(thread.frames[fp + Frame.code]!).hidden))
    fp -= Frame.size;
  if (fp < 0) throw new Raise('RuntimeError', 'super(): no current frame');
  const linked = vm.imm.code(thread.frames[fp + Frame.code]!);
  const base = thread.frames[fp + Frame.base]!;
  if (linked.code.positional === 0) {
    throw new Raise('RuntimeError', 'super(): no arguments');
  }
  const index = linked.code.cells.indexOf('__class__');
  if (index < 0) throw new Raise('RuntimeError', 'super(): __class__ cell not found');
  heap.load(vm.payload(base + linked.localCount + index) + own(0));
  if (heap.tag === Tag.ref && heap.payload === 0) throw new Raise('RuntimeError', 'super(): empty __class__ cell');
  vm.set(at + 1, heap.tag, heap.payload);
  // The first parameter may have become a cell, or the first item of a tuple.
  const cell = linked.cellParameters.indexOf(0);
  if (cell >= 0) heap.load(vm.payload(base + linked.localCount + cell) + own(0));
  else {
    heap.tag = vm.tag(base);
    heap.payload = vm.payload(base);
  }
  if (heap.tag === Tag.ref && heap.payload === 0) throw new Raise('RuntimeError', 'super(): arg[0] deleted');
  vm.set(at + 2, heap.tag, heap.payload);
}

function superAttribute(vm: VM, at: number, name: number, free: number): boolean {
  const { heap } = vm;
  const made = vm.payload(at);
  const start = heap.ref(made + SuperAt.objectType);
  if (start === 0 || name === vm.keys.__class__) return genericAttribute(vm, at, name, free);
  const type = heap.ref(made + SuperAt.type);
  const mro = heap.ref(start + ClassAt.mro);
  const end = mro + heap.size(mro);
  let after = false;
  for (let one = mro + own(0); one < end; one += 8) {
    const candidate = heap.ref(one);
    if (after && lookIn(vm, candidate, name)) {
      const { tag, payload } = heap;
      heap.load(made + SuperAt.object);
      vm.set(free, heap.tag, heap.payload);
      const ofClass = heap.tag === Tag.ref && heap.payload === start;
      vm.thread.sp = Math.max(vm.thread.sp, free + 1);
      const pushed = bind(vm, descriptorKind(vm, tag, payload), tag, payload, free, start, ofClass, free + 1);
      if (pushed) vm.thread.frames[vm.thread.fp + Frame.result] = free;
      return pushed;
    }
    after ||= candidate === type;
  }
  return genericAttribute(vm, at, name, free);
}

// What a class itself has: loaded.
function lookIn(vm: VM, type: number, name: number): boolean {
  const entry = findIn(vm, vm.heap.ref(type + ClassAt.dict), name);
  if (entry === 0) return false;
  vm.heap.load(entry + 16);
  return true;
}

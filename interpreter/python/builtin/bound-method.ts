import { Tag } from '../value/index.ts';
import { genericAttribute } from '../vm/attribute.ts';
import { MethodAt } from '../vm/call.ts';
import { newMethod } from '../vm/descriptor.ts';
import { loadValue } from '../vm/dict.ts';
import { Raise, typeError } from '../vm/fault.ts';
import { FunctionAt } from '../vm/frame.ts';
import { findMethod } from '../vm/lookup.ts';
import { findText as findIn } from '../vm/table.ts';
import { Frame } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { method, property, staticMethod } from './define.ts';
import { installMembers } from './member.ts';
import { installNatives } from './native-function.ts';
import { functionIn, slot } from './slot.ts';

/** Bound methods. */
export function installMethods(vm: VM): void {
  staticMethod(vm, 'method', '__new__(cls, function, instance, /)', (vm, at) => {
    if (!findMethod(vm, vm.classAt(at + 1), vm.keys.__call__)) throw typeError('first argument must be callable');
    if (vm.isNone(at + 2)) throw typeError('instance must not be None');
    vm.giveRef(newMethod(vm, vm.tag(at + 1), vm.payload(at + 1), vm.tag(at + 2), vm.payload(at + 2)));
  });
  slot(vm, 'method', '__func__', MethodAt.function);
  property(vm, 'method', '__doc__', (vm, at) => {
    const callee = functionIn(vm, at);
    if (callee === 0) return vm.giveNone();
    vm.heap.read(callee);
    vm.heap.load(callee + FunctionAt.doc);
    vm.giveLoaded();
  });
  for (const owner of ['method', 'builtin_function_or_method', 'method-wrapper'] as const) {
    property(vm, owner, '__self__', (vm, at) => {
      const object = vm.ref(at);
      if (object === 0 || vm.heap.kind(object) !== vm.heap.kinds.method) return giveBuiltins(vm);
      vm.heap.load(object + MethodAt.self);
      vm.giveLoaded();
    });
    method(vm, owner, '__eq__(self, other, /)', (vm, at) => vm.giveBool(sameMethods(vm, at)), {
      same: (vm, one, other) => (sameMethodObjects(vm, one, other) ? 1 : 0),
    });
    method(vm, owner, '__hash__(self, /)', (vm, at) => vm.giveInt(hashMethod(vm, vm.payload(at))), {
      hash: hashMethod,
    });
  }
  // Other attributes are those of the function.
  const ofFunction = (vm: VM, at: number, name: number, free: number): boolean => {
    try {
      if (name !== vm.keys.__doc__) return genericAttribute(vm, at, name, free);
      throw new Raise('AttributeError');
    } catch (error) {
      if (!(error instanceof Raise) || error.type !== 'AttributeError') throw error;
      vm.heap.load(vm.payload(at) + MethodAt.function);
      vm.set(free, vm.heap.tag, vm.heap.payload);
      vm.thread.sp = Math.max(vm.thread.sp, free + 1);
      const pushed = genericAttribute(vm, free, name, free + 1);
      if (pushed) vm.thread.frames[vm.thread.fp + Frame.result] = free;
      return pushed;
    }
  };
  method(
    vm,
    'method',
    '__getattribute__(self, name, /)',
    (vm, at) => {
      ofFunction(vm, at, vm.payload(at + 1), Math.max(vm.thread.sp, at + 2));
    },
    { attribute: ofFunction },
  );
  installNatives(vm);
  installMembers(vm);
}

// Functions of ours belong to the module of builtins.
function giveBuiltins(vm: VM): void {
  const entry = findIn(vm, vm.modules, vm.keys.builtins);
  if (entry === 0) return vm.giveNone();
  loadValue(vm, vm.modules, entry);
  vm.giveLoaded();
}

function sameMethods(vm: VM, at: number): boolean {
  const [one, other] = [vm.ref(at), vm.ref(at + 1)];
  if (one === 0 || other === 0) return vm.tag(at) === vm.tag(at + 1) && vm.payload(at) === vm.payload(at + 1);
  return sameMethodObjects(vm, one, other);
}

function sameMethodObjects(vm: VM, one: number, other: number): boolean {
  const { heap } = vm;
  if (heap.kind(one) !== heap.kinds.method || heap.kind(other) !== heap.kinds.method) return one === other;
  return [MethodAt.function, MethodAt.self].every((slot) => {
    heap.load(one + slot);
    const { tag, payload } = heap;
    heap.load(other + slot);
    return tag === heap.tag && payload === heap.payload;
  });
}

function hashMethod(vm: VM, object: number): number {
  const { heap } = vm;
  heap.load(object + MethodAt.function);
  const hash = heap.tag === Tag.ref ? heap.identity(heap.payload) : heap.payload;
  heap.load(object + MethodAt.self);
  return (hash ^ (heap.tag === Tag.ref ? heap.identity(heap.payload) : heap.payload)) >>> 4;
}

import { Tag } from '../value/index.ts';
import { MethodAt } from '../vm/call.ts';
import { bind, descriptorKind } from '../vm/descriptor.ts';
import { Raise, typeError } from '../vm/fault.ts';
import { FunctionAt } from '../vm/frame.ts';
import type { VM } from '../vm/vm.ts';
import { method, property } from './define.ts';
import { checkGet, functionIn } from './slot.ts';

/** @throws Raise TypeError where a descriptor of a class of ours is asked about something else than an instance of it */
function checkOwner(vm: VM, kind: string, at: number): void {
  if (vm.tag(at) !== Tag.imm || kind === 'classmethod_descriptor' || vm.isNone(at + 1)) return;
  const { name, owner } = vm.imm.native(vm.payload(at));
  if (owner === 0 || vm.isSubclass(vm.classAt(at + 1), owner)) return;
  const found = vm.typeName(at + 1);
  throw typeError(`descriptor '${name}' for '${vm.nameOf(owner)}' objects doesn't apply to a '${found}' object`);
}

/** Functions of ours, and what classes give of them. */
export function installNatives(vm: VM): void {
  const native = (vm: VM, at: number) => {
    if (vm.tag(at) === Tag.imm) return vm.imm.native(vm.payload(at));
    vm.heap.load(vm.payload(at) + MethodAt.function);
    return vm.imm.native(vm.heap.payload);
  };
  const owners = [
    'builtin_function_or_method',
    'method_descriptor',
    'wrapper_descriptor',
    'method-wrapper',
    'classmethod_descriptor',
  ] as const;
  for (const owner of owners) {
    const inPython = (slot: number, otherwise: (vm: VM, at: number) => void) => (vm: VM, at: number) => {
      const callee = functionIn(vm, at);
      if (callee === 0) return otherwise(vm, at);
      vm.heap.load(callee + slot);
      if (vm.heap.tag === Tag.ref && vm.heap.payload === 0) vm.giveNone();
      else vm.giveLoaded();
    };
    const rename = (slot: number) => (vm: VM, at: number) => {
      const callee = functionIn(vm, at);
      if (callee === 0) throw new Raise('AttributeError', 'attribute is read-only');
      vm.heap.write(callee);
      vm.heap.store(callee + slot, vm.tag(at + 1), vm.payload(at + 1));
    };
    property(
      vm,
      owner,
      '__name__',
      inPython(FunctionAt.name, (vm, at) => vm.giveText(native(vm, at).name)),
    );
    property(
      vm,
      owner,
      '__qualname__',
      inPython(FunctionAt.qualifiedName, (vm, at) => vm.giveText(native(vm, at).qualifiedName)),
    );
    property(
      vm,
      owner,
      '__doc__',
      inPython(FunctionAt.doc, (vm, at) => vm.giveText(native(vm, at).documentation)),
    );
    property(
      vm,
      owner,
      '__module__',
      inPython(FunctionAt.module, (vm) => vm.giveText('builtins')),
      rename(FunctionAt.module),
    );
    property(vm, owner, '__text_signature__', (vm) => vm.giveNone());
    property(vm, owner, '__objclass__', (vm, at) => {
      const callee = functionIn(vm, at);
      if (callee !== 0 && vm.heap.ref(callee + FunctionAt.owner) !== 0) {
        return vm.giveRef(vm.heap.ref(callee + FunctionAt.owner));
      }
      if (callee !== 0) throw new Raise('AttributeError', '__objclass__');
      if (native(vm, at).owner === 0) throw new Raise('AttributeError', '__objclass__');
      vm.giveRef(native(vm, at).owner);
    });
  }
  for (const owner of ['method_descriptor', 'wrapper_descriptor', 'classmethod_descriptor'] as const) {
    method(vm, owner, '__get__(self, instance, owner=, /)', (vm, at) => {
      checkGet(vm, at);
      checkOwner(vm, owner, at);
      const kind = descriptorKind(vm, vm.tag(at), vm.payload(at));
      const ofClass = vm.isNone(at + 1);
      const type = ofClass && vm.has(at + 2) ? vm.payload(at + 2) : vm.classAt(at + 1);
      const free = Math.max(vm.thread.sp, at + 3);
      bind(vm, kind, vm.tag(at), vm.payload(at), at + 1, type, ofClass, free);
    });
  }
}

import { Tag } from '../../value/index.ts';
import { call } from '../call.ts';
import { ClassAt, ClassFlag } from '../class.ts';
import { typeError } from '../fault.ts';
import { findMethod } from '../lookup.ts';
import { After } from '../thread.ts';
import type { VM } from '../vm.ts';
import { type Execute, finish, prelude } from './present.ts';

export const subscript: Execute = (vm) => {
  const { thread, found } = vm;
  const at = thread.sp - 2;
  const type = vm.classAt(at);
  if (!findMethod(vm, type, vm.keys.__getitem__)) return subscriptOfClass(vm, at);
  thread.reserve(8);
  vm.set(at + 2, Tag.ref, 0);
  vm.set(at + 3, found.tag, found.payload);
  vm.copy(at, at + 4);
  vm.copy(at + 1, at + 5);
  thread.sp = at + 6;
  finish(vm, at, call(vm, at + 4, 2, at));
};

// `list[int]`: a class says what its subscription is.
function subscriptOfClass(vm: VM, at: number): void {
  const { heap } = vm;
  const object = vm.ref(at);
  const isClass = object !== 0 && heap.kind(object) === heap.kinds.class;
  if (!isClass) throw typeError(`'${vm.typeName(at)}' object is not subscriptable`);
  prelude(vm, '_class_getitem', 2, at);
}

export const storeSubscript: Execute = (vm) => {
  const { thread, found } = vm;
  const at = thread.sp - 2;
  if (!findMethod(vm, vm.classAt(at), vm.keys.__setitem__)) {
    throw typeError(`'${vm.typeName(at)}' object does not support item assignment`);
  }
  thread.reserve(8);
  vm.set(at + 2, Tag.ref, 0);
  vm.set(at + 3, found.tag, found.payload);
  vm.copy(at, at + 4);
  vm.copy(at + 1, at + 5);
  vm.copy(at - 1, at + 6);
  thread.sp = at + 7;
  if (!call(vm, at + 4, 3, at - 1, [], After.discard)) thread.sp = at - 1;
};

// Whether an item of a sequence is meant: CPython words the error differently then.
function isIndexed(vm: VM, at: number): boolean {
  if (!findMethod(vm, vm.classAt(at + 1), vm.keys.__index__)) return false;
  const type = vm.classAt(at);
  const isOurs = (vm.heap.int(type + ClassAt.layout) & ClassFlag.builtin) !== 0;
  return !isOurs || findMethod(vm, type, vm.keys.__len__);
}

export const deleteSubscript: Execute = (vm) => {
  const { thread, found } = vm;
  const at = thread.sp - 2;
  if (!findMethod(vm, vm.classAt(at), vm.keys.__delitem__)) {
    const does = isIndexed(vm, at) ? "doesn't" : 'does not';
    throw typeError(`'${vm.typeName(at)}' object ${does} support item deletion`);
  }
  thread.reserve(8);
  vm.set(at + 2, Tag.ref, 0);
  vm.set(at + 3, found.tag, found.payload);
  vm.copy(at, at + 4);
  vm.copy(at + 1, at + 5);
  thread.sp = at + 6;
  if (!call(vm, at + 4, 2, at, [], After.discard)) thread.sp = at;
};

import { At } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { call } from '../call.ts';
import { descriptorKind, newMethod } from '../descriptor.ts';
import { ExceptionAt } from '../exception.ts';
import { typeError } from '../fault.ts';
import { findMethod } from '../lookup.ts';
import { After } from '../thread.ts';
import type { VM } from '../vm.ts';
import { type Execute, finish, prelude } from './present.ts';

export const beforeWith: Execute = (vm) => {
  const { thread } = vm;
  const at = thread.sp - 1;
  thread.reserve(8);
  withMethods(vm, at, '__enter__', '__exit__', 'context manager');
};

export const beforeAsyncWith: Execute = (vm) => {
  const at = vm.thread.sp - 1;
  vm.thread.reserve(8);
  withMethods(vm, at, '__aenter__', '__aexit__', 'asynchronous context manager');
};

// manager: its exit bound to it, and then what its entry gives.
function withMethods(
  vm: VM,
  at: number,
  enter: '__enter__' | '__aenter__',
  exit: '__exit__' | '__aexit__',
  protocol: string,
): void {
  const { thread, found, keys } = vm;
  const type = vm.classAt(at);
  const refuse = (missed: string) =>
    typeError(`'${vm.nameOf(type)}' object does not support the ${protocol} protocol${missed}`);
  if (!findMethod(vm, type, keys[enter])) throw refuse('');
  const { tag, payload } = found;
  const isPlain = isMethod(vm, tag, payload);
  if (!findMethod(vm, type, keys[exit])) throw refuse(` (missed ${exit} method)`);
  if (!isPlain || !isMethod(vm, found.tag, found.payload)) {
    vm.push(Tag.imm, keys[enter]);
    vm.push(Tag.imm, keys[exit]);
    return prelude(vm, '_enter_with', 3, at, After.pair);
  }
  const bound = newMethod(vm, found.tag, found.payload, vm.tag(at), vm.payload(at));
  vm.copy(at, at + 4);
  vm.set(at + 3, tag, payload);
  // The result's place counts as in use as long as it is called.
  vm.set(at + 1, Tag.ref, 0);
  vm.set(at + 2, Tag.ref, 0);
  thread.sp = at + 5;
  const pushed = call(vm, at + 4, 1, at + 1);
  vm.set(at, Tag.ref, bound);
  finish(vm, at + 1, pushed);
}

function isMethod(vm: VM, tag: number, payload: number): boolean {
  const { found } = vm;
  const { owner } = found;
  const kind = descriptorKind(vm, tag, payload);
  found.tag = tag;
  found.payload = payload;
  found.owner = owner;
  return kind === 'function' || kind === 'nativeMethod';
}

export const withExceptStart: Execute = (vm) => {
  const { thread, heap } = vm;
  // exit, handled before, exception
  const top = thread.sp;
  thread.reserve(12);
  const exception = vm.payload(top - 1);
  vm.set(top, Tag.ref, 0);
  vm.set(top + 1, Tag.ref, 0);
  vm.copy(top - 3, top + 2);
  vm.set(top + 3, Tag.ref, heap.ref(exception + At.class));
  vm.copy(top - 1, top + 4);
  heap.load(exception + ExceptionAt.traceback);
  vm.set(top + 5, heap.tag, heap.payload);
  thread.sp = top + 6;
  finish(vm, top, call(vm, top + 3, 3, top));
};

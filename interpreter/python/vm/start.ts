import { At } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { FunctionAt, pushFrame } from './frame.ts';
import type { LinkedCode } from './linked.ts';
import { After } from './thread.ts';
import type { VM } from './vm.ts';

/** A function without parameters of a code object. */
export function functionOf(vm: VM, code: LinkedCode, globals: number): number {
  const { heap } = vm;
  const callee = heap.allocate(heap.kinds.function, FunctionAt.end);
  heap.store(callee + At.class, Tag.ref, vm.types.function);
  heap.store(callee + FunctionAt.code, Tag.imm, code.number);
  heap.store(callee + FunctionAt.globals, Tag.ref, globals);
  heap.store(callee + FunctionAt.name, Tag.imm, vm.imm.ofText(code.code.name));
  heap.store(callee + FunctionAt.qualifiedName, Tag.imm, vm.imm.ofText(code.code.qualifiedName));
  return callee;
}

/** Lets the present thread, which has no frame, begin with a body. */
export function start(vm: VM, code: LinkedCode, globals: number, namespace: number): void {
  const { thread } = vm;
  const callee = functionOf(vm, code, globals);
  // Slot 0 is where the exception is that the thread handles.
  vm.set(0, Tag.ref, 0);
  vm.set(1, Tag.ref, 0);
  vm.set(2, Tag.ref, callee);
  thread.sp = 3;
  pushFrame(vm, code, 0, 3, 1, After.nothing);
  vm.set(3 + code.namespace, Tag.ref, namespace);
}

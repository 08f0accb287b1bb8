import { Tag } from '../value/index.ts';
import { codeOf, pushFrame } from '../vm/frame.ts';
import { findText } from '../vm/table.ts';
import { After, type PythonThread } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';

/** Where a thread's list of what is to be done at its end is: the fourth argument of its first function. */
export const firstSlot = 3;
export const endsSlot = firstSlot + 3;

/**
 * Readies a thread for a function of the prelude with four arguments, which whoever asks puts into its slots. Before them
 * lie what it handles, nothing, and the function.
 */
export function prepareCall(vm: VM, thread: PythonThread, name: string): void {
  const entry = findText(vm, vm.prelude, vm.imm.ofText(name));
  vm.heap.load(entry + 16);
  thread.tags.fill(Tag.ref, 0, firstSlot);
  thread.payload.fill(0, 0, firstSlot);
  thread.payload[2] = vm.heap.payload;
  thread.sp = endsSlot + 1;
}

/** Its frame, once the arguments are there. */
export function enterCall(vm: VM, thread: PythonThread): void {
  const present = vm.thread;
  vm.thread = thread;
  pushFrame(vm, codeOf(vm, vm.payload(2)), 4, firstSlot, 1, After.nothing);
  vm.thread = present;
}

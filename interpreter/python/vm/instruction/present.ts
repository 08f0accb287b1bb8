import { Tag } from '../../value/index.ts';
import { callPrelude } from '../call.ts';
import { After, Frame } from '../thread.ts';
import type { VM } from '../vm.ts';

export type Execute = (vm: VM, operand: number) => void;

/** The present frame, for instructions. */
export const base = (vm: VM): number => vm.thread.frames[vm.thread.fp + Frame.base]!;

export const linkedOf = (vm: VM) => vm.imm.code(vm.thread.frames[vm.thread.fp + Frame.code]!);

export const nameOf = (vm: VM, operand: number): number => linkedOf(vm).names[operand]!;

export const pcOf = (vm: VM): number => vm.thread.frames[vm.thread.fp + Frame.pc]!;

/** Puts the result at `at`, as the top, unless a frame will. */
export function finish(vm: VM, at: number, pushed: boolean): void {
  if (pushed) return;
  vm.put(at);
  vm.thread.sp = at + 1;
}

export function jump(vm: VM, target: number): void {
  vm.thread.frames[vm.thread.fp + Frame.pc] = target;
}

/** Calls a function of the prelude with the `count` values on top; its result takes their place, from `result` on. */
export function prelude(vm: VM, name: string, count: number, result: number, after: number = After.nothing): void {
  const { thread } = vm;
  const top = thread.sp;
  thread.reserve(count + 8);
  for (let index = count - 1; index >= 0; index--) vm.copy(top - count + index, top + 2 + index);
  vm.set(top, Tag.ref, 0);
  vm.set(top + 1, Tag.ref, 0);
  thread.sp = top + 2 + count;
  callPrelude(vm, name, top + 2, count, result, after);
}

/** An instruction that a function of the prelude executes, with the `count` values on top and a number. */
export const inPrelude =
  (name: string, count: number, keeps: number, after: number = After.nothing): Execute =>
  (vm) => {
    const top = vm.thread.sp;
    const result = top - count + keeps;
    prelude(vm, name, count, result, after);
  };

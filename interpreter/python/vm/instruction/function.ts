import { At } from '../../heap/index.ts';
import { none, Tag } from '../../value/index.ts';
import { namesAt } from '../arguments.ts';
import { call } from '../call.ts';
import { pushArguments } from '../call-unpacked.ts';
import { loadValue } from '../dict.ts';
import { Raise } from '../fault.ts';
import { FunctionAt, globalsOf } from '../frame.ts';
import { leave } from '../leave.ts';
import { findText } from '../table.ts';
import { builtinsOf } from './name.ts';
import { type Execute, finish } from './present.ts';

export const callOf: Execute = (vm, operand) => {
  const { thread } = vm;
  const first = thread.sp - operand;
  const isMethod = vm.has(first - 2);
  const at = isMethod ? first - 1 : first;
  if (!call(vm, at, isMethod ? operand + 1 : operand, first - 2)) finish(vm, first - 2, false);
};

export const callNamed: Execute = (vm, operand) => {
  const { thread } = vm;
  const names = namesAt(vm, thread.sp - 1);
  const first = thread.sp - 1 - operand;
  const isMethod = vm.has(first - 2);
  const at = isMethod ? first - 1 : first;
  if (!call(vm, at, isMethod ? operand + 1 : operand, first - 2, names)) finish(vm, first - 2, false);
};

export const makeFunction: Execute = (vm, operand) => {
  const { thread, heap } = vm;
  const top = thread.sp - 1;
  const callee = heap.allocate(heap.kinds.function, FunctionAt.end);
  const code = vm.payload(top);
  const linked = vm.imm.code(code);
  heap.store(callee + At.class, Tag.ref, vm.types.function);
  heap.store(callee + FunctionAt.code, Tag.imm, code);
  heap.store(callee + FunctionAt.globals, Tag.ref, globalsOf(vm));
  heap.store(callee + FunctionAt.name, Tag.imm, vm.imm.ofText(linked.code.name));
  heap.store(callee + FunctionAt.qualifiedName, Tag.imm, vm.imm.ofText(linked.code.qualifiedName));
  let at = top;
  for (const [bit, slot] of [
    [8, FunctionAt.closure],
    [4, FunctionAt.annotations],
    [2, FunctionAt.keywordDefaults],
    [1, FunctionAt.defaults],
  ] as const) {
    if ((operand & bit) === 0) continue;
    at--;
    heap.store(callee + slot, vm.tag(at), vm.payload(at));
  }
  const doc = linked.code.constants[0];
  const isDocumented =
    (linked.code.flags & 1) !== 0 &&
    doc?.type === 'str' &&
    linked.code.name !== '<lambda>' &&
    !linked.code.name.startsWith('<');
  heap.store(callee + FunctionAt.doc, Tag.imm, isDocumented ? linked.constantPayloads[0]! : none);
  const entry = findText(vm, globalsOf(vm), vm.keys.__name__);
  if (entry !== 0) {
    loadValue(vm, globalsOf(vm), entry);
    heap.store(callee + FunctionAt.module, heap.tag, heap.payload);
  } else heap.store(callee + FunctionAt.module, Tag.imm, none);
  vm.giveRef(callee);
  finish(vm, at, false);
};

export const returnValue: Execute = (vm) => {
  vm.giveSlot(vm.thread.sp - 1);
  leave(vm);
};

export const callUnpacked: Execute = (vm, operand) => pushArguments(vm, operand === 1);

export const loadBuildClass: Execute = (vm) => {
  const builtins = builtinsOf(vm, globalsOf(vm));
  const entry = findText(vm, builtins, vm.keys.__build_class__);
  if (entry === 0) throw new Raise('NameError', '__build_class__ not found');
  loadValue(vm, builtins, entry);
  vm.push(vm.heap.tag, vm.heap.payload);
};

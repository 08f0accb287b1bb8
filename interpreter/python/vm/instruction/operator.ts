import { Kind, Tag } from '../../value/index.ts';
import { call } from '../call.ts';
import { typeError } from '../fault.ts';
import { formatValue } from '../format.ts';
import { handOver } from '../leave.ts';
import { findMethod } from '../lookup.ts';
import { binary, compare, unary } from '../operator.ts';
import { After } from '../thread.ts';
import { askTruth, truth } from '../truth.ts';
import { type Execute, finish, jump, prelude } from './present.ts';

export const binaryOf: Execute = (vm, operand) => {
  const at = vm.thread.sp - 2;
  finish(vm, at, binary(vm, operand, at));
};

export const compareOf: Execute = (vm, operand) => {
  const at = vm.thread.sp - 2;
  finish(vm, at, compare(vm, operand, at));
};

export const unaryOf: Execute = (vm, operand) => {
  const at = vm.thread.sp - 1;
  if (operand !== 1) return finish(vm, at, unary(vm, operand, at));
  const answer = truth(vm, at);
  if (answer < 0) return askTruth(vm, at, at, After.negation);
  vm.giveBool(answer === 0);
  vm.put(at);
};

export const contains: Execute = (vm, operand) => {
  const { thread, found } = vm;
  const at = thread.sp - 2;
  const after = operand === 0 ? After.truth : After.negation;
  if (!findMethod(vm, vm.classAt(at + 1), vm.keys.__contains__)) {
    return prelude(vm, '_contains', 2, at, after);
  }
  if (found.tag === Tag.imm && vm.imm.kinds[found.payload] === Kind.none) {
    throw typeError(`'${vm.typeName(at + 1)}' object is not a container`);
  }
  thread.reserve(8);
  vm.set(at + 2, Tag.ref, 0);
  vm.set(at + 3, found.tag, found.payload);
  vm.copy(at + 1, at + 4);
  vm.copy(at, at + 5);
  thread.sp = at + 6;
  if (call(vm, at + 4, 2, at, [], after)) return;
  handOver(vm, after, at);
};

export const jumpIf =
  (wanted: boolean): Execute =>
  (vm, operand) => {
    const { thread } = vm;
    const at = thread.sp - 1;
    const answer = truth(vm, at);
    if (answer < 0) return askTruth(vm, at, at, After.again);
    thread.sp--;
    if ((answer === 1) === wanted) jump(vm, operand);
  };

export const jumpOrPop =
  (wanted: boolean): Execute =>
  (vm, operand) => {
    const { thread } = vm;
    const at = thread.sp - 1;
    const answer = truth(vm, at);
    if (answer < 0) return askTruth(vm, at, at + 1, After.choice);
    if ((answer === 1) === wanted) jump(vm, operand);
    else thread.sp--;
  };

export const getLength: Execute = (vm) => {
  const at = vm.thread.sp;
  vm.push(vm.tag(at - 1), vm.payload(at - 1));
  prelude(vm, '_len', 1, at);
};

export const copyThen =
  (name: string, count: number): Execute =>
  (vm) => {
    const { thread } = vm;
    const top = thread.sp;
    thread.reserve(count + 16);
    for (let index = 0; index < count; index++) vm.copy(top - count + index, top + index);
    thread.sp = top + count;
    prelude(vm, name, count, top);
  };

export const formatOf: Execute = (vm, operand) => {
  const at = vm.thread.sp - 2;
  if (formatValue(vm, at, operand)) return finish(vm, at, false);
  vm.push(Tag.int, operand);
  prelude(vm, '_format_value', 3, at);
};

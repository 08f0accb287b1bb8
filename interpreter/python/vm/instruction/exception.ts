import { assert } from '../../../../model/index.ts';
import { own } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { Raise, RaiseObject, typeError } from '../fault.ts';
import { loadHandled } from '../raise.ts';
import { raiseValue } from '../raise-value.ts';
import { Frame } from '../thread.ts';
import type { VM } from '../vm.ts';
import type { Execute } from './present.ts';

export const pushHandled: Execute = (vm) => {
  const { thread } = vm;
  const slot = thread.frames[thread.fp + Frame.handled]!;
  const top = thread.sp - 1;
  vm.copy(top, top + 1);
  vm.copy(slot, top);
  // What code of ours handles does not show: what is raised meanwhile has not come during that.
  if (!isOurs(vm)) vm.copy(top + 1, slot);
  thread.sp++;
};

const isOurs = (vm: VM): boolean => vm.code(vm.thread.frames[vm.thread.fp + Frame.code]!).hidden;

export const popHandled: Execute = (vm) => {
  const { thread } = vm;
  vm.copy(thread.sp - 1, thread.frames[thread.fp + Frame.handled]!);
  thread.sp--;
};

export const checkMatch: Execute = (vm) => {
  const { thread, heap } = vm;
  const at = thread.sp - 1;
  const type = vm.classOf(vm.tag(at - 1), vm.payload(at - 1));
  const wanted = vm.ref(at);
  const isTuple = wanted !== 0 && heap.kind(wanted) === heap.kinds.tuple;
  if (!isTuple) {
    vm.giveBool(matchesClass(vm, type, vm.tag(at), vm.payload(at)));
    return vm.put(at);
  }
  const end = wanted + heap.size(wanted);
  let is = false;
  for (let item = wanted + own(0); item < end; item += 8) {
    heap.load(item);
    is = matchesClass(vm, type, heap.tag, heap.payload) || is;
  }
  vm.giveBool(is);
  vm.put(at);
};

function matchesClass(vm: VM, type: number, tag: number, payload: number): boolean {
  const { heap, types } = vm;
  const isClass = tag === Tag.ref && payload !== 0 && heap.kind(payload) === heap.kinds.class;
  if (!isClass || !vm.isSubclass(payload, types.BaseException)) {
    throw typeError('catching classes that do not inherit from BaseException is not allowed');
  }
  return vm.isSubclass(type, payload);
}

export const reraise: Execute = (vm) => {
  vm.giveSlot(--vm.thread.sp);
  throw new RaiseObject(true);
};

export const raise: Execute = (vm, operand) => {
  const { thread } = vm;
  if (operand === 0) {
    assert(!isOurs(vm), 'code of ours says which exception it raises again');
    if (!loadHandled(vm)) throw new Raise('RuntimeError', 'No active exception to reraise');
    throw new RaiseObject(true);
  }
  // What our own code handles does not show, so there is nothing to hide.
  const isPlain = operand === 2 && vm.isNone(thread.sp - 1) && isOurs(vm);
  raiseValue(vm, thread.sp - operand, operand === 2 && !isPlain);
};

export const loadAssertionError: Execute = (vm) => vm.push(Tag.ref, vm.types.AssertionError);

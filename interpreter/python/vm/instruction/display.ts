import { ofCall } from '../../code/opcode.ts';
import { At, bare, own } from '../../heap/index.ts';
import { none, Tag } from '../../value/index.ts';
import { newDict, setKey } from '../dict.ts';
import { allocateTuple, append, ensureCapacity, ListAt, newList, newTuple, spanOf } from '../sequence.ts';
import { addToSet, newSet } from '../set.ts';
import { AskPython } from '../table.ts';
import { After } from '../thread.ts';
import type { VM } from '../vm.ts';
import { type Execute, finish, prelude } from './present.ts';

export const buildTuple: Execute = (vm, operand) => {
  const at = vm.thread.sp - operand;
  vm.giveRef(newTuple(vm, at, operand));
  finish(vm, at, false);
};

export const buildList: Execute = (vm, operand) => {
  const at = vm.thread.sp - operand;
  vm.giveRef(newList(vm, at, operand));
  finish(vm, at, false);
};

export const buildSet: Execute = (vm, operand) => {
  const at = vm.thread.sp - operand;
  try {
    const set = newSet(vm, vm.types.set, operand);
    for (let index = 0; index < operand; index++) addToSet(vm, set, vm.tag(at + index), vm.payload(at + index));
    vm.giveRef(set);
  } catch (error) {
    if (!(error instanceof AskPython)) throw error;
    vm.giveRef(newTuple(vm, at, operand));
    vm.put(at);
    vm.thread.sp = at + 1;
    return prelude(vm, '_build_set', 1, at);
  }
  finish(vm, at, false);
};

export const buildMap: Execute = (vm, operand) => {
  const at = vm.thread.sp - 2 * operand;
  try {
    const dict = newDict(vm);
    for (let key = at; key < at + 2 * operand; key += 2) {
      setKey(vm, dict, vm.tag(key), vm.payload(key), vm.tag(key + 1), vm.payload(key + 1));
    }
    vm.giveRef(dict);
  } catch (error) {
    if (!(error instanceof AskPython)) throw error;
    vm.giveRef(newTuple(vm, at, 2 * operand));
    vm.put(at);
    vm.thread.sp = at + 1;
    return prelude(vm, '_build_map', 1, at);
  }
  finish(vm, at, false);
};

export const buildSlice: Execute = (vm, operand) => {
  const { heap } = vm;
  const at = vm.thread.sp - operand;
  const slice = heap.allocate(heap.kinds.record, own(3));
  heap.store(slice + At.class, Tag.ref, vm.types.slice);
  for (let index = 0; index < 3; index++) {
    if (index < operand) heap.store(slice + own(index), vm.tag(at + index), vm.payload(at + index));
    else heap.store(slice + own(index), Tag.imm, none);
  }
  vm.giveRef(slice);
  finish(vm, at, false);
};

export const buildString: Execute = (vm, operand) => {
  const at = vm.thread.sp - operand;
  let text = '';
  for (let index = 0; index < operand; index++) text += vm.text(at + index);
  vm.giveText(text);
  finish(vm, at, false);
};

export const listAppend: Execute = (vm, operand) => {
  const { thread } = vm;
  const top = thread.sp - 1;
  append(vm, vm.payload(top - operand), vm.tag(top), vm.payload(top));
  thread.sp--;
};

export const setAdd: Execute = (vm, operand) => {
  const { thread } = vm;
  const top = thread.sp - 1;
  try {
    addToSet(vm, vm.payload(top - operand), vm.tag(top), vm.payload(top));
  } catch (error) {
    if (!(error instanceof AskPython)) throw error;
    vm.push(vm.tag(top), vm.payload(top));
    vm.copy(top - operand, top);
    return prelude(vm, '_set_add', 2, top, After.discard);
  }
  thread.sp--;
};

export const mapAdd: Execute = (vm, operand) => {
  const { thread } = vm;
  const top = thread.sp - 2;
  try {
    setKey(vm, vm.payload(top - operand), vm.tag(top), vm.payload(top), vm.tag(top + 1), vm.payload(top + 1));
  } catch (error) {
    if (!(error instanceof AskPython)) throw error;
    vm.push(vm.tag(top - operand), vm.payload(top - operand));
    return prelude(vm, '_map_add', 3, top, After.discard);
  }
  thread.sp = top;
};

export const listExtend: Execute = (vm, flagged) => {
  const { thread, heap, types, span } = vm;
  const top = thread.sp - 1;
  const type = vm.classAt(top);
  const operand = flagged % ofCall;
  const list = vm.payload(top - operand);
  if (type !== types.list && type !== types.tuple) {
    return preludeInto(
      vm,
      '_extend',
      operand,
      flagged > ofCall ? top - operand - Math.floor(flagged / ofCall) : undefined,
    );
  }
  spanOf(vm, vm.payload(top));
  const { count } = span;
  heap.read(list);
  const length = heap.int(list + ListAt.length);
  const items = ensureCapacity(vm, list, length + count);
  spanOf(vm, vm.payload(top));
  for (let index = 0; index < count; index++) heap.writeItem(items, length + index);
  heap.move(span.start, items + bare + 8 * length, count);
  heap.store(list + ListAt.length, Tag.int, length + count);
  thread.sp--;
};

/** A function of the prelude, with the container and what is on top. */
export function preludeInto(vm: VM, name: string, operand: number, callee?: number): void {
  const top = vm.thread.sp - 1;
  if (callee !== undefined) {
    vm.copy(callee, top + 2);
    vm.thread.sp = top + 3;
    vm.copy(top, top + 1);
    vm.copy(top - operand, top);
    return prelude(vm, name, 3, top, After.discard);
  }
  vm.push(vm.tag(top), vm.payload(top));
  vm.copy(top - operand, top);
  vm.set(top, vm.tag(top - operand), vm.payload(top - operand));
  prelude(vm, name, 2, top, After.discard);
}

export const listToTuple: Execute = (vm) => {
  const { thread, span, heap } = vm;
  const at = thread.sp - 1;
  spanOf(vm, vm.payload(at));
  const { count } = span;
  const tuple = allocateTuple(vm, count);
  spanOf(vm, vm.payload(at));
  heap.move(span.start, tuple + own(0), count);
  vm.giveRef(tuple);
  vm.put(at);
};

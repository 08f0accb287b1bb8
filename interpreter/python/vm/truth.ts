import { At } from '../heap/index.ts';
import { Kind, notImplemented, Tag, yes } from '../value/index.ts';
import { call } from './call.ts';
import { continuation } from './continuation.ts';
import { dictLength } from './dict.ts';
import { Raise, typeError, valueError } from './fault.ts';
import { pushNative } from './frame.ts';
import { findMethod } from './lookup.ts';
import { ListAt, tupleLength } from './sequence.ts';
import { After, Frame } from './thread.ts';
import type { VM } from './vm.ts';

/** Whether what is in a slot is true: 1 or 0; -1 if code of the program has to say. */
export function truth(vm: VM, at: number): number {
  const payload = vm.payload(at);
  switch (vm.tag(at)) {
    case Tag.int:
    case Tag.float:
      return payload === 0 ? 0 : 1;
    case Tag.ref:
      return truthOfObject(vm, payload);
    default:
      return truthOfImmediate(vm, payload);
  }
}

function truthOfImmediate(vm: VM, number: number): number {
  switch (vm.imm.kinds[number]) {
    case Kind.none:
      return 0;
    case Kind.bool:
      return number === yes ? 1 : 0;
    case Kind.str:
      return vm.imm.text(number) === '' ? 0 : 1;
    case Kind.bytes:
      return vm.imm.bytes(number).length === 0 ? 0 : 1;
    case Kind.complex: {
      const { real, imag } = vm.imm.complex(number);
      return real === 0 && imag === 0 ? 0 : 1;
    }
    default:
      // Its class warns.
      return number === notImplemented ? -1 : 1;
  }
}

function truthOfObject(vm: VM, object: number): number {
  const { heap, types } = vm;
  const type = heap.ref(object + At.class);
  if (type === types.list) {
    heap.read(object);
    return heap.int(object + ListAt.length) === 0 ? 0 : 1;
  }
  if (type === types.tuple) return tupleLength(vm, object) === 0 ? 0 : 1;
  if (type === types.dict) return dictLength(vm, object) === 0 ? 0 : 1;
  if (findMethod(vm, type, vm.keys.__bool__) || findMethod(vm, type, vm.keys.__len__)) return -1;
  return 1;
}

/** Asks the class of what is in slot `at` whether it is true: the frame gives True or False. */
export function askTruth(vm: VM, at: number, free: number, after: number = After.nothing): void {
  vm.copy(at, free);
  vm.thread.sp = free + 1;
  pushNative(vm, asking, free, free);
  vm.thread.frames[vm.thread.fp + Frame.after] = after;
}

const asking = continuation('bool', (vm, base, state, fp) => {
  const { found, thread } = vm;
  const type = vm.classAt(base);
  const isBool = findMethod(vm, type, vm.keys.__bool__);
  if (state === 0) {
    if (!isBool) findMethod(vm, type, vm.keys.__len__);
    vm.set(base + 1, Tag.ref, 0);
    vm.set(base + 2, Tag.ref, 0);
    vm.set(base + 3, found.tag, found.payload);
    vm.copy(base, base + 4);
    thread.sp = base + 5;
    if (call(vm, base + 4, 1, base + 1)) {
      thread.frames[fp + Frame.pc] = 1;
      return true;
    }
    vm.put(base + 1);
  }
  if (isBool) {
    if (!vm.isImm(base + 1, Kind.bool)) {
      throw typeError(`__bool__ should return bool, returned ${vm.typeName(base + 1)}`);
    }
    vm.giveSlot(base + 1);
    return false;
  }
  const length = vm.values.integer(vm.tag(base + 1), vm.payload(base + 1));
  if (length === undefined) {
    throw typeError(`'${vm.typeName(base + 1)}' object cannot be interpreted as an integer`);
  }
  if (length < 0n) throw valueError('__len__() should return >= 0');
  if (length >= 2n ** 63n) throw new Raise('OverflowError', "cannot fit 'int' into an index-sized integer");
  vm.giveBool(length !== 0n);
  return false;
});

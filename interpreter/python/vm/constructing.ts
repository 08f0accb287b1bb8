import { own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { call } from './call.ts';
import { continuation } from './continuation.ts';
import { Raise, typeError } from './fault.ts';
import { findMethod } from './lookup.ts';
import { tupleLength } from './sequence.ts';
import { Frame } from './thread.ts';
import type { VM } from './vm.ts';

/**
 * What calling a class does where it is more than allocating: `__new__`, then `__init__` if that made an instance of it. The
 * slots of the frame: class, arguments, tuple of names, what was made.
 */
export const constructing = continuation('construct', (vm, base, state, fp) => {
  const { thread } = vm;
  const count = thread.frames[fp + Frame.extra]!;
  const made = base + count + 2;
  if (state === 0) {
    findMethod(vm, vm.payload(base), vm.keys.__new__);
    unwrapStatic(vm);
    const { tag, payload } = vm.found;
    if (invoke(vm, base, count, tag, payload, base)) {
      thread.frames[fp + Frame.pc] = 1;
      return true;
    }
    vm.put(made);
    thread.frames[fp + Frame.pc] = 1;
  }
  if (state <= 1) {
    const type = vm.payload(base);
    vm.giveSlot(made);
    if (!vm.isSubclass(vm.classAt(made), type)) return false;
    findMethod(vm, vm.classAt(made), vm.keys.__init__);
    const { tag, payload, owner } = vm.found;
    if (owner === vm.types.object) return checkLeftOver(vm, type, count);
    if (invoke(vm, base, count, tag, payload, made)) {
      thread.frames[fp + Frame.pc] = 2;
      return true;
    }
    vm.put(made + 1);
  }
  if (!vm.isNone(made + 1)) {
    throw new Raise('TypeError', `__init__() should return None, not '${vm.typeName(made + 1)}'`);
  }
  vm.giveSlot(made);
  return false;
});

// What was found is the function, even if it is a static method.
function unwrapStatic(vm: VM): void {
  const { found, heap } = vm;
  if (found.tag !== Tag.ref || vm.classOf(found.tag, found.payload) !== vm.types.staticmethod) return;
  heap.load(found.payload + own(0));
  found.tag = heap.tag;
  found.payload = heap.payload;
}

// object.__init__ takes what object.__new__ was overridden to take.
function checkLeftOver(vm: VM, type: number, count: number): boolean {
  const { rt, rp } = vm;
  if (count > 0) {
    findMethod(vm, type, vm.keys.__new__);
    if (vm.found.owner === vm.types.object) throw typeError(`${vm.nameOf(type)}() takes no arguments`);
  }
  vm.give(rt, rp);
  return false;
}

// Calls a function with what is in `first`, then the arguments. `made` slots: result of __new__ first, then of __init__.
function invoke(vm: VM, base: number, count: number, tag: number, payload: number, first: number): boolean {
  const { thread } = vm;
  const made = base + count + 2;
  const result = first === base ? made : made + 1;
  const at = result + 2;
  thread.sp = at + count + 1;
  thread.reserve(count + 32);
  vm.set(result, Tag.ref, 0);
  vm.set(at - 1, tag, payload);
  vm.copy(first, at);
  thread.tags.copyWithin(at + 1, base + 1, base + 1 + count);
  thread.payload.copyWithin(at + 1, base + 1, base + 1 + count);
  return call(vm, at, count + 1, result, namesIn(vm, base + count + 1));
}

function namesIn(vm: VM, at: number): readonly number[] {
  const tuple = vm.ref(at);
  if (tuple === 0) return [];
  return Array.from({ length: tupleLength(vm, tuple) }, (_, index) => vm.heap.int(tuple + own(index)));
}

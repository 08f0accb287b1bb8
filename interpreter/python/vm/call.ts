import { At, own } from '../heap/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { bindArguments } from './arguments.ts';
import { construct } from './construct.ts';
import { Raise, typeError } from './fault.ts';
import { codeOf, newCells, pushFrame } from './frame.ts';
import { findMethod } from './lookup.ts';
import { bindNative } from './native-arguments.ts';
import { AskPython, findText } from './table.ts';
import { After, Frame } from './thread.ts';
import type { Native, VM } from './vm.ts';

/** Where a bound method keeps what. */
export const MethodAt = { function: own(0), self: own(1), end: own(2) } as const;

const noNames: readonly number[] = [];

/**
 * Calls what lies before `at` with the `count` arguments from there on, the last of which have `names`. The slot before the
 * callable is free: an instance may come in. Answers true if a frame has been pushed, which will put its result at
 * `result`; else the result is in the registers.
 */
export function call(
  vm: VM,
  at: number,
  count: number,
  result: number,
  names: readonly number[] = noNames,
  after: number = After.nothing,
): boolean {
  const { thread, heap } = vm;
  const tag = thread.tags[at - 1]!;
  const payload = thread.payload[at - 1]!;
  if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.native) {
    return callNative(vm, vm.imm.native(payload), at, count, result, names, after);
  }
  if (tag !== Tag.ref || payload === 0) throw notCallable(vm, at - 1);
  const kind = heap.kind(payload);
  if (kind === heap.kinds.function) return callFunction(vm, payload, at, count, names, result, after);
  if (kind === heap.kinds.method) {
    heap.load(payload + MethodAt.self);
    vm.set(at - 1, heap.tag, heap.payload);
    heap.load(payload + MethodAt.function);
    vm.set(at - 2, heap.tag, heap.payload);
    return call(vm, at - 1, count + 1, result, names, after);
  }
  if (kind === heap.kinds.class) return callClass(vm, payload, at, count, names, result);
  return callObject(vm, at, count, names, result, after);
}

function callFunction(
  vm: VM,
  callee: number,
  at: number,
  count: number,
  names: readonly number[],
  result: number,
  after: number,
): boolean {
  const linked = codeOf(vm, callee);
  const cells = newCells(vm, linked);
  const fits = linked.simple && names.length === 0 && count === linked.code.positional;
  const parameters = fits ? count : bindArguments(vm, linked, at, count, names);
  pushFrame(vm, linked, parameters, at, result, after, cells);
  return true;
}

/**
 * Calls a function of ours. What it pushes is one frame, whose result is the call's. Where it cannot compare or hash without
 * Python's help, its twin in Python does it all.
 */
export function callNative(
  vm: VM,
  native: Native,
  at: number,
  count: number,
  result: number,
  names: readonly number[] = noNames,
  after: number = After.nothing,
): boolean {
  const { thread } = vm;
  let first = at;
  // Operands stay as they are until the call is over, for it may begin again: those that have to be moved are copied.
  if (names.length > 0 || native.collects) {
    first = Math.max(thread.sp, at + count + 1) + 2;
    thread.sp = first + count;
    thread.reserve(native.parameters.length + 16);
    thread.tags.copyWithin(first - 1, at - 1, at + count);
    thread.payload.copyWithin(first - 1, at - 1, at + count);
  }
  const bound =
    native.raw && names.length === 0 && native.binding !== 'method'
      ? count
      : bindNative(vm, native, first, count, names);
  const before = thread.fp;
  try {
    native.run(vm, first, bound);
    if (vm.thread.fp === before) return false;
  } catch (error) {
    if (!(error instanceof AskPython)) throw error;
    callPrelude(vm, native.inPython, first, bound, result, after);
  }
  const { frames, fp } = vm.thread;
  frames[fp + Frame.result] = result;
  frames[fp + Frame.after] = after;
  return true;
}

/**
 * Calls a function of the prelude instead of what lies before `at`, with what is there; arguments that were not given are
 * left out at the end.
 */
export function callPrelude(
  vm: VM,
  name: string,
  at: number,
  count: number,
  result: number,
  after: number = After.nothing,
): boolean {
  let given = count;
  while (given > 0 && !vm.has(at + given - 1)) given--;
  const entry = findText(vm, vm.prelude, vm.imm.ofText(name));
  if (entry === 0) throw new Raise('SystemError', `the prelude has no ${name}`);
  vm.heap.load(entry + 16);
  const callee = vm.heap.payload;
  const linked = codeOf(vm, callee);
  const cells = newCells(vm, linked);
  vm.set(at - 1, Tag.ref, callee);
  const fits = linked.simple && given === linked.code.positional;
  const parameters = fits ? given : bindArguments(vm, linked, at, given, noNames);
  pushFrame(vm, linked, parameters, at, result, after, cells);
  return true;
}

// A class is called through its metaclass. What `type` does itself, it does here.
function callClass(vm: VM, type: number, at: number, count: number, names: readonly number[], result: number): boolean {
  const { heap, types, found } = vm;
  const meta = heap.ref(type + At.class);
  if (meta !== types.type) {
    if (findMethod(vm, meta, vm.keys.__call__) && !(found.owner === types.type)) {
      return callObject(vm, at, count, names, result, After.nothing);
    }
  }
  return construct(vm, type, at, count, names, result);
}

// Everything else is called through the `__call__` of its class.
function callObject(
  vm: VM,
  at: number,
  count: number,
  names: readonly number[],
  result: number,
  after: number,
): boolean {
  const { found } = vm;
  if (!findMethod(vm, vm.classAt(at - 1), vm.keys.__call__)) {
    // A special method may be anything that binds: it comes here as it was found, with the instance.
    const binds = count > 0 && names.length === 0 && findMethod(vm, vm.classAt(at - 1), vm.keys.__get__);
    if (binds) return callPrelude(vm, '_call_special', at - 1, count + 1, result, after);
    throw notCallable(vm, at - 1);
  }
  const { tag, payload } = found;
  const isPlain = tag === Tag.imm || (tag === Tag.ref && vm.heap.kind(payload) === vm.heap.kinds.function);
  // A __call__ that is no function is bound to nothing here: it is called as it is.
  const isDescriptor = !isPlain && !findMethod(vm, vm.classOf(tag, payload), vm.keys.__call__);
  if (!isPlain && !isDescriptor) {
    vm.set(at - 1, tag, payload);
    return call(vm, at, count, result, names, after);
  }
  vm.set(at - 2, tag, payload);
  return call(vm, at - 1, count + 1, result, names, after);
}

function notCallable(vm: VM, at: number): Raise {
  return typeError(`'${vm.typeName(at)}' object is not callable`);
}

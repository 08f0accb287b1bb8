import { own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { bindArguments } from './arguments.ts';
import { ClassAt, ClassFlag } from './class.ts';
import { typeError } from './fault.ts';
import { codeOf, pushFrame, pushNative } from './frame.ts';
import { makeInstance } from './instance.ts';
import { findMethod } from './lookup.ts';
import { newTuple } from './sequence.ts';
import { findText } from './table.ts';
import { After } from './thread.ts';
import type { VM } from './vm.ts';

/** What `type.__call__` does: makes an instance, and initializes it. */
export function construct(
  vm: VM,
  type: number,
  at: number,
  count: number,
  names: readonly number[],
  result: number,
): boolean {
  const { heap, types, found } = vm;
  // type(x) is the class of x.
  if (type === types.type && count === 1 && names.length === 0) {
    vm.giveRef(vm.classAt(at));
    return false;
  }
  findMethod(vm, type, vm.keys.__new__);
  const plain = found.owner === types.object;
  if (!plain) return pushConstruction(vm, type, at, count, names, result);
  findMethod(vm, type, vm.keys.__init__);
  const initialized = found.owner !== types.object;
  if (type !== types.object && (heap.int(type + ClassAt.layout) & ClassFlag.builtin) !== 0) {
    throw typeError(`cannot create '${vm.nameOf(type)}' instances`);
  }
  if (!initialized && (count > 0 || names.length > 0)) throw typeError(`${vm.nameOf(type)}() takes no arguments`);
  refuseAbstract(vm, type);
  if (!initialized) {
    vm.giveRef(makeInstance(vm, type));
    return false;
  }
  if (found.tag !== Tag.ref || heap.kind(found.payload) !== heap.kinds.function) {
    return pushConstruction(vm, type, at, count, names, result);
  }
  return initialize(vm, type, found.payload, at, count, names, result);
}

// __init__, instance, arguments: the frame leaves the instance that lies in the slot for the result.
function initialize(
  vm: VM,
  type: number,
  method: number,
  at: number,
  count: number,
  names: readonly number[],
  result: number,
): boolean {
  const { thread } = vm;
  const instance = makeInstance(vm, type);
  thread.sp = Math.max(thread.sp, at + count + 1);
  thread.reserve(16);
  const linked = codeOf(vm, method);
  // What may fail comes before anything is moved, on a copy behind.
  const top = thread.sp + 1;
  if (linked.simple && names.length === 0 && count + 1 === linked.code.positional) {
    thread.tags.copyWithin(at + 1, at, at + count);
    thread.payload.copyWithin(at + 1, at, at + count);
    vm.set(result, Tag.ref, instance);
    vm.set(at - 1, Tag.ref, method);
    vm.set(at, Tag.ref, instance);
    pushFrame(vm, linked, count + 1, at, result, After.construct);
    return true;
  }
  thread.sp = top;
  thread.reserve(count + 32);
  thread.sp = top + 2 + count;
  vm.set(top - 1, Tag.ref, method);
  vm.set(top, Tag.ref, instance);
  thread.tags.copyWithin(top + 1, at, at + count);
  thread.payload.copyWithin(top + 1, at, at + count);
  const parameters = bindArguments(vm, linked, top, count + 1, names);
  pushFrame(vm, linked, parameters, top, result, After.construct);
  vm.set(result, Tag.ref, instance);
  return true;
}

/** @throws Raise TypeError where a class has abstract methods left */
export function refuseAbstract(vm: VM, type: number): void {
  const { heap } = vm;
  if ((heap.int(type + ClassAt.layout) & ClassFlag.abstract) === 0) return;
  const entry = findText(vm, heap.ref(type + ClassAt.dict), vm.imm.ofText('__abstractmethods__'));
  if (entry === 0) return;
  heap.load(entry + 16);
  const names = abstractNames(vm, heap.payload);
  if (names.length === 0) return;
  const s = names.length === 1 ? '' : 's';
  const list = names.join(', ');
  throw typeError(`Can't instantiate abstract class ${vm.nameOf(type)} with abstract method${s} ${list}`);
}

function abstractNames(vm: VM, set: number): string[] {
  const { heap } = vm;
  const buckets = heap.ref(set + own(0));
  if (buckets === 0) return [];
  const names: string[] = [];
  for (let at = buckets + 8; at < buckets + heap.size(buckets); at += 16) {
    heap.load(at + 8);
    if (vm.values.isText(heap.tag, heap.payload)) names.push(vm.imm.text(heap.payload));
  }
  return names.sort();
}

/** Calls a class whose name lies before its arguments. */
function pushConstruction(
  vm: VM,
  type: number,
  at: number,
  count: number,
  names: readonly number[],
  result: number,
): boolean {
  const { thread } = vm;
  thread.sp = Math.max(thread.sp, at + count + 2);
  thread.reserve(names.length + 32);
  const behind = thread.sp;
  for (const [index, name] of names.entries()) vm.set(behind + index, Tag.imm, name);
  const tuple = names.length === 0 ? 0 : newTuple(vm, behind, names.length);
  vm.set(at - 1, Tag.ref, type);
  vm.set(at + count, Tag.ref, tuple);
  thread.sp = at + count + 1;
  pushNative(vm, vm.constructing, at - 1, result, count);
  return true;
}

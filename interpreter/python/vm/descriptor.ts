import { At, own } from '../heap/index.ts';
import { Kind, none, Tag } from '../value/index.ts';
import { call, callNative, MethodAt } from './call.ts';
import { Raise } from './fault.ts';
import { fieldAt, hasShape, shapeOf } from './instance.ts';
import { findMethod } from './lookup.ts';
import { findText } from './table.ts';
import type { VM } from './vm.ts';

/** Where descriptors keep what. */
export const PropertyAt = { get: own(0), set: own(1), delete: own(2), doc: own(3), name: own(4), end: own(5) } as const;
export const MemberAt = { name: own(0), owner: own(1), key: own(2), end: own(3) } as const;
/** The same for what gives the instances of a class of the program their dict, through a function of ours. */
export const AccessorAt = { name: own(0), owner: own(1), native: own(2), end: own(3) } as const;

/** What a value found in a class is to its instances. */
export type DescriptorKind =
  | 'value'
  | 'function'
  | 'nativeMethod'
  | 'nativeClassMethod'
  | 'nativeProperty'
  | 'property'
  | 'member'
  | 'accessor'
  | 'classMethod'
  | 'staticMethod'
  /** An object whose class has `__get__`. */
  | 'get';

/** Whether a function becomes a method of instances of the class that it is in. */
export const isBinding = (vm: VM, callee: number): boolean =>
  vm.heap.ref(callee + At.class) !== vm.types.builtin_function_or_method;

export function descriptorKind(vm: VM, tag: number, payload: number): DescriptorKind {
  if (tag === Tag.imm) {
    if (vm.imm.kinds[payload] !== Kind.native) return 'value';
    const { binding } = vm.imm.native(payload);
    if (binding === 'method') return 'nativeMethod';
    if (binding === 'class') return 'nativeClassMethod';
    return binding === 'property' ? 'nativeProperty' : 'value';
  }
  if (tag !== Tag.ref || payload === 0) return 'value';
  const { heap, types } = vm;
  const type = heap.ref(payload + At.class);
  // Some of ours pass for functions that are no methods.
  if (heap.kind(payload) === heap.kinds.function) return isBinding(vm, payload) ? 'function' : 'value';
  if (type === types.property) return 'property';
  if (type === types.classmethod) return 'classMethod';
  if (type === types.staticmethod) return 'staticMethod';
  if (type === types.member_descriptor) return 'member';
  if (type === types.getset_descriptor) return 'accessor';
  const { found } = vm;
  const { tag: t, payload: p, owner } = found;
  const gets = findMethod(vm, type, vm.keys.__get__);
  found.tag = t;
  found.payload = p;
  found.owner = owner;
  return gets ? 'get' : 'value';
}

/** Whether it comes before what the instance has: it can be set, or deleted. */
export function isData(vm: VM, kind: DescriptorKind, tag: number, payload: number): boolean {
  if (kind === 'nativeProperty' || kind === 'property' || kind === 'member' || kind === 'accessor') return true;
  if (tag !== Tag.ref || payload === 0 || (kind !== 'get' && kind !== 'value')) return false;
  const { found, heap } = vm;
  const { tag: t, payload: p, owner } = found;
  const type = heap.ref(payload + At.class);
  const sets = findMethod(vm, type, vm.keys.__set__) || findMethod(vm, type, vm.keys.__delete__);
  found.tag = t;
  found.payload = p;
  found.owner = owner;
  return sets;
}

/**
 * Gives what is found in a class, as its instance in slot `at` has it (`type`: its class; an instance of 0 in `instance`
 * is none: it is asked of the class). Answers true if a frame has been pushed. Slots from `free` on can be used.
 */
export function bind(
  vm: VM,
  kind: DescriptorKind,
  tag: number,
  payload: number,
  at: number,
  type: number,
  ofClass: boolean,
  free: number,
): boolean {
  const { heap } = vm;
  switch (kind) {
    case 'value':
      vm.give(tag, payload);
      return false;
    case 'staticMethod':
      heap.load(payload + own(0));
      vm.giveLoaded();
      return false;
    case 'function':
    case 'nativeMethod':
      if (ofClass) vm.give(tag, payload);
      else vm.giveRef(newMethod(vm, tag, payload, vm.tag(at), vm.payload(at)));
      return false;
    case 'nativeClassMethod':
      vm.giveRef(newMethod(vm, tag, payload, Tag.ref, type));
      return false;
    case 'classMethod':
      return bindClassMethod(vm, payload, type, free);
    case 'nativeProperty':
      if (ofClass) {
        vm.give(tag, payload);
        return false;
      }
      return getThrough(vm, payload, at, free);
    case 'accessor':
      if (ofClass) {
        vm.give(tag, payload);
        return false;
      }
      checkOwner(vm, payload, at);
      return getThrough(vm, heap.int(payload + AccessorAt.native), at, free);
    case 'member':
      if (ofClass) vm.give(tag, payload);
      else loadMember(vm, payload, at);
      return false;
    case 'property':
      if (ofClass) {
        vm.give(tag, payload);
        return false;
      }
      return getProperty(vm, payload, at, free);
    case 'get':
      return callGet(vm, payload, at, type, ofClass, free);
  }
}

function getThrough(vm: VM, native: number, at: number, free: number): boolean {
  vm.copy(at, free + 2);
  vm.set(free + 1, Tag.imm, native);
  vm.thread.sp = Math.max(vm.thread.sp, free + 3);
  return callNative(vm, vm.imm.native(native), free + 2, 1, free);
}

/** @throws Raise TypeError where a slot, or a dict, is asked of something that is no instance of the descriptor's class */
export function checkOwner(vm: VM, descriptor: number, at: number): void {
  const { heap } = vm;
  const owner = heap.ref(descriptor + MemberAt.owner);
  if (vm.isSubclass(vm.classAt(at), owner)) return;
  const name = vm.imm.text(heap.int(descriptor + MemberAt.name));
  throw new Raise(
    'TypeError',
    `descriptor '${name}' for '${vm.nameOf(owner)}' objects doesn't apply to a '${vm.typeName(at)}' object`,
  );
}

function bindClassMethod(vm: VM, descriptor: number, type: number, free: number): boolean {
  const { heap } = vm;
  heap.load(descriptor + own(0));
  const { tag, payload } = heap;
  const kind = descriptorKind(vm, tag, payload);
  if (kind === 'function' || kind === 'nativeMethod' || kind === 'value') {
    vm.giveRef(newMethod(vm, tag, payload, Tag.ref, type));
    return false;
  }
  vm.set(free, Tag.ref, type);
  vm.thread.sp = Math.max(vm.thread.sp, free + 1);
  return bind(vm, kind, tag, payload, free, heap.ref(type + At.class), false, free + 1);
}

function getProperty(vm: VM, property: number, at: number, free: number): boolean {
  const { heap } = vm;
  heap.read(property);
  heap.load(property + PropertyAt.get);
  if (heap.tag === Tag.imm && heap.payload === none) throw noAccessor(vm, property, at, 'getter');
  vm.set(free, Tag.ref, 0);
  vm.set(free + 1, heap.tag, heap.payload);
  vm.copy(at, free + 2);
  vm.thread.sp = Math.max(vm.thread.sp, free + 3);
  return call(vm, free + 2, 1, free);
}

/** The error where a property cannot be got, set or deleted. */
export function noAccessor(vm: VM, property: number, at: number, what: string): Raise {
  const { heap } = vm;
  heap.load(property + PropertyAt.name);
  const name = vm.values.isText(heap.tag, heap.payload) ? ` '${vm.imm.text(heap.payload)}'` : '';
  return new Raise('AttributeError', `property${name} of '${qualifiedTypeName(vm, at)}' object has no ${what}`);
}

function qualifiedTypeName(vm: VM, at: number): string {
  vm.heap.load(vm.classAt(at) + own(1));
  return vm.imm.text(vm.heap.payload);
}

function callGet(vm: VM, descriptor: number, at: number, type: number, ofClass: boolean, free: number): boolean {
  const { found, heap } = vm;
  findMethod(vm, heap.ref(descriptor + At.class), vm.keys.__get__);
  vm.set(free, Tag.ref, 0);
  vm.set(free + 1, found.tag, found.payload);
  vm.set(free + 2, Tag.ref, descriptor);
  if (ofClass) vm.set(free + 3, Tag.imm, none);
  else vm.copy(at, free + 3);
  vm.set(free + 4, Tag.ref, type);
  vm.thread.sp = Math.max(vm.thread.sp, free + 5);
  return call(vm, free + 2, 3, free);
}

/** A slot of an instance, as its descriptor in the class gives it. */
function loadMember(vm: VM, member: number, at: number): void {
  const { heap } = vm;
  checkOwner(vm, member, at);
  const name = heap.int(member + MemberAt.name);
  const object = vm.payload(at);
  heap.read(object);
  const key = heap.int(member + MemberAt.key);
  const index = hasShape(vm, object) ? vm.shapes.indexOf(shapeOf(vm, object), key) : -1;
  const entry = hasShape(vm, object) ? 0 : findText(vm, heap.ref(object + At.attributes), key);
  if (entry !== 0) {
    heap.load(entry + 16);
    return vm.giveLoaded();
  }
  if (index >= 0) {
    heap.load(fieldAt(vm, object, index));
    if (heap.tag !== Tag.ref || heap.payload !== 0) return vm.giveLoaded();
  }
  throw new Raise('AttributeError', `'${vm.typeName(at)}' object has no attribute '${vm.imm.text(name)}'`);
}

/** A method of an object. */
export function newMethod(vm: VM, tag: number, payload: number, selfTag: number, self: number): number {
  const { heap, types } = vm;
  const method = heap.allocate(heap.kinds.method, MethodAt.end);
  const isNative = tag === Tag.imm;
  const wrapper =
    isNative && vm.imm.native(payload).name.startsWith('__') && vm.imm.native(payload).binding === 'method';
  // What is written in Python, but passes for native, does so when bound.
  const kind = isNative ? 0 : heap.ref(payload + At.class);
  const type =
    wrapper || kind === types.wrapper_descriptor
      ? types['method-wrapper']
      : isNative || kind === types.method_descriptor || kind === types.builtin_function_or_method
        ? types.builtin_function_or_method
        : types.method;
  heap.store(method + At.class, Tag.ref, type);
  heap.store(method + MethodAt.function, tag, payload);
  heap.store(method + MethodAt.self, selfTag, self);
  return method;
}

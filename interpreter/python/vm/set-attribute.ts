import { At } from '../heap/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { dictOf } from './attribute-dict.ts';
import { call } from './call.ts';
import { ClassAt, ClassFlag } from './class.ts';
import {
  AccessorAt,
  checkOwner,
  type DescriptorKind,
  descriptorKind,
  isData,
  MemberAt,
  noAccessor,
  PropertyAt,
} from './descriptor.ts';
import { newDict, removeEntry, setText } from './dict.ts';
import { Raise, typeError } from './fault.ts';
import { attributesOf, fieldAt, hasShape, setField, shapeOf, writeFields } from './instance.ts';
import { findMethod, renewVersion } from './lookup.ts';
import { findText } from './table.ts';
import type { VM } from './vm.ts';

/** Sets the attribute of what is in slot `at` to what is in slot `value`. True if a frame has been pushed; its result is nobody's. */
export function setAttribute(vm: VM, at: number, name: number, value: number, free: number): boolean {
  const { found } = vm;
  findMethod(vm, vm.classAt(at), vm.keys.__setattr__);
  const { tag, payload } = found;
  if (isNamed(vm, tag, payload, '__setattr__')) return genericSet(vm, at, name, value, free);
  vm.set(free, Tag.ref, 0);
  vm.set(free + 1, tag, payload);
  vm.copy(at, free + 2);
  vm.set(free + 3, Tag.imm, name);
  vm.copy(value, free + 4);
  vm.thread.sp = Math.max(vm.thread.sp, free + 5);
  return call(vm, free + 2, 3, free);
}

// Whether it is a function of ours that is called like that: a class may have put another in its place.
function isNamed(vm: VM, tag: number, payload: number, name: string): boolean {
  return tag === Tag.imm && vm.imm.kinds[payload] === Kind.native && vm.imm.native(payload).name === name;
}

/** `object.__setattr__`, and that of classes. */
export function genericSet(vm: VM, at: number, name: number, value: number, free: number): boolean {
  const { found, heap } = vm;
  const type = vm.classAt(at);
  if (findMethod(vm, type, name)) {
    const kind = descriptorKind(vm, found.tag, found.payload);
    if (isData(vm, kind, found.tag, found.payload)) return setDescriptor(vm, kind, at, name, value, free);
  }
  if (vm.tag(at) !== Tag.ref) throw cannotSet(vm, at, name);
  const object = vm.payload(at);
  if (heap.kind(object) === heap.kinds.class) {
    setClassAttribute(vm, object, name, vm.tag(value), vm.payload(value));
    return false;
  }
  setOwn(vm, at, name, value);
  return false;
}

function setOwn(vm: VM, at: number, name: number, value: number): void {
  const { heap, shapes } = vm;
  const object = vm.payload(at);
  const type = vm.classAt(at);
  heap.read(object);
  if (hasShape(vm, object) && attributesOf(vm, object) === 0) {
    const shape = shapeOf(vm, object);
    const index = shapes.indexOf(shape, name);
    if (index < 0 && (heap.int(type + ClassAt.layout) & ClassFlag.hasDict) === 0) throw cannotSet(vm, at, name);
    heap.write(object);
    setField(vm, object, index < 0 ? shapes.names(shape).length : index, vm.tag(value), vm.payload(value));
    if (index < 0) heap.store(object + At.attributes, Tag.int, shapes.with(shape, name));
    return;
  }
  const dict = dictOf(vm, object);
  if (dict === 0) throw cannotSet(vm, at, name);
  setText(vm, dict, name, vm.tag(value), vm.payload(value));
}

// Only getting tells the error which name it is about.
function nothingToChange(vm: VM, at: number, name: number): Raise {
  return new Raise('AttributeError', `'${vm.typeName(at)}' object has no attribute '${vm.imm.text(name)}'`);
}

function cannotSet(vm: VM, at: number, name: number): Raise {
  if (!findMethod(vm, vm.classAt(at), name)) return nothingToChange(vm, at, name);
  return new Raise('AttributeError', `'${vm.typeName(at)}' object attribute '${vm.imm.text(name)}' is read-only`);
}

/** Changes an attribute of a class. @throws Raise TypeError for a builtin one */
export function setClassAttribute(vm: VM, type: number, name: number, tag: number, payload: number): void {
  refuseBuiltin(vm, type, name, 'set');
  renewVersion(vm, type);
  setText(vm, vm.heap.ref(type + ClassAt.dict), name, tag, payload);
}

function refuseBuiltin(vm: VM, type: number, name: number, _what: string): void {
  if ((vm.heap.int(type + ClassAt.layout) & ClassFlag.builtin) === 0) return;
  throw typeError(`cannot set '${vm.imm.text(name)}' attribute of immutable type '${vm.nameOf(type)}'`);
}

/**
 * Sets an attribute of what is in slot `at` through the descriptor in another slot, or deletes it where `value` is 0. True if a
 * frame has been pushed; its result is nobody's.
 */
export function setThrough(
  vm: VM,
  kind: DescriptorKind,
  descriptor: number,
  at: number,
  value: number,
  free: number,
): boolean {
  const { found } = vm;
  found.tag = vm.tag(descriptor);
  found.payload = vm.payload(descriptor);
  const name = kind === 'nativeProperty' ? vm.imm.ofText(vm.imm.native(found.payload).name) : 0;
  return setDescriptor(vm, kind, at, name, value, free);
}

// With a value of 0 it is deleted.
function setDescriptor(vm: VM, kind: DescriptorKind, at: number, name: number, value: number, free: number): boolean {
  const { found, heap, thread } = vm;
  const { tag, payload } = found;
  const deletes = value === 0;
  thread.sp = Math.max(thread.sp, free + 6);
  thread.reserve(16);
  if (kind === 'nativeProperty') {
    const native = vm.imm.native(payload);
    if (native.set === undefined) {
      const type = vm.nameOf(native.owner);
      if (native.member === true) throw new Raise('AttributeError', 'readonly attribute');
      throw new Raise('AttributeError', `attribute '${native.name}' of '${type}' objects is not writable`);
    }
    if (deletes && name === vm.keys.__class__) throw typeError("can't delete __class__ attribute");
    vm.copy(at, free + 2);
    if (deletes) vm.set(free + 3, Tag.ref, 0);
    else vm.copy(value, free + 3);
    const { fp } = thread;
    native.set(vm, free + 2, 2);
    return thread.fp !== fp;
  }
  if (kind === 'accessor') {
    checkOwner(vm, payload, at);
    const native = vm.imm.native(heap.int(payload + AccessorAt.native));
    if (native.set === undefined) {
      const type = vm.nameOf(heap.ref(payload + AccessorAt.owner));
      throw new Raise('AttributeError', `attribute '${native.name}' of '${type}' objects is not writable`);
    }
    vm.copy(at, free + 2);
    if (deletes) vm.set(free + 3, Tag.ref, 0);
    else vm.copy(value, free + 3);
    native.set(vm, free + 2, 2);
    return false;
  }
  if (kind === 'member') {
    setMember(vm, payload, at, deletes ? Tag.ref : vm.tag(value), deletes ? 0 : vm.payload(value), deletes);
    return false;
  }
  vm.set(free, Tag.ref, 0);
  if (kind === 'property') {
    heap.read(payload);
    heap.load(payload + (deletes ? PropertyAt.delete : PropertyAt.set));
    if (heap.tag === Tag.imm && vm.imm.kinds[heap.payload] === Kind.none) {
      throw noAccessor(vm, payload, at, deletes ? 'deleter' : 'setter');
    }
    vm.set(free + 1, heap.tag, heap.payload);
    vm.copy(at, free + 2);
    if (!deletes) vm.copy(value, free + 3);
    return call(vm, free + 2, deletes ? 1 : 2, free);
  }
  if (!findMethod(vm, vm.classOf(tag, payload), deletes ? vm.keys.__delete__ : vm.keys.__set__)) {
    throw new Raise('AttributeError', deletes ? '__delete__' : '__set__');
  }
  vm.set(free + 1, found.tag, found.payload);
  vm.set(free + 2, tag, payload);
  vm.copy(at, free + 3);
  if (!deletes) vm.copy(value, free + 4);
  return call(vm, free + 2, deletes ? 2 : 3, free);
}

// Whether a slot has no value.
function isUnset(vm: VM, object: number, index: number): boolean {
  if (index < 0) return true;
  vm.heap.load(fieldAt(vm, object, index));
  return vm.heap.tag === Tag.ref && vm.heap.payload === 0;
}

function setMember(vm: VM, member: number, at: number, tag: number, payload: number, deletes: boolean): void {
  const { heap, shapes } = vm;
  const name = vm.imm.text(heap.int(member + MemberAt.name));
  checkOwner(vm, member, at);
  const object = vm.payload(at);
  const key = heap.int(member + MemberAt.key);
  heap.read(object);
  if (!hasShape(vm, object)) return setHidden(vm, object, key, tag, payload, deletes);
  const shape = shapeOf(vm, object);
  const index = shapes.indexOf(shape, key);
  if (deletes && isUnset(vm, object, index)) throw new Raise('AttributeError', name);
  heap.write(object);
  setField(vm, object, index < 0 ? shapes.names(shape).length : index, tag, payload);
  if (index < 0) heap.store(object + At.attributes, Tag.int, shapes.with(shape, key));
}

// What has no fields keeps its slots in its dict, under names that no program has.
function setHidden(vm: VM, object: number, key: number, tag: number, payload: number, deletes: boolean): void {
  const { heap } = vm;
  heap.write(object);
  let dict = heap.ref(object + At.attributes);
  const entry = findText(vm, dict, key);
  if (deletes) {
    if (entry === 0) throw new Raise('AttributeError', vm.imm.text(key).replace(/^.*\./, ''));
    return removeEntry(vm, dict, entry);
  }
  if (dict === 0) {
    dict = newDict(vm);
    heap.store(object + At.attributes, Tag.ref, dict);
  }
  setText(vm, dict, key, tag, payload);
}

/** Deletes the attribute of what is in slot `at`. */
export function deleteAttribute(vm: VM, at: number, name: number, free: number): boolean {
  const { found } = vm;
  findMethod(vm, vm.classAt(at), vm.keys.__delattr__);
  const { tag, payload } = found;
  if (isNamed(vm, tag, payload, '__delattr__')) return genericDelete(vm, at, name, free);
  vm.set(free, Tag.ref, 0);
  vm.set(free + 1, tag, payload);
  vm.copy(at, free + 2);
  vm.set(free + 3, Tag.imm, name);
  vm.thread.sp = Math.max(vm.thread.sp, free + 4);
  return call(vm, free + 2, 2, free);
}

export function genericDelete(vm: VM, at: number, name: number, free: number): boolean {
  const { found, heap } = vm;
  if (findMethod(vm, vm.classAt(at), name)) {
    const kind = descriptorKind(vm, found.tag, found.payload);
    if (isData(vm, kind, found.tag, found.payload)) return setDescriptor(vm, kind, at, name, 0, free);
  }
  if (vm.tag(at) !== Tag.ref) throw cannotSet(vm, at, name);
  const object = vm.payload(at);
  const isClass = heap.kind(object) === heap.kinds.class;
  if (isClass) refuseBuiltin(vm, object, name, 'delete');
  heap.read(object);
  if (hasShape(vm, object) && attributesOf(vm, object) === 0) return deleteField(vm, at, name);
  const dict = attributesOf(vm, object);
  const entry = findText(vm, dict, name);
  if (entry === 0) {
    if (isClass) {
      throw new Raise('AttributeError', `type object '${vm.nameOf(object)}' has no attribute '${vm.imm.text(name)}'`);
    }
    throw nothingToChange(vm, at, name);
  }
  if (isClass) renewVersion(vm, object);
  removeEntry(vm, dict, entry);
  return false;
}

// The fields behind it move down.
function deleteField(vm: VM, at: number, name: number): boolean {
  const { heap, shapes } = vm;
  const object = vm.payload(at);
  const shape = shapeOf(vm, object);
  const index = shapes.indexOf(shape, name);
  const hasDict = (heap.int(vm.classAt(at) + ClassAt.layout) & ClassFlag.hasDict) !== 0;
  if (index < 0) throw hasDict ? nothingToChange(vm, at, name) : cannotSet(vm, at, name);
  const count = shapes.names(shape).length;
  writeFields(vm, object, count);
  for (let field = index; field < count; field++) {
    if (field + 1 < count) heap.load(fieldAt(vm, object, field + 1));
    const [tag, payload] = field + 1 < count ? [heap.tag, heap.payload] : [Tag.ref, 0];
    setField(vm, object, field, tag, payload);
  }
  heap.store(object + At.attributes, Tag.int, shapes.without(shape, name));
  return false;
}

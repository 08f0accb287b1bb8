import { At, bare, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { ClassAt } from './class.ts';
import type { VM } from './vm.ts';

// As in PyPy, an instance has room for a few fields, and an array for those that do not fit.
export const inlineFields = 4;
const overflow = own(inlineFields);
const instanceBytes = own(inlineFields + 1);

/** A new object of a class, of whatever kind its objects are, without anything in it. */
export function makeInstance(vm: VM, type: number): number {
  const { heap } = vm;
  const kind = heap.int(type + ClassAt.layout) & 0xff;
  const isInstance = kind === heap.kinds.instance;
  const object = heap.allocate(kind, isInstance ? instanceBytes : own(Math.max(heap.int(type + ClassAt.slots), 0)));
  heap.store(object + At.class, Tag.ref, type);
  if (isInstance) heap.store(object + At.attributes, Tag.int, 0);
  return object;
}

/** Where field number `index` of an instance lies. */
export function fieldAt(vm: VM, object: number, index: number): number {
  if (index < inlineFields) return object + own(index);
  const more = vm.heap.ref(object + overflow);
  vm.heap.read(more);
  return more + bare + 8 * (index - inlineFields);
}

/** Asks for writing to all `count` fields of an instance at once. @throws Again */
export function writeFields(vm: VM, object: number, count: number): void {
  vm.heap.write(object);
  if (count > inlineFields) vm.heap.write(vm.heap.ref(object + overflow));
}

/** Puts a value into field number `index`, which may be a new one, of an object that may be written to. */
export function setField(vm: VM, object: number, index: number, tag: number, payload: number): void {
  const { heap } = vm;
  if (index < inlineFields) return heap.store(object + own(index), tag, payload);
  const place = index - inlineFields;
  let more = heap.ref(object + overflow);
  const room = more === 0 ? 0 : (heap.size(more) - bare) >> 3;
  if (place >= room) {
    const larger = heap.allocate(heap.kinds.items, bare + 8 * Math.max(4, 2 * room));
    if (more !== 0) heap.read(more);
    heap.move(more + bare, larger + bare, room);
    heap.store(object + overflow, Tag.ref, larger);
    more = larger;
  }
  heap.writeItem(more, place);
  heap.store(more + bare + 8 * place, tag, payload);
}

/** Whether an object has its attributes in fields, by a shape. Others have them in a dict. */
export const hasShape = (vm: VM, object: number): boolean => vm.heap.high(object + At.attributes) !== 0;

/**
 * The dict in which an object has its attributes; 0 if it has none. Instances whose dict has been asked for keep it in a field
 * that no attribute is called like.
 */
export function attributesOf(vm: VM, object: number): number {
  const { heap } = vm;
  if (!hasShape(vm, object)) return heap.ref(object + At.attributes);
  const index = vm.shapes.indexOf(shapeOf(vm, object), vm.dictKey);
  return index < 0 ? 0 : heap.ref(fieldAt(vm, object, index));
}

export const shapeOf = (vm: VM, object: number): number => vm.heap.int(object + At.attributes);

import { At } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { ClassAt, ClassFlag } from './class.ts';
import { loadValue, newDict, setText } from './dict.ts';
import { attributesOf, fieldAt, hasShape, setField, shapeOf, writeFields } from './instance.ts';
import { findText } from './table.ts';
import type { VM } from './vm.ts';

/** What an object itself has under a name, in its shape or its dict: into the registers. */
export function loadOwn(vm: VM, at: number, name: number): boolean {
  const { heap, thread } = vm;
  if (thread.tags[at] !== Tag.ref) return false;
  const object = thread.payload[at]!;
  heap.read(object);
  if (hasShape(vm, object)) {
    const index = vm.shapes.indexOf(shapeOf(vm, object), name);
    if (index >= 0) {
      heap.load(fieldAt(vm, object, index));
      if (heap.tag === Tag.ref && heap.payload === 0) return false;
      vm.giveLoaded();
      return true;
    }
  }
  const dict = attributesOf(vm, object);
  const entry = findText(vm, dict, name);
  if (entry === 0) return false;
  loadValue(vm, dict, entry);
  vm.giveLoaded();
  return true;
}

/** The dict of an object's attributes, made if it had none yet; 0 if it cannot have one. @throws Again */
export function dictOf(vm: VM, object: number): number {
  const { heap } = vm;
  heap.read(object);
  const type = heap.ref(object + At.class);
  const dict = attributesOf(vm, object);
  if (dict !== 0) return dict;
  if ((heap.int(type + ClassAt.layout) & ClassFlag.hasDict) === 0) return 0;
  if (hasShape(vm, object)) return devolve(vm, object);
  heap.write(object);
  const made = newDict(vm);
  heap.store(object + At.attributes, Tag.ref, made);
  return made;
}

// Once its dict is asked for, an instance keeps its attributes there. Slots stay fields.
function devolve(vm: VM, object: number): number {
  const { heap, shapes } = vm;
  const names = shapes.names(shapeOf(vm, object));
  heap.ensure(256 + 64 * names.length);
  writeFields(vm, object, names.length);
  const dict = newDict(vm);
  const kept: [name: number, tag: number, payload: number][] = [];
  names.forEach((name, index) => {
    heap.load(fieldAt(vm, object, index));
    if (vm.imm.text(name).startsWith('\0')) kept.push([name, heap.tag, heap.payload]);
    else if (heap.tag !== Tag.ref || heap.payload !== 0) setText(vm, dict, name, heap.tag, heap.payload);
  });
  kept.push([vm.dictKey, Tag.ref, dict]);
  for (const [index, [, tag, payload]] of kept.entries()) setField(vm, object, index, tag, payload);
  for (let index = kept.length; index < names.length; index++) setField(vm, object, index, Tag.ref, 0);
  heap.store(
    object + At.attributes,
    Tag.int,
    kept.reduce((shape, [name]) => shapes.with(shape, name), 0),
  );
  return dict;
}

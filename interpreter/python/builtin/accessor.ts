import { At } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { dictOf } from '../vm/attribute-dict.ts';
import { AccessorAt } from '../vm/descriptor.ts';
import { newDict, setText } from '../vm/dict.ts';
import { Raise, typeError } from '../vm/fault.ts';
import { hasShape, setField, shapeOf } from '../vm/instance.ts';
import { findText } from '../vm/table.ts';
import { typeSpecs } from '../vm/types.ts';
import type { Run, VM } from '../vm/vm.ts';
import { accessor, property } from './define.ts';
import { inPrelude } from './prelude.ts';

const getDict: Run = (vm, at) => {
  const dict = vm.tag(at) === Tag.ref ? dictOf(vm, vm.payload(at)) : 0;
  if (dict === 0) throw new Raise('AttributeError', `'${vm.typeName(at)}' object has no attribute '__dict__'`);
  vm.giveRef(dict);
};

const setDict: Run = (vm, at) => {
  // Deleted, it is empty when it is asked for again.
  if (!vm.has(at + 1)) vm.set(at + 1, Tag.ref, newDict(vm));
  if (!vm.isInstance(at + 1, 'dict')) {
    throw typeError(`__dict__ must be set to a dictionary, not a '${vm.typeName(at + 1)}'`);
  }
  const object = vm.payload(at);
  dictOf(vm, object);
  vm.heap.write(object);
  const index = hasShape(vm, object) ? vm.shapes.indexOf(shapeOf(vm, object), vm.dictKey) : -1;
  if (index >= 0) setField(vm, object, index, vm.tag(at + 1), vm.payload(at + 1));
  else vm.heap.store(object + At.attributes, vm.tag(at + 1), vm.payload(at + 1));
};

/** What gives instances their dict: of builtin classes that have one, and what classes of the program get of it. */
export function installAccessors(vm: VM): void {
  const withDict = new Set(typeSpecs.filter(({ hasDict }) => hasDict).map(({ name }) => name));
  for (const { name, bases, hasDict } of typeSpecs) {
    if (!hasDict || bases.some((base) => withDict.has(base))) continue;
    property(vm, name as keyof typeof vm.types, '__dict__', getDict, name === 'module' ? undefined : setDict);
  }
  accessor(vm, '__dict__', getDict, setDict);
  accessor(vm, '__weakref__', (vm, at) => inPrelude(vm, '_first_reference', at, 1));
}

/** Gives a new class, whose dict that is, what gives its instances an attribute. */
export function addAccessor(vm: VM, type: number, dict: number, name: '__dict__' | '__weakref__'): void {
  const { heap, keys } = vm;
  if (findText(vm, dict, keys[name]) !== 0) return;
  heap.load(findText(vm, vm.prelude, vm.imm.ofText(`_accessor_${name}`)) + 16);
  const native = heap.payload;
  const made = heap.allocate(heap.kinds.record, AccessorAt.end);
  heap.store(made + At.class, Tag.ref, vm.types.getset_descriptor);
  heap.store(made + AccessorAt.name, Tag.imm, keys[name]);
  heap.store(made + AccessorAt.owner, Tag.ref, type);
  heap.store(made + AccessorAt.native, Tag.imm, native);
  setText(vm, dict, keys[name], Tag.ref, made);
}

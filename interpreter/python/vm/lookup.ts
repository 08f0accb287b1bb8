import { own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { ClassAt, ClassFlag } from './class.ts';
import { findText } from './table.ts';
import type { VM } from './vm.ts';

/**
 * Looks a name up in a class and its bases, by their order. Whether it is there; `vm.found` says what it is, and which class
 * has it. Whoever changes a class gives it a new version, so reading the class is reading its attributes.
 */
export function findMethod(vm: VM, type: number, name: number): boolean {
  const { heap, found } = vm;
  if ((heap.int(type + ClassAt.layout) & ClassFlag.builtin) === 0) heap.read(type);
  heap.load(type + ClassAt.version);
  const version = heap.payload;
  if (vm.methods.get(version, name, heap.epoch, found)) return found.owner !== 0;
  search(vm, type, name);
  const moves = (object: number) => object !== 0 && object < heap.oldStart;
  const young = (found.tag === Tag.ref && moves(found.payload)) || moves(found.owner);
  vm.methods.set(version, name, young ? heap.epoch : 0, found);
  return found.owner !== 0;
}

function search(vm: VM, type: number, name: number): void {
  const { heap, found } = vm;
  found.owner = 0;
  found.tag = Tag.ref;
  found.payload = 0;
  const mro = heap.ref(type + ClassAt.mro);
  const end = mro + heap.size(mro);
  for (let at = mro + own(0); at < end; at += 8) {
    const one = heap.ref(at);
    const entry = findText(vm, heap.ref(one + ClassAt.dict), name);
    if (entry === 0) continue;
    heap.load(entry + 16);
    found.owner = one;
    found.tag = heap.tag;
    found.payload = heap.payload;
    return;
  }
}

/** A new version for a class that changes, and for all that is derived from it. */
export function renewVersion(vm: VM, type: number): void {
  const { heap } = vm;
  heap.write(type);
  vm.lastVersion += 1;
  heap.store(type + ClassAt.version, Tag.int, vm.lastVersion);
  const subclasses = heap.ref(type + ClassAt.subclasses);
  if (subclasses === 0) return;
  heap.read(subclasses);
  heap.load(subclasses + own(0));
  const count = heap.payload;
  const items = heap.ref(subclasses + own(1));
  for (let index = 0; index < count; index++) renewVersion(vm, heap.ref(items + 8 + 8 * index));
}

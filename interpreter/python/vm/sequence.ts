import { At, bare, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import type { VM } from './vm.ts';

/** Where a list keeps what: how many items it has, and its storage. */
export const ListAt = { length: own(0), items: own(1), end: own(2) } as const;

/** A tuple with room for so many items, which whoever asks for it stores at once; the empty one is not made anew. @throws Again */
export function allocateTuple(vm: VM, count: number, type = vm.types.tuple): number {
  if (count === 0 && type === vm.types.tuple) return vm.emptyTuple;
  const tuple = vm.heap.allocate(vm.heap.kinds.tuple, own(count));
  vm.heap.store(tuple + At.class, Tag.ref, type);
  return tuple;
}

/** A tuple of objects, by their addresses. @throws Again */
export function tupleOf(vm: VM, objects: readonly number[]): number {
  const tuple = allocateTuple(vm, objects.length);
  for (const [index, object] of objects.entries()) vm.heap.store(tuple + own(index), Tag.ref, object);
  return tuple;
}

/** A tuple of values on the stack. */
export function newTuple(vm: VM, from: number, count: number, type = vm.types.tuple): number {
  const { heap, thread } = vm;
  const tuple = allocateTuple(vm, count, type);
  for (let index = 0; index < count; index++) {
    heap.store(tuple + own(index), thread.tags[from + index]!, thread.payload[from + index]!);
  }
  return tuple;
}

export const tupleLength = (vm: VM, tuple: number): number => (vm.heap.size(tuple) - own(0)) >> 3;

/** A list of values on the stack, with room for `capacity`. */
export function newList(vm: VM, from: number, count: number, capacity = count): number {
  const { heap, thread } = vm;
  const items = capacity === 0 ? 0 : heap.allocate(heap.kinds.items, bare + 8 * capacity);
  const list = heap.allocate(heap.kinds.list, ListAt.end);
  heap.store(list + At.class, Tag.ref, vm.types.list);
  heap.store(list + ListAt.length, Tag.int, count);
  heap.store(list + ListAt.items, Tag.ref, items);
  for (let index = 0; index < count; index++) {
    heap.store(items + bare + 8 * index, thread.tags[from + index]!, thread.payload[from + index]!);
  }
  return list;
}

export function listLength(vm: VM, list: number): number {
  vm.heap.read(list);
  return vm.heap.int(list + ListAt.length);
}

/** Loads an item; the index is right. */
export function loadItem(vm: VM, list: number, index: number): void {
  const { heap } = vm;
  const items = heap.ref(list + ListAt.items);
  heap.read(items);
  heap.load(items + bare + 8 * index);
}

const capacityOf = (vm: VM, items: number): number => (items === 0 ? 0 : (vm.heap.size(items) - bare) >> 3);

/** Makes room for so many items, as PyPy's lists grow; the storage. It may be written to afterwards. */
export function ensureCapacity(vm: VM, list: number, wanted: number): number {
  const { heap } = vm;
  heap.write(list);
  const items = heap.ref(list + ListAt.items);
  if (capacityOf(vm, items) >= wanted) {
    if (items !== 0) heap.read(items);
    return items;
  }
  const length = heap.int(list + ListAt.length);
  const larger = heap.allocate(heap.kinds.items, bare + 8 * (wanted + (wanted >> 3) + (wanted < 9 ? 3 : 6)));
  if (items !== 0) heap.read(items);
  heap.move(items + bare, larger + bare, length);
  heap.store(list + ListAt.items, Tag.ref, larger);
  return larger;
}

export function append(vm: VM, list: number, tag: number, payload: number): void {
  const { heap } = vm;
  heap.read(list);
  const length = heap.int(list + ListAt.length);
  const items = ensureCapacity(vm, list, length + 1);
  heap.writeItem(items, length);
  heap.store(items + bare + 8 * length, tag, payload);
  heap.store(list + ListAt.length, Tag.int, length + 1);
}

/** Where the items of a list or a tuple lie, and how many there are: in `vm.span`. */
export function spanOf(vm: VM, object: number): void {
  const { heap, span } = vm;
  heap.read(object);
  if (heap.kind(object) === heap.kinds.tuple) {
    span.start = object + own(0);
    span.count = tupleLength(vm, object);
    return;
  }
  const items = heap.ref(object + ListAt.items);
  if (items !== 0) heap.read(items);
  span.start = items + bare;
  span.count = heap.int(object + ListAt.length);
}

import { bare, own } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { Raise } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';

/** Slot of a bytearray that says whether it has been viewed. */
const viewed = own(2);
/** Slot of a view with what it is a view of. */
const viewOf = own(0);

/**
 * A bytearray that is being viewed keeps its size. Nobody counts views: whether one is left that has not been released is
 * found out when it matters, from what this thread can reach.
 * @throws Again, Raise BufferError
 */
export function refuseViews(vm: VM, bytearray: number): void {
  const { heap } = vm;
  heap.read(bytearray);
  if (heap.int(bytearray + viewed) === 0) return;
  if (hasView(vm, bytearray)) throw new Raise('BufferError', 'Existing exports of data: object cannot be re-sized');
  heap.write(bytearray);
  heap.store(bytearray + viewed, Tag.int, 0);
}

/** Remembers that there is a view. @throws Again */
export function markViewed(vm: VM, bytearray: number): void {
  vm.heap.write(bytearray);
  vm.heap.store(bytearray + viewed, Tag.int, 1);
}

function hasView(vm: VM, bytearray: number): boolean {
  const { heap, thread, types } = vm;
  const reached = new Set<number>([0]);
  const open: number[] = [];
  const reach = (object: number) => {
    if (reached.has(object)) return;
    reached.add(object);
    open.push(object);
  };
  for (let at = 0; at < thread.sp; at++) reach(vm.ref(at));
  reach(vm.modules);
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    const isView = heap.kind(object) === heap.kinds.record && heap.ref(object + bare) === types.memoryview;
    if (isView && heap.ref(object + viewOf) === bytearray) return true;
    const end = object + heap.size(object);
    for (let at = object + bare; at < end; at += 8) reach(heap.ref(at));
  }
  return false;
}

import { Flag } from '../../../model/index.ts';
import { At, bare } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { ListAt } from '../vm/sequence.ts';
import type { VM } from '../vm/vm.ts';

// Methods of lists, where nothing has to grow or be copied: the list itself is looked at in one go.

const word = (bytes: number): number => bytes >> 2;
const classWord = word(At.class);
const lengthWord = word(ListAt.length);
const itemsWord = word(ListAt.items);

/** Where the words are of an exact list in a slot that may be written to, in those that the heap has found; negative if it is none. */
function listAt(vm: VM, at: number): number {
  const { heap } = vm;
  const list = vm.ref(at);
  if (list === 0) return -1;
  const start = heap.find(list, ListAt.end);
  if (start < 0 || heap.words[start + classWord]! >>> 0 !== vm.types.list) return -1;
  return (heap.words[start]! & Flag.writeBarrier) === 0 || heap.canWrite(list) ? start : -1;
}

/** `append` where there is room. */
export function appendFast(vm: VM, at: number, count: number): boolean {
  const { heap } = vm;
  const start = count === 2 ? listAt(vm, at) : -1;
  if (start < 0) return false;
  const { words } = heap;
  const items = words[start + itemsWord]! >>> 0;
  if (items === 0 || !heap.canWrite(items)) return false;
  heap.read(vm.payload(at));
  const length = words[start + lengthWord]!;
  if (8 * (length + 2) > heap.size(items)) return false;
  heap.store(items + bare + 8 * length, vm.tag(at + 1), vm.payload(at + 1));
  words[start + lengthWord] = length + 1;
  vm.giveNone();
  return true;
}

/** `pop` of the last item. */
export function popFast(vm: VM, at: number, count: number): boolean {
  const { heap } = vm;
  const start = count === 1 ? listAt(vm, at) : -1;
  if (start < 0) return false;
  const { words } = heap;
  const items = words[start + itemsWord]! >>> 0;
  const last = words[start + lengthWord]! - 1;
  if (last < 0 || !heap.canWrite(items)) return false;
  heap.read(vm.payload(at));
  const place = items + bare + 8 * last;
  heap.load(place);
  vm.giveLoaded();
  heap.store(place, Tag.ref, 0);
  words[start + lengthWord] = last;
  return true;
}

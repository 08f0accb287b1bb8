import { At, own } from '../heap/index.ts';
import { isAscii } from '../text/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { call, callNative } from './call.ts';
import { continuation } from './continuation.ts';
import { typeError } from './fault.ts';
import { pushNative } from './frame.ts';
import { checkSend, generatorState, resume } from './generator.ts';
import { GeneratorState } from './generator-state.ts';
import { findMethod } from './lookup.ts';
import { ListAt, loadItem, tupleLength } from './sequence.ts';
import { After, Frame } from './thread.ts';
import type { VM } from './vm.ts';

/** What asking an iterator came to. */
export const Next = {
  end: 0,
  /** The next item is in the registers. */
  item: 1,
  /** A frame has been pushed; the instruction that asked finds out. */
  called: 2,
} as const;

/** Slots of most iterators: what they go over, and where they are. */
export const IteratorAt = { over: own(0), index: own(1), more: own(2), last: own(3) } as const;
/** Slots of an iterator over a range. */
export const RangeIteratorAt = { next: own(0), step: own(1), left: own(2), end: own(3) } as const;

/** A new iterator of one of our classes. */
export function newIterator(vm: VM, type: number, tag: number, payload: number, index: number): number {
  const { heap } = vm;
  const iterator = heap.allocate(heap.kinds.record, own(4));
  heap.store(iterator + At.class, Tag.ref, type);
  heap.store(iterator + IteratorAt.over, tag, payload);
  heap.store(iterator + IteratorAt.index, Tag.int, index);
  return iterator;
}

/** A new iterator over a string: CPython has a class for those of ASCII only that are of no derived class. */
export function newTextIterator(vm: VM, text: number, isDerived = false): number {
  const type = !isDerived && isAscii(vm.imm.text(text)) ? vm.types.str_ascii_iterator : vm.types.str_iterator;
  return newIterator(vm, type, Tag.imm, text, 0);
}

/** The next item of an iterator of ours over a list, a tuple, a range or a string. Undefined for all others. */
export function nextOfOurs(vm: VM, iterator: number, type: number): number | undefined {
  const { heap, types } = vm;
  heap.read(iterator);
  if (type === types.range_iterator) return nextOfRange(vm, iterator);
  if (type === types.list_iterator) return nextOfList(vm, iterator);
  if (type === types.tuple_iterator) return nextOfTuple(vm, iterator);
  return type === types.str_ascii_iterator || type === types.str_iterator ? nextOfText(vm, iterator) : undefined;
}

function nextOfRange(vm: VM, iterator: number): number {
  const { heap } = vm;
  const left = heap.int(iterator + RangeIteratorAt.left);
  if (left <= 0) return Next.end;
  heap.write(iterator);
  heap.load(iterator + RangeIteratorAt.step);
  const step = heap.payload;
  heap.load(iterator + RangeIteratorAt.next);
  const item = heap.payload;
  heap.store(iterator + RangeIteratorAt.next, Tag.int, item + step);
  heap.store(iterator + RangeIteratorAt.left, Tag.int, left - 1);
  vm.giveInt(item);
  return Next.item;
}

// At the end it lets go of the list: it stays at the end even if that grows.
function nextOfList(vm: VM, iterator: number): number {
  const { heap } = vm;
  const list = heap.ref(iterator + IteratorAt.over);
  if (list === 0) return Next.end;
  const index = heap.int(iterator + IteratorAt.index);
  heap.read(list);
  heap.write(iterator);
  if (index >= heap.int(list + ListAt.length)) {
    heap.store(iterator + IteratorAt.over, Tag.ref, 0);
    return Next.end;
  }
  loadItem(vm, list, index);
  vm.giveLoaded();
  heap.store(iterator + IteratorAt.index, Tag.int, index + 1);
  return Next.item;
}

function nextOfTuple(vm: VM, iterator: number): number {
  const { heap } = vm;
  const tuple = heap.ref(iterator + IteratorAt.over);
  const index = heap.int(iterator + IteratorAt.index);
  if (tuple === 0 || index >= tupleLength(vm, tuple)) return Next.end;
  heap.write(iterator);
  heap.load(tuple + own(index));
  vm.giveLoaded();
  heap.store(iterator + IteratorAt.index, Tag.int, index + 1);
  return Next.item;
}

// The index counts units; a pair of surrogates is one character.
function nextOfText(vm: VM, iterator: number): number {
  const { heap } = vm;
  const index = heap.int(iterator + IteratorAt.index);
  const text = vm.imm.text(heap.int(iterator + IteratorAt.over));
  if (index >= text.length) return Next.end;
  heap.write(iterator);
  const character = String.fromCodePoint(text.codePointAt(index)!);
  heap.store(iterator + IteratorAt.index, Tag.int, index + character.length);
  vm.giveText(character);
  return Next.item;
}

/** The next item of the iterator in slot `at`; slots from `free` on can be used, and a frame's result comes there. */
export function next(vm: VM, at: number, free: number): number {
  const { heap, found } = vm;
  const type = vm.classAt(at);
  const iterator = vm.ref(at);
  if (iterator !== 0) {
    const answer = nextOfOurs(vm, iterator, type);
    if (answer !== undefined) return answer;
    if (heap.kind(iterator) === heap.kinds.generator && type === vm.types.generator) {
      if (generatorState(vm, iterator) === GeneratorState.done) return Next.end;
      vm.giveNone();
      checkSend(vm, at, vm.rt, vm.rp);
      vm.copy(at, free);
      // The generator's frame keeps it, and its result comes where it is kept.
      resume(vm, free, free, After.step);
      return Next.called;
    }
  }
  if (!findMethod(vm, type, vm.keys.__next__)) throw typeError(`'${vm.typeName(at)}' object is not an iterator`);
  const { tag, payload } = found;
  if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.native) {
    const native = vm.imm.native(payload);
    if (native.next !== undefined) return native.next(vm, at, free);
  }
  vm.set(free, Tag.ref, 0);
  vm.set(free + 1, Tag.ref, 0);
  vm.set(free + 2, tag, payload);
  vm.copy(at, free + 3);
  vm.thread.sp = Math.max(vm.thread.sp, free + 4);
  const isNative = tag === Tag.imm && vm.imm.kinds[payload] === Kind.native;
  if (isNative) {
    // It raises StopIteration itself.
    return callNative(vm, vm.imm.native(payload), free + 3, 1, free) ? Next.called : Next.item;
  }
  call(vm, free + 3, 1, free);
  return Next.called;
}

/** The iterator over what is in slot `at`. True if a frame has been pushed, with its result at `free`. */
export function iterate(vm: VM, at: number, free: number): boolean {
  const { found, types } = vm;
  const type = vm.classAt(at);
  if (type === types.list) return give(vm, newIterator(vm, types.list_iterator, vm.tag(at), vm.payload(at), 0));
  if (type === types.tuple) return give(vm, newIterator(vm, types.tuple_iterator, vm.tag(at), vm.payload(at), 0));
  if (type === types.str) return give(vm, newTextIterator(vm, vm.payload(at)));
  if (type === types.generator) {
    vm.giveSlot(at);
    return false;
  }
  if (findMethod(vm, type, vm.keys.__iter__) && !(found.tag === Tag.imm && vm.imm.kinds[found.payload] === Kind.none)) {
    vm.set(free, Tag.ref, 0);
    vm.set(free + 1, found.tag, found.payload);
    vm.copy(at, free + 2);
    vm.thread.sp = Math.max(vm.thread.sp, free + 3);
    const native = found.tag === Tag.imm;
    if (native) return call(vm, free + 2, 1, free);
    return pushChecked(vm, free);
  }
  if (found.owner === 0 && findMethod(vm, type, vm.keys.__getitem__)) {
    return give(vm, newIterator(vm, types.iterator, vm.tag(at), vm.payload(at), 0));
  }
  throw typeError(`'${vm.typeName(at)}' object is not iterable`);
}

function give(vm: VM, iterator: number): boolean {
  vm.giveRef(iterator);
  return false;
}

// Calls an `__iter__` of the program, whose function and instance lie behind `free`, and looks at what it answers.
function pushChecked(vm: VM, free: number): boolean {
  pushNative(vm, iterating, free + 1, free);
  return true;
}

const iterating = continuation('iter', (vm, base, state, fp) => {
  const { thread } = vm;
  const at = base + 3;
  if (state === 0) {
    // function, instance, and the call
    vm.set(at - 1, Tag.ref, 0);
    vm.copy(base, at + 1);
    vm.copy(base + 1, at + 2);
    vm.set(at, Tag.ref, 0);
    thread.sp = at + 3;
    if (call(vm, at + 2, 1, at)) {
      thread.frames[fp + Frame.pc] = 1;
      return true;
    }
    vm.put(at);
  }
  if (!findMethod(vm, vm.classAt(at), vm.keys.__next__)) {
    throw typeError(`iter() returned non-iterator of type '${vm.typeName(at)}'`);
  }
  vm.giveSlot(at);
  return false;
});

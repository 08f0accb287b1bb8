import { Kind, Tag } from '../../value/index.ts';
import { spanOf } from '../sequence.ts';
import { After } from '../thread.ts';
import type { VM } from '../vm.ts';
import { type Execute, prelude } from './present.ts';

export const unpackSequence: Execute = (vm, operand) => {
  const { thread, types, heap, span } = vm;
  const at = thread.sp - 1;
  const type = vm.classAt(at);
  const isSequence = type === types.tuple || type === types.list;
  if (isSequence) spanOf(vm, vm.payload(at));
  if (!isSequence || span.count !== operand) {
    vm.push(Tag.int, operand);
    return prelude(vm, '_unpack', 2, at, After.again);
  }
  const { start } = span;
  thread.reserve(operand + 8);
  for (let index = 0; index < operand; index++) {
    heap.load(start + 8 * (operand - 1 - index));
    vm.set(at + index, heap.tag, heap.payload);
  }
  thread.sp = at + operand;
};

/** What lies before the starred target, a list of what is left, and what lies behind. */
export const unpackStarred: Execute = (vm, operand) => {
  const { thread, types, heap, span } = vm;
  const at = thread.sp - 1;
  const before = operand & 255;
  const behind = operand >> 8;
  const size = before + 1 + behind;
  const isReady = vm.classAt(at) === types.tuple && isUnpacked(vm, vm.payload(at), size);
  if (!isReady) {
    vm.push(Tag.int, before);
    vm.push(Tag.int, behind);
    return prelude(vm, '_unpack_starred', 3, at, After.again);
  }
  spanOf(vm, vm.payload(at));
  const { start } = span;
  thread.reserve(size + 8);
  for (let index = 0; index < size; index++) {
    heap.load(start + 8 * (size - index));
    vm.set(at + index, heap.tag, heap.payload);
  }
  thread.sp = at + size;
};

// What the prelude answers begins with a mark that no program has.
function isUnpacked(vm: VM, tuple: number, size: number): boolean {
  const { heap, span } = vm;
  spanOf(vm, tuple);
  if (span.count !== size + 1) return false;
  heap.load(span.start);
  return (
    heap.tag === Tag.imm &&
    vm.imm.kinds[heap.payload] === Kind.native &&
    vm.imm.native(heap.payload).name === '_unpacked'
  );
}

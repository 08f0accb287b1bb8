import { At, bare, own } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { allocateTuple, ListAt } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';

/** Gives a list of immediates, by their numbers. @throws Again */
export function giveList(vm: VM, numbers: readonly number[]): void {
  const { heap } = vm;
  const count = numbers.length;
  const items = count === 0 ? 0 : heap.allocate(heap.kinds.items, bare + 8 * count);
  const list = heap.allocate(heap.kinds.list, ListAt.end);
  heap.store(list + At.class, Tag.ref, vm.types.list);
  heap.store(list + ListAt.length, Tag.int, count);
  heap.store(list + ListAt.items, Tag.ref, items);
  for (let index = 0; index < count; index++) heap.store(items + bare + 8 * index, Tag.imm, numbers[index]!);
  vm.giveRef(list);
}

/** A value in a tuple that is made here: the immediate with that number, or an integer. */
export type Part = { readonly imm: number } | { readonly int: number };

/** Gives a tuple. @throws Again */
export function giveTuple(vm: VM, parts: readonly Part[]): void {
  const { heap } = vm;
  const tuple = allocateTuple(vm, parts.length);
  parts.forEach((part, index) => {
    if ('imm' in part) heap.store(tuple + own(index), Tag.imm, part.imm);
    else heap.store(tuple + own(index), Tag.int, part.int);
  });
  vm.giveRef(tuple);
}

export const giveTexts = (vm: VM, texts: readonly string[]): void =>
  giveList(
    vm,
    texts.map((text) => vm.imm.ofText(text)),
  );

export function giveTextTuple(vm: VM, texts: readonly string[]): void {
  giveTuple(
    vm,
    texts.map((text) => ({ imm: vm.imm.ofText(text) })),
  );
}

import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { ClassAt } from '../vm/class.ts';
import { DictAt, forEachEntry } from '../vm/table.ts';
import type { VM } from '../vm/vm.ts';

/** What slots the instances of a class have, class by class: where that is the same, they can change their class. */
export function slotsOf(vm: VM, type: number): string {
  const { heap } = vm;
  const mro = heap.ref(type + ClassAt.mro);
  const all: string[] = [];
  for (let at = mro + own(0); at < mro + heap.size(mro); at += 8) {
    const names: string[] = [];
    const dict = heap.ref(heap.ref(at) + ClassAt.dict);
    forEachEntry(vm, heap.ref(dict + DictAt.table), (entry) => {
      heap.load(entry + 16);
      if (heap.tag !== Tag.ref || heap.payload === 0) return;
      if (heap.ref(heap.payload + At.class) !== vm.types.member_descriptor) return;
      names.push(vm.imm.text(heap.int(heap.payload + own(0))));
    });
    if (names.length > 0) all.push(names.sort().join(' '));
  }
  return all.join(';');
}

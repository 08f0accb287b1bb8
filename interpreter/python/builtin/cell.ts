import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { Raise } from '../vm/fault.ts';
import type { VM } from '../vm/vm.ts';
import { property, staticMethod } from './define.ts';
import { installSuper } from './super.ts';

/** Cells of closures. */
export function installCells(vm: VM): void {
  property(
    vm,
    'cell',
    'cell_contents',
    (vm, at) => {
      vm.heap.read(vm.payload(at));
      vm.heap.load(vm.payload(at) + own(0));
      if (vm.heap.tag === Tag.ref && vm.heap.payload === 0) throw new Raise('ValueError', 'Cell is empty');
      vm.giveLoaded();
    },
    (vm, at) => {
      vm.heap.write(vm.payload(at));
      vm.heap.store(vm.payload(at) + own(0), vm.tag(at + 1), vm.payload(at + 1));
    },
  );
  staticMethod(vm, 'cell', '__new__(cls, contents=, /)', (vm, at) => {
    const { heap } = vm;
    const cell = heap.allocate(heap.kinds.cell, own(1));
    heap.store(cell + At.class, Tag.ref, vm.types.cell);
    if (vm.has(at + 1)) heap.store(cell + own(0), vm.tag(at + 1), vm.payload(at + 1));
    vm.giveRef(cell);
  });
  installSuper(vm);
}

import { At, own } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { Raise, valueError } from '../vm/fault.ts';
import { RangeIteratorAt } from '../vm/iterate.ts';
import type { VM } from '../vm/vm.ts';
import { method, property, staticMethod } from './define.ts';
import { inPrelude } from './prelude.ts';

/** Slots of a range, and of a slice: start, stop, step. */
export const RangeAt = { start: own(0), stop: own(1), step: own(2), end: own(3) } as const;

export function installRange(vm: VM): void {
  staticMethod(vm, 'range', '__new__(*arguments)', (vm, at, count) => {
    const { heap } = vm;
    if (count < 2) throw new Raise('TypeError', 'range expected at least 1 argument, got 0');
    if (count > 4) throw new Raise('TypeError', `range expected at most 3 arguments, got ${count - 1}`);
    for (let index = 1; index < count; index++) {
      const value = vm.values.integer(vm.tag(at + index), vm.payload(at + index));
      if (value === undefined) return inPrelude(vm, '_range_new', at, count);
      vm.set(at + index, ...vm.values.big(value));
    }
    const range = heap.allocate(heap.kinds.record, RangeAt.end);
    heap.store(range + At.class, Tag.ref, vm.types.range);
    const part = (to: number, index: number, otherwise: number) => {
      if (index > 0 && index < count) heap.store(range + to, vm.tag(at + index), vm.payload(at + index));
      else heap.store(range + to, Tag.int, otherwise);
    };
    part(RangeAt.start, count === 2 ? 0 : 1, 0);
    part(RangeAt.stop, count === 2 ? 1 : 2, 0);
    part(RangeAt.step, 3, 1);
    heap.load(range + RangeAt.step);
    if (heap.tag === Tag.int && heap.payload === 0) throw valueError('range() arg 3 must not be zero');
    vm.giveRef(range);
  });
  method(vm, 'range', '__iter__(self, /)', (vm, at) => {
    const { heap } = vm;
    const range = vm.payload(at);
    const parts = [RangeAt.start, RangeAt.stop, RangeAt.step].map((slot) => {
      heap.load(range + slot);
      return heap.tag === Tag.int ? heap.payload : Number.NaN;
    });
    const [start, stop, step] = parts as [number, number, number];
    const left = Math.max(0, Math.ceil((stop - start) / step));
    // What a counter of 32 bits cannot count, the prelude does.
    if (!(left < 2 ** 31)) return inPrelude(vm, '_range_iter', at, 1);
    const iterator = heap.allocate(heap.kinds.record, RangeIteratorAt.end);
    heap.store(iterator + At.class, Tag.ref, vm.types.range_iterator);
    heap.store(iterator + RangeIteratorAt.next, Tag.int, start);
    heap.store(iterator + RangeIteratorAt.step, Tag.int, step);
    heap.store(iterator + RangeIteratorAt.left, Tag.int, left);
    vm.giveRef(iterator);
  });
  parts(vm, 'range');
  parts(vm, 'slice');
  staticMethod(vm, 'slice', '__new__(*arguments)', (vm, at, count) => {
    const { heap } = vm;
    if (count < 2) throw new Raise('TypeError', 'slice expected at least 1 argument, got 0');
    if (count > 4) throw new Raise('TypeError', `slice expected at most 3 arguments, got ${count - 1}`);
    const slice = heap.allocate(heap.kinds.record, RangeAt.end);
    heap.store(slice + At.class, Tag.ref, vm.types.slice);
    const part = (to: number, index: number) => {
      if (index > 0 && index < count) heap.store(slice + to, vm.tag(at + index), vm.payload(at + index));
      else heap.store(slice + to, Tag.imm, none);
    };
    part(RangeAt.start, count === 2 ? 0 : 1);
    part(RangeAt.stop, count === 2 ? 1 : 2);
    part(RangeAt.step, 3);
    vm.giveRef(slice);
  });
}

function parts(vm: VM, owner: 'range' | 'slice'): void {
  for (const name of ['start', 'stop', 'step'] as const) {
    const get = (vm: VM, at: number) => {
      vm.heap.load(vm.payload(at) + RangeAt[name]);
      vm.giveLoaded();
    };
    property(vm, owner, name, get, () => {
      throw new Raise('AttributeError', 'readonly attribute');
    });
  }
}

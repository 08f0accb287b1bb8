import { At } from '../heap/index.ts';
import {
  equalRanges,
  makeRange,
  type Range,
  rangeContains,
  rangeIndex,
  rangeItem,
  rangeLength,
  reprRange,
  sliceIndices,
  sliceRange,
} from '../text/index.ts';
import { none, Tag } from '../value/index.ts';
import { differs, equal } from '../vm/equal.ts';
import { Raise, typeError } from '../vm/fault.ts';
import { Next, nextOfOurs, RangeIteratorAt } from '../vm/iterate.ts';
import { mix } from '../vm/mix.ts';
import { newTuple } from '../vm/sequence.ts';
import type { VM } from '../vm/vm.ts';
import { attribute, func, method } from './define.ts';
import { hashOfItems, visibleHash } from './hash.ts';
import { giveNumeric, integerAt } from './number/operand.ts';
import { sliceAt } from './position.ts';
import { inPrelude } from './prelude.ts';
import { RangeAt } from './range.ts';

/** The range at an address. */
function rangeOf(vm: VM, object: number): Range {
  const part = (slot: number): bigint => {
    vm.heap.load(object + slot);
    return vm.values.integer(vm.heap.tag, vm.heap.payload) ?? 0n;
  };
  return makeRange(part(RangeAt.start), part(RangeAt.stop), part(RangeAt.step));
}

const isRange = (vm: VM, at: number): boolean => vm.classAt(at) === vm.types.range;

function newRange(vm: VM, { start, stop, step }: Range): number {
  const { heap } = vm;
  const range = heap.allocate(heap.kinds.record, RangeAt.end);
  heap.store(range + At.class, Tag.ref, vm.types.range);
  heap.store(range + RangeAt.start, ...vm.values.big(start));
  heap.store(range + RangeAt.stop, ...vm.values.big(stop));
  heap.store(range + RangeAt.step, ...vm.values.big(step));
  return range;
}

/** What ranges and slices do beyond being made. */
export function installRangeMethods(vm: VM): void {
  items(vm);
  comparison(vm);
  iterator(vm);
  slices(vm);
}

function items(vm: VM): void {
  method(vm, 'range', '__len__(self, /)', (vm, at) => {
    const length = rangeLength(rangeOf(vm, vm.payload(at)));
    if (length >= 2n ** 63n) throw new Raise('OverflowError', 'Python int too large to convert to C ssize_t');
    vm.giveBig(length);
  });
  method(vm, 'range', '__bool__(self, /)', (vm, at) => vm.giveBool(rangeLength(rangeOf(vm, vm.payload(at))) > 0n));
  method(vm, 'range', '__getitem__(self, key, /)', (vm, at) => {
    const range = rangeOf(vm, vm.payload(at));
    const index = integerAt(vm, at + 1);
    if (index !== undefined) return vm.giveBig(rangeItem(range, index));
    const slice = sliceAt(vm, at + 1);
    if (slice === undefined) return inPrelude(vm, '_range_getitem', at, 2);
    vm.giveRef(newRange(vm, sliceRange(range, slice.start, slice.stop, slice.step)));
  });
  method(vm, 'range', '__contains__(self, key, /)', (vm, at) => {
    const value = exactly(vm, at + 1);
    if (value === undefined) inPrelude(vm, '_range_contains', at, 2);
    else vm.giveBool(rangeContains(rangeOf(vm, vm.payload(at)), value));
  });
  method(vm, 'range', 'count(self, value, /)', (vm, at) => {
    const value = exactly(vm, at + 1);
    if (value === undefined) inPrelude(vm, '_range_count', at, 2);
    else vm.giveInt(rangeContains(rangeOf(vm, vm.payload(at)), value) ? 1 : 0);
  });
  method(vm, 'range', 'index(self, value, /)', (vm, at) => {
    const value = exactly(vm, at + 1);
    if (value === undefined) inPrelude(vm, '_range_index', at, 2);
    else vm.giveBig(rangeIndex(rangeOf(vm, vm.payload(at)), value));
  });
  method(vm, 'range', '__repr__(self, /)', (vm, at) => vm.giveText(reprRange(rangeOf(vm, vm.payload(at)))));
}

// An int or a bool; what is derived from them may compare as it likes.
const exactly = (vm: VM, at: number): bigint | undefined => (vm.ref(at) === 0 ? integerAt(vm, at) : undefined);

function comparison(vm: VM): void {
  const same = (vm: VM, one: number, other: number): number =>
    vm.heap.ref(other + At.class) === vm.types.range && equalRanges(rangeOf(vm, one), rangeOf(vm, other))
      ? equal
      : differs;
  for (const name of ['eq', 'ne'] as const) {
    const extra = name === 'eq' ? { same } : {};
    const run = (vm: VM, at: number) => {
      if (!isRange(vm, at + 1)) return vm.giveNotImplemented();
      vm.giveBool((same(vm, vm.payload(at), vm.payload(at + 1)) === equal) === (name === 'eq'));
    };
    method(vm, 'range', `__${name}__(self, value, /)`, run, extra);
  }
  const hash = (vm: VM, object: number): bigint => {
    const range = rangeOf(vm, object);
    const length = rangeLength(range);
    const parts = [length, length > 0n ? range.start : undefined, length > 1n ? range.step : undefined];
    return hashOfItems(
      parts.map((part) => {
        const [tag, payload] = part === undefined ? [Tag.imm, none] : vm.values.big(part);
        return visibleHash(vm, tag, payload) ?? 0n;
      }),
    );
  };
  method(vm, 'range', '__hash__(self, /)', (vm, at) => vm.giveBig(hash(vm, vm.payload(at))), {
    hash: (vm, object) => mix(Number(BigInt.asIntN(32, hash(vm, object)))),
  });
}

function iterator(vm: VM): void {
  method(vm, 'range_iterator', '__iter__(self, /)', (vm, at) => vm.giveSlot(at));
  method(vm, 'range_iterator', '__next__(self, /)', (vm, at) => {
    const answer = nextOfOurs(vm, vm.payload(at), vm.types.range_iterator);
    if (answer !== Next.item) throw new Raise('StopIteration');
  });
  method(vm, 'range_iterator', '__length_hint__(self, /)', (vm, at) => {
    vm.heap.read(vm.payload(at));
    vm.giveInt(vm.heap.int(vm.payload(at) + RangeIteratorAt.left));
  });
}

function slices(vm: VM): void {
  attribute(vm, 'slice', '__hash__', Tag.imm, none);
  // start, stop and step are integers or None here.
  func(vm, vm.prelude, '_slice_indices_of(start, stop, step, length, /)', (vm, at) => {
    const [start, stop, step, length] = [at, at + 1, at + 2, at + 3].map((slot) => integerAt(vm, slot));
    if (length === undefined) throw typeError('the length is an integer');
    const indices = sliceIndices(start, stop, step, length);
    const { thread } = vm;
    thread.reserve(16);
    const free = Math.max(thread.sp, at + 4);
    [indices.start, indices.stop, indices.step].forEach((value, index) => {
      giveNumeric(vm, value);
      vm.put(free + index);
    });
    vm.giveRef(newTuple(vm, free, 3));
  });
}

import { At, own } from '../../heap/index.ts';
import {
  characters,
  compareText,
  formatText,
  hashText,
  itemIndex,
  planSlice,
  reprText,
  sliceText,
  textLength,
} from '../../text/index.ts';
import { Tag } from '../../value/index.ts';
import { holds } from '../../vm/arithmetic.ts';
import { Raise, typeError } from '../../vm/fault.ts';
import { hashOf } from '../../vm/hash.ts';
import { IteratorAt, Next, newTextIterator, nextOfOurs } from '../../vm/iterate.ts';
import { newTuple } from '../../vm/sequence.ts';
import type { TypeName } from '../../vm/types.ts';
import type { Native, Run, VM } from '../../vm/vm.ts';
import { type Extra, func, method } from '../define.ts';
import { sliceAt, subscriptAt } from '../position.ts';
import { inPrelude } from '../prelude.ts';
import { Convert, converting, integerAt, selfText, textAt, textNumber, wantText } from './argument.ts';

/** Operators of strings. */
export function installTextOperators(vm: VM): void {
  converting(vm, 'str', '__add__(self, value, /)', (vm, at) => {
    const other = textAt(vm, at + 1);
    if (other === undefined) throw typeError(`can only concatenate str (not "${vm.typeName(at + 1)}") to str`);
    vm.giveText(selfText(vm, at) + other);
  });
  for (const name of ['__mul__', '__rmul__']) {
    converting(vm, 'str', `${name}(self, value, /)`, (vm, at) => {
      const count = timesAt(vm, at + 1, textLength(selfText(vm, at)));
      vm.giveText(selfText(vm, at).repeat(count));
    });
  }
  comparisons(vm, 'str', textAt, compareText, sameBoxed);
  method(vm, 'str', '__hash__(self, /)', (vm, at) => vm.giveBig(hashText(selfText(vm, at))), boxedHash);
  converting(vm, 'str', '__len__(self, /)', (vm, at) => vm.giveInt(textLength(selfText(vm, at))));
  converting(vm, 'str', '__str__(self, /)', (vm, at) => vm.giveText(selfText(vm, at)));
  converting(vm, 'str', '__repr__(self, /)', (vm, at) => vm.giveText(reprText(selfText(vm, at))));
  converting(vm, 'str', '__format__(self, format_spec, /)', (vm, at) => {
    const spec = wantText(vm, at + 1, (type) => `__format__() argument must be str, not ${type}`);
    // What a derived class says of itself counts where nothing else is asked for.
    if (spec === '' && vm.tag(at) === Tag.ref) return inPrelude(vm, '_to_str', at, 1);
    vm.giveText(formatText(selfText(vm, at), spec, vm.typeName(at)));
  });
  converting(vm, 'str', '__getnewargs__(self, /)', (vm, at) => {
    const { sp } = vm.thread;
    vm.set(sp, Tag.imm, textNumber(vm, at));
    vm.giveRef(newTuple(vm, sp, 1));
  });
  converting(vm, 'str', '__sizeof__(self, /)', (vm, at) => vm.giveInt(49 + selfText(vm, at).length));
  converting(vm, 'str', '__getitem__(self, key, /)', item);
  iteration(vm);
}

/** How often to repeat something of that length. @throws Raise, Convert */
export function timesAt(vm: VM, at: number, length: number): number {
  const value = integerAt(vm, at);
  if (value === undefined) throw new Convert(at, 'times');
  if (value > 2n ** 63n - 1n || value < -(2n ** 63n)) {
    throw new Raise('OverflowError', "cannot fit 'int' into an index-sized integer");
  }
  const count = length === 0 || value < 0 ? 0 : Number(value);
  if (length * count > 2 ** 28) throw new Raise('MemoryError');
  return count;
}

/** What dicts ask instances of derived classes, which are equal to what they stand for. */
export const boxedHash: Extra = {
  hash: (vm, object) => {
    vm.heap.load(object + own(0));
    return hashOf(vm, vm.heap.tag, vm.heap.payload);
  },
};

const names = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'];

/** The six comparisons of what `read` finds in two slots; `same` is what dicts ask instead of the one for equality. */
export function comparisons<T>(
  vm: VM,
  owner: TypeName,
  read: (vm: VM, at: number) => T | undefined,
  order: (left: T, right: T) => number,
  same: NonNullable<Native['same']>,
): void {
  names.forEach((name, comparison) => {
    const run: Run = (vm, at) => {
      const left = read(vm, at);
      const right = read(vm, at + 1);
      if (left === undefined || right === undefined) vm.giveNotImplemented();
      else vm.giveBool(holds(comparison, order(left, right)));
    };
    method(vm, owner, `${name}(self, value, /)`, run, name === '__eq__' ? { same } : {});
  });
}

/** Whether instances of derived classes stand for the same immediate. The other one's class is asked next. */
export function sameBoxed(vm: VM, one: number, other: number): number {
  const { heap } = vm;
  if (heap.kind(one) !== heap.kinds.boxed || heap.kind(other) !== heap.kinds.boxed) return 0;
  heap.load(one + own(0));
  const { tag, payload } = heap;
  heap.load(other + own(0));
  return tag === heap.tag && payload === heap.payload ? 1 : 0;
}

function item(vm: VM, at: number): void {
  const number = textNumber(vm, at);
  const text = vm.imm.text(number);
  const isAstral = vm.imm.isAstral(number);
  const index = subscriptAt(vm, at + 1);
  if (index !== undefined) {
    const all = isAstral ? characters(text) : text;
    const place = itemIndex(index, all.length);
    if (place === undefined) throw new Raise('IndexError', 'string index out of range');
    return vm.giveText(all[place]!);
  }
  const parts = sliceAt(vm, at + 1);
  if (parts === undefined) return inPrelude(vm, '_text_item', at, 2);
  const { start, stop, step } = parts;
  if (isAstral || (step !== undefined && step !== 1n)) return vm.giveText(sliceText(text, start, stop, step));
  const plan = planSlice(start, stop, undefined, text.length);
  vm.giveText(text.slice(plan.start, plan.start + plan.count));
}

function iteration(vm: VM): void {
  method(vm, 'str', '__iter__(self, /)', (vm, at) =>
    vm.giveRef(newTextIterator(vm, textNumber(vm, at), vm.ref(at) !== 0)),
  );
  func(vm, vm.prelude, '_text_rest(iterator, /)', (vm, at) => {
    const { heap } = vm;
    heap.read(vm.payload(at));
    vm.giveText(
      vm.imm.text(heap.int(vm.payload(at) + IteratorAt.over)).slice(heap.int(vm.payload(at) + IteratorAt.index)),
    );
  });
  for (const name of ['str_iterator', 'str_ascii_iterator'] as const) {
    method(vm, name, '__iter__(self, /)', (vm, at) => vm.giveSlot(at));
    method(vm, name, '__next__(self, /)', (vm, at) => {
      const iterator = vm.payload(at);
      if (nextOfOurs(vm, iterator, vm.heap.ref(iterator + At.class)) === Next.end) throw new Raise('StopIteration');
    });
    method(vm, name, '__reduce__(self, /)', (vm, at) => inPrelude(vm, '_text_iterator_reduce', at, 1));
    method(vm, name, '__length_hint__(self, /)', (vm, at) => {
      const { heap } = vm;
      heap.read(vm.payload(at));
      const text = vm.imm.text(heap.int(vm.payload(at) + IteratorAt.over));
      vm.giveInt(textLength(text.slice(heap.int(vm.payload(at) + IteratorAt.index))));
    });
  }
}

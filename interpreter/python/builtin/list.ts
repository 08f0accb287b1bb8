import { At, bare, own } from '../heap/index.ts';
import { planSlice } from '../text/index.ts';
import { Tag } from '../value/index.ts';
import { Raise, typeError } from '../vm/fault.ts';
import { newIterator } from '../vm/iterate.ts';
import {
  allocateTuple,
  append,
  ensureCapacity,
  ListAt,
  listLength,
  loadItem,
  newList,
  spanOf,
} from '../vm/sequence.ts';
import type { VM } from '../vm/vm.ts';
import { func, method, staticMethod } from './define.ts';
import { indexAt, sliceAt, subscriptAt } from './position.ts';
import { inPrelude } from './prelude.ts';
import { appendFast, popFast } from './quick-list.ts';

/** What lists and tuples have in common. */
export function installSequences(vm: VM): void {
  for (const name of ['list', 'tuple'] as const) {
    method(vm, name, '__len__(self, /)', (vm, at) => {
      spanOf(vm, vm.payload(at));
      vm.giveInt(vm.span.count);
    });
    method(vm, name, '__getitem__(self, index, /)', (vm, at) => {
      const index = subscriptAt(vm, at + 1);
      if (index === undefined) return slice(vm, name, at);
      spanOf(vm, vm.payload(at));
      const { start, count } = vm.span;
      const place = index < 0 ? index + count : index;
      if (place < 0 || place >= count) throw new Raise('IndexError', `${name} index out of range`);
      vm.heap.load(start + 8 * place);
      vm.giveLoaded();
    });
    method(vm, name, '__iter__(self, /)', (vm, at) => {
      const type = name === 'list' ? vm.types.list_iterator : vm.types.tuple_iterator;
      vm.giveRef(newIterator(vm, type, vm.tag(at), vm.payload(at), 0));
    });
  }
}

/** A slice of a list or tuple. */
function slice(vm: VM, name: 'list' | 'tuple', at: number): void {
  const { heap } = vm;
  const parts = sliceAt(vm, at + 1);
  if (parts === undefined) {
    if (vm.classAt(at + 1) === vm.types.slice || vm.tag(at + 1) === Tag.ref)
      return inPrelude(vm, '_get_by_index', at, 2);
    throw typeError(`${name} indices must be integers or slices, not ${vm.typeName(at + 1)}`);
  }
  spanOf(vm, vm.payload(at));
  const { count } = vm.span;
  const plan = planSlice(parts.start, parts.stop, parts.step, count);
  const items = plan.count;
  const isList = name === 'list';
  if (!isList && items === count && plan.step === 1 && vm.classAt(at) === vm.types.tuple) return vm.giveSlot(at);
  const target = isList ? heap.allocate(heap.kinds.items, bare + 8 * Math.max(1, items)) : allocateTuple(vm, items);
  const result = isList ? heap.allocate(heap.kinds.list, ListAt.end) : target;
  if (isList) {
    heap.store(result + At.class, Tag.ref, vm.types.list);
    heap.store(result + ListAt.length, Tag.int, items);
    heap.store(result + ListAt.items, Tag.ref, target);
  }
  spanOf(vm, vm.payload(at));
  const { start } = vm.span;
  const first = isList ? target + bare : target + own(0);
  for (let index = 0; index < items; index++)
    heap.move(start + 8 * (plan.start + index * plan.step), first + 8 * index, 1);
  vm.giveRef(result);
}

/** Lists. */
export function installLists(vm: VM): void {
  // The items of a list or tuple, so many times, as a list.
  func(vm, vm.prelude, '_repeat(items, count, /)', (vm, at) => {
    const { heap, span } = vm;
    spanOf(vm, vm.payload(at));
    const { count } = span;
    const times = Math.max(0, vm.tag(at + 1) === Tag.int ? vm.payload(at + 1) : Number.POSITIVE_INFINITY);
    const total = count === 0 ? 0 : count * times;
    if (total > 2 ** 27) throw new Raise('MemoryError');
    const items = total === 0 ? 0 : heap.allocate(heap.kinds.items, bare + 8 * total);
    const list = heap.allocate(heap.kinds.list, ListAt.end);
    heap.store(list + At.class, Tag.ref, vm.types.list);
    heap.store(list + ListAt.length, Tag.int, total);
    heap.store(list + ListAt.items, Tag.ref, items);
    spanOf(vm, vm.payload(at));
    for (let done = 0; done < total; done += count) heap.move(span.start, items + bare + 8 * done, count);
    vm.giveRef(list);
  });
  staticMethod(
    vm,
    'list',
    '__new__(*arguments)',
    (vm, at) => {
      const list = newList(vm, at, 0);
      vm.heap.store(list + At.class, vm.tag(at), vm.payload(at));
      vm.giveRef(list);
    },
    { takesNames: true },
  );
  method(vm, 'list', '__init__(self, iterable=, /)', (vm, at) => {
    if (vm.has(at + 1)) return inPrelude(vm, '_list_init', at, 2);
    vm.heap.write(vm.payload(at));
    vm.heap.store(vm.payload(at) + ListAt.length, Tag.int, 0);
    vm.heap.store(vm.payload(at) + ListAt.items, Tag.ref, 0);
    vm.giveNone();
  });
  // Appends what is in a list or tuple of ours; False for everything else.
  func(vm, vm.prelude, '_extend_fast(self, items, /)', (vm, at) => {
    const { heap, span, types } = vm;
    const type = vm.classAt(at + 1);
    if (type !== types.list && type !== types.tuple) return vm.giveBool(false);
    const list = vm.payload(at);
    spanOf(vm, vm.payload(at + 1));
    const { count } = span;
    const length = listLength(vm, list);
    if (count > 0) {
      const items = ensureCapacity(vm, list, length + count);
      spanOf(vm, vm.payload(at + 1));
      for (let index = 0; index < count; index++) heap.writeItem(items, length + index);
      heap.move(span.start, items + bare + 8 * length, count);
    }
    heap.store(list + ListAt.length, Tag.int, length + count);
    vm.giveBool(true);
  });
  method(
    vm,
    'list',
    'append(self, object, /)',
    (vm, at) => {
      append(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1));
      vm.giveNone();
    },
    { fast: appendFast },
  );
  method(
    vm,
    'list',
    'pop(self, index=, /)',
    (vm, at) => {
      const { heap } = vm;
      const list = vm.payload(at);
      const length = listLength(vm, list);
      const index = vm.has(at + 1) ? indexAt(vm, at + 1) : length - 1;
      if (index === undefined) return inPrelude(vm, '_list_pop', at, 2);
      if (length === 0) throw new Raise('IndexError', 'pop from empty list');
      const place = index < 0 ? index + length : index;
      if (place < 0 || place >= length) throw new Raise('IndexError', 'pop index out of range');
      heap.write(list);
      const items = heap.ref(list + ListAt.items);
      heap.writeItem(items, place);
      for (let one = place + 1; one < length; one++) heap.writeItem(items, one);
      loadItem(vm, list, place);
      vm.giveLoaded();
      heap.move(items + bare + 8 * (place + 1), items + bare + 8 * place, length - place - 1);
      heap.store(items + bare + 8 * (length - 1), Tag.ref, 0);
      heap.store(list + ListAt.length, Tag.int, length - 1);
    },
    { fast: popFast },
  );
  method(vm, 'list', 'insert(self, index, object, /)', (vm, at) => {
    const { heap } = vm;
    const list = vm.payload(at);
    const length = listLength(vm, list);
    const index = indexAt(vm, at + 1);
    if (index === undefined) return inPrelude(vm, '_list_insert', at, 3);
    const place = index < 0 ? Math.max(0, index + length) : Math.min(index, length);
    const items = ensureCapacity(vm, list, length + 1);
    for (let one = place; one <= length; one++) heap.writeItem(items, one);
    heap.move(items + bare + 8 * place, items + bare + 8 * (place + 1), length - place);
    heap.store(items + bare + 8 * place, vm.tag(at + 2), vm.payload(at + 2));
    heap.store(list + ListAt.length, Tag.int, length + 1);
    vm.giveNone();
  });
  method(vm, 'list', '__setitem__(self, index, value, /)', (vm, at) => {
    const { heap } = vm;
    const index = subscriptAt(vm, at + 1);
    if (index === undefined) return inPrelude(vm, '_list_setitem', at, 3);
    const list = vm.payload(at);
    const length = listLength(vm, list);
    const place = index < 0 ? index + length : index;
    if (place < 0 || place >= length) throw new Raise('IndexError', 'list assignment index out of range');
    const items = heap.ref(list + ListAt.items);
    heap.writeItem(items, place);
    heap.store(items + bare + 8 * place, vm.tag(at + 2), vm.payload(at + 2));
    vm.giveNone();
  });
  method(vm, 'list', 'clear(self, /)', (vm, at) => {
    const { heap } = vm;
    heap.write(vm.payload(at));
    heap.store(vm.payload(at) + ListAt.length, Tag.int, 0);
    heap.store(vm.payload(at) + ListAt.items, Tag.ref, 0);
    vm.giveNone();
  });
  method(vm, 'list', 'reverse(self, /)', (vm, at) => {
    const { heap } = vm;
    const list = vm.payload(at);
    const length = listLength(vm, list);
    vm.giveNone();
    if (length < 2) return;
    const items = heap.ref(list + ListAt.items);
    for (let index = 0; index < length; index++) heap.writeItem(items, index);
    for (let low = 0, high = length - 1; low < high; low++, high--) {
      heap.load(items + bare + 8 * low);
      const [tag, payload] = [heap.tag, heap.payload];
      heap.move(items + bare + 8 * high, items + bare + 8 * low, 1);
      heap.store(items + bare + 8 * high, tag, payload);
    }
  });
}

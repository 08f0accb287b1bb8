import { At, own } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { clearDict, dictLength, findKey, loadValue, newDict, removeEntry, resize, setKey } from '../vm/dict.ts';
import { Raise } from '../vm/fault.ts';
import { quickGet } from '../vm/quick-dict.ts';
import { newTuple } from '../vm/sequence.ts';
import { DictAt, DictFlag, forEachEntry } from '../vm/table.ts';
import type { TypeName } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { classMethod, method, staticMethod } from './define.ts';
import { giveDictIterator, installDictIterator } from './dict-iterator.ts';
import { inPrelude } from './prelude.ts';

/** Dicts, their views and iterators. */
export function installDicts(vm: VM): void {
  staticMethod(
    vm,
    'dict',
    '__new__(*arguments)',
    (vm, at) => {
      vm.giveRef(newDict(vm, vm.payload(at)));
    },
    { takesNames: true },
  );
  classMethod(vm, 'dict', 'fromkeys(cls, iterable, value=, /)', (vm, at, count) =>
    inPrelude(vm, '_dict_fromkeys', at, count),
  );
  method(vm, 'dict', '__len__(self, /)', (vm, at) => vm.giveInt(dictLength(vm, vm.payload(at))));
  method(vm, 'dict', '__getitem__(self, key, /)', (vm, at) => {
    const dict = vm.payload(at);
    const entry = findKey(vm, dict, vm.tag(at + 1), vm.payload(at + 1));
    if (entry === 0) {
      if (vm.classAt(at) !== vm.types.dict) return inPrelude(vm, '_dict_missing', at, 2);
      return vm.keyError(at + 1);
    }
    loadValue(vm, dict, entry);
    vm.giveLoaded();
  });
  method(vm, 'dict', '__setitem__(self, key, value, /)', (vm, at) => {
    setKey(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1), vm.tag(at + 2), vm.payload(at + 2));
    vm.giveNone();
  });
  method(vm, 'dict', '__delitem__(self, key, /)', (vm, at) => {
    const dict = vm.payload(at);
    const entry = findKey(vm, dict, vm.tag(at + 1), vm.payload(at + 1));
    if (entry === 0) return vm.keyError(at + 1);
    removeEntry(vm, dict, entry);
    vm.giveNone();
  });
  method(vm, 'dict', '__contains__(self, key, /)', (vm, at) => {
    vm.giveBool(findKey(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1)) !== 0);
  });
  method(
    vm,
    'dict',
    'get(self, key, default=, /)',
    (vm, at) => {
      const dict = vm.payload(at);
      const entry = findKey(vm, dict, vm.tag(at + 1), vm.payload(at + 1));
      if (entry !== 0) {
        loadValue(vm, dict, entry);
        vm.giveLoaded();
      } else if (vm.has(at + 2)) vm.giveSlot(at + 2);
      else vm.giveNone();
    },
    { fast: quickGet },
  );
  method(vm, 'dict', 'setdefault(self, key, default=, /)', (vm, at) => {
    const dict = vm.payload(at);
    const entry = findKey(vm, dict, vm.tag(at + 1), vm.payload(at + 1));
    if (entry !== 0) {
      loadValue(vm, dict, entry);
      vm.giveLoaded();
      return;
    }
    if (!vm.has(at + 2)) vm.set(at + 2, Tag.imm, none);
    setKey(vm, dict, vm.tag(at + 1), vm.payload(at + 1), vm.tag(at + 2), vm.payload(at + 2));
    vm.giveSlot(at + 2);
  });
  method(vm, 'dict', 'pop(self, key, default=, /)', (vm, at) => {
    const dict = vm.payload(at);
    const entry = findKey(vm, dict, vm.tag(at + 1), vm.payload(at + 1));
    if (entry === 0) {
      if (!vm.has(at + 2)) return vm.keyError(at + 1);
      return vm.giveSlot(at + 2);
    }
    loadValue(vm, dict, entry);
    vm.giveLoaded();
    const [tag, payload] = [vm.rt, vm.rp];
    removeEntry(vm, dict, entry);
    vm.give(tag, payload);
  });
  method(vm, 'dict', 'popitem(self, /)', (vm, at) => {
    const { heap } = vm;
    const dict = vm.payload(at);
    if (dictLength(vm, dict) === 0) throw new Raise('KeyError', 'popitem(): dictionary is empty');
    const table = heap.ref(dict + DictAt.table);
    let last = 0;
    forEachEntry(vm, table, (entry) => {
      last = entry;
    });
    heap.load(last + 8);
    vm.set(at + 1, heap.tag, heap.payload);
    loadValue(vm, dict, last);
    vm.set(at + 2, heap.tag, heap.payload);
    const pair = newTuple(vm, at + 1, 2);
    removeEntry(vm, dict, last);
    vm.giveRef(pair);
  });
  method(vm, 'dict', 'clear(self, /)', (vm, at) => {
    clearDict(vm, vm.payload(at));
    vm.giveNone();
  });
  method(vm, 'dict', 'copy(self, /)', (vm, at) => vm.giveRef(copyDict(vm, vm.payload(at))));
  for (const [name, type] of [
    ['keys', 'dict_keys'],
    ['values', 'dict_values'],
    ['items', 'dict_items'],
  ] as const) {
    method(vm, 'dict', `${name}(self, /)`, (vm, at) => {
      const { heap } = vm;
      const view = heap.allocate(heap.kinds.record, own(1));
      heap.store(view + At.class, Tag.ref, vm.types[type]);
      heap.store(view + own(0), vm.tag(at), vm.payload(at));
      vm.giveRef(view);
    });
    const iterator = type.replace(/s$/, '').replace('dict_ite', 'dict_item').replace('itemm', 'item') as string;
    const iteratorType = `${iterator}iterator` as TypeName;
    method(vm, type, '__iter__(self, /)', (vm, at) => {
      giveDictIterator(vm, iteratorType, vm.heap.ref(vm.payload(at) + own(0)));
    });
    method(vm, type, '__len__(self, /)', (vm, at) => vm.giveInt(dictLength(vm, vm.heap.ref(vm.payload(at) + own(0)))));
    installDictIterator(vm, iteratorType, name);
  }
  method(vm, 'dict', '__iter__(self, /)', (vm, at) => giveDictIterator(vm, 'dict_keyiterator', vm.payload(at)));
}

/** A dict with the same entries. */
function copyDict(vm: VM, dict: number): number {
  const { heap } = vm;
  const count = dictLength(vm, dict);
  const copy = newDict(vm);
  if (count === 0) return copy;
  const table = heap.ref(dict + DictAt.table);
  if ((heap.int(dict + DictAt.flags) & DictFlag.globals) !== 0) {
    resize(vm, copy, count);
    forEachEntry(vm, table, (entry) => {
      heap.load(entry + 8);
      const [tag, payload] = [heap.tag, heap.payload];
      loadValue(vm, dict, entry);
      setKey(vm, copy, tag, payload, heap.tag, heap.payload);
    });
    return copy;
  }
  heap.store(copy + DictAt.table, Tag.ref, table);
  heap.store(copy + DictAt.flags, Tag.int, heap.int(dict + DictAt.flags));
  resize(vm, copy, count);
  return copy;
}

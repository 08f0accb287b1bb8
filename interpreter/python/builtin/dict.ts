import { At, own } from '../heap/index.ts';
import { hashBytes, hashText } from '../text/index.ts';
import { Kind, none, Tag } from '../value/index.ts';
import {
  changedSize,
  clearDict,
  dictLength,
  entryAt,
  findKey,
  loadValue,
  newDict,
  nextEntry,
  removeEntry,
  resize,
  setHashed,
  setKey,
} from '../vm/dict.ts';
import { Raise } from '../vm/fault.ts';
import { hashNumber, hashOf } from '../vm/hash.ts';
import { IteratorAt, Next, newIterator } from '../vm/iterate.ts';
import { askPython, mix } from '../vm/mix.ts';
import { quickGet } from '../vm/quick-dict.ts';
import { newTuple } from '../vm/sequence.ts';
import { DictAt, DictFlag, forEachEntry } from '../vm/table.ts';
import type { TypeName } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { classMethod, func, method, staticMethod } from './define.ts';
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
    dictIterator(vm, iteratorType, name);
  }
  method(vm, 'dict', '__iter__(self, /)', (vm, at) => giveDictIterator(vm, 'dict_keyiterator', vm.payload(at)));
}

/** Entries as they are, for the prelude: by identity, by hash. */
export function installExactEntries(vm: VM): void {
  const { prelude } = vm;
  const hashAt = (vm: VM, at: number): number => {
    if (vm.tag(at) === Tag.int) return hashNumber(vm.payload(at));
    const value = vm.values.integer(vm.tag(at), vm.payload(at)) ?? 0n;
    return mix(Number(BigInt.asIntN(32, value ^ (value >> 32n))));
  };
  // The keys in the table that have the same hash.
  func(vm, prelude, '_same_hash(dictionary, key, hash, /)', (vm, at) => {
    const { heap } = vm;
    const dict = vm.payload(at);
    const asked = hashAt(vm, at + 2);
    const hash = entryHash(vm, at + 1, asked);
    heap.read(dict);
    const table = heap.ref(dict + DictAt.table);
    const found: [number, number][] = [];
    if (table !== 0) {
      heap.read(table);
      forEachEntry(vm, table, (entry) => {
        heap.load(entry + 8);
        const stored = heap.int(entry);
        if (stored !== hash && stored !== asked && !hashesTo(vm, at + 2)) return;
        found.push([heap.tag, heap.payload]);
      });
    }
    const { sp } = vm.thread;
    vm.thread.reserve(found.length + 8);
    for (const [index, [tag, payload]] of found.entries()) vm.set(sp + index, tag, payload);
    vm.giveRef(newTuple(vm, sp, found.length));
  });
  const exact = (vm: VM, at: number): number => {
    const { heap } = vm;
    const dict = vm.payload(at);
    heap.read(dict);
    const table = heap.ref(dict + DictAt.table);
    let found = 0;
    if (table === 0) return 0;
    heap.read(table);
    forEachEntry(vm, table, (entry) => {
      heap.load(entry + 8);
      if (heap.tag === vm.tag(at + 1) && heap.payload === vm.payload(at + 1)) found = entry;
    });
    return found;
  };
  func(vm, prelude, '_has_exact(dictionary, key, /)', (vm, at) => vm.giveBool(exact(vm, at) !== 0));
  func(vm, prelude, '_get_exact(dictionary, key, /)', (vm, at) => {
    loadValue(vm, vm.payload(at), exact(vm, at));
    vm.giveLoaded();
  });
  func(vm, prelude, '_delete_exact(dictionary, key, /)', (vm, at) => {
    removeEntry(vm, vm.payload(at), exact(vm, at));
    vm.giveNone();
  });
  func(vm, prelude, '_set_exact(dictionary, key, hash, value, /)', (vm, at) => {
    const { heap } = vm;
    const dict = vm.payload(at);
    const hash = entryHash(vm, at + 1, hashAt(vm, at + 2));
    if (hashOf(vm, vm.tag(at + 1), vm.payload(at + 1)) === askPython) {
      heap.write(dict);
      heap.store(dict + DictAt.flags, Tag.int, heap.int(dict + DictAt.flags) | DictFlag.asks);
    }
    setHashed(vm, vm.payload(at), vm.tag(at + 1), vm.payload(at + 1), hash, vm.tag(at + 3), vm.payload(at + 3));
    vm.giveNone();
  });
}

// Whether the string or the bytes that are loaded have the hash in a slot, as `hash()` says.
function hashesTo(vm: VM, at: number): boolean {
  const { tag, payload } = vm.heap;
  const kind = tag === Tag.imm ? vm.imm.kinds[payload] : undefined;
  if (kind !== Kind.str && kind !== Kind.bytes) return false;
  const hash = kind === Kind.str ? hashText(vm.imm.text(payload)) : hashBytes(vm.imm.bytes(payload));
  return hash === vm.values.integer(vm.tag(at), vm.payload(at));
}

// What the machine can hash itself keeps that hash, so that it is found without Python.
function entryHash(vm: VM, at: number, otherwise: number): number {
  const hash = hashOf(vm, vm.tag(at), vm.payload(at));
  return hash === askPython ? otherwise : hash;
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
  resize(vm, copy, count);
  return copy;
}

// Slots: the dict, the number of the next entry, how many entries there were, how many are left.
function giveDictIterator(vm: VM, type: TypeName, dict: number): void {
  const iterator = newIterator(vm, vm.types[type], Tag.ref, dict, 0);
  vm.heap.store(iterator + IteratorAt.more, Tag.int, dictLength(vm, dict));
  vm.heap.store(iterator + IteratorAt.last, Tag.int, dictLength(vm, dict));
  vm.giveRef(iterator);
}

function dictIterator(vm: VM, type: TypeName, what: 'keys' | 'values' | 'items'): void {
  method(vm, type, '__iter__(self, /)', (vm, at) => vm.giveSlot(at));
  const next = (vm: VM, at: number, free: number): number => {
    const { heap } = vm;
    const iterator = vm.payload(at);
    heap.read(iterator);
    const dict = heap.ref(iterator + IteratorAt.over);
    if (dict === 0) return Next.end;
    heap.write(iterator);
    if (dictLength(vm, dict) !== heap.int(iterator + IteratorAt.more)) throw changedSize();
    const number = nextEntry(vm, dict, heap.int(iterator + IteratorAt.index));
    if (number < 0) {
      heap.store(iterator + IteratorAt.over, Tag.ref, 0);
      return Next.end;
    }
    const left = heap.int(iterator + IteratorAt.last);
    if (left === 0) throw new Raise('RuntimeError', 'dictionary keys changed during iteration');
    const entry = entryAt(vm, dict, number);
    if (what === 'keys') heap.load(entry + 8);
    else if (what === 'values') loadValue(vm, dict, entry);
    else {
      heap.load(entry + 8);
      vm.set(free, heap.tag, heap.payload);
      loadValue(vm, dict, entry);
      vm.set(free + 1, heap.tag, heap.payload);
      heap.tag = Tag.ref;
      heap.payload = newTuple(vm, free, 2);
    }
    vm.giveLoaded();
    heap.store(iterator + IteratorAt.index, Tag.int, number + 1);
    heap.store(iterator + IteratorAt.last, Tag.int, left - 1);
    return Next.item;
  };
  method(
    vm,
    type,
    '__next__(self, /)',
    (vm, at) => {
      if (next(vm, at, at + 1) === Next.end) throw new Raise('StopIteration');
    },
    { next },
  );
}

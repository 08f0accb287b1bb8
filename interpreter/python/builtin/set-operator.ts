import { At } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { differs, equal } from '../vm/equal.ts';
import { askPython } from '../vm/mix.ts';
import { hashOfSet, setLength } from '../vm/set.ts';
import { SetTable } from '../vm/set-table.ts';
import { AskPython } from '../vm/table.ts';
import type { VM } from '../vm/vm.ts';
import { method } from './define.ts';
import { intersect, isSet, remove, subtract, tableOf, toggle, update } from './set-source.ts';

/** The class of what an operator makes of a set: derived classes do not count. */
export const plainType = (vm: VM, at: number): number => (vm.isInstance(at, 'set') ? vm.types.set : vm.types.frozenset);

export type SetOperation = 'union' | 'intersection' | 'difference' | 'symmetric_difference';

const signs = { or: 'union', and: 'intersection', sub: 'difference', xor: 'symmetric_difference' } as const;

/** What an operation makes of a set and a source of keys. @throws AskPython */
export function combined(vm: VM, operation: SetOperation, self: number, other: number): SetTable {
  switch (operation) {
    case 'union': {
      const table = tableOf(vm, self);
      update(vm, table, other);
      return table;
    }
    case 'intersection':
      return intersect(vm, self, other);
    case 'difference':
      return subtract(vm, self, other);
    default: {
      const table = tableOf(vm, other);
      toggle(table, SetTable.of(vm, vm.payload(self)));
      return table;
    }
  }
}

/** The same in place: the table of the set as it becomes. @throws AskPython */
export function changed(vm: VM, operation: SetOperation, self: number, other: number): SetTable {
  if (operation === 'intersection') return intersect(vm, self, other);
  const table = SetTable.of(vm, vm.payload(self));
  if (operation === 'union') update(vm, table, other);
  else if (vm.payload(self) === vm.payload(other)) return new SetTable(vm);
  else if (operation === 'difference') remove(vm, table, other);
  else if (isSet(vm, other)) toggle(table, SetTable.of(vm, vm.payload(other)));
  else toggle(table, tableOf(vm, other));
  return table;
}

/** `|`, `&`, `-`, `^` in all forms, and comparison. */
export function installSetOperators(vm: VM): void {
  for (const name of ['set', 'frozenset'] as const) {
    for (const [sign, operation] of Object.entries(signs)) {
      method(vm, name, `__${sign}__(self, value, /)`, (vm, at) => operate(vm, operation, at, at + 1), {
        inPython: `_set_${operation}`,
      });
      method(vm, name, `__r${sign}__(self, value, /)`, (vm, at) => operate(vm, operation, at + 1, at), {
        inPython: `_set_reflected_${operation}`,
      });
    }
    comparisons(vm, name);
  }
  for (const [sign, operation] of Object.entries(signs)) {
    method(
      vm,
      'set',
      `__i${sign}__(self, value, /)`,
      (vm, at) => {
        if (!isSet(vm, at + 1)) return vm.giveNotImplemented();
        changed(vm, operation, at, at + 1).into(vm.payload(at));
        vm.giveSlot(at);
      },
      { inPython: `_set_in_place_${operation}` },
    );
  }
}

function operate(vm: VM, operation: SetOperation, left: number, right: number): void {
  if (!isSet(vm, left) || !isSet(vm, right)) return vm.giveNotImplemented();
  vm.giveRef(combined(vm, operation, left, right).toSet(plainType(vm, left)));
}

/** Whether all keys of a set are in another. @throws AskPython */
export function isSubset(vm: VM, one: number, other: number): boolean {
  if (setLength(vm, one) > setLength(vm, other)) return false;
  const table = SetTable.of(vm, other);
  let all = true;
  SetTable.of(vm, one).each((hash, tag, payload) => {
    all &&= table.has(hash, tag, payload);
  });
  return all;
}

type Comparing = (vm: VM, one: number, other: number) => boolean;

const comparing: Readonly<Record<string, Comparing>> = {
  eq: (vm, one, other) => setLength(vm, one) === setLength(vm, other) && isSubset(vm, one, other),
  ne: (vm, one, other) => setLength(vm, one) !== setLength(vm, other) || !isSubset(vm, one, other),
  le: isSubset,
  lt: (vm, one, other) => setLength(vm, one) < setLength(vm, other) && isSubset(vm, one, other),
  ge: (vm, one, other) => isSubset(vm, other, one),
  gt: (vm, one, other) => setLength(vm, other) < setLength(vm, one) && isSubset(vm, other, one),
};

function comparisons(vm: VM, name: 'set' | 'frozenset'): void {
  for (const [sign, compare] of Object.entries(comparing)) {
    method(
      vm,
      name,
      `__${sign}__(self, value, /)`,
      (vm, at) => {
        if (isSet(vm, at + 1)) vm.giveBool(compare(vm, vm.payload(at), vm.payload(at + 1)));
        else vm.giveNotImplemented();
      },
      { inPython: `_set_${sign}`, ...(sign === 'eq' ? { same } : {}) },
    );
  }
}

// As dicts and sets ask it.
function same(vm: VM, one: number, other: number): number {
  if (vm.heap.kind(other) !== vm.heap.kinds.set) return differs;
  try {
    return comparing['eq']!(vm, one, other) ? equal : differs;
  } catch (error) {
    if (!(error instanceof AskPython)) throw error;
    return askPython;
  }
}

/** What `__hash__` of frozen sets has for dicts. */
export const hashForDicts = (vm: VM, object: number): number => hashOfSet(vm, object);

/** A set of another class with the keys of one that nobody else has. */
export function giveAs(vm: VM, type: number, set: number): void {
  const { heap } = vm;
  heap.write(set);
  heap.store(set + At.class, Tag.ref, type);
  vm.giveRef(set);
}

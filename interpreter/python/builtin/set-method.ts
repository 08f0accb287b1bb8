import { SetTable } from '../vm/set-table.ts';
import type { VM } from '../vm/vm.ts';
import { method } from './define.ts';
import { hashFrozenSet } from './hash.ts';
import { inPrelude } from './prelude.ts';
import { changed, combined, hashForDicts, isSubset, plainType, type SetOperation } from './set-operator.ts';
import { eachKey, isSet, sourceKind, tableOf } from './set-source.ts';

const operations: readonly SetOperation[] = ['union', 'intersection', 'difference', 'symmetric_difference'];

/** The methods that sets have instead of operators, which take anything with keys. */
export function installSetMethods(vm: VM): void {
  for (const name of ['set', 'frozenset'] as const) {
    for (const operation of operations) operationMethod(vm, name, operation);
    method(vm, name, 'copy(self, /)', (vm, at) => {
      if (vm.classAt(at) === vm.types.frozenset) vm.giveSlot(at);
      else vm.giveRef(copy(vm, at));
    });
    tests(vm, name);
  }
  for (const operation of operations) updateMethod(vm, operation);
  method(
    vm,
    'frozenset',
    '__hash__(self, /)',
    (vm, at) => {
      const hash = hashFrozenSet(vm, vm.payload(at));
      if (hash === undefined) inPrelude(vm, '_frozenset_hash', at, 1);
      else vm.giveBig(hash);
    },
    { hash: hashForDicts },
  );
}

// As CPython copies: into an empty table, which may have another size.
const copy = (vm: VM, at: number): number => tableOf(vm, at).toSet(plainType(vm, at));

function operationMethod(vm: VM, name: 'set' | 'frozenset', operation: SetOperation): void {
  const one = operation === 'symmetric_difference';
  const inPython = `_set_${operation}`;
  method(
    vm,
    name,
    one ? `${operation}(self, other, /)` : `${operation}(*arguments)`,
    (vm, at, count) => {
      if (count === 1) return vm.giveRef(copy(vm, at));
      if (count > 2 || sourceKind(vm, at + 1) === undefined) return inPrelude(vm, inPython, at, count);
      vm.giveRef(combined(vm, operation, at, at + 1).toSet(plainType(vm, at)));
    },
    { inPython },
  );
}

function updateMethod(vm: VM, operation: SetOperation): void {
  const one = operation === 'symmetric_difference';
  const name = operation === 'union' ? 'update' : `${operation}_update`;
  const inPython = `_set_change_${operation}`;
  method(
    vm,
    'set',
    one ? `${name}(self, other, /)` : `${name}(*arguments)`,
    (vm, at, count) => {
      vm.giveNone();
      if (count === 1) return;
      if (count > 2 || sourceKind(vm, at + 1) === undefined) return inPrelude(vm, inPython, at, count);
      changed(vm, operation, at, at + 1).into(vm.payload(at));
    },
    { inPython },
  );
}

function tests(vm: VM, name: 'set' | 'frozenset'): void {
  const test = (signature: string, inPython: string, run: (vm: VM, at: number) => boolean) =>
    method(
      vm,
      name,
      signature,
      (vm, at) => {
        if (sourceKind(vm, at + 1) === undefined) inPrelude(vm, inPython, at, 2);
        else vm.giveBool(run(vm, at));
      },
      { inPython },
    );
  test('isdisjoint(self, other, /)', '_set_isdisjoint', (vm, at) => {
    const table = SetTable.of(vm, vm.payload(at));
    let disjoint = true;
    eachKey(vm, at + 1, (hash, tag, payload) => {
      disjoint &&= !table.has(hash, tag, payload);
    });
    return disjoint;
  });
  test('issubset(self, other, /)', '_set_issubset', (vm, at) => {
    if (isSet(vm, at + 1)) return isSubset(vm, vm.payload(at), vm.payload(at + 1));
    const table = tableOf(vm, at + 1);
    let all = true;
    eachKey(vm, at, (hash, tag, payload) => {
      all &&= table.has(hash, tag, payload);
    });
    return all;
  });
  test('issuperset(self, other, /)', '_set_issuperset', (vm, at) => {
    const table = SetTable.of(vm, vm.payload(at));
    let all = true;
    eachKey(vm, at + 1, (hash, tag, payload) => {
      all &&= table.has(hash, tag, payload);
    });
    return all;
  });
}

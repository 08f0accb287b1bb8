import { At } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { genericAttribute } from '../vm/attribute.ts';
import { call } from '../vm/call.ts';
import { loadValue } from '../vm/dict.ts';
import { Raise } from '../vm/fault.ts';
import { findText as findIn } from '../vm/table.ts';
import { RaiseNamed, type VM } from '../vm/vm.ts';
import { method } from './define.ts';

/** The class of modules. */
export function installModuleType(vm: VM): void {
  const attribute = (vm: VM, at: number, name: number, free: number): boolean => {
    try {
      return genericAttribute(vm, at, name, free);
    } catch (error) {
      if (!(error instanceof Raise) || error.type !== 'AttributeError') throw error;
      const namespace = vm.heap.ref(vm.payload(at) + At.attributes);
      const entry = findIn(vm, namespace, vm.keys.__getattr__);
      if (entry === 0) throw missingIn(vm, at, name);
      loadValue(vm, namespace, entry);
      vm.set(free, Tag.ref, 0);
      vm.set(free + 1, vm.heap.tag, vm.heap.payload);
      vm.set(free + 2, Tag.imm, name);
      vm.thread.sp = Math.max(vm.thread.sp, free + 3);
      return call(vm, free + 2, 1, free);
    }
  };
  method(
    vm,
    'module',
    '__getattribute__(self, name, /)',
    (vm, at) => {
      attribute(vm, at, vm.payload(at + 1), Math.max(vm.thread.sp, at + 2));
    },
    { attribute },
  );
}

function missingIn(vm: VM, at: number, name: number): Raise {
  const namespace = vm.heap.ref(vm.payload(at) + At.attributes);
  const entry = findIn(vm, namespace, vm.keys.__name__);
  if (entry !== 0) loadValue(vm, namespace, entry);
  const known = entry !== 0 && vm.values.isText(vm.heap.tag, vm.heap.payload);
  const module = known ? `module '${vm.imm.text(vm.heap.payload)}'` : 'module';
  vm.giveSlot(at);
  return new RaiseNamed('AttributeError', `${module} has no attribute '${vm.imm.text(name)}'`, name);
}

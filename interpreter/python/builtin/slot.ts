import { none, Tag } from '../value/index.ts';
import { MethodAt } from '../vm/call.ts';
import { Raise, typeError } from '../vm/fault.ts';
import type { TypeName } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { property } from './define.ts';

/** An attribute that is a slot; `check` looks at what it is set to. Without one it cannot be set. */
export function slot(vm: VM, owner: TypeName, name: string, at: number, check?: (vm: VM, at: number) => void): void {
  property(
    vm,
    owner,
    name,
    (vm, self) => {
      vm.heap.read(vm.payload(self));
      vm.heap.load(vm.payload(self) + at);
      if (vm.heap.tag === Tag.ref && vm.heap.payload === 0) vm.giveNone();
      else vm.giveLoaded();
    },
    check === undefined
      ? () => {
          throw new Raise('AttributeError', 'readonly attribute');
        }
      : (vm, self) => {
          if (!vm.has(self + 1)) vm.set(self + 1, Tag.imm, none);
          check(vm, self + 1);
          vm.heap.write(vm.payload(self));
          vm.heap.store(vm.payload(self) + at, vm.tag(self + 1), vm.payload(self + 1));
        },
  );
}

/** @throws Raise TypeError where a descriptor's `__get__` gets neither an object nor a class */
export function checkGet(vm: VM, at: number): void {
  if (vm.isNone(at + 1) && (!vm.has(at + 2) || vm.isNone(at + 2))) throw typeError('__get__(None, None) is invalid');
}

export const anything = (): void => {};

export const mustBeText =
  (name: string) =>
  (vm: VM, at: number): void => {
    if (!vm.isText(at)) throw typeError(`${name} must be set to a string object`);
  };

/** A slot that is None or empty as long as nothing is there. */
export const orNothing =
  (type: 'tuple' | 'dict', name: string) =>
  (vm: VM, at: number): void => {
    if (vm.isNone(at)) vm.set(at, Tag.ref, 0);
    else if (!vm.isInstance(at, type)) throw typeError(`${name} must be set to a ${type} object`);
  };

/** The function in Python behind a function or method that passes for native; 0 if there is none. */
export function functionIn(vm: VM, at: number): number {
  const { heap } = vm;
  const object = vm.ref(at);
  if (object === 0) return 0;
  if (heap.kind(object) === heap.kinds.function) return object;
  const inner = heap.kind(object) === heap.kinds.method ? heap.ref(object + MethodAt.function) : 0;
  return inner !== 0 && heap.kind(inner) === heap.kinds.function ? inner : 0;
}

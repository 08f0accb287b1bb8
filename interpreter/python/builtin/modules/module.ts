import { At } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { newDict, setNamed } from '../../vm/dict.ts';
import { makeInstance } from '../../vm/instance.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';

/** The dict for what is native in a module: the prelude has it under the module's name, and makes the module of it. */
export function nativesOf(vm: VM, module: string): number {
  const dict = newDict(vm);
  setNamed(vm, vm.prelude, `_natives_${module}`, Tag.ref, dict);
  return dict;
}

export function installModuleHelpers(vm: VM): void {
  // A module whose namespace is there already.
  func(vm, vm.prelude, '_module_over(namespace, /)', (vm, at) => {
    const module = makeInstance(vm, vm.types.module);
    vm.heap.store(module + At.attributes, Tag.ref, vm.payload(at));
    vm.giveRef(module);
  });
}

import { Raise } from '../../vm/fault.ts';
import type { TypeName } from '../../vm/types.ts';
import type { VM } from '../../vm/vm.ts';
import { func, method } from '../define.ts';
import { nativesOf } from './module.ts';

/** Atomic blocks, and what else is native in `__pypy__.thread`: who runs the threads looks at what these leave behind. */
export function installAtomic(vm: VM): void {
  method(vm, 'Atomic', '__enter__(self, /)', (vm, at) => {
    vm.thread.atomic++;
    vm.giveSlot(at);
  });
  leaving(vm, 'Atomic', 'atomic');
  method(vm, 'ExclusiveAtomic', '__enter__(self, /)', (vm, at) => {
    if (vm.thread.atomic > 0) {
      throw new Raise('RuntimeError', "exclusive_atomic block can't be entered inside another atomic block");
    }
    vm.thread.atomic++;
    vm.thread.exclusive = true;
    vm.giveSlot(at);
  });
  leaving(vm, 'ExclusiveAtomic', 'exclusive_atomic');
  const natives = nativesOf(vm, 'atomic');
  func(vm, natives, 'is_atomic()', (vm) => vm.giveInt(vm.thread.atomic));
  func(vm, natives, 'getsegmentlimit()', (vm) => vm.giveInt(vm.threads.segments(vm)));
  func(vm, natives, 'hint_commit_soon()', (vm) => {
    vm.thread.commitSoon = true;
    vm.breakAt = 0;
    vm.giveNone();
  });
  // Threads without transactions have nothing to tell.
  func(vm, natives, 'longest_abort_info()', (vm) => {
    const known = vm.threads.longestAbort(vm);
    if (known === undefined) vm.giveNone();
    else vm.giveText(known);
  });
  func(vm, natives, 'reset_longest_abort_info()', (vm) => {
    vm.threads.forgetLongestAbort(vm);
    vm.giveNone();
  });
}

// An exception goes on: nothing is rolled back.
function leaving(vm: VM, owner: TypeName, name: string): void {
  method(vm, owner, '__exit__(*arguments)', (vm) => {
    const { thread } = vm;
    if (thread.atomic === 0) throw new Raise('RuntimeError', `${name}.__exit__(): more exits than enters`);
    thread.atomic--;
    if (thread.atomic === 0) thread.exclusive = false;
    vm.giveNone();
  });
}

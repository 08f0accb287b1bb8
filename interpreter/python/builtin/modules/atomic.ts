import { none, Tag } from '../../value/index.ts';
import { Raise } from '../../vm/fault.ts';
import { newTuple } from '../../vm/sequence.ts';
import type { LongestAbort, Place } from '../../vm/threads.ts';
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
    vm.thread.commitSoon = 'now';
    vm.breakAt = 0;
    vm.giveNone();
  });
  func(vm, natives, 'longest_abort_info()', (vm) => {
    const known = vm.threads.longestAbort(vm);
    if (known === undefined) vm.giveNone();
    else giveAbort(vm, known);
  });
  // An abort would take back that somebody has read it, but not this.
  func(vm, natives, 'reset_longest_abort_info()', (vm) => {
    vm.threads.irreversible(vm);
    vm.threads.forgetLongestAbort(vm);
    vm.giveNone();
  });
}

// Why, how long in seconds, and where both sides were: each a file, a line and the name of a function, or None.
function giveAbort(vm: VM, { reason, seconds, own, other }: LongestAbort): void {
  const { sp } = vm.thread;
  vm.thread.reserve(16);
  // An instruction that begins again makes them anew.
  vm.heap.ensure(placeBytes * 3);
  vm.set(sp, Tag.imm, vm.imm.ofText(reason));
  vm.set(sp + 1, Tag.float, seconds);
  for (const [index, place] of [own, other].entries()) {
    if (place === undefined) vm.set(sp + 2 + index, Tag.imm, none);
    else vm.set(sp + 2 + index, Tag.ref, placeTuple(vm, place, sp + 4));
  }
  vm.giveRef(newTuple(vm, sp, 4));
}

// More than a tuple of four takes.
const placeBytes = 128;

function placeTuple(vm: VM, { file, line, name }: Place, at: number): number {
  vm.set(at, Tag.imm, vm.imm.ofText(file));
  vm.set(at + 1, Tag.int, line);
  vm.set(at + 2, Tag.imm, vm.imm.ofText(name));
  return newTuple(vm, at, 3);
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

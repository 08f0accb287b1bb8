import { own } from '../heap/index.ts';
import { callPrelude } from '../vm/call.ts';
import { globalsOf } from '../vm/frame.ts';
import { Frame } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';

/** Lets a function of the prelude do it, with the same arguments. */
export function inPrelude(vm: VM, name: string, at: number, count: number): void {
  callPrelude(vm, name, at, count, at - 1);
}

/** The globals of whoever calls, who is in the prelude only if that is asked itself. */
export function callerGlobals(vm: VM): number {
  const { thread, heap } = vm;
  for (let fp = thread.fp; fp >= 0; fp -= Frame.size) {
    const code = thread.frames[fp + Frame.code]!;
    if (code < 0 || vm.imm.code(code).hidden) continue;
    return heap.ref(vm.payload(thread.frames[fp + Frame.base]! - 1) + own(1));
  }
  return globalsOf(vm);
}

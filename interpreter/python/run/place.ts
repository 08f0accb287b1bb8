import { Frame, type PythonThread } from '../vm/thread.ts';
import type { Place } from '../vm/threads.ts';
import type { VM } from '../vm/vm.ts';

/** Where in the program a thread is: what it executes, or has executed last. Undefined where it is not in it. */
export function placeOf(vm: VM, { frames, fp: last }: PythonThread): Place | undefined {
  for (let fp = last; fp >= 0; fp -= Frame.size) {
    const number = frames[fp + Frame.code]!;
    if (number < 0) continue;
    const { hidden, code } = vm.imm.code(number);
    if (hidden) continue;
    const line = code.places[4 * Math.max(0, frames[fp + Frame.pc]! - 1)] ?? 0;
    return { file: code.file, line, name: code.name };
  }
  return undefined;
}

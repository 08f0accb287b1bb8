import { Op } from '../code/opcode.ts';
import { Frame } from './thread.ts';
import type { VM } from './vm.ts';

/** Whether the transaction is to end between the last instruction and the next, and may (C7-PY-1). */
export function breaks(vm: VM): boolean {
  const { heap } = vm;
  if (vm.breakAt > heap.used && !(vm.heedsAdvice && heap.advised)) return false;
  return mayBreak(vm);
}

/**
 * Not within atomic blocks, and not before what is over in no time (RETURN_VALUE, POP_TOP, LOAD_CONST, LOAD_FAST). Where the
 * program has asked for it, it is before these too: none of them touches what others see, so nobody can tell, and if nothing
 * slow came between them and an atomic block, it would come too late.
 */
export function mayBreak({ thread, imm }: VM): boolean {
  if (thread.fp < 0 || thread.raising !== 0) return false;
  const code = thread.frames[thread.fp + Frame.code]!;
  if (thread.atomic > 0 || code < 0) return false;
  if (thread.commitSoon === 'now') return true;
  const next = imm.code(code).instructions[2 * thread.frames[thread.fp + Frame.pc]!]!;
  return next !== Op.RETURN_VALUE && next !== Op.POP_TOP && next !== Op.LOAD_CONST && next !== Op.LOAD_FAST;
}

import { binaryNames, Op } from '../code/opcode.ts';
import { At } from '../heap/index.ts';
import { Kind, Tag } from '../value/index.ts';
import type { VM } from '../vm/vm.ts';
import type { Instruction } from './steps.ts';

/** What an instruction does with the object that it reads or writes, as far as it tells of a cause of conflicts. */
export interface Deed {
  /** The key, or the index, of the item that it is about. */
  readonly key: string | undefined;
  /** It writes an integer that it has just computed. */
  readonly counts: boolean;
  /** It makes a list longer or shorter. */
  readonly resizes: boolean;
}

const nothing: Deed = { key: undefined, counts: false, resizes: false };
const keyedMethods = new Set(['get', 'setdefault', 'pop', '__getitem__', '__setitem__', '__contains__']);
const resizingMethods = new Set(['append', 'pop', 'extend', 'insert', 'remove']);
// How far before a store the operator stands: in between lie swaps.
const reach = 3;

/** What the instruction does. It looks at memory and the stack without barriers, and changes nothing. */
export function deedOf(vm: VM, { thread, code, pc, sp }: Instruction): Deed {
  const { instructions } = vm.imm.code(code);
  const operand = instructions[2 * pc + 1]!;
  const keyAt = (slot: number) => `${thread.tags[slot]}:${thread.payload[slot]}`;
  const counts = (slot: number) => thread.tags[slot] === Tag.int && computes(instructions, pc);
  switch (instructions[2 * pc]) {
    case Op.BINARY_SUBSCR:
    case Op.DELETE_SUBSCR:
      return { ...nothing, key: keyAt(sp - 1) };
    case Op.STORE_SUBSCR:
      return { ...nothing, key: keyAt(sp - 1), counts: counts(sp - 3) };
    case Op.CONTAINS_OP:
      return { ...nothing, key: keyAt(sp - 2) };
    case Op.STORE_GLOBAL:
    case Op.STORE_NAME:
    case Op.STORE_DEREF:
      return { ...nothing, counts: counts(sp - 1) };
    case Op.STORE_ATTR:
      return { ...nothing, counts: counts(sp - 2) };
    case Op.CALL:
      return ofCall(vm, thread, sp - operand, operand, keyAt);
    default:
      return nothing;
  }
}

function computes(instructions: Int32Array, pc: number): boolean {
  for (let at = pc - 1; at >= Math.max(0, pc - reach); at--) {
    if (instructions[2 * at] === Op.BINARY_OP) return isAddition(instructions[2 * at + 1]!);
  }
  return false;
}

// In place or not.
const isAddition = (operator: number): boolean => ['Add', 'Sub'].includes(binaryNames[operator % binaryNames.length]!);

// A method of ours: it, the object, the arguments.
function ofCall(
  vm: VM,
  { tags, payload }: Instruction['thread'],
  first: number,
  count: number,
  keyAt: (slot: number) => string,
): Deed {
  const method = payload[first - 2]!;
  if (tags[first - 2] !== Tag.imm || vm.imm.kinds[method] !== Kind.native || tags[first - 1] !== Tag.ref)
    return nothing;
  const { name } = vm.imm.native(method);
  const type = vm.heap.ref(payload[first - 1]! + At.class);
  if (type === vm.types.list) return { ...nothing, resizes: resizingMethods.has(name) };
  const keyed = count > 0 && keyedMethods.has(name);
  return keyed ? { ...nothing, key: keyAt(first) } : nothing;
}

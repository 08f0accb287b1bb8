import { handlerWords } from '../code/code.ts';
import { Op, type OpcodeRow, opcodeRows, opcodes } from '../code/opcode.ts';
import { Linked, type LinkedCode } from '../vm/linked.ts';

/** Instructions that are executed one after the other, from the first to before `end`. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

/** How code runs through its instructions. */
export interface Flow {
  readonly blocks: readonly Block[];
  /** By instruction: how many values are on the stack before it; -1 where it is never reached. */
  readonly depths: Int32Array;
}

/** The row of an instruction, those of the linker included. */
export const rowOf = (op: number): OpcodeRow => (op === Linked.makeConstant ? opcodes.LOAD_CONST : opcodeRows[op]!);

// Where frames are put away, and begin again later.
const suspends: ReadonlySet<number> = new Set([Op.RETURN_GENERATOR, Op.YIELD_VALUE, Op.SEND]);

/** What can be said of code without running it. Undefined if its stack is not as deep on all ways to an instruction. */
export function flowOf({ instructions, code }: LinkedCode): Flow | undefined {
  const count = instructions.length / 2;
  const depths = depthsOf(instructions, code.handlers, count);
  if (depths === undefined) return undefined;
  const leads = new Uint8Array(count + 1);
  leads[0] = 1;
  for (let at = 0; at < code.handlers.length; at += handlerWords) leads[code.handlers[at + 2]!] = 1;
  for (let at = 0; at < count; at++) {
    const op = instructions[2 * at]!;
    const { jumps, ends } = rowOf(op);
    if (jumps !== undefined) leads[instructions[2 * at + 1]!] = 1;
    if (jumps !== undefined || ends === true || suspends.has(op)) leads[at + 1] = 1;
  }
  const blocks: Block[] = [];
  for (let start = 0; start < count; ) {
    let end = start + 1;
    while (end < count && leads[end] === 0) end++;
    if (depths[start]! >= 0) blocks.push({ start, end });
    start = end;
  }
  return { blocks, depths };
}

function depthsOf(instructions: Int32Array, handlers: Int32Array, count: number): Int32Array | undefined {
  const depths = new Int32Array(count + 1).fill(-1);
  const open: number[] = [];
  let agrees = true;
  const reach = (at: number, depth: number) => {
    if (depths[at] === -1) {
      depths[at] = depth;
      open.push(at);
    } else if (depths[at] !== depth) agrees = false;
  };
  reach(0, 0);
  for (let at = 0; at < handlers.length; at += handlerWords) reach(handlers[at + 2]!, handlers[at + 3]! + 1);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at >= count) return undefined;
    const operand = instructions[2 * at + 1]!;
    const { takes, gives, jumps, ends } = rowOf(instructions[2 * at]!);
    const depth = depths[at]!;
    if (jumps !== undefined) reach(operand, depth - jumps.takes + jumps.gives);
    if (ends !== true) reach(at + 1, depth - takes(operand) + gives(operand));
  }
  return agrees ? depths : undefined;
}

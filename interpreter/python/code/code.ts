import type { ConstantValue } from '../syntax/index.ts';
import { opcodeRows } from './opcode.ts';

/** Ways of a code object, as bits of {@link Code.flags}. */
export const CodeFlag = {
  /** Its variables are local: a function, not a module or class body. */
  optimized: 1,
  varArgs: 4,
  varKeywords: 8,
  nested: 16,
  generator: 32,
  coroutine: 128,
  /** A generator that can be awaited. */
  iterableCoroutine: 256,
  asyncGenerator: 512,
} as const;

/** What `LOAD_CONST` pushes. Numbers of different types differ, and so do 0.0 and -0.0. */
export type Constant =
  | ConstantValue
  | { readonly type: 'tuple'; readonly items: readonly Constant[] }
  | { readonly type: 'code'; readonly code: Code };

/** Compiled Python: a module, a class body, a function or a comprehension. It is plain data. */
export interface Code {
  readonly name: string;
  readonly qualifiedName: string;
  readonly file: string;
  readonly firstLine: number;
  readonly flags: number;
  /** Parameters that can be given by position, those that only can, and those that only can by keyword. */
  readonly positional: number;
  readonly positionalOnly: number;
  readonly keywordOnly: number;
  /** Parameters, in that order, then `*` and `**` ones, and all other local variables. */
  readonly locals: readonly string[];
  /** Own cells, then those of enclosing functions, of which there are so many. */
  readonly cells: readonly string[];
  readonly free: number;
  readonly names: readonly string[];
  readonly constants: readonly Constant[];
  /** Pairs: number of the instruction, operand. */
  readonly instructions: Int32Array;
  /** By instruction: line, column (in UTF-16 units, from 0), end line, end column. */
  readonly places: Int32Array;
  /** By handler: first instruction, one after the last, where it is, and how deep the stack is there, inner ones first. */
  readonly handlers: Int32Array;
  readonly stackSize: number;
}
export const handlerWords = 4;

/** How much higher the stack is after an instruction that does not jump. */
export function stackEffect(op: number, operand: number): number {
  const { takes, gives } = opcodeRows[op]!;
  return gives(operand) - takes(operand);
}

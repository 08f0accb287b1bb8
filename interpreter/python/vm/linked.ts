import type { Code } from '../code/code.ts';
import { opcodeNames } from '../code/opcode.ts';
import type { Template } from './tier.ts';

/** Instructions that the machine makes of others when it links code. */
export const Linked = {
  /** LOAD_CONST of what has to be made anew each time: a tuple. */
  makeConstant: opcodeNames.length,
} as const;

/** How many numbers an instruction can remember. */
export const cacheWords = 5;

/** Code ready to run: its constants as values, its names as immediates, and what has been found out about places. */
export interface LinkedCode {
  readonly code: Code;
  /** Its number as an immediate. */
  readonly number: number;
  readonly instructions: Int32Array;
  readonly constantTags: Uint8Array;
  readonly constantPayloads: Float64Array;
  /** Immediates. */
  readonly names: Int32Array;
  readonly locals: Int32Array;
  /** By own cell: the parameter that it begins with, or -1. */
  readonly cellParameters: Int32Array;
  readonly ownCells: number;
  readonly localCount: number;
  /** Slots before the stack: locals, cells, the namespace of a body. */
  readonly fixed: number;
  /** Where the namespace of a body is, from the base; for functions there is none, but what `locals` gives if they use it. */
  readonly namespace: number;
  readonly keepsLocals: boolean;
  readonly frameSize: number;
  /** Whether a call with just the positional parameters needs nothing else. */
  readonly simple: boolean;
  readonly generator: boolean;
  /** Its frames do not show in tracebacks. */
  readonly hidden: boolean;
  /** What a place found last, some numbers an instruction: what they mean is the instruction's affair. */
  readonly cache: Float64Array;
  /** How often it has begun to run, or gone back in a loop. */
  heat: number;
  /** What the second tier made of it; `null` if that is nothing. */
  template: Template | null | undefined;
}

/** The same code for another machine whose values have the same numbers: what has been found out about places stays behind. */
export const relink = (linked: LinkedCode): LinkedCode => ({
  ...linked,
  cache: new Float64Array(linked.cache.length),
  heat: 0,
  template: undefined,
});

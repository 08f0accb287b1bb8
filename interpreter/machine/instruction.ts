import type { Operation } from '../../model/index.ts';
import type { BinaryOperator, Span } from '../scenario/index.ts';

/** Where a location lies in memory. */
export interface Cell {
  /** Segment offset of the object's header. */
  readonly object: number;
  /** Segment offset of the location, or of the array's first element. */
  readonly address: number;
  /** Elements, for an array: its index is on the stack. Absent for a single location. */
  readonly length: number | undefined;
  readonly span: Span;
}

/**
 * One instruction of a thread. Those in the second group are visible: a step of a thread runs one of them, and then the
 * local ones up to the next.
 */
export type Instruction =
  | { readonly op: 'push'; readonly value: number }
  | { readonly op: 'pop' | 'not' | 'negate' | 'print' }
  | { readonly op: 'get' | 'set'; readonly register: number }
  | { readonly op: 'binary'; readonly operator: BinaryOperator; readonly span: Span }
  | { readonly op: 'jump' | 'jumpIfFalse'; readonly to: number }
  /** `and`, `or`: jump and keep the value that decides, or drop it and go on. */
  | { readonly op: 'jumpIfFalseOrPop' | 'jumpIfTrueOrPop'; readonly to: number }
  /** The stack holds expected, replacement, (index,) present value: leaves replacement, (index) or jumps with nothing. */
  | { readonly op: 'compare'; readonly indexed: boolean; readonly otherwise: number }
  /** The stack holds amount, (index,) present value: leaves present value, sum, (index). */
  | { readonly op: 'combine'; readonly indexed: boolean }
  | { readonly op: 'load'; readonly cell: Cell; readonly keepIndex: boolean }
  | { readonly op: 'store'; readonly cell: Cell }
  /** Begins a transaction in which the registers `assigns` get their values anew. */
  | { readonly op: 'begin'; readonly assigns: readonly number[] }
  | { readonly op: 'commit' | 'inevitable' | 'end' }
  /** Aborts once; the transaction's retry passes over `site`. */
  | { readonly op: 'abort'; readonly site: number; readonly span: Span }
  /** Between two statements of a transaction: a safe point, which passes unseen unless a signal is pending. */
  | { readonly op: 'poll' }
  /** At the end of a loop's round in which nothing is visible: lets others run, at a safe point or not. */
  | { readonly op: 'pause'; readonly safePoint: boolean };

/** The instructions that other threads can notice. */
export type Visible = Extract<
  Instruction,
  { op: 'load' | 'store' | 'begin' | 'commit' | 'inevitable' | 'abort' | 'poll' | 'pause' | 'end' }
>;

/** The operation that the protocol performs for an instruction; undefined where it has no part. */
export function operationOf(instruction: Instruction): Operation | undefined {
  switch (instruction.op) {
    case 'load':
      return 'read';
    case 'store':
      return 'write';
    case 'begin':
      return 'start';
    case 'inevitable':
      return 'becomeInevitable';
    case 'poll':
      return 'safePoint';
    case 'pause':
      return instruction.safePoint ? 'safePoint' : 'yield';
    case 'commit':
    case 'abort':
      return instruction.op;
    default:
      return undefined;
  }
}

/** The code of one thread. */
export interface Code {
  readonly name: string;
  readonly instructions: readonly Instruction[];
  /** By instruction: what it is; kept apart, because instructions of many shapes are slow to ask. */
  readonly ops: readonly Instruction['op'][];
  /** By instruction: the protocol's part in it (see {@link operationOf}). */
  readonly operations: readonly (Operation | undefined)[];
  readonly registers: readonly string[];
  /** How many values its expressions need on the stack at once. */
  readonly depth: number;
  readonly abortSites: number;
}

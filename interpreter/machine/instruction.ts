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
  /** At the end of a loop's round in which nothing is visible: lets others run. */
  | { readonly op: 'pause' };

/** The code of one thread. */
export interface Code {
  readonly name: string;
  readonly instructions: readonly Instruction[];
  readonly registers: readonly string[];
  /** How many values its expressions need on the stack at once. */
  readonly depth: number;
  readonly abortSites: number;
}

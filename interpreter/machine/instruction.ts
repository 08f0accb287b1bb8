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

/** A field or an element of the object that a handle refers to; an element's index is on the stack. */
export interface Member {
  /** Number of the handle. */
  readonly handle: number;
  /** The handle's name, for messages. */
  readonly name: string;
  /** The field; absent for an element. */
  readonly field: string | undefined;
  /** Whether it holds a reference. */
  readonly reference: boolean;
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
  /** Pushes the reference of a handle, or takes the one on the stack for it. */
  | { readonly op: 'getHandle' | 'setHandle'; readonly handle: number }
  /** The thread ends: its handles are null. */
  | { readonly op: 'forget' }
  /** Exchanges the two values on top of the stack. */
  | { readonly op: 'swap' }
  /** Jumps when the reference on the stack is null; it stays there. */
  | { readonly op: 'jumpIfNull'; readonly to: number }
  | { readonly op: 'load'; readonly cell: Cell; readonly keepIndex: boolean }
  | { readonly op: 'store' | 'storeCard'; readonly cell: Cell }
  | { readonly op: 'loadMember'; readonly member: Member; readonly keepIndex: boolean }
  | { readonly op: 'storeMember'; readonly member: Member; readonly card: boolean }
  /** Replaces the weak reference on the stack by its target. */
  | { readonly op: 'loadTarget'; readonly span: Span }
  /** Leaves a new object; `target` is the handle with the target of a new weak reference. */
  | {
      readonly op: 'allocate';
      readonly type: number;
      readonly size: number;
      readonly target: number | undefined;
      readonly span: Span;
    }
  /** Replaces the reference on the stack, which is not null, by its object's identity. */
  | { readonly op: 'identify'; readonly span: Span }
  | { readonly op: 'minorCollect' | 'majorCollect'; readonly span: Span }
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
  {
    op:
      | 'load'
      | 'store'
      | 'storeCard'
      | 'loadMember'
      | 'storeMember'
      | 'loadTarget'
      | 'allocate'
      | 'identify'
      | 'minorCollect'
      | 'majorCollect'
      | 'begin'
      | 'commit'
      | 'inevitable'
      | 'abort'
      | 'poll'
      | 'pause'
      | 'end';
  }
>;

/** The operation that the protocol performs for an instruction; undefined where it has no part. */
export function operationOf(instruction: Instruction): Operation | undefined {
  switch (instruction.op) {
    case 'load':
    case 'loadMember':
    case 'loadTarget':
      return 'read';
    case 'store':
      return 'write';
    case 'storeCard':
      return 'writeCard';
    case 'storeMember':
      return instruction.card ? 'writeCard' : 'write';
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
    case 'allocate':
    case 'identify':
    case 'minorCollect':
    case 'majorCollect':
      return instruction.op;
    default:
      return undefined;
  }
}

/** The object that an operation is about, 0 for none; `undecided` where that depends on the run, or there is more to do. */
export function subjectOf(instruction: Instruction): number {
  switch (instruction.op) {
    case 'load':
    case 'store':
      return instruction.cell.object;
    case 'commit':
    case 'inevitable':
    case 'pause':
    case 'poll':
    case 'minorCollect':
    case 'majorCollect':
      return 0;
    default:
      return undecided;
  }
}
export const undecided = -1;

/** The code of one thread. */
export interface Code {
  readonly name: string;
  readonly instructions: readonly Instruction[];
  /** By instruction: what it is; kept apart, because instructions of many shapes are slow to ask. */
  readonly ops: readonly Instruction['op'][];
  /** By instruction: the protocol's part in it (see {@link operationOf}). */
  readonly operations: readonly (Operation | undefined)[];
  /** By instruction: what the operation is about (see {@link subjectOf}). */
  readonly subjects: readonly number[];
  /** By instruction: whether a transaction that touches what can be foreseen begins there (see `isForeseen`). */
  readonly foreseen: readonly boolean[];
  readonly registers: readonly string[];
  /** Its handles by number; those without a name are the compiler's own. */
  readonly handles: readonly string[];
  /** How many values its expressions need on the stack at once. */
  readonly depth: number;
  readonly abortSites: number;
}

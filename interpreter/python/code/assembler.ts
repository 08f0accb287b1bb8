import { assert } from '../../../model/index.ts';
import type { Position } from '../syntax/index.ts';
import { stackEffect } from './code.ts';
import { Op, type OpcodeName, opcodeRows } from './opcode.ts';

/** A place among the instructions that is known by and by. */
export class Label {
  /** The instruction, or -1. */
  at = -1;
}

interface Instruction {
  readonly op: number;
  readonly operand: number | Label;
  readonly position: Position;
}

/** What is protected by one handler, perhaps in several ranges. */
interface Protection {
  readonly handler: Label;
  /** How many values of the stack where it first begins the handler does not find. */
  readonly without: number;
  /** How deep the stack is for the handler, but for the exception; -1 as long as nobody knows. */
  depth: number;
}

interface Range {
  readonly protection: Protection;
  readonly start: number;
  end: number;
}

/** What comes of assembling: see `Code`. */
export interface Assembled {
  readonly instructions: Int32Array;
  readonly places: Int32Array;
  readonly handlers: Int32Array;
  readonly stackSize: number;
}

/** Takes down instructions one after the other, and then numbers them. */
export class Assembler {
  readonly #instructions: Instruction[] = [];
  // In the order in which they end: inner ones first.
  readonly #ranges: Range[] = [];
  readonly #open: Range[] = [];
  readonly #protections = new Map<Label, Protection>();

  get length(): number {
    return this.#instructions.length;
  }

  emit(name: OpcodeName, operand: number | Label, position: Position): void {
    this.#instructions.push({ op: Op[name], operand, position });
  }

  /** What comes next is at the label. */
  mark(label: Label): void {
    label.at = this.#instructions.length;
  }

  /**
   * What comes next is protected: an exception goes on at the handler, on top of the stack as it is where that handler
   * first protects something, but for `without` values on top.
   */
  protect(handler: Label, without = 0): void {
    const protection = this.#protections.get(handler) ?? { handler, without, depth: -1 };
    this.#protections.set(handler, protection);
    this.#open.push({ protection, start: this.#instructions.length, end: -1 });
  }

  /** What comes next is protected no more. */
  release(): void {
    const range = this.#open.pop();
    assert(range !== undefined, 'what is released has been protected');
    range.end = this.#instructions.length;
    this.#ranges.push(range);
  }

  // A value that has been found true or false is not asked again where it is taken to.
  #thread(): void {
    const again = (from: number): void => {
      const { op, operand, position } = this.#instructions[from]!;
      const ifFalse = op === Op.JUMP_IF_FALSE_OR_POP;
      if ((!ifFalse && op !== Op.JUMP_IF_TRUE_OR_POP) || typeof operand === 'number') return;
      again(operand.at);
      const next = this.#instructions[operand.at];
      if (next === undefined || typeof next.operand === 'number') return;
      const same = ifFalse
        ? next.op === Op.JUMP_IF_FALSE_OR_POP || next.op === Op.POP_JUMP_IF_FALSE
        : next.op === Op.JUMP_IF_TRUE_OR_POP || next.op === Op.POP_JUMP_IF_TRUE;
      const other = ifFalse
        ? next.op === Op.JUMP_IF_TRUE_OR_POP || next.op === Op.POP_JUMP_IF_TRUE
        : next.op === Op.JUMP_IF_FALSE_OR_POP || next.op === Op.POP_JUMP_IF_FALSE;
      if (same) this.#instructions[from] = { op: next.op, operand: next.operand, position };
      if (!other) return;
      const behind = new Label();
      behind.at = operand.at + 1;
      this.#instructions[from] = {
        op: ifFalse ? Op.POP_JUMP_IF_FALSE : Op.POP_JUMP_IF_TRUE,
        operand: behind,
        position,
      };
    };
    for (let at = this.#instructions.length - 1; at >= 0; at--) again(at);
  }

  /** Numbers the instructions that can be reached. */
  assemble(): Assembled {
    this.#thread();
    const depths = new Depths(this.#instructions, this.#ranges);
    const numbers = numbersOf(depths);
    const kept = this.#instructions.filter((_, at) => depths.at(at) >= 0);
    const target = (label: Label) => numbers[label.at]!;
    const words = kept.flatMap(({ op, operand }) => [op, typeof operand === 'number' ? operand : target(operand)]);
    const places = kept.flatMap(({ position }) => {
      const { line, column, endLine, endColumn } = position;
      return [line, column, endLine, endColumn];
    });
    const handlers = this.#ranges.flatMap(({ start, end, protection: { handler, depth } }) => {
      const [first, last] = [numbers[start]!, numbers[end]!];
      return first === last ? [] : [first, last, target(handler), depth];
    });
    return {
      instructions: Int32Array.from(words),
      places: Int32Array.from(places),
      handlers: Int32Array.from(handlers),
      stackSize: depths.deepest,
    };
  }
}

// By instruction, and for the end: its number when those that cannot be reached are gone.
function numbersOf(depths: Depths): number[] {
  let number = 0;
  return Array.from({ length: depths.length + 1 }, (_, at) => (depths.at(at) >= 0 ? number++ : number));
}

/** How deep the stack is before each instruction, which is the same however one gets there. */
class Depths {
  readonly #instructions: readonly Instruction[];
  readonly #ranges: readonly Range[];
  readonly #depths: Int32Array;
  readonly #left = [0];
  deepest = 0;

  constructor(instructions: readonly Instruction[], ranges: readonly Range[]) {
    this.#instructions = instructions;
    this.#ranges = ranges;
    this.#depths = new Int32Array(instructions.length).fill(-1);
    if (instructions.length > 0) this.#arrive(0, 0);
    for (let at = this.#left.pop(); at !== undefined; at = this.#left.pop()) this.#follow(at);
  }

  get length(): number {
    return this.#depths.length;
  }

  /** The depth; -1 for what cannot be reached. */
  at(instruction: number): number {
    return this.#depths[instruction] ?? -1;
  }

  #follow(from: number): void {
    for (let at = from; ; at++) {
      const depth = this.at(at);
      const { op, operand } = this.#instructions[at]!;
      const { jumps, ends } = opcodeRows[op]!;
      this.#enterHandlers(at);
      if (typeof operand !== 'number') this.#branch(operand.at, depth + jumps!.gives - jumps!.takes);
      if (ends) return;
      const next = depth + (typeof operand === 'number' ? stackEffect(op, operand) : stackEffect(op, 0));
      assert(at + 1 < this.length, 'the last instruction ends');
      if (!this.#arrive(at + 1, next)) return;
    }
  }

  #branch(at: number, depth: number): void {
    if (this.#arrive(at, depth)) this.#left.push(at);
  }

  // Answers whether that is news.
  #arrive(at: number, depth: number): boolean {
    assert(depth >= 0, () => `the stack is not empty before instruction ${at}`);
    this.deepest = Math.max(this.deepest, depth);
    const known = this.at(at);
    assert(known < 0 || known === depth, () => `the stack is ${known} deep before instruction ${at}, or ${depth}`);
    this.#depths[at] = depth;
    return known < 0;
  }

  // One first comes into what is protected where it first begins.
  #enterHandlers(at: number): void {
    for (const { start, end, protection } of this.#ranges) {
      if (at < start || at >= end) continue;
      if (protection.depth < 0) protection.depth = this.at(at) - protection.without;
      this.#branch(protection.handler.at, protection.depth + 1);
    }
  }
}

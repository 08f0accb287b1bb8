import type { Instruction } from './instruction.ts';

/** Takes the instructions of a thread as they are compiled, and knows whether a transaction is open. */
export class Assembler {
  readonly code: Instruction[] = [];
  /** How many values the stack must hold. */
  depth = 0;
  // A transaction is open here: outside braces every unit is wrapped into one of its own, inside the block is the one.
  #open = false;
  // The registers that the open transaction assigns.
  #assigns: readonly number[] = [];

  get open(): boolean {
    return this.#open;
  }

  /** Where the next instruction goes. */
  get position(): number {
    return this.code.length;
  }

  push(...instructions: readonly Instruction[]): void {
    this.code.push(...instructions);
  }

  /** A hole for a forward jump. */
  hole(): number {
    return this.code.push({ op: 'end' }) - 1;
  }

  fill(hole: number, instruction: Instruction): void {
    this.code[hole] = instruction;
  }

  /** `depth` values are on the stack, and the next thing to do needs room for a few more. */
  reserve(depth: number): void {
    this.depth = Math.max(this.depth, depth + 4);
  }

  /** A transaction that gives the registers `assigns` their values anew. */
  transaction(assigns: readonly number[], emit: () => void): void {
    this.#assigns = assigns;
    this.push({ op: 'begin', assigns });
    this.#open = true;
    emit();
    this.#open = false;
    this.push({ op: 'commit' });
  }

  /** Ends the open transaction and begins the next like it. */
  split(): void {
    this.push({ op: 'commit' }, { op: 'begin', assigns: this.#assigns });
  }

  /** With the unit `access`, an access outside braces is a transaction. */
  access(emit: () => void): void {
    if (this.#open) emit();
    else this.transaction([], emit);
  }
}

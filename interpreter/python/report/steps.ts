import { placeOf } from '../run/place.ts';
import { run } from '../vm/run.ts';
import { Outcome } from '../vm/slow.ts';
import { Frame, type PythonThread } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { marker } from './log.ts';

/** The instruction that a thread is at, and how much lay on its stack when it began. */
export interface Instruction {
  thread: PythonThread;
  /** The number of its code, or less than 0 if it is none of the program; its number in it; and where its frame begins. */
  code: number;
  pc: number;
  fp: number;
  sp: number;
}

/** How long an instruction takes, in nanoseconds: as long as the clock of the machine has it. */
const instructionTime = 20;
const mostInstructions = 2 ** 20;

/**
 * Runs a machine an instruction at a time, without templates: so it is known at any moment which instruction each thread is at.
 * It counts as running does otherwise.
 */
export class Steps {
  readonly #vm: VM;
  readonly #instructions = new Map<number, Instruction>();
  readonly #markers = new Map<number, string>();
  // The clock of the machine goes on after a stretch of instructions, and not at all while there is one thread.
  #clockBefore = 0;
  #sinceThen = 0;
  #alone = 0;

  constructor(vm: VM) {
    this.#vm = vm;
  }

  /** Lets the present thread run as {@link run} does. */
  run(vm: VM): Outcome {
    this.#settle();
    let left = vm.fuel;
    const instruction = this.#instructionOf(vm.thread);
    let outcome: Outcome = Outcome.budget;
    while (left > 0 && outcome === Outcome.budget) {
      this.#note(vm.thread, instruction);
      vm.fuel = 1;
      vm.fuelBehind = left - 1;
      outcome = run(vm, -1, true);
      const executed = 1 - vm.fuel;
      left -= executed;
      this.#sinceThen += executed * instructionTime;
      if (vm.imm.full) break;
    }
    vm.fuel = left;
    vm.fuelBehind = 0;
    return outcome;
  }

  #instructionOf(thread: PythonThread): Instruction {
    const known = this.#instructions.get(thread.number);
    if (known?.thread === thread) return known;
    const made = { thread, code: -1, pc: 0, fp: 0, sp: 0 };
    this.#instructions.set(thread.number, made);
    return made;
  }

  #note(thread: PythonThread, instruction: Instruction): void {
    const { frames, fp } = thread;
    if (fp < 0) return;
    instruction.code = frames[fp + Frame.code]!;
    instruction.pc = frames[fp + Frame.pc]!;
    instruction.fp = fp;
    instruction.sp = thread.sp;
  }

  /** The time in nanoseconds, in the middle of a stretch of instructions too. */
  get now(): number {
    return this.#vm.clock.now + this.#alone + this.#ahead;
  }

  // What the clock does not know of yet.
  get #ahead(): number {
    return this.#vm.clock.now - this.#clockBefore >= this.#sinceThen ? 0 : this.#sinceThen;
  }

  #settle(): void {
    this.#alone += this.#ahead;
    this.#sinceThen = 0;
    this.#clockBefore = this.#vm.clock.now;
  }

  /** The instruction that a thread is at, if it has begun. */
  at(thread: PythonThread): Instruction | undefined {
    const instruction = this.#instructions.get(thread.number);
    return instruction?.thread === thread && instruction.code >= 0 ? instruction : undefined;
  }

  /** Where in the program a thread is, as the log says it; nothing if it is not in it. */
  markerOf(thread: PythonThread): string {
    const instruction = this.at(thread);
    if (instruction === undefined || this.#vm.imm.code(instruction.code).hidden) return this.#outside(thread);
    const key = instruction.code * mostInstructions + instruction.pc;
    const known = this.#markers.get(key);
    if (known !== undefined) return known;
    const { file, name, places } = this.#vm.imm.code(instruction.code).code;
    const made = marker(file, places[4 * instruction.pc] ?? 0, name);
    this.#markers.set(key, made);
    return made;
  }

  #outside(thread: PythonThread): string {
    const place = placeOf(this.#vm, thread);
    return place === undefined ? '' : marker(place.file, place.line, place.name);
  }
}

import { Cells, type Encoder, type Journal, Part, setOf } from '../../model/index.ts';
import type { Code } from './instruction.ts';

/** What the thread's next step is about. */
export type Stage =
  /** The visible operation at the program counter. */
  | 'operation'
  /** The access whose barrier has just run (fine granularity). */
  | 'access'
  /** A safe point between two statements, which a signal made visible. */
  | 'safePoint';
const stages: readonly Stage[] = ['operation', 'access', 'safePoint'];

// Words: the program counter, the height of the stack, the stage,
// then for each register its value (two words) and whether it has been assigned,
// then for each handle where its root is on the shadow stack, counted from 1, or 0 for null,
// then the stack (two words a value).
const counter = 0;
const height = 1;
const stageWord = 2;
const firstRegister = 3;
const registerWords = 3;

const high = 0x1_0000_0000;

/**
 * The state of a thread's program: plain data, so that an abort and the explorer's backtracking are the same operation:
 * put back a saved frame.
 */
export class Frame {
  readonly #cells: Cells;
  readonly #saved: Cells;
  readonly #journal: Journal;
  readonly #firstHandle: number;
  readonly #firstValue: number;
  readonly #registers: number;

  constructor(code: Code, thread: number, journal: Journal) {
    this.#journal = journal;
    this.#registers = code.registers.length;
    this.#firstHandle = firstRegister + registerWords * this.#registers;
    this.#firstValue = this.#firstHandle + code.handles.length;
    const length = this.#firstValue + 2 * code.depth;
    this.#cells = new Cells(length, setOf(Part.thread(thread)));
    this.#saved = new Cells(length, setOf(Part.thread(thread)));
  }

  get pc(): number {
    return this.#cells.words[counter]!;
  }
  set pc(value: number) {
    this.#set(counter, value);
  }

  get stage(): Stage {
    return stages[this.#cells.words[stageWord]!]!;
  }
  set stage(stage: Stage) {
    this.#set(stageWord, stages.indexOf(stage));
  }

  register(index: number): number {
    return this.#number(firstRegister + registerWords * index);
  }

  /** Whether the register has been assigned: in the present attempt, if the transaction assigns it. */
  assigned(index: number): boolean {
    return this.#cells.words[firstRegister + registerWords * index + 2] === 1;
  }

  assign(index: number, value: number): void {
    const at = firstRegister + registerWords * index;
    this.#setNumber(at, value);
    this.#set(at + 2, 1);
  }

  /** Where the handle's root is on the shadow stack, counted from 1; 0 for null. */
  root(handle: number): number {
    return this.#cells.words[this.#firstHandle + handle]!;
  }

  setRoot(handle: number, root: number): void {
    this.#set(this.#firstHandle + handle, root);
  }

  /** How many roots there were when the frame was saved: one for each handle that was not null. */
  get savedRoots(): number {
    let count = 0;
    for (let word = this.#firstHandle; word < this.#firstValue; word++) if (this.#saved.words[word] !== 0) count++;
    return count;
  }

  push(value: number): void {
    const top = this.#cells.words[height]!;
    this.#setNumber(this.#firstValue + 2 * top, value);
    this.#set(height, top + 1);
  }

  // What was popped is zeroed: values that are no longer needed do not tell states apart.
  pop(): number {
    const top = this.#cells.words[height]! - 1;
    const at = this.#firstValue + 2 * top;
    const value = this.#number(at);
    this.#setNumber(at, 0);
    this.#set(height, top);
    return value;
  }

  /** The value `depth` below the top of the stack. */
  peek(depth = 0): number {
    return this.#number(this.#firstValue + 2 * (this.#cells.words[height]! - 1 - depth));
  }

  /** Saves the frame as it is at the start of a transaction. The registers it assigns count as unassigned from here. */
  save(assigns: readonly number[]): void {
    const words = this.#cells.words;
    for (let word = 0; word < words.length; word++) this.#journal.write(this.#saved, word, words[word]!);
    for (const index of assigns) this.#set(firstRegister + registerWords * index + 2, 0);
  }

  /** Puts back what {@link save} saved (C7-PY-4). */
  restore(): void {
    const words = this.#saved.words;
    for (let word = 0; word < words.length; word++) this.#set(word, words[word]!);
  }

  /** After a commit: what was assigned before the transaction still is. */
  keepAssigned(): void {
    for (let index = 0; index < this.#registers; index++) {
      const word = firstRegister + registerWords * index + 2;
      if (this.#saved.words[word] === 1) this.#set(word, 1);
    }
  }

  encode(out: Encoder, inTransaction: boolean): void {
    this.#encodeWords(this.#cells.words, out);
    if (inTransaction) this.#encodeWords(this.#saved.words, out);
  }

  #encodeWords(words: Int32Array, out: Encoder): void {
    const used = this.#firstValue + 2 * words[height]!;
    for (let word = 0; word < used; word++) out.int(words[word]!);
  }

  #number(at: number): number {
    const words = this.#cells.words;
    return words[at + 1]! * high + (words[at]! >>> 0);
  }

  #setNumber(at: number, value: number): void {
    this.#set(at, value);
    this.#set(at + 1, Math.floor(value / high));
  }

  #set(word: number, value: number): void {
    this.#journal.write(this.#cells, word, value);
  }
}

import { lower } from './character.ts';
import { isAt } from './position.ts';
import { lastGroupRegister, Op, type Program, stride } from './program.ts';

/** How many steps a caller allows. Matching takes from it, so that one budget can serve many calls. */
export interface Budget {
  left: number;
}

/** Thrown where a {@link Budget} is used up. */
export class StepLimitReached extends Error {
  constructor() {
    super('the regular expression took too many steps');
    this.name = 'StepLimitReached';
  }
}

/** Where to match. Positions are indices of code points. */
export interface Attempt {
  readonly text: Int32Array;
  /** Past the last character that there is for the pattern. */
  readonly end: number;
  /** Where a match must not end: set by searches after an empty match there. */
  readonly forbidden: number;
  /** Whether the match must reach the end. */
  readonly whole: boolean;
}

/** Words of a frame of the stack: place, position, height of the trail, and the least position for `many`, or -1. */
const frameWords = 4;

/** A backtracking matcher. Its stacks are its own, so that no pattern can exhaust those of the host. */
export class Matcher {
  readonly #program: Program;
  readonly #registers: Int32Array;
  #frames = new Int32Array(64 * frameWords);
  #height = 0;
  #trail = new Int32Array(128);
  #trailed = 0;
  #place = 0;
  #position = 0;

  constructor(program: Program) {
    this.#program = program;
    this.#registers = new Int32Array(program.registers);
  }

  /**
   * Matches at one position.
   * @returns the registers that {@link Program} describes, valid until the next call; undefined without a match
   * @throws StepLimitReached
   */
  match(attempt: Attempt, start: number, budget: Budget): Int32Array | undefined {
    this.#registers.fill(-1);
    this.#height = 0;
    this.#trailed = 0;
    this.#place = 0;
    this.#position = start;
    const { code } = this.#program;
    for (;;) {
      if (budget.left-- <= 0) throw new StepLimitReached();
      const base = this.#place * stride;
      if (code[base] === Op.accept && this.#accepts(attempt)) {
        this.#registers[0] = start;
        this.#registers[1] = this.#position;
        return this.#registers;
      }
      this.#place++;
      if (!this.#step(attempt, base) && !this.#backtrack()) return undefined;
    }
  }

  #accepts(attempt: Attempt): boolean {
    return this.#position !== attempt.forbidden && (!attempt.whole || this.#position === attempt.end);
  }

  /** Runs one instruction. @returns whether it went well */
  #step(attempt: Attempt, base: number): boolean {
    const { code, tests } = this.#program;
    const a = code[base + 1]!;
    switch (code[base]) {
      case Op.literal:
        return this.#position < attempt.end && attempt.text[this.#position++] === a;
      case Op.test:
        return this.#position < attempt.end && tests[a]!.has(attempt.text[this.#position++]!);
      case Op.many:
        return this.#many(attempt, a, code[base + 2]!, code[base + 3]!);
      case Op.reference:
        return this.#reference(attempt, a, code[base + 2]!);
      case Op.at:
        return isAt(attempt.text, attempt.end, this.#position, a);
      case Op.loop:
      case Op.lazy:
      case Op.again:
        return this.#loop(code[base]!, a, code[base + 2]!, code[base + 3]!);
      case Op.accept:
      case Op.fail:
        return false;
      case Op.look:
      case Op.refute:
      case Op.looked:
      case Op.refuted:
      case Op.settle:
        return this.#once(code[base]!, a, code[base + 2]!, code[base + 3]!);
      default:
        this.#note(code[base]!, a, code[base + 2]!);
        return true;
    }
  }

  /** Instructions that match nothing, and always go well. */
  #note(op: number, a: number, b: number): void {
    switch (op) {
      case Op.fork:
        this.#push(a, this.#position, -1);
        return;
      case Op.jump:
        this.#place = a;
        return;
      case Op.mark:
        this.#set(a, this.#position);
        return;
      case Op.close:
        this.#set(a, this.#position);
        this.#set(lastGroupRegister(this.#program.groups), b);
        return;
      case Op.unless:
        if (!this.#isSet(a)) this.#place = b;
        return;
      case Op.enter:
        this.#set(a, 0);
        this.#set(a + 1, -1);
        return;
      default:
        throw new Error(`no instruction has the number ${op}`);
    }
  }

  /** Instructions of what is decided once. */
  #once(op: number, register: number, back: number, behind: number): boolean {
    const registers = this.#registers;
    switch (op) {
      case Op.look:
        if (this.#position < back) return false;
        this.#set(register, this.#height);
        this.#set(register + 1, this.#position);
        this.#position -= back;
        return true;
      case Op.refute:
        if (this.#position < back) {
          this.#place = behind;
          return true;
        }
        this.#set(register, this.#height);
        this.#push(behind, this.#position, -1);
        this.#position -= back;
        return true;
      case Op.looked:
        this.#height = registers[register]!;
        this.#position = registers[register + 1]!;
        return true;
      case Op.refuted:
        this.#height = registers[register]!;
        return false;
      default:
        // An atomic group ends where it is, and cannot be entered again.
        this.#height = registers[register]!;
        return true;
    }
  }

  // A round that begins where the one before it began would never end: there is at most one such.
  #loop(op: number, register: number, limits: number, behind: number): boolean {
    const count = this.#registers[register]!;
    const min = this.#program.limits[limits]!;
    const max = this.#program.limits[limits + 1]!;
    if (op === Op.again) {
      if (count < min) return this.#round(register, count, false);
      return count < max && this.#position !== this.#registers[register + 1] && this.#round(register, count, true);
    }
    if (op === Op.lazy) {
      if (count < min) return true;
      this.#push(this.#place, this.#position, -1);
      this.#place = behind;
      return true;
    }
    if (count < min) return this.#round(register, count, false);
    if (count >= max || this.#position === this.#registers[register + 1]) {
      this.#place = behind;
      return true;
    }
    this.#push(behind, this.#position, -1);
    return this.#round(register, count, true);
  }

  #round(register: number, count: number, isOptional: boolean): true {
    this.#set(register, count + 1);
    if (isOptional) this.#set(register + 1, this.#position);
    return true;
  }

  #many(attempt: Attempt, test: number, min: number, max: number): boolean {
    const { text, end } = attempt;
    const allowed = this.#program.tests[test]!;
    const start = this.#position;
    const stop = max < 0 ? end : Math.min(end, start + max);
    let position = start;
    while (position < stop && allowed.has(text[position]!)) position++;
    if (position - start < min) return false;
    this.#position = position;
    if (position - start > min) this.#push(this.#place, position, start + min);
    return true;
  }

  #reference({ text, end }: Attempt, group: number, folding: number): boolean {
    if (!this.#isSet(group)) return false;
    const from = this.#registers[2 * group]!;
    const length = this.#registers[2 * group + 1]! - from;
    if (this.#position + length > end) return false;
    for (let at = 0; at < length; at++) {
      const first = text[from + at]!;
      const second = text[this.#position + at]!;
      if (first === second) continue;
      if (folding === 0) return false;
      const alphabet = folding === 1 ? 'unicode' : 'ascii';
      if (lower(first, alphabet) !== lower(second, alphabet)) return false;
    }
    this.#position += length;
    return true;
  }

  #isSet(group: number): boolean {
    const from = this.#registers[2 * group]!;
    return from >= 0 && this.#registers[2 * group + 1]! >= from;
  }

  /** Goes on where the last choice was made. @returns false where there is none left */
  #backtrack(): boolean {
    if (this.#height === 0) return false;
    const frames = this.#frames;
    const base = (this.#height - 1) * frameWords;
    this.#undo(frames[base + 2]!);
    this.#place = frames[base]!;
    const least = frames[base + 3]!;
    if (least < 0) {
      this.#position = frames[base + 1]!;
      this.#height--;
      return true;
    }
    const position = frames[base + 1]! - 1;
    this.#position = position;
    frames[base + 1] = position;
    if (position === least) this.#height--;
    return true;
  }

  #push(place: number, position: number, least: number): void {
    const base = this.#height++ * frameWords;
    if (base + frameWords > this.#frames.length) this.#frames = grown(this.#frames);
    this.#frames[base] = place;
    this.#frames[base + 1] = position;
    this.#frames[base + 2] = this.#trailed;
    this.#frames[base + 3] = least;
  }

  #set(register: number, value: number): void {
    if (this.#trailed + 2 > this.#trail.length) this.#trail = grown(this.#trail);
    this.#trail[this.#trailed++] = register;
    this.#trail[this.#trailed++] = this.#registers[register]!;
    this.#registers[register] = value;
  }

  #undo(trailed: number): void {
    while (this.#trailed > trailed) {
      const old = this.#trail[--this.#trailed]!;
      this.#registers[this.#trail[--this.#trailed]!] = old;
    }
  }
}

function grown(words: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  return larger;
}

import { AssertionFailure } from '../../model/index.ts';
import { compute } from './arithmetic.ts';
import type { Frame } from './frame.ts';
import type { Handles } from './handles.ts';
import type { Instruction } from './instruction.ts';

/**
 * Executes one local instruction.
 * @returns what it prints, or undefined
 * @throws ProgramFault when the program computes something that has no meaning
 */
export function execute(instruction: Instruction, frame: Frame, handles: Handles): number | undefined {
  frame.pc += 1;
  switch (instruction.op) {
    case 'push':
      frame.push(instruction.value);
      return undefined;
    case 'pop':
      frame.pop();
      return undefined;
    case 'get':
      frame.push(frame.register(instruction.register));
      return undefined;
    case 'set':
      frame.assign(instruction.register, frame.pop());
      return undefined;
    case 'print':
      return frame.pop();
    case 'jump':
    case 'jumpIfFalse':
    case 'jumpIfFalseOrPop':
    case 'jumpIfTrueOrPop':
      jump(instruction, frame);
      return undefined;
    case 'getHandle':
    case 'setHandle':
    case 'forget':
    case 'swap':
    case 'jumpIfNull':
      handle(instruction, frame, handles);
      return undefined;
    default:
      operate(instruction, frame);
      return undefined;
  }
}

type Handling = Extract<Instruction, { op: 'getHandle' | 'setHandle' | 'forget' | 'swap' | 'jumpIfNull' }>;

function handle(instruction: Handling, frame: Frame, handles: Handles): void {
  switch (instruction.op) {
    case 'getHandle':
      return frame.push(handles.get(instruction.handle));
    case 'setHandle':
      return handles.set(instruction.handle, frame.pop());
    case 'forget':
      return handles.forget();
    case 'swap': {
      const top = frame.pop();
      const below = frame.pop();
      frame.push(top);
      return frame.push(below);
    }
    case 'jumpIfNull':
      if (frame.peek() === 0) frame.pc = instruction.to;
  }
}

type Jump = Extract<Instruction, { op: 'jump' | 'jumpIfFalse' | 'jumpIfFalseOrPop' | 'jumpIfTrueOrPop' }>;

function jump({ op, to }: Jump, frame: Frame): void {
  switch (op) {
    case 'jump':
      frame.pc = to;
      return;
    case 'jumpIfFalse':
      if (frame.pop() === 0) frame.pc = to;
      return;
    case 'jumpIfFalseOrPop':
    case 'jumpIfTrueOrPop':
      if ((frame.peek() === 0) === (op === 'jumpIfFalseOrPop')) frame.pc = to;
      else frame.pop();
      return;
  }
}

function operate(instruction: Instruction, frame: Frame): void {
  switch (instruction.op) {
    case 'not':
      return frame.push(Number(frame.pop() === 0));
    case 'negate':
      return frame.push(0 - frame.pop());
    case 'binary': {
      const right = frame.pop();
      return frame.push(compute(instruction.operator, frame.pop(), right));
    }
    case 'compare':
      return compare(frame, instruction);
    case 'combine':
      return combine(frame, instruction.indexed);
    default:
      throw new AssertionFailure(`${instruction.op} is not local`);
  }
}

// Expected, replacement, (index,) present value.
function compare(frame: Frame, { indexed, otherwise }: Extract<Instruction, { op: 'compare' }>): void {
  const present = frame.pop();
  const index = indexed ? frame.pop() : 0;
  const replacement = frame.pop();
  if (frame.pop() !== present) {
    frame.pc = otherwise;
    return;
  }
  frame.push(replacement);
  if (indexed) frame.push(index);
}

// Amount, (index,) present value.
function combine(frame: Frame, indexed: boolean): void {
  const present = frame.pop();
  const index = indexed ? frame.pop() : 0;
  const sum = compute('+', frame.pop(), present);
  frame.push(present);
  frame.push(sum);
  if (indexed) frame.push(index);
}

import { AssertionFailure, Status } from '../../../model/index.ts';
import { Op } from '../code/opcode.ts';
import { CoreFault } from '../cores/index.ts';
import { Again, At } from '../heap/index.ts';
import { TextFault } from '../text/index.ts';
import { continuations } from './continuation.ts';
import { Raise, RaiseObject, Suspend } from './fault.ts';
import { instructionTable } from './instruction/index.ts';
import { endStep, leave, loadStopValue } from './leave.ts';
import { materialize, setContext, takesValue, unwind } from './raise.ts';
import { AskPython } from './table.ts';
import { Frame } from './thread.ts';
import type { VM } from './vm.ts';

/** How running a thread came to an end, or that it goes on. */
export const Outcome = {
  goesOn: 0,
  /** All instructions allowed have been executed. */
  budget: 1,
  /** The first frame has returned: the result is at the bottom of the stack. */
  finished: 2,
  /** An exception was handled by nobody: it is at the bottom of the stack. */
  uncaught: 3,
  /** The operation of the protocol that is under way has to wait. */
  blocked: 4,
  /** The transaction was aborted. */
  aborted: 5,
  /** The transaction is to end before the instruction, which begins again in the next. */
  commits: 6,
  /** So it is, and the instruction begins again when a lock is free or a time has come. */
  waits: 7,
  /** The transaction may end here, and should. */
  breaks: 8,
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/**
 * Executes one instruction (none if negative), then whatever frames of ours and exceptions make of it, until a frame of the
 * program can go on. An instruction that could not be finished is begun again.
 */
export function slow(vm: VM, op: number, operand: number): Outcome {
  const { thread } = vm;
  const { sp } = thread;
  let instruction = op;
  for (;;) {
    try {
      if (thread.thrown !== undefined) {
        raise(vm, thread.thrown);
      } else if (thread.raising !== 0) {
        if (!unwind(vm)) return Outcome.uncaught;
      } else if (instruction >= 0) {
        vm.heap.settle();
        instructionTable[instruction]!(vm, operand);
      } else if (thread.fp >= 0 && thread.frames[thread.fp + Frame.code]! < 0) {
        goOn(vm);
      }
      instruction = -1;
      if (thread.raising !== 0) continue;
      if (thread.fp < 0) return Outcome.finished;
      if (thread.frames[thread.fp + Frame.code]! >= 0) return Outcome.goesOn;
    } catch (error) {
      if (error instanceof Again) {
        if (instruction >= 0) thread.sp = sp;
        if (error.status === Status.done) continue;
        if (instruction >= 0) thread.frames[thread.fp + Frame.pc]!--;
        return error.status === Status.aborted ? Outcome.aborted : Outcome.blocked;
      }
      if (error instanceof Suspend) {
        if (instruction >= 0) {
          thread.sp = sp;
          thread.frames[thread.fp + Frame.pc]!--;
        }
        return error.waits ? Outcome.waits : Outcome.commits;
      }
      const thrown = raised(error);
      if (instruction >= 0 && !(error instanceof RaiseObject)) thread.sp = sp;
      keepThrown(vm, thrown, instruction);
      instruction = -1;
    }
  }
}

// What is raised is made an object of later, and that may have to wait: what it is made of lies on the stack until then.
function keepThrown(vm: VM, thrown: Raise | RaiseObject, instruction: number): void {
  const { thread } = vm;
  if (takesValue(thrown)) vm.push(vm.rt, vm.rp);
  thread.thrown = thrown;
  thread.raiser = instruction;
  thread.raising = 1;
}

// What Python code sees of an error.
function raised(error: unknown): Raise | RaiseObject {
  if (error instanceof Raise || error instanceof RaiseObject) return error;
  if (error instanceof TextFault) return new Raise(error.type, error.message);
  if (error instanceof CoreFault) return new Raise(error.type, error.message);
  if (error instanceof AskPython) throw new AssertionFailure('what compares keys has no twin in Python');
  if (error instanceof RangeError) return raisedFor(error);
  throw error;
}

// What is too large, or too deep, for the language that this is written in.
function raisedFor(error: RangeError): Raise {
  if (error.message.startsWith('Maximum call stack')) {
    return new Raise('RecursionError', 'maximum recursion depth exceeded');
  }
  if (/^Maximum BigInt|^Invalid (typed )?array length|^Invalid string length|^Array buffer/.test(error.message)) {
    return new Raise('MemoryError');
  }
  throw error;
}

function goOn(vm: VM): void {
  const { thread } = vm;
  const { frames, fp } = thread;
  const { run } = continuations[~frames[fp + Frame.code]!]!;
  if (!run(vm, frames[fp + Frame.base]!, frames[fp + Frame.pc]!, fp)) leave(vm);
}

// Makes an exception of what was thrown, on top of the stack, and lets it look for a handler.
function raise(vm: VM, thrown: Raise | RaiseObject): void {
  const { thread } = vm;
  if (!(thrown instanceof RaiseObject)) {
    materialize(vm, thrown);
    thread.thrown = new RaiseObject();
  }
  const exception = vm.payload(thread.sp - 1);
  const again = thrown instanceof RaiseObject && thrown.again;
  if (!again) setContext(vm, exception);
  thread.thrown = undefined;
  thread.raising = again ? 2 : 1;
  // An iterator of ours says that it is at its end.
  const { raiser } = thread;
  if (raiser === Op.FOR_ITER || raiser === Op.SEND) {
    if (vm.isSubclass(vm.heap.ref(exception + At.class), vm.types.StopIteration)) {
      loadStopValue(vm, exception);
      thread.sp--;
      thread.raising = 0;
      const result = raiser === Op.FOR_ITER ? thread.sp : thread.sp - 1;
      endStep(vm, result);
    }
  }
}

import { CodeFlag, handlerWords } from '../code/code.ts';
import { At, own } from '../heap/index.ts';
import { no, none, Tag, yes } from '../value/index.ts';
import { continuations } from './continuation.ts';
import { ExceptionAt } from './exception.ts';
import { type Raise, RaiseObject } from './fault.ts';
import { GeneratorState, setGeneratorState } from './generator-state.ts';
import { endStep, loadStopValue } from './leave.ts';
import { newTuple } from './sequence.ts';
import { After, Frame } from './thread.ts';
import { exceptionSlots, type TypeName } from './types.ts';
import { RaiseNamed, RaiseWith, type VM } from './vm.ts';

/**
 * Where tracebacks keep what: the next one, the code, the number of the instruction, the globals, and its variables: a tuple of its
 * slots, or the namespace of a body.
 */
export const TracebackAt = {
  next: own(0),
  code: own(1),
  pc: own(2),
  globals: own(3),
  locals: own(4),
  /** The picture of the frame, from when it is asked for. */
  frame: own(5),
  end: own(6),
} as const;

/** A new exception of a class, with the arguments that lie on the stack. @throws Again */
function newException(vm: VM, type: number, at: number, count: number): number {
  const { heap } = vm;
  heap.ensure(own(exceptionSlots) + own(count));
  const args = newTuple(vm, at, count);
  const exception = heap.allocate(heap.kinds.exception, own(exceptionSlots));
  heap.store(exception + At.class, Tag.ref, type);
  heap.store(exception + ExceptionAt.args, Tag.ref, args);
  for (const slot of [ExceptionAt.traceback, ExceptionAt.cause, ExceptionAt.context]) {
    heap.store(exception + slot, Tag.imm, none);
  }
  heap.store(exception + ExceptionAt.suppress, Tag.imm, no);
  heap.store(exception + ExceptionAt.extra, Tag.imm, none);
  return exception;
}

/** Whether what was thrown comes with a value in the registers: an argument, the object that it is about, or the exception. */
export const takesValue = (thrown: Raise | RaiseObject): boolean =>
  thrown instanceof RaiseObject || thrown instanceof RaiseWith || thrown instanceof RaiseNamed;

/** Puts an exception on top of the stack, made of what code of ours has thrown; its value lies there. @throws Again */
export function materialize(vm: VM, thrown: Raise): void {
  const { thread, heap } = vm;
  thread.reserve(8);
  heap.ensure(512);
  const hasValue = takesValue(thrown);
  const top = thread.sp;
  if (hasValue) vm.copy(top - 1, top);
  if (!(thrown instanceof RaiseWith) && thrown.message !== undefined) {
    vm.set(top, Tag.imm, vm.imm.ofText(thrown.message));
  }
  const count = thrown instanceof RaiseWith || thrown.message !== undefined ? 1 : 0;
  // Whoever raises it names a builtin class.
  const exception = newException(vm, vm.types[thrown.type as TypeName], top, count);
  if (thrown instanceof RaiseNamed) {
    vm.set(top, Tag.imm, thrown.name);
    vm.copy(top - 1, top + 1);
    heap.store(exception + ExceptionAt.extra, Tag.ref, newTuple(vm, top, 2));
  }
  if (hasValue) vm.set(top - 1, Tag.ref, exception);
  else vm.push(Tag.ref, exception);
}

/** The exception that is being handled, if there is one: into the registers. */
export function loadHandled(vm: VM): boolean {
  const { thread } = vm;
  for (let fp = thread.fp; fp >= 0; fp -= Frame.size) {
    const at = thread.frames[fp + Frame.handled]!;
    if (thread.tags[at] === Tag.ref && thread.payload[at] !== 0) {
      vm.giveSlot(at);
      return true;
    }
  }
  return false;
}

/** What an exception that is raised now came during: what is being handled, `inside` of where it is raised if not 0. */
export function setContext(vm: VM, exception: number, inside = 0): void {
  const { heap } = vm;
  if (inside === 0 && !loadHandled(vm)) return;
  const handled = inside === 0 ? vm.rp : inside;
  if (handled === exception) return;
  heap.write(exception);
  // No circles.
  for (let at = handled; ; ) {
    heap.read(at);
    const next = heap.ref(at + ExceptionAt.context);
    if (next === 0) break;
    if (next === exception) {
      heap.write(at);
      heap.store(at + ExceptionAt.context, Tag.imm, none);
      break;
    }
    at = next;
  }
  heap.store(exception + ExceptionAt.context, Tag.ref, handled);
}

/**
 * Goes on where the exception on top of the stack is handled, leaving frames that do not handle it. False if none does: the
 * exception is on the stack still.
 * @throws Again
 */
export function unwind(vm: VM): boolean {
  const { thread } = vm;
  for (;;) {
    const { frames, fp } = thread;
    if (fp < 0) return false;
    const number = frames[fp + Frame.code]!;
    if (number < 0) {
      if (unwindNative(vm, ~number)) return true;
      continue;
    }
    if (thread.raising !== 2) addTraceback(vm, number);
    thread.raising = 2;
    if (enterHandler(vm, number)) return true;
    if (frames[fp + Frame.extra] !== 0) refuseStop(vm);
    if (leaveFrame(vm)) return true;
  }
}

// What comes out of a generator is no end of it.
function refuseStop(vm: VM): void {
  const { thread, types, heap } = vm;
  const exception = vm.payload(thread.sp - 1);
  const type = heap.ref(exception + At.class);
  const isAsync = vm.typeName(thread.frames[thread.fp + Frame.extra]!) === 'async_generator';
  const stop = vm.isSubclass(type, types.StopIteration);
  if (!stop && !(isAsync && vm.isSubclass(type, types.StopAsyncIteration))) return;
  const what = vm.typeName(thread.frames[thread.fp + Frame.extra]!).replace('async_', 'async ');
  vm.set(thread.sp, Tag.imm, vm.imm.ofText(`${what} raised ${stop ? 'StopIteration' : 'StopAsyncIteration'}`));
  const error = newException(vm, types.RuntimeError, thread.sp, 1);
  const cause = vm.payload(thread.sp - 1);
  heap.store(error + ExceptionAt.cause, Tag.ref, cause);
  heap.store(error + ExceptionAt.context, Tag.ref, cause);
  heap.store(error + ExceptionAt.suppress, Tag.imm, yes);
  vm.set(thread.sp - 1, Tag.ref, error);
}

// The exception moves down to where the frame began. True if it was an iterator's end, and that is all.
function leaveFrame(vm: VM): boolean {
  const { thread } = vm;
  const { frames, fp } = thread;
  const generator = frames[fp + Frame.extra]!;
  if (generator !== 0 && frames[fp + Frame.code]! >= 0)
    setGeneratorState(vm, vm.payload(generator), GeneratorState.done);
  const result = frames[fp + Frame.result]!;
  vm.copy(thread.sp - 1, result);
  thread.sp = result + 1;
  const isStep = frames[fp + Frame.after] === After.step && generator === 0;
  thread.fp -= Frame.size;
  thread.raising = 1;
  vm.unwound++;
  if (!isStep) return false;
  const exception = vm.payload(result);
  if (!vm.isSubclass(vm.heap.ref(exception + At.class), vm.types.StopIteration)) return false;
  if (thread.frames[thread.fp + Frame.code]! < 0) return false;
  loadStopValue(vm, exception);
  thread.raising = 0;
  endStep(vm, result);
  return true;
}

function unwindNative(vm: VM, number: number): boolean {
  const { thread } = vm;
  const { frames, fp } = thread;
  const { failed } = continuations[number]!;
  vm.giveSlot(thread.sp - 1);
  if (failed === undefined || !failed(vm, frames[fp + Frame.base]!, frames[fp + Frame.pc]!, fp)) {
    return leaveFrame(vm);
  }
  thread.raising = 0;
  return true;
}

function enterHandler(vm: VM, number: number): boolean {
  const { thread } = vm;
  const { frames, fp, sp } = thread;
  const linked = vm.imm.code(number);
  const { handlers } = linked.code;
  const at = frames[fp + Frame.pc]! - 1;
  for (let index = 0; index < handlers.length; index += handlerWords) {
    if (at < handlers[index]! || at >= handlers[index + 1]!) continue;
    const depth = frames[fp + Frame.base]! + linked.fixed + handlers[index + 3]!;
    vm.copy(sp - 1, depth);
    thread.sp = depth + 1;
    frames[fp + Frame.pc] = handlers[index + 2]!;
    thread.raising = 0;
    return true;
  }
  return false;
}

function addTraceback(vm: VM, number: number): void {
  const { thread, heap } = vm;
  const linked = vm.imm.code(number);
  if (linked.hidden) return;
  const { frames, fp, sp } = thread;
  const base = frames[fp + Frame.base]!;
  const isBody = (linked.code.flags & CodeFlag.optimized) === 0;
  heap.ensure(TracebackAt.end + own(linked.fixed));
  const locals = isBody ? vm.payload(base + linked.namespace) : newTuple(vm, base, linked.fixed);
  const traceback = heap.allocate(heap.kinds.record, TracebackAt.end);
  const exception = vm.payload(sp - 1);
  heap.write(exception);
  heap.store(traceback + At.class, Tag.ref, vm.types.traceback);
  heap.load(exception + ExceptionAt.traceback);
  heap.store(traceback + TracebackAt.next, heap.tag, heap.payload);
  heap.store(traceback + TracebackAt.code, Tag.imm, number);
  heap.store(traceback + TracebackAt.pc, Tag.int, frames[fp + Frame.pc]! - 1);
  heap.store(traceback + TracebackAt.globals, Tag.ref, heap.ref(vm.payload(base - 1) + own(1)));
  heap.store(traceback + TracebackAt.locals, Tag.ref, locals);
  heap.store(traceback + TracebackAt.frame, Tag.ref, 0);
  heap.store(exception + ExceptionAt.traceback, Tag.ref, traceback);
}

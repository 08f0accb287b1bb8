import { CodeFlag } from '../code/code.ts';
import { At } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { Raise, RaiseObject, typeError } from './fault.ts';
import { FunctionAt } from './frame.ts';
import { GeneratorAt, GeneratorState, setGeneratorState } from './generator-state.ts';
import { setContext } from './raise.ts';
import { After, Frame } from './thread.ts';
import type { VM } from './vm.ts';

/** `RETURN_GENERATOR`: the present frame becomes a generator, which is its result. @throws Again */
export function makeGenerator(vm: VM): void {
  const { thread, heap, types } = vm;
  const { frames, fp } = thread;
  const linked = vm.imm.code(frames[fp + Frame.code]!);
  const { flags } = linked.code;
  const generator = heap.allocate(heap.kinds.generator, GeneratorAt.slots + 8 * linked.frameSize);
  const type =
    (flags & CodeFlag.coroutine) !== 0
      ? types.coroutine
      : (flags & CodeFlag.asyncGenerator) !== 0
        ? types.async_generator
        : types.generator;
  const base = frames[fp + Frame.base]!;
  const callee = vm.payload(base - 1);
  heap.store(generator + At.class, Tag.ref, type);
  heap.store(generator + GeneratorAt.state, Tag.int, GeneratorState.created);
  heap.store(generator + GeneratorAt.code, Tag.imm, linked.number);
  heap.load(callee + FunctionAt.name);
  heap.store(generator + GeneratorAt.name, heap.tag, heap.payload);
  heap.load(callee + FunctionAt.qualifiedName);
  heap.store(generator + GeneratorAt.qualifiedName, heap.tag, heap.payload);
  heap.store(generator + GeneratorAt.function, Tag.ref, callee);
  saveFrame(vm, generator);
  vm.giveRef(generator);
}

// Its slots, and where it goes on, into the generator, which may be written to.
function saveFrame(vm: VM, generator: number): void {
  const { thread, heap } = vm;
  const { frames, fp, sp } = thread;
  const base = frames[fp + Frame.base]!;
  const before = (heap.int(generator + GeneratorAt.count) | 0) as number;
  const count = sp - base;
  for (let index = 0; index < count; index++) {
    heap.store(generator + GeneratorAt.slots + 8 * index, vm.tag(base + index), vm.payload(base + index));
  }
  for (let index = count; index < before; index++) heap.store(generator + GeneratorAt.slots + 8 * index, Tag.ref, 0);
  heap.store(generator + GeneratorAt.count, Tag.int, count);
  heap.store(generator + GeneratorAt.pc, Tag.int, frames[fp + Frame.pc]!);
}

/**
 * Lets the generator in slot `at` go on, with the value in the registers. Its frame begins behind `at`; what it yields, or
 * returns, comes to `result`.
 * @throws Raise ValueError if it runs already
 */
export function resume(vm: VM, at: number, result: number, after: number = After.nothing): void {
  const { thread, heap } = vm;
  const generator = vm.payload(at);
  heap.read(generator);
  const state = heap.int(generator + GeneratorAt.state);
  const { rt, rp } = vm;
  if (state === GeneratorState.running)
    throw new Raise('ValueError', `${vm.typeName(at).replace('_', ' ')} already executing`);
  if (thread.fp >= vm.recursionLimit * Frame.size)
    throw new Raise('RecursionError', 'maximum recursion depth exceeded');
  const linked = vm.imm.code(heap.int(generator + GeneratorAt.code));
  setGeneratorState(vm, generator, GeneratorState.running);
  // generator, exception that it handles, function, slots
  const handled = at + 1;
  const base = at + 3;
  thread.sp = Math.max(thread.sp, base);
  thread.reserve(linked.frameSize + 32);
  heap.load(generator + GeneratorAt.handled);
  vm.set(handled, heap.tag, heap.payload);
  vm.set(base - 1, Tag.ref, heap.ref(generator + GeneratorAt.function));
  const count = heap.int(generator + GeneratorAt.count);
  for (let index = 0; index < count; index++) {
    heap.load(generator + GeneratorAt.slots + 8 * index);
    vm.set(base + index, heap.tag, heap.payload);
  }
  thread.sp = base + count;
  const { frames } = thread;
  const fp = thread.fp + Frame.size;
  frames[fp + Frame.code] = linked.number;
  frames[fp + Frame.pc] = heap.int(generator + GeneratorAt.pc);
  frames[fp + Frame.base] = base;
  frames[fp + Frame.result] = result;
  frames[fp + Frame.handled] = handled;
  frames[fp + Frame.after] = after;
  frames[fp + Frame.extra] = at;
  thread.fp = fp;
  vm.push(rt, rp);
}

/** The state of a generator. */
export function generatorState(vm: VM, generator: number): number {
  vm.heap.read(generator);
  return vm.heap.int(generator + GeneratorAt.state);
}

/** `YIELD_VALUE`: puts the frame away, and takes what is on top to its caller: into the registers. @throws Again */
export function suspend(vm: VM): void {
  const { thread, heap } = vm;
  const { frames, fp } = thread;
  const at = frames[fp + Frame.extra]!;
  const generator = vm.payload(at);
  heap.write(generator);
  vm.giveSlot(thread.sp - 1);
  thread.sp--;
  saveFrame(vm, generator);
  vm.copy(at + 1, at + 1);
  heap.store(generator + GeneratorAt.handled, vm.tag(at + 1), vm.payload(at + 1));
  heap.store(generator + GeneratorAt.state, Tag.int, GeneratorState.suspended);
}

/** What sending to the generator at `at` needs: it is not done, and nothing is sent before it has begun. */
export function checkSend(vm: VM, at: number, tag: number, payload: number): void {
  const isNone = tag === Tag.imm && payload === none;
  if (generatorState(vm, vm.payload(at)) === GeneratorState.created && !isNone) {
    const what = vm.typeName(at).replace('_', ' ');
    throw typeError(`can't send non-None value to a just-started ${what}`);
  }
}

/** Raises the exception in the registers where the generator at `at` stands. */
export function throwInto(vm: VM, at: number, result: number, after: number = After.nothing): void {
  const generator = vm.payload(at);
  const state = generatorState(vm, generator);
  if (state === GeneratorState.done) throw new RaiseObject();
  const exception = vm.rp;
  const handled = vm.heap.ref(generator + GeneratorAt.handled);
  if (handled !== 0) setContext(vm, exception, handled);
  vm.giveRef(exception);
  resume(vm, at, result, after);
  vm.thread.raising = 1;
}

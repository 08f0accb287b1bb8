import { At, own } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { Raise, typeError } from '../fault.ts';
import { checkSend, generatorState, makeGenerator, resume, suspend } from '../generator.ts';
import { GeneratorState } from '../generator-state.ts';
import { Next, next } from '../iterate.ts';
import { handOver, pop } from '../leave.ts';
import { After, Frame } from '../thread.ts';
import { getIterator } from './iterate.ts';
import { type Execute, finish, jump, linkedOf, prelude } from './present.ts';

export const returnGenerator: Execute = (vm) => {
  makeGenerator(vm);
  const result = vm.thread.frames[vm.thread.fp + Frame.result]!;
  const after = vm.thread.frames[vm.thread.fp + Frame.after]!;
  pop(vm);
  handOver(vm, after, result);
};

export const yieldValue: Execute = (vm) => {
  const { thread } = vm;
  const { frames, fp } = thread;
  suspend(vm);
  const result = frames[fp + Frame.result]!;
  const after = frames[fp + Frame.after]!;
  pop(vm);
  handOver(vm, after === After.step ? After.nothing : after, result);
};

export const send: Execute = (vm, operand) => {
  const { thread, heap } = vm;
  const at = thread.sp - 2;
  const object = vm.ref(at);
  thread.reserve(16);
  if (object !== 0 && heap.kind(object) === heap.kinds.generator && vm.classAt(at) !== vm.types.async_generator) {
    const state = generatorState(vm, object);
    if (state === GeneratorState.done) {
      if (vm.classAt(at) === vm.types.coroutine)
        throw new Raise('RuntimeError', 'cannot reuse already awaited coroutine');
      vm.giveNone();
      vm.put(at);
      thread.sp = at + 1;
      return jump(vm, operand);
    }
    checkSend(vm, at, vm.tag(at + 1), vm.payload(at + 1));
    vm.giveSlot(at + 1);
    vm.copy(at, at + 2);
    return resume(vm, at + 2, at + 1, After.step);
  }
  if (!vm.isNone(at + 1)) {
    prelude(vm, '_send', 2, at + 1);
    thread.frames[thread.fp + Frame.after] = After.step;
    return;
  }
  const answer = next(vm, at, at + 2);
  if (answer === Next.item) return finish(vm, at + 1, false);
  if (answer === Next.end) {
    vm.giveNone();
    vm.put(at);
    thread.sp = at + 1;
    return jump(vm, operand);
  }
  thread.frames[thread.fp + Frame.result] = at + 1;
  thread.frames[thread.fp + Frame.after] = After.step;
};

export const getAwaitable: Execute = (vm, operand) => {
  const { heap } = vm;
  const at = vm.thread.sp - 1;
  const object = vm.ref(at);
  if (object !== 0 && heap.ref(object + At.class) === vm.types.coroutine) return;
  vm.push(Tag.int, operand);
  prelude(vm, '_get_awaitable', 2, at);
};

/** Whether something is awaited tells the generator what to do with what is sent. */
export const yieldFromIterator: Execute = (vm) => {
  const { heap, thread } = vm;
  const at = thread.sp - 1;
  const object = vm.ref(at);
  if (object !== 0) {
    const type = heap.ref(object + At.class);
    if (type === vm.types.generator) return;
    const isCoroutine = (linkedOf(vm).code.flags & 128) !== 0;
    if (type === vm.types.coroutine) {
      if (isCoroutine) return;
      throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
  }
  getIterator(vm, 0);
};

/** What an asynchronous generator yields is told from what it awaits. */
export const wrapYield: Execute = (vm) => {
  const { heap } = vm;
  const at = vm.thread.sp - 1;
  const wrapped = heap.allocate(heap.kinds.record, own(1));
  heap.store(wrapped + At.class, Tag.ref, vm.types.async_generator_wrapped_value);
  heap.store(wrapped + own(0), vm.tag(at), vm.payload(at));
  vm.set(at, Tag.ref, wrapped);
};

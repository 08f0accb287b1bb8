import { Op } from '../code/opcode.ts';
import { At, own } from '../heap/index.ts';
import { none, Tag } from '../value/index.ts';
import { Raise } from '../vm/fault.ts';
import { FunctionAt } from '../vm/frame.ts';
import { checkSend, generatorState, resume, throwInto } from '../vm/generator.ts';
import { GeneratorAt, GeneratorState, setGeneratorState } from '../vm/generator-state.ts';
import type { VM } from '../vm/vm.ts';
import { func, method, property } from './define.ts';
import { PictureAt } from './frame.ts';
import { localsFrom } from './helper.ts';
import { mustBeText, slot } from './slot.ts';

/** Generators and coroutines. */
export function installGenerators(vm: VM): void {
  for (const [owner, prefix] of [
    ['generator', 'gi'],
    ['coroutine', 'cr'],
    ['async_generator', 'ag'],
  ] as const) {
    slot(vm, owner, '__name__', GeneratorAt.name, mustBeText('__name__'));
    slot(vm, owner, '__qualname__', GeneratorAt.qualifiedName, mustBeText('__qualname__'));
    slot(vm, owner, `${prefix}_code`, GeneratorAt.code);
    property(vm, owner, `${prefix}_running`, (vm, at) => {
      vm.giveBool(generatorState(vm, vm.payload(at)) === GeneratorState.running);
    });
    property(vm, owner, '_state', (vm, at) => vm.giveInt(generatorState(vm, vm.payload(at))));
    property(vm, owner, `${prefix}_frame`, (vm, at) => giveGeneratorFrame(vm, vm.payload(at)));
    // For the prelude: lets it go on, or raises an exception in it.
    method(vm, owner, '_send(self, value, /)', (vm, at) => send(vm, at));
    method(vm, owner, '_throw(self, exception, /)', (vm, at) => {
      vm.giveSlot(at + 1);
      vm.thread.sp = at + 2;
      vm.copy(at, at + 2);
      throwInto(vm, at + 2, at - 1);
    });
    if (owner === 'async_generator') continue;
    method(vm, owner, 'send(self, value, /)', (vm, at) => send(vm, at));
  }
  alongs(vm);
  method(vm, 'generator', '__iter__(self, /)', (vm, at) => vm.giveSlot(at));
  method(vm, 'generator', '__next__(self, /)', (vm, at) => {
    vm.set(at + 1, Tag.imm, none);
    vm.thread.sp = Math.max(vm.thread.sp, at + 2);
    send(vm, at);
  });
}

// What generators go along, for the prelude.
function alongs(vm: VM): void {
  const { prelude } = vm;
  const at = (generator: number, index: number) => generator + GeneratorAt.slots + 8 * index;
  // Stopped at a SEND, what it goes along is on top: the value that it yielded is its caller's.
  func(vm, prelude, '_goes_along(generator, /)', (vm, slot) => {
    const { heap } = vm;
    const generator = vm.payload(slot);
    vm.giveNone();
    if (generatorState(vm, generator) !== GeneratorState.suspended) return;
    const { instructions } = vm.imm.code(heap.int(generator + GeneratorAt.code)).code;
    const pc = heap.int(generator + GeneratorAt.pc);
    if (instructions[2 * pc - 4] !== Op.SEND) return;
    heap.load(at(generator, heap.int(generator + GeneratorAt.count) - 1));
    vm.giveLoaded();
  });
  func(vm, prelude, '_set_running(generator, on, /)', (vm, slot) => {
    const state = vm.payload(slot + 1) === 2 ? GeneratorState.running : GeneratorState.suspended;
    setGeneratorState(vm, vm.payload(slot), state);
    vm.giveNone();
  });
  // What it went along is over: it goes on behind, with the result.
  func(vm, prelude, '_finish_along(generator, value, /)', (vm, slot) => {
    const { heap } = vm;
    const generator = vm.payload(slot);
    const { instructions } = vm.imm.code(heap.int(generator + GeneratorAt.code)).code;
    const pc = heap.int(generator + GeneratorAt.pc);
    const count = heap.int(generator + GeneratorAt.count);
    heap.write(generator);
    heap.store(generator + GeneratorAt.pc, Tag.int, instructions[2 * pc - 3]!);
    heap.store(at(generator, count - 1), Tag.ref, 0);
    heap.store(generator + GeneratorAt.count, Tag.int, count - 1);
    send(vm, slot);
  });
  func(vm, prelude, '_finish_generator(generator, /)', (vm, slot) => {
    setGeneratorState(vm, vm.payload(slot), GeneratorState.done);
    vm.giveNone();
  });
  func(vm, prelude, '_is_awaitable_generator(generator, /)', (vm, slot) => {
    const { flags } = vm.imm.code(vm.heap.int(vm.payload(slot) + GeneratorAt.code)).code;
    vm.giveBool((flags & 256) !== 0);
  });
}

function send(vm: VM, at: number): void {
  const object = vm.payload(at);
  if (generatorState(vm, object) === GeneratorState.done) {
    if (vm.classAt(at) === vm.types.coroutine)
      throw new Raise('RuntimeError', 'cannot reuse already awaited coroutine');
    throw new Raise('StopIteration');
  }
  checkSend(vm, at, vm.tag(at + 1), vm.payload(at + 1));
  vm.giveSlot(at + 1);
  vm.thread.sp = at + 2;
  vm.copy(at, at + 2);
  resume(vm, at + 2, at - 1);
}

function giveGeneratorFrame(vm: VM, generator: number): void {
  const { heap } = vm;
  if (generatorState(vm, generator) === GeneratorState.done) return vm.giveNone();
  const linked = vm.imm.code(heap.int(generator + GeneratorAt.code));
  const count = heap.int(generator + GeneratorAt.count);
  const locals = localsFrom(vm, linked, (slot) => {
    // While it runs, its slots are on a stack.
    vm.give(Tag.ref, 0);
    if (slot >= count) return;
    heap.load(generator + GeneratorAt.slots + 8 * slot);
    vm.giveLoaded();
  });
  const frame = heap.allocate(heap.kinds.record, PictureAt.end);
  heap.store(frame + At.class, Tag.ref, vm.types.frame);
  heap.store(frame + PictureAt.place, Tag.int, -1);
  heap.load(generator + GeneratorAt.code);
  heap.store(frame + own(0), heap.tag, heap.payload);
  heap.load(generator + GeneratorAt.pc);
  heap.store(frame + own(1), Tag.int, Math.max(0, heap.payload - 1));
  heap.store(frame + own(2), Tag.ref, heap.ref(heap.ref(generator + GeneratorAt.function) + FunctionAt.globals));
  heap.store(frame + own(3), Tag.imm, none);
  heap.store(frame + own(4), Tag.ref, locals);
  vm.giveRef(frame);
}

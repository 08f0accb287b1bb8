import { At, own } from '../../heap/index.ts';
import { Kind, none, Tag } from '../../value/index.ts';
import { ExceptionAt } from '../../vm/exception.ts';
import { Raise, typeError, valueError } from '../../vm/fault.ts';
import { loadHandled } from '../../vm/raise.ts';
import { newList, newTuple } from '../../vm/sequence.ts';
import { Frame } from '../../vm/thread.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { newPicture, PictureAt } from '../frame.ts';
import { inPrelude } from '../prelude.ts';
import { nativesOf } from './module.ts';

/** What is native in `sys`. */
export function installSystemModule(vm: VM): void {
  const sys = nativesOf(vm, 'sys');
  installHandled(vm, sys);
  installLimits(vm, sys);
  func(vm, sys, 'intern(string, /)', (vm, at) => {
    if (!vm.isText(at)) throw typeError(`intern() argument must be str, not ${vm.typeName(at)}`);
    vm.giveSlot(at);
  });
  func(vm, sys, 'getsizeof(object, default=, /)', (vm, at) => vm.giveInt(sizeOf(vm, at)));
  func(vm, sys, 'getrefcount(object, /)', () => {
    throw new Raise('NotImplementedError', 'objects have no reference counts here');
  });
  func(vm, vm.prelude, '_program_arguments()', (vm) => {
    const { sp } = vm.thread;
    const { arguments: given } = vm.host;
    vm.thread.reserve(given.length + 8);
    given.forEach((one, index) => {
      vm.set(sp + index, Tag.imm, vm.imm.ofText(one));
    });
    vm.giveRef(newList(vm, sp, given.length));
  });
  func(vm, vm.prelude, '_frame_at(depth, /)', (vm, at) => giveFrame(vm, vm.payload(at)));
}

function installHandled(vm: VM, sys: number): void {
  func(vm, sys, 'exc_info()', (vm) => {
    const { sp } = vm.thread;
    vm.thread.reserve(8);
    for (let index = 0; index < 3; index++) vm.set(sp + index, Tag.imm, none);
    if (loadHandled(vm)) {
      const exception = vm.rp;
      vm.heap.read(exception);
      vm.set(sp, Tag.ref, vm.heap.ref(exception + At.class));
      vm.set(sp + 1, Tag.ref, exception);
      vm.heap.load(exception + ExceptionAt.traceback);
      vm.set(sp + 2, vm.heap.tag, vm.heap.payload);
    }
    vm.giveRef(newTuple(vm, sp, 3));
  });
  func(vm, sys, 'exception()', (vm) => {
    if (!loadHandled(vm)) vm.giveNone();
  });
}

function installLimits(vm: VM, sys: number): void {
  func(vm, sys, 'getrecursionlimit()', (vm) => vm.giveInt(vm.recursionLimit));
  func(vm, sys, 'setrecursionlimit(limit, /)', (vm, at) => {
    if (vm.tag(at) !== Tag.int) return inPrelude(vm, '_set_recursion_limit', at, 1);
    const limit = vm.payload(at);
    if (limit < 1) throw valueError('recursion limit must be greater or equal than 1');
    if (limit >= 2 ** 31) throw new Raise('OverflowError', 'Python int too large to convert to C int');
    if (vm.thread.fp / Frame.size + 1 >= limit) {
      const message = `cannot set the recursion limit to ${limit} at the recursion depth ${vm.thread.fp / Frame.size + 1}: the limit is too low`;
      throw new Raise('RecursionError', message);
    }
    vm.recursionLimit = limit;
    vm.giveNone();
  });
}

// What the object itself takes, with the storage that only it uses.
function sizeOf(vm: VM, at: number): number {
  if (vm.tag(at) === Tag.int || vm.tag(at) === Tag.float) return 16;
  const payload = vm.payload(at);
  if (vm.tag(at) === Tag.ref) {
    const { heap } = vm;
    heap.read(payload);
    const storage = heap.kind(payload) === heap.kinds.list ? heap.ref(payload + own(1)) : 0;
    const table = heap.kind(payload) === heap.kinds.dict ? heap.ref(payload + own(0)) : 0;
    return heap.size(payload) + (storage === 0 ? 0 : heap.size(storage)) + (table === 0 ? 0 : heap.size(table));
  }
  switch (vm.imm.kinds[payload]) {
    case Kind.str:
      return 32 + 2 * vm.imm.text(payload).length;
    case Kind.bytes:
      return 32 + vm.imm.bytes(payload).length;
    case Kind.big:
      return 24 + Math.ceil(vm.imm.big(payload).toString(16).length / 2);
    default:
      return 16;
  }
}

/** A picture of a frame of the program, `depth` frames from the newest: code, instruction, globals, and no frame before it. */
function giveFrame(vm: VM, depth: number): void {
  const { thread, heap } = vm;
  let left = depth;
  for (let fp = thread.fp; fp >= 0; fp -= Frame.size) {
    const number = thread.frames[fp + Frame.code]!;
    if (number < 0 || vm.imm.code(number).hidden || left-- > 0) continue;
    const globals = heap.ref(vm.payload(thread.frames[fp + Frame.base]! - 1) + own(1));
    const frame = newPicture(vm, fp, globals);
    heap.store(frame + PictureAt.back, Tag.imm, none);
    return vm.giveRef(frame);
  }
  vm.giveNone();
}

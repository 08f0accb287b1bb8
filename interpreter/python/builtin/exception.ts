import { CodeFlag } from '../code/code.ts';
import { At, own } from '../heap/index.ts';
import { no, none, Tag, yes } from '../value/index.ts';
import { ClassAt } from '../vm/class.ts';
import { ExceptionAt } from '../vm/exception.ts';
import { RaiseObject, typeError, valueError } from '../vm/fault.ts';
import { TracebackAt } from '../vm/raise.ts';
import { newTuple } from '../vm/sequence.ts';
import { exceptionSlots } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { func, method, property, staticMethod } from './define.ts';
import { PictureAt } from './frame.ts';
import { localsFrom } from './helper.ts';
import { inPrelude } from './prelude.ts';

export function installExceptions(vm: VM): void {
  staticMethod(
    vm,
    'BaseException',
    '__new__(*arguments)',
    (vm, at, count) => {
      const { heap } = vm;
      const args = newTuple(vm, at + 1, count - 1);
      const exception = heap.allocate(heap.int(vm.payload(at) + ClassAt.layout) & 0xff, own(exceptionSlots));
      heap.store(exception + At.class, Tag.ref, vm.payload(at));
      heap.store(exception + ExceptionAt.args, Tag.ref, args);
      for (const slot of [ExceptionAt.traceback, ExceptionAt.cause, ExceptionAt.context, ExceptionAt.extra]) {
        heap.store(exception + slot, Tag.imm, none);
      }
      heap.store(exception + ExceptionAt.suppress, Tag.imm, no);
      vm.giveRef(exception);
    },
    { takesNames: true },
  );
  method(vm, 'BaseException', '__init__(*arguments)', (vm, at, count) => {
    const { heap } = vm;
    const args = newTuple(vm, at + 1, count - 1);
    heap.write(vm.payload(at));
    heap.store(vm.payload(at) + ExceptionAt.args, Tag.ref, args);
    vm.giveNone();
  });
  slot(vm, 'args', ExceptionAt.args, undefined);
  slot(vm, '__traceback__', ExceptionAt.traceback, undefined);
  slot(vm, '__cause__', ExceptionAt.cause, (vm, exception) =>
    vm.heap.store(exception + ExceptionAt.suppress, Tag.imm, yes),
  );
  slot(vm, '__context__', ExceptionAt.context, undefined);
  slot(vm, '__suppress_context__', ExceptionAt.suppress, undefined);
  slot(vm, '_extra', ExceptionAt.extra, undefined);
  method(vm, 'BaseException', 'with_traceback(self, tb, /)', (vm, at) => {
    if (!vm.isNone(at + 1) && !vm.isInstance(at + 1, 'traceback')) {
      throw typeError('__traceback__ must be a traceback or None');
    }
    vm.heap.write(vm.payload(at));
    vm.heap.store(vm.payload(at) + ExceptionAt.traceback, vm.tag(at + 1), vm.payload(at + 1));
    vm.giveSlot(at);
  });
  // What has been handled goes on as if it had not been.
  func(vm, vm.prelude, '_raise_again(exception, /)', (vm, at) => {
    vm.giveSlot(at);
    throw new RaiseObject(true);
  });
  tracebacks(vm);
}

function slot(vm: VM, name: string, at: number, then: ((vm: VM, exception: number) => void) | undefined): void {
  property(
    vm,
    'BaseException',
    name,
    (vm, self) => {
      vm.heap.read(vm.payload(self));
      vm.heap.load(vm.payload(self) + at);
      vm.giveLoaded();
    },
    (vm, self) => {
      const { heap } = vm;
      const exception = vm.payload(self);
      if (!vm.has(self + 1)) throw typeError(`${name} may not be deleted`);
      check(vm, name, self + 1);
      if (name === 'args' && vm.classAt(self + 1) !== vm.types.tuple) return inPrelude(vm, '_set_args', self, 2);
      heap.write(exception);
      heap.store(exception + at, vm.tag(self + 1), vm.payload(self + 1));
      then?.(vm, exception);
    },
  );
}

function check(vm: VM, name: string, at: number): void {
  if (name === '__cause__' || name === '__context__') {
    if (vm.isNone(at) || vm.isInstance(at, 'BaseException')) return;
    const what = name === '__cause__' ? 'exception cause' : 'exception context';
    throw typeError(`${what} must be None or derive from BaseException`);
  }
  if (name === '__traceback__' && !vm.isNone(at) && !vm.isInstance(at, 'traceback')) {
    throw typeError('__traceback__ must be a traceback or None');
  }
}

function tracebacks(vm: VM): void {
  const field = (name: string, give: (vm: VM, traceback: number) => void) =>
    property(vm, 'traceback', name, (vm, at) => give(vm, vm.payload(at)));
  property(
    vm,
    'traceback',
    'tb_next',
    (vm, at) => {
      vm.heap.read(vm.payload(at));
      vm.heap.load(vm.payload(at) + TracebackAt.next);
      vm.giveLoaded();
    },
    setNext,
  );
  field('tb_lasti', (vm, traceback) => vm.giveInt(2 * vm.heap.int(traceback + TracebackAt.pc)));
  field('tb_lineno', (vm, traceback) => {
    const { places } = vm.imm.code(vm.heap.int(traceback + TracebackAt.code)).code;
    vm.giveInt(places[4 * vm.heap.int(traceback + TracebackAt.pc)]!);
  });
  field('tb_frame', (vm, traceback) => {
    const { heap } = vm;
    heap.read(traceback);
    const known = heap.ref(traceback + TracebackAt.frame);
    if (known !== 0) return vm.giveRef(known);
    heap.write(traceback);
    const locals = giveLocals(vm, traceback);
    const frame = heap.allocate(heap.kinds.record, PictureAt.end);
    heap.store(frame + At.class, Tag.ref, vm.types.frame);
    heap.load(traceback + TracebackAt.code);
    heap.store(frame + PictureAt.code, heap.tag, heap.payload);
    heap.load(traceback + TracebackAt.pc);
    heap.store(frame + PictureAt.instruction, heap.tag, heap.payload);
    heap.load(traceback + TracebackAt.globals);
    heap.store(frame + PictureAt.globals, heap.tag, heap.payload);
    heap.store(frame + PictureAt.back, Tag.imm, none);
    heap.store(frame + PictureAt.locals, Tag.ref, locals);
    heap.store(frame + PictureAt.place, Tag.int, -1);
    heap.store(traceback + TracebackAt.frame, Tag.ref, frame);
    vm.giveRef(frame);
  });
}

function setNext(vm: VM, at: number): void {
  const { heap } = vm;
  if (!vm.has(at + 1)) throw typeError("can't delete tb_next attribute");
  if (!vm.isNone(at + 1) && !vm.isInstance(at + 1, 'traceback')) {
    throw typeError(`expected traceback object or None, got '${vm.typeName(at + 1)}'`);
  }
  const traceback = vm.payload(at);
  for (let one = vm.ref(at + 1); one !== 0; one = heap.ref(one + TracebackAt.next)) {
    if (one === traceback) throw valueError('traceback loop detected');
    heap.read(one);
  }
  heap.write(traceback);
  heap.store(traceback + TracebackAt.next, vm.tag(at + 1), vm.payload(at + 1));
}

// The variables as they were when the exception left the frame.
function giveLocals(vm: VM, traceback: number): number {
  const { heap } = vm;
  const linked = vm.imm.code(heap.int(traceback + TracebackAt.code));
  const locals = heap.ref(traceback + TracebackAt.locals);
  if ((linked.code.flags & CodeFlag.optimized) === 0) return locals;
  return localsFrom(vm, linked, (slot) => {
    heap.load(locals + own(slot));
    vm.giveLoaded();
  });
}

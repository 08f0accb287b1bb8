import { none, Tag, yes } from '../value/index.ts';
import { call } from './call.ts';
import { ClassAt } from './class.ts';
import { continuation } from './continuation.ts';
import { ExceptionAt } from './exception.ts';
import { RaiseObject, typeError } from './fault.ts';
import { pushNative } from './frame.ts';
import { findText } from './table.ts';
import { Frame } from './thread.ts';
import type { VM } from './vm.ts';

/** `raise`: an exception or a class of exceptions in slot `at`, and its cause behind it. */
export function raiseValue(vm: VM, at: number, hasCause: boolean): void {
  if (!hasCause) vm.set(at + 1, Tag.ref, 0);
  vm.set(at + 2, Tag.ref, 0);
  vm.thread.sp = at + 3;
  if (!isClass(vm, at) && !hasCause) {
    check(vm, at, 'exceptions must derive from BaseException');
    vm.raiseAt(at);
  }
  pushNative(vm, raising, at, at);
}

// Slots: exception or class, cause, the class that was called last.
const raising = continuation('raise', (vm, base, state, fp) => {
  const { heap, thread } = vm;
  thread.sp = base + 3;
  if (state === 0 && instantiate(vm, base, base + 2, fp, 1)) return true;
  checkMade(vm, base, base + 2, 'exceptions must derive from BaseException');
  if (state <= 1) vm.set(base + 2, Tag.ref, 0);
  const hasCause = vm.has(base + 1);
  if (hasCause && state <= 1 && instantiate(vm, base + 1, base + 2, fp, 2)) return true;
  if (hasCause) {
    const isNone = vm.isNone(base + 1);
    if (!isNone) checkMade(vm, base + 1, base + 2, 'exception causes must derive from BaseException');
    const exception = vm.payload(base);
    heap.write(exception);
    heap.store(
      exception + ExceptionAt.cause,
      isNone ? Tag.imm : vm.tag(base + 1),
      isNone ? none : vm.payload(base + 1),
    );
    heap.store(exception + ExceptionAt.suppress, Tag.imm, yes);
  }
  vm.giveSlot(base);
  throw new RaiseObject();
});

// Calls what is in slot `at` if it is a class: its result takes its place, and `called` keeps the class.
function instantiate(vm: VM, at: number, called: number, fp: number, state: number): boolean {
  const { thread } = vm;
  if (!isClass(vm, at)) return false;
  if (!vm.isSubclass(vm.payload(at), vm.types.BaseException)) return false;
  vm.copy(at, called);
  const top = thread.sp;
  thread.reserve(8);
  vm.set(top, Tag.ref, 0);
  vm.set(top + 1, Tag.ref, 0);
  vm.copy(at, top + 2);
  thread.sp = top + 3;
  const pushed = call(vm, top + 3, 0, at);
  thread.frames[fp + Frame.pc] = state;
  if (pushed) return true;
  vm.put(at);
  return false;
}

function isClass(vm: VM, at: number): boolean {
  const object = vm.ref(at);
  return object !== 0 && vm.heap.kind(object) === vm.heap.kinds.class;
}

function checkMade(vm: VM, at: number, called: number, message: string): void {
  if (!vm.has(called) || vm.isInstance(at, 'BaseException')) return check(vm, at, message);
  const made = `${describe(vm, vm.payload(called))} should have returned an instance of BaseException`;
  throw typeError(`calling ${made}, not ${describe(vm, vm.classAt(at))}`);
}

// As classes are written.
function describe(vm: VM, type: number): string {
  const { heap, imm } = vm;
  const name = imm.text(heap.int(type + ClassAt.qualifiedName));
  const entry = findText(vm, heap.ref(type + ClassAt.dict), vm.keys.__module__);
  if (entry !== 0) heap.load(entry + 16);
  const module = entry !== 0 && vm.values.isText(heap.tag, heap.payload) ? imm.text(heap.payload) : 'builtins';
  return module === 'builtins' ? `<class '${name}'>` : `<class '${module}.${name}'>`;
}

function check(vm: VM, at: number, message: string): void {
  if (!vm.isInstance(at, 'BaseException')) throw typeError(message);
}

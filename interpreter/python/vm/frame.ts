import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { Raise } from './fault.ts';
import type { LinkedCode } from './linked.ts';
import { After, Frame } from './thread.ts';
import type { VM } from './vm.ts';

/** Where a function keeps what. */
export const FunctionAt = {
  code: own(0),
  globals: own(1),
  defaults: own(2),
  keywordDefaults: own(3),
  closure: own(4),
  name: own(5),
  qualifiedName: own(6),
  module: own(7),
  doc: own(8),
  annotations: own(9),
  /** Of a method of ours in Python: its class. */
  owner: own(10),
  end: own(11),
} as const;

/** The code of a function. */
export function codeOf(vm: VM, callee: number): LinkedCode {
  return vm.imm.code(vm.heap.int(callee + FunctionAt.code));
}

const none: readonly number[] = [];

/**
 * Cells for the variables that inner functions share: whoever changes the stack before its frame is there makes them first.
 * @throws Again
 */
export function newCells({ heap, types }: VM, { ownCells }: LinkedCode): readonly number[] {
  if (ownCells === 0) return none;
  return Array.from({ length: ownCells }, () => {
    const cell = heap.allocate(heap.kinds.cell, own(1));
    heap.store(cell + At.class, Tag.ref, types.cell);
    return cell;
  });
}

/** A frame for a function whose parameters are in place from `base` on, and itself before them. */
export function pushFrame(
  vm: VM,
  linked: LinkedCode,
  parameters: number,
  base: number,
  result: number,
  after: number,
  cells: readonly number[] = newCells(vm, linked),
): void {
  const { thread } = vm;
  if (thread.fp >= vm.recursionLimit * Frame.size) throw tooDeep(vm, linked);
  thread.sp = base + parameters;
  thread.reserve(linked.frameSize + 16);
  const { tags, payload, frames } = thread;
  const top = base + linked.fixed;
  for (let at = base + parameters; at < top; at++) {
    tags[at] = Tag.ref;
    payload[at] = 0;
  }
  const caller = thread.fp;
  const fp = caller + Frame.size;
  frames[fp + Frame.code] = linked.number;
  frames[fp + Frame.pc] = 0;
  frames[fp + Frame.base] = base;
  frames[fp + Frame.result] = result;
  frames[fp + Frame.handled] = caller < 0 ? 0 : frames[caller + Frame.handled]!;
  frames[fp + Frame.after] = after;
  frames[fp + Frame.extra] = 0;
  if (linked.code.cells.length > 0) putCells(vm, linked, base, cells);
  thread.sp = top;
  thread.fp = fp;
}

// Own cells are new, and begin with a parameter if they are one; the others come with the function.
function putCells(vm: VM, linked: LinkedCode, base: number, cells: readonly number[]): void {
  const { heap, thread } = vm;
  const first = base + linked.localCount;
  for (const [index, cell] of cells.entries()) {
    const parameter = linked.cellParameters[index]!;
    if (parameter >= 0) heap.store(cell + own(0), thread.tags[base + parameter]!, thread.payload[base + parameter]!);
    vm.set(first + index, Tag.ref, cell);
  }
  const closure = linked.code.free === 0 ? 0 : heap.ref(vm.payload(base - 1) + FunctionAt.closure);
  for (let index = 0; index < linked.code.free; index++) {
    vm.set(first + linked.ownCells + index, Tag.ref, heap.ref(closure + own(index)));
  }
}

/** A frame of ours: when what it calls is over, the continuation goes on with what it gave. Its slots begin at `base`. */
export function pushNative(vm: VM, continuation: number, base: number, result: number, extra = 0): void {
  const { thread } = vm;
  if (thread.fp >= vm.recursionLimit * Frame.size) throw tooDeep(vm);
  thread.reserve(32);
  const { frames } = thread;
  const caller = thread.fp;
  const fp = caller + Frame.size;
  frames[fp + Frame.code] = ~continuation;
  frames[fp + Frame.pc] = 0;
  frames[fp + Frame.base] = base;
  frames[fp + Frame.result] = result;
  frames[fp + Frame.handled] = caller < 0 ? 0 : frames[caller + Frame.handled]!;
  frames[fp + Frame.after] = After.nothing;
  frames[fp + Frame.extra] = extra;
  thread.fp = fp;
}

// What compares or shows containers, of which the message speaks, is Python code of ours.
function tooDeep(vm: VM, next?: LinkedCode): Raise {
  const { frames, fp } = vm.thread;
  const number = [fp, fp - Frame.size].map((at) => frames[at + Frame.code]!).find((one) => one >= 0);
  const running = number === undefined ? undefined : vm.imm.code(number);
  const ours = [next, running].find((one) => one?.hidden);
  const name = ours?.code.name ?? '';
  let where = '';
  if (/repr/.test(name)) where = ' while getting the repr of an object';
  else if (/^_(_|.*_)(eq|ne|lt|le|gt|ge)(__)?$|^difference$/.test(name)) where = ' in comparison';
  return new Raise('RecursionError', `maximum recursion depth exceeded${where}`);
}

/** The address of the dict of globals of the present function. */
export function globalsOf(vm: VM): number {
  const { thread, heap } = vm;
  let fp = thread.fp;
  while (thread.frames[fp + Frame.code]! < 0) fp -= Frame.size;
  return heap.ref(thread.payload[thread.frames[fp + Frame.base]! - 1]! + FunctionAt.globals);
}

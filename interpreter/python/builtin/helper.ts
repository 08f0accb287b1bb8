import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { ClassAt } from '../vm/class.ts';
import { newDict, removeEntry, setText } from '../vm/dict.ts';
import { typeError } from '../vm/fault.ts';
import { FunctionAt } from '../vm/frame.ts';
import { makeInstance } from '../vm/instance.ts';
import type { LinkedCode } from '../vm/linked.ts';
import { renewVersion } from '../vm/lookup.ts';
import { allocateTuple, ListAt, newList, spanOf } from '../vm/sequence.ts';
import { findText } from '../vm/table.ts';
import { Frame } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { func } from './define.ts';
import { callerGlobals } from './prelude.ts';
import { giveOrder } from './sort-order.ts';

/** What the prelude needs to make and look into objects of ours. */
export function installHelpers(vm: VM): void {
  const { prelude } = vm;
  func(vm, prelude, '_caller_globals()', (vm) => vm.giveRef(callerGlobals(vm)));
  func(vm, prelude, '_caller_locals()', (vm) => vm.giveRef(callerLocals(vm)));
  func(vm, vm.builtins, 'locals()', (vm) => vm.giveRef(callerLocals(vm)));
  // An object of a builtin kind, all of whose slots are empty.
  func(vm, prelude, '_record(type, /)', (vm, at) => vm.giveRef(makeInstance(vm, vm.payload(at))));
  func(vm, prelude, '_get_slot(object, number, /)', (vm, at) => {
    const { heap } = vm;
    heap.read(vm.payload(at));
    heap.load(vm.payload(at) + own(vm.payload(at + 1)));
    if (heap.tag === Tag.ref && heap.payload === 0) vm.giveNone();
    else vm.giveLoaded();
  });
  func(vm, prelude, '_set_slot(object, number, value, /)', (vm, at) => {
    const { heap } = vm;
    heap.write(vm.payload(at));
    heap.store(vm.payload(at) + own(vm.payload(at + 1)), vm.tag(at + 2), vm.payload(at + 2));
    vm.giveNone();
  });
  // An instance of a class derived from an immutable builtin one, and what it stands for.
  func(vm, prelude, '_box(type, value, /)', (vm, at) => {
    const { heap } = vm;
    const object = heap.allocate(heap.kinds.boxed, own(1));
    heap.store(object + At.class, Tag.ref, vm.payload(at));
    heap.store(object + own(0), vm.tag(at + 1), vm.payload(at + 1));
    vm.giveRef(object);
  });
  func(vm, prelude, '_unbox(value, /)', (vm, at) => {
    const object = vm.ref(at);
    if (object === 0 || vm.heap.kind(object) !== vm.heap.kinds.boxed) return vm.giveSlot(at);
    vm.heap.load(object + own(0));
    vm.giveLoaded();
  });
  func(vm, prelude, '_attach(type, name, value, /)', (vm, at) => {
    const type = vm.ref(at);
    if (type === 0 || vm.heap.kind(type) !== vm.heap.kinds.class) {
      throw typeError(`${vm.text(at + 1)} cannot be attached to a ${vm.typeName(at)}`);
    }
    renewVersion(vm, type);
    adopt(vm, at);
    setText(vm, vm.heap.ref(type + ClassAt.dict), vm.payload(at + 1), vm.tag(at + 2), vm.payload(at + 2));
    vm.giveNone();
  });
  func(vm, prelude, '_as_native(function, /)', (vm, at) => {
    vm.heap.write(vm.payload(at));
    vm.heap.store(vm.payload(at) + At.class, Tag.ref, vm.types.builtin_function_or_method);
    vm.giveSlot(at);
  });
  func(vm, prelude, '_list_replace(target, source, /)', (vm, at) => {
    const { heap } = vm;
    const [target, source] = [vm.payload(at), vm.payload(at + 1)];
    heap.write(target);
    heap.store(target + ListAt.items, Tag.ref, heap.ref(source + ListAt.items));
    heap.store(target + ListAt.length, Tag.int, heap.int(source + ListAt.length));
    vm.giveNone();
  });
  func(vm, prelude, '_new_list(type, /)', (vm, at) => {
    const list = newList(vm, at, 0);
    vm.heap.store(list + At.class, vm.tag(at), vm.payload(at));
    vm.giveRef(list);
  });
  func(vm, prelude, '_new_dict(type, /)', (vm, at) => vm.giveRef(newDict(vm, vm.payload(at))));
  // A tuple of a class of the program, from one of ours.
  func(vm, prelude, '_new_tuple(type, items, /)', (vm, at) => {
    const { heap, span } = vm;
    spanOf(vm, vm.payload(at + 1));
    const { count } = span;
    const tuple = allocateTuple(vm, count, vm.payload(at));
    spanOf(vm, vm.payload(at + 1));
    heap.move(span.start, tuple + own(0), count);
    vm.giveRef(tuple);
  });
  func(vm, prelude, '_sort_order(keys, backwards, /)', (vm, at) => giveOrder(vm, at));
  func(vm, prelude, '_bind_method(function, self, /)', (vm, at) => {
    const { heap } = vm;
    const method = heap.allocate(heap.kinds.method, own(2));
    heap.store(method + At.class, Tag.ref, vm.types.method);
    heap.store(method + own(0), vm.tag(at), vm.payload(at));
    heap.store(method + own(1), vm.tag(at + 1), vm.payload(at + 1));
    vm.giveRef(method);
  });
}

// A function of the prelude passes for one of ours.
function adopt(vm: VM, at: number): void {
  const { heap } = vm;
  const callee = vm.ref(at + 2);
  if (callee === 0) return;
  if (heap.kind(callee) !== heap.kinds.function) {
    const isWrapper =
      heap.ref(callee + At.class) === vm.types.staticmethod || heap.ref(callee + At.class) === vm.types.classmethod;
    const inner = isWrapper ? heap.ref(callee + own(0)) : 0;
    if (inner !== 0 && heap.kind(inner) === heap.kinds.function) rename(vm, inner, at);
    return;
  }
  const name = vm.text(at + 1);
  rename(vm, callee, at);
  const type = name.startsWith('__') ? vm.types.wrapper_descriptor : vm.types.method_descriptor;
  heap.store(callee + At.class, Tag.ref, type);
}

function rename(vm: VM, callee: number, at: number): void {
  const { heap } = vm;
  heap.write(callee);
  heap.store(callee + FunctionAt.name, Tag.imm, vm.payload(at + 1));
  const qualified = `${vm.nameOf(vm.payload(at)).replace(/^.*\./, '')}.${vm.text(at + 1)}`;
  heap.store(callee + FunctionAt.qualifiedName, Tag.imm, vm.imm.ofText(qualified));
  heap.store(callee + FunctionAt.owner, Tag.ref, vm.payload(at));
}

/** The variables of whoever calls: of a function, a copy. */
function callerLocals(vm: VM): number {
  const { thread } = vm;
  let fp = thread.fp;
  while (fp >= 0 && (thread.frames[fp + Frame.code]! < 0 || vm.imm.code(thread.frames[fp + Frame.code]!).hidden))
    fp -= Frame.size;
  return fp < 0 ? newDict(vm) : localsAt(vm, fp);
}

/** The variables of a frame of the program: of a function, a copy, which is brought up to date each time. */
export function localsAt(vm: VM, fp: number): number {
  const { thread } = vm;
  const linked = vm.imm.code(thread.frames[fp + Frame.code]!);
  const base = thread.frames[fp + Frame.base]!;
  if ((linked.code.flags & 1) === 0) return vm.payload(base + linked.namespace);
  const kept = linked.keepsLocals ? vm.ref(base + linked.namespace) : 0;
  const dict = localsFrom(vm, linked, (slot) => vm.giveSlot(base + slot), kept);
  if (linked.keepsLocals) vm.set(base + linked.namespace, Tag.ref, dict);
  return dict;
}

/**
 * The variables of a function, wherever its slots are: `load` takes one of them into the registers. They go into `known`, or
 * into a new dict if that is 0.
 */
export function localsFrom(vm: VM, linked: LinkedCode, load: (slot: number) => void, known = 0): number {
  const { heap } = vm;
  const dict = known === 0 ? newDict(vm) : known;
  const enter = (name: number, tag: number, payload: number) => {
    if (tag !== Tag.ref || payload !== 0) return setText(vm, dict, name, tag, payload);
    const entry = findText(vm, dict, name);
    if (entry !== 0) removeEntry(vm, dict, entry);
  };
  linked.locals.forEach((name, index) => {
    load(index);
    enter(name, vm.rt, vm.rp);
  });
  linked.code.cells.forEach((name, index) => {
    load(linked.localCount + index);
    heap.read(vm.rp);
    heap.load(vm.rp + own(0));
    enter(vm.imm.ofText(name), heap.tag, heap.payload);
  });
  return dict;
}

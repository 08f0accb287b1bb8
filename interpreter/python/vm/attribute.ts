import { At } from '../heap/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { loadOwn } from './attribute-dict.ts';
import { call } from './call.ts';
import { continuation } from './continuation.ts';
import { bind, type DescriptorKind, descriptorKind, isBinding, isData } from './descriptor.ts';
import { ExceptionAt } from './exception.ts';
import type { Raise } from './fault.ts';
import { pushNative } from './frame.ts';
import { findMethod } from './lookup.ts';
import { newTuple } from './sequence.ts';
import { Frame } from './thread.ts';
import { RaiseNamed, type VM } from './vm.ts';

/**
 * The attribute of what is in slot `at`. Slots from `free` on can be used. Answers true if a frame has been pushed, whose
 * result belongs at `free`.
 */
export function getAttribute(vm: VM, at: number, name: number, free: number): boolean {
  const { found, heap } = vm;
  const type = vm.classAt(at);
  findMethod(vm, type, vm.keys.__getattribute__);
  const isOurs = found.tag === Tag.imm && vm.imm.kinds[found.payload] === Kind.native;
  const hasFallback = findMethod(vm, type, vm.keys.__getattr__);
  if (isOurs && !hasFallback) {
    findMethod(vm, type, vm.keys.__getattribute__);
    const native = vm.imm.native(found.payload);
    return native.attribute!(vm, at, name, free);
  }
  // object, name, result
  vm.copy(at, free);
  vm.set(free + 1, Tag.imm, name);
  vm.thread.sp = Math.max(vm.thread.sp, free + 2);
  heap.read(type);
  pushNative(vm, asking, free, free);
  return true;
}

// Asks `__getattribute__`, and `__getattr__` where that finds nothing.
const asking = continuation(
  'attribute',
  (vm, base, state, fp) => {
    if (state > 0) {
      vm.giveSlot(base + 2);
      return false;
    }
    const { found, thread } = vm;
    findMethod(vm, vm.classAt(base), vm.keys.__getattribute__);
    const { tag, payload } = found;
    thread.sp = base + 8;
    vm.set(base + 2, Tag.ref, 0);
    let pushed: boolean;
    if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.native && vm.imm.native(payload).attribute !== undefined) {
      pushed = vm.imm.native(payload).attribute!(vm, base, vm.payload(base + 1), base + 2);
    } else {
      vm.set(base + 3, tag, payload);
      vm.copy(base, base + 4);
      vm.copy(base + 1, base + 5);
      pushed = call(vm, base + 4, 2, base + 2);
    }
    if (pushed) thread.frames[fp + Frame.pc] = 1;
    return pushed;
  },
  (vm, base, state, fp) => {
    if (state > 1 || !vm.isSubclass(vm.classOf(vm.rt, vm.rp), vm.types.AttributeError)) return false;
    if (!findMethod(vm, vm.classAt(base), vm.keys.__getattr__)) return false;
    // The exception is forgotten; what the class says instead is asked for in its place.
    vm.thread.frames[fp + Frame.code] = ~fallingBack;
    vm.thread.frames[fp + Frame.pc] = 0;
    return true;
  },
);

const fallingBack: number = continuation('missing attribute', fallBack, (vm, base) => {
  tellName(vm, vm.rp, base);
  return false;
});

// An AttributeError that does not know what it is about learns it here.
function tellName(vm: VM, exception: number, base: number): void {
  const { heap } = vm;
  if (!vm.isSubclass(heap.ref(exception + At.class), vm.types.AttributeError)) return;
  heap.read(exception);
  heap.load(exception + ExceptionAt.extra);
  if (heap.tag !== Tag.imm || vm.imm.kinds[heap.payload] !== Kind.none) return;
  heap.write(exception);
  const { sp } = vm.thread;
  vm.copy(base + 1, sp);
  vm.copy(base, sp + 1);
  heap.store(exception + ExceptionAt.extra, Tag.ref, newTuple(vm, sp, 2));
}

function fallBack(vm: VM, base: number, state: number, fp: number): boolean {
  if (state > 0) {
    vm.giveSlot(base + 2);
    return false;
  }
  const { found, thread } = vm;
  findMethod(vm, vm.classAt(base), vm.keys.__getattr__);
  thread.sp = base + 8;
  vm.set(base + 2, Tag.ref, 0);
  vm.set(base + 3, found.tag, found.payload);
  vm.copy(base, base + 4);
  vm.copy(base + 1, base + 5);
  const pushed = call(vm, base + 4, 2, base + 2);
  if (pushed) thread.frames[fp + Frame.pc] = 1;
  return pushed;
}

/** `object.__getattribute__`. */
export function genericAttribute(vm: VM, at: number, name: number, free: number): boolean {
  const { found } = vm;
  const type = vm.classAt(at);
  let kind: DescriptorKind | undefined;
  if (findMethod(vm, type, name)) {
    kind = descriptorKind(vm, found.tag, found.payload);
    // What can only be set gives way to what the object has.
    if (kind !== 'value' && isData(vm, kind, found.tag, found.payload)) {
      return bind(vm, kind, found.tag, found.payload, at, type, false, free);
    }
  }
  if (loadOwn(vm, at, name)) return false;
  if (kind === undefined) throw noAttribute(vm, at, name);
  findMethod(vm, type, name);
  return bind(vm, kind, found.tag, found.payload, at, type, false, free);
}

/** `type.__getattribute__`: classes have what they and their bases have, and what their own class gives them. */
export function classAttribute(vm: VM, at: number, name: number, free: number): boolean {
  const { found } = vm;
  const type = vm.payload(at);
  const meta = vm.classAt(at);
  let kind: DescriptorKind | undefined;
  if (findMethod(vm, meta, name)) {
    kind = descriptorKind(vm, found.tag, found.payload);
    if (isData(vm, kind, found.tag, found.payload)) {
      return bind(vm, kind, found.tag, found.payload, at, meta, false, free);
    }
  }
  if (findMethod(vm, type, name)) {
    const own = descriptorKind(vm, found.tag, found.payload);
    return bind(vm, own, found.tag, found.payload, at, type, true, free);
  }
  if (kind === undefined) {
    vm.giveSlot(at);
    throw new RaiseNamed(
      'AttributeError',
      `type object '${vm.nameOf(type)}' has no attribute '${vm.imm.text(name)}'`,
      name,
    );
  }
  findMethod(vm, meta, name);
  return bind(vm, kind, found.tag, found.payload, at, meta, false, free);
}

function noAttribute(vm: VM, at: number, name: number): Raise {
  vm.giveSlot(at);
  return new RaiseNamed('AttributeError', `'${vm.typeName(at)}' object has no attribute '${vm.imm.text(name)}'`, name);
}

/** `LOAD_METHOD`: puts function and object at `at`, or nothing and the attribute. The object is at `at`; `at + 1` is free. */
export function loadMethod(vm: VM, at: number, name: number): boolean {
  const { found, heap } = vm;
  const type = vm.classAt(at);
  findMethod(vm, type, vm.keys.__getattribute__);
  const isOrdinary =
    found.tag === Tag.imm &&
    vm.imm.kinds[found.payload] === Kind.native &&
    vm.imm.native(found.payload).attribute === genericAttribute;
  if (isOrdinary && findMethod(vm, type, name)) {
    const { tag, payload } = found;
    const isFunction = tag === Tag.ref && heap.kind(payload) === heap.kinds.function && isBinding(vm, payload);
    const isMethod =
      tag === Tag.imm && vm.imm.kinds[payload] === Kind.native && vm.imm.native(payload).binding === 'method';
    if ((isFunction || isMethod) && !loadOwn(vm, at, name)) {
      vm.copy(at, at + 1);
      vm.set(at, tag, payload);
      vm.thread.sp = at + 2;
      return false;
    }
  }
  if (getAttribute(vm, at, name, at + 1)) {
    // The result of the frame goes to `at + 1`, and nothing lies under it.
    vm.set(at, Tag.ref, 0);
    return true;
  }
  vm.set(at, Tag.ref, 0);
  vm.put(at + 1);
  vm.thread.sp = at + 2;
  return false;
}

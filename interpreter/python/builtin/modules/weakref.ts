import { headerBytes } from '../../../../model/index.ts';
import { At, own } from '../../heap/index.ts';
import { none, Tag } from '../../value/index.ts';
import { ClassAt } from '../../vm/class.ts';
import { typeError } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';
import { func, method, property } from '../define.ts';
import { isReferable } from '../layout.ts';

/** Where a reference keeps what: the weak object, what to call when the referent is gone, the hash if it was asked for. */
const ReferenceAt = { weak: own(0), callback: own(1), hash: own(2), end: own(4) } as const;
const targetAt = headerBytes;
const weakBytes = headerBytes + 8;

/** Weak references, which the model's collector clears. */
export function installWeakReferences(vm: VM): void {
  method(vm, 'ReferenceType', '__call__(self, /)', (vm, at) => giveTarget(vm, vm.payload(at)));
  property(vm, 'ReferenceType', '__callback__', (vm, at) => {
    const { heap } = vm;
    heap.read(vm.payload(at));
    giveTarget(vm, vm.payload(at));
    if (vm.rt === Tag.imm) return;
    heap.load(vm.payload(at) + ReferenceAt.callback);
    vm.giveLoaded();
  });
  // A reference of a class to an object, with a callback or None.
  func(vm, vm.prelude, '_weak_new(cls, target, callback, /)', (vm, at) => {
    const { heap } = vm;
    const weak = heap.allocate(vm.protocol.world.objects.types.weakref.number, weakBytes);
    const reference = heap.allocate(
      heap.int(vm.payload(at) + ClassAt.layout) & 0xff,
      Math.max(ReferenceAt.end, own(heap.int(vm.payload(at) + ClassAt.slots))),
    );
    heap.store(weak + targetAt, Tag.ref, vm.payload(at + 1));
    heap.store(reference + At.class, Tag.ref, vm.payload(at));
    heap.store(reference + ReferenceAt.weak, Tag.ref, weak);
    heap.store(reference + ReferenceAt.callback, vm.tag(at + 2), vm.payload(at + 2));
    heap.store(reference + ReferenceAt.hash, Tag.imm, none);
    vm.giveRef(reference);
  });
  func(vm, vm.prelude, '_weak_check(target, /)', (vm, at) => {
    refuse(vm, at);
    vm.giveNone();
  });
  func(vm, vm.prelude, '_is_object(value, /)', (vm, at) => vm.giveBool(vm.tag(at) === Tag.ref));
  func(vm, vm.prelude, '_collect()', (vm) => {
    // What the program has let go of stays alive for the others until they know of it.
    vm.threads.irreversible(vm, true);
    vm.heap.collect();
    vm.threads.irreversible(vm);
    vm.giveNone();
  });
}

function giveTarget(vm: VM, reference: number): void {
  const { heap } = vm;
  heap.read(reference);
  const weak = heap.ref(reference + ReferenceAt.weak);
  heap.read(weak);
  const target = heap.ref(weak + targetAt);
  if (target === 0) vm.giveNone();
  else vm.giveRef(target);
}

function refuse(vm: VM, at: number): void {
  if (vm.ref(at) !== 0 && isReferable(vm, vm.classAt(at))) return;
  throw typeError(`cannot create weak reference to '${vm.typeName(at)}' object`);
}

import { Tag } from '../value/index.ts';
import { bind, checkOwner, descriptorKind, MemberAt } from '../vm/descriptor.ts';
import { typeError } from '../vm/fault.ts';
import { setThrough } from '../vm/set-attribute.ts';
import type { VM } from '../vm/vm.ts';
import { method, property } from './define.ts';
import { checkGet } from './slot.ts';

// An attribute of a class of ours is a number of a function, one of a class of the program an object.

/** @throws Raise TypeError where a descriptor is asked about something else than an instance of its class */
function checkInstance(vm: VM, at: number): void {
  if (vm.tag(at) !== Tag.imm) return checkOwner(vm, vm.payload(at), at + 1);
  const { name, owner } = vm.imm.native(vm.payload(at));
  if (owner === 0 || vm.isSubclass(vm.classAt(at + 1), owner)) return;
  const found = vm.typeName(at + 1);
  throw typeError(`descriptor '${name}' for '${vm.nameOf(owner)}' objects doesn't apply to a '${found}' object`);
}

const ownerOf = (vm: VM, at: number): number =>
  vm.tag(at) === Tag.imm ? vm.imm.native(vm.payload(at)).owner : vm.heap.ref(vm.payload(at) + MemberAt.owner);

const nameOf = (vm: VM, at: number): string =>
  vm.tag(at) === Tag.imm
    ? vm.imm.native(vm.payload(at)).name
    : vm.imm.text(vm.heap.int(vm.payload(at) + MemberAt.name));

const documents = new Map([
  ['__dict__', 'dictionary for instance variables'],
  ['__weakref__', 'list of weak references to the object'],
]);

/** What gives the instances of a class their slots and other attributes that are not kept like all the rest. */
export function installMembers(vm: VM): void {
  for (const owner of ['getset_descriptor', 'member_descriptor'] as const) {
    property(vm, owner, '__name__', (vm, at) => vm.giveText(nameOf(vm, at)));
    property(vm, owner, '__qualname__', (vm, at) => {
      vm.giveText(`${vm.nameOf(ownerOf(vm, at))}.${nameOf(vm, at)}`);
    });
    property(vm, owner, '__objclass__', (vm, at) => vm.giveRef(ownerOf(vm, at)));
    property(vm, owner, '__doc__', (vm, at) => {
      if (vm.tag(at) === Tag.imm) return vm.giveText(vm.imm.native(vm.payload(at)).documentation);
      const text = owner === 'getset_descriptor' ? documents.get(nameOf(vm, at)) : undefined;
      if (text === undefined) vm.giveNone();
      else vm.giveText(text);
    });
    method(vm, owner, '__get__(self, instance, owner=, /)', (vm, at) => {
      checkGet(vm, at);
      const ofClass = vm.isNone(at + 1);
      if (!ofClass) checkInstance(vm, at);
      const kind = descriptorKind(vm, vm.tag(at), vm.payload(at));
      bind(vm, kind, vm.tag(at), vm.payload(at), at + 1, vm.classAt(at + 1), ofClass, Math.max(vm.thread.sp, at + 3));
    });
    method(vm, owner, '__set__(self, instance, value, /)', (vm, at) => {
      checkInstance(vm, at);
      const kind = descriptorKind(vm, vm.tag(at), vm.payload(at));
      if (!setThrough(vm, kind, at, at + 1, at + 2, Math.max(vm.thread.sp, at + 3))) vm.giveNone();
    });
    method(vm, owner, '__delete__(self, instance, /)', (vm, at) => {
      checkInstance(vm, at);
      const kind = descriptorKind(vm, vm.tag(at), vm.payload(at));
      if (!setThrough(vm, kind, at, at + 1, 0, Math.max(vm.thread.sp, at + 2))) vm.giveNone();
    });
  }
}

import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { genericAttribute } from '../vm/attribute.ts';
import { ClassAt, ClassFlag } from '../vm/class.ts';
import { refuseAbstract } from '../vm/construct.ts';
import { typeError } from '../vm/fault.ts';
import { hashIdentity, hashOf } from '../vm/hash.ts';
import { makeInstance } from '../vm/instance.ts';
import { findMethod } from '../vm/lookup.ts';
import { genericDelete, genericSet } from '../vm/set-attribute.ts';
import type { VM } from '../vm/vm.ts';
import { classMethod, method, property, staticMethod } from './define.ts';
import { slotsOf } from './layout.ts';

/** The name of an attribute, of an argument. @throws Raise TypeError */
export function nameAt(vm: VM, at: number): number {
  const { heap } = vm;
  const object = vm.ref(at);
  if (object !== 0 && heap.kind(object) === heap.kinds.boxed && vm.isInstance(at, 'str'))
    return heap.int(object + own(0));
  if (!vm.isText(at)) throw typeError(`attribute name must be string, not '${vm.typeName(at)}'`);
  return vm.payload(at);
}

export function installObject(vm: VM): void {
  staticMethod(vm, 'object', '__new__(*arguments)', (vm, at, count) => {
    const type = vm.ref(at);
    if (count === 0) throw typeError('object.__new__(): not enough arguments');
    if (type === 0 || vm.heap.kind(type) !== vm.heap.kinds.class) {
      throw typeError(`object.__new__(X): X is not a type object (${vm.typeName(at)})`);
    }
    if (count > 1) refuseArguments(vm, type);
    refuseAbstract(vm, type);
    const layout = vm.heap.int(type + ClassAt.layout) & 0xff;
    if (layout !== vm.heap.kinds.instance) {
      const base = vm.nameOf(vm.heap.ref(type + ClassAt.base));
      throw typeError(`object.__new__(${vm.nameOf(type)}) is not safe, use ${base}.__new__()`);
    }
    vm.giveRef(makeInstance(vm, type));
  });
  method(vm, 'object', '__init__(*arguments)', (vm, at, count) => {
    if (count > 1) {
      const type = vm.classAt(at);
      findMethod(vm, type, vm.keys.__init__);
      if (vm.found.owner !== vm.types.object) {
        throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
      }
      findMethod(vm, type, vm.keys.__new__);
      if (vm.found.owner === vm.types.object) {
        throw typeError(`${vm.nameOf(type)}.__init__() takes exactly one argument (the instance to initialize)`);
      }
    }
    vm.giveNone();
  });
  method(
    vm,
    'object',
    '__getattribute__(self, name, /)',
    (vm, at) => genericAttribute(vm, at, nameAt(vm, at + 1), Math.max(vm.thread.sp, at + 2)),
    { attribute: genericAttribute },
  );
  method(vm, 'object', '__setattr__(self, name, value, /)', (vm, at) => {
    refuseClass(vm, at, '__setattr__');
    if (!genericSet(vm, at, nameAt(vm, at + 1), at + 2, Math.max(vm.thread.sp, at + 3))) vm.giveNone();
  });
  method(vm, 'object', '__delattr__(self, name, /)', (vm, at) => {
    refuseClass(vm, at, '__delattr__');
    if (!genericDelete(vm, at, nameAt(vm, at + 1), Math.max(vm.thread.sp, at + 2))) vm.giveNone();
  });
  method(
    vm,
    'object',
    '__eq__(self, other, /)',
    (vm, at) => {
      if (vm.tag(at) === vm.tag(at + 1) && vm.payload(at) === vm.payload(at + 1)) vm.giveBool(true);
      else vm.giveNotImplemented();
    },
    { same: (_, one, other) => (one === other ? 1 : 0) },
  );
  method(vm, 'object', '__hash__(self, /)', (vm, at) => vm.giveInt(Math.floor(identityAt(vm, at) / 16)), {
    hash: hashIdentity,
  });
  for (const name of ['__lt__', '__le__', '__gt__', '__ge__']) {
    method(vm, 'object', `${name}(self, other, /)`, (vm) => vm.giveNotImplemented());
  }
  classMethod(vm, 'object', '__init_subclass__(cls, /)', (vm) => vm.giveNone());
  classMethod(vm, 'object', '__subclasshook__(*arguments)', (vm) => vm.giveNotImplemented());
  property(
    vm,
    'object',
    '__class__',
    (vm, at) => vm.giveRef(vm.classAt(at)),
    (vm, at) => setClass(vm, at),
  );
}

// Classes have methods of their own for that.
function refuseClass(vm: VM, at: number, name: string): void {
  if (vm.isInstance(at, 'type')) throw typeError(`can't apply this ${name} to ${vm.typeName(at)} object`);
}

// Arguments are for one of those that make and initialize instances, if it is the class's own.
function refuseArguments(vm: VM, type: number): void {
  findMethod(vm, type, vm.keys.__new__);
  if (vm.found.owner !== vm.types.object) {
    throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
  }
  findMethod(vm, type, vm.keys.__init__);
  if (vm.found.owner === vm.types.object) throw typeError(`${vm.nameOf(type)}() takes no arguments`);
}

/** What names an object: a number that it keeps. */
export function identityAt(vm: VM, at: number): number {
  const payload = vm.payload(at);
  switch (vm.tag(at)) {
    case Tag.ref:
      return vm.heap.identity(payload);
    case Tag.int:
      return Math.abs(payload) * 32 + (payload < 0 ? 16 : 0) + 2 ** 40;
    case Tag.float:
      return (hashOf(vm, Tag.float, payload) >>> 0) * 16 + 2 ** 41;
    default:
      return payload * 16 + 2 ** 42;
  }
}

function setClass(vm: VM, at: number): void {
  const { heap } = vm;
  const type = vm.ref(at + 1);
  if (type === 0 || heap.kind(type) !== heap.kinds.class) {
    throw typeError(`__class__ must be set to a class, not '${vm.typeName(at + 1)}' object`);
  }
  const kinds = (one: number) => heap.int(one + ClassAt.layout) & (0xff | ClassFlag.hasDict);
  const old = vm.classAt(at);
  if (((heap.int(old + ClassAt.layout) | heap.int(type + ClassAt.layout)) & ClassFlag.builtin) !== 0 && type !== old) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  if (kinds(type) !== kinds(old) || slotsOf(vm, type) !== slotsOf(vm, old)) {
    throw typeError(`__class__ assignment: '${vm.nameOf(type)}' object layout differs from '${vm.nameOf(old)}'`);
  }
  const object = vm.payload(at);
  heap.write(object);
  heap.store(object + At.class, Tag.ref, type);
}

import { At, own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { classAttribute } from '../vm/attribute.ts';
import { ClassAt, ClassFlag } from '../vm/class.ts';
import { newDict, removeEntry } from '../vm/dict.ts';
import { Raise, typeError, valueError } from '../vm/fault.ts';
import { codeOf, pushFrame } from '../vm/frame.ts';
import { hashIdentity } from '../vm/hash.ts';
import { renewVersion } from '../vm/lookup.ts';
import { newList } from '../vm/sequence.ts';
import { genericDelete, genericSet, setClassAttribute } from '../vm/set-attribute.ts';
import { findText } from '../vm/table.ts';
import { After } from '../vm/thread.ts';
import { typeSpecs } from '../vm/types.ts';
import type { Run, VM } from '../vm/vm.ts';
import { installBases } from './bases.ts';
import { func, method, property } from './define.ts';
import { addressesIn, makeClass } from './make-class.ts';
import { nameAt } from './object.ts';
import { inPrelude } from './prelude.ts';

/** Whether there is a class in a slot. */
export function isClass(vm: VM, at: number): boolean {
  const object = vm.ref(at);
  return object !== 0 && vm.heap.kind(object) === vm.heap.kinds.class;
}

export function installType(vm: VM): void {
  method(
    vm,
    'type',
    '__getattribute__(self, name, /)',
    (vm, at) => classAttribute(vm, at, nameAt(vm, at + 1), Math.max(vm.thread.sp, at + 2)),
    { attribute: classAttribute },
  );
  method(vm, 'type', '__setattr__(self, name, value, /)', (vm, at) => {
    if (!genericSet(vm, at, nameAt(vm, at + 1), at + 2, Math.max(vm.thread.sp, at + 3))) vm.giveNone();
  });
  method(vm, 'type', '__delattr__(self, name, /)', (vm, at) => {
    if (!genericDelete(vm, at, nameAt(vm, at + 1), Math.max(vm.thread.sp, at + 2))) vm.giveNone();
  });
  method(vm, 'type', '__init__(*arguments)', (vm) => vm.giveNone(), { takesNames: true });
  slots(vm);
  method(vm, 'type', 'mro(self, /)', (vm, at) => {
    const order = addressesIn(vm, vm.heap.ref(vm.payload(at) + ClassAt.mro));
    giveList(vm, order);
  });
  method(vm, 'type', '__subclasses__(self, /)', (vm, at) => {
    giveList(vm, addressesIn(vm, vm.heap.ref(vm.payload(at) + ClassAt.subclasses)));
  });
  method(vm, 'type', '__instancecheck__(self, instance, /)', (vm, at) => {
    vm.giveBool(vm.isSubclass(vm.classAt(at + 1), vm.payload(at)));
  });
  method(vm, 'type', '__subclasscheck__(self, subclass, /)', (vm, at) => {
    if (!isClass(vm, at + 1)) throw typeError('issubclass() arg 1 must be a class');
    vm.giveBool(vm.isSubclass(vm.payload(at + 1), vm.payload(at)));
  });
  method(vm, 'type', '__hash__(self, /)', (vm, at) => vm.giveInt(Math.floor(vm.heap.identity(vm.payload(at)) / 16)), {
    hash: hashIdentity,
  });
  helpers(vm);
  installBases(vm);
}

function giveList(vm: VM, objects: readonly number[]): void {
  const { thread } = vm;
  const { sp } = thread;
  thread.reserve(objects.length + 8);
  for (const [index, object] of objects.entries()) vm.set(sp + index, Tag.ref, object);
  vm.giveRef(newList(vm, sp, objects.length));
}

function slots(vm: VM): void {
  const slot = (name: string, at: number, set?: (vm: VM, at: number) => void) =>
    property(
      vm,
      'type',
      name,
      (vm, self) => {
        vm.heap.read(vm.payload(self));
        vm.heap.load(vm.payload(self) + at);
        vm.giveLoaded();
      },
      set,
    );
  const rename = (at: number, name: string) => (vm: VM, self: number) => {
    refuseBuiltin(vm, self, name);
    if (!vm.has(self + 1))
      throw typeError(`cannot delete '${name}' attribute of immutable type '${vm.nameOf(vm.payload(self))}'`);
    if (!vm.isText(self + 1)) {
      throw typeError(
        `can only assign string to ${vm.nameOf(vm.payload(self))}.${name}, not '${vm.typeName(self + 1)}'`,
      );
    }
    if (name === '__name__' && vm.text(self + 1).includes('\0'))
      throw valueError('type name must not contain null characters');
    renewVersion(vm, vm.payload(self));
    vm.heap.store(vm.payload(self) + at, vm.tag(self + 1), vm.payload(self + 1));
  };
  property(
    vm,
    'type',
    '__name__',
    (vm, self) => {
      const type = vm.payload(self);
      const name = vm.nameOf(type);
      const isDotted = (vm.heap.int(type + ClassAt.layout) & ClassFlag.dotted) !== 0;
      vm.giveText(isDotted ? name.slice(name.lastIndexOf('.') + 1) : name);
    },
    (vm, self) => {
      rename(ClassAt.name, '__name__')(vm, self);
      setDotted(vm, vm.payload(self), false);
    },
  );
  slot('__qualname__', ClassAt.qualifiedName, rename(ClassAt.qualifiedName, '__qualname__'));
  slot('__bases__', ClassAt.bases, (vm, self) => {
    refuseBuiltin(vm, self, '__bases__');
    if (!vm.has(self + 1))
      throw typeError(`cannot delete '__bases__' attribute of type '${vm.nameOf(vm.payload(self))}'`);
    inPrelude(vm, '_change_bases', self, 2);
  });
  slot('__mro__', ClassAt.mro);
  property(vm, 'type', '__base__', (vm, self) => {
    const [first] = addressesIn(vm, vm.heap.ref(vm.payload(self) + ClassAt.bases));
    if (first === undefined) vm.giveNone();
    else vm.giveRef(first);
  });
  property(vm, 'type', '__flags__', (vm, self) => vm.giveInt(flagsOf(vm, vm.payload(self))));
  property(vm, 'type', '__dict__', (vm, self) => {
    const { heap } = vm;
    const proxy = heap.allocate(heap.kinds.record, own(1));
    heap.store(proxy + At.class, Tag.ref, vm.types.mappingproxy);
    heap.store(proxy + own(0), Tag.ref, heap.ref(vm.payload(self) + ClassAt.dict));
    vm.giveRef(proxy);
  });
  annotations(vm);
  for (const name of ['__module__', '__doc__', '__abstractmethods__']) {
    property(
      vm,
      'type',
      name,
      (vm, self) => {
        const entry = findText(vm, vm.heap.ref(vm.payload(self) + ClassAt.dict), vm.imm.ofText(name));
        if (entry === 0 && name === '__abstractmethods__') throw new Raise('AttributeError', name);
        const isOurs = (vm.heap.int(vm.payload(self) + ClassAt.layout) & ClassFlag.builtin) !== 0;
        if (isOurs && name === '__module__') return vm.giveText(moduleOf(vm, vm.payload(self)));
        if (isOurs && name === '__doc__') return giveDocumentation(vm, vm.payload(self));
        if (entry === 0) return name === '__module__' ? vm.giveText(moduleOf(vm, vm.payload(self))) : vm.giveNone();
        vm.heap.load(entry + 16);
        vm.giveLoaded();
      },
      (vm, self) => {
        const type = vm.payload(self);
        if (!vm.has(self + 1)) {
          if (name === '__abstractmethods__') return removeOwn(vm, self, name);
          refuseBuiltin(vm, self, name);
          throw typeError(`cannot delete '${name}' attribute of immutable type '${vm.nameOf(type)}'`);
        }
        setClassAttribute(vm, type, vm.imm.ofText(name), vm.tag(self + 1), vm.payload(self + 1));
        if (name !== '__abstractmethods__') return;
        vm.heap.write(type);
        vm.heap.store(type + ClassAt.layout, Tag.int, vm.heap.int(type + ClassAt.layout) | ClassFlag.abstract);
      },
    );
  }
}

// What is behind an attribute of a class goes.
function removeOwn(vm: VM, self: number, name: string): void {
  const type = vm.payload(self);
  refuseBuiltin(vm, self, name);
  vm.heap.read(type);
  const dict = vm.heap.ref(type + ClassAt.dict);
  const entry = findText(vm, dict, vm.imm.ofText(name));
  if (entry === 0) throw new Raise('AttributeError', name);
  renewVersion(vm, type);
  removeEntry(vm, dict, entry);
}

// Those of a class that has none are empty, and its own from when they are asked for.
function annotations(vm: VM): void {
  const key = vm.keys.__annotations__;
  const get: Run = (vm, self) => {
    const type = vm.payload(self);
    const entry = findText(vm, vm.heap.ref(type + ClassAt.dict), key);
    if (entry !== 0) {
      vm.heap.load(entry + 16);
      return vm.giveLoaded();
    }
    if ((vm.heap.int(type + ClassAt.layout) & ClassFlag.builtin) !== 0) {
      throw new Raise('AttributeError', `type object '${vm.nameOf(type)}' has no attribute '__annotations__'`);
    }
    const made = newDict(vm);
    setClassAttribute(vm, type, key, Tag.ref, made);
    vm.giveRef(made);
  };
  property(vm, 'type', '__annotations__', get, (vm, self) => {
    if (vm.has(self + 1)) setClassAttribute(vm, vm.payload(self), key, vm.tag(self + 1), vm.payload(self + 1));
    else removeOwn(vm, self, '__annotations__');
  });
}

// Some have an attribute of their own by that name, which is for their instances.
function giveDocumentation(vm: VM, type: number): void {
  if (type === vm.types.NoneType) vm.giveNone();
  else vm.giveText(`The builtin class ${vm.nameOf(type)}.`);
}

/** The module that a builtin class is said to be in. */
function moduleOf(vm: VM, type: number): string {
  return typeSpecs.find(({ name }) => vm.types[name as keyof typeof vm.types] === type)?.module ?? 'builtins';
}

// Asked for with the class written to.
function setDotted(vm: VM, type: number, dotted: boolean): void {
  const layout = vm.heap.int(type + ClassAt.layout);
  vm.heap.store(type + ClassAt.layout, Tag.int, dotted ? layout | ClassFlag.dotted : layout & ~ClassFlag.dotted);
}

const familyFlags = [
  ['int', 24],
  ['list', 25],
  ['tuple', 26],
  ['bytes', 27],
  ['str', 28],
  ['dict', 29],
  ['BaseException', 30],
  ['type', 31],
] as const;

// What kind of class it is, as bits.
function flagsOf(vm: VM, type: number): number {
  const layout = vm.heap.int(type + ClassAt.layout);
  const isBuiltin = (layout & ClassFlag.builtin) !== 0;
  let flags = 2 ** 12 + (isBuiltin ? 2 ** 8 : 2 ** 9);
  if (!isBuiltin || (layout & ClassFlag.final) === 0) flags += 2 ** 10;
  if ((layout & ClassFlag.abstract) !== 0) flags += 2 ** 20;
  for (const [name, bit] of familyFlags) if (vm.isSubclass(type, vm.types[name])) flags += 2 ** bit;
  return flags;
}

function refuseBuiltin(vm: VM, self: number, name: string): void {
  const type = vm.payload(self);
  if ((vm.heap.int(type + ClassAt.layout) & ClassFlag.builtin) === 0) return;
  throw typeError(`cannot set '${name}' attribute of immutable type '${vm.nameOf(type)}'`);
}

// For the prelude, which makes classes with them.
function helpers(vm: VM): void {
  func(vm, vm.prelude, '_make_class(meta, name, bases, namespace, /)', (vm, at) => vm.giveRef(makeClass(vm, at)));
  func(vm, vm.prelude, '_is_class(object, /)', (vm, at) => vm.giveBool(isClass(vm, at)));
  // The class that its instances are made like.
  func(vm, vm.prelude, '_solid_base(type, /)', (vm, at) => vm.giveRef(vm.heap.ref(vm.payload(at) + ClassAt.base)));
  func(vm, vm.prelude, '_type_of(object, /)', (vm, at) => vm.giveRef(vm.classAt(at)));
  func(vm, vm.prelude, '_is_heap_class(object, /)', (vm, at) => {
    vm.giveBool((vm.heap.int(vm.payload(at) + ClassAt.layout) & ClassFlag.builtin) === 0);
  });
  // The name of its class as messages have it.
  func(vm, vm.prelude, '_type_name(object, /)', (vm, at) => vm.giveText(vm.typeName(at)));
  // Classes of the library that are native elsewhere: messages name them with their module.
  func(vm, vm.prelude, '_set_dotted_name(cls, name, /)', (vm, at) => {
    const type = vm.payload(at);
    vm.heap.write(type);
    vm.heap.store(type + ClassAt.name, vm.tag(at + 1), vm.payload(at + 1));
    setDotted(vm, type, true);
    vm.giveNone();
  });
  // Looks up in the class of a value, without binding: None and the prelude's mark for nothing are told apart.
  func(vm, vm.prelude, '_run_body(function, namespace, /)', (vm, at) => {
    const { thread } = vm;
    const linked = codeOf(vm, vm.payload(at));
    const space = [vm.tag(at + 1), vm.payload(at + 1)] as const;
    if (linked.ownCells > 0) vm.heap.ensure(64 * linked.ownCells);
    thread.sp = at + 2;
    vm.copy(at, at + 2);
    pushFrame(vm, linked, 0, at + 3, at - 1, After.nothing);
    vm.set(at + 3 + linked.namespace, ...space);
  });
}

import { Kind, Tag } from '../value/index.ts';
import { getAttribute } from '../vm/attribute.ts';
import { dictLength } from '../vm/dict.ts';
import { Raise, typeError } from '../vm/fault.ts';
import { iterate, Next, next } from '../vm/iterate.ts';
import { findMethod } from '../vm/lookup.ts';
import { binary, compare, divmodOperator } from '../vm/operator.ts';
import { plainRepr, plainText } from '../vm/plain-text.ts';
import { ListAt, tupleLength } from '../vm/sequence.ts';
import { setLength } from '../vm/set.ts';
import { deleteAttribute, setAttribute } from '../vm/set-attribute.ts';
import { truth } from '../vm/truth.ts';
import type { VM } from '../vm/vm.ts';
import { func } from './define.ts';
import { identityAt, nameAt } from './object.ts';
import { callerGlobals, inPrelude } from './prelude.ts';
import { isClass } from './type.ts';

/** How many items what is in a slot has, if it is a builtin container; else -1. */
function lengthOf(vm: VM, at: number): number {
  const { heap, types } = vm;
  const payload = vm.payload(at);
  if (vm.tag(at) === Tag.imm) {
    if (vm.imm.kinds[payload] === Kind.bytes) return vm.imm.bytes(payload).length;
    if (vm.imm.kinds[payload] !== Kind.str) return -1;
    const text = vm.imm.text(payload);
    return vm.imm.isAstral(payload) ? [...text].length : text.length;
  }
  if (vm.tag(at) !== Tag.ref) return -1;
  const type = vm.classAt(at);
  if (type === types.list) {
    heap.read(payload);
    return heap.int(payload + ListAt.length);
  }
  if (type === types.tuple) return tupleLength(vm, payload);
  if (type === types.dict) return dictLength(vm, payload);
  if (type === types.set || type === types.frozenset) return setLength(vm, payload);
  return -1;
}

/** Room behind the arguments. */
const behind = (vm: VM, at: number): number => Math.max(vm.thread.sp, at);

export function installFunctions(vm: VM): void {
  const { builtins, prelude } = vm;
  func(
    vm,
    builtins,
    'len(obj, /)',
    (vm, at) => {
      const length = lengthOf(vm, at);
      if (length < 0) return inPrelude(vm, '_len', at, 1);
      vm.giveInt(length);
    },
    {
      fast: (vm, at, count) => {
        const length = count === 1 ? lengthOf(vm, at) : -1;
        if (length >= 0) vm.giveInt(length);
        return length >= 0;
      },
    },
  );
  func(vm, builtins, 'id(obj, /)', (vm, at) => vm.giveInt(identityAt(vm, at)));
  func(vm, builtins, 'callable(obj, /)', (vm, at) => {
    vm.giveBool(findMethod(vm, vm.classAt(at), vm.keys.__call__));
  });
  func(vm, builtins, 'repr(obj, /)', (vm, at) => {
    const text = plainRepr(vm, vm.tag(at), vm.payload(at));
    if (text === undefined) return inPrelude(vm, '_repr', at, 1);
    vm.giveText(text);
  });
  func(vm, builtins, 'globals()', (vm) => vm.giveRef(callerGlobals(vm)));
  attributes(vm);
  classes(vm);
  iterators(vm);
  func(vm, builtins, 'divmod(x, y, /)', (vm, at) => {
    vm.thread.sp = behind(vm, at + 2);
    binary(vm, divmodOperator, at);
  });
  func(vm, prelude, '_truth(object, /)', (vm, at) => {
    const answer = truth(vm, at);
    if (answer < 0) return inPrelude(vm, '_ask_truth', at, 1);
    vm.giveBool(answer === 1);
  });
  func(vm, prelude, '_same(one, other, /)', (vm, at) => {
    vm.giveBool(vm.tag(at) === vm.tag(at + 1) && vm.payload(at) === vm.payload(at + 1));
  });
  func(vm, prelude, '_equal(one, other, /)', (vm, at) => compare(vm, 2, at));
  func(vm, prelude, '_text(object, /)', (vm, at) => {
    const text = plainText(vm, vm.tag(at), vm.payload(at));
    if (text === undefined) vm.giveNone();
    else vm.giveText(text);
  });
  func(vm, prelude, '_unpacked()', (vm) => vm.giveNone());
}

function attributes(vm: VM): void {
  const { builtins, prelude } = vm;
  func(vm, builtins, 'getattr(*arguments)', (vm, at, count) => {
    if (count < 2 || count > 3) {
      throw typeError(`getattr expected at ${count < 2 ? 'least 2' : 'most 3'} arguments, got ${count}`);
    }
    const name = nameAt(vm, at + 1);
    if (count === 3) return inPrelude(vm, '_getattr', at, 3);
    vm.thread.sp = behind(vm, at + 2);
    getAttribute(vm, at, name, vm.thread.sp);
  });
  func(vm, builtins, 'setattr(obj, name, value, /)', (vm, at) => {
    vm.thread.sp = behind(vm, at + 3);
    if (!setAttribute(vm, at, nameAt(vm, at + 1), at + 2, vm.thread.sp)) vm.giveNone();
  });
  func(vm, builtins, 'delattr(obj, name, /)', (vm, at) => {
    vm.thread.sp = behind(vm, at + 2);
    if (!deleteAttribute(vm, at, nameAt(vm, at + 1), vm.thread.sp)) vm.giveNone();
  });
  // What the class of a value has under a name, as it stands there; the mark if it has nothing.
  func(vm, prelude, '_lookup(object, name, default, /)', (vm, at) => {
    if (!findMethod(vm, vm.classAt(at), vm.payload(at + 1))) return vm.giveSlot(at + 2);
    const { tag, payload } = vm.found;
    if (tag === Tag.imm || vm.heap.kind(payload) === vm.heap.kinds.function) return vm.give(tag, payload);
    vm.copy(at + 1, at + 2);
    vm.set(at + 1, tag, payload);
    inPrelude(vm, '_special', at, 3);
  });
  func(vm, prelude, '_lookup_class(type, name, default, /)', (vm, at) => {
    if (findMethod(vm, vm.payload(at), vm.payload(at + 1))) vm.give(vm.found.tag, vm.found.payload);
    else vm.giveSlot(at + 2);
  });
}

function classes(vm: VM): void {
  const { builtins } = vm;
  func(vm, builtins, 'isinstance(obj, class_or_tuple, /)', (vm, at) => {
    if (!isClass(vm, at + 1)) return inPrelude(vm, '_isinstance', at, 2);
    const type = vm.payload(at + 1);
    if (vm.classAt(at) === type) return vm.giveBool(true);
    // Its metaclass may know better.
    if (vm.classAt(at + 1) !== vm.types.type) return inPrelude(vm, '_isinstance', at, 2);
    if (vm.isSubclass(vm.classAt(at), type)) return vm.giveBool(true);
    if (vm.tag(at) === Tag.ref && vm.heap.kind(vm.payload(at)) === vm.heap.kinds.instance) {
      return inPrelude(vm, '_isinstance', at, 2);
    }
    vm.giveBool(false);
  });
  func(vm, builtins, 'issubclass(cls, class_or_tuple, /)', (vm, at) => {
    const simple = isClass(vm, at) && isClass(vm, at + 1) && vm.classAt(at + 1) === vm.types.type;
    if (!simple) return inPrelude(vm, '_issubclass', at, 2);
    vm.giveBool(vm.isSubclass(vm.payload(at), vm.payload(at + 1)));
  });
  func(vm, vm.prelude, '_is_subclass(cls, base, /)', (vm, at) => {
    vm.giveBool(vm.isSubclass(vm.payload(at), vm.payload(at + 1)));
  });
}

function iterators(vm: VM): void {
  const { builtins } = vm;
  func(vm, builtins, 'iter(*arguments)', (vm, at, count) => {
    if (count === 2) return inPrelude(vm, '_iter_until', at, 2);
    if (count !== 1)
      throw typeError(`iter expected at ${count < 1 ? 'least 1 argument' : 'most 2 arguments'}, got ${count}`);
    vm.thread.sp = behind(vm, at + 1);
    vm.thread.reserve(16);
    iterate(vm, at, vm.thread.sp);
  });
  func(vm, builtins, 'next(*arguments)', (vm, at, count) => {
    if (count === 2) return inPrelude(vm, '_next', at, 2);
    if (count !== 1)
      throw typeError(`next expected at ${count < 1 ? 'least 1 argument' : 'most 2 arguments'}, got ${count}`);
    vm.thread.sp = behind(vm, at + 1);
    vm.thread.reserve(16);
    const answer = next(vm, at, vm.thread.sp);
    if (answer === Next.end) throw new Raise('StopIteration');
  });
}

import { assert } from '../../../model/index.ts';
import { Tag } from '../value/index.ts';
import { ClassAt } from '../vm/class.ts';
import { setNamed } from '../vm/dict.ts';
import { typeError } from '../vm/fault.ts';
import type { NativeParameter } from '../vm/native.ts';
import { findText } from '../vm/table.ts';
import type { TypeName } from '../vm/types.ts';
import type { Native, Run, VM } from '../vm/vm.ts';

/** What a function of ours has beyond its signature and what it does. */
export type Extra = Partial<
  Pick<
    Native,
    | 'fast'
    | 'hash'
    | 'same'
    | 'attribute'
    | 'next'
    | 'takesNames'
    | 'inPython'
    | 'set'
    | 'member'
    | 'documentation'
    | 'module'
  >
>;

// `name(self, a, b=, /, *, key=)`: what has a sign of equality can be left out.
function parse(vm: VM, signature: string): { name: string; parameters: NativeParameter[]; raw: boolean } {
  const open = signature.indexOf('(');
  const name = signature.slice(0, open);
  const parts = signature
    .slice(open + 1, -1)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const slash = parts.indexOf('/');
  const parameters: NativeParameter[] = [];
  let named = false;
  parts.forEach((part, index) => {
    if (part === '/' || part === '*') {
      named ||= part === '*';
      return;
    }
    const stars = part.startsWith('**') ? 2 : part.startsWith('*') ? 1 : 0;
    const plain = part.slice(stars).replace('=', '');
    const kind =
      stars === 2 ? 'starStar' : stars === 1 ? 'star' : named ? 'keyword' : index < slash ? 'positional' : 'both';
    if (stars === 1) named = true;
    parameters.push({
      name: plain,
      key: vm.imm.ofText(plain),
      kind,
      required: stars === 0 && !part.endsWith('='),
    });
  });
  // Nothing to bind where only a number of positional arguments is wanted, all of which have to be there.
  const raw = parameters.every(({ kind }) => kind === 'star') && parameters.length === 1;
  return { name, parameters: raw ? [] : parameters, raw };
}

function make(
  vm: VM,
  owner: TypeName | undefined,
  signature: string,
  binding: Native['binding'],
  run: Run,
  extra: Extra,
): Native {
  const { name, parameters, raw } = parse(vm, signature);
  const places = parameters.filter(({ kind }) => kind === 'positional' || kind === 'both');
  return {
    name,
    qualifiedName: owner === undefined ? name : `${owner}.${name}`,
    owner: owner === undefined ? 0 : vm.types[owner],
    binding,
    parameters,
    least: places.filter(({ required }) => required).length,
    most: raw ? Number.POSITIVE_INFINITY : places.length,
    collects: parameters.some(({ kind }) => kind === 'star' || kind === 'starStar'),
    exact: !raw && places.length === parameters.length,
    raw,
    run,
    inPython: owner === undefined ? `_${name}` : `_${owner}_${name}`,
    documentation: signature,
    signature,
    ...extra,
  };
}

/** A method of a builtin class: `append(self, object, /)`. */
export function method(vm: VM, owner: TypeName, signature: string, run: Run, extra: Extra = {}): void {
  addTo(vm, owner, make(vm, owner, signature, 'method', run, extra));
}

export function staticMethod(vm: VM, owner: TypeName, signature: string, run: Run, extra: Extra = {}): void {
  const makes = signature.startsWith('__new__(') && owner !== 'object';
  const checked: Run = (vm, at, count) => {
    checkClass(vm, owner, at, count);
    run(vm, at, count);
  };
  addTo(vm, owner, make(vm, owner, signature, 'static', makes ? checked : run, extra));
}

/** @throws Raise TypeError where a `__new__` gets something else than a class that is derived from its own */
function checkClass(vm: VM, owner: TypeName, at: number, count: number): void {
  if (count === 0) throw typeError(`${owner}.__new__(): not enough arguments`);
  const type = vm.ref(at);
  if (type === 0 || vm.heap.kind(type) !== vm.heap.kinds.class) {
    throw typeError(`${owner}.__new__(X): X is not a type object (${vm.typeName(at)})`);
  }
  if (vm.isSubclass(type, vm.types[owner])) return;
  const name = vm.nameOf(type);
  throw typeError(`${owner}.__new__(${name}): ${name} is not a subtype of ${owner}`);
}

export function classMethod(vm: VM, owner: TypeName, signature: string, run: Run, extra: Extra = {}): void {
  addTo(vm, owner, make(vm, owner, signature, 'class', run, extra));
}

/** An attribute that is found out when it is asked for. */
export function property(vm: VM, owner: TypeName, name: string, run: Run, set?: Run): void {
  const member = members[owner]?.includes(name) === true;
  addTo(vm, owner, make(vm, owner, `${name}(self, /)`, 'property', run, { set, member }));
}

// Attributes that are plain fields of an object in C, which messages tell from what is got by a function.
const members: Partial<Record<TypeName, readonly string[]>> = {
  type: ['__base__', '__flags__', '__mro__'],
  function: ['__closure__', '__doc__', '__globals__', '__module__'],
  method: ['__func__', '__self__'],
  module: ['__dict__'],
  slice: ['start', 'stop', 'step'],
  range: ['start', 'stop', 'step'],
  property: ['fget', 'fset', 'fdel', '__doc__'],
  classmethod: ['__func__', '__wrapped__'],
  staticmethod: ['__func__', '__wrapped__'],
  complex: ['real', 'imag'],
  traceback: ['tb_frame', 'tb_lasti'],
  BaseException: ['__suppress_context__'],
  code: [
    'co_argcount',
    'co_consts',
    'co_filename',
    'co_firstlineno',
    'co_flags',
    'co_kwonlyargcount',
    'co_name',
    'co_names',
    'co_nlocals',
    'co_posonlyargcount',
    'co_qualname',
    'co_stacksize',
  ],
};

/** What gives an attribute to the instances of classes of the program; classes get it from `_accessor_name` of the prelude. */
export function accessor(vm: VM, name: string, run: Run, set?: Run): void {
  const native = make(vm, undefined, `${name}(self, /)`, 'property', run, { set });
  setNamed(vm, vm.prelude, `_accessor_${name}`, Tag.imm, vm.imm.addNative(native));
}

/** Another name for a method. */
export function alias(vm: VM, owner: TypeName, name: string, of: string): void {
  const dict = vm.heap.ref(vm.types[owner] + ClassAt.dict);
  const entry = findText(vm, dict, vm.imm.ofText(of));
  assert(entry !== 0, () => `${owner} has no ${of}`);
  vm.heap.load(entry + 16);
  setNamed(vm, dict, name, vm.heap.tag, vm.heap.payload);
}

function addTo(vm: VM, owner: TypeName, native: Native): void {
  setNamed(vm, vm.heap.ref(vm.types[owner] + ClassAt.dict), native.name, Tag.imm, vm.imm.addNative(native));
}

/** A function in a dict: of builtins, or of a module. */
export function func(vm: VM, dict: number, signature: string, run: Run, extra: Extra = {}): void {
  const native = make(vm, undefined, signature, 'function', run, extra);
  setNamed(vm, dict, native.name, Tag.imm, vm.imm.addNative(native));
}

/** A value in the dict of a builtin class. */
export function attribute(vm: VM, owner: TypeName, name: string, tag: number, payload: number): void {
  setNamed(vm, vm.heap.ref(vm.types[owner] + ClassAt.dict), name, tag, payload);
}

import { Tag } from '../value/index.ts';
import { ClassAt } from './class.ts';
import { newDict, setText } from './dict.ts';
import { typeError } from './fault.ts';
import { newTuple } from './sequence.ts';
import type { Native, VM } from './vm.ts';

/**
 * Puts the arguments of a call where a function of ours expects them. Answers how many slots they take.
 * @throws Raise TypeError
 */
export function bindNative(vm: VM, native: Native, at: number, count: number, names: readonly number[]): number {
  const { parameters } = native;
  const positional = count - names.length;
  checkSelf(vm, native, at, positional);
  if (native.exact && positional === native.most && names.length === 0) return count;
  if (native.takesNames || (native.raw && names.length === 0)) return positional;
  if (native.raw) {
    // Classes share what initializes their instances.
    const name = native.name === '__init__' ? vm.typeName(at) : called(native);
    throw typeError(`${name}() takes no keyword arguments`);
  }
  const star = parameters.findIndex(({ kind }) => kind === 'star');
  const places = parameters.filter(({ kind }) => kind === 'positional' || kind === 'both').length;
  if (names.length > 0 && isPositional(native)) throw unexpected(vm, native, names[0]!, at);
  if (star < 0 && positional > native.most) throw tooMany(native, positional);
  if (names.length === 0 && star < 0) {
    if (positional < native.least) throw tooFew(native, positional);
    vm.thread.reserve(parameters.length + 16);
    for (let index = positional; index < parameters.length; index++) vm.set(at + index, Tag.ref, 0);
    if (parameters.at(-1)?.kind === 'starStar') vm.set(at + parameters.length - 1, Tag.ref, newDict(vm));
    return parameters.length;
  }
  return bindNamed(vm, native, at, positional, names, star, places);
}

function bindNamed(
  vm: VM,
  native: Native,
  at: number,
  positional: number,
  names: readonly number[],
  star: number,
  places: number,
): number {
  const { parameters } = native;
  const fixed = parameters.filter(({ kind, required }) => kind === 'positional' && required).length;
  if (positional < fixed && (hasKind(native, 'both') || hasKind(native, 'keyword'))) throw tooFew(native, positional);
  const values: (readonly [number, number] | undefined)[] = parameters.map(() => undefined);
  for (let index = 0; index < Math.min(positional, places); index++) {
    values[index] = [vm.tag(at + index), vm.payload(at + index)];
  }
  const others = parameters.findIndex(({ kind }) => kind === 'starStar');
  const extra: [number, number, number][] = [];
  names.forEach((name, index) => {
    const slot = at + positional + index;
    const place = parameters.findIndex(({ key, kind }) => key === name && (kind === 'both' || kind === 'keyword'));
    if (place < 0 && others < 0) throw unexpected(vm, native, name, at);
    if (place < 0) extra.push([name, vm.tag(slot), vm.payload(slot)]);
    else if (values[place] !== undefined) throw given(vm, native, name, place);
    else values[place] = [vm.tag(slot), vm.payload(slot)];
  });
  parameters.forEach(({ required, name }, index) => {
    if (!required || values[index] !== undefined) return;
    const isPositional = native.parameters[index]?.kind === 'positional';
    if (positional < native.least && (names.length === 0 || isPositional)) throw tooFew(native, positional);
    throw typeError(`${called(native)}() missing required argument '${name}' (pos ${shown(native, index + 1)})`);
  });
  if (star >= 0) values[star] = [Tag.ref, newTuple(vm, at + places, Math.max(0, positional - places))];
  if (others >= 0) {
    const dict = newDict(vm);
    for (const [name, tag, payload] of extra) setText(vm, dict, name, tag, payload);
    values[others] = [Tag.ref, dict];
  }
  vm.thread.reserve(parameters.length + 16);
  // Those that were not given are holes.
  for (let index = 0; index < values.length; index++) {
    const [tag, payload] = values[index] ?? [Tag.ref, 0];
    vm.set(at + index, tag, payload);
  }
  return parameters.length;
}

// Methods with such names that are no operators to CPython, which words its error differently.
export const plainMethods: ReadonlySet<string> = new Set(
  ['format', 'round', 'trunc', 'floor', 'ceil', 'getnewargs', 'reduce', 'complex', 'length_hint', 'reversed']
    .concat('contains', 'getitem', 'sizeof', 'dir')
    .map((name) => `__${name}__`),
);

/** @throws Raise TypeError where a method is called on something else than an instance of its class */
function checkSelf(vm: VM, native: Native, at: number, positional: number): void {
  if (native.owner === 0 || native.binding !== 'method') return;
  if (positional > 0 && vm.isSubclass(vm.classAt(at), native.owner)) return;
  const owner = vm.nameOf(native.owner);
  const isOperator = native.name.startsWith('__') && !plainMethods.has(native.name);
  if (positional === 0) {
    throw typeError(
      isOperator
        ? `descriptor '${native.name}' of '${owner}' object needs an argument`
        : `unbound method ${owner}.${native.name}() needs an argument`,
    );
  }
  const found = vm.typeName(at);
  if (isOperator) {
    throw typeError(`descriptor '${native.name}' requires a '${owner}' object but received a '${found}'`);
  }
  throw typeError(`descriptor '${native.name}' for '${owner}' objects doesn't apply to a '${found}' object`);
}

// Methods do not count the object that they are called on; what makes instances is called as their class.
function shown(native: Native, count: number): number {
  const hasFirst = native.binding === 'method' || native.binding === 'class' || native.name === '__new__';
  return hasFirst ? count - 1 : count;
}

const isOfClass = ({ name }: Native): boolean => name === '__new__' || name === '__init__';

/** What a message calls a function. */
function called(native: Native): string {
  const { qualifiedName, module } = native;
  if (isOfClass(native)) return qualifiedName.slice(0, qualifiedName.lastIndexOf('.'));
  return module === undefined ? qualifiedName : `${module}.${qualifiedName}`;
}

function counted(count: number, what = 'argument'): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

const isPositional = ({ parameters }: Native): boolean => parameters.every(({ kind }) => kind === 'positional');

const hasKind = (native: Native, kind: string): boolean => native.parameters.some((one) => one.kind === kind);

// Methods behind operators do not say their names.
const isSlot = (native: Native): boolean =>
  native.binding === 'method' &&
  /^__\w+__$/.test(native.name) &&
  native.name !== '__init__' &&
  !plainMethods.has(native.name) &&
  native.parameters.every(({ kind }) => kind === 'positional');

function slotCount({ least, most }: Native, given: number): object {
  if (least === most) return typeError(`expected ${counted(most - 1)}, got ${given}`);
  const bound = given < least - 1 ? `least ${counted(least - 1)}` : `most ${counted(most - 1)}`;
  return typeError(` expected at ${bound}, got ${given}`);
}

function tooMany(native: Native, count: number): object {
  if (isSlot(native)) return slotCount(native, count - 1);
  const given = shown(native, count);
  const most = shown(native, native.most);
  const least = shown(native, native.least);
  const name = isOfClass(native) ? called(native) : native.name;
  if (most === 0) return typeError(`${called(native)}() takes no arguments (${given} given)`);
  const all = shown(native, native.parameters.length);
  if (hasKind(native, 'keyword') && given <= all) {
    const bound = least === most ? 'exactly' : 'at most';
    return typeError(`${name}() takes ${bound} ${counted(most, 'positional argument')} (${given} given)`);
  }
  if (hasKind(native, 'both') || hasKind(native, 'keyword')) {
    return typeError(`${name}() takes ${least === all ? 'exactly' : 'at most'} ${counted(all)} (${given} given)`);
  }
  if (least !== most) return typeError(`${name} expected at most ${counted(most)}, got ${given}`);
  return typeError(
    most === 1
      ? `${called(native)}() takes exactly one argument (${given} given)`
      : `${name} expected ${counted(most)}, got ${given}`,
  );
}

function tooFew(native: Native, count: number): object {
  if (isSlot(native)) return slotCount(native, count - 1);
  const given = shown(native, count);
  const most = shown(native, native.most);
  const least = shown(native, native.least);
  const name = isOfClass(native) ? called(native) : native.name;
  if (hasKind(native, 'both') || hasKind(native, 'keyword')) {
    const first = native.parameters.filter(({ kind }) => kind === 'positional').length;
    const fixed = shown(native, first);
    if (given < fixed) {
      const bound = least === most ? 'exactly' : 'at least';
      return typeError(
        `${name}() takes ${bound} ${counted(Math.min(fixed, least), 'positional argument')} (${given} given)`,
      );
    }
    const missing = native.parameters[count]?.name ?? '';
    return typeError(`${name}() missing required argument '${missing}' (pos ${given + 1})`);
  }
  if (least !== most) return typeError(`${name} expected at least ${counted(least)}, got ${given}`);
  return typeError(
    most === 1
      ? `${called(native)}() takes exactly one argument (${given} given)`
      : `${name} expected ${counted(most)}, got ${given}`,
  );
}

// Methods of classes are called as those of the class that they are called on.
function calledOn(vm: VM, native: Native, at: number): string {
  const object = native.binding === 'class' ? vm.ref(at) : 0;
  return object === 0 ? called(native) : `${vm.imm.text(vm.heap.int(object + ClassAt.qualifiedName))}.${native.name}`;
}

function unexpected(vm: VM, native: Native, name: number, at: number): object {
  if (isPositional(native)) return typeError(`${calledOn(vm, native, at)}() takes no keyword arguments`);
  const what = isOfClass(native) ? called(native) : native.name;
  return typeError(`'${vm.imm.text(name)}' is an invalid keyword argument for ${what}()`);
}

function given(vm: VM, native: Native, name: number, place: number): object {
  return typeError(`argument for ${native.name}() given by name ('${vm.imm.text(name)}') and position (${place + 1})`);
}

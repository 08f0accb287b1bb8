import { CodeFlag } from '../code/code.ts';
import { own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { newDict, setText } from './dict.ts';
import { typeError } from './fault.ts';
import { FunctionAt } from './frame.ts';
import { parameterCount } from './link.ts';
import type { LinkedCode } from './linked.ts';
import { plainMethods } from './native-arguments.ts';
import { newTuple, tupleLength } from './sequence.ts';
import { findText } from './table.ts';
import type { VM } from './vm.ts';

/** A value off the stack, for as long as nothing moves. */
interface Value {
  tag: number;
  payload: number;
}

const nothing: Value = { tag: Tag.ref, payload: 0 };

/**
 * Puts the arguments of a call where the parameters of a function are: `count` of them lie from `at` on, the last of which
 * have the names `names` (immediates). Answers how many slots the parameters take.
 * @throws Raise TypeError
 */
export function bindArguments(vm: VM, linked: LinkedCode, at: number, count: number, names: readonly number[]): number {
  const { code } = linked;
  const positional = count - names.length;
  const room = parameterCount(code);
  const values: Value[] = Array.from({ length: room }, () => nothing);
  const direct = Math.min(positional, code.positional);
  for (let index = 0; index < direct; index++) values[index] = valueAt(vm, at + index);
  const takesMany = (code.flags & CodeFlag.varArgs) !== 0;
  const takesNames = (code.flags & CodeFlag.varKeywords) !== 0;
  const extra: { name: number; value: Value }[] = [];
  names.forEach((name, index) => {
    const place = parameterNamed(linked, name);
    const value = valueAt(vm, at + positional + index);
    if (place < 0 && !takesNames) throw unexpected(vm, linked, at, name, names, positional);
    if (place < 0) extra.push({ name, value });
    else if (values[place] !== nothing) throw twice(vm, at, name);
    else values[place] = value;
  });
  if (positional > code.positional && !takesMany) throw tooMany(vm, linked, at, positional, values);
  fillDefaults(vm, linked, at, positional, values);
  const normal = code.positional + code.keywordOnly;
  if (takesMany) {
    const rest = Math.max(0, positional - code.positional);
    values[normal] = { tag: Tag.ref, payload: newTuple(vm, at + code.positional, rest) };
  }
  if (takesNames) {
    const dict = newDict(vm);
    for (const { name, value } of extra) setText(vm, dict, name, value.tag, value.payload);
    values[room - 1] = { tag: Tag.ref, payload: dict };
  }
  vm.thread.reserve(room + 16);
  for (const [index, { tag, payload }] of values.entries()) vm.set(at + index, tag, payload);
  return room;
}

const valueAt = (vm: VM, at: number): Value => ({ tag: vm.tag(at), payload: vm.payload(at) });

// Positional-only parameters cannot be named.
function parameterNamed({ code, locals }: LinkedCode, name: number): number {
  const end = code.positional + code.keywordOnly;
  for (let index = code.positionalOnly; index < end; index++) if (locals[index] === name) return index;
  return -1;
}

function fillDefaults(vm: VM, linked: LinkedCode, at: number, given: number, values: Value[]): void {
  const { heap } = vm;
  const { code } = linked;
  const callee = vm.payload(at - 1);
  heap.read(callee);
  const defaults = heap.ref(callee + FunctionAt.defaults);
  const optional = defaults === 0 ? 0 : tupleLength(vm, defaults);
  const missing: number[] = [];
  for (let index = 0; index < code.positional; index++) {
    if (values[index] !== nothing) continue;
    const number = index - (code.positional - optional);
    if (number < 0) {
      missing.push(linked.locals[index]!);
      continue;
    }
    heap.load(defaults + own(number));
    values[index] = { tag: heap.tag, payload: heap.payload };
  }
  if (missing.length > 0) throw missed(vm, linked, at, given, 'positional', missing);
  const keywordDefaults = heap.ref(callee + FunctionAt.keywordDefaults);
  for (let index = code.positional; index < code.positional + code.keywordOnly; index++) {
    if (values[index] !== nothing) continue;
    const entry = findText(vm, keywordDefaults, linked.locals[index]!);
    if (entry === 0) {
      missing.push(linked.locals[index]!);
      continue;
    }
    heap.load(entry + 16);
    values[index] = { tag: heap.tag, payload: heap.payload };
  }
  if (missing.length > 0) throw missed(vm, linked, at, given, 'keyword-only', missing);
}

/** What a function is called in messages. */
function calleeName(vm: VM, at: number): string {
  vm.heap.load(vm.payload(at - 1) + FunctionAt.qualifiedName);
  return vm.imm.text(vm.heap.payload);
}

// How many parameters of a function have values to fall back on.
function optionalCount(vm: VM, at: number): number {
  const defaults = vm.heap.ref(vm.payload(at - 1) + FunctionAt.defaults);
  return defaults === 0 ? 0 : tupleLength(vm, defaults);
}

// Methods of classes of the library have no owner, but say where they are.
function homeOf(vm: VM, at: number): string | undefined {
  const home = calleeName(vm, at).split('.').at(-2);
  return home === '<locals>' ? undefined : home;
}

// How many parameters are no arguments: a method's first.
const selfCount = (vm: VM, at: number): number =>
  vm.heap.ref(vm.payload(at - 1) + FunctionAt.owner) === 0 && homeOf(vm, at) === undefined ? 0 : 1;

// Functions of the prelude complain as those of CPython in C do.
function countOfOurs(vm: VM, { code }: LinkedCode, at: number, given: number, missed = 0): object {
  const { heap } = vm;
  const callee = vm.payload(at - 1);
  const optional = optionalCount(vm, at);
  heap.load(callee + FunctionAt.name);
  const name = vm.imm.text(heap.payload);
  const owner = heap.ref(callee + FunctionAt.owner);
  const home = homeOf(vm, at);
  const self = selfCount(vm, at);
  const isOfClass = name === '__new__' || name === '__init__';
  const shown = isOfClass ? (owner === 0 ? (home ?? name) : vm.nameOf(owner)) : name;
  const most = code.positional - self;
  const least = most - optional;
  const count = given - self;
  if (code.positional - Math.max(code.positionalOnly, self) > 0) {
    const all = most + code.keywordOnly;
    if (count > all)
      return typeError(`${shown}() takes at most ${all} argument${all === 1 ? '' : 's'} (${count} given)`);
    if (count > most) {
      const bound = least === most ? 'exactly' : 'at most';
      return typeError(
        `${shown}() takes ${bound} ${most} positional argument${most === 1 ? '' : 's'} (${count} given)`,
      );
    }
    const missing = code.locals[missed]!;
    return typeError(`${shown}() missing required argument '${missing}' (pos ${missed - self + 1})`);
  }
  if (owner !== 0 && /^__\w+__$/.test(name) && shown === name && !plainMethods.has(name)) {
    const limit = count > most ? most : least;
    const expected = `${limit} argument${limit === 1 ? '' : 's'}, got ${count}`;
    if (least === most) return typeError(`expected ${expected}`);
    return typeError(` expected at ${count > most ? 'most' : 'least'} ${expected}`);
  }
  if (most === 0 && code.keywordOnly > 0) return typeError(`${shown}() takes no positional arguments`);
  const full =
    self === 0 || name.startsWith('__')
      ? `${moduleOf(vm, callee)}${name}`
      : `${owner === 0 ? home : vm.nameOf(owner)}.${name}`;
  if (most === 0) return typeError(`${shown === name ? full : shown}() takes no arguments (${count} given)`);
  if (least === most && most === 1 && shown === name) {
    return typeError(`${full}() takes exactly one argument (${count} given)`);
  }
  const bound = least === most ? '' : count > most ? 'at most ' : 'at least ';
  const limit = count > most ? most : least;
  return typeError(`${shown} expected ${bound}${limit} argument${limit === 1 ? '' : 's'}, got ${count}`);
}

// What messages have before the name of a function that passes for one of a module in C.
function moduleOf(vm: VM, callee: number): string {
  const { heap } = vm;
  heap.load(callee + FunctionAt.module);
  const module = vm.values.isText(heap.tag, heap.payload) ? vm.imm.text(heap.payload) : 'builtins';
  return module === 'builtins' || module.startsWith('_prelude') ? '' : `${module}.`;
}

function missed(vm: VM, linked: LinkedCode, at: number, given: number, kind: string, names: readonly number[]): object {
  if (linked.hidden && kind === 'positional') {
    return countOfOurs(vm, linked, at, given, linked.locals.indexOf(names[0]!));
  }
  const quoted = names.map((name) => `'${vm.imm.text(name)}'`);
  const last = quoted.at(-1)!;
  const list =
    quoted.length === 1 ? last : `${quoted.slice(0, -1).join(', ')}${quoted.length > 2 ? ',' : ''} and ${last}`;
  const s = quoted.length === 1 ? '' : 's';
  return typeError(`${calleeName(vm, at)}() missing ${quoted.length} required ${kind} argument${s}: ${list}`);
}

function twice(vm: VM, at: number, name: number): object {
  return typeError(`${calleeName(vm, at)}() got multiple values for argument '${vm.imm.text(name)}'`);
}

function unexpected(
  vm: VM,
  linked: LinkedCode,
  at: number,
  first: number,
  names: readonly number[],
  positional: number,
): object {
  const { code, locals } = linked;
  if (linked.hidden) {
    const full = calleeName(vm, at);
    const name = full.replace('.__new__', '').replace('.__init__', '');
    if (code.positional <= Math.max(code.positionalOnly, selfCount(vm, at)) && code.keywordOnly === 0) {
      const module = full.includes('.') ? '' : moduleOf(vm, vm.payload(at - 1));
      return typeError(`${module}${name}() takes no keyword arguments`);
    }
    if ((code.flags & CodeFlag.varArgs) === 0) {
      const count = positional + names.length;
      if (count > code.positional + code.keywordOnly) return countOfOurs(vm, linked, at, count);
      const required = code.positional - optionalCount(vm, at);
      for (let index = positional; index < required; index++) {
        if (!names.includes(locals[index]!)) return countOfOurs(vm, linked, at, positional, index);
      }
    }
    return typeError(`'${vm.imm.text(first)}' is an invalid keyword argument for ${name.split('.').at(-1)}()`);
  }
  const callee = calleeName(vm, at);
  const only = new Set(locals.subarray(0, code.positionalOnly));
  const wrong = names.filter((name) => only.has(name)).map((name) => vm.imm.text(name));
  if (wrong.length > 0) {
    return typeError(
      `${callee}() got some positional-only arguments passed as keyword arguments: '${wrong.join(', ')}'`,
    );
  }
  return typeError(`${callee}() got an unexpected keyword argument '${vm.imm.text(first)}'`);
}

function tooMany(vm: VM, linked: LinkedCode, at: number, given: number, values: readonly Value[]): object {
  if (linked.hidden) return countOfOurs(vm, linked, at, given);
  const { code } = linked;
  const optional = optionalCount(vm, at);
  const { positional } = code;
  const takes = optional > 0 ? `from ${positional - optional} to ${positional}` : `${positional}`;
  const plural = optional > 0 || positional !== 1 ? 's' : '';
  let named = 0;
  for (let index = positional; index < positional + code.keywordOnly; index++) if (values[index] !== nothing) named++;
  const were = named > 0 || given !== 1 ? 'were' : 'was';
  const also =
    named === 0
      ? ''
      : ` positional argument${given === 1 ? '' : 's'} (and ${named} keyword-only argument${named === 1 ? '' : 's'})`;
  return typeError(
    `${calleeName(vm, at)}() takes ${takes} positional argument${plural} but ${given}${also} ${were} given`,
  );
}

/** The names that a call by keyword has, off its tuple. */
export function namesAt(vm: VM, at: number): readonly number[] {
  const constant = vm.imm.constant(vm.payload(at)) as readonly { readonly value: string }[];
  return constant.map(({ value }) => vm.imm.ofText(value));
}

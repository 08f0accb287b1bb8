import { own } from '../../heap/index.ts';
import type { Complex } from '../../text/index.ts';
import { Kind, Tag } from '../../value/index.ts';
import { type Numeric, numericOf } from '../../vm/arithmetic.ts';
import { typeError } from '../../vm/fault.ts';
import { newTuple } from '../../vm/sequence.ts';
import type { TypeName } from '../../vm/types.ts';
import type { VM } from '../../vm/vm.ts';
import { isClass } from '../type.ts';

/** Loads the value in a slot: for what stands for one, being of a derived class, that value. */
function loadPlain(vm: VM, at: number): void {
  const { heap } = vm;
  heap.tag = vm.tag(at);
  heap.payload = vm.payload(at);
  if (heap.tag === Tag.ref && heap.payload !== 0 && heap.kind(heap.payload) === heap.kinds.boxed) {
    heap.load(heap.payload + own(0));
  }
}

/** The number in a slot, if it is one, of whatever class. */
export function operand(vm: VM, at: number): Numeric | undefined {
  loadPlain(vm, at);
  return numericOf(vm, vm.heap.tag, vm.heap.payload);
}

/** The integer in a slot: an int, a bool, or an instance of a class derived from int. */
export function integerAt(vm: VM, at: number): bigint | undefined {
  const value = operand(vm, at);
  return typeof value === 'bigint' ? value : undefined;
}

/** The string in a slot, if it is one, of whatever class. */
export function textAt(vm: VM, at: number): string | undefined {
  loadPlain(vm, at);
  const { heap } = vm;
  return vm.values.isText(heap.tag, heap.payload) ? vm.imm.text(heap.payload) : undefined;
}

/** The bytes in a slot, if they are immutable. */
export function bytesAt(vm: VM, at: number): Uint8Array | undefined {
  loadPlain(vm, at);
  const { heap } = vm;
  const isBytes = heap.tag === Tag.imm && vm.imm.kinds[heap.payload] === Kind.bytes;
  return isBytes ? vm.imm.bytes(heap.payload) : undefined;
}

export function giveNumeric(vm: VM, value: Numeric): void {
  if (typeof value === 'bigint') vm.giveBig(value);
  else if (typeof value === 'number') vm.giveFloat(value);
  else giveComplex(vm, value);
}

export const giveComplex = (vm: VM, value: Complex): void => vm.giveComplex(value);

/** A tuple of two numbers. */
export function givePair(vm: VM, one: Numeric, other: Numeric): void {
  const free = vm.thread.sp + 4;
  vm.thread.reserve(16);
  giveNumeric(vm, one);
  vm.put(free);
  giveNumeric(vm, other);
  vm.put(free + 1);
  vm.giveRef(newTuple(vm, free, 2));
}

/** @throws Raise TypeError unless a class derived from `base`, or `base` itself, comes first among the arguments */
export function checkSubtype(vm: VM, at: number, count: number, base: TypeName): void {
  if (count === 0) throw typeError(`${base}.__new__(): not enough arguments`);
  if (!isClass(vm, at)) throw typeError(`${base}.__new__(X): X is not a type object (${vm.typeName(at)})`);
  if (base === 'int' && vm.payload(at) === vm.types.bool) {
    throw typeError('int.__new__(bool) is not safe, use bool.__new__()');
  }
  if (vm.isSubclass(vm.payload(at), vm.types[base])) return;
  const name = vm.nameOf(vm.payload(at));
  throw typeError(`${base}.__new__(${name}): ${name} is not a subtype of ${base}`);
}

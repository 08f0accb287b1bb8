import { At, own } from '../heap/index.ts';
import { Kind, no, Tag, yes } from '../value/index.ts';
import { findMethod } from './lookup.ts';
import { askPython } from './mix.ts';
import type { VM } from './vm.ts';

/** Answers of comparisons for equality. {@link askPython} is the third. */
export const differs = 0;
export const equal = 1;

/** Whether two values are equal as `==` says, where no code of the program has a say in it. Identical ones are. */
export function sameValue(vm: VM, tag1: number, payload1: number, tag2: number, payload2: number): number {
  if (tag1 === tag2 && (payload1 === payload2 || (Number.isNaN(payload1) && Number.isNaN(payload2)))) return equal;
  if (tag1 !== Tag.ref && tag2 !== Tag.ref) return samePlain(vm, tag1, payload1, tag2, payload2) ? equal : differs;
  if (tag1 === Tag.ref) {
    const answer = ask(vm, payload1, tag2, payload2);
    if (answer !== differs || tag2 !== Tag.ref) return answer;
  }
  return tag2 === Tag.ref ? ask(vm, payload2, tag1, payload1) : differs;
}

// What the class of an object says to another value.
function ask(vm: VM, object: number, tag: number, payload: number): number {
  const type = vm.heap.ref(object + At.class);
  if (type === vm.types.tuple) {
    return tag === Tag.ref && vm.heap.ref(payload + At.class) === type ? sameTuples(vm, object, payload) : differs;
  }
  const { found, heap } = vm;
  if (!findMethod(vm, type, vm.keys.__eq__)) return differs;
  if (found.tag !== Tag.imm || vm.imm.kinds[found.payload] !== Kind.native) return askPython;
  // What stands for a value is equal to what that value is equal to.
  if (heap.kind(object) === heap.kinds.boxed && tag !== Tag.ref) {
    heap.load(object + own(0));
    return sameValue(vm, heap.tag, heap.payload, tag, payload);
  }
  const { same } = vm.imm.native(found.payload);
  if (same === undefined) return askPython;
  return tag === Tag.ref ? same(vm, object, payload) : askPython;
}

function sameTuples(vm: VM, one: number, other: number): number {
  const { heap } = vm;
  const size = heap.size(one);
  if (heap.size(other) !== size) return differs;
  for (let offset = own(0); offset < size; offset += 8) {
    heap.load(one + offset);
    const { tag, payload } = heap;
    heap.load(other + offset);
    const answer = sameValue(vm, tag, payload, heap.tag, heap.payload);
    if (answer !== equal) return answer;
  }
  return equal;
}

/** Whether two values that are no objects are equal. Equal immediates of one kind are one. */
function samePlain(vm: VM, tag1: number, payload1: number, tag2: number, payload2: number): boolean {
  const one = numeric(vm, tag1, payload1);
  const other = numeric(vm, tag2, payload2);
  if (one !== undefined && other !== undefined) return one === other;
  return (
    sameComplex(vm, tag1, payload1, other) ||
    sameComplex(vm, tag2, payload2, one) ||
    sameBigs(vm, tag1, payload1, tag2, payload2)
  );
}

// An integer beyond the tag is no float that is not integral, so a number stands for it only if it is exactly that.
function sameBigs(vm: VM, tag1: number, payload1: number, tag2: number, payload2: number): boolean {
  const one = tag1 === Tag.float && Number.isInteger(payload1) ? BigInt(payload1) : vm.values.integer(tag1, payload1);
  const other = tag2 === Tag.float && Number.isInteger(payload2) ? BigInt(payload2) : vm.values.integer(tag2, payload2);
  return one !== undefined && one === other;
}

function sameComplex(vm: VM, tag: number, payload: number, other: number | undefined): boolean {
  if (tag !== Tag.imm || vm.imm.kinds[payload] !== Kind.complex || other === undefined) return false;
  const { real, imag } = vm.imm.complex(payload);
  return imag === 0 && real === other;
}

/** The number that a value is, if a double can be it exactly without looking twice. */
function numeric(vm: VM, tag: number, payload: number): number | undefined {
  if (tag === Tag.int || tag === Tag.float) return payload;
  if (tag !== Tag.imm || vm.imm.kinds[payload] !== Kind.bool) return undefined;
  return payload === yes ? 1 : payload === no ? 0 : undefined;
}

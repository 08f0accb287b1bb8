import { At, own } from '../heap/index.ts';
import { fitsInteger, Kind, none, Tag } from '../value/index.ts';
import { typeError } from './fault.ts';
import { findMethod } from './lookup.ts';
import { askPython, mix } from './mix.ts';
import type { VM } from './vm.ts';

/**
 * The hash by which dicts find a key: equal keys, equal hashes. It is not what `hash()` says. {@link askPython} where a
 * class of the program says how.
 * @throws Raise TypeError for what has none
 */
export function hashOf(vm: VM, tag: number, payload: number): number {
  switch (tag) {
    case Tag.int:
      return hashNumber(payload);
    case Tag.float:
      return hashFloat(vm, payload);
    case Tag.imm:
      return hashImmediate(vm, payload);
    default:
      return hashObject(vm, payload);
  }
}

export const hashNumber = (value: number): number =>
  mix((value | 0) ^ Math.imul(Math.floor(value / 0x1_0000_0000), 0x9e3779b1));

const bits = new Float64Array(1);
const halves = new Int32Array(bits.buffer);

function hashFloat(vm: VM, value: number): number {
  if (Number.isInteger(value)) {
    return fitsInteger(value) ? hashNumber(value) : mix(vm.imm.ofBig(BigInt(value)) + 0x5000_0000);
  }
  bits[0] = value;
  return mix(halves[0]! ^ Math.imul(halves[1]!, 31));
}

function hashImmediate(vm: VM, number: number): number {
  const kind = vm.imm.kinds[number]!;
  if (kind === Kind.bool) return hashNumber(number === 2 ? 1 : 0);
  if (kind === Kind.complex) {
    const { real, imag } = vm.imm.complex(number);
    if (imag === 0) return hashFloat(vm, real);
  }
  return mix(number + 0x5000_0000);
}

function hashObject(vm: VM, object: number): number {
  const { heap, types } = vm;
  const type = heap.ref(object + At.class);
  if (type === types.tuple) return hashTuple(vm, object);
  const { found } = vm;
  const is = findMethod(vm, type, vm.keys.__hash__);
  if (!is || (found.tag === Tag.imm && found.payload === none)) {
    throw typeError(`unhashable type: '${vm.nameOf(type)}'`);
  }
  if (found.tag !== Tag.imm || vm.imm.kinds[found.payload] !== Kind.native) return askPython;
  const { hash } = vm.imm.native(found.payload);
  return hash === undefined ? askPython : hash(vm, object);
}

/** From its items, in order. */
function hashTuple(vm: VM, tuple: number): number {
  const { heap } = vm;
  const end = tuple + heap.size(tuple);
  let hash = 0x345678;
  for (let at = tuple + own(0); at < end; at += 8) {
    heap.load(at);
    const item = hashOf(vm, heap.tag, heap.payload);
    if (item === askPython) return askPython;
    hash = mix(Math.imul(hash, 31) + item);
  }
  return hash;
}

/** The hash of a tuple, of those of its items. */
export const hashOfParts = (hashes: readonly number[]): number =>
  hashes.reduce((hash, item) => mix(Math.imul(hash, 31) + item), 0x345678);

/** Of an object as itself, and nothing else. */
export const hashIdentity = (vm: VM, object: number): number => mix(vm.heap.identity(object) >>> 3);

import { own } from '../../heap/index.ts';
import { Kind, Tag } from '../../value/index.ts';
import { ClassAt } from '../../vm/class.ts';
import { Raise, typeError } from '../../vm/fault.ts';
import { findText } from '../../vm/table.ts';
import type { TypeName } from '../../vm/types.ts';
import type { Run, VM } from '../../vm/vm.ts';
import { type Extra, method } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { octetsOf } from './octets.ts';

/**
 * What Python code has to make of an argument: an index; an index or None, as in slices; how often to repeat; bytes of a
 * view.
 */
type Wanted = 'index' | 'bound' | 'times' | 'bytes';

/** Thrown where only Python code can make of an argument what is wanted: the method is called again with that. */
export class Convert {
  readonly slot: number;
  readonly wanted: Wanted;

  constructor(slot: number, wanted: Wanted) {
    this.slot = slot;
    this.wanted = wanted;
  }
}

/** A method whose arguments Python code may have to convert first. */
export function converting(vm: VM, owner: TypeName, signature: string, run: Run, extra: Extra = {}): void {
  const name = signature.slice(0, signature.indexOf('('));
  const guarded: Run = (vm, at, count) => {
    try {
      run(vm, at, count);
    } catch (error) {
      if (!(error instanceof Convert)) throw error;
      convert(vm, owner, name, at, count, error);
    }
  };
  method(vm, owner, signature, guarded, extra);
}

// The arguments, the method, and which of them should become what. None stands for what was not given.
function convert(vm: VM, owner: TypeName, name: string, at: number, count: number, { slot, wanted }: Convert): void {
  let given = count;
  while (given > 0 && !vm.has(at + given - 1)) given--;
  for (let index = 0; index < given; index++) if (!vm.has(at + index)) vm.set(at + index, Tag.imm, 0);
  const entry = findText(vm, vm.heap.ref(vm.types[owner] + ClassAt.dict), vm.imm.ofText(name));
  vm.heap.load(entry + 16);
  vm.thread.reserve(given + 16);
  vm.set(at + given, vm.heap.tag, vm.heap.payload);
  vm.set(at + given + 1, Tag.int, slot - at);
  vm.set(at + given + 2, Tag.imm, vm.imm.ofText(wanted));
  inPrelude(vm, '_call_converted', at, given + 3);
}

/** Loads what is in a slot, or what it stands for if it is an instance of a class derived from an immutable one. */
export function loadPlain(vm: VM, at: number): void {
  const { heap } = vm;
  const object = vm.ref(at);
  if (object !== 0 && heap.kind(object) === heap.kinds.boxed) {
    heap.load(object + own(0));
    return;
  }
  heap.tag = vm.tag(at);
  heap.payload = vm.payload(at);
}

/** The number of the string in a slot; -1 if there is none. */
export function textNumber(vm: VM, at: number): number {
  const { heap, imm } = vm;
  if (vm.tag(at) === Tag.imm) return imm.kinds[vm.payload(at)] === Kind.str ? vm.payload(at) : -1;
  loadPlain(vm, at);
  return heap.tag === Tag.imm && imm.kinds[heap.payload] === Kind.str ? heap.payload : -1;
}

/** The string in a slot, if it is one. */
export function textAt(vm: VM, at: number): string | undefined {
  const number = textNumber(vm, at);
  return number < 0 ? undefined : vm.imm.text(number);
}

/** The string that a method of strings is called on. */
export const selfText = (vm: VM, at: number): string => vm.imm.text(textNumber(vm, at));

/** An argument that must be a string; `say` makes the message of its type. */
export function wantText(vm: VM, at: number, say: (type: string) => string): string {
  const text = textAt(vm, at);
  if (text === undefined) throw typeError(say(vm.typeName(at)));
  return text;
}

/** The same, where the message says None rather than the type of it. */
export function clinicText(vm: VM, at: number, say: (type: string) => string): string {
  return wantText(vm, at, () => say(nameOfType(vm, at)));
}

/** The name of the type of an argument, as most messages have it. */
export const nameOfType = (vm: VM, at: number): string => (vm.isNone(at) ? 'None' : vm.typeName(at));

/** An integer of any size, if it is one. */
export function integerAt(vm: VM, at: number): number | bigint | undefined {
  if (vm.tag(at) === Tag.int) return vm.payload(at);
  loadPlain(vm, at);
  const { tag, payload } = vm.heap;
  return tag === Tag.int ? payload : vm.values.integer(tag, payload);
}

/** An argument that must be an integer. @throws Convert */
export function wantInteger(vm: VM, at: number): number | bigint {
  const value = integerAt(vm, at);
  if (value === undefined) throw new Convert(at, 'index');
  if (Math.abs(Number(value)) < 2 ** 63) return value;
  throw new Raise('OverflowError', 'Python int too large to convert to C ssize_t');
}

/** An optional integer that may not be None. */
export const optionalInteger = (vm: VM, at: number): number | bigint | undefined =>
  vm.has(at) ? wantInteger(vm, at) : undefined;

/** Where to begin or to end: an integer, or nothing. @throws Convert */
export function boundAt(vm: VM, at: number): number | bigint | undefined {
  if (!vm.has(at) || vm.isNone(at)) return undefined;
  const value = integerAt(vm, at);
  if (value === undefined) throw new Convert(at, 'bound');
  return value;
}

/** Bytes of bytes or of a bytearray; undefined of everything else. */
export function plainBytesAt(vm: VM, at: number): Uint8Array | undefined {
  const { heap, imm } = vm;
  const object = vm.ref(at);
  if (object !== 0 && heap.kind(object) === heap.kinds.bytearray) return octetsOf(vm, object);
  loadPlain(vm, at);
  if (heap.tag !== Tag.imm || imm.kinds[heap.payload] !== Kind.bytes) return undefined;
  return imm.bytes(heap.payload);
}

/** Bytes of anything that has some; undefined of everything else. @throws Convert for views */
export function bytesAt(vm: VM, at: number): Uint8Array | undefined {
  const bytes = plainBytesAt(vm, at);
  if (bytes === undefined && vm.classAt(at) === vm.types.memoryview) throw new Convert(at, 'bytes');
  return bytes;
}

/** The bytes that a method of bytes or bytearray is called on. */
export function selfBytes(vm: VM, at: number): Uint8Array {
  // Calls check whose instance they are given.
  return plainBytesAt(vm, at) ?? new Uint8Array();
}

/** @throws Raise TypeError */
export function wantBytes(vm: VM, at: number): Uint8Array {
  const bytes = bytesAt(vm, at);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${vm.typeName(at)}'`);
  return bytes;
}

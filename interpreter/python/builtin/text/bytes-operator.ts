import { own } from '../../heap/index.ts';
import {
  checkHexSeparator,
  compareBytes,
  hashBytes,
  hexBytes,
  itemIndex,
  joinBytes,
  makeByteTranslation,
  parseHexBytes,
  partitionBytes,
  partitionBytesLast,
  reprBytearray,
  reprBytes,
  sliceBytes,
  splitByteLines,
  splitBytes,
  splitBytesLast,
  translateBytes,
} from '../../text/index.ts';
import { Kind, Tag } from '../../value/index.ts';
import { Raise, typeError, valueError } from '../../vm/fault.ts';
import { findMethod } from '../../vm/lookup.ts';
import { newTuple, spanOf } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func, method, staticMethod } from '../define.ts';
import { sliceAt, subscriptAt } from '../position.ts';
import { inPrelude } from '../prelude.ts';
import {
  bytesAt,
  converting,
  integerAt,
  loadPlain,
  optionalInteger,
  plainBytesAt,
  selfBytes,
  textAt,
  wantBytes,
  wantInteger,
  wantText,
} from './argument.ts';
import { giveAs, type Owner } from './bytes.ts';
import { giveList } from './give.ts';
import { octetAt, octetLength, octetsOf } from './octets.ts';
import { boxedHash, comparisons, sameBoxed, timesAt } from './operator.ts';

/** Operators of bytes and bytearrays, and what makes others of them. */
export function installByteOperators(vm: VM): void {
  for (const owner of ['bytes', 'bytearray'] as const) {
    operators(vm, owner);
    items(vm, owner);
    joining(vm, owner);
    hexadecimal(vm, owner);
    translation(vm, owner);
  }
  splitting(vm);
  method(vm, 'bytes', '__hash__(self, /)', (vm, at) => vm.giveBig(hashBytes(selfBytes(vm, at))), boxedHash);
  converting(vm, 'bytes', '__repr__(self, /)', (vm, at) => vm.giveText(reprBytes(selfBytes(vm, at))));
  converting(vm, 'bytes', '__bytes__(self, /)', (vm, at) => vm.giveBytes(selfBytes(vm, at)));
  converting(vm, 'bytes', '__getnewargs__(self, /)', (vm, at) => {
    const { sp } = vm.thread;
    loadPlain(vm, at);
    vm.set(sp, vm.heap.tag, vm.heap.payload);
    vm.giveRef(newTuple(vm, sp, 1));
  });
  converting(vm, 'bytearray', '__repr__(self, /)', (vm, at) => {
    const text = reprBytearray(selfBytes(vm, at));
    vm.giveText(text.replace(/^bytearray/, () => vm.typeName(at)));
  });
}

function operators(vm: VM, owner: Owner): void {
  converting(vm, owner, '__add__(self, value, /)', (vm, at) => {
    const right = bytesAt(vm, at + 1);
    if (right === undefined) throw typeError(`can't concat ${vm.typeName(at + 1)} to ${vm.typeName(at)}`);
    const left = selfBytes(vm, at);
    const sum = new Uint8Array(left.length + right.length);
    sum.set(left);
    sum.set(right, left.length);
    giveAs(vm, owner, sum);
  });
  for (const name of ['__mul__', '__rmul__']) {
    converting(vm, owner, `${name}(self, value, /)`, (vm, at) => giveAs(vm, owner, repeated(vm, at)));
  }
  comparisons(vm, owner, plainBytesAt, compareBytes, owner === 'bytes' ? sameBoxed : sameOctets);
  converting(vm, owner, '__len__(self, /)', (vm, at) => vm.giveInt(selfBytes(vm, at).length));
  method(vm, owner, '__mod__(self, value, /)', (vm, at) => inPrelude(vm, '_bytes_mod', at, 2));
  method(vm, owner, '__rmod__(self, value, /)', (vm) => vm.giveNotImplemented());
}

// Equal bytes are one immediate; those of a bytearray are compared one by one.
function sameOctets(vm: VM, one: number, other: number): number {
  const { heap } = vm;
  const [left, right] = [one, other].map((object) => {
    if (heap.kind(object) === heap.kinds.bytearray) return octetsOf(vm, object);
    if (heap.kind(object) !== heap.kinds.boxed) return undefined;
    heap.load(object + own(0));
    const isBytes = heap.tag === Tag.imm && vm.imm.kinds[heap.payload] === Kind.bytes;
    return isBytes ? vm.imm.bytes(heap.payload) : undefined;
  });
  return left !== undefined && right !== undefined && compareBytes(left, right) === 0 ? 1 : 0;
}

/** The bytes over and over. @throws Raise, Convert */
export function repeated(vm: VM, at: number): Uint8Array {
  const bytes = selfBytes(vm, at);
  const count = timesAt(vm, at + 1, bytes.length);
  const result = new Uint8Array(bytes.length * count);
  for (let index = 0; index < count; index++) result.set(bytes, index * bytes.length);
  return result;
}

function items(vm: VM, owner: Owner): void {
  converting(vm, owner, '__getitem__(self, key, /)', (vm, at) => {
    const index = subscriptAt(vm, at + 1);
    if (index !== undefined) {
      const isArray = owner === 'bytearray';
      const bytes = isArray ? undefined : selfBytes(vm, at);
      const place = itemIndex(index, bytes?.length ?? octetLength(vm, vm.payload(at)));
      if (place === undefined)
        throw new Raise('IndexError', isArray ? 'bytearray index out of range' : 'index out of range');
      return vm.giveInt(bytes === undefined ? octetAt(vm, vm.payload(at), place) : bytes[place]!);
    }
    const parts = sliceAt(vm, at + 1);
    if (parts === undefined) return inPrelude(vm, '_text_item', at, 2);
    giveAs(vm, owner, sliceBytes(selfBytes(vm, at), parts.start, parts.stop, parts.step));
  });
}

function joining(vm: VM, owner: Owner): void {
  converting(vm, owner, 'join(self, iterable, /)', (vm, at) => {
    const { heap, span, types, thread } = vm;
    const type = vm.classAt(at + 1);
    if (type !== types.list && type !== types.tuple) return inPrelude(vm, '_bytes_join', at, 2);
    spanOf(vm, vm.payload(at + 1));
    const { start, count } = span;
    const parts: Uint8Array[] = [];
    for (let index = 0; index < count; index++) {
      heap.load(start + 8 * index);
      vm.set(thread.sp, heap.tag, heap.payload);
      const bytes = plainBytesAt(vm, thread.sp);
      if (bytes === undefined) {
        if (vm.classAt(thread.sp) === types.memoryview) return inPrelude(vm, '_bytes_join', at, 2);
        throw typeError(`sequence item ${index}: expected a bytes-like object, ${vm.typeName(thread.sp)} found`);
      }
      parts.push(bytes);
    }
    giveAs(vm, owner, joinBytes(selfBytes(vm, at), parts));
  });
}

const numbersOf = (vm: VM, parts: readonly Uint8Array[]): readonly number[] =>
  parts.map((part) => vm.imm.ofBytes(part));

// Those of bytearrays are made of these by the prelude: they are many objects.
function splitting(vm: VM): void {
  for (const [name, split] of [
    ['split', splitBytes],
    ['rsplit', splitBytesLast],
  ] as const) {
    converting(vm, 'bytes', `${name}(self, sep=, maxsplit=)`, (vm, at) => {
      const separator = !vm.has(at + 1) || vm.isNone(at + 1) ? undefined : wantBytes(vm, at + 1);
      giveList(vm, numbersOf(vm, split(selfBytes(vm, at), separator, optionalInteger(vm, at + 2))));
    });
  }
  converting(vm, 'bytes', 'splitlines(self, keepends=)', (vm, at) => {
    giveList(vm, numbersOf(vm, splitByteLines(selfBytes(vm, at), Number(optionalInteger(vm, at + 1) ?? 0) !== 0)));
  });
  for (const [name, part] of [
    ['partition', partitionBytes],
    ['rpartition', partitionBytesLast],
  ] as const) {
    converting(vm, 'bytes', `${name}(self, sep, /)`, (vm, at) => {
      const { sp } = vm.thread;
      const parts = numbersOf(vm, part(selfBytes(vm, at), wantBytes(vm, at + 1)));
      for (const [index, number] of parts.entries()) vm.set(sp + index, Tag.imm, number);
      vm.giveRef(newTuple(vm, sp, parts.length));
    });
  }
}

function hexadecimal(vm: VM, owner: Owner): void {
  converting(vm, owner, 'hex(self, sep=, bytes_per_sep=)', (vm, at) => {
    const separator = vm.has(at + 1) ? separatorAt(vm, at + 1) : '';
    const size = Number(optionalInteger(vm, at + 2) ?? 1);
    vm.giveText(hexBytes(selfBytes(vm, at), separator, size));
  });
}

function separatorAt(vm: VM, at: number): string {
  const text = textAt(vm, at);
  if (text !== undefined) return checkHexSeparator(text);
  const bytes = plainBytesAt(vm, at);
  if (bytes === undefined) {
    const isSized = findMethod(vm, vm.classAt(at), vm.keys.__len__);
    throw typeError(isSized ? 'sep must be str or bytes.' : `object of type '${vm.typeName(at)}' has no len()`);
  }
  return checkHexSeparator(String.fromCharCode(...bytes));
}

function translation(vm: VM, owner: Owner): void {
  staticMethod(vm, owner, 'maketrans(frm, to, /)', (vm, at) => {
    vm.giveBytes(makeByteTranslation(wantPlain(vm, at), wantPlain(vm, at + 1)));
  });
  converting(vm, owner, 'translate(self, table, /, delete=)', (vm, at) => {
    const table = vm.isNone(at + 1) ? undefined : wantBytes(vm, at + 1);
    const removed = vm.has(at + 2) ? wantBytes(vm, at + 2) : undefined;
    giveAs(vm, owner, translateBytes(selfBytes(vm, at), table, removed));
  });
}

function wantPlain(vm: VM, at: number): Uint8Array {
  const bytes = plainBytesAt(vm, at);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${vm.typeName(at)}'`);
  return bytes;
}

/** What the prelude makes bytes of. */
export function installByteHelpers(vm: VM): void {
  func(vm, vm.prelude, '_parse_hex(text, /)', (vm, at) => {
    vm.giveBytes(parseHexBytes(wantText(vm, at, (type) => `fromhex() argument must be str, not ${type}`)));
  });
  // Bytes of bytes, of a bytearray, of an instance of a derived class; None of everything else.
  func(vm, vm.prelude, '_plain_bytes(value, /)', (vm, at) => {
    const bytes = plainBytesAt(vm, at);
    if (bytes === undefined) vm.giveNone();
    else vm.giveBytes(bytes);
  });
  func(vm, vm.prelude, '_zero_bytes(count, /)', (vm, at) => {
    const count = integerAt(vm, at) ?? 0;
    if (count > 2 ** 28) throw new Raise('MemoryError');
    vm.giveBytes(new Uint8Array(Number(count)));
  });
  // Of a list of integers; None if it has something else.
  func(vm, vm.prelude, '_bytes_of_integers(items, what, /)', (vm, at) => {
    const { heap, span, thread } = vm;
    spanOf(vm, vm.payload(at));
    const { start, count } = span;
    const bytes = new Uint8Array(count);
    for (let index = 0; index < count; index++) {
      heap.load(start + 8 * index);
      vm.set(thread.sp, heap.tag, heap.payload);
      const value = integerAt(vm, thread.sp);
      if (value === undefined) return vm.giveNone();
      if (value < 0 || value > 255) throw valueError(`${vm.text(at + 1)} must be in range(0, 256)`);
      bytes[index] = Number(value);
    }
    vm.giveBytes(bytes);
  });
}

/** A byte to put into a bytearray. @throws Convert */
export function byteAt(vm: VM, at: number): number {
  const value = wantInteger(vm, at);
  if (value < 0 || value > 255) throw valueError('byte must be in range(0, 256)');
  return Number(value);
}

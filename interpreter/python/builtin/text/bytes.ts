import {
  type ByteTest,
  bytesEndWith,
  bytesStartWith,
  capitalizeBytes,
  centerBytes,
  countBytes,
  expandByteTabs,
  fillByteZeros,
  findBytes,
  findBytesLast,
  type Index,
  indexBytes,
  indexBytesLast,
  justifyBytesLeft,
  justifyBytesRight,
  lowerBytes,
  removeBytesPrefix,
  removeBytesSuffix,
  replaceBytes,
  stripBytes,
  swapBytesCase,
  testBytes,
  titleBytes,
  upperBytes,
} from '../../text/index.ts';
import { typeError, valueError } from '../../vm/fault.ts';
import { spanOf } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import {
  boundAt,
  bytesAt,
  converting,
  integerAt,
  nameOfType,
  optionalInteger,
  plainBytesAt,
  selfBytes,
  wantBytes,
  wantInteger,
} from './argument.ts';
import { newBytearray } from './octets.ts';
import { tooFew } from './search.ts';

export type Owner = 'bytes' | 'bytearray';
const owners = ['bytes', 'bytearray'] as const;

/** Gives bytes as an instance of the class whose method it is. @throws Again */
export function giveAs(vm: VM, owner: Owner, bytes: Uint8Array): void {
  if (owner === 'bytes') vm.giveBytes(bytes);
  else vm.giveRef(newBytearray(vm, bytes));
}

/** What bytes and bytearrays have in common with strings. */
export function installBytes(vm: VM): void {
  for (const owner of owners) {
    cases(vm, owner);
    finding(vm, owner);
    edges(vm, owner);
    shape(vm, owner);
    padding(vm, owner);
  }
}

function cases(vm: VM, owner: Owner): void {
  const changed = {
    lower: lowerBytes,
    upper: upperBytes,
    title: titleBytes,
    capitalize: capitalizeBytes,
    swapcase: swapBytesCase,
  };
  for (const [name, change] of Object.entries(changed)) {
    converting(vm, owner, `${name}(self, /)`, (vm, at) => giveAs(vm, owner, change(selfBytes(vm, at))));
  }
  const tests: readonly ByteTest[] = [
    'isalnum',
    'isalpha',
    'isascii',
    'isdigit',
    'islower',
    'isspace',
    'istitle',
    'isupper',
  ];
  for (const test of tests) {
    converting(vm, owner, `${test}(self, /)`, (vm, at) => vm.giveBool(testBytes(selfBytes(vm, at), test)));
  }
}

/** A part to look for: bytes, or one byte. */
function partAt(vm: VM, at: number, message: (type: string) => string): Uint8Array {
  const value = integerAt(vm, at);
  if (value !== undefined) {
    if (value < 0 || value > 255) throw valueError('byte must be in range(0, 256)');
    return Uint8Array.of(Number(value));
  }
  const bytes = bytesAt(vm, at);
  if (bytes === undefined) throw typeError(message(vm.typeName(at)));
  return bytes;
}

type Finder = (bytes: Uint8Array, part: Uint8Array, start?: Index, end?: Index) => number;

function finding(vm: VM, owner: Owner): void {
  const finders: Record<string, Finder> = {
    find: findBytes,
    rfind: findBytesLast,
    index: indexBytes,
    rindex: indexBytesLast,
    count: countBytes,
  };
  for (const [name, find] of Object.entries(finders)) {
    converting(vm, owner, `${name}(self, sub=, start=, end=, /)`, (vm, at) => {
      if (!vm.has(at + 1)) throw tooFew(name);
      const part = partAt(vm, at + 1, (type) => `argument should be integer or bytes-like object, not '${type}'`);
      const start = boundAt(vm, at + 2);
      const end = boundAt(vm, at + 3);
      vm.giveInt(find(selfBytes(vm, at), part, start, end));
    });
  }
  converting(vm, owner, '__contains__(self, key, /)', (vm, at) => {
    const part = partAt(vm, at + 1, (type) => `a bytes-like object is required, not '${type}'`);
    vm.giveBool(findBytes(selfBytes(vm, at), part) >= 0);
  });
}

function edges(vm: VM, owner: Owner): void {
  for (const [name, test] of [
    ['startswith', bytesStartWith],
    ['endswith', bytesEndWith],
  ] as const) {
    converting(vm, owner, `${name}(self, part=, start=, end=, /)`, (vm, at) => {
      if (!vm.has(at + 1)) throw tooFew(name);
      const start = boundAt(vm, at + 2);
      const end = boundAt(vm, at + 3);
      const parts = partsAt(vm, at + 1, name);
      vm.giveBool(test(selfBytes(vm, at), parts, start, end));
    });
  }
}

function partsAt(vm: VM, at: number, name: string): Uint8Array[] {
  const one = bytesAt(vm, at);
  if (one !== undefined) return [one];
  if (!vm.isInstance(at, 'tuple')) {
    throw typeError(`${name} first arg must be bytes or a tuple of bytes, not ${vm.typeName(at)}`);
  }
  const { heap, span, thread } = vm;
  spanOf(vm, vm.payload(at));
  const { start, count } = span;
  return Array.from({ length: count }, (_, index) => {
    heap.load(start + 8 * index);
    vm.set(thread.sp, heap.tag, heap.payload);
    const bytes = plainBytesAt(vm, thread.sp);
    if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${vm.typeName(thread.sp)}'`);
    return bytes;
  });
}

function shape(vm: VM, owner: Owner): void {
  converting(vm, owner, 'replace(self, old, new, count=, /)', (vm, at) => {
    const [old, by] = [wantBytes(vm, at + 1), wantBytes(vm, at + 2)];
    giveAs(vm, owner, replaceBytes(selfBytes(vm, at), old, by, optionalInteger(vm, at + 3)));
  });
  for (const [name, remove] of [
    ['removeprefix', removeBytesPrefix],
    ['removesuffix', removeBytesSuffix],
  ] as const) {
    converting(vm, owner, `${name}(self, part, /)`, (vm, at) => {
      giveAs(vm, owner, remove(selfBytes(vm, at), wantBytes(vm, at + 1)));
    });
  }
  for (const [name, sides] of [
    ['strip', 'both'],
    ['lstrip', 'left'],
    ['rstrip', 'right'],
  ] as const) {
    converting(vm, owner, `${name}(self, bytes=, /)`, (vm, at) => {
      const set = !vm.has(at + 1) || vm.isNone(at + 1) ? undefined : wantBytes(vm, at + 1);
      giveAs(vm, owner, stripBytes(selfBytes(vm, at), sides, set));
    });
  }
}

function padding(vm: VM, owner: Owner): void {
  for (const [name, pad] of [
    ['center', centerBytes],
    ['ljust', justifyBytesLeft],
    ['rjust', justifyBytesRight],
  ] as const) {
    converting(vm, owner, `${name}(self, width, fillchar=, /)`, (vm, at) => {
      const width = wantInteger(vm, at + 1);
      const fill = vm.has(at + 2) ? plainBytesAt(vm, at + 2) : Uint8Array.of(0x20);
      if (fill?.length !== 1) {
        throw typeError(`${name}() argument 2 must be a byte string of length 1, not ${nameOfType(vm, at + 2)}`);
      }
      giveAs(vm, owner, pad(selfBytes(vm, at), width, fill[0]));
    });
  }
  converting(vm, owner, 'zfill(self, width, /)', (vm, at) => {
    giveAs(vm, owner, fillByteZeros(selfBytes(vm, at), wantInteger(vm, at + 1)));
  });
  converting(vm, owner, 'expandtabs(self, tabsize=)', (vm, at) => {
    giveAs(vm, owner, expandByteTabs(selfBytes(vm, at), optionalInteger(vm, at + 1)));
  });
}

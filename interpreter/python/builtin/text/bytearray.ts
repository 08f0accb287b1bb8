import { At } from '../../heap/index.ts';
import { itemIndex, planSlice } from '../../text/index.ts';
import { Tag } from '../../value/index.ts';
import { Raise, valueError } from '../../vm/fault.ts';
import { newIterator } from '../../vm/iterate.ts';
import type { VM } from '../../vm/vm.ts';
import { method, staticMethod } from '../define.ts';
import { sliceAt, subscriptAt } from '../position.ts';
import { inPrelude } from '../prelude.ts';
import { converting, loadPlain, plainBytesAt, selfBytes, wantInteger } from './argument.ts';
import { byteAt, repeated } from './bytes-operator.ts';
import {
  appendOctets,
  BytearrayAt,
  newBytearray,
  octetAt,
  octetLength,
  octetsOf,
  popOctet,
  replaceOctets,
  setOctet,
} from './octets.ts';

const empty = new Uint8Array();

/** What changes a bytearray. */
export function installBytearray(vm: VM): void {
  staticMethod(
    vm,
    'bytearray',
    '__new__(*arguments)',
    (vm, at) => vm.giveRef(newBytearray(vm, empty, vm.payload(at))),
    {
      takesNames: true,
    },
  );
  adding(vm);
  removing(vm);
  setting(vm);
  iterating(vm);
  converting(vm, 'bytearray', 'copy(self, /)', (vm, at) => vm.giveRef(newBytearray(vm, selfBytes(vm, at))));
  converting(vm, 'bytearray', 'clear(self, /)', (vm, at) => {
    replaceOctets(vm, vm.payload(at), empty);
    vm.giveNone();
  });
  converting(vm, 'bytearray', 'reverse(self, /)', (vm, at) => {
    replaceOctets(vm, vm.payload(at), selfBytes(vm, at).reverse());
    vm.giveNone();
  });
  converting(vm, 'bytearray', '__alloc__(self, /)', (vm, at) => {
    const storage = vm.heap.ref(vm.payload(at) + BytearrayAt.storage);
    vm.giveInt(storage === 0 ? 0 : vm.heap.size(storage) / 2);
  });
}

function adding(vm: VM): void {
  converting(vm, 'bytearray', 'append(self, item, /)', (vm, at) => {
    appendOctets(vm, vm.payload(at), Uint8Array.of(byteAt(vm, at + 1)));
    vm.giveNone();
  });
  converting(vm, 'bytearray', 'insert(self, index, item, /)', (vm, at) => {
    const array = vm.payload(at);
    const [index, byte] = [Number(wantInteger(vm, at + 1)), byteAt(vm, at + 2)];
    const bytes = octetsOf(vm, array);
    const place = index < 0 ? Math.max(0, index + bytes.length) : Math.min(index, bytes.length);
    replaceOctets(vm, array, spliced(bytes, place, 0, Uint8Array.of(byte)));
    vm.giveNone();
  });
  converting(vm, 'bytearray', 'extend(self, iterable, /)', (vm, at) => {
    const bytes = plainBytesAt(vm, at + 1);
    if (bytes === undefined) return inPrelude(vm, '_bytearray_extend', at, 2);
    appendOctets(vm, vm.payload(at), bytes);
    vm.giveNone();
  });
  converting(vm, 'bytearray', '__iadd__(self, value, /)', (vm, at) => {
    const bytes = plainBytesAt(vm, at + 1);
    if (bytes === undefined) return inPrelude(vm, '_bytearray_iadd', at, 2);
    appendOctets(vm, vm.payload(at), bytes);
    vm.giveSlot(at);
  });
  converting(vm, 'bytearray', '__imul__(self, value, /)', (vm, at) => {
    replaceOctets(vm, vm.payload(at), repeated(vm, at));
    vm.giveSlot(at);
  });
}

function spliced(bytes: Uint8Array, from: number, count: number, by: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - count + by.length);
  result.set(bytes.subarray(0, from));
  result.set(by, from);
  result.set(bytes.subarray(from + count), from + by.length);
  return result;
}

function removing(vm: VM): void {
  converting(vm, 'bytearray', 'pop(self, index=, /)', (vm, at) => {
    const array = vm.payload(at);
    const length = octetLength(vm, array);
    const index = vm.has(at + 1) ? wantInteger(vm, at + 1) : -1;
    if (length === 0) throw new Raise('IndexError', 'pop from empty bytearray');
    const place = itemIndex(index, length);
    if (place === undefined) throw new Raise('IndexError', 'pop index out of range');
    if (place === length - 1) return vm.giveInt(popOctet(vm, array));
    const bytes = octetsOf(vm, array);
    replaceOctets(vm, array, spliced(bytes, place, 1, empty));
    vm.giveInt(bytes[place]!);
  });
  converting(vm, 'bytearray', 'remove(self, value, /)', (vm, at) => {
    const byte = byteAt(vm, at + 1);
    const bytes = selfBytes(vm, at);
    const place = bytes.indexOf(byte);
    if (place < 0) throw valueError('value not found in bytearray');
    replaceOctets(vm, vm.payload(at), spliced(bytes, place, 1, empty));
    vm.giveNone();
  });
  converting(vm, 'bytearray', '__delitem__(self, key, /)', (vm, at) => {
    vm.giveNone();
    const index = subscriptAt(vm, at + 1);
    const bytes = selfBytes(vm, at);
    if (index !== undefined) {
      const place = itemIndex(index, bytes.length);
      if (place === undefined) throw new Raise('IndexError', 'bytearray index out of range');
      return replaceOctets(vm, vm.payload(at), spliced(bytes, place, 1, empty));
    }
    const parts = sliceAt(vm, at + 1);
    if (parts === undefined) return inPrelude(vm, '_bytearray_delitem', at, 2);
    const plan = planSlice(parts.start, parts.stop, parts.step, bytes.length);
    const gone = new Set(Array.from({ length: plan.count }, (_, number) => plan.start + number * plan.step));
    replaceOctets(
      vm,
      vm.payload(at),
      bytes.filter((_, place) => !gone.has(place)),
    );
  });
}

function setting(vm: VM): void {
  converting(vm, 'bytearray', '__setitem__(self, key, value, /)', (vm, at) => {
    vm.giveNone();
    const index = subscriptAt(vm, at + 1);
    if (index === undefined) return setSlice(vm, at);
    const array = vm.payload(at);
    const place = itemIndex(index, octetLength(vm, array));
    if (place === undefined) throw new Raise('IndexError', 'bytearray index out of range');
    setOctet(vm, array, place, byteAt(vm, at + 2));
  });
}

function setSlice(vm: VM, at: number): void {
  const parts = sliceAt(vm, at + 1);
  const by = parts === undefined ? undefined : plainBytesAt(vm, at + 2);
  if (parts === undefined || by === undefined) return inPrelude(vm, '_bytearray_setitem', at, 3);
  const bytes = selfBytes(vm, at);
  const plan = planSlice(parts.start, parts.stop, parts.step, bytes.length);
  if (plan.step === 1) return replaceOctets(vm, vm.payload(at), spliced(bytes, plan.start, plan.count, by));
  if (by.length === 0) {
    const gone = new Set(Array.from({ length: plan.count }, (_, number) => plan.start + number * plan.step));
    return replaceOctets(
      vm,
      vm.payload(at),
      bytes.filter((_, place) => !gone.has(place)),
    );
  }
  if (by.length !== plan.count) {
    throw valueError(`attempt to assign bytes of size ${by.length} to extended slice of size ${plan.count}`);
  }
  by.forEach((byte, number) => {
    bytes[plan.start + number * plan.step] = byte;
  });
  replaceOctets(vm, vm.payload(at), bytes);
}

// Over bytes and bytearrays: what they go over, and where they are.
function iterating(vm: VM): void {
  for (const owner of ['bytes', 'bytearray'] as const) {
    const iterator = `${owner}_iterator` as const;
    method(vm, owner, '__iter__(self, /)', (vm, at) => {
      loadPlain(vm, at);
      const { tag, payload } = vm.heap;
      vm.giveRef(newIterator(vm, vm.types[iterator], tag, payload, 0));
    });
    method(vm, iterator, '__iter__(self, /)', (vm, at) => vm.giveSlot(at));
    method(
      vm,
      iterator,
      '__next__(self, /)',
      (vm, at) => {
        if (!nextByte(vm, vm.payload(at))) throw new Raise('StopIteration');
      },
      { next: (vm, at) => (nextByte(vm, vm.payload(at)) ? 1 : 0) },
    );
    method(vm, iterator, '__length_hint__(self, /)', (vm, at) => {
      const iterator = vm.payload(at);
      vm.heap.read(iterator);
      loadOver(vm, iterator);
      const { tag, payload } = vm.heap;
      const index = vm.heap.int(iterator + At.own + 8);
      vm.giveInt(Math.max(0, lengthOf(vm, tag, payload) - index));
    });
  }
}

const loadOver = (vm: VM, iterator: number): void => vm.heap.load(iterator + At.own);

function lengthOf(vm: VM, tag: number, payload: number): number {
  if (tag === Tag.imm) return vm.imm.bytes(payload).length;
  return payload === 0 ? 0 : octetLength(vm, payload);
}

function nextByte(vm: VM, iterator: number): boolean {
  const { heap } = vm;
  heap.read(iterator);
  loadOver(vm, iterator);
  const { tag, payload } = heap;
  const index = heap.int(iterator + At.own + 8);
  heap.write(iterator);
  if (index >= lengthOf(vm, tag, payload)) {
    // It stays at its end, even if what it goes over grows.
    heap.store(iterator + At.own, Tag.ref, 0);
    return false;
  }
  heap.store(iterator + At.own + 8, Tag.int, index + 1);
  vm.giveInt(tag === Tag.imm ? vm.imm.bytes(payload)[index]! : octetAt(vm, payload, index));
  return true;
}

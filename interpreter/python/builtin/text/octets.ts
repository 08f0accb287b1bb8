import { At, bare, own } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import type { VM } from '../../vm/vm.ts';
import { refuseViews } from './view.ts';

// A bytearray keeps four bytes in each slot of its storage, as an integer, the lowest one first: what has no tag would look
// like a reference.

/** Where a bytearray keeps what: how many bytes, its storage, and whether there may be views of it. */
export const BytearrayAt = { length: own(0), storage: own(1), viewed: own(2), end: own(3) } as const;

const perSlot = 4;
const slotsFor = (bytes: number): number => Math.ceil(bytes / perSlot);
const addressOf = (storage: number, index: number): number => storage + bare + 8 * (index >> 2);

export function octetLength(vm: VM, object: number): number {
  vm.heap.read(object);
  return vm.heap.int(object + BytearrayAt.length);
}

/** A copy of the bytes. */
export function octetsOf(vm: VM, object: number): Uint8Array {
  const { heap } = vm;
  const bytes = new Uint8Array(octetLength(vm, object));
  const storage = heap.ref(object + BytearrayAt.storage);
  if (storage !== 0) heap.read(storage);
  for (let index = 0; index < bytes.length; index += perSlot) {
    const word = heap.int(addressOf(storage, index));
    const end = Math.min(bytes.length, index + perSlot);
    for (let at = index; at < end; at++) bytes[at] = word >>> (8 * (at & 3));
  }
  return bytes;
}

/** One byte; the index is right. */
export function octetAt(vm: VM, object: number, index: number): number {
  const { heap } = vm;
  const storage = heap.ref(object + BytearrayAt.storage);
  heap.read(storage);
  return (heap.int(addressOf(storage, index)) >>> (8 * (index & 3))) & 0xff;
}

/** Sets one byte; the index is right. */
export function setOctet(vm: VM, object: number, index: number, byte: number): void {
  const { heap } = vm;
  const storage = heap.ref(object + BytearrayAt.storage);
  heap.write(storage);
  putOctet(vm, storage, index, byte);
}

function putOctet(vm: VM, storage: number, index: number, byte: number): void {
  const shift = 8 * (index & 3);
  const address = addressOf(storage, index);
  const word = (vm.heap.int(address) & ~(0xff << shift)) | (byte << shift);
  vm.heap.store(address, Tag.int, word >>> 0);
}

function fill(vm: VM, storage: number, bytes: Uint8Array): void {
  for (let index = 0; index < bytes.length; index += perSlot) {
    let word = 0;
    const end = Math.min(bytes.length, index + perSlot);
    for (let at = index; at < end; at++) word |= bytes[at]! << (8 * (at & 3));
    vm.heap.store(addressOf(storage, index), Tag.int, word >>> 0);
  }
}

const allocate = (vm: VM, length: number): number =>
  vm.heap.allocate(vm.heap.kinds.octets, bare + 8 * slotsFor(length));

/** A new bytearray. @throws Again */
export function newBytearray(vm: VM, bytes: Uint8Array, type = vm.types.bytearray): number {
  const { heap } = vm;
  const storage = bytes.length === 0 ? 0 : allocate(vm, bytes.length);
  const object = heap.allocate(heap.kinds.bytearray, BytearrayAt.end);
  fill(vm, storage, bytes);
  heap.store(object + At.class, Tag.ref, type);
  heap.store(object + BytearrayAt.length, Tag.int, bytes.length);
  heap.store(object + BytearrayAt.storage, Tag.ref, storage);
  heap.store(object + BytearrayAt.viewed, Tag.int, 0);
  return object;
}

/** Puts other bytes in the place of all. @throws Again, Raise BufferError */
export function replaceOctets(vm: VM, object: number, bytes: Uint8Array): void {
  const { heap } = vm;
  const old = octetLength(vm, object);
  if (old !== bytes.length) refuseViews(vm, object);
  const storage = roomFor(vm, object, bytes.length);
  heap.write(object);
  if (storage !== 0) heap.write(storage);
  fill(vm, storage, bytes);
  heap.store(object + BytearrayAt.length, Tag.int, bytes.length);
  heap.store(object + BytearrayAt.storage, Tag.ref, storage);
}

/** Adds bytes at the end. @throws Again, Raise BufferError */
export function appendOctets(vm: VM, object: number, bytes: Uint8Array): void {
  const { heap } = vm;
  const length = octetLength(vm, object);
  if (bytes.length === 0) return;
  refuseViews(vm, object);
  const old = heap.ref(object + BytearrayAt.storage);
  const storage = roomFor(vm, object, length + bytes.length);
  heap.write(object);
  heap.write(storage);
  if (old !== 0 && old !== storage) {
    heap.read(old);
    heap.move(old + bare, storage + bare, slotsFor(length));
  }
  for (let index = 0; index < bytes.length; index++) putOctet(vm, storage, length + index, bytes[index]!);
  heap.store(object + BytearrayAt.length, Tag.int, length + bytes.length);
  heap.store(object + BytearrayAt.storage, Tag.ref, storage);
}

/** Takes off the last byte; there is one. @throws Again, Raise BufferError */
export function popOctet(vm: VM, object: number): number {
  const { heap } = vm;
  const last = octetLength(vm, object) - 1;
  refuseViews(vm, object);
  const byte = octetAt(vm, object, last);
  heap.write(object);
  heap.store(object + BytearrayAt.length, Tag.int, last);
  return byte;
}

// Storage for so many bytes: what is there, or new one with some more room than is wanted now.
function roomFor(vm: VM, object: number, length: number): number {
  const { heap } = vm;
  const storage = heap.ref(object + BytearrayAt.storage);
  const room = storage === 0 ? 0 : perSlot * ((heap.size(storage) - bare) >> 3);
  if (length <= room) return storage;
  return allocate(vm, room === 0 ? length : length + (length >> 3) + 8);
}

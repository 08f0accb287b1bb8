import { own } from '../../heap/index.ts';
import { Kind, Tag } from '../../value/index.ts';
import { typeError, valueError } from '../../vm/fault.ts';
import { tupleLength } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { integerAt, plainBytesAt, selfBytes } from './argument.ts';
import { octetLength, octetsOf, replaceOctets } from './octets.ts';
import { markViewed } from './view.ts';

/** An item of a view: how long it is, and how it is read and written. */
interface Item {
  readonly size: number;
  /** The least and the most of what an integer may be; none of others. */
  readonly range?: readonly [bigint, bigint];
  read(view: DataView): number | bigint;
  write(view: DataView, value: number | bigint): void;
}

const signed = (bits: number): readonly [bigint, bigint] => [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n];
const unsigned = (bits: number): readonly [bigint, bigint] => [0n, (1n << BigInt(bits)) - 1n];

const int64: Item = {
  size: 8,
  range: signed(64),
  read: (view) => view.getBigInt64(0, true),
  write: (view, value) => view.setBigInt64(0, BigInt(value), true),
};
const uint64: Item = {
  size: 8,
  range: unsigned(64),
  read: (view) => view.getBigUint64(0, true),
  write: (view, value) => view.setBigUint64(0, BigInt(value), true),
};
const uint8: Item = {
  size: 1,
  range: unsigned(8),
  read: (view) => view.getUint8(0),
  write: (view, value) => view.setUint8(0, Number(value)),
};

/** By format, the lowest byte first, with the sizes of C where longs have 64 bits. */
export const itemsByFormat: Readonly<Record<string, Item>> = {
  B: uint8,
  c: uint8,
  '?': uint8,
  b: {
    size: 1,
    range: signed(8),
    read: (view) => view.getInt8(0),
    write: (view, value) => view.setInt8(0, Number(value)),
  },
  h: {
    size: 2,
    range: signed(16),
    read: (view) => view.getInt16(0, true),
    write: (view, value) => view.setInt16(0, Number(value), true),
  },
  H: {
    size: 2,
    range: unsigned(16),
    read: (view) => view.getUint16(0, true),
    write: (view, value) => view.setUint16(0, Number(value), true),
  },
  i: {
    size: 4,
    range: signed(32),
    read: (view) => view.getInt32(0, true),
    write: (view, value) => view.setInt32(0, Number(value), true),
  },
  I: {
    size: 4,
    range: unsigned(32),
    read: (view) => view.getUint32(0, true),
    write: (view, value) => view.setUint32(0, Number(value), true),
  },
  l: int64,
  L: uint64,
  q: int64,
  Q: uint64,
  n: int64,
  N: uint64,
  P: uint64,
  f: {
    size: 4,
    read: (view) => view.getFloat32(0, true),
    write: (view, value) => view.setFloat32(0, Number(value), true),
  },
  d: {
    size: 8,
    read: (view) => view.getFloat64(0, true),
    write: (view, value) => view.setFloat64(0, Number(value), true),
  },
};

/** What the views of the prelude read and write: bytes, or a bytearray. */
export function installViews(vm: VM): void {
  const { prelude } = vm;
  func(vm, prelude, '_mark_viewed(object, /)', (vm, at) => {
    if (vm.ref(at) !== 0 && vm.heap.kind(vm.payload(at)) === vm.heap.kinds.bytearray) markViewed(vm, vm.payload(at));
    vm.giveNone();
  });
  // 0 for what is no format of one character.
  func(vm, prelude, '_item_size(format, /)', (vm, at) => vm.giveInt(itemsByFormat[vm.text(at)]?.size ?? 0));
  func(vm, prelude, '_view_length(object, /)', (vm, at) => {
    const isArray = vm.ref(at) !== 0 && vm.heap.kind(vm.payload(at)) === vm.heap.kinds.bytearray;
    vm.giveInt(isArray ? octetLength(vm, vm.payload(at)) : selfBytes(vm, at).length);
  });
  func(vm, prelude, '_view_get(object, offset, format, /)', (vm, at) => get(vm, at));
  func(vm, prelude, '_view_put(object, offset, format, value, /)', (vm, at) => put(vm, at));
  func(vm, prelude, '_view_gather(object, offset, shape, strides, size, /)', (vm, at) => gather(vm, at));
  func(vm, prelude, '_view_scatter(object, offset, stride, size, bytes, /)', (vm, at) => {
    const array = vm.payload(at);
    const bytes = octetsOf(vm, array);
    const from = selfBytes(vm, at + 4);
    const [offset, stride, size] = [vm.payload(at + 1), vm.payload(at + 2), vm.payload(at + 3)];
    for (let index = 0; index * size < from.length; index++) {
      bytes.set(from.subarray(index * size, (index + 1) * size), offset + index * stride);
    }
    replaceOctets(vm, array, bytes);
    vm.giveNone();
  });
}

function get(vm: VM, at: number): void {
  const format = vm.text(at + 2);
  const item = itemsByFormat[format]!;
  const offset = vm.payload(at + 1);
  const bytes = selfBytes(vm, at).slice(offset, offset + item.size);
  if (format === 'c') return vm.giveBytes(bytes);
  const value = item.read(new DataView(bytes.buffer));
  if (format === '?') vm.giveBool(value !== 0);
  else if (item.range === undefined) vm.giveFloat(Number(value));
  else vm.giveBig(BigInt(value));
}

function put(vm: VM, at: number): void {
  const format = vm.text(at + 2);
  const item = itemsByFormat[format]!;
  const array = vm.payload(at);
  const bytes = octetsOf(vm, array);
  const offset = vm.payload(at + 1);
  item.write(new DataView(bytes.buffer, offset, item.size), valueFor(vm, at + 3, format, item));
  replaceOctets(vm, array, bytes);
  vm.giveNone();
}

function valueFor(vm: VM, at: number, format: string, item: Item): number | bigint {
  const wrongType = () => typeError(`memoryview: invalid type for format '${format}'`);
  if (format === 'c') {
    const bytes = plainBytesAt(vm, at);
    if (bytes === undefined) throw wrongType();
    if (bytes.length !== 1) throw valueError(`memoryview: invalid value for format '${format}'`);
    return bytes[0]!;
  }
  if (format === '?') return vm.isImm(at, Kind.bool) ? vm.payload(at) - 1 : 1;
  const value = integerAt(vm, at);
  if (item.range === undefined) {
    if (vm.tag(at) === Tag.float) return vm.payload(at);
    if (value === undefined) throw wrongType();
    return value;
  }
  if (value === undefined) throw wrongType();
  if (value < item.range[0] || value > item.range[1])
    throw valueError(`memoryview: invalid value for format '${format}'`);
  return value;
}

// All items, one after the other, the last dimension first.
function gather(vm: VM, at: number): void {
  const bytes = selfBytes(vm, at);
  const shape = numbersAt(vm, at + 2);
  const strides = numbersAt(vm, at + 3);
  const size = vm.payload(at + 4);
  const result = new Uint8Array(shape.reduce((all, count) => all * count, size));
  let filled = 0;
  const copy = (dimension: number, from: number): void => {
    if (dimension === shape.length) {
      result.set(bytes.subarray(from, from + size), filled);
      filled += size;
      return;
    }
    for (let index = 0; index < shape[dimension]!; index++) copy(dimension + 1, from + index * strides[dimension]!);
  };
  copy(0, vm.payload(at + 1));
  vm.giveBytes(result);
}

function numbersAt(vm: VM, at: number): number[] {
  const tuple = vm.payload(at);
  return Array.from({ length: tupleLength(vm, tuple) }, (_, index) => {
    vm.heap.load(tuple + own(index));
    return vm.heap.payload;
  });
}

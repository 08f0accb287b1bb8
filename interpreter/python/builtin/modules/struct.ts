import { Kind, Tag } from '../../value/index.ts';
import { Raise, typeError } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { nativesOf } from './module.ts';

/** What `struct` cannot do in Python: the bytes of floats, the most significant one first. */
export function installStruct(vm: VM): void {
  const natives = nativesOf(vm, '_struct');
  func(vm, natives, 'pack_float(value, size, /)', (vm, at) => {
    if (vm.tag(at) !== Tag.float) throw typeError('must be real number');
    const bytes = new Uint8Array(vm.payload(at + 1));
    write(new DataView(bytes.buffer), vm.payload(at));
    vm.giveBytes(bytes);
  });
  func(vm, natives, 'unpack_float(data, /)', (vm, at) => {
    if (!vm.isImm(at, Kind.bytes)) throw typeError('a bytes-like object is required');
    const bytes = Uint8Array.from(vm.imm.bytes(vm.payload(at)));
    vm.giveFloat(read(new DataView(bytes.buffer)));
  });
}

function write(view: DataView, value: number): void {
  switch (view.byteLength) {
    case 8:
      return view.setFloat64(0, value);
    case 4:
      if (Number.isFinite(value) && !Number.isFinite(Math.fround(value))) throw tooLarge('f');
      return view.setFloat32(0, value);
    default:
      return view.setUint16(0, halfOf(value));
  }
}

function read(view: DataView): number {
  switch (view.byteLength) {
    case 8:
      return view.getFloat64(0);
    case 4:
      return view.getFloat32(0);
    default:
      return ofHalf(view.getUint16(0));
  }
}

const tooLarge = (format: string): Raise => new Raise('OverflowError', `float too large to pack with ${format} format`);

// Numbers of 16 bits have 10 bits of fraction, and exponents from -14 to 15.
function halfOf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (Number.isNaN(value)) return 0x7e00;
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  if (size < 2 ** -14) return sign + even(size * 2 ** 24);
  const exponent = Math.min(Math.floor(Math.log2(size)), 16);
  const exact = size < 2 ** exponent ? exponent - 1 : size >= 2 ** (exponent + 1) ? exponent + 1 : exponent;
  const bits = ((exact + 15) << 10) + even((size / 2 ** exact - 1) * 1024);
  if (exact > 15 || bits >= 0x7c00) throw tooLarge('e');
  return sign + bits;
}

/** The nearest integer, and of two the even one. */
function even(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}

function ofHalf(bits: number): number {
  const sign = (bits & 0x8000) !== 0 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

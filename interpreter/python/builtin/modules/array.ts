import { Kind, Tag } from '../../value/index.ts';
import type { VM } from '../../vm/vm.ts';
import { func, staticMethod } from '../define.ts';
import { plainBytesAt } from '../text/argument.ts';
import { itemsByFormat } from '../text/memoryview.ts';
import { appendOctets, newBytearray, octetAt, octetLength, replaceOctets, setOctet } from '../text/octets.ts';
import { nativesOf } from './module.ts';

const scratch = new DataView(new ArrayBuffer(8));
const empty = new Uint8Array();

/** What arrays of the library are made of: bytes that change, and items of one format in them. */
export function installArray(vm: VM): void {
  const natives = nativesOf(vm, '_array');
  staticMethod(vm, 'octets', '__new__(*arguments)', (vm, at) => vm.giveRef(newBytearray(vm, empty, vm.payload(at))), {
    takesNames: true,
  });
  func(vm, natives, 'size(object, /)', (vm, at) => vm.giveInt(octetLength(vm, vm.payload(at))));
  func(vm, natives, 'append(object, data, /)', (vm, at) => {
    appendOctets(vm, vm.payload(at), plainBytesAt(vm, at + 1) ?? empty);
    vm.giveNone();
  });
  func(vm, natives, 'replace(object, data, /)', (vm, at) => {
    replaceOctets(vm, vm.payload(at), plainBytesAt(vm, at + 1) ?? empty);
    vm.giveNone();
  });
  // The item at an offset that is right.
  func(vm, natives, 'get(object, offset, format, /)', (vm, at) => {
    const item = itemsByFormat[vm.text(at + 2)]!;
    for (let index = 0; index < item.size; index++) {
      scratch.setUint8(index, octetAt(vm, vm.payload(at), vm.payload(at + 1) + index));
    }
    const value = item.read(scratch);
    if (item.range === undefined) vm.giveFloat(Number(value));
    else vm.giveBig(BigInt(value));
  });
  // The value is a float, or an integer in the range of the format.
  func(vm, natives, 'put(object, offset, format, value, /)', (vm, at) => {
    const item = itemsByFormat[vm.text(at + 2)]!;
    item.write(scratch, valueAt(vm, at + 3));
    for (let index = 0; index < item.size; index++) {
      setOctet(vm, vm.payload(at), vm.payload(at + 1) + index, scratch.getUint8(index));
    }
    vm.giveNone();
  });
  func(vm, natives, 'encode(format, value, /)', (vm, at) => {
    const item = itemsByFormat[vm.text(at)]!;
    item.write(scratch, valueAt(vm, at + 1));
    vm.giveBytes(new Uint8Array(scratch.buffer.slice(0, item.size)));
  });
}

function valueAt(vm: VM, at: number): number | bigint {
  if (vm.tag(at) === Tag.float || vm.tag(at) === Tag.int) return vm.payload(at);
  return vm.isImm(at, Kind.big) ? vm.imm.big(vm.payload(at)) : 0;
}

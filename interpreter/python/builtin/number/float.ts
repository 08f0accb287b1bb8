import {
  ceilFloat,
  floatOfInteger,
  floorFloat,
  formatFloat,
  hexFloat,
  integerRatio,
  parseFloatBytes,
  parseFloatText,
  parseHexFloat,
  reprFloat,
  roundFloat,
  roundFloatTo,
  truncateFloat,
} from '../../text/index.ts';
import { Tag } from '../../value/index.ts';
import { typeError, valueError } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';
import { classMethod, method, property, staticMethod } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { bytesAt, checkSubtype, givePair, integerAt, operand, textAt } from './operand.ts';
import { installOperators, installSigns } from './operator.ts';

function self(vm: VM, at: number): number {
  const value = operand(vm, at);
  return typeof value === 'number' ? value : Number.NaN;
}

export function installFloat(vm: VM): void {
  installOperators(vm, 'float');
  installSigns(vm, 'float');
  making(vm);
  conversions(vm);
  attributes(vm);
}

function making(vm: VM): void {
  staticMethod(vm, 'float', '__new__(cls, x=, /)', (vm, at) => {
    checkSubtype(vm, at, 1, 'float');
    if (vm.payload(at) !== vm.types.float) return inPrelude(vm, '_float_new', at, 2);
    if (!vm.has(at + 1)) return vm.giveFloat(0);
    if (vm.ref(at + 1) !== 0) return inPrelude(vm, '_float_new', at, 2);
    const value = operand(vm, at + 1);
    if (typeof value === 'number') return vm.giveFloat(value);
    if (typeof value === 'bigint') return vm.giveFloat(floatOfInteger(value));
    const text = textAt(vm, at + 1);
    const octets = bytesAt(vm, at + 1);
    if (text !== undefined) vm.giveFloat(parseFloatText(text));
    else if (octets !== undefined) vm.giveFloat(parseFloatBytes(octets));
    else inPrelude(vm, '_float_new', at, 2);
  });
}

function conversions(vm: VM): void {
  method(vm, 'float', '__float__(self, /)', (vm, at) => vm.giveFloat(self(vm, at)));
  method(vm, 'float', 'conjugate(self, /)', (vm, at) => vm.giveFloat(self(vm, at)));
  method(vm, 'float', '__abs__(self, /)', (vm, at) => vm.giveFloat(Math.abs(self(vm, at))));
  for (const name of ['__int__', '__trunc__']) {
    method(vm, 'float', `${name}(self, /)`, (vm, at) => vm.giveBig(truncateFloat(self(vm, at))));
  }
  method(vm, 'float', '__floor__(self, /)', (vm, at) => vm.giveBig(floorFloat(self(vm, at))));
  method(vm, 'float', '__ceil__(self, /)', (vm, at) => vm.giveBig(ceilFloat(self(vm, at))));
  method(vm, 'float', '__round__(self, ndigits=, /)', (vm, at) => {
    if (!vm.has(at + 1) || vm.isNone(at + 1)) return vm.giveBig(roundFloat(self(vm, at)));
    const places = integerAt(vm, at + 1);
    if (places === undefined) inPrelude(vm, '_round_to_index', at, 2);
    else vm.giveFloat(roundFloatTo(self(vm, at), places));
  });
  method(vm, 'float', '__repr__(self, /)', (vm, at) => vm.giveText(reprFloat(self(vm, at))));
  method(vm, 'float', '__format__(self, format_spec, /)', (vm, at) => {
    const spec = textAt(vm, at + 1);
    if (spec === undefined) throw typeError(`__format__() argument must be str, not ${vm.typeName(at + 1)}`);
    if (spec === '' && vm.ref(at) !== 0) return inPrelude(vm, '_to_str', at, 1);
    vm.giveText(spec === '' ? reprFloat(self(vm, at)) : formatFloat(self(vm, at), spec, vm.typeName(at)));
  });
}

function attributes(vm: VM): void {
  property(vm, 'float', 'real', (vm, at) => vm.giveFloat(self(vm, at)));
  property(vm, 'float', 'imag', (vm) => vm.giveFloat(0));
  method(vm, 'float', 'is_integer(self, /)', (vm, at) => vm.giveBool(Number.isInteger(self(vm, at))));
  method(vm, 'float', 'as_integer_ratio(self, /)', (vm, at) => {
    const { numerator, denominator } = integerRatio(self(vm, at));
    givePair(vm, numerator, denominator);
  });
  method(vm, 'float', 'hex(self, /)', (vm, at) => vm.giveText(hexFloat(self(vm, at))));
  classMethod(vm, 'float', 'fromhex(cls, string, /)', (vm, at) => {
    const text = textAt(vm, at + 1);
    if (text === undefined) throw typeError('bad argument type for built-in operation');
    vm.giveFloat(parseHexFloat(text));
    if (vm.payload(at) === vm.types.float) return;
    vm.set(at + 1, Tag.float, vm.rp);
    inPrelude(vm, '_call_class', at, 2);
  });
  classMethod(vm, 'float', '__getformat__(cls, typestr, /)', (vm, at) => {
    const text = textAt(vm, at + 1);
    if (text !== 'double' && text !== 'float') {
      throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }
    vm.giveText('IEEE, little-endian');
  });
}

import {
  bitLength,
  byteOrderOf,
  floatOfInteger,
  formatInteger,
  integerFromBytes,
  integerToBytes,
  parseInteger,
  parseIntegerBytes,
  prefixedInteger,
  reprInteger,
  roundInteger,
  truncateFloat,
} from '../../text/index.ts';
import { Kind } from '../../value/index.ts';
import { Raise, typeError, valueError } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';
import { classMethod, func, method, property, staticMethod } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { bytesAt, checkSubtype, givePair, integerAt, operand, textAt } from './operand.ts';
import { installOperators, installSigns } from './operator.ts';

const self = (vm: VM, at: number): bigint => integerAt(vm, at) ?? 0n;

/** `int`, which `bool` is derived from. */
export function installInt(vm: VM): void {
  installOperators(vm, 'int');
  installSigns(vm, 'int');
  making(vm);
  conversions(vm);
  attributes(vm);
  bytes(vm);
  helpers(vm);
}

function making(vm: VM): void {
  staticMethod(vm, 'int', '__new__(cls, x=, /, base=)', (vm, at) => {
    checkSubtype(vm, at, 1, 'int');
    if (!vm.has(at + 1) && vm.has(at + 2)) throw typeError('int() missing string argument');
    if (vm.payload(at) !== vm.types.int) return inPrelude(vm, '_int_new', at, 3);
    if (!vm.has(at + 1)) return vm.giveInt(0);
    if (vm.ref(at + 1) !== 0) return inPrelude(vm, '_int_new', at, 3);
    if (vm.has(at + 2)) return fromBase(vm, at);
    const value = operand(vm, at + 1);
    if (typeof value === 'bigint') return vm.giveBig(value);
    if (typeof value === 'number') return vm.giveBig(truncateFloat(value));
    const text = textAt(vm, at + 1);
    const octets = bytesAt(vm, at + 1);
    if (text !== undefined) vm.giveBig(parseInteger(text));
    else if (octets !== undefined) vm.giveBig(parseIntegerBytes(octets));
    else inPrelude(vm, '_int_new', at, 3);
  });
}

function fromBase(vm: VM, at: number): void {
  const base = integerAt(vm, at + 2);
  if (base === undefined) return inPrelude(vm, '_int_new', at, 3);
  const text = textAt(vm, at + 1);
  const octets = bytesAt(vm, at + 1);
  if (text === undefined && octets === undefined) throw typeError("int() can't convert non-string with explicit base");
  const radix = Number(base);
  if (text !== undefined) vm.giveBig(parseInteger(text, radix));
  else if (octets !== undefined) vm.giveBig(parseIntegerBytes(octets, radix));
}

function conversions(vm: VM): void {
  for (const name of ['__int__', '__index__', '__trunc__', '__floor__', '__ceil__', 'conjugate']) {
    method(vm, 'int', `${name}(self, /)`, (vm, at) => vm.giveBig(self(vm, at)));
  }
  method(vm, 'int', '__abs__(self, /)', (vm, at) => {
    const value = self(vm, at);
    vm.giveBig(value < 0n ? -value : value);
  });
  method(vm, 'int', '__invert__(self, /)', (vm, at) => vm.giveBig(~self(vm, at)));
  method(vm, 'int', '__float__(self, /)', (vm, at) => vm.giveFloat(floatOfInteger(self(vm, at))));
  method(vm, 'int', '__round__(self, ndigits=, /)', (vm, at) => {
    if (!vm.has(at + 1)) return vm.giveBig(self(vm, at));
    const places = integerAt(vm, at + 1);
    if (places === undefined) inPrelude(vm, '_round_to_index', at, 2);
    else vm.giveBig(roundInteger(self(vm, at), places));
  });
  method(vm, 'int', '__repr__(self, /)', (vm, at) => vm.giveText(reprInteger(self(vm, at))));
  method(vm, 'int', '__format__(self, format_spec, /)', (vm, at) => {
    const spec = textAt(vm, at + 1);
    if (spec === undefined) throw typeError(`__format__() argument must be str, not ${vm.typeName(at + 1)}`);
    if (spec === '' && (vm.ref(at) !== 0 || vm.isImm(at, Kind.bool))) return inPrelude(vm, '_to_str', at, 1);
    vm.giveText(formatInteger(self(vm, at), spec, vm.typeName(at)));
  });
}

function attributes(vm: VM): void {
  for (const name of ['real', 'numerator']) property(vm, 'int', name, (vm, at) => vm.giveBig(self(vm, at)));
  property(vm, 'int', 'imag', (vm) => vm.giveInt(0));
  property(vm, 'int', 'denominator', (vm) => vm.giveInt(1));
  method(vm, 'int', 'bit_length(self, /)', (vm, at) => vm.giveInt(bitLength(self(vm, at))));
  method(vm, 'int', 'bit_count(self, /)', (vm, at) => {
    const value = self(vm, at);
    vm.giveInt((value < 0n ? -value : value).toString(2).replaceAll('0', '').length);
  });
  method(vm, 'int', 'as_integer_ratio(self, /)', (vm, at) => givePair(vm, self(vm, at), 1n));
}

// What comes by name is looked at in the order in which CPython does.
function bytes(vm: VM): void {
  method(vm, 'int', 'to_bytes(self, length=, byteorder=, *, signed=)', (vm, at) => {
    const length = vm.has(at + 1) ? integerAt(vm, at + 1) : 1n;
    const order = vm.has(at + 2) ? textAt(vm, at + 2) : 'big';
    const isSigned = vm.has(at + 3) && vm.isImm(at + 3, Kind.bool) ? vm.payload(at + 3) === 2 : undefined;
    if (length === undefined || (vm.has(at + 3) && isSigned === undefined)) return again(vm, at, '_int_to_bytes', 1n);
    if (order === undefined) {
      throw typeError(`to_bytes() argument 'byteorder' must be str, not ${vm.typeName(at + 2)}`);
    }
    if (length >= 2n ** 63n || length < -(2n ** 63n)) {
      throw new Raise('OverflowError', 'Python int too large to convert to C ssize_t');
    }
    if (length > 2n ** 28n) throw new Raise('MemoryError');
    vm.giveBytes(integerToBytes(self(vm, at), Number(length), byteOrderOf(order), isSigned ?? false));
  });
  classMethod(vm, 'int', 'from_bytes(cls, bytes, byteorder=, *, signed=)', (vm, at) => {
    const octets = bytesAt(vm, at + 1);
    const order = vm.has(at + 2) ? textAt(vm, at + 2) : 'big';
    const isSigned = vm.has(at + 3) && vm.isImm(at + 3, Kind.bool) ? vm.payload(at + 3) === 2 : undefined;
    if (order === undefined) {
      throw typeError(`from_bytes() argument 'byteorder' must be str, not ${vm.typeName(at + 2)}`);
    }
    const isPlain =
      octets !== undefined && vm.payload(at) === vm.types.int && !(vm.has(at + 3) && isSigned === undefined);
    if (!isPlain) return again(vm, at, '_int_from_bytes', undefined);
    vm.giveBig(integerFromBytes(octets, byteOrderOf(order), isSigned ?? false));
  });
}

// All arguments are given to the prelude, those that were left out as they are meant.
function again(vm: VM, at: number, name: string, first: bigint | undefined): void {
  if (first !== undefined && !vm.has(at + 1)) vm.set(at + 1, ...vm.values.big(first));
  vm.giveText('big');
  if (!vm.has(at + 2)) vm.put(at + 2);
  vm.giveBool(false);
  if (!vm.has(at + 3)) vm.put(at + 3);
  inPrelude(vm, name, at, 4);
}

function helpers(vm: VM): void {
  const { builtins, prelude } = vm;
  func(vm, prelude, '_int_of(value, /)', (vm, at) => vm.giveBig(self(vm, at)));
  for (const [name, base] of [
    ['bin', 2],
    ['oct', 8],
    ['hex', 16],
  ] as const) {
    func(vm, builtins, `${name}(number, /)`, (vm, at) => {
      const value = integerAt(vm, at);
      if (value === undefined) inPrelude(vm, `_${name}`, at, 1);
      else vm.giveText(prefixedInteger(value, base));
    });
  }
  func(vm, prelude, '_parse_int(text, base, /)', (vm, at) => {
    const base = Number(integerAt(vm, at + 1) ?? 10n);
    const text = textAt(vm, at);
    const octets = bytesAt(vm, at);
    if (text !== undefined) vm.giveBig(parseInteger(text, base));
    else if (octets !== undefined) vm.giveBig(parseIntegerBytes(octets, base));
    else throw valueError('there is no text');
  });
}

import { math } from '../../cores/index.ts';
import { type Complex, floatOfInteger, formatComplex, parseComplex, reprComplex } from '../../text/index.ts';
import { Kind } from '../../value/index.ts';
import { Raise, typeError } from '../../vm/fault.ts';
import type { VM } from '../../vm/vm.ts';
import { func, method, property, staticMethod } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { checkSubtype, giveComplex, operand, textAt } from './operand.ts';
import { installOperators, installSigns } from './operator.ts';

function self(vm: VM, at: number): Complex {
  const value = operand(vm, at);
  return typeof value === 'object' ? value : { real: Number(value), imag: 0 };
}

export function installComplex(vm: VM): void {
  installOperators(vm, 'complex');
  installSigns(vm, 'complex');
  making(vm);
  for (const part of ['real', 'imag'] as const) {
    const get = (vm: VM, at: number) => vm.giveFloat(self(vm, at)[part]);
    property(vm, 'complex', part, get, () => {
      throw new Raise('AttributeError', 'readonly attribute');
    });
  }
  method(vm, 'complex', 'conjugate(self, /)', (vm, at) => {
    const { real, imag } = self(vm, at);
    giveComplex(vm, { real, imag: -imag });
  });
  method(vm, 'complex', '__complex__(self, /)', (vm, at) => giveComplex(vm, self(vm, at)));
  method(vm, 'complex', '__abs__(self, /)', (vm, at) => {
    const { real, imag } = self(vm, at);
    const size = math.hypot(real, imag);
    if (!Number.isFinite(size) && Number.isFinite(real) && Number.isFinite(imag)) {
      throw new Raise('OverflowError', 'absolute value too large');
    }
    vm.giveFloat(size);
  });
  method(vm, 'complex', '__repr__(self, /)', (vm, at) => vm.giveText(reprComplex(self(vm, at))));
  method(vm, 'complex', '__format__(self, format_spec, /)', (vm, at) => {
    const spec = textAt(vm, at + 1);
    if (spec === undefined) throw typeError(`__format__() argument must be str, not ${vm.typeName(at + 1)}`);
    if (spec === '' && vm.ref(at) !== 0) return inPrelude(vm, '_to_str', at, 1);
    vm.giveText(spec === '' ? reprComplex(self(vm, at)) : formatComplex(self(vm, at), spec, vm.typeName(at)));
  });
  method(vm, 'complex', '__getnewargs__(self, /)', (vm, at) => inPrelude(vm, '_complex_arguments', at, 1));
}

function making(vm: VM): void {
  staticMethod(vm, 'complex', '__new__(cls, real=, imag=)', (vm, at) => {
    checkSubtype(vm, at, 1, 'complex');
    if (vm.payload(at) !== vm.types.complex) return construct(vm, at);
    const [real, imag] = [partAt(vm, at + 1), partAt(vm, at + 2)];
    if (real === undefined || imag === undefined) return construct(vm, at);
    giveComplex(vm, { real, imag });
  });
  func(vm, vm.prelude, '_parse_complex(text, /)', (vm, at) => giveComplex(vm, parseComplex(textAt(vm, at) ?? '')));
  func(vm, vm.prelude, '_make_complex(real, imag, /)', (vm, at) => {
    giveComplex(vm, { real: partAt(vm, at) ?? 0, imag: partAt(vm, at + 1) ?? 0 });
  });
  // The complex number that a value is, or None.
  func(vm, vm.prelude, '_complex_of(value, /)', (vm, at) => {
    const value = operand(vm, at);
    if (typeof value === 'object') giveComplex(vm, value);
    else vm.giveNone();
  });
}

// What only the second argument was given is given the first as it is meant.
function construct(vm: VM, at: number): void {
  vm.giveInt(0);
  if (!vm.has(at + 1) && vm.has(at + 2)) vm.put(at + 1);
  inPrelude(vm, '_complex_new', at, 3);
}

// A part as a float, of a number that is not complex and no object.
function partAt(vm: VM, at: number): number | undefined {
  if (!vm.has(at)) return 0;
  if (vm.ref(at) !== 0 || vm.isImm(at, Kind.complex)) return undefined;
  const value = operand(vm, at);
  if (typeof value === 'bigint') return floatOfInteger(value);
  return typeof value === 'number' ? value : undefined;
}

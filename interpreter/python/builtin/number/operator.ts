import { own } from '../../heap/index.ts';
import { divideIntegers, divmodFloats, floatOfInteger, moduloIntegers, powerModulo } from '../../text/index.ts';
import { Kind, no, Tag, yes } from '../../value/index.ts';
import { arithmetic, Comparison, compareNumeric, type Numeric, Operator } from '../../vm/arithmetic.ts';
import { differs, equal, sameValue } from '../../vm/equal.ts';
import { typeError, valueError } from '../../vm/fault.ts';
import { hashOf } from '../../vm/hash.ts';
import { askPython } from '../../vm/mix.ts';
import { truth } from '../../vm/truth.ts';
import type { VM } from '../../vm/vm.ts';
import { type Extra, method, staticMethod } from '../define.ts';
import { visibleHash } from '../hash.ts';
import { inPrelude } from '../prelude.ts';
import { checkSubtype, giveComplex, givePair, operand } from './operand.ts';

export type NumberType = 'int' | 'float' | 'complex';

const operators: Readonly<Record<NumberType, readonly (keyof typeof Operator)[]>> = {
  int: ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'or', 'xor', 'and'],
  float: ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod'],
  complex: ['add', 'sub', 'mul', 'truediv'],
};

/** Whether a class of numbers has operators with a value. */
function takes(type: NumberType, value: Numeric | undefined): value is Numeric {
  if (value === undefined) return false;
  if (type === 'int') return typeof value === 'bigint';
  return type === 'complex' || typeof value !== 'object';
}

/** Operators, comparison and hash of a class of numbers, as methods. */
export function installOperators(vm: VM, type: NumberType): void {
  for (const name of operators[type]) {
    const operator = Operator[name];
    method(vm, type, `__${name}__(self, value, /)`, (vm, at) => operate(vm, type, operator, at, at + 1));
    method(vm, type, `__r${name}__(self, value, /)`, (vm, at) => operate(vm, type, operator, at + 1, at));
  }
  method(vm, type, '__pow__(self, value, mod=, /)', (vm, at) => power(vm, type, at, at + 1, at + 2));
  method(vm, type, '__rpow__(self, value, mod=, /)', (vm, at) => power(vm, type, at + 1, at, at + 2));
  comparisons(vm, type);
  method(
    vm,
    type,
    '__hash__(self, /)',
    (vm, at) => {
      const hash = visibleHash(vm, vm.tag(at), vm.payload(at));
      const value = operand(vm, at);
      if (hash !== undefined) vm.giveBig(hash);
      else if (typeof value === 'bigint') vm.giveBig(visibleHash(vm, ...vm.values.big(value)) ?? 0n);
      else if (typeof value === 'number') vm.giveBig(visibleHash(vm, Tag.float, value) ?? 0n);
      else if (value !== undefined) vm.giveBig(visibleHash(vm, Tag.imm, vm.imm.ofComplex(value)) ?? 0n);
    },
    { hash: hashOfBoxed },
  );
  if (type === 'complex') return;
  method(vm, type, '__divmod__(self, value, /)', (vm, at) => divide(vm, type, at, at + 1));
  method(vm, type, '__rdivmod__(self, value, /)', (vm, at) => divide(vm, type, at + 1, at));
}

// For dicts: what stands for a value has the hash of that value.
function hashOfBoxed(vm: VM, object: number): number {
  vm.heap.load(object + own(0));
  return hashOf(vm, vm.heap.tag, vm.heap.payload);
}

function sameBoxed(vm: VM, one: number, other: number): number {
  const { heap } = vm;
  if (heap.kind(other) !== heap.kinds.boxed) return differs;
  heap.load(one + own(0));
  const { tag, payload } = heap;
  heap.load(other + own(0));
  const answer = sameValue(vm, tag, payload, heap.tag, heap.payload);
  return answer === equal || answer === askPython ? answer : differs;
}

function operate(vm: VM, type: NumberType, operator: number, left: number, right: number): void {
  const one = operand(vm, left);
  const other = operand(vm, right);
  if (!takes(type, one) || !takes(type, other)) return vm.giveNotImplemented();
  if (type === 'int' || typeof one === 'object' || typeof other === 'object') {
    if (!arithmetic(vm, operator, one, other)) vm.giveNotImplemented();
    return;
  }
  // A float's operator makes floats of ints.
  if (!arithmetic(vm, operator, floatOf(one), floatOf(other))) vm.giveNotImplemented();
}

const floatOf = (value: number | bigint): number => (typeof value === 'bigint' ? floatOfInteger(value) : value);

function divide(vm: VM, type: 'int' | 'float', left: number, right: number): void {
  const one = operand(vm, left);
  const other = operand(vm, right);
  if (!takes(type, one) || !takes(type, other)) return vm.giveNotImplemented();
  if (typeof one === 'object' || typeof other === 'object') return vm.giveNotImplemented();
  if (type === 'int' && typeof one === 'bigint' && typeof other === 'bigint') {
    return givePair(vm, divideIntegers(one, other), moduloIntegers(one, other));
  }
  const { quotient, remainder } = divmodFloats(floatOf(one), floatOf(other));
  givePair(vm, quotient, remainder);
}

function power(vm: VM, type: NumberType, left: number, right: number, third: number): void {
  if (!vm.has(third) || vm.isNone(third)) return operate(vm, type, Operator.pow, left, right);
  const values = [left, right, third].map((at) => operand(vm, at));
  if (!values.every((value) => takes(type, value))) return vm.giveNotImplemented();
  if (type === 'complex') throw valueError('complex modulo');
  const [base, exponent, modulus] = values;
  if (typeof base !== 'bigint' || typeof exponent !== 'bigint' || typeof modulus !== 'bigint') {
    throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  }
  vm.giveBig(powerModulo(base, exponent, modulus));
}

const comparisonNames = ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const;

function comparisons(vm: VM, type: NumberType): void {
  for (const name of comparisonNames) {
    const comparison = Comparison[name];
    const extra: Extra = name === 'eq' ? { same: sameBoxed } : {};
    const run = (vm: VM, at: number) => {
      const one = operand(vm, at);
      const other = operand(vm, at + 1);
      if (!takes(type, one) || !takes(type, other)) return vm.giveNotImplemented();
      if (type === 'complex' && name !== 'eq' && name !== 'ne') return vm.giveNotImplemented();
      if (!compareNumeric(vm, comparison, one, other)) vm.giveNotImplemented();
    };
    method(vm, type, `__${name}__(self, value, /)`, run, extra);
  }
}

/** `bool`: `&`, `|` and `^` of two are bools. */
export function installBool(vm: VM): void {
  const logic: Readonly<Record<string, (one: boolean, other: boolean) => boolean>> = {
    and: (one, other) => one && other,
    or: (one, other) => one || other,
    xor: (one, other) => one !== other,
  };
  for (const [name, decide] of Object.entries(logic)) {
    const operator = name === 'and' ? Operator.and : name === 'or' ? Operator.or : Operator.xor;
    for (const prefix of ['', 'r']) {
      method(vm, 'bool', `__${prefix}${name}__(self, value, /)`, (vm, at) => {
        if (!vm.isImm(at + 1, Kind.bool)) return operate(vm, 'int', operator, at, at + 1);
        vm.giveBool(decide(vm.payload(at) === yes, vm.payload(at + 1) === yes));
      });
    }
  }
  staticMethod(vm, 'bool', '__new__(cls, x=, /)', (vm, at) => {
    checkSubtype(vm, at, 1, 'bool');
    const answer = vm.has(at + 1) ? truth(vm, at + 1) : 0;
    if (answer < 0) inPrelude(vm, '_bool_new', at, 2);
    else vm.giveBool(answer === 1);
  });
  method(vm, 'bool', '__repr__(self, /)', (vm, at) => vm.giveText(vm.payload(at) === no ? 'False' : 'True'));
}

/** `+` and `-` of a number. */
export function installSigns(vm: VM, type: NumberType): void {
  method(vm, type, '__pos__(self, /)', (vm, at) => {
    const value = operand(vm, at) ?? 0n;
    if (typeof value === 'bigint') vm.giveBig(value);
    else if (typeof value === 'number') vm.giveFloat(value);
    else giveComplex(vm, value);
  });
  method(vm, type, '__neg__(self, /)', (vm, at) => {
    const value = operand(vm, at) ?? 0n;
    if (typeof value === 'bigint') vm.giveBig(-value);
    else if (typeof value === 'number') vm.giveFloat(-value);
    else giveComplex(vm, { real: -value.real, imag: -value.imag });
  });
  method(vm, type, '__bool__(self, /)', (vm, at) => {
    const value = operand(vm, at) ?? 0n;
    vm.giveBool(typeof value === 'object' ? value.real !== 0 || value.imag !== 0 : value !== 0n && value !== 0);
  });
}

import {
  type Complex,
  compareNumbers,
  divideFloats,
  divideIntegers,
  floatOfInteger,
  floorDivideFloats,
  moduloFloats,
  moduloIntegers,
  powerFloat,
  powerInteger,
  shiftLeft,
  shiftRight,
  trueDivideIntegers,
} from '../text/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { Raise } from './fault.ts';
import type { VM } from './vm.ts';

/** A number of the language: int and bool as bigint, float as number, or complex. */
export type Numeric = bigint | number | Complex;

/** The number that a value is, if it is one. */
export function numericOf(vm: VM, tag: number, payload: number): Numeric | undefined {
  if (tag === Tag.float) return payload;
  if (tag === Tag.imm && vm.imm.kinds[payload] === Kind.complex) return vm.imm.complex(payload);
  return vm.values.integer(tag, payload);
}

/** Operators by their place in the table of instructions. */
export const Operator = {
  add: 0,
  sub: 1,
  mul: 2,
  matmul: 3,
  truediv: 4,
  mod: 5,
  pow: 6,
  lshift: 7,
  rshift: 8,
  or: 9,
  xor: 10,
  and: 11,
  floordiv: 12,
} as const;

/** An operator on two numbers: into the registers. False if they have no such operator. */
export function arithmetic(vm: VM, operator: number, left: Numeric, right: Numeric): boolean {
  if (typeof left === 'bigint' && typeof right === 'bigint') return integers(vm, operator, left, right);
  if (typeof left === 'object' || typeof right === 'object')
    return complexes(vm, operator, complexOf(left), complexOf(right));
  return floats(vm, operator, floatOf(left), floatOf(right));
}

const floatOf = (value: number | bigint): number => (typeof value === 'bigint' ? floatOfInteger(value) : value);
const complexOf = (value: Numeric): Complex => (typeof value === 'object' ? value : { real: floatOf(value), imag: 0 });

function integers(vm: VM, operator: number, left: bigint, right: bigint): boolean {
  switch (operator) {
    case Operator.add:
      vm.giveBig(left + right);
      return true;
    case Operator.sub:
      vm.giveBig(left - right);
      return true;
    case Operator.mul:
      vm.giveBig(left * right);
      return true;
    case Operator.truediv:
      vm.giveFloat(trueDivideIntegers(left, right));
      return true;
    case Operator.floordiv:
      vm.giveBig(divideIntegers(left, right));
      return true;
    case Operator.mod:
      vm.giveBig(moduloIntegers(left, right));
      return true;
    case Operator.pow:
      if (right < 0n) return floats(vm, operator, floatOf(left), floatOf(right));
      vm.giveBig(powerInteger(left, right));
      return true;
    case Operator.lshift:
      vm.giveBig(shiftLeft(left, right));
      return true;
    case Operator.rshift:
      vm.giveBig(shiftRight(left, right));
      return true;
    case Operator.or:
      vm.giveBig(left | right);
      return true;
    case Operator.xor:
      vm.giveBig(left ^ right);
      return true;
    case Operator.and:
      vm.giveBig(left & right);
      return true;
    default:
      return false;
  }
}

function floats(vm: VM, operator: number, left: number, right: number): boolean {
  switch (operator) {
    case Operator.add:
      vm.giveFloat(left + right);
      return true;
    case Operator.sub:
      vm.giveFloat(left - right);
      return true;
    case Operator.mul:
      vm.giveFloat(left * right);
      return true;
    case Operator.truediv:
      vm.giveFloat(divideFloats(left, right));
      return true;
    case Operator.floordiv:
      vm.giveFloat(floorDivideFloats(left, right));
      return true;
    case Operator.mod:
      vm.giveFloat(moduloFloats(left, right));
      return true;
    case Operator.pow: {
      const power = powerFloat(left, right);
      if (power.kind === 'float') vm.giveFloat(power.value);
      else vm.giveComplex(powerComplex({ real: left, imag: 0 }, { real: right, imag: 0 }));
      return true;
    }
    default:
      return false;
  }
}

function complexes(vm: VM, operator: number, left: Complex, right: Complex): boolean {
  const give = (value: Complex) => vm.giveComplex(value);
  switch (operator) {
    case Operator.add:
      give({ real: left.real + right.real, imag: left.imag + right.imag });
      return true;
    case Operator.sub:
      give({ real: left.real - right.real, imag: left.imag - right.imag });
      return true;
    case Operator.mul:
      give(multiply(left, right));
      return true;
    case Operator.truediv:
      give(divide(left, right));
      return true;
    case Operator.pow:
      give(powerComplex(left, right));
      return true;
    default:
      return false;
  }
}

const multiply = (left: Complex, right: Complex): Complex => ({
  real: left.real * right.real - left.imag * right.imag,
  imag: left.real * right.imag + left.imag * right.real,
});

// By the larger part of the divisor, so that squares do not overflow (Smith 1962).
function divide(left: Complex, right: Complex): Complex {
  if (right.real === 0 && right.imag === 0) throw new Raise('ZeroDivisionError', 'complex division by zero');
  if (Math.abs(right.real) >= Math.abs(right.imag)) {
    const ratio = right.imag / right.real;
    const scale = right.real + right.imag * ratio;
    return { real: (left.real + left.imag * ratio) / scale, imag: (left.imag - left.real * ratio) / scale };
  }
  const ratio = right.real / right.imag;
  const scale = right.real * ratio + right.imag;
  return { real: (left.real * ratio + left.imag) / scale, imag: (left.imag * ratio - left.real) / scale };
}

function powerComplex(base: Complex, exponent: Complex): Complex {
  const power = complexPower(base, exponent);
  if (Math.abs(power.real) < Infinity || Number.isNaN(power.real)) {
    if (Math.abs(power.imag) < Infinity || Number.isNaN(power.imag)) return power;
  }
  throw new Raise('OverflowError', 'complex exponentiation');
}

function complexPower(base: Complex, exponent: Complex): Complex {
  if (exponent.real === 0 && exponent.imag === 0) return { real: 1, imag: 0 };
  if (base.real === 0 && base.imag === 0) {
    if (exponent.imag !== 0 || exponent.real < 0) {
      throw new Raise('ZeroDivisionError', '0.0 to a negative or complex power');
    }
    return { real: 0, imag: 0 };
  }
  if (exponent.imag === 0 && Number.isInteger(exponent.real) && Math.abs(exponent.real) <= 100) {
    return wholePower(base, exponent.real);
  }
  const length = Math.hypot(base.real, base.imag) ** exponent.real;
  const angle = Math.atan2(base.imag, base.real);
  const scale = exponent.imag === 0 ? length : length / Math.exp(angle * exponent.imag);
  const phase = angle * exponent.real + exponent.imag * Math.log(Math.hypot(base.real, base.imag));
  return { real: scale * Math.cos(phase), imag: scale * Math.sin(phase) };
}

function wholePower(base: Complex, exponent: number): Complex {
  let result: Complex = { real: 1, imag: 0 };
  let square = base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return exponent < 0 ? divide({ real: 1, imag: 0 }, result) : result;
}

/** Comparisons by their place in the table of instructions. */
export const Comparison = { lt: 0, le: 1, eq: 2, ne: 3, gt: 4, ge: 5 } as const;

/** Whether a comparison holds, of an order: undefined for what is not ordered, as NaN. */
export function holds(comparison: number, order: number | undefined): boolean {
  switch (comparison) {
    case Comparison.lt:
      return order !== undefined && order < 0;
    case Comparison.le:
      return order !== undefined && order <= 0;
    case Comparison.eq:
      return order === 0;
    case Comparison.ne:
      return order !== 0;
    case Comparison.gt:
      return order !== undefined && order > 0;
    default:
      return order !== undefined && order >= 0;
  }
}

/** Compares two numbers: into the registers. False if they cannot be compared like that. */
export function compareNumeric(vm: VM, comparison: number, left: Numeric, right: Numeric): boolean {
  if (typeof left === 'object' || typeof right === 'object') {
    if (comparison !== Comparison.eq && comparison !== Comparison.ne) return false;
    vm.giveBool(sameComplex(left, right) === (comparison === Comparison.eq));
    return true;
  }
  vm.giveBool(holds(comparison, compareNumbers(left, right)));
  return true;
}

function sameComplex(left: Numeric, right: Numeric): boolean {
  const parts = (value: Numeric): readonly [number | bigint, number] =>
    typeof value === 'object' ? [value.real, value.imag] : [value, 0];
  const [one, other] = [parts(left), parts(right)];
  return one[1] === other[1] && compareNumbers(one[0], other[0]) === 0;
}

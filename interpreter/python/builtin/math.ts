import { math } from '../cores/index.ts';
import { floatOfInteger } from '../text/index.ts';
import { Tag } from '../value/index.ts';
import { newDict, setNamed } from '../vm/dict.ts';
import { typeError } from '../vm/fault.ts';
import { spanOf } from '../vm/sequence.ts';
import { findText } from '../vm/table.ts';
import type { Run, VM } from '../vm/vm.ts';
import { func as define, type Extra } from './define.ts';
import { givePair, integerAt, operand } from './number/operand.ts';
import { inPrelude } from './prelude.ts';

const inMath: Extra = { module: 'math' };
const func = (vm: VM, dict: number, signature: string, run: Run): void => define(vm, dict, signature, run, inMath);

type Give = (vm: VM, values: readonly number[]) => void;

/** The functions of the module `math`, in a dict that the prelude makes the module of. */
export function installMath(vm: VM): void {
  const dict = newDict(vm);
  setNamed(vm, vm.prelude, '_math_functions', Tag.ref, dict);
  oneArgument(vm, dict);
  twoArguments(vm, dict);
  integers(vm, dict);
  others(vm, dict);
  sums(vm, dict);
}

/** The float in a slot, of a number that is no object. */
function floatAt(vm: VM, at: number): number | undefined {
  if (vm.ref(at) !== 0) return undefined;
  const value = operand(vm, at);
  if (typeof value === 'bigint') return floatOfInteger(value);
  return typeof value === 'number' ? value : undefined;
}

// The prelude asks the arguments what they are as numbers, and calls the function again.
function ask(
  vm: VM,
  dict: number,
  name: string,
  at: number,
  count: number,
  how: '_with_floats' | '_with_integers',
): void {
  vm.thread.sp = Math.max(vm.thread.sp, at + count);
  vm.thread.reserve(count + 16);
  for (let index = count; index > 0; index--) vm.copy(at + index - 1, at + index);
  const entry = findText(vm, dict, vm.imm.ofText(name));
  vm.heap.load(entry + 16);
  vm.set(at, vm.heap.tag, vm.heap.payload);
  inPrelude(vm, how, at, count + 1);
}

const mathDict = (vm: VM): number => {
  vm.heap.load(findText(vm, vm.prelude, vm.imm.ofText('_math_functions')) + 16);
  return vm.heap.payload;
};

function onFloats(vm: VM, dict: number, signature: string, count: number, give: Give): void {
  const name = signature.slice(0, signature.indexOf('('));
  func(vm, dict, signature, (vm, at) => {
    const values: number[] = [];
    for (let index = 0; index < count; index++) {
      const value = floatAt(vm, at + index);
      if (value === undefined) return ask(vm, mathDict(vm), name, at, count, '_with_floats');
      values.push(value);
    }
    give(vm, values);
  });
}

function oneArgument(vm: VM, dict: number): void {
  const { acos, acosh, asin, asinh, atan, atanh, cbrt, cos, cosh, degrees, erf, erfc, exp, exp2, expm1, fabs } = math;
  const { gamma, lgamma, log1p, radians, sin, sinh, sqrt, tan, tanh, ulp } = math;
  const functions = {
    ...{ acos, acosh, asin, asinh, atan, atanh, cbrt, cos, cosh, degrees, erf, erfc, exp, exp2, expm1, fabs },
    ...{ gamma, lgamma, log1p, radians, sin, sinh, sqrt, tan, tanh, ulp },
  };
  for (const [name, compute] of Object.entries(functions)) {
    onFloats(vm, dict, `${name}(x, /)`, 1, (vm, [x = 0]) => vm.giveFloat(compute(x)));
  }
  onFloats(vm, dict, 'isnan(x, /)', 1, (vm, [x = 0]) => vm.giveBool(Number.isNaN(x)));
  onFloats(vm, dict, 'isinf(x, /)', 1, (vm, [x = 0]) => vm.giveBool(Math.abs(x) === Number.POSITIVE_INFINITY));
  onFloats(vm, dict, 'isfinite(x, /)', 1, (vm, [x = 0]) => vm.giveBool(Number.isFinite(x)));
  onFloats(vm, dict, 'frexp(x, /)', 1, (vm, [x = 0]) => {
    const [factor, exponent] = math.frexp(x);
    givePair(vm, factor, BigInt(exponent));
  });
  onFloats(vm, dict, 'modf(x, /)', 1, (vm, [x = 0]) => givePair(vm, ...math.modf(x)));
}

function twoArguments(vm: VM, dict: number): void {
  const { atan2, copysign, fmod, nextafter, pow, remainder } = math;
  for (const [name, compute] of Object.entries({ atan2, copysign, fmod, nextafter, pow, remainder })) {
    onFloats(vm, dict, `${name}(x, y, /)`, 2, (vm, [x = 0, y = 0]) => vm.giveFloat(compute(x, y)));
  }
  func(vm, dict, 'ldexp(x, i, /)', (vm, at) => {
    const x = floatAt(vm, at);
    const exponent = integerAt(vm, at + 1);
    if (exponent === undefined) throw typeError('Expected an int as second argument to ldexp.');
    if (x === undefined) return inPrelude(vm, '_ldexp', at, 2);
    vm.giveFloat(math.ldexp(x, exponent));
  });
}

function integers(vm: VM, dict: number): void {
  const { comb, factorial, gcd, isqrt, lcm, perm } = math;
  const plain = (name: string, signature: string, compute: (values: readonly bigint[]) => bigint) =>
    func(vm, dict, `${name}(${signature})`, (vm, at, count) => {
      const values: bigint[] = [];
      for (let index = 0; index < count && vm.has(at + index); index++) {
        if (name === 'perm' && index === 1 && vm.isNone(at + 1)) break;
        const value = integerAt(vm, at + index);
        if (value === undefined) return ask(vm, mathDict(vm), name, at, count, '_with_integers');
        values.push(value);
      }
      vm.giveBig(compute(values));
    });
  plain('gcd', '*integers', (values) => gcd(...values));
  plain('lcm', '*integers', (values) => lcm(...values));
  plain('isqrt', 'n, /', ([n = 0n]) => isqrt(n));
  plain('factorial', 'n, /', ([n = 0n]) => factorial(n));
  plain('comb', 'n, k, /', ([n = 0n, k = 0n]) => comb(n, k));
  plain('perm', 'n, k=, /', ([n = 0n, k]) => perm(n, k));
}

// The real number in a slot, of whatever size.
function realAt(vm: VM, at: number): number | bigint | undefined {
  const value = vm.ref(at) === 0 || typeof operand(vm, at) === 'bigint' ? operand(vm, at) : undefined;
  return typeof value === 'object' ? undefined : value;
}

function others(vm: VM, dict: number): void {
  for (const [name, logarithm] of Object.entries({ log2: math.log2, log10: math.log10 })) {
    func(vm, dict, `${name}(x, /)`, (vm, at) => {
      const x = realAt(vm, at);
      if (x === undefined) ask(vm, mathDict(vm), name, at, 1, '_with_floats');
      else vm.giveFloat(logarithm(x));
    });
  }
  func(vm, dict, 'log(*arguments)', (vm, at, count) => {
    if (count < 1 || count > 2) throw typeError('math.log requires 1 to 2 arguments');
    const x = realAt(vm, at);
    const base = count === 2 ? realAt(vm, at + 1) : undefined;
    if (x === undefined || (count === 2 && base === undefined)) {
      return ask(vm, mathDict(vm), 'log', at, count, '_with_floats');
    }
    vm.giveFloat(math.log(x, base));
  });
  func(vm, dict, 'hypot(*coordinates)', (vm, at, count) => {
    const values: number[] = [];
    for (let index = 0; index < count; index++) {
      const value = floatAt(vm, at + index);
      if (value === undefined) return ask(vm, mathDict(vm), 'hypot', at, count, '_with_floats');
      values.push(value);
    }
    vm.giveFloat(math.hypot(...values));
  });
  for (const [name, round] of Object.entries({ floor: math.floor, ceil: math.ceil, trunc: math.trunc })) {
    func(vm, dict, `${name}(x, /)`, (vm, at) => {
      const x = realAt(vm, at);
      if (x === undefined) inPrelude(vm, `_math_${name}`, at, 1);
      else vm.giveBig(typeof x === 'bigint' ? x : round(x));
    });
  }
}

function floatsIn(vm: VM, at: number): number[] {
  const { heap, span } = vm;
  spanOf(vm, vm.payload(at));
  return Array.from({ length: span.count }, (_, index) => {
    heap.load(span.start + 8 * index);
    return heap.payload;
  });
}

// Of lists of floats.
function sums(vm: VM, dict: number): void {
  const { prelude } = vm;
  func(vm, dict, 'fsum(seq, /)', (vm, at) => inPrelude(vm, '_math_fsum', at, 1));
  func(vm, dict, 'dist(p, q, /)', (vm, at) => inPrelude(vm, '_math_dist', at, 2));
  func(vm, dict, 'prod(iterable, /, *, start=)', (vm, at) => inPrelude(vm, '_math_prod', at, 2));
  define(vm, prelude, '_fsum(values, /)', (vm, at) => vm.giveFloat(math.fsum(floatsIn(vm, at))));
  define(vm, prelude, '_dist(p, q, /)', (vm, at) => vm.giveFloat(math.dist(floatsIn(vm, at), floatsIn(vm, at + 1))));
  func(vm, dict, 'isclose(a, b, *, rel_tol=, abs_tol=)', (vm, at) => {
    if (!vm.has(at + 2)) vm.set(at + 2, Tag.float, 1e-9);
    if (!vm.has(at + 3)) vm.set(at + 3, Tag.float, 0);
    const values = [at, at + 1, at + 2, at + 3].map((slot) => floatAt(vm, slot));
    if (values.some((value) => value === undefined)) return inPrelude(vm, '_math_isclose', at, 4);
    const [a = 0, b = 0, relative = 0, absolute = 0] = values;
    vm.giveBool(math.isclose(a, b, relative, absolute));
  });
}

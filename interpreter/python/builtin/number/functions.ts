import { powerModulo, roundFloat, roundFloatTo, roundInteger } from '../../text/index.ts';
import { Tag } from '../../value/index.ts';
import { Operator } from '../../vm/arithmetic.ts';
import { binary } from '../../vm/operator.ts';
import { spanOf } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { inPrelude } from '../prelude.ts';
import { giveNumeric, integerAt, operand } from './operand.ts';

// The sum of plain numbers; undefined if there is anything else.
function sumOf(vm: VM, at: number): number | bigint | undefined {
  const type = vm.classAt(at);
  if (type !== vm.types.list && type !== vm.types.tuple) return undefined;
  const { heap, span } = vm;
  spanOf(vm, vm.payload(at));
  let whole = 0;
  let sum = 0;
  let isWhole = true;
  for (let index = 0; index < span.count; index++) {
    heap.load(span.start + 8 * index);
    const { tag, payload } = heap;
    if (tag !== Tag.int && tag !== Tag.float) return undefined;
    if (tag === Tag.float && isWhole) {
      isWhole = false;
      sum = whole;
    }
    if (isWhole) whole += payload;
    else sum += payload;
    // Beyond this it would not be exact.
    if (isWhole && !Number.isSafeInteger(whole)) return undefined;
  }
  return isWhole ? BigInt(whole) : sum;
}

/** The builtins `abs`, `round`, `pow` and `sum`. */
export function installNumberFunctions(vm: VM): void {
  const { builtins } = vm;
  func(vm, builtins, 'abs(x, /)', (vm, at) => {
    const value = vm.ref(at) === 0 ? operand(vm, at) : undefined;
    if (typeof value === 'bigint') vm.giveBig(value < 0n ? -value : value);
    else if (typeof value === 'number') vm.giveFloat(Math.abs(value));
    else inPrelude(vm, '_abs', at, 1);
  });
  func(vm, builtins, 'sum(iterable, /, start=)', (vm, at) => {
    const sum = vm.has(at + 1) ? undefined : sumOf(vm, at);
    if (sum === undefined) inPrelude(vm, '_sum', at, 2);
    else giveNumeric(vm, sum);
  });
  func(vm, builtins, 'round(number, ndigits=)', (vm, at) => {
    const value = vm.ref(at) === 0 ? operand(vm, at) : undefined;
    const places = vm.has(at + 1) && !vm.isNone(at + 1) ? integerAt(vm, at + 1) : 'none';
    if (places === undefined || value === undefined || typeof value === 'object') return inPrelude(vm, '_round', at, 2);
    if (typeof value === 'bigint') vm.giveBig(places === 'none' ? value : roundInteger(value, places));
    else if (places === 'none') vm.giveBig(roundFloat(value));
    else vm.giveFloat(roundFloatTo(value, places));
  });
  func(vm, builtins, 'pow(base, exp, mod=)', (vm, at) => {
    if (!vm.has(at + 2) || vm.isNone(at + 2)) {
      vm.thread.sp = Math.max(vm.thread.sp, at + 2);
      vm.thread.reserve(16);
      binary(vm, Operator.pow, at);
      return;
    }
    const values = [at, at + 1, at + 2].map((slot) => (vm.ref(slot) === 0 ? operand(vm, slot) : undefined));
    const [base, exponent, modulus] = values;
    if (typeof base === 'bigint' && typeof exponent === 'bigint' && typeof modulus === 'bigint') {
      vm.giveBig(powerModulo(base, exponent, modulus));
    } else inPrelude(vm, '_pow', at, 3);
  });
}

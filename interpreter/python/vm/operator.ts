import { compareText } from '../text/index.ts';
import { Kind, notImplemented, Tag } from '../value/index.ts';
import { arithmetic, Comparison, compareNumeric, holds, numericOf, Operator } from './arithmetic.ts';
import { call } from './call.ts';
import { ClassAt, ClassFlag } from './class.ts';
import { continuation } from './continuation.ts';
import { type Raise, typeError } from './fault.ts';
import { pushNative } from './frame.ts';
import type { Key } from './key.ts';
import { findMethod } from './lookup.ts';
import { Frame } from './thread.ts';
import type { VM } from './vm.ts';

const names = [
  'add',
  'sub',
  'mul',
  'matmul',
  'truediv',
  'mod',
  'pow',
  'lshift',
  'rshift',
  'or',
  'xor',
  'and',
  'floordiv',
] as const;
const symbols = ['+', '-', '*', '@', '/', '%', '** or pow()', '<<', '>>', '|', '^', '&', '//'];
const count = names.length;

type Triple = readonly [method: Key, reflected: Key, inPlace: Key];
const methods: readonly Triple[] = names.map((name) => [`__${name}__`, `__r${name}__`, `__i${name}__`]);

/** `divmod` is an operator too, but has no sign and no instruction. */
export const divmodOperator = 2 * count;
const divmodMethods: Triple = ['__divmod__', '__rdivmod__', '__divmod__'];

/**
 * An operator on what is in slots `at` and `at + 1`: by number, those in place come second. The result is in the registers,
 * or, if the answer is true, comes to `at` from a frame.
 */
export function binary(vm: VM, operator: number, at: number): boolean {
  const plain = operator >= count ? operator - count : operator;
  const left = numericOf(vm, vm.tag(at), vm.payload(at));
  if (left !== undefined && operator !== divmodOperator) {
    const right = numericOf(vm, vm.tag(at + 1), vm.payload(at + 1));
    if (right !== undefined && arithmetic(vm, plain, left, right)) {
      if (isLogic(plain) && vm.isImm(at, Kind.bool) && vm.isImm(at + 1, Kind.bool)) vm.giveBool(vm.rp === 1);
      return false;
    }
  } else if (plain === Operator.add && vm.isText(at) && vm.isText(at + 1)) {
    vm.giveText(vm.text(at) + vm.text(at + 1));
    return false;
  }
  vm.thread.sp = Math.max(vm.thread.sp, at + 2);
  pushNative(vm, operating, at, at, operator);
  return true;
}

// Of two bools they make a bool.
const isLogic = (operator: number): boolean =>
  operator === Operator.and || operator === Operator.or || operator === Operator.xor;

// Slots: left, right, what was answered. The state says which candidates have been asked.
const operating = continuation('operator', (vm, base, state, fp) => {
  const { thread, found } = vm;
  const operator = thread.frames[fp + Frame.extra]!;
  const plain = operator === divmodOperator ? operator : operator % count;
  const [method, reflected, inPlace] = plain === divmodOperator ? divmodMethods : methods[plain]!;
  let asked = state;
  for (;;) {
    if (asked > 0 && !(vm.tag(base + 2) === Tag.imm && vm.payload(base + 2) === notImplemented)) {
      vm.giveSlot(base + 2);
      return false;
    }
    if (asked >= 5) throw unsupported(vm, operator, base);
    const self = asks(vm, base, asked, operator, method, reflected, inPlace);
    asked++;
    vm.set(base + 2, Tag.imm, notImplemented);
    if (self < 0) continue;
    const other = self === base ? base + 1 : base;
    thread.frames[fp + Frame.pc] = asked - 1;
    vm.set(base + 3, Tag.ref, 0);
    vm.set(base + 4, found.tag, found.payload);
    vm.copy(self, base + 5);
    vm.copy(other, base + 6);
    thread.sp = base + 7;
    const pushed = call(vm, base + 5, 2, base + 2);
    thread.frames[fp + Frame.pc] = asked;
    if (pushed) return true;
    vm.put(base + 2);
  }
});

// Whose method is asked as number `asked`: of the left side in place; of the right side if its class is derived from the
// left one's and has its own; of the left side; of the right side; of a builtin sequence, which says itself what is wrong. It
// is in `vm.found`; -1 if there is none.
function asks(
  vm: VM,
  base: number,
  asked: number,
  operator: number,
  method: Key,
  reflected: Key,
  inPlace: Key,
): number {
  const left = vm.classAt(base);
  const right = vm.classAt(base + 1);
  switch (asked) {
    case 0:
      return operator >= count && operator !== divmodOperator && findOperator(vm, left, inPlace) ? base : -1;
    case 1:
      return rightFirst(vm, left, right, reflected) && findOperator(vm, right, reflected) ? base + 1 : -1;
    case 2:
      return findOperator(vm, left, method) ? base : -1;
    case 3:
      if (left === right || rightFirst(vm, left, right, reflected)) return -1;
      return findOperator(vm, right, reflected) ? base + 1 : -1;
    default:
      if (operator >= count && operator !== divmodOperator && asksSequence(vm, base, base + 1, inPlace)) return base;
      if (asksSequence(vm, base, base + 1, method)) return base;
      if (method !== '__mul__' || repeatsNothing(vm, operator, base)) return -1;
      return asksSequence(vm, base + 1, base, reflected) ? base + 1 : -1;
  }
}

// In place, an object of a class of the program is asked itself whether it is a sequence that repeats, and nobody else.
const repeatsNothing = (vm: VM, operator: number, left: number): boolean =>
  operator >= count && (vm.heap.int(vm.classAt(left) + ClassAt.layout) & ClassFlag.builtin) === 0;

const sequenceMethods: ReadonlySet<Key> = new Set(['__add__', '__iadd__', '__mul__', '__rmul__', '__imul__']);

// Whether what is in `vm.found` joins or repeats a builtin sequence: that comes after all operators.
function isOfSequence(vm: VM, key: Key): boolean {
  const { owner } = vm.found;
  return sequenceMethods.has(key) && sequences.some((name) => vm.types[name] === owner);
}

const findOperator = (vm: VM, type: number, key: Key): boolean =>
  findMethod(vm, type, vm.keys[key]) && !isOfSequence(vm, key);

// Only what counts can repeat.
function asksSequence(vm: VM, self: number, other: number, key: Key): boolean {
  const counts = key.endsWith('add__') || findMethod(vm, vm.classAt(other), vm.keys.__index__);
  return counts && findMethod(vm, vm.classAt(self), vm.keys[key]) && isOfSequence(vm, key);
}

function rightFirst(vm: VM, left: number, right: number, reflected: Key): boolean {
  if (left === right || !vm.isSubclass(right, left)) return false;
  const { found } = vm;
  if (!findMethod(vm, right, vm.keys[reflected])) return false;
  const { tag, payload } = found;
  return !findMethod(vm, left, vm.keys[reflected]) || found.tag !== tag || found.payload !== payload;
}

const sequences = ['str', 'list', 'tuple', 'bytes', 'bytearray'] as const;

// The builtin sequence that something is an instance of, if it is one.
const sequenceAt = (vm: VM, at: number): string | undefined => sequences.find((name) => vm.isInstance(at, name));

function unsupported(vm: VM, operator: number, at: number): Raise {
  const [left, right] = [vm.typeName(at), vm.typeName(at + 1)];
  if (operator === divmodOperator) {
    return typeError(`unsupported operand type(s) for divmod(): '${left}' and '${right}'`);
  }
  const plain = operator % count;
  const [leftSequence, rightSequence] = [sequenceAt(vm, at), sequenceAt(vm, at + 1)];
  if (plain === Operator.add && leftSequence !== undefined) {
    if (leftSequence.startsWith('byte')) return typeError(`can't concat ${right} to ${left}`);
    return typeError(`can only concatenate ${leftSequence} (not "${right}") to ${leftSequence}`);
  }
  if (plain === Operator.mul) {
    if (leftSequence !== undefined) return typeError(`can't multiply sequence by non-int of type '${right}'`);
    if (rightSequence !== undefined && !repeatsNothing(vm, operator, at))
      return typeError(`can't multiply sequence by non-int of type '${left}'`);
  }
  const isInPlace = operator >= count;
  const symbol = isInPlace ? `${symbols[plain]!.replace(' or pow()', '')}=` : symbols[plain];
  return typeError(`unsupported operand type(s) for ${symbol}: '${left}' and '${right}'`);
}

const comparisonMethods: readonly Key[] = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'];
const reflectedComparisons: readonly Key[] = ['__gt__', '__ge__', '__eq__', '__ne__', '__lt__', '__le__'];
const comparisonSymbols = ['<', '<=', '==', '!=', '>', '>='];

/** A comparison of what is in slots `at` and `at + 1`. True if a frame has been pushed, whose result comes to `at`. */
export function compare(vm: VM, comparison: number, at: number): boolean {
  const left = numericOf(vm, vm.tag(at), vm.payload(at));
  if (left !== undefined) {
    const right = numericOf(vm, vm.tag(at + 1), vm.payload(at + 1));
    if (right !== undefined && compareNumeric(vm, comparison, left, right)) return false;
  } else if (vm.isText(at) && vm.isText(at + 1)) {
    vm.giveBool(holds(comparison, compareText(vm.text(at), vm.text(at + 1))));
    return false;
  }
  vm.thread.sp = Math.max(vm.thread.sp, at + 2);
  pushNative(vm, comparing, at, at, comparison);
  return true;
}

const comparing = continuation('comparison', (vm, base, state, fp) => {
  const { thread, found, keys } = vm;
  const comparison = thread.frames[fp + Frame.extra]!;
  let asked = state;
  for (;;) {
    if (asked > 0 && !(vm.tag(base + 2) === Tag.imm && vm.payload(base + 2) === notImplemented)) {
      vm.giveSlot(base + 2);
      return false;
    }
    if (asked >= 3) return compareIdentity(vm, comparison, base);
    const [left, right] = [vm.classAt(base), vm.classAt(base + 1)];
    const first = left !== right && vm.isSubclass(right, left);
    const self = asked === 0 ? (first ? base + 1 : -1) : asked === 1 ? base : first ? -1 : base + 1;
    asked++;
    vm.set(base + 2, Tag.imm, notImplemented);
    if (self < 0) continue;
    const key = self === base ? comparisonMethods[comparison]! : reflectedComparisons[comparison]!;
    if (!findMethod(vm, self === base ? left : right, keys[key])) continue;
    thread.frames[fp + Frame.pc] = asked - 1;
    vm.set(base + 3, Tag.ref, 0);
    vm.set(base + 4, found.tag, found.payload);
    vm.copy(self, base + 5);
    vm.copy(self === base ? base + 1 : base, base + 6);
    thread.sp = base + 7;
    const pushed = call(vm, base + 5, 2, base + 2);
    thread.frames[fp + Frame.pc] = asked;
    if (pushed) return true;
    vm.put(base + 2);
  }
});

function compareIdentity(vm: VM, comparison: number, at: number): boolean {
  if (comparison !== Comparison.eq && comparison !== Comparison.ne) {
    throw typeError(
      `'${comparisonSymbols[comparison]}' not supported between instances of '${vm.typeName(at)}' and '${vm.typeName(at + 1)}'`,
    );
  }
  const same = vm.tag(at) === vm.tag(at + 1) && vm.payload(at) === vm.payload(at + 1);
  vm.giveBool(same === (comparison === Comparison.eq));
  return false;
}

const unaryMethods: readonly Key[] = ['__invert__', '__bool__', '__pos__', '__neg__'];
const unarySymbols = ['~', 'not', '+', '-'];

/** `~`, `+` or `-` of what is in slot `at`. True if a frame has been pushed, whose result comes to `at`. */
export function unary(vm: VM, operator: number, at: number): boolean {
  const value = numericOf(vm, vm.tag(at), vm.payload(at));
  if (value !== undefined && !(operator === 0 && typeof value !== 'bigint')) {
    if (typeof value === 'bigint') vm.giveBig(operator === 0 ? ~value : operator === 3 ? -value : value);
    else if (typeof value === 'number') vm.giveFloat(operator === 3 ? -value : value);
    else vm.giveComplex(operator === 3 ? { real: -value.real, imag: -value.imag } : value);
    return false;
  }
  const { found } = vm;
  if (!findMethod(vm, vm.classAt(at), vm.keys[unaryMethods[operator]!])) {
    throw typeError(`bad operand type for unary ${unarySymbols[operator]}: '${vm.typeName(at)}'`);
  }
  vm.copy(at, at + 3);
  vm.set(at + 2, found.tag, found.payload);
  vm.set(at + 1, Tag.ref, 0);
  vm.thread.sp = at + 4;
  return call(vm, at + 3, 1, at);
}

import { describe, expect, test } from 'vitest';
import { C7Protocol, c7Defaults } from '../../../../model/index.ts';
import { VM } from '../../vm/vm.ts';
import { copyMachine } from '../machine.ts';

// What a machine is made of: what of it a copy takes over, and what it has anew. Whoever adds something decides.
const given = ['protocol', 'heap'];
const tables = ['values', 'imm', 'said', 'shapes', 'types', 'thread'];
const values = [
  'builtins',
  'prelude',
  'modules',
  'constructing',
  'recursionLimit',
  'digitLimit',
  'lastVersion',
  'clock',
  'host',
  'emptyTuple',
];
const ofImmediates = ['dictKey', 'keys'];
/** Caches, and what means something only within an instruction, or to who lets the machine run. */
const anew = [
  'found',
  'recent',
  'span',
  'methods',
  'fieldPlaces',
  'methodPlaces',
  'threads',
  'processes',
  'rt',
  'rp',
  'breakWhenInevitable',
  'heedsAdvice',
  'fuel',
  'fuelBehind',
  'tier',
  'unwound',
  'exitCode',
];

describe('a copy of a machine', () => {
  const machine = () => new VM(new C7Protocol(c7Defaults, 2));

  test('takes over, or has anew, each thing that a machine has', () => {
    expect(Object.keys(machine()).sort()).toEqual([...given, ...tables, ...values, ...ofImmediates, ...anew].sort());
  });

  test('gives the same numbers to what is the same, and then has its own', () => {
    const vm = machine();
    const known = ['one', 'two'].map((text) => vm.imm.ofText(text));
    vm.lastVersion = 7;
    const shape = vm.shapes.with(0, known[0]!);
    const copy = copyMachine(vm, vm.protocol, vm.thread, 'first');
    expect(['one', 'two'].map((text) => copy.imm.ofText(text))).toEqual(known);
    expect(copy.shapes.with(0, known[0]!)).toBe(shape);
    expect(copy).toMatchObject(Object.fromEntries(values.map((name) => [name, vm[name as keyof VM]])));
    expect([vm.imm.ofText('parent'), copy.imm.ofText('child')]).toEqual([vm.imm.count - 1, copy.imm.count - 1]);
    expect(copy.imm.text(vm.imm.ofText('parent'))).toBe('child');
    expect([vm.shapes.with(shape, known[1]!), copy.shapes.with(shape, known[0]!)]).toEqual([shape + 1, shape + 1]);
  });
});

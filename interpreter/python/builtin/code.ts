import { type Code, CodeFlag } from '../code/code.ts';
import { typeError, valueError } from '../vm/fault.ts';
import { link, parameterCount } from '../vm/link.ts';
import { spanOf } from '../vm/sequence.ts';
import type { VM } from '../vm/vm.ts';
import { method } from './define.ts';

type Change = (vm: VM, at: number) => Partial<Code>;

// Bits that follow from what the code is, and those that can be set: others say how it runs.
const derivedFlags = 66;
const settableFlags = CodeFlag.nested | CodeFlag.iterableCoroutine;

// What can be replaced; what runs, and its constants, cannot.
const changes: readonly (readonly [name: string, change: Change])[] = [
  ['co_argcount', (vm, at) => ({ positional: number(vm, at) })],
  ['co_posonlyargcount', (vm, at) => ({ positionalOnly: number(vm, at) })],
  ['co_kwonlyargcount', (vm, at) => ({ keywordOnly: number(vm, at) })],
  ['co_flags', (vm, at) => ({ flags: number(vm, at) & ~derivedFlags })],
  ['co_firstlineno', (vm, at) => ({ firstLine: number(vm, at) })],
  ['co_filename', (vm, at) => ({ file: text(vm, at) })],
  ['co_name', (vm, at) => ({ name: text(vm, at) })],
  ['co_qualname', (vm, at) => ({ qualifiedName: text(vm, at) })],
  ['co_names', (vm, at) => ({ names: texts(vm, at) })],
  ['co_varnames', (vm, at) => ({ locals: texts(vm, at) })],
];

/** `code.replace`: code like another, except for some things. */
export function installReplace(vm: VM): void {
  const names = changes.map(([name]) => `${name}=`).join(', ');
  method(vm, 'code', `replace(self, /, *, ${names})`, (vm, at) => {
    const linked = vm.imm.code(vm.payload(at));
    const given = changes.map(([, change], index) => (vm.has(at + 1 + index) ? change(vm, at + 1 + index) : {}));
    const code: Code = Object.assign({}, linked.code, ...given);
    if (code.locals.length !== linked.code.locals.length || code.names.length < linked.code.names.length) {
      throw typeError('code.replace() cannot change how many names there are');
    }
    if (parameterCount(code) > code.locals.length) throw valueError('code: varnames is too small');
    if (((code.flags ^ linked.code.flags) & ~settableFlags) !== 0) {
      throw typeError('code.replace() cannot change how code runs');
    }
    vm.giveImm(link(code, vm.values, linked.hidden).number);
  });
}

function number(vm: VM, at: number): number {
  if (vm.isInstance(at, 'int')) return Number(vm.values.integer(vm.tag(at), vm.payload(at)));
  throw typeError(`'${vm.typeName(at)}' object cannot be interpreted as an integer`);
}

function text(vm: VM, at: number): string {
  if (!vm.isText(at)) throw typeError(`code.replace() wants a str, not ${vm.typeName(at)}`);
  return vm.text(at);
}

function texts(vm: VM, at: number): readonly string[] {
  if (!vm.isInstance(at, 'tuple')) throw typeError(`code.replace() wants a tuple, not ${vm.typeName(at)}`);
  spanOf(vm, vm.payload(at));
  const { start, count } = vm.span;
  return Array.from({ length: count }, (_, index) => {
    vm.heap.load(start + 8 * index);
    const { tag, payload } = vm.heap;
    if (!vm.values.isText(tag, payload)) throw typeError('name tuples must contain only strings');
    return vm.imm.text(payload);
  });
}

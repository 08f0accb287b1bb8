import { type Code, CodeFlag } from '../code/code.ts';
import { Kind, none, Tag } from '../value/index.ts';
import { newTuple } from '../vm/sequence.ts';
import type { VM } from '../vm/vm.ts';
import { installReplace } from './code.ts';
import { method, property } from './define.ts';
import { installFrames } from './frame.ts';

/** Code objects. */
export function installCode(vm: VM): void {
  const field = (name: string, give: (vm: VM, number: number) => void) =>
    property(vm, 'code', name, (vm, at) => give(vm, vm.payload(at)));
  field('co_name', (vm, number) => vm.giveText(vm.imm.code(number).code.name));
  field('co_qualname', (vm, number) => vm.giveText(vm.imm.code(number).code.qualifiedName));
  field('co_filename', (vm, number) => vm.giveText(vm.imm.code(number).code.file));
  field('co_firstlineno', (vm, number) => vm.giveInt(vm.imm.code(number).code.firstLine));
  field('co_argcount', (vm, number) => vm.giveInt(vm.imm.code(number).code.positional));
  field('co_posonlyargcount', (vm, number) => vm.giveInt(vm.imm.code(number).code.positionalOnly));
  field('co_kwonlyargcount', (vm, number) => vm.giveInt(vm.imm.code(number).code.keywordOnly));
  field('co_nlocals', (vm, number) => vm.giveInt(vm.imm.code(number).code.locals.length));
  field('co_stacksize', (vm, number) => vm.giveInt(vm.imm.code(number).code.stackSize));
  field('co_flags', (vm, number) => {
    const { flags, cells } = vm.imm.code(number).code;
    vm.giveInt(flags | ((flags & CodeFlag.optimized) !== 0 ? 2 : 0) | (cells.length === 0 ? 64 : 0));
  });
  const names = (name: string, list: (code: Code) => readonly string[]) =>
    field(name, (vm, number) => giveTexts(vm, list(vm.imm.code(number).code)));
  names('co_varnames', ({ locals }) => locals);
  names('co_names', ({ names }) => names);
  names('co_cellvars', ({ cells, free }) => cells.slice(0, cells.length - free));
  names('co_freevars', ({ cells, free }) => cells.slice(cells.length - free));
  field('co_consts', (vm, number) => {
    const linked = vm.imm.code(number);
    const { sp } = vm.thread;
    vm.thread.reserve(linked.constantTags.length + 8);
    linked.constantTags.forEach((tag, index) => {
      const payload = linked.constantPayloads[index]!;
      const hidden = tag === Tag.imm && vm.imm.kinds[payload] === Kind.constant;
      vm.set(sp + index, tag, hidden ? none : payload);
    });
    vm.giveRef(newTuple(vm, sp, linked.constantTags.length));
  });
  // Line, end line, column and end column of an instruction.
  method(vm, 'code', '_place(self, number, /)', (vm, at) => {
    const { places } = vm.imm.code(vm.payload(at)).code;
    const number = vm.payload(at + 1);
    const { sp } = vm.thread;
    vm.thread.reserve(16);
    for (const [index, part] of [0, 2, 1, 3].entries()) vm.set(sp + index, Tag.int, places[4 * number + part]!);
    vm.giveRef(newTuple(vm, sp, 4));
  });
  method(vm, 'code', '_count(self, /)', (vm, at) => {
    vm.giveInt(vm.imm.code(vm.payload(at)).instructions.length / 2);
  });
  installReplace(vm);
  installFrames(vm);
}

/** A tuple of strings. */
function giveTexts(vm: VM, texts: readonly string[]): void {
  const { sp } = vm.thread;
  vm.thread.reserve(texts.length + 8);
  for (const [index, text] of texts.entries()) vm.set(sp + index, Tag.imm, vm.imm.ofText(text));
  vm.giveRef(newTuple(vm, sp, texts.length));
}

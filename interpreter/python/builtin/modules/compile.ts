import { PythonSyntaxError } from '../../syntax/index.ts';
import { none, Tag } from '../../value/index.ts';
import { compileText, type Mode } from '../../vm/compile.ts';
import { newTuple } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';

/** What the prelude makes `compile`, `exec` and `eval` of. */
export function installCompile(vm: VM): void {
  // The code; or, of a text that is wrong: the name of the class, message, file, line, column, text, end line, end column.
  func(vm, vm.prelude, '_compile_text(text, file, mode, hidden, /)', (vm, at) => {
    try {
      // The prelude has looked at it.
      const mode = vm.text(at + 2) as Mode;
      vm.giveImm(compileText(vm, vm.text(at), vm.text(at + 1), mode, vm.payload(at + 3) === 2).number);
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error;
      vm.syntaxError = error;
      giveFault(vm, error);
    }
  });
  func(vm, vm.prelude, '_free_count(code, /)', (vm, at) => vm.giveInt(vm.imm.code(vm.payload(at)).code.free));
}

/** What is wrong with a text, as a tuple. */
export function giveFault(vm: VM, { kind, message, file, place }: PythonSyntaxError): void {
  const { sp } = vm.thread;
  vm.thread.reserve(16);
  [kind, message, file].forEach((text, index) => {
    vm.set(sp + index, Tag.imm, vm.imm.ofText(text));
  });
  vm.set(sp + 3, Tag.int, place.line);
  vm.set(sp + 4, Tag.int, place.column);
  vm.set(sp + 5, Tag.imm, place.text === undefined ? none : vm.imm.ofText(place.text));
  vm.set(sp + 6, Tag.int, place.endLine);
  vm.set(sp + 7, Tag.int, place.endColumn);
  vm.giveRef(newTuple(vm, sp, 8));
}

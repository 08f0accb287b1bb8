import { PythonSyntaxError, type SyntaxWarning } from '../../syntax/index.ts';
import { none, Tag } from '../../value/index.ts';
import { newTuple } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';

/** How many slots a fault or a warning takes. */
const width = 8;

/**
 * Gives what is made of a text. If there is something to say about it, a tuple: what is made, or None; a fault, or
 * Nones; warnings. Each of them is its category, message, file, line, column, text, last line, last column.
 */
export function giveVerdict(vm: VM, make: (warnings: SyntaxWarning[]) => void): void {
  const warnings: SyntaxWarning[] = [];
  const { sp } = vm.thread;
  let fault: PythonSyntaxError | undefined;
  try {
    make(warnings);
    if (warnings.length === 0) return;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    fault = error;
    vm.giveNone();
  }
  vm.thread.reserve(2 + width * (warnings.length + 1));
  vm.put(sp);
  put(vm, sp + 1, fault?.kind, fault);
  warnings.forEach(({ category, error }, index) => {
    put(vm, sp + 1 + width * (index + 1), category, error);
  });
  vm.giveRef(newTuple(vm, sp, 1 + width * (warnings.length + 1)));
}

function put(vm: VM, at: number, category: string | undefined, error: PythonSyntaxError | undefined): void {
  const place = error?.place;
  const text = place?.compiled === true ? undefined : place?.text;
  const numbers = [place?.line, place?.column, text, place?.endLine, place?.endColumn];
  [category, error?.message, error?.file, ...numbers].forEach((value, index) => {
    if (typeof value === 'string') vm.set(at + index, Tag.imm, vm.imm.ofText(value));
    else if (value === undefined || Number.isNaN(value)) vm.set(at + index, Tag.imm, none);
    else vm.set(at + index, Tag.int, value);
  });
}

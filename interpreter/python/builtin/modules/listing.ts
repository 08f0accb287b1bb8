import { listings } from '../../code/disassemble.ts';
import { opcodeNames } from '../../code/opcode.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';

/** What the library's `dis` shows: the instructions of the machine, which are its own. */
export function installListings(vm: VM): void {
  // Line, number, name, operand, what it stands for, whether something jumps there: of each instruction.
  func(vm, vm.prelude, '_listing(code, /)', (vm, at) => {
    const [own] = listings(vm.imm.code(vm.payload(at)).code);
    const rows = own!.lines.map(({ line, number, name, operand, meaning, target }) => [
      line,
      number,
      name,
      operand ?? null,
      meaning,
      target,
    ]);
    vm.giveText(JSON.stringify(rows));
  });
  func(vm, vm.prelude, '_opcode_names()', (vm) => vm.giveText(opcodeNames.join(' ')));
}

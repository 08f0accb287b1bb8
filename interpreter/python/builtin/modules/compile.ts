import { compileText, type Mode } from '../../vm/compile.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { giveVerdict } from './verdict.ts';

/** What the prelude makes `compile`, `exec` and `eval` of. */
export function installCompile(vm: VM): void {
  func(vm, vm.prelude, '_compile_text(text, file, mode, hidden, optimize, /)', (vm, at) =>
    giveVerdict(vm, (warnings) => {
      // The prelude has looked at it.
      const mode = vm.text(at + 2) as Mode;
      const hidden = vm.payload(at + 3) === 2;
      vm.giveImm(compileText(vm, vm.text(at), vm.text(at + 1), mode, hidden, warnings, vm.payload(at + 4)).number);
    }),
  );
  func(vm, vm.prelude, '_free_count(code, /)', (vm, at) => vm.giveInt(vm.imm.code(vm.payload(at)).code.free));
}

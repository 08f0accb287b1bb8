import { At } from '../heap/index.ts';
import { setDigitLimit, usualDigitLimit } from '../text/index.ts';
import { Kind, Tag } from '../value/index.ts';
import { pushFrame } from '../vm/frame.ts';
import type { Host } from '../vm/host.ts';
import { newTuple } from '../vm/sequence.ts';
import { functionOf } from '../vm/start.ts';
import { DictAt, DictFlag } from '../vm/table.ts';
import { After } from '../vm/thread.ts';
import type { VM } from '../vm/vm.ts';
import { func } from './define.ts';

/** What reaches out of the machine, for the prelude. */
export function installSystem(vm: VM): void {
  const { prelude } = vm;
  func(vm, prelude, '_write(stream, text, /)', (vm, at) => {
    vm.threads.irreversible(vm);
    vm.host.write(vm.payload(at) === 2 ? 2 : 1, vm.text(at + 1));
    vm.giveNone();
  });
  setDigitLimit(usualDigitLimit);
  func(vm, prelude, '_limit_digits(count, /)', (vm, at) => {
    vm.digitLimit = vm.payload(at);
    setDigitLimit(vm.digitLimit);
    vm.giveNone();
  });
  func(vm, prelude, '_read_line()', (vm) => {
    vm.threads.irreversible(vm);
    vm.giveText(vm.host.readLine());
  });
  // text, file, whether it is a package; or None.
  func(vm, prelude, '_find_source(name, /)', (vm, at) => {
    const found = findSource(vm.host, vm.text(at));
    if (found === undefined) return vm.giveNone();
    const { sp } = vm.thread;
    vm.set(sp, Tag.imm, vm.imm.ofText(found.text));
    vm.set(sp + 1, Tag.imm, vm.imm.ofText(found.file));
    vm.giveBool(found.isPackage);
    vm.put(sp + 2);
    vm.giveRef(newTuple(vm, sp, 3));
  });
  func(vm, prelude, '_set_exit_code(code, /)', (vm, at) => {
    vm.exitCode = vm.payload(at);
    vm.giveNone();
  });
  func(vm, prelude, '_set_namespace(module, namespace, /)', (vm, at) => {
    vm.heap.write(vm.payload(at));
    vm.heap.store(vm.payload(at) + At.attributes, vm.tag(at + 1), vm.payload(at + 1));
    vm.giveNone();
  });
  // A module's globals become cells when they change.
  func(vm, prelude, '_use_cells(namespace, /)', (vm, at) => {
    vm.heap.write(vm.payload(at));
    vm.heap.store(vm.payload(at) + DictAt.flags, Tag.int, DictFlag.globals);
    vm.giveSlot(at);
  });
  func(vm, prelude, '_run_code(code, globals, locals, /)', (vm, at) => {
    const code = vm.imm.code(vm.payload(at));
    if (code.ownCells > 0) vm.heap.ensure(64 * code.ownCells);
    const callee = functionOf(vm, code, vm.payload(at + 1));
    const locals = [vm.tag(at + 2), vm.payload(at + 2)] as const;
    vm.thread.sp = at + 3;
    vm.set(at + 3, Tag.ref, callee);
    pushFrame(vm, code, 0, at + 4, at - 1, After.nothing);
    if ((code.code.flags & 1) === 0) vm.set(at + 4 + code.namespace, ...locals);
  });
  func(vm, prelude, '_is_code(value, /)', (vm, at) => vm.giveBool(vm.isImm(at, Kind.code)));
}

interface Found {
  readonly text: string;
  readonly file: string;
  readonly isPackage: boolean;
}

// Files beside the program come first, then the library.
function findSource(host: Host, name: string): Found | undefined {
  const path = name.replaceAll('.', '/');
  for (const file of [`${path}/__init__.py`, `${path}.py`]) {
    const text = host.file(file);
    if (text !== undefined) return { text, file, isPackage: file.endsWith('__init__.py') };
  }
  if (name.split('.').at(-1)!.startsWith('_prelude')) return undefined;
  for (const [file, isPackage] of [
    [`${path}/__init__.py`, true],
    [`${path}.py`, false],
  ] as const) {
    const text = host.library(file);
    if (text !== undefined) return { text, file: `<library>/${file}`, isPackage };
  }
  return undefined;
}

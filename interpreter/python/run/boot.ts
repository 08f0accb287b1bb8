import { AssertionFailure, type Protocol } from '../../../model/index.ts';
import { makeClasses } from '../builtin/classes.ts';
import { installContainers } from '../builtin/container.ts';
import { installExceptions } from '../builtin/exception.ts';
import { installFunctionTypes } from '../builtin/function.ts';
import { installFunctions } from '../builtin/functions.ts';
import { installHelpers } from '../builtin/helper.ts';
import { installModules } from '../builtin/modules.ts';
import { installNumbers } from '../builtin/numbers.ts';
import { installObject } from '../builtin/object.ts';
import { installRange } from '../builtin/range.ts';
import { installSystem } from '../builtin/system.ts';
import { installText } from '../builtin/text.ts';
import { installType } from '../builtin/type.ts';
import { Boot } from '../heap/index.ts';
import { ellipsis, notImplemented, Tag } from '../value/index.ts';
import { compileText } from '../vm/compile.ts';
import { constructing } from '../vm/constructing.ts';
import { loadValue, newDict, setNamed, setText } from '../vm/dict.ts';
import type { Host } from '../vm/host.ts';
import { OneThread } from '../vm/one-thread.ts';
import { run } from '../vm/run.ts';
import { Outcome } from '../vm/slow.ts';
import { start } from '../vm/start.ts';
import { DictAt, findText, forEachEntry } from '../vm/table.ts';
import { typeSpecs } from '../vm/types.ts';
import { VM } from '../vm/vm.ts';
import { describeException } from './describe.ts';

/** Classes that the program does not see under their names among the builtins. */
const unnamed = new Set(['NoneType', 'ellipsis', 'NotImplementedType']);

/** A machine with everything that is builtin, before any thread runs. */
export function boot(protocol: Protocol, host: Host): VM {
  const vm = new VM(protocol);
  vm.host = host;
  vm.threads = new OneThread();
  vm.constructing = constructing;
  vm.heap.enter(0, new Boot(protocol.world));
  makeClasses(vm);
  // Objects that are prototypes have fast properties, and these are read all the time.
  Object.create(vm.types);
  Object.create(vm.keys);
  Object.create(vm.heap.kinds);
  vm.builtins = newDict(vm);
  vm.prelude = newDict(vm);
  vm.modules = newDict(vm);
  for (const { name, module } of typeSpecs) {
    const address = vm.types[name as keyof typeof vm.types];
    if (module === 'builtins' && !unnamed.has(name) && isPublic(name))
      setNamed(vm, vm.builtins, name, Tag.ref, address);
    else setNamed(vm, vm.prelude, `_${name.replaceAll('-', '_')}`, Tag.ref, address);
  }
  setNamed(vm, vm.builtins, 'Ellipsis', Tag.imm, ellipsis);
  setNamed(vm, vm.builtins, 'NotImplemented', Tag.imm, notImplemented);
  setNamed(vm, vm.builtins, '__debug__', Tag.imm, 2);
  setNamed(vm, vm.builtins, '__name__', Tag.imm, vm.imm.ofText('builtins'));
  setNamed(vm, vm.prelude, '__name__', Tag.imm, vm.imm.ofText('builtins'));
  setNamed(vm, vm.prelude, '_builtins', Tag.ref, vm.builtins);
  setNamed(vm, vm.prelude, '_modules', Tag.ref, vm.modules);
  installObject(vm);
  installType(vm);
  installExceptions(vm);
  installFunctionTypes(vm);
  installRange(vm);
  installContainers(vm);
  installFunctions(vm);
  installNumbers(vm);
  installText(vm);
  installModules(vm);
  installHelpers(vm);
  installSystem(vm);
  runPreludes(vm, host);
  keepBuiltins(vm);
  return vm;
}

// What a program does to its builtins changes nothing for the prelude.
function keepBuiltins(vm: VM): void {
  const { heap } = vm;
  const entries: [number, number, number][] = [];
  forEachEntry(vm, heap.ref(vm.builtins + DictAt.table), (entry) => {
    const name = heap.int(entry + 8);
    loadValue(vm, vm.builtins, entry);
    entries.push([name, heap.tag, heap.payload]);
  });
  for (const [name, tag, payload] of entries) {
    if (findText(vm, vm.prelude, name) === 0) setText(vm, vm.prelude, name, tag, payload);
  }
}

// Other names of ours are not those of builtins.
function isPublic(name: string): boolean {
  return /^[A-Z]|^(object|type|int|bool|float|complex|str|bytes|bytearray|memoryview|tuple|list|dict|set|frozenset|range|slice|property|classmethod|staticmethod|super|enumerate|zip|map|filter|reversed)$/.test(
    name,
  );
}

/** The parts of the prelude, in the order in which they run; they share their names. */
const preludes = [
  '_prelude',
  '_prelude_order',
  '_prelude_containers',
  '_prelude_numbers',
  '_prelude_text',
  '_prelude_generic',
  '_prelude_modules',
];

function runPreludes(vm: VM, host: Host): void {
  for (const name of preludes) {
    const text = host.library(`${name}.py`);
    if (text === undefined) throw new AssertionFailure(`${name} is missing in the library`);
    start(vm, compileText(vm, text, `<${name}>`, 'exec', true), vm.prelude, vm.prelude);
    vm.fuel = Number.MAX_SAFE_INTEGER;
    const outcome = run(vm);
    if (outcome !== Outcome.finished) {
      const why = outcome === Outcome.uncaught ? describeException(vm, vm.payload(vm.thread.sp - 1)) : `${outcome}`;
      throw new AssertionFailure(`${name} does not run: ${why}`);
    }
    vm.thread.sp = 0;
  }
}

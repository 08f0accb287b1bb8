import { Tag } from '../../value/index.ts';
import { Raise, typeError } from '../../vm/fault.ts';
import type { Processes } from '../../vm/processes.ts';
import { newTuple } from '../../vm/sequence.ts';
import type { VM } from '../../vm/vm.ts';
import { func } from '../define.ts';
import { nativesOf } from './module.ts';

/** Do not wait for a child that has not ended (WNOHANG). */
const noWaiting = 1;
/** There is no child (ECHILD). */
const noChild = -10;

/** What `os` makes its functions for processes of: they answer the number of an error, less than zero, where there is one. */
export function installProcesses(vm: VM): void {
  const natives = nativesOf(vm, '_process');
  func(vm, natives, 'fork()', (vm) => vm.giveInt(processesOf(vm).fork(vm)));
  func(vm, natives, 'getpid()', (vm) => vm.giveInt(processesOf(vm).pid(vm)));
  func(vm, natives, 'getppid()', (vm) => vm.giveInt(processesOf(vm).parent(vm)));
  func(vm, natives, '_exit(status)', (vm, at) => processesOf(vm).exit(vm, integerAt(vm, at)));
  func(vm, natives, 'kill(pid, signal, /)', (vm, at) => {
    vm.giveBool(processesOf(vm).kill(vm, integerAt(vm, at), integerAt(vm, at + 1)));
  });
  // A child that has ended, and how; zeros if it has not.
  func(vm, natives, 'wait(pid, options, /)', (vm, at) => {
    const processes = processesOf(vm);
    const pid = integerAt(vm, at);
    const waits = (integerAt(vm, at + 1) & noWaiting) === 0;
    vm.threads.irreversible(vm);
    const child = processes.ended(vm, pid);
    if (child === null) return vm.giveInt(noChild);
    if (child === undefined && waits) vm.threads.waitFor(vm, 0, Number.POSITIVE_INFINITY);
    const { sp } = vm.thread;
    vm.thread.reserve(8);
    vm.set(sp, Tag.int, child?.pid ?? 0);
    vm.set(sp + 1, Tag.int, child?.status ?? 0);
    vm.giveRef(newTuple(vm, sp, 2));
    if (child !== undefined) processes.forget(vm, child.pid);
  });
}

function processesOf({ processes }: VM): Processes<VM> {
  if (processes === undefined) throw new Raise('NotImplementedError', 'there is one process here');
  return processes;
}

/** A number of C's type `int`. */
function integerAt(vm: VM, at: number): number {
  const integer = vm.values.integer(vm.tag(at), vm.payload(at));
  if (integer === undefined) throw typeError(`'${vm.typeName(at)}' object cannot be interpreted as an integer`);
  if (BigInt.asIntN(32, integer) !== integer) {
    const side = integer < 0n ? 'less than minimum' : 'greater than maximum';
    throw new Raise('OverflowError', `signed integer is ${side}`);
  }
  return Number(integer);
}

import type { Protocol } from '../../../model/index.ts';
import { Boot } from '../heap/index.ts';
import { Templates } from '../template/index.ts';
import { relink } from '../vm/linked.ts';
import type { PythonThread } from '../vm/thread.ts';
import { VM } from '../vm/vm.ts';

/**
 * What executes code: the first tier alone, both, so that what runs often gets a template, or the second wherever there can
 * be a template. Programs cannot tell.
 */
export type Tiers = 'first' | 'both' | 'second';

/** How often code runs before it gets a template. */
const patience = { both: 100, second: 0 } as const;

/** Gives a machine its second tier, if it is to have one. */
export function addTier(vm: VM, tiers: Tiers): void {
  if (tiers !== 'first') vm.tier = new Templates(vm, patience[tiers]);
}

/**
 * A machine that goes on from where another is, for a thread that is between two instructions, on a copy of its memory.
 * Tables are copied, and what hot code has found out about its places is found out anew: nothing that one machine learns is
 * told to the other, so neither can be wrong about the other's memory.
 */
export function copyMachine(vm: VM, protocol: Protocol, thread: PythonThread, tiers: Tiers): VM {
  const made = new VM(protocol);
  made.imm.takeOver(vm.imm, relink);
  made.shapes.takeOver(vm.shapes);
  made.said.takeOver(vm.said);
  Object.assign(made.types, vm.types);
  const { builtins, prelude, modules, emptyTuple, constructing, recursionLimit, digitLimit, lastVersion } = vm;
  Object.assign(made, {
    builtins,
    prelude,
    modules,
    emptyTuple,
    constructing,
    recursionLimit,
    digitLimit,
    lastVersion,
  });
  const { clock, host } = vm;
  Object.assign(made, { clock, host });
  made.thread = thread.copy();
  made.heap.enter(thread.number, new Boot(protocol.world));
  addTier(made, tiers);
  return made;
}

import { own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import type { VM } from './vm.ts';

/** Where generators keep what: then come the function, the exception it handles, and its slots. */
export const GeneratorAt = {
  state: own(0),
  code: own(1),
  /** The instruction to go on with. */
  pc: own(2),
  /** How many slots are in use. */
  count: own(3),
  name: own(4),
  qualifiedName: own(5),
  /** What it goes along at present: for `gi_yieldfrom`. */
  function: own(6),
  handled: own(7),
  slots: own(8),
} as const;

export const GeneratorState = { created: 0, suspended: 1, running: 2, done: 3 } as const;

export function setGeneratorState(vm: VM, generator: number, state: number): void {
  vm.heap.write(generator);
  vm.heap.store(generator + GeneratorAt.state, Tag.int, state);
}

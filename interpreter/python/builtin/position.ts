import { At, own } from '../heap/index.ts';
import { Kind, none, Tag } from '../value/index.ts';
import { Raise } from '../vm/fault.ts';
import type { VM } from '../vm/vm.ts';

/** An index into a sequence, of an argument: undefined if it is no integer. */
export function indexAt(vm: VM, at: number): number | undefined {
  if (vm.tag(at) === Tag.int) return vm.payload(at);
  if (vm.isImm(at, Kind.bool)) return vm.payload(at) - 1;
  if (!vm.isImm(at, Kind.big)) return undefined;
  const index = Number(vm.imm.big(vm.payload(at)));
  if (Math.abs(index) < 2 ** 63) return index;
  throw new Raise('OverflowError', 'Python int too large to convert to C ssize_t');
}

/** What an item is asked for by, of an argument: undefined if it is no integer. */
export function subscriptAt(vm: VM, at: number): number | undefined {
  if (vm.isImm(at, Kind.big) && Math.abs(Number(vm.imm.big(vm.payload(at)))) >= 2 ** 63) {
    throw new Raise('IndexError', "cannot fit 'int' into an index-sized integer");
  }
  return indexAt(vm, at);
}

/** The parts of a slice, if they are integers or None; undefined where they have to be asked for. */
export function sliceAt(vm: VM, at: number): { start?: bigint; stop?: bigint; step?: bigint } | undefined {
  const { heap } = vm;
  const slice = vm.ref(at);
  if (slice === 0 || heap.ref(slice + At.class) !== vm.types.slice) return undefined;
  const parts: { start?: bigint; stop?: bigint; step?: bigint } = {};
  for (const [index, name] of (['start', 'stop', 'step'] as const).entries()) {
    heap.load(slice + own(index));
    if (heap.tag === Tag.imm && heap.payload === none) continue;
    const value = vm.values.integer(heap.tag, heap.payload);
    if (value === undefined) return undefined;
    parts[name] = value;
  }
  return parts;
}

import { At, own } from '../heap/index.ts';
import { Kind, none, Tag } from '../value/index.ts';
import type { VM } from '../vm/vm.ts';

/** An index into a sequence, of an argument: undefined if it is no integer. */
export function indexAt(vm: VM, at: number): number | undefined {
  if (vm.tag(at) === Tag.int) return vm.payload(at);
  if (vm.isImm(at, Kind.bool)) return vm.payload(at) - 1;
  return vm.isImm(at, Kind.big) ? Number(vm.imm.big(vm.payload(at))) : undefined;
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

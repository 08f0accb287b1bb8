import type { Constant } from '../code/code.ts';
import { own } from '../heap/index.ts';
import { Tag } from '../value/index.ts';
import { allocateTuple } from './sequence.ts';
import { Frame } from './thread.ts';
import type { VM } from './vm.ts';

/** Pushes a constant tuple, made anew. */
export function makeConstant(vm: VM, operand: number): void {
  const { thread } = vm;
  const linked = vm.imm.code(thread.frames[thread.fp + Frame.code]!);
  const constant = linked.code.constants[operand]!;
  const [tag, payload] = constantValue(vm, constant);
  vm.push(tag, payload);
}

function constantValue(vm: VM, constant: Constant): readonly [number, number] {
  if (constant.type === 'code') throw new TypeError('a tuple has no code');
  if (constant.type !== 'tuple') return vm.values.constant(constant);
  const items = constant.items.map((item) => constantValue(vm, item));
  const tuple = allocateTuple(vm, items.length);
  for (const [index, [tag, payload]] of items.entries()) vm.heap.store(tuple + own(index), tag, payload);
  return [Tag.ref, tuple];
}

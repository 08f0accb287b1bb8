import { own } from '../../heap/index.ts';
import { Tag } from '../../value/index.ts';
import { Raise } from '../fault.ts';
import { RaiseNamed, type VM } from '../vm.ts';
import { base, type Execute, linkedOf } from './present.ts';

export const loadFast: Execute = (vm, operand) => {
  const { thread } = vm;
  const at = base(vm) + operand;
  if (!vm.has(at)) {
    const name = vm.imm.text(linkedOf(vm).locals[operand]!);
    const message = `cannot access local variable '${name}' where it is not associated with a value`;
    throw new Raise('UnboundLocalError', message);
  }
  vm.push(thread.tags[at]!, thread.payload[at]!);
};

export const deleteFast: Execute = (vm, operand) => {
  const at = base(vm) + operand;
  if (!vm.has(at)) loadFast(vm, operand);
  vm.set(at, Tag.ref, 0);
};

const cellAt = (vm: VM, operand: number): number => vm.payload(base(vm) + linkedOf(vm).localCount + operand);

function unbound(vm: VM, operand: number): Raise {
  const { code, ownCells } = linkedOf(vm);
  const name = code.cells[operand]!;
  if (operand < ownCells) {
    return new Raise(
      'UnboundLocalError',
      `cannot access local variable '${name}' where it is not associated with a value`,
    );
  }
  vm.giveNone();
  return new RaiseNamed(
    'NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    vm.imm.ofText(name),
  );
}

export const loadDeref: Execute = (vm, operand) => {
  const cell = cellAt(vm, operand);
  vm.heap.read(cell);
  vm.heap.load(cell + own(0));
  if (vm.heap.tag === Tag.ref && vm.heap.payload === 0) throw unbound(vm, operand);
  vm.push(vm.heap.tag, vm.heap.payload);
};

export const storeDeref: Execute = (vm, operand) => {
  const cell = cellAt(vm, operand);
  vm.heap.write(cell);
  const at = --vm.thread.sp;
  vm.heap.store(cell + own(0), vm.tag(at), vm.payload(at));
};

export const deleteDeref: Execute = (vm, operand) => {
  const cell = cellAt(vm, operand);
  vm.heap.write(cell);
  vm.heap.load(cell + own(0));
  if (vm.heap.tag === Tag.ref && vm.heap.payload === 0) throw unbound(vm, operand);
  vm.heap.store(cell + own(0), Tag.ref, 0);
};

import { Tag } from '../../value/index.ts';
import { globalsOf } from '../frame.ts';
import { After } from '../thread.ts';
import { namespaceAt } from './name.ts';
import { type Execute, nameOf, prelude } from './present.ts';

export const importName: Execute = (vm, operand) => {
  const { thread } = vm;
  // level, names: as arguments they come after the name and the globals.
  const at = thread.sp - 2;
  thread.reserve(8);
  const level = [vm.tag(at), vm.payload(at)] as const;
  const names = [vm.tag(at + 1), vm.payload(at + 1)] as const;
  vm.set(at, Tag.imm, nameOf(vm, operand));
  vm.set(at + 1, Tag.ref, globalsOf(vm));
  vm.set(at + 2, ...names);
  vm.set(at + 3, ...level);
  thread.sp = at + 4;
  try {
    prelude(vm, '_import_name', 4, at);
  } catch (error) {
    vm.set(at, ...level);
    vm.set(at + 1, ...names);
    throw error;
  }
};

export const importFrom: Execute = (vm, operand) => {
  const at = vm.thread.sp;
  vm.push(vm.tag(at - 1), vm.payload(at - 1));
  vm.push(Tag.imm, nameOf(vm, operand));
  prelude(vm, '_import_from', 2, at);
};

export const importStar: Execute = (vm) => {
  const at = vm.thread.sp - 1;
  const space = namespaceAt(vm);
  vm.push(vm.tag(space), vm.payload(space));
  prelude(vm, '_import_star', 2, at, After.discard);
};

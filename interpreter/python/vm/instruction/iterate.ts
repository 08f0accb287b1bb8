import { iterate, Next, next } from '../iterate.ts';
import { After, Frame } from '../thread.ts';
import { type Execute, finish, jump } from './present.ts';

export const getIterator: Execute = (vm) => {
  const { thread } = vm;
  const at = thread.sp - 1;
  thread.reserve(8);
  if (!iterate(vm, at, at + 1)) return finish(vm, at, false);
  thread.frames[thread.fp + Frame.result] = at;
};

export const forIterator: Execute = (vm, operand) => {
  const { thread } = vm;
  const at = thread.sp - 1;
  thread.reserve(8);
  const answer = next(vm, at, at + 1);
  if (answer === Next.item) return finish(vm, at + 1, false);
  if (answer === Next.called) {
    thread.frames[thread.fp + Frame.after] = After.step;
    return;
  }
  thread.sp = at;
  jump(vm, operand);
};

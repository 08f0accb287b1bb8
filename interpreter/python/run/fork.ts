import { Suspend } from '../vm/fault.ts';
import type { VM } from '../vm/vm.ts';
import type { Task } from './task.ts';

/**
 * `fork()` of a task: asks for the copy of its process, and when it begins again, answers what came of that (C7-PY-5).
 * @throws Again, Suspend
 */
export function answerFork(vm: VM, task: Task): number {
  if (task.forked !== undefined) {
    // Whoever goes on does so in a transaction that cannot be taken back.
    vm.threads.irreversible(vm);
    const { forked } = task;
    task.forked = undefined;
    return forked;
  }
  if (vm.thread.atomic > 0) {
    vm.threads.irreversible(vm);
    const { collected } = task;
    task.collected = !collected;
    if (!collected) vm.heap.collectYoung();
  }
  task.forks = true;
  throw new Suspend(false);
}

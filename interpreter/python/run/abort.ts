import type { ContentionKind } from '../../../model/index.ts';
import type { VM } from '../vm/vm.ts';
import { placeOf } from './place.ts';
import type { Task } from './task.ts';

const reasons: Readonly<Record<ContentionKind, string>> = {
  writeWrite: 'write-write contention',
  writeRead: 'write-read contention',
  inevitable: 'inevitable contention',
};

/** A task has lost against another: where the two are now, the loser is not any more when it aborts. */
export function noteConflict(vm: VM, kind: ContentionKind, loser: Task | undefined, winner: Task | undefined): void {
  if (loser === undefined || loser.conflict !== undefined) return;
  const other = winner === undefined ? undefined : placeOf(vm, winner.thread);
  loser.conflict = { kind, own: placeOf(vm, loser.thread), other };
}

/** The transaction of a task is aborted at a time in nanoseconds: what took longest is remembered. */
export function noteAbort(task: Task, now: number): void {
  const { conflict, longest } = task;
  const seconds = (now - task.began) / 1e9;
  task.conflict = undefined;
  if (longest !== undefined && longest.seconds >= seconds) return;
  const reason = conflict === undefined ? 'other' : reasons[conflict.kind];
  task.longest = { reason, seconds, own: conflict?.own, other: conflict?.other };
}

import type { Scheduler } from '../run/scheduler.ts';
import type { Task } from '../run/task.ts';
import { isFree } from '../vm/lock.ts';

/** Whether a thread waits for what others do to the program's objects, or for a time, and not within an operation. */
export const waitsForOthers = ({ phase, operation }: Task): boolean => phase === 'wait' && operation === undefined;

/**
 * Whether such a thread is woken: what it waits for may be there, or it has to stop for others. The scheduler lets everybody
 * look who waits for anything when something is released; an operating system wakes who waits for that lock.
 */
export function isReleased({ protocol, releases }: Scheduler, { thread, releases: before, lock }: Task): boolean {
  if (thread.atomic > 0 && protocol.signalled(thread.number)) return true;
  return before !== releases && isFree(protocol, lock);
}

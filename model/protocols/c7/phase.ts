import type { Thread, Wait } from '../../thread.ts';
import { Status } from '../status.ts';
import type { C7 } from './state.ts';

/**
 * An atomic piece of an operation. An operation is a chain of phases; each names the one that follows. At barrier
 * granularity a thread runs phases until its operation is done or blocked, at fine granularity one phase a step: the same
 * code, with more yield points.
 */
export interface Phase {
  readonly id: number;
  readonly name: string;
  /** Runs under the global mutex (C7-SEG-2), which is held from one such phase to the next. */
  readonly mutex: boolean;
  /** Whether the phase can run now; absent: always. */
  readonly ready: ((c7: C7, thread: Thread) => boolean) | undefined;
  /** The resource that decides whether it can; absent: none. */
  readonly guard: ((thread: Thread) => number) | undefined;
  readonly run: (c7: C7, thread: Thread) => Status;
}

const idle: Phase = {
  id: 0,
  name: 'idle',
  mutex: false,
  ready: undefined,
  guard: undefined,
  run: () => Status.done,
};

/** All phases by id. A thread without an operation is in phase 0. */
export const phases: Phase[] = [idle];

export function phase(name: string, run: Phase['run'], ready?: Phase['ready'], guard?: Phase['guard']): Phase {
  return define({ id: phases.length, name, mutex: false, ready, guard, run });
}

/** A phase that the global mutex protects. */
export function locked(name: string, run: Phase['run']): Phase {
  return define({ id: phases.length, name, mutex: true, ready: undefined, guard: undefined, run });
}

/** The operation goes on with `next`. */
export function goTo(thread: Thread, next: Phase): Status {
  thread.phase = next.id;
  return Status.goesOn;
}

/** Runs the sub-operation that begins with `callee`, then goes on with `next`. */
export function call(thread: Thread, callee: Phase, next: Phase): Status {
  thread.calls.push(next.id);
  return goTo(thread, callee);
}

/** Ends a sub-operation. */
export function comeBack(thread: Thread): Status {
  thread.phase = thread.calls.pop();
  return Status.goesOn;
}

/** Waits on a condition variable, then goes on with `next`. */
export function waitOn(c7: C7, thread: Thread, condition: Wait, next: Phase): Status {
  thread.phase = next.id;
  c7.sleep(thread, condition);
  return Status.blocked;
}

function define(made: Phase): Phase {
  phases.push(made);
  return made;
}

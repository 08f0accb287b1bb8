import { checkSize } from '../../object.ts';
import type { Thread } from '../../thread.ts';
import { Status } from '../status.ts';
import { collect } from './collect.ts';
import { allocateOutside, bumpNursery, initialize } from './nursery.ts';
import { call, goTo, phase } from './phase.ts';
import { enterSafePoint } from './safepoint.ts';
import type { C7 } from './state.ts';

/**
 * C7-GC-1: allocates an object of the type in `object` and the size in `operand`. Begins with a safe point. An impossible
 * size is a UserFault.
 */
export const allocate = phase('allocate', (c7, thread) => {
  checkSize(thread.operand);
  const next = c7.layout.fitsNursery(thread.operand) ? allocateYoung : allocateLarge;
  return !c7.isSignalled(c7.segmentOf(thread)) ? goTo(thread, next) : call(thread, enterSafePoint, next);
});

const allocateYoung = phase('allocate in nursery', (c7, thread) => {
  const object = bumpNursery(c7, c7.segmentOf(thread), thread.operand);
  return object === 0 ? call(thread, collect, allocateYoung) : answer(c7, thread, object);
});

// The library collects first if it is time to: what it allocates next may be all that there is room for.
const allocateLarge = phase('allocate large object', (c7, thread) =>
  c7.majorRequested ? call(thread, collect, allocateOutsideNursery) : goTo(thread, allocateOutsideNursery),
);

const allocateOutsideNursery = phase('allocate outside nursery', (c7, thread) =>
  answer(c7, thread, allocateOutside(c7, c7.segmentOf(thread), thread.operand)),
);

function answer(c7: C7, thread: Thread, object: number): Status {
  initialize(c7, c7.segmentOf(thread), object, thread.object, thread.operand);
  thread.result = object;
  return Status.done;
}

import { Life } from '../../chart/index.ts';
import { UserFault } from '../../diagnostic.ts';
import { Flag } from '../../object.ts';
import { type Thread, Wait } from '../../thread.ts';
import { Status } from '../status.ts';
import { contend, Kind, manageContention } from './contention.ts';
import { pushObject } from './copying.ts';
import { finishTransaction, runCallbacks } from './finish.ts';
import { call, goTo, locked, phase } from './phase.ts';
import { enterSafePoint, removePauseRequests, synchronize } from './safepoint.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** C7-COMMIT-1: a minor collection with commit=true, which begins with a safe point. */
export const commitTransaction = phase('commit', (c7, thread) =>
  c7.segmentOf(thread).nurseryEnd === 0 ? goTo(thread, restoreBarriers) : call(thread, enterSafePoint, restoreBarriers),
);

/**
 * What a minor collection does where nothing is young: it traces the modified objects whose flag is clear, and sets it
 * again (C7-GC-2), so that every copy has it after the push (C7-PUSH-3).
 */
const restoreBarriers = phase('restore barriers', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  for (const list of [segment.modifiedOldObjects, segment.objectsPointingToNursery]) {
    for (let index = 0; index < list.length; index++) restoreBarrier(c7, segment, list.at(index));
  }
  return goTo(thread, stopTheWorld);
});

function restoreBarrier(c7: C7, segment: Segment, object: number): void {
  if (c7.hasBarrier(segment.number, object)) return;
  c7.setFlags(segment.number, object, c7.flags(segment.number, object) | Flag.writeBarrier);
}

/** The loop of C7-COMMIT-2 and C7-COMMIT-3. */
const stopTheWorld = locked('stop the world', (_, thread) => {
  thread.counter = 1;
  return call(thread, synchronize, detectConflicts);
});

/** C7-COMMIT-3 for the segment `counter`: write-read conflicts with its transaction. */
const detectConflicts = locked('detect conflicts', (c7, thread) => {
  if (thread.counter > c7.segments.length) return goTo(thread, commitPoint);
  const other = c7.segment(thread.counter);
  const object = other.number === thread.segment ? undefined : conflictingRead(c7, thread, other);
  if (object === undefined) return nextSegment(thread);
  contend(thread, Kind.writeRead, other.number, object);
  return call(thread, manageContention, afterContention);
});

const afterContention = locked('after contention', (_, thread) =>
  thread.othersRan === 1 ? goTo(thread, stopTheWorld) : nextSegment(thread),
);

function nextSegment(thread: Thread): Status {
  thread.counter += 1;
  return goTo(thread, detectConflicts);
}

/** The most recently modified object that the other segment's transaction has read. */
function conflictingRead(c7: C7, thread: Thread, other: Segment): number | undefined {
  if (!other.inTransaction || other.abortingNow) return undefined;
  const modified = c7.segmentOf(thread).modifiedOldObjects;
  for (let index = modified.length - 1; index >= 0; index--) {
    const object = modified.at(index);
    if (c7.wasRead(other, object)) return object;
  }
  return undefined;
}

/** C7-COMMIT-4: from here on the commit cannot fail. */
const commitPoint = locked('commit point', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  if (c7.globals.majorRequested === 1) {
    throw new UserFault({
      code: 'model/major-collection',
      message: `this run needs a major collection: ${c7.globals.totalAllocated} bytes are allocated (C7-MAJOR-1)`,
      hint: 'major collections are not modelled yet; a larger nursery raises the bound, which is 8 nurseries',
    });
  }
  c7.bus.listener?.({
    type: 'commit',
    thread: thread.number,
    segment: segment.number,
    modified: segment.modifiedOldObjects.toArray(),
  });
  return goTo(thread, push);
});

/** C7-PUSH-1 for the most recent modified object that is left: frees its lock, and copies it out. */
const push = locked('push', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  if (segment.modifiedOldObjects.length === 0) return goTo(thread, finishCommit);
  const object = segment.modifiedOldObjects.pop();
  c7.setLock(object, 0);
  pushObject(c7, segment.number, object);
  return goTo(thread, push);
});

const finishCommit = locked('finish commit', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  renewOverflowNumber(c7, segment);
  runCallbacks(c7, thread, 'commit');
  if (segment.inevitable) endInevitable(c7, segment);
  c7.fire(segment, Life.COMMIT);
  finishTransaction(c7, thread);
  return Status.done;
});

function renewOverflowNumber(c7: C7, segment: Segment): void {
  if (segment.overflowNumberUsed === 0) return;
  c7.globals.highestOverflowNumber += 1;
  segment.overflowNumber = c7.globals.highestOverflowNumber;
  segment.overflowNumberUsed = 0;
}

function endInevitable(c7: C7, segment: Segment): void {
  c7.wake(Wait.inevitable, false);
  if (c7.globals.unique !== segment.number) return;
  // C7-INEV-3: the others were paused until now.
  c7.globals.unique = 0;
  c7.bus.inner?.({ type: 'unique', segment: segment.number, on: false });
  removePauseRequests(c7);
}

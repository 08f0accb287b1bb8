import { Life } from '../../chart/index.ts';
import { Count } from '../../tally.ts';
import { type Thread, Wait } from '../../thread.ts';
import { Status } from '../status.ts';
import { contend, Kind, manageContention } from './contention.ts';
import { pushObject } from './copying.ts';
import { finishTransaction, runCallbacks, runFinalizers } from './finish.ts';
import { collectMajor } from './major.ts';
import { collectYoung } from './minor.ts';
import { call, goTo, locked, phase } from './phase.ts';
import { lockPages, unlockPages } from './privatize.ts';
import { pushModified } from './push.ts';
import { enterSafePoint, removePauseRequests, synchronize } from './safepoint.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** C7-COMMIT-1: a minor collection with commit=true, which begins with a safe point. */
export const commitTransaction = phase('commit', (c7, thread) =>
  !c7.isSignalled(c7.segmentOf(thread))
    ? goTo(thread, collectForCommit)
    : call(thread, enterSafePoint, collectForCommit),
);

// C7-PUSH-3: what was written has its barrier again afterwards.
const collectForCommit = phase('collect for commit', (c7, thread) => {
  const overflows = c7.segmentOf(thread).largeOverflowObjects.length > 0;
  return collectYoung(c7, thread, true, overflows ? pushOverflow : stopTheWorld);
});

/** C7-GC-4: overflow objects go to the sharing segment and to private pages elsewhere. */
const pushOverflow = phase('push overflow', (c7, thread) => {
  thread.counter = 1;
  return c7.fine ? call(thread, lockPages, pushOverflowObjects) : goTo(thread, pushOverflowObjects);
});

const pushOverflowObjects = phase('push overflow objects', (c7, thread) => {
  const list = c7.segmentOf(thread).largeOverflowObjects;
  for (let index = list.length - 1; index >= 0; index--) pushObject(c7, thread.segment, list.at(index));
  return c7.fine ? call(thread, unlockPages, stopTheWorld) : goTo(thread, stopTheWorld);
});

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
    c7.bus.tally?.add(Count.check);
    if (c7.wasRead(other, object)) return object;
  }
  return undefined;
}

/** C7-COMMIT-4: from here on the commit cannot fail. */
const commitPoint = locked('commit point', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  if (c7.majorRequested) collectMajor(c7, segment);
  c7.bus.lives?.({
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
  pushModified(c7, segment.number, object);
  return goTo(thread, push);
});

const finishCommit = locked('finish commit', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  renewOverflowNumber(c7, segment);
  runCallbacks(c7, thread, 'commit');
  if (segment.inevitable) endInevitable(c7, segment);
  c7.fire(segment, Life.COMMIT);
  c7.bus.tally?.add(Count.commit);
  finishTransaction(c7, thread);
  runFinalizers(c7, thread);
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

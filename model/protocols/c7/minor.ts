import { Minor } from '../../chart/index.ts';
import { Count } from '../../tally.ts';
import type { Thread } from '../../thread.ts';
import type { Status } from '../status.ts';
import { collectCards } from './cards.ts';
import { pushObject } from './copying.ts';
import { dealWithYoungFinalizers } from './finalizer.ts';
import { fresh, makeOld, traceWritten } from './forward.ts';
import { nothingYoung, throwNurseryAway } from './nursery.ts';
import { call, comeBack, goTo, type Phase, phase } from './phase.ts';
import { lockPages, unlockPages } from './privatize.ts';
import { tellAdvice } from './safepoint.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';
import { moveYoungWeakrefs } from './weakref.ts';

/** C7-GC-2: collects what is young in a segment whose thread is at a safe point, or does it itself (C7-MAJOR-2). */
export function collectMinor(c7: C7, segment: Segment): void {
  beginMinor(c7, segment, false);
  while (drain(c7, segment) !== 0) {}
  endMinor(c7, segment);
}

/**
 * The same as part of the operation of the segment's own thread, which goes on with `next`. Only what a commit shows to
 * others is a phase of its own.
 */
export function collectYoung(c7: C7, thread: Thread, commits: boolean, next: Phase): Status {
  const segment = c7.segmentOf(thread);
  if (commits && nothingYoung(c7, segment)) {
    traceAllWritten(c7, segment);
    return goTo(thread, next);
  }
  beginMinor(c7, segment, commits);
  thread.calls.push(next.id);
  return drainAll(c7, thread);
}

// All that there is to a commit's collection where nothing is young: what was written gets its barrier back. There is
// nothing to tell of it.
function traceAllWritten(c7: C7, segment: Segment): void {
  collectCards(c7, segment);
  const { objectsPointingToNursery: pointing, modifiedOldObjects } = segment;
  const written = pointing.absent ? modifiedOldObjects : pointing;
  for (let index = written.length - 1; index >= 0; index--) traceWritten(c7, segment, written.at(index));
  pointing.clear();
}

function drainAll(c7: C7, thread: Thread): Status {
  const segment = c7.segmentOf(thread);
  for (let object = drain(c7, segment); object !== 0; object = drain(c7, segment)) {
    if (object === drained) continue;
    if (c7.fine) {
      // A commit has no other use for the operand now.
      thread.object = object;
      thread.counter = 1;
      return call(thread, lockPages, pushFresh);
    }
    pushObject(c7, segment.number, object);
  }
  endMinor(c7, segment);
  return comeBack(thread);
}

const pushFresh = phase('push fresh object', (c7, thread) => {
  pushObject(c7, thread.segment, thread.object >>> 0);
  return call(thread, unlockPages, drainOn);
});

const drainOn = phase('drain', drainAll);

function beginMinor(c7: C7, segment: Segment, commits: boolean): void {
  segment.minorCommits = commits ? 1 : 0;
  c7.bus.tally?.add(Count.minor);
  traceOld(c7, segment);
  traceRoots(c7, segment);
}

function traceOld(c7: C7, segment: Segment): void {
  c7.fireMinor(segment, Minor.BEGIN);
  if (segment.minorCommits === 0) {
    tellAdvice(c7, segment);
    segment.overflowNumberUsed = 1;
    if (segment.largeOverflowObjects.absent) segment.largeOverflowObjects.clear();
  }
  const first = segment.objectsPointingToNursery.absent;
  if (first) segment.objectsPointingToNursery.clear();
  collectCards(c7, segment);
  if (!first) return;
  c7.fireMinor(segment, Minor.TRACE_MODIFIED);
  const modified = segment.modifiedOldObjects;
  for (let index = modified.length - 1; index >= 0; index--) traceWritten(c7, segment, modified.at(index));
}

function traceRoots(c7: C7, segment: Segment): void {
  c7.fireMinor(segment, Minor.TRACE_ROOTS);
  const thread = c7.threads[segment.occupant - 1]!;
  const { shadowStack } = thread;
  let moved = false;
  for (let index = shadowStack.length - 1; index >= 0; index--) {
    const to = makeOld(c7, segment, shadowStack.at(index));
    if (to === shadowStack.at(index)) continue;
    shadowStack.set(index, to);
    moved = true;
  }
  thread.roots?.forward((object) => makeOld(c7, segment, object));
  const local = makeOld(c7, segment, thread.threadLocal >>> 0);
  if (moved || local !== thread.threadLocal >>> 0) {
    thread.threadLocal = local;
    c7.tellRoots(thread);
  }
  c7.fireMinor(segment, Minor.DRAIN);
}

// What drain answers for an object that nobody else has to be told of; no object has this address.
const drained = 1;

/**
 * Traces one object of `objectsPointingToNursery`. Answers 0 when there was none, or the object if it is to be pushed:
 * C7-GC-3, nobody else has seen it yet. Whether it could use cards makes no difference.
 */
function drain(c7: C7, segment: Segment): number {
  const list = segment.objectsPointingToNursery;
  if (list.length === 0) return 0;
  const entry = list.pop();
  const isFresh = (entry & fresh) !== 0;
  const object = isFresh ? entry - fresh : entry;
  traceWritten(c7, segment, object);
  if (!isFresh) return drained;
  if (segment.minorCommits === 1) return object;
  segment.largeOverflowObjects.push(object);
  return drained;
}

function endMinor(c7: C7, segment: Segment): void {
  c7.fireMinor(segment, Minor.CLEAR_WEAKREFS);
  moveYoungWeakrefs(c7, segment);
  dealWithYoungFinalizers(c7, segment);
  throwNurseryAway(c7, segment);
  c7.fireMinor(segment, Minor.END);
}

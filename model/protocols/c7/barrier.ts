import { Flag, overflowNumberOf } from '../../object.ts';
import { Status } from '../status.ts';
import { Card, setAllCards } from './cards.ts';
import { contend, Kind, manageContention } from './contention.ts';
import { call, goTo, locked, phase } from './phase.ts';
import { privatizeObject } from './privatize.ts';

/** C7-READ-1: one unconditional store, no lock, no search for a private copy. */
export const readBarrier = phase('read barrier', (c7, thread) => {
  c7.mark(c7.segmentOf(thread), thread.object >>> 0);
  return Status.done;
});

/** The write barrier: fast path, else the slow path for an overflow object or an old one. */
export const writeBarrier = phase('write barrier', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  const object = thread.object >>> 0;
  const flags = c7.flags(segment.number, object);
  // C7-WRITE-1
  if ((flags & Flag.writeBarrier) === 0) return Status.done;
  // C7-WRITE-2: no lock, no privatization, no marker.
  if (overflowNumberOf(flags) === segment.overflowNumber) {
    if ((flags & Flag.cardsSet) !== 0) setAllCards(c7, segment.number, object, Card.clear);
    return goTo(thread, clearBarrier);
  }
  // C7-WRITE-3 (a)
  c7.mark(segment, object);
  return goTo(thread, claimLock);
});

/** C7-WRITE-3 (b): compare-and-swap on the write lock. */
const claimLock = phase('claim lock', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  const object = thread.object >>> 0;
  const owner = c7.lockOwner(object);
  if (owner === segment.number) return goTo(thread, clearBarrier);
  if (owner !== 0) return goTo(thread, resolveWriteWrite);
  c7.setLock(object, segment.number);
  segment.modifiedOldObjects.push(object);
  return call(thread, privatizeObject, clearBarrier);
});

// The owner may have changed before the mutex was taken: then there is nothing to resolve. Either way, try again.
const resolveWriteWrite = locked('resolve write-write', (c7, thread) => {
  const owner = c7.lockOwner(thread.object >>> 0);
  if (owner === 0 || owner === thread.segment) return goTo(thread, claimLock);
  contend(thread, Kind.writeWrite, owner, thread.object);
  return call(thread, manageContention, claimLock);
});

/** C7-WRITE-3 (c) to (e), and the end of C7-WRITE-2: the other segments' copies keep the flag. */
const clearBarrier = phase('clear barrier', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  const object = thread.object >>> 0;
  if (!segment.objectsPointingToNursery.absent) segment.objectsPointingToNursery.push(object);
  if ((c7.flags(segment.number, object) & Flag.cardsSet) !== 0) {
    setAllCards(c7, segment.number, object, Card.old);
  }
  c7.setFlags(segment.number, object, c7.flags(segment.number, object) & ~Flag.writeBarrier);
  return Status.done;
});

import { Flag, overflowNumberOf } from '../../object.ts';
import { Count } from '../../tally.ts';
import type { Thread } from '../../thread.ts';
import { Status } from '../status.ts';
import { Card, canUseCards, markCard, setAllCards } from './cards.ts';
import { contend, Kind, manageContention } from './contention.ts';
import { call, goTo, locked, phase } from './phase.ts';
import { privatizeObject } from './privatize.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** C7-READ-1: one unconditional store, no lock, no search for a private copy. */
export const readBarrier = phase('read barrier', (c7, thread) => {
  c7.mark(c7.segmentOf(thread), thread.object >>> 0);
  return Status.done;
});

/** The write barrier: fast path, else the slow path for an overflow object or an old one. */
export const writeBarrier = phase('write barrier', (c7, thread) => {
  thread.marksCard = 0;
  return isBarred(c7, thread) ? enterSlowPath(c7, thread) : Status.done;
});

/** C7-CARD-2: the card write barrier for the item in `operand`. */
export const cardBarrier = phase('card barrier', (c7, thread) => {
  if (!isBarred(c7, thread)) return Status.done;
  const object = thread.object >>> 0;
  if ((c7.flags(thread.segment, object) & Flag.cardsSet) !== 0) {
    markCard(c7, object, thread.operand);
    return Status.done;
  }
  thread.marksCard = canUseCards(c7, thread.segment, object) ? 1 : 0;
  return enterSlowPath(c7, thread);
});

// C7-WRITE-1: an object whose copy in this segment has no barrier flag may be written to.
function isBarred(c7: C7, thread: Thread): boolean {
  return c7.hasBarrier(thread.segment, thread.object >>> 0);
}

function enterSlowPath(c7: C7, thread: Thread): Status {
  c7.bus.tally?.add(Count.slowWrite);
  const segment = c7.segmentOf(thread);
  const object = thread.object >>> 0;
  const flags = c7.flags(segment.number, object);
  // C7-WRITE-2: no lock, no privatization, no marker.
  if (overflowNumberOf(flags) === segment.overflowNumber) {
    if (thread.marksCard === 0 && (flags & Flag.cardsSet) !== 0) setAllCards(c7, segment.number, object, Card.clear);
    return goTo(thread, clearBarrier);
  }
  // C7-WRITE-3 (a)
  c7.mark(segment, object);
  return goTo(thread, claimLock);
}

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
  if (thread.marksCard === 1) {
    useCards(c7, segment, object);
    markCard(c7, object, thread.operand);
    return Status.done;
  }
  if (!segment.objectsPointingToNursery.absent) segment.objectsPointingToNursery.push(object);
  if (mustForgetCards(c7, segment, object)) setAllCards(c7, segment.number, object, Card.old);
  c7.setFlags(segment.number, object, c7.flags(segment.number, object) & ~Flag.writeBarrier);
  return Status.done;
});

// C7-CARD-2: the flag stays set, because each card has to be marked by itself.
function useCards(c7: C7, segment: Segment, object: number): void {
  c7.setFlags(segment.number, object, c7.flags(segment.number, object) | Flag.cardsSet);
  segment.oldObjectsWithCards.push(object);
}

// C7-WRITE-3 (d). The cards of an overflow object were cleared before. The repair does not ask for CARDS_SET, which says
// only whether cards are used at present: an object that has been written both ways since its lock was claimed is pushed
// whole.
function mustForgetCards(c7: C7, segment: Segment, object: number): boolean {
  const flags = c7.flags(segment.number, object);
  if ((flags & Flag.cardsSet) !== 0) return true;
  const isOld = c7.lockOwner(object) === segment.number;
  return isOld && c7.repairs('cards') && canUseCards(c7, segment.number, object);
}

import { Life, Sign } from '../../chart/index.ts';
import type { Event } from '../../event.ts';
import { Flag } from '../../object.ts';
import { Count } from '../../tally.ts';
import { type Thread, Wait } from '../../thread.ts';
import { Status } from '../status.ts';
import { Card, setAllCards } from './cards.ts';
import { finalizeYoung } from './finalizer.ts';
import { finishTransaction, runCallbacks, runFinalizers } from './finish.ts';
import { throwNurseryAway } from './nursery.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

type Cause = Extract<Event, { type: 'abort' }>['cause'];

/**
 * C7-ABORT-1, the first half: puts back the data of an aborting transaction. Another thread does it on the spot to a
 * transaction at a safe point (C7-ABORT-2); doing it twice is harmless, because the write set is empty then.
 */
export function resetTransaction(c7: C7, segment: Segment, by: number): void {
  finalizeYoung(segment);
  throwNurseryAway(c7, segment);
  clearOverflowCards(c7, segment);
  restoreModified(c7, segment);
  segment.objectsPointingToNursery.drop();
  segment.oldObjectsWithCards.clear();
  segment.largeOverflowObjects.drop();
  restoreRoots(c7, segment);
  c7.bus.listener?.({ type: 'reset', segment: segment.number, by });
}

function restoreModified(c7: C7, segment: Segment): void {
  const modified = segment.modifiedOldObjects;
  for (let index = modified.length - 1; index >= 0; index--) {
    const object = modified.at(index);
    const size = c7.objects.sizeOf(0, object);
    c7.memory.copy(0, segment.number, object, size);
    c7.bus.tally?.add(Count.restoredByte, size);
    // C7-CARD-5
    setAllCards(c7, segment.number, object, Card.clear);
    c7.setLock(object, 0);
  }
  modified.clear();
}

// The places of overflow objects stay taken until the next major collection, but their cards are clear by then.
function clearOverflowCards(c7: C7, segment: Segment): void {
  const { number, largeOverflowObjects: overflow } = segment;
  for (let index = overflow.length - 1; index >= 0; index--) {
    const object = overflow.at(index);
    if ((c7.flags(number, object) & Flag.cardsSet) !== 0) setAllCards(c7, number, object, Card.clear);
  }
}

function restoreRoots(c7: C7, segment: Segment): void {
  const thread = c7.threads[segment.occupant - 1]!;
  const { shadowStackAtStart: height, threadLocalAtStart } = segment;
  if (thread.shadowStack.length === height && thread.threadLocal === threadLocalAtStart) return;
  thread.shadowStack.truncate(height);
  thread.threadLocal = threadLocalAtStart;
  c7.tellRoots(thread);
}

/** C7-ABORT-1: aborts the thread's own transaction. Runs under the mutex. */
export function abortWithMutex(c7: C7, thread: Thread, cause: Cause): Status {
  const segment = c7.segmentOf(thread);
  resetTransaction(c7, segment, segment.number);
  c7.fire(segment, Life.ABORT);
  c7.bus.tally?.add(Count.abort);
  c7.bus.lives?.({ type: 'abort', thread: thread.number, segment: segment.number, cause });
  if (segment.mustAbort) {
    c7.fireSignal(segment, c7.globals.pauseSignalled === 1 ? Sign.CLEAR_ABORT_AND_PAUSE : Sign.CLEAR_ABORT);
  }
  thread.calls.clear();
  finishTransaction(c7, thread);
  c7.wake(Wait.aborted, true);
  runCallbacks(c7, thread, 'abort');
  runFinalizers(c7, thread);
  return Status.aborted;
}

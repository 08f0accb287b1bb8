import { type Thread, Wait } from '../../thread.ts';
import type { C7 } from './state.ts';

/**
 * C7-FINISH-1: the lists are dropped and the segment is released. Its pages stay private: only a major collection
 * shares them again. The chart has already left the transaction.
 */
export function finishTransaction(c7: C7, thread: Thread): void {
  const segment = c7.segmentOf(thread);
  segment.objectsPointingToNursery.drop();
  segment.oldObjectsWithCards.clear();
  segment.largeOverflowObjects.drop();
  segment.occupant = 0;
  thread.inTransaction = 0;
  c7.bus.inner?.({ type: 'leaveSegment', thread: thread.number, segment: segment.number });
  c7.wake(Wait.segmentFree, false);
  if (segment.signalWhenDone === 0) return;
  segment.signalWhenDone = 0;
  c7.wake(Wait.transactionDone, true);
}

/** Runs the callbacks for how the thread's transaction ended, in the order they were asked for, and drops the others. */
export function runCallbacks(c7: C7, thread: Thread, on: 'commit' | 'abort'): void {
  const { callbacksOnCommit, callbacksOnAbort } = c7.segmentOf(thread);
  const list = on === 'commit' ? callbacksOnCommit : callbacksOnAbort;
  for (let index = 0; index < list.length; index++) {
    c7.bus.listener?.({ type: 'callback', thread: thread.number, on, id: list.at(index) });
  }
  callbacksOnCommit.clear();
  callbacksOnAbort.clear();
}

/** C7-GC-7: each once, after the end of the transaction in which its object was found dead. */
export function runFinalizers(c7: C7, thread: Thread): void {
  const { dueFinalizers } = c7.segmentOf(thread);
  for (let index = 0; index < dueFinalizers.length; index++) {
    c7.bus.listener?.({ type: 'finalizer', thread: thread.number, id: dueFinalizers.at(index) });
  }
  dueFinalizers.clear();
}

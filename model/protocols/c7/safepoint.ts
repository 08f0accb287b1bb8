import { Life, Sign } from '../../chart/index.ts';
import { Count } from '../../tally.ts';
import { type Thread, Wait } from '../../thread.ts';
import { Status } from '../status.ts';
import { abortWithMutex } from './abort.ts';
import { call, comeBack, goTo, locked, phase, waitOn } from './phase.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** Delivers the advice to commit soon to the interpreter, and remembers that it has been given (C7-CONT-7). */
export function advise(c7: C7, segment: Segment): void {
  segment.signalledToCommitSoon = 1;
  tellAdvice(c7, segment);
}

/** The advice by itself: a minor collection gives it as well, and others may give it once more (C7-GC-2). */
export function tellAdvice(c7: C7, segment: Segment): void {
  c7.bus.inner?.({ type: 'advice', segment: segment.number });
}

/** Enters a safe point as long as one is requested: sub-operation under the mutex (C7-COMMIT-2, C7-CONT-7). */
export const enterSafePoint = locked('enter safe point', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  if (segment.mustAbort) return abortWithMutex(c7, thread, 'told');
  if (segment.signal === 'commitSoon') {
    advise(c7, segment);
    c7.fireSignal(segment, c7.globals.pauseSignalled === 1 ? Sign.DELIVER_AND_PAUSE : Sign.DELIVER);
  }
  if (segment.signal === 'none') return comeBack(thread);
  c7.wake(Wait.atSafePoint, false);
  c7.fire(segment, Life.PAUSE);
  c7.bus.tally?.add(Count.pause);
  return waitOn(c7, thread, Wait.requestRemoved, afterPause);
});

const afterPause = locked('after pause', (c7, thread) => {
  c7.fire(c7.segmentOf(thread), Life.RESUME);
  return goTo(thread, enterSafePoint);
});

/** C7-GC-1: the check that every allocation makes; nothing happens unless a signal is pending. */
export const safePoint = phase('safe point', (c7, thread) =>
  !c7.isSignalled(c7.segmentOf(thread)) ? Status.done : call(thread, enterSafePoint, afterSafePoint),
);

const afterSafePoint = phase('after safe point', () => Status.done);

/** C7-COMMIT-2: stops all other threads at safe points: sub-operation under the mutex. */
export const synchronize = locked('synchronize', (_, thread) => call(thread, enterSafePoint, requestPause));

const requestPause = locked('request pause', (c7, thread) => {
  // C7-INEV-3: the globally unique transaction, the only one that can come here then, has them paused already.
  if (c7.globals.unique !== 0) return comeBack(thread);
  c7.globals.pauseSignalled = 1;
  c7.bus.inner?.({ type: 'pause', on: true });
  for (const segment of c7.segments) if (segment.nurseryEnd === 0) c7.fireSignal(segment, Sign.REQUEST_PAUSE);
  return goTo(thread, awaitSafePoints);
});

const awaitSafePoints = locked('await safe points', (c7, thread) => {
  const mine = c7.segmentOf(thread);
  if (othersRun(c7, mine)) {
    c7.fire(mine, Life.SYNCHRONIZE);
    return waitOn(c7, thread, Wait.atSafePoint, afterSafePoints);
  }
  if (thread.becomingUnique === 1) return becomeUnique(c7, thread);
  removePauseRequests(c7);
  return comeBack(thread);
});

function othersRun(c7: C7, mine: Segment): boolean {
  for (const segment of c7.segments) if (segment !== mine && segment.running) return true;
  return false;
}

const afterSafePoints = locked('after safe points', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  c7.fire(segment, Life.RESUME);
  if (!segment.mustAbort) return goTo(thread, awaitSafePoints);
  removePauseRequests(c7);
  return abortWithMutex(c7, thread, 'told');
});

// C7-INEV-3: the others stay paused until this transaction commits; only its own signal goes.
function becomeUnique(c7: C7, thread: Thread): Status {
  const segment = c7.segmentOf(thread);
  thread.becomingUnique = 0;
  c7.globals.unique = segment.number;
  c7.fireSignal(segment, Sign.REMOVE_PAUSE);
  c7.bus.inner?.({ type: 'unique', segment: segment.number, on: true });
  return comeBack(thread);
}

/** The paused threads may go on once the mutex is free (C7-COMMIT-2). */
export function removePauseRequests(c7: C7): void {
  c7.globals.pauseSignalled = 0;
  c7.bus.inner?.({ type: 'pause', on: false });
  for (const segment of c7.segments) if (segment.signal === 'pause') c7.fireSignal(segment, Sign.REMOVE_PAUSE);
  c7.wake(Wait.requestRemoved, true);
}

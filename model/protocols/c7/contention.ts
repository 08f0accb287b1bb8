import { Life, Sign } from '../../chart/index.ts';
import type { ContentionChoice, ContentionKind } from '../../event.ts';
import { type Thread, Wait } from '../../thread.ts';
import type { Status } from '../status.ts';
import { abortWithMutex, resetTransaction } from './abort.ts';
import { comeBack, goTo, locked, waitOn } from './phase.ts';
import { advise } from './safepoint.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** Codes of the kinds of contention (C7-CONT-1), as kept in a thread's `kind`. */
export const Kind = { writeWrite: 0, writeRead: 1, inevitable: 2 } as const;
const kindNames: readonly ContentionKind[] = ['writeWrite', 'writeRead', 'inevitable'];

/** Prepares the operands of {@link manageContention}. */
export function contend(thread: Thread, kind: number, other: number, object: number): void {
  thread.kind = kind;
  thread.other = other;
  thread.object = object;
  thread.othersRan = 0;
}

/**
 * Contention management: sub-operation under the mutex, with the operands set by {@link contend}. When it comes back,
 * `othersRan` says whether other threads may have run meanwhile; otherwise the other transaction was told to abort.
 */
export const manageContention = locked('manage contention', (c7, thread) => {
  const mine = c7.segmentOf(thread);
  // C7-CONT-3: first, if I have been told to abort, I abort.
  if (mine.mustAbort) return abortWithMutex(c7, thread, 'told');
  const other = c7.segment(thread.other);
  const choice = decide(c7, mine, other, thread.kind);
  c7.bus.inner?.({
    type: 'contention',
    kind: kindNames[thread.kind]!,
    segment: mine.number,
    other: other.number,
    object: thread.object >>> 0,
    choice,
  });
  switch (choice) {
    case 'wait':
      return waitForOther(c7, thread, mine, other);
    case 'abortMyself':
      // C7-CONT-5. The library signals itself before it aborts, so an advice not yet delivered is lost.
      adviseOther(c7, other);
      tellConflict(c7, thread.kind, mine, other);
      c7.fireSignal(mine, Sign.TELL_ABORT);
      return abortWithMutex(c7, thread, 'contention');
    case 'abortOther':
      tellConflict(c7, thread.kind, other, mine);
      return abortOther(c7, thread, other);
  }
});

function tellConflict({ bus }: C7, kind: number, loser: Segment, winner: Segment): void {
  const name = kindNames[kind]!;
  bus.tally?.lose(loser.occupant - 1, name);
  bus.conflict?.({ kind: name, loser: loser.occupant - 1, winner: winner.occupant - 1 });
}

function decide(c7: C7, mine: Segment, other: Segment, kind: number): ContentionChoice {
  let { abortOther, tryWait } = c7.policy(mine.startTime, other.startTime);
  // C7-CONT-3: the corrections, in this order.
  if (other.mustAbort || mine.inevitable) {
    abortOther = true;
    tryWait = false;
  } else if (other.inevitable) {
    abortOther = false;
  }
  // C7-CONT-4: never at a write barrier, which is no safe point, and never for one that itself waits like this.
  if (tryWait && kind !== Kind.writeWrite && other.safePoint !== 'waitTransactionDone') return 'wait';
  return abortOther ? 'abortOther' : 'abortMyself';
}

// C7-CONT-4
function waitForOther(c7: C7, thread: Thread, mine: Segment, other: Segment): Status {
  thread.othersRan = 1;
  c7.bus.tally?.contend(kindNames[thread.kind]!);
  other.signalWhenDone = 1;
  adviseOther(c7, other);
  // Somebody may be waiting for this thread to reach a safe point: now it does.
  c7.wake(Wait.atSafePoint, false);
  c7.fire(mine, Life.AWAIT_TRANSACTION);
  return waitOn(c7, thread, Wait.transactionDone, afterTransaction);
}

const afterTransaction = locked('after transaction', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  c7.fire(segment, Life.RESUME);
  return segment.mustAbort ? abortWithMutex(c7, thread, 'told') : comeBack(thread);
});

// C7-CONT-6
function abortOther(c7: C7, thread: Thread, other: Segment): Status {
  c7.fireSignal(other, Sign.TELL_ABORT);
  switch (other.safePoint) {
    case 'running':
      // No safe point of any kind: the transaction is in the middle of a write barrier.
      thread.othersRan = 1;
      return waitOn(c7, thread, Wait.aborted, afterAborted);
    case 'waitRequestRemoved':
      c7.wake(Wait.requestRemoved, true);
      break;
    case 'waitAtSafePoint':
      c7.wake(Wait.atSafePoint, true);
      break;
    case 'waitTransactionDone':
      c7.wake(Wait.transactionDone, true);
      break;
    case 'waitOtherThread':
    case 'noTransaction':
      break;
  }
  return goTo(thread, afterKill);
}

const afterAborted = locked('after aborted', (c7, thread) =>
  c7.segmentOf(thread).mustAbort ? abortWithMutex(c7, thread, 'told') : goTo(thread, afterKill),
);

const afterKill = locked('after kill', (c7, thread) => {
  const mine = c7.segmentOf(thread);
  const other = c7.segment(thread.other);
  if (other.abortingNow) {
    // C7-ABORT-2
    resetTransaction(c7, other, mine.number);
    c7.fire(other, Life.RESET);
  }
  if (mine.signalledToCommitSoon === 0) advise(c7, mine);
  return comeBack(thread);
});

/** C7-CONT-7: advice is never given over another signal, nor twice, nor while a pause is signalled. */
function adviseOther(c7: C7, other: Segment): void {
  const silent = other.signalledToCommitSoon === 1 || other.mustAbort || c7.globals.pauseSignalled === 1;
  if (!silent && other.nurseryEnd === 0) c7.fireSignal(other, Sign.ADVISE);
}

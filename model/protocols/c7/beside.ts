import type { Encoder } from '../../journal.ts';
import type { Thread } from '../../thread.ts';
import type { ObjectNames } from '../protocol.ts';
import { encodeMarker, encodeOrder, encodeWakeups } from './identity.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/**
 * Describes a c7 state but for memory, with objects by name: transactions and operations under way, and who has read or
 * locked what. Two such states go on alike if their memories do. Which pages are private is left out: it decides what is
 * copied, and when, but not who sees which value (C7-WRITE-5); so are addresses, and how full nurseries are.
 */
export function encodeBeside(c7: C7, out: Encoder, objects: ObjectNames): void {
  for (const thread of c7.threads) encodeThread(thread, objects, out);
  for (const segment of c7.segments) encodeSegment(segment, out);
  encodeWakeups(c7, out);
  const { pauseSignalled, unique, major } = c7.globals;
  out.int(unique * 4 + pauseSignalled * 2 + Number(major !== 0));
  encodeOrder(c7, out);
  for (const object of objects.contended) {
    out.int(c7.lockOwner(object));
    for (const segment of c7.segments) encodeMarker(c7, segment, object, out);
  }
}

// Which page is meant follows from the object.
function encodeThread(thread: Thread, objects: ObjectNames, out: Encoder): void {
  out.int(thread.segment);
  out.int(thread.phase);
  if (thread.phase === 0) return;
  out.int(thread.calls.length);
  for (let index = 0; index < thread.calls.length; index++) out.int(thread.calls.at(index));
  out.int(thread.waiting * 2 + thread.woken);
  out.int(objects.of(thread.number, thread.object >>> 0));
  out.int(thread.operand);
  out.int(thread.counter);
  out.int(thread.kind);
  out.int(thread.other);
  out.int(thread.marksCard * 4 + thread.othersRan * 2 + thread.becomingUnique);
}

function encodeSegment(segment: Segment, out: Encoder): void {
  out.int(segment.life * 4 + segment.nurseryEnd);
  out.int(segment.occupant * 4 + segment.signalWhenDone * 2 + segment.signalledToCommitSoon);
  out.int(segment.overflowNumberUsed * 2 + segment.minor);
  for (const list of [segment.callbacksOnCommit, segment.callbacksOnAbort, segment.youngFinalizers])
    out.int(list.length);
}

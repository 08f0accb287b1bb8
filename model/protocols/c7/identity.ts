import type { Encoder } from '../../journal.ts';
import { headerBytes } from '../../layout.ts';
import type { Thread } from '../../thread.ts';
import { cardCount, cardOf } from './cards.ts';
import { pageRange } from './copying.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/**
 * Describes a c7 state so that two states with the same description have the same futures, up to renaming of what only
 * grows: start times count by their order, read markers by whether they equal the segment's read version, overflow
 * numbers by whose they are. A world with fewer than 255 read versions is about their wrap, and keeps them.
 */
export function encodeC7(c7: C7, out: Encoder): void {
  for (const thread of c7.threads) encodeThread(thread, out);
  for (const segment of c7.segments) encodeSegment(c7, segment, out);
  for (const left of c7.wakeupsLeft) out.int(left);
  const { pauseSignalled, unique, mutexOwner, majorRequested } = c7.globals;
  out.int(pauseSignalled);
  out.int(unique);
  out.int(mutexOwner);
  out.int(majorRequested);
  for (const object of c7.objects.list) encodeObject(c7, object.address, object.size, out);
}

function encodeThread(thread: Thread, out: Encoder): void {
  out.int(thread.segment);
  out.int(thread.phase);
  // The rest is left over from the operation before, unless one is under way.
  if (thread.phase === 0) return;
  for (let index = thread.calls.length - 1; index >= 0; index--) out.int(thread.calls.at(index));
  out.int(thread.waiting * 2 + thread.woken);
  out.int(thread.object);
  out.int(thread.page);
  out.int(thread.counter);
  out.int(thread.kind);
  out.int(thread.other);
  out.int(thread.othersRan * 2 + thread.becomingUnique);
}

function encodeSegment(c7: C7, segment: Segment, out: Encoder): void {
  out.int(segment.life);
  out.int(segment.nurseryEnd);
  out.int(segment.occupant);
  if (segment.inTransaction) out.int(rankOfStart(c7, segment));
  out.int(segment.signalWhenDone * 2 + segment.signalledToCommitSoon);
  out.int(segment.privatizationLock);
  if (c7.configuration.readVersions < 255) out.int(segment.readVersion);
  for (const list of [segment.modifiedOldObjects, segment.callbacksOnCommit, segment.callbacksOnAbort]) {
    out.int(list.length);
    for (let index = 0; index < list.length; index++) out.int(list.at(index));
  }
  out.int(segment.objectsPointingToNursery.absent ? 1 : 0);
}

function rankOfStart(c7: C7, mine: Segment): number {
  let rank = 0;
  for (const other of c7.segments) if (other.inTransaction && other.startTime < mine.startTime) rank++;
  return rank;
}

function encodeObject(c7: C7, address: number, size: number, out: Encoder): void {
  out.int(c7.lockOwner(address));
  for (let card = 0; card < cardCount(size); card++) out.int(cardOf(c7, address, card));
  encodeMarkers(c7, address, out);
  const [first, last] = pageRange(c7, address, size);
  for (let page = first; page <= last; page++) encodePrivacy(c7, page, out);
  encodeBytes(c7, 0, address, size, out);
  for (const segment of c7.segments) encodeCopies(c7, segment.number, address, size, out);
}

// Markers of segments without a transaction count too: a transaction that starts while a pause is requested waits with
// its predecessor's version, and is taken for a reader of what that one read (C7-START-1).
function encodeMarkers(c7: C7, address: number, out: Encoder): void {
  const marker = c7.layout.markerOf(address);
  const keep = c7.configuration.readVersions < 255;
  for (const segment of c7.segments) {
    const value = c7.memory.byte(segment.number, marker);
    out.int(keep ? value : Number(value === segment.readVersion));
  }
}

function encodePrivacy(c7: C7, page: number, out: Encoder): void {
  let bits = 0;
  for (const segment of c7.segments) {
    bits = bits * 2 + (c7.memory.isPrivate(segment.number, page) ? 1 : 0);
    if (segment.number % 24 === 0) {
      out.int(bits);
      bits = 0;
    }
  }
  out.int(bits);
}

function encodeCopies(c7: C7, segment: number, address: number, size: number, out: Encoder): void {
  const { pageSize } = c7.layout;
  for (let start = address; start < address + size; start += pageSize - (start % pageSize)) {
    if (!c7.memory.isPrivate(segment, c7.layout.pageOf(start))) continue;
    const stop = Math.min(address + size, start + pageSize - (start % pageSize));
    encodeBytes(c7, segment, start, stop - start, out);
  }
}

// The second word of the header is the type id, which never changes.
function encodeBytes(c7: C7, segment: number, address: number, size: number, out: Encoder): void {
  for (let at = address; at < address + size; at += 4) {
    if (at % headerBytes === 4 && c7.objects.has(at - 4)) continue;
    out.int(c7.memory.word(segment, at));
  }
}

import type { Encoder } from '../../journal.ts';
import { granule, headerBytes } from '../../layout.ts';
import type { NumberList } from '../../list.ts';
import { overflowBit, overflowNumberOf } from '../../object.ts';
import type { Thread } from '../../thread.ts';
import { cardCount, cardOf } from './cards.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/**
 * Describes a c7 state so that two states with the same description have the same futures, up to renaming of what only
 * grows: start times count by their order, read markers by whether they equal the segment's read version, overflow
 * numbers by whose they are. A world with fewer than 255 read versions is about their wrap, and keeps them.
 */
export function encodeC7(c7: C7, out: Encoder): void {
  for (const thread of c7.threads) encodeThread(c7, thread, out);
  for (const segment of c7.segments) encodeSegment(c7, segment, out);
  encodeWakeups(c7, out);
  const { pauseSignalled, unique, mutexOwner, major, bound } = c7.globals;
  const sameBound = bound >>> 0 === c7.firstBound;
  const { pristine } = c7.objects;
  out.int(unique * 16 + Number(!pristine) * 8 + Number(!sameBound) * 4 + pauseSignalled * 2 + Number(major !== 0));
  if (!sameBound) out.int(bound);
  if (c7.fine) out.int(mutexOwner);
  if (!pristine) c7.objects.encode(out);
  for (const { address, size } of c7.objects.list) encodeObject(c7, address, size, out);
  if (!pristine) encodeFreePlaces(c7, out);
}

// Most of the time there are none left.
function encodeWakeups({ wakeupsLeft }: C7, out: Encoder): void {
  let some = 0;
  for (let code = 0; code < wakeupsLeft.length; code++) some += wakeupsLeft[code]!;
  out.int(some);
  if (some > 0) for (let code = 0; code < wakeupsLeft.length; code++) out.int(wakeupsLeft[code]!);
}

// Positions are counted from the start of the old-object space, so that they are small numbers.
function encodeThread(c7: C7, thread: Thread, out: Encoder): void {
  out.int(thread.segment);
  out.int(thread.phase);
  encodeRoots(c7, thread, out);
  // The rest is left over from the operation before, unless one is under way.
  if (thread.phase === 0) return;
  out.int(thread.calls.length);
  for (let index = 0; index < thread.calls.length; index++) out.int(thread.calls.at(index));
  out.int(thread.waiting * 2 + thread.woken);
  out.int(thread.object === 0 ? 0 : c7.layout.lockOf(thread.object >>> 0));
  out.int(thread.page === 0 ? 0 : thread.page - c7.layout.pageOf(c7.layout.oldStart) + 1);
  out.int(thread.operand);
  out.int(thread.counter);
  out.int(thread.kind);
  out.int(thread.other);
  out.int(thread.marksCard * 4 + thread.othersRan * 2 + thread.becomingUnique);
}

function encodeRoots(c7: C7, thread: Thread, out: Encoder): void {
  const { shadowStack, threadLocal } = thread;
  const segment = thread.inTransaction === 1 ? c7.segmentOf(thread) : undefined;
  const used = shadowStack.length > 0 || threadLocal !== 0 || (segment?.threadLocalAtStart ?? 0) !== 0;
  out.int(used ? shadowStack.length + 1 : 0);
  if (!used) return;
  for (let index = 0; index < shadowStack.length; index++) out.int(shadowStack.at(index));
  out.int(threadLocal);
  out.int(segment?.shadowStackAtStart ?? 0);
  out.int(segment?.threadLocalAtStart ?? 0);
}

function encodeSegment(c7: C7, segment: Segment, out: Encoder): void {
  out.int(segment.life * 4 + segment.nurseryEnd);
  if (segment.inTransaction) out.int(rankOfStart(c7, segment));
  const absent = segment.objectsPointingToNursery.absent ? 0 : 4;
  const heap = describesHeap(c7, segment) ? 8 : 0;
  out.int(segment.occupant * 16 + heap + absent + segment.signalWhenDone * 2 + segment.signalledToCommitSoon);
  if (c7.fine) out.int(segment.privatizationLock);
  if (c7.configuration.readVersions < 255) out.int(segment.readVersion);
  const modified = segment.modifiedOldObjects;
  out.int(modified.length);
  for (let index = 0; index < modified.length; index++) out.int(c7.layout.lockOf(modified.at(index)));
  if (heap !== 0) encodeHeap(c7, segment, out);
}

// Most of the time nothing has been allocated, and the lists are empty or absent; outside of transactions they always are.
function describesHeap(c7: C7, segment: Segment): boolean {
  return (
    hasAllocated(c7, segment) || segment.overflowNumberUsed === 1 || (segment.inTransaction && someFilled(segment))
  );
}

function hasAllocated(c7: C7, segment: Segment): boolean {
  return !c7.objects.pristine || segment.nurseryCurrent >>> 0 > c7.layout.nurseryStart;
}

function encodeHeap(c7: C7, segment: Segment, out: Encoder): void {
  const allocated = hasAllocated(c7, segment);
  out.int(segment.overflowNumberUsed * 2 + Number(allocated));
  if (c7.fine) out.int(segment.minor);
  encodeLists(segment.rareLists, out);
  if (!allocated) return;
  encodeLists(segment.heapLists, out);
  encodeNursery(c7, segment, out);
}

function someFilled({ rareLists }: Segment): boolean {
  for (const list of rareLists) if (list.length > 0) return true;
  return false;
}

function encodeLists(lists: readonly NumberList[], out: Encoder): void {
  for (const list of lists) {
    out.int(list.length);
    for (let index = 0; index < list.length; index++) out.int(list.at(index));
  }
}

function encodeNursery(c7: C7, segment: Segment, out: Encoder): void {
  const start = c7.layout.nurseryStart;
  const end = segment.nurseryCurrent >>> 0;
  out.int(end - start);
  if (end > start) c7.memory.encode(segment.number, start, end, out);
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
  encodeVersion(c7, 0, address, address + size, address, out);
  for (let start = address; start < address + size; start = c7.layout.pageEnd(start)) {
    const stop = Math.min(address + size, c7.layout.pageEnd(start));
    const owners = c7.memory.owners(c7.layout.pageOf(start));
    for (const { number } of c7.segments) {
      const isPrivate = owners[number] === number;
      out.int(isPrivate ? 1 : 0);
      if (isPrivate) encodeVersion(c7, number, start, stop, address, out);
    }
  }
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

// Stale markers at places that are free wait for whoever is placed there (C7-READ-3).
function encodeFreePlaces(c7: C7, out: Encoder): void {
  const { objects, layout } = c7;
  for (let place = layout.oldStart; place < objects.space.top; place += granule) encodeMarkers(c7, place, out);
}

// Overflow numbers only grow: what counts is whose they are.
function encodeFlags(c7: C7, flags: number, out: Encoder): void {
  const number = overflowNumberOf(flags);
  const owner = number === 0 ? 0 : 1 + c7.segments.findIndex((segment) => segment.overflowNumber === number);
  out.int(owner * overflowBit + (flags & (overflowBit - 1)));
}

// What a pristine world has for types never changes.
function encodeVersion(c7: C7, segment: number, start: number, end: number, object: number, out: Encoder): void {
  if (start === object) {
    encodeFlags(c7, c7.flags(segment, object), out);
    if (!c7.objects.pristine) out.int(c7.memory.word(segment, object + 4));
  }
  c7.memory.encode(segment, start === object ? start + headerBytes : start, end, out);
}

import type { Encoder } from '../../journal.ts';
import { granule, headerBytes } from '../../layout.ts';
import type { NumberList } from '../../list.ts';
import { type OldObject, overflowBit, overflowNumberOf } from '../../object.ts';
import { Part } from '../../parts.ts';
import type { Thread } from '../../thread.ts';
import { cardCount, cardOf } from './cards.ts';
import { forEachFragment } from './copying.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

const firstSegment = Part.segment(0);
const firstPage = Part.page(0);

/** What of an object lies in one page. */
interface Fragment {
  readonly object: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Describes a c7 state so that two states with the same description have the same futures, up to renaming of what only
 * grows: start times count by their order, read markers by whether they equal the segment's read version, overflow
 * numbers by whose they are. A world with fewer than 255 read versions is about their wrap, and keeps them.
 */
export class Identity {
  readonly #c7: C7;
  // The objects that there are, and what follows from that: the fragments of each part, and the parts.
  #objects: readonly OldObject[] = [];
  #fragments: readonly Fragment[][] = [];
  #parts: readonly number[] = [];

  constructor(c7: C7) {
    this.#c7 = c7;
  }

  /**
   * The parts that can be described one by one; undefined once something has been allocated, because then what one says
   * depends on others.
   */
  get parts(): readonly number[] | undefined {
    const { objects, segments } = this.#c7;
    for (const segment of segments) if (describesHeap(this.#c7, segment)) return undefined;
    if (this.#objects !== objects.list) this.#divide();
    return this.#parts;
  }

  /** Describes the state, or one of its {@link parts}. */
  encode(out: Encoder, part?: number): void {
    if (part === undefined) this.#encodeWhole(out);
    else if (part < firstSegment) this.#encodeThreads(part, out);
    else if (part < firstPage) this.#encodeSegments(part - firstSegment, out);
    else if (part === Part.rest) encodeRest(this.#c7, out);
    else if (part === Part.locks) encodeLocks(this.#c7, out);
    else
      for (const { object, start, end } of this.#fragments[part] ?? [])
        encodeFragment(this.#c7, object, start, end, out);
  }

  #encodeWhole(out: Encoder): void {
    const c7 = this.#c7;
    for (const thread of c7.threads) encodeThread(c7, thread, out);
    for (const segment of c7.segments) {
      encodeSegment(c7, segment, out);
      encodeHeap(c7, segment, out);
    }
    encodeRest(c7, out);
    encodeLocks(c7, out);
    for (const { address, size } of c7.objects.list) {
      forEachFragment(c7, address, size, (_, start, length) => encodeFragment(c7, address, start, start + length, out));
    }
  }

  #encodeThreads(first: number, out: Encoder): void {
    const { threads } = this.#c7;
    for (let number = first; number < threads.length; number += Part.threads)
      encodeThread(this.#c7, threads[number]!, out);
  }

  #encodeSegments(first: number, out: Encoder): void {
    const { segments } = this.#c7;
    for (let number = first; number <= segments.length; number += Part.segments) {
      if (number > 0) encodeSegment(this.#c7, segments[number - 1]!, out);
    }
  }

  #divide(): void {
    const { objects, threads, segments } = this.#c7;
    const fragments: Fragment[][] = [];
    const parts = new Set<number>();
    for (const { number } of threads) parts.add(Part.thread(number));
    for (const { number } of segments) parts.add(Part.segment(number));
    for (const { address: object, size } of objects.list) {
      forEachFragment(this.#c7, object, size, (page, start, length) => {
        const part = Part.page(page);
        parts.add(part);
        fragments[part] ??= [];
        fragments[part].push({ object, start, end: start + length });
      });
    }
    this.#objects = objects.list;
    this.#fragments = fragments;
    this.#parts = [...parts, Part.locks, Part.rest];
  }
}

function encodeRest(c7: C7, out: Encoder): void {
  encodeWakeups(c7, out);
  const { pauseSignalled, unique, mutexOwner, major, bound } = c7.globals;
  const sameBound = bound >>> 0 === c7.firstBound;
  const { pristine } = c7.objects;
  out.int(unique * 16 + Number(!pristine) * 8 + Number(!sameBound) * 4 + pauseSignalled * 2 + Number(major !== 0));
  if (!sameBound) out.int(bound);
  if (c7.fine) out.int(mutexOwner);
  encodeOrder(c7, out);
  if (pristine) return;
  c7.objects.encode(out);
  encodeFreePlaces(c7, out);
}

/** How many wake-ups are left to be taken. Most of the time there are none. */
export function encodeWakeups({ wakeupsLeft }: C7, out: Encoder): void {
  let some = 0;
  for (let code = 0; code < wakeupsLeft.length; code++) some += wakeupsLeft[code]!;
  out.int(some);
  if (some > 0) for (let code = 0; code < wakeupsLeft.length; code++) out.int(wakeupsLeft[code]!);
}

// Positions are counted from the start of the old-object space, so that they are small numbers.
function encodeThread(c7: C7, thread: Thread, out: Encoder): void {
  out.int(thread.segment);
  out.int(thread.phase);
  encodeRoots(thread, out);
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

function encodeRoots({ shadowStack, threadLocal }: Thread, out: Encoder): void {
  const used = shadowStack.length > 0 || threadLocal !== 0;
  out.int(used ? shadowStack.length + 1 : 0);
  if (!used) return;
  for (let index = 0; index < shadowStack.length; index++) out.int(shadowStack.at(index));
  out.int(threadLocal);
}

function encodeSegment(c7: C7, segment: Segment, out: Encoder): void {
  out.int(segment.life * 4 + segment.nurseryEnd);
  out.int(segment.occupant * 4 + segment.signalWhenDone * 2 + segment.signalledToCommitSoon);
  if (c7.fine) out.int(segment.privatizationLock);
  if (c7.configuration.readVersions < 255) out.int(segment.readVersion);
  const { modifiedOldObjects: modified, objectsPointingToNursery: pointing } = segment;
  out.int(modified.length);
  for (let index = 0; index < modified.length; index++) out.int(c7.layout.lockOf(modified.at(index)));
  out.int(pointing.absent ? 0 : 1 + pointing.length);
  for (let index = 0; index < pointing.length; index++) out.int(pointing.at(index));
  if (segment.occupant !== 0) {
    out.int(segment.shadowStackAtStart);
    out.int(segment.threadLocalAtStart);
  }
  for (const { address } of c7.objects.list) encodeMarker(c7, segment, address, out);
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
  const isDescribed = describesHeap(c7, segment);
  const allocated = hasAllocated(c7, segment);
  out.int(Number(isDescribed) * 4 + segment.overflowNumberUsed * 2 + Number(allocated));
  if (!isDescribed) return;
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

/** Which of two transactions under way has begun first, for all pairs of segments. */
export function encodeOrder({ segments }: C7, out: Encoder): void {
  for (let one = 1; one < segments.length; one++) {
    const mine = segments[one]!;
    if (!mine.inTransaction) continue;
    const { startTime } = mine;
    let bits = 1;
    for (let other = 0; other < one; other++) {
      const theirs = segments[other]!;
      bits = bits * 2 + Number(theirs.inTransaction && theirs.startTime < startTime);
      if (bits < 0x10000) continue;
      out.int(bits);
      bits = 1;
    }
    out.int(bits);
  }
}

function encodeLocks(c7: C7, out: Encoder): void {
  for (const { address, size } of c7.objects.list) {
    out.int(c7.lockOwner(address));
    for (let card = 0; card < cardCount(size); card++) out.int(cardOf(c7, address, card));
  }
}

// What of an object lies in one page: the sharing segment's version, and those of the segments that have the page for
// themselves.
function encodeFragment(c7: C7, object: number, start: number, end: number, out: Encoder): void {
  const owners = c7.memory.owners(c7.layout.pageOf(start));
  encodeVersion(c7, 0, start, end, object, out);
  for (const { number } of c7.segments) {
    const isPrivate = owners[number] === number;
    out.int(isPrivate ? 1 : 0);
    if (isPrivate) encodeVersion(c7, number, start, end, object, out);
  }
}

/**
 * Whether a segment's transaction has read what lies at an address. Markers of segments without a transaction count too: a
 * transaction that starts while a pause is requested waits with its predecessor's version, and is taken for a reader of
 * what that one read (C7-START-1).
 */
export function encodeMarker(c7: C7, segment: Segment, address: number, out: Encoder): void {
  const value = c7.memory.byte(segment.number, c7.layout.markerOf(address));
  out.int(c7.configuration.readVersions < 255 ? value : Number(value === segment.readVersion));
}

// Stale markers at places that are free wait for whoever is placed there (C7-READ-3).
function encodeFreePlaces(c7: C7, out: Encoder): void {
  const { objects, layout } = c7;
  for (let place = layout.oldStart; place < objects.space.top; place += granule) {
    for (const segment of c7.segments) encodeMarker(c7, segment, place, out);
  }
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

import type { C7, OldObject, Segment } from '../../model/index.ts';
import { allocatedAsCounted, cardsAsListed, forwardingComplete, noDanglingReference } from './heap.ts';
import type { Violation } from './monitor.ts';
import { committedView, type Describe, isPrivatizing, reachable } from './reach.ts';

/** An invariant of the c7 model: what breaks it in the present state, or undefined. */
export type Invariant = (c7: C7, at: Describe) => string | undefined;

/** Exclusive write lock: an object has at most one owner, and its owner lists it, once. */
const exclusiveLock: Invariant = (c7, at) => {
  for (const object of c7.objects.list) {
    const owner = c7.lockOwner(object.address);
    for (const segment of c7.segments) {
      const listed = timesListed(segment, object.address);
      if (listed === (segment.number === owner ? 1 : 0)) continue;
      return `segment ${segment.number} lists ${at(object.address)} ${listed} times, its owner is ${owner}`;
    }
  }
  return undefined;
};

/**
 * Private page: an object with an owner lies in private pages of the owner. Not yet so while the owner's operation is
 * still under way, which only fine granularity shows.
 */
const privatePage: Invariant = (c7, at) => {
  for (const object of c7.objects.list) {
    const owner = c7.lockOwner(object.address);
    if (owner === 0 || isBusy(c7, c7.segment(owner))) continue;
    const last = c7.layout.pageOf(object.address + object.size - 1);
    for (let page = c7.layout.pageOf(object.address); page <= last; page++) {
      if (c7.memory.isPrivate(owner, page)) continue;
      return `segment ${owner} owns ${at(object.address)}, but shares page ${page}`;
    }
  }
  return undefined;
};

/** At most one inevitable transaction exists (C7-INEV-2). */
const oneInevitable: Invariant = (c7) => {
  const inevitable = c7.segments.filter((segment) => segment.inevitable);
  return inevitable.length <= 1
    ? undefined
    : `segments ${inevitable.map(({ number }) => number)} are inevitable at once`;
};

/**
 * Agreement: when no transaction has modified an object, all segments see the same bytes for it, and so does segment 0.
 * A segment that is just privatizing a page, which only fine granularity shows, is left out: its page is mapped, but
 * not yet filled, and its thread does not look.
 */
const agreement: Invariant = (c7, at) => {
  const objects = committedObjects(c7);
  for (const segment of c7.segments) {
    if (isPrivatizing(c7, segment)) continue;
    for (const object of objects) {
      if (c7.lockOwner(object.address) !== 0) continue;
      const differs = firstDifference(c7, segment.number, object);
      if (differs !== undefined)
        return `segment ${segment.number} and segment 0 differ in ${at(differs)}, which nobody modified`;
    }
  }
  return undefined;
};

// Objects that only a transaction under way can reach, or nobody, exist in one version only.
function committedObjects(c7: C7): readonly OldObject[] {
  if (c7.objects.pristine) return c7.objects.list;
  const found = reachable(c7, committedView(c7));
  // What dangles, another invariant tells.
  return typeof found === 'string' ? [] : c7.objects.list.filter(({ address }) => found.has(address));
}

/** Invariants by the names that verdicts give them. */
const invariants: readonly (readonly [string, Invariant])[] = [
  ['exclusive write lock', exclusiveLock],
  ['private page', privatePage],
  ['at most one inevitable', oneInevitable],
  ['agreement', agreement],
  ['cards as listed', cardsAsListed],
];

/** Those that nothing can break unless something has been allocated. */
const ofHeap: readonly (readonly [string, Invariant])[] = [
  ['no dangling reference', noDanglingReference],
  ['forwarding complete', forwardingComplete],
  ['allocated as counted', allocatedAsCounted],
];

function hasAllocated({ objects, segments, layout }: C7): boolean {
  if (!objects.pristine) return true;
  // What they refer to may have been young, and be gone.
  if (objects.prebuilt.some((at) => objects.typeOf(0, at).allReferences || objects.typeOf(0, at).references.length > 0))
    return true;
  for (const { nurseryCurrent } of segments) if (nurseryCurrent >>> 0 > layout.nurseryStart) return true;
  return false;
}

const anonymous: Describe = (address) => `what is at ${address}`;

export function brokenInvariant(c7: C7, at: Describe = anonymous): Violation | undefined {
  return firstBroken(invariants, c7, at) ?? (hasAllocated(c7) ? firstBroken(ofHeap, c7, at) : undefined);
}

function firstBroken(some: readonly (readonly [string, Invariant])[], c7: C7, at: Describe): Violation | undefined {
  for (const [condition, invariant] of some) {
    const reason = invariant(c7, at);
    if (reason !== undefined) return { condition, reason };
  }
  return undefined;
}

function isBusy(c7: C7, segment: Segment): boolean {
  return segment.occupant !== 0 && c7.threads[segment.occupant - 1]!.phase !== 0;
}

function timesListed(segment: Segment, object: number): number {
  const list = segment.modifiedOldObjects;
  let times = 0;
  for (let index = 0; index < list.length; index++) if (list.at(index) === object) times++;
  return times;
}

function touchesPrivate(c7: C7, segment: number, { address, size }: OldObject): boolean {
  const last = c7.layout.pageOf(address + size - 1);
  for (let page = c7.layout.pageOf(address); page <= last; page++) if (c7.memory.isPrivate(segment, page)) return true;
  return false;
}

function firstDifference(c7: C7, segment: number, object: OldObject): number | undefined {
  // What is one physical page cannot differ.
  const { address, size } = object;
  if (!touchesPrivate(c7, segment, object)) return undefined;
  for (let at = address; at < address + size; at += 4) {
    if (c7.memory.word(segment, at) !== c7.memory.word(0, at)) return at;
  }
  return undefined;
}

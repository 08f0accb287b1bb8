import { type C7, Card, Flag, leastCardSize, type Segment } from '../../model/index.ts';
import {
  committedView,
  type Describe,
  danglingReason,
  isPrivatizing,
  reachable,
  transactionViews,
  type View,
  weakTarget,
} from './reach.ts';

/** No dangling reference: whatever a program can reach is an object, weak references' targets included. */
export function noDanglingReference(c7: C7, at: Describe): string | undefined {
  for (const view of [committedView(c7), ...transactionViews(c7)]) {
    const found = reachable(c7, view, at);
    if (typeof found === 'string') return found;
    const weak = danglingWeakref(c7, view, found, at);
    if (weak !== undefined) return weak;
  }
  return undefined;
}

function danglingWeakref(c7: C7, view: View, found: ReadonlySet<number>, at: Describe): string | undefined {
  for (const object of found) {
    if (!c7.objects.typeOf(view.segment, object).weak) continue;
    const target = weakTarget(c7, view.segment, object);
    const dangling = target === 0 ? undefined : danglingReason(c7, view, target, at);
    if (dangling !== undefined) return `the weak reference ${at(object)}: ${dangling}`;
  }
  return undefined;
}

/**
 * Forwarding complete: where nothing is young any more, no reference leads into the nursery; and no old object without
 * need for a barrier refers to a young one (C7-GC-2).
 */
export function forwardingComplete(c7: C7, at: Describe): string | undefined {
  for (const view of transactionViews(c7)) {
    const segment = c7.segment(view.segment);
    const found = reachable(c7, view, at);
    if (typeof found === 'string') return found;
    for (const object of found) {
      const reason = c7.layout.inNursery(object) ? undefined : unforwarded(c7, segment, object, at);
      if (reason !== undefined) return reason;
    }
  }
  return undefined;
}

function unforwarded(c7: C7, segment: Segment, object: number, at: Describe): string | undefined {
  if (!c7.hasBarrier(segment.number, object) || segment.youngOutsideNursery.includes(object)) return undefined;
  const usesCards = (c7.flags(segment.number, object) & Flag.cardsSet) !== 0;
  let reason: string | undefined;
  c7.objects.forEachReference(segment.number, object, (slot) => {
    const target = c7.memory.word(segment.number, slot) >>> 0;
    if (!c7.layout.inNursery(target) || (usesCards && isMarked(c7, object, slot))) return;
    reason ??= `segment ${segment.number}: ${at(object)} has its barrier and refers to ${at(target)}, which is young`;
  });
  return reason;
}

// C7-CARD-1: a card covers 32 items, here of 8 bytes.
const isMarked = (c7: C7, object: number, slot: number) =>
  c7.locks.at(c7.layout.lockOf(object) + 1 + Math.floor((slot - object - 8) / 256)) === Card.marked;

/**
 * Cards: one that is not clear belongs to an object that a transaction has written, by the list that says so; one that is
 * marked to an object that still waits for its cards to be collected (C7-CARD-2, C7-CARD-3, C7-CARD-5).
 */
export function cardsAsListed(c7: C7, at: Describe): string | undefined {
  for (const { address, size } of c7.objects.list) {
    if (size < leastCardSize) continue;
    const listing = c7.segments.filter(({ oldObjectsWithCards: list }) => list.includes(address));
    const isModified = c7.segments.some(({ modifiedOldObjects: list }) => list.includes(address));
    const setIn = listing.filter((segment) => hasCardsSet(c7, segment, address));
    for (let card = 0; card < size / 16 - 1; card++) {
      const state = c7.locks.at(c7.layout.lockOf(address) + 1 + card);
      if (state === Card.clear) continue;
      const allowed = state === Card.marked ? setIn.length > 0 : isModified;
      if (!allowed) return `card ${card} of ${at(address)} is ${state}, though no list says so`;
    }
  }
  return undefined;
}

// A segment that is just privatizing a page, which only fine granularity shows, does not see what is on it.
function hasCardsSet(c7: C7, segment: Segment, object: number): boolean {
  return isPrivatizing(c7, segment) || (c7.flags(segment.number, object) & Flag.cardsSet) !== 0;
}

/** `totalAllocated` equals what a recount of objects and private pages finds (C7-MAJOR-1). */
export function allocatedAsCounted(c7: C7): string | undefined {
  let total = 0;
  c7.objects.space.forEach((object) => {
    total += c7.objects.space.extentOf(object);
  });
  const { layout, memory } = c7;
  for (let page = layout.pageOf(layout.oldStart); page * layout.pageSize < c7.objects.space.top; page++) {
    for (const { number } of c7.segments) if (memory.isPrivate(number, page)) total += layout.pageSize;
  }
  return total === c7.totalAllocated ? undefined : `totalAllocated is ${c7.totalAllocated}, a recount finds ${total}`;
}

/** After a major collection the private pages are those in which their segment has modified objects (C7-MAJOR-3). */
export function pagesShared(c7: C7): string | undefined {
  let reason: string | undefined;
  c7.memory.forEachPrivate((number, page) => {
    const { modifiedOldObjects: modified } = c7.segment(number);
    const held = modified.toArray().some((object) => {
      const last = object + c7.objects.sizeOf(number, object) - 1;
      return c7.layout.pageOf(object) <= page && page <= c7.layout.pageOf(last);
    });
    if (!held) reason ??= `page ${page} is still private in segment ${number}, which modified nothing in it`;
  });
  return reason;
}

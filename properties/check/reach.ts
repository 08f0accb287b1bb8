import { type C7, headerBytes, type Segment } from '../../model/index.ts';

/** What to call what lies at an address. */
export type Describe = (address: number) => string;

/** How one segment sees memory, and from where a program can reach objects in it. */
export interface View {
  readonly segment: number;
  readonly roots: readonly number[];
}

/**
 * The committed state: segment 0 from what exists from the start, and from what threads hold outside of transactions, or
 * held when theirs began, since an abort takes them back there.
 */
export function committedView(c7: C7): View {
  const roots = [...c7.objects.prebuilt];
  for (const thread of c7.threads) {
    const segment = thread.inTransaction === 1 ? c7.segmentOf(thread) : undefined;
    const height = segment?.shadowStackAtStart ?? thread.shadowStack.length;
    for (let index = 0; index < height; index++) roots.push(thread.shadowStack.at(index));
    roots.push((segment?.threadLocalAtStart ?? thread.threadLocal) >>> 0);
  }
  return { segment: 0, roots };
}

/**
 * What each running transaction can reach; but for those in the middle of a minor collection, or of privatizing a page,
 * where they do not look themselves. Only fine granularity shows that.
 */
export function transactionViews(c7: C7): View[] {
  return c7.threads
    .filter((thread) => thread.inTransaction === 1 && isAtRest(c7, c7.segmentOf(thread)))
    .map((thread) => ({
      segment: thread.segment,
      roots: [...c7.objects.prebuilt, ...thread.shadowStack.toArray(), thread.threadLocal >>> 0],
    }));
}

const isAtRest = (c7: C7, segment: Segment) => segment.minor === 0 && !isPrivatizing(c7, segment);

// Who privatizes holds all privatization locks, the first one included.
export function isPrivatizing(c7: C7, segment: Segment): boolean {
  return segment.occupant !== 0 && c7.segment(1).privatizationLock === segment.occupant;
}

/** Why a reference leads nowhere in the view; undefined when it leads to an object. */
export function danglingReason(c7: C7, { segment }: View, object: number, at: Describe): string | undefined {
  const { layout, objects } = c7;
  if (layout.inNursery(object)) {
    if (segment === 0) return `committed state refers to ${at(object)}, which is in a nursery`;
    const end = c7.segment(segment).nurseryCurrent >>> 0;
    if (object + 2 * headerBytes > end)
      return `segment ${segment} refers to ${at(object)}, beyond what its nursery holds`;
    return movedAway(c7, segment, object) ? `segment ${segment} refers to ${at(object)}, which has moved` : undefined;
  }
  if (!objects.has(object)) return `segment ${segment} refers to ${at(object)}, where no object is`;
  const size = objects.sizeOf(segment, object);
  const placed = objects.space.sizeOf(object);
  return size === placed ? undefined : `segment ${segment} sees ${size} bytes in ${at(object)}, which has ${placed}`;
}

/** Objects that can be reached in a view, without following weak references; or why one of them cannot be. */
export function reachable(c7: C7, view: View, at: Describe = String): ReadonlySet<number> | string {
  const { memory, objects } = c7;
  const { segment } = view;
  const found = new Set<number>();
  const pending = view.roots.filter((root) => root !== 0);
  for (let object = pending.pop(); object !== undefined; object = pending.pop()) {
    if (found.has(object)) continue;
    const dangling = danglingReason(c7, view, object, at);
    if (dangling !== undefined) return dangling;
    found.add(object);
    objects.forEachReference(segment, object, (slot) => {
      const target = memory.word(segment, slot) >>> 0;
      if (target !== 0) pending.push(target);
    });
  }
  return found;
}

/** The target of a weak reference as a segment sees it, or 0. */
export function weakTarget(c7: C7, segment: number, weakref: number): number {
  return c7.memory.word(segment, weakref + headerBytes) >>> 0;
}

// Where an object has left a nursery, its first word is all ones (C7-GC-3).
const movedAway = (c7: C7, segment: number, object: number) => c7.memory.word(segment, object) === -1;

import { assert } from '../../diagnostic.ts';
import { Flag } from '../../object.ts';
import type { Thread } from '../../thread.ts';
import { Status } from '../status.ts';
import { phase } from './phase.ts';
import { placeOld } from './place.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** C7-GC-5: the identity of an object is where it will lie when it is old. */
export const identify = phase('identify', (c7, thread) => {
  const object = thread.object >>> 0;
  const identity = c7.layout.inNursery(object) ? shadowOf(c7, c7.segmentOf(thread), object) : object;
  answer(c7, thread, object, identity);
  return Status.done;
});

function answer(c7: C7, thread: Thread, object: number, identity: number): void {
  thread.result = identity;
  c7.bus.listener?.({ type: 'identity', thread: thread.number, object, identity });
}

function shadowOf(c7: C7, segment: Segment, object: number): number {
  const flags = c7.flags(segment.number, object);
  if ((flags & Flag.hasShadow) !== 0) return existingShadow(segment, object);
  const size = c7.objects.sizeOf(segment.number, object);
  const shadow = placeOld(c7, object, size);
  // If the object dies, its shadow stays until the next major collection, and has to look like an object until then.
  c7.memory.move(segment.number, object, shadow, size);
  c7.bus.inner?.({ type: 'shadow', segment: segment.number, object, shadow, size });
  c7.setFlags(segment.number, object, flags | Flag.hasShadow);
  const at = positionOf(segment, object);
  segment.shadowed.insert(at, object);
  segment.shadows.insert(at, shadow);
  return shadow;
}

/** The place that the object's identity has reserved. */
export function existingShadow(segment: Segment, object: number): number {
  const at = positionOf(segment, object);
  assert(at < segment.shadowed.length && segment.shadowed.at(at) === object, () => `no shadow of ${object}`);
  return segment.shadows.at(at);
}

// Both lists are kept in the order of the objects' addresses: identities are mostly asked for soon, so at the end.
function positionOf({ shadowed }: Segment, object: number): number {
  let low = 0;
  for (let high = shadowed.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (shadowed.at(middle) < object) low = middle + 1;
    else high = middle;
  }
  return low;
}

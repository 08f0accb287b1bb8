import { Flag, overflowBit } from '../../object.ts';
import { Count } from '../../tally.ts';
import { isYoungOutside, leaveWord, movedTo } from './nursery.ts';
import { placeOld } from './place.ts';
import type { Segment } from './segment.ts';
import { existingShadow } from './shadow.ts';
import type { C7 } from './state.ts';

/** Marks an entry of `objectsPointingToNursery` that has just become old, and has to be told to others or remembered. */
export const fresh = 1;

/** C7-GC-3: makes what a reference points to old if it is young. Answers where it lies now. */
export function makeOld(c7: C7, segment: Segment, object: number): number {
  if (object === 0) return 0;
  if (!c7.layout.inNursery(object)) {
    if (isYoungOutside(c7, segment, object)) promote(c7, segment, object);
    return object;
  }
  return movedTo(c7, segment, object) || moveOut(c7, segment, object);
}

/** Makes the target of the reference at `slot` old, and lets it point to where that lies now. */
export function forwardReference(c7: C7, segment: Segment, slot: number): void {
  const from = c7.memory.word(segment.number, slot) >>> 0;
  if (from === 0) return;
  const to = makeOld(c7, segment, from);
  if (to !== from) setReference(c7, segment.number, slot, to);
}

/** Changes the reference at `slot` as the segment sees it. */
export function setReference(c7: C7, segment: number, slot: number, to: number): void {
  const from = c7.memory.word(segment, slot) >>> 0;
  c7.memory.setWord(segment, slot, to);
  c7.memory.setWord(segment, slot + 4, 0);
  if (from !== to) c7.bus.inner?.({ type: 'forward', segment, address: slot, from, to });
}

/** Traces an object whose barrier flag is clear, and sets it again (C7-GC-2). */
export function traceWritten(c7: C7, segment: Segment, object: number): void {
  const flags = c7.flags(segment.number, object);
  if ((flags & Flag.writeBarrier) !== 0) return;
  c7.objects.forEachReference(segment.number, object, (slot) => forwardReference(c7, segment, slot));
  c7.setFlags(segment.number, object, flags | Flag.writeBarrier);
}

function moveOut(c7: C7, segment: Segment, object: number): number {
  const size = c7.objects.sizeOf(segment.number, object);
  const flags = c7.flags(segment.number, object);
  const shadow = (flags & Flag.hasShadow) !== 0;
  if (shadow) c7.setFlags(segment.number, object, flags & ~Flag.hasShadow);
  const to = shadow ? existingShadow(segment, object) : placeOld(c7, object, size);
  c7.memory.move(segment.number, object, to, size);
  const { tally } = c7.bus;
  tally?.add(Count.movedObject);
  tally?.add(Count.movedByte, size);
  leaveWord(c7, segment, object, to);
  c7.bus.listener?.({ type: 'move', segment: segment.number, from: object, to, size, shadow });
  remember(c7, segment, to);
  return to;
}

function promote(c7: C7, segment: Segment, object: number): void {
  c7.objects.space.setTag(object, 0);
  const size = c7.objects.sizeOf(segment.number, object);
  c7.bus.listener?.({ type: 'promote', segment: segment.number, object, size });
  remember(c7, segment, object);
}

// C7-GC-3: what outlives a collection within the transaction gets its overflow number; all of it is traced later.
function remember(c7: C7, segment: Segment, object: number): void {
  if (segment.minorCommits === 0) {
    const flags = c7.flags(segment.number, object);
    c7.setFlags(segment.number, object, flags | (segment.overflowNumber * overflowBit));
  }
  segment.objectsPointingToNursery.push(object + fresh);
}

import { Count } from '../../tally.ts';
import { typeWord } from '../../type.ts';
import { freeOld, placeOld } from './place.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** What the first two words of a young object say once it has moved; the two after them are its new address (C7-GC-3). */
const moved = -1;

/** C7-GC-1: bumps the pointer for an object of `size` bytes; 0 when it does not fit. */
export function bumpNursery(c7: C7, segment: Segment, size: number): number {
  const object = segment.nurseryCurrent >>> 0;
  if (object + size > c7.layout.oldStart) return 0;
  segment.nurseryCurrent = object + size;
  return object;
}

/** C7-GC-1: a place outside the nursery for a large object, which is zeroed as its segment sees it. */
export function allocateOutside(c7: C7, segment: Segment, size: number): number {
  const object = placeOld(c7, 0, size);
  c7.objects.space.setTag(object, segment.number);
  c7.bus.tally?.add(Count.largeByte, size);
  segment.youngOutsideNursery.push(object);
  c7.memory.zero(segment.number, object, size);
  return object;
}

/** Writes the header of a new object, without flags: nothing young has a barrier (C7-WRITE-1). */
export function initialize(c7: C7, segment: Segment, object: number, type: number, size: number): void {
  const { memory, objects } = c7;
  const { name: kind, weak } = objects.types.ofWord(type);
  const word = typeWord(objects.types.ofWord(type), size);
  memory.setWord(segment.number, object + 4, word);
  if (weak) segment.youngWeakrefs.push(object);
  const outside = !c7.layout.inNursery(object);
  const { number, occupant } = segment;
  const thread = occupant - 1;
  c7.bus.listener?.({
    type: 'allocate',
    thread,
    segment: number,
    object,
    size,
    kind,
    typeWord: word,
    outside,
  });
}

/** Whether an object that is not in the nursery is young all the same (C7-GC-1). */
export function isYoungOutside(c7: C7, segment: Segment, object: number): boolean {
  return segment.youngOutsideNursery.length > 0 && c7.objects.space.tagOf(object) === segment.number;
}

/** Whether an object is young: it belongs to the segment's transaction, and no minor collection has seen it. */
export function isYoung(c7: C7, segment: Segment, object: number): boolean {
  return c7.layout.inNursery(object) || isYoungOutside(c7, segment, object);
}

/** Where a young object has moved to, or 0 if it has not (C7-GC-3). */
export function movedTo(c7: C7, segment: Segment, object: number): number {
  const { memory } = c7;
  return memory.word(segment.number, object) === moved ? memory.word(segment.number, object + 8) >>> 0 : 0;
}

/** At the end of a minor collection: where what was young lies now, or 0 if it dies; what was old lies where it did. */
export function survivor(c7: C7, segment: Segment, object: number): number {
  if (c7.layout.inNursery(object)) return movedTo(c7, segment, object);
  return isYoungOutside(c7, segment, object) ? 0 : object;
}

/** Leaves word of where a young object has moved to. */
export function leaveWord(c7: C7, segment: Segment, object: number, to: number): void {
  const { memory } = c7;
  memory.setWord(segment.number, object, moved);
  memory.setWord(segment.number, object + 4, moved);
  memory.setWord(segment.number, object + 8, to);
  memory.setWord(segment.number, object + 12, 0);
}

/** Whether a minor collection would find nothing young. */
export function nothingYoung(c7: C7, segment: Segment): boolean {
  return segment.nurseryCurrent >>> 0 === c7.layout.nurseryStart && segment.youngOutsideNursery.length === 0;
}

/** C7-GC-3, C7-ABORT-1: whatever is still young dies; the nursery is zeroed. */
export function throwNurseryAway(c7: C7, segment: Segment): void {
  const { layout, memory, objects } = c7;
  const start = layout.nurseryStart;
  const used = (segment.nurseryCurrent >>> 0) - start;
  if (used > 0) memory.zero(segment.number, start, used);
  c7.bus.tally?.add(Count.youngByte, used);
  segment.nurseryCurrent = start;
  const outside = segment.youngOutsideNursery;
  for (let index = 0; index < outside.length; index++) {
    const object = outside.at(index);
    // Those that survived a minor collection are no longer marked as this segment's.
    if (objects.space.tagOf(object) !== segment.number) continue;
    // Nobody else can have read it.
    c7.unmark(segment, object);
    freeOld(c7, object);
  }
  outside.clear();
  segment.shadowed.clear();
  segment.shadows.clear();
  segment.youngWeakrefs.clear();
  segment.youngFinalizers.clear();
}

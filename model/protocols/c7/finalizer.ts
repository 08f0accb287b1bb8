import { survivor } from './nursery.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

// Lists of pairs: object, id of its finalizer.
const pair = 2;

/** C7-GC-7, at the end of a minor collection: finalizers of young objects that died are due, the others wait on. */
export function dealWithYoungFinalizers(c7: C7, segment: Segment): void {
  const { youngFinalizers: young, oldFinalizers: old } = segment;
  for (let index = 0; index < young.length; index += pair) {
    const to = survivor(c7, segment, young.at(index));
    if (to === 0) {
      segment.dueFinalizers.push(young.at(index + 1));
    } else {
      old.push(to);
      old.push(young.at(index + 1));
    }
  }
  young.clear();
}

/** C7-GC-7, when a transaction is reset: its young objects are gone. */
export function finalizeYoung(segment: Segment): void {
  const { youngFinalizers: young } = segment;
  for (let index = 0; index < young.length; index += pair) segment.dueFinalizers.push(young.at(index + 1));
  young.clear();
}

/** C7-GC-7, in a major collection: the finalizers of what died are due when the collecting transaction ends. */
export function dealWithOldFinalizers(c7: C7, collector: Segment, isAlive: (object: number) => boolean): void {
  for (const { oldFinalizers: old } of c7.segments) {
    const pairs = old.toArray();
    old.clear();
    for (let index = 0; index < pairs.length; index += pair) {
      const object = pairs[index]!;
      const id = pairs[index + 1]!;
      if (isAlive(object)) {
        old.push(object);
        old.push(id);
      } else {
        collector.dueFinalizers.push(id);
      }
    }
  }
}

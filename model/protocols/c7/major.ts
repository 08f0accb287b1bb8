import { Major } from '../../chart/index.ts';
import { Flag } from '../../object.ts';
import { Count } from '../../tally.ts';
import { resetTransaction } from './abort.ts';
import { retireCards } from './cards.ts';
import { dealWithOldFinalizers } from './finalizer.ts';
import { Marks } from './mark.ts';
import { collectMinor } from './minor.ts';
import { nothingYoung } from './nursery.ts';
import { freeOld } from './place.ts';
import { resharePages } from './reshare.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';
import { clearOldWeakrefs } from './weakref.ts';

/**
 * The major collection, done by the thread of one segment under the mutex, with all others at safe points
 * (C7-MAJOR-1). Nobody sees anything of it but its end, so it is one step at any granularity.
 */
export function collectMajor(c7: C7, collector: Segment): void {
  const { number } = collector;
  c7.fireMajor(number, Major.BEGIN);
  c7.bus.tally?.add(Count.major);
  collectYoung(c7, collector);
  c7.fireMajor(number, Major.RESHARE);
  resharePages(c7);
  c7.fireMajor(number, Major.MARK);
  const marks = new Marks(c7);
  marks.markAll();
  c7.fireMajor(number, Major.CLEAR_WEAKREFS);
  clearOldWeakrefs(c7, marks.isAlive);
  dealWithOldFinalizers(c7, collector, marks.isAlive);
  c7.fireMajor(number, Major.CLEAN_LISTS);
  for (const segment of c7.segments) cleanLists(c7, segment, marks);
  c7.fireMajor(number, Major.SWEEP);
  sweep(c7, marks);
  c7.fireMajor(number, Major.RESTORE_LOCKS);
  for (const segment of c7.segments) restoreLocks(c7, segment);
  c7.renewBound();
  c7.fireMajor(number, Major.END);
}

// C7-MAJOR-2
function collectYoung(c7: C7, collector: Segment): void {
  for (const segment of c7.segments) {
    if (nothingYoung(c7, segment)) continue;
    if (segment.mustAbort) resetTransaction(c7, segment, collector.number);
    else collectMinor(c7, segment);
  }
}

// C7-MAJOR-5
function cleanLists(c7: C7, segment: Segment, marks: Marks): void {
  const { number, objectsPointingToNursery: pointing, largeOverflowObjects: overflow } = segment;
  for (let index = 0; index < pointing.length; index++) {
    const object = pointing.at(index);
    c7.setFlags(number, object, c7.flags(number, object) | Flag.writeBarrier);
  }
  if (!pointing.absent) pointing.clear();
  retireCards(c7, segment);
  for (let index = overflow.length - 1; index >= 0; index--) {
    if (!marks.isAlive(overflow.at(index))) overflow.replaceByLast(index);
  }
}

// C7-MAJOR-4. The library leaves the markers of what it frees as they are: if a transaction that is under way has read it,
// it is taken for a reader of whatever comes to lie there next. The repair zeroes them.
function sweep(c7: C7, marks: Marks): void {
  c7.objects.space.forEach((object) => {
    c7.bus.tally?.add(Count.sweptObject);
    if (marks.take(object)) return;
    freeOld(c7, object);
    if (c7.repairs('markers')) for (const segment of c7.segments) c7.unmark(segment, object);
  });
}

// C7-MAJOR-5: marks took the place of the locks.
function restoreLocks(c7: C7, { number, modifiedOldObjects: modified }: Segment): void {
  for (let index = 0; index < modified.length; index++) {
    c7.locks.set(c7.layout.lockOf(modified.at(index)), number);
  }
}

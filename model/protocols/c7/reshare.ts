import { forEachFragment } from './copying.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/**
 * C7-MAJOR-3: every private page is shared again, but those in which the segment has modified objects. What exists only
 * in a private page, because its transaction is still under way, is copied to the sharing segment first.
 */
export function resharePages(c7: C7): void {
  const hidden = new Set<number>();
  const keyOf = (segment: number, page: number) => page * (c7.segments.length + 1) + segment;
  for (const segment of c7.segments) {
    forEachModifiedPage(c7, segment, (page) => hidden.add(keyOf(segment.number, page)));
  }
  const isShareable = (segment: number, page: number) =>
    c7.memory.isPrivate(segment, page) && !hidden.has(keyOf(segment, page));
  for (const segment of c7.segments) copyOverflow(c7, segment, (page) => isShareable(segment.number, page));
  c7.memory.forEachPrivate((segment, page) => {
    if (!isShareable(segment, page)) return;
    c7.memory.share(segment, page);
    c7.countPrivatePages(-1);
  });
}

function forEachModifiedPage(c7: C7, segment: Segment, visit: (page: number) => void): void {
  const modified = segment.modifiedOldObjects;
  for (let index = 0; index < modified.length; index++) {
    const object = modified.at(index);
    const size = c7.objects.sizeOf(segment.number, object);
    forEachFragment(c7, object, size, visit);
  }
}

function copyOverflow(c7: C7, segment: Segment, isShareable: (page: number) => boolean): void {
  const overflow = segment.largeOverflowObjects;
  for (let index = overflow.length - 1; index >= 0; index--) {
    const object = overflow.at(index);
    const size = c7.objects.sizeOf(segment.number, object);
    forEachFragment(c7, object, size, (page, start, length) => {
      if (isShareable(page)) c7.memory.copy(segment.number, 0, start, length);
    });
  }
}

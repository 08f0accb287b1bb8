import { Resource } from '../../footprint.ts';
import { Count } from '../../tally.ts';
import type { C7 } from './state.ts';

/** Calls `visit` for each part of [address, address + size) that lies in one page. */
export function forEachFragment(
  c7: C7,
  address: number,
  size: number,
  visit: (page: number, start: number, length: number) => void,
): void {
  const end = address + size;
  for (let start = address; start < end; ) {
    const stop = Math.min(end, c7.layout.pageEnd(start));
    visit(c7.layout.pageOf(start), start, stop - start);
    start = stop;
  }
}

/**
 * C7-PUSH-1, C7-PUSH-2: copies the segment's version of an object to segment 0 where the segment's page is private, then
 * from segment 0 to every other segment in which that page is private. Fragment by fragment: pages go their own ways.
 */
export function pushObject(c7: C7, segment: number, object: number): void {
  const size = c7.objects.sizeOf(segment, object);
  c7.bus.tally?.add(Count.pushedObject);
  forEachFragment(c7, object, size, (page, start, length) => {
    c7.footprint.write(Resource.page(page));
    if (c7.memory.isPrivate(segment, page)) copyPart(c7, segment, 0, start, length);
    for (const other of c7.segments) {
      if (other.number !== segment && c7.memory.isPrivate(other.number, page)) {
        copyPart(c7, 0, other.number, start, length);
      }
    }
  });
}

/** Copies what one segment sees over what another sees, and counts it. */
export function copyPart(c7: C7, from: number, to: number, address: number, size: number): void {
  c7.memory.copy(from, to, address, size);
  c7.bus.tally?.add(Count.pushedByte, size);
}

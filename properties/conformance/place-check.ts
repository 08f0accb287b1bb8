import { granule, type Layout } from '../../model/index.ts';
import type { Item } from './item.ts';
import { quote } from './line.ts';
import type { RecordedObject, Shape } from './trace.ts';

/** An object that is to be placed. */
type Placed = Pick<Shape, 'name' | 'size'>;

/** What is wrong with a place, as a message and a hint. */
export type BadPlace = readonly [message: string, hint: string];

/** Why an old object cannot be at `addr`, if it cannot; whether the place is free, the replay finds out. */
export function badOldPlace(
  addr: number,
  { name, size }: Placed,
  { oldStart, segmentBytes }: Layout,
): BadPlace | undefined {
  // C7-MEM-5: the allocator keeps 16 bytes in front of each object, and so behind the last one.
  const least = oldStart + granule;
  const most = segmentBytes - granule;
  if (addr % 8 !== 0) return crooked(addr, name);
  if (addr < least) {
    const hint = `with these pages the old-object space begins at ${oldStart}, and its first object may be at ${least}`;
    return [`object ${quote(name)} is at ${addr}, before the old-object space`, hint];
  }
  if (addr + size > most) {
    const message = `object ${quote(name)} ends at ${addr + size}, beyond the end of the segment`;
    return [message, `a segment has ${segmentBytes} bytes, and its last object ends at ${most}`];
  }
  return undefined;
}

/** Likewise for a new object: mostly it is in the nursery (C7-GC-1). */
export function badNewPlace(addr: number, shape: Placed, layout: Layout): BadPlace | undefined {
  const { name, size } = shape;
  if (!layout.fitsNursery(size)) return badOldPlace(addr, shape, layout);
  if (addr % 8 !== 0) return crooked(addr, name);
  if (layout.inNursery(addr) && addr + size <= layout.oldStart) return undefined;
  const hint = `with these pages the nursery takes the bytes from ${layout.nurseryStart} up to ${layout.oldStart}`;
  return [`object ${quote(name)} is new at ${addr}, outside of the nursery`, hint];
}

function crooked(addr: number, name: string): BadPlace {
  return [`object ${quote(name)} is at ${addr}`, 'objects start at multiples of 8'];
}

/** The address of an object, in a place where `bad` finds nothing wrong. */
export function checkPlace(item: Item, bad: typeof badOldPlace, shape: Placed, layout: Layout): number {
  const addr = item.whole(0, Number.MAX_SAFE_INTEGER);
  const reason = bad(addr, shape, layout);
  if (reason !== undefined) throw item.fault('placement', ...reason);
  return addr;
}

/** Finds objects that touch, of those that a run begins with; `items` are where they are recorded. */
export function checkOverlaps(items: readonly Item[], objects: readonly RecordedObject[]): void {
  const order = objects.map((object, index) => ({ object, index }));
  order.sort((one, other) => one.object.addr - other.object.addr);
  for (let next = 1; next < order.length; next++) {
    const { object: before } = order[next - 1]!;
    const { object, index } = order[next]!;
    // C7-MEM-5
    const least = before.addr + before.size + granule;
    if (object.addr >= least) continue;
    throw items[index]!.field('addr').fault(
      'placement',
      `object ${quote(object.name)} begins in the bytes of object ${quote(before.name)}, or less than ${granule} bytes behind them`,
      `${quote(before.name)} takes the ${before.size} bytes from ${before.addr}, so the next object may be at ${least}`,
    );
  }
}

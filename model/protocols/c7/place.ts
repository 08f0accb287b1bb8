import { Resource } from '../../footprint.ts';
import type { C7 } from './state.ts';

/**
 * Takes a place in the old-object space for an object of `size` bytes that leaves its place `young` in the nursery, or
 * (0) begins outside of it. What the place holds is whatever it held.
 * @throws UserFault `model/memory` when the memory limit is reached
 */
export function placeOld(c7: C7, young: number, size: number): number {
  const { space } = c7.objects;
  c7.footprint.write(Resource.space());
  const prescribed = c7.placement?.(young, size);
  if (prescribed !== undefined) space.place(prescribed, size);
  const address = prescribed ?? space.allocate(size);
  if (address === undefined) throw c7.objects.outOfMemory(size);
  c7.placed?.(young, address);
  c7.bus.inner?.({ type: 'place', object: address, size });
  c7.tellAllocated();
  return address;
}

/** Gives the place of an old object back. */
export function freeOld(c7: C7, object: number): void {
  const { space } = c7.objects;
  const size = space.sizeOf(object);
  space.free(object);
  c7.bus.inner?.({ type: 'free', object, size });
  c7.tellAllocated();
}

import type { C7 } from '../../model/index.ts';
import { reachableMirrored } from './faithful-heap.ts';
import type { Mirror, Mirrored, Value } from './mirror.ts';

/**
 * After a major collection the old-object space holds exactly what can be reached: committed, by a transaction that is
 * under way, or from either version of an object that one has modified (C7-MAJOR-4).
 */
export function exactlyReachableHeld(c7: C7, mirror: Mirror): string | undefined {
  const alive = new Set(aliveAddresses(c7, mirror));
  let reason: string | undefined;
  c7.objects.space.forEach((object) => {
    if (!alive.delete(object))
      reason ??= `the object at ${object} outlived a major collection, though nothing refers to it`;
  });
  const [lost] = alive;
  return reason ?? (lost === undefined ? undefined : `the object at ${lost} is alive, but was reclaimed`);
}

function aliveAddresses(c7: C7, mirror: Mirror): number[] {
  const alive = new Set<Mirrored>();
  const add = (segment: number, roots: readonly Value[]) => {
    for (const object of reachableMirrored(mirror, segment, roots)) alive.add(object);
  };
  add(0, mirror.prebuilt);
  for (const thread of c7.threads) {
    const { number, segment, inTransaction } = thread;
    add(inTransaction === 1 ? segment : 0, [...mirror.prebuilt, ...mirror.rootsOf(number)]);
    // An abort would bring it back.
    if (inTransaction === 1) add(segment, mirror.rootsAtStart(number, c7.segmentOf(thread).shadowStackAtStart));
  }
  for (const { number, modifiedOldObjects: modified } of c7.segments) {
    const roots = modified.toArray().flatMap((address) => mirror.oldAt(address) ?? []);
    add(0, roots);
    add(number, roots);
  }
  return [...alive].map(({ address }) => address);
}

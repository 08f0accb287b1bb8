import { Resource } from '../../footprint.ts';
import { headerBytes } from '../../layout.ts';
import { setReference } from './forward.ts';
import { movedTo, survivor } from './nursery.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** C7-GC-6, at the end of a minor collection: weak references that moved point to where their target is, or to nothing. */
export function moveYoungWeakrefs(c7: C7, segment: Segment): void {
  const young = segment.youngWeakrefs;
  for (let index = young.length - 1; index >= 0; index--) {
    const weakref = movedTo(c7, segment, young.at(index));
    if (weakref !== 0 && keepsTarget(c7, segment, weakref)) segment.oldWeakrefs.push(weakref);
  }
  young.clear();
}

// Whether the weak reference, which has moved, still has a target.
function keepsTarget(c7: C7, segment: Segment, weakref: number): boolean {
  const target = targetOf(c7, segment.number, weakref);
  if (target === 0) return false;
  const to = survivor(c7, segment, target);
  if (to === 0) clear(c7, weakref, target);
  else if (to !== target) setEverywhere(c7, weakref, to);
  return to !== 0;
}

/** C7-GC-6, in a major collection: forgets weak references that died, and clears those whose target did. */
export function clearOldWeakrefs(c7: C7, isAlive: (object: number) => boolean): void {
  for (const segment of c7.segments) {
    const old = segment.oldWeakrefs;
    for (let index = old.length - 1; index >= 0; index--) {
      const weakref = old.at(index);
      if (isAlive(weakref)) {
        const target = targetOf(c7, segment.number, weakref);
        if (isAlive(target)) continue;
        clear(c7, weakref, target);
      }
      old.replaceByLast(index);
    }
  }
}

function targetOf(c7: C7, segment: number, weakref: number): number {
  return c7.memory.word(segment, weakref + headerBytes) >>> 0;
}

function clear(c7: C7, weakref: number, target: number): void {
  c7.bus.listener?.({ type: 'clearWeakref', weakref, target });
  setEverywhere(c7, weakref, 0);
}

// The library goes through segments 1..N, each with its own mapping of the page. Where the page is private in every one
// of them, that leaves out the sharing segment, whose copy keeps what the collection has pushed to it before.
function setEverywhere(c7: C7, weakref: number, target: number): void {
  // Which versions there are, others may be about to change.
  c7.footprint.write(Resource.page(c7.layout.pageOf(weakref + headerBytes)));
  if (c7.repairs('weakrefs')) setReference(c7, 0, weakref + headerBytes, target);
  for (const { number } of c7.segments) setReference(c7, number, weakref + headerBytes, target);
}

import type { Protocol } from '../../../model/index.ts';
import type { Task } from './task.ts';

// How much of the nursery a transaction may use before it ends where it can (C7-PY-1).

const usualLimit = 400_000;
const nurseryShare = 3 / 4;
const afterAbort = 15 / 16;
const inevitableShare = 1 / 4;

/** How many bytes of the nursery any transaction may use, if there is room for as many as that. */
export const mostOf = ({ world: { layout } }: Protocol, limit = usualLimit): number =>
  Math.min(limit, (layout.oldStart - layout.nurseryStart) * nurseryShare);

/** The same for one that cannot be taken back. */
export const inevitableLimit = (most: number): number => most * inevitableShare;

/** The same for the present transaction of a thread: after an abort, a little less than what was used then. */
export function limitOf({ thread, usedAtAbort }: Task, protocol: Protocol, most: number): number {
  if (protocol.inevitable(thread.number)) return inevitableLimit(most);
  return usedAtAbort === undefined ? most : Math.min(most, usedAtAbort * afterAbort);
}

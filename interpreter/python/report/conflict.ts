import { type Cause, type Entry, Happening, isContention } from './log.ts';
import { Losses } from './losses.ts';

/** All contentions of one kind between two places, and what they cost. */
export interface Conflict {
  readonly happening: Happening;
  /** Where the thread was that found it, and where the other one: see {@link Entry}. */
  readonly own: string;
  readonly others: string;
  readonly object: string | undefined;
  readonly cause: Cause | undefined;
  /** How often. */
  times: number;
  /** How many transactions were aborted for it, of either side. */
  aborts: number;
  /** How long ago those had begun, and how long threads have waited for it: nanoseconds. */
  lost: number;
  paused: number;
}

/** The conflicts of a log, those first that cost most time. */
export function conflictsOf(entries: readonly Entry[]): Conflict[] {
  const conflicts = new Map<string, Conflict>();
  const losses = new Losses();
  const began = new Map<number, number>();
  const waits = new Map<number, { readonly from: number; readonly conflict: Conflict | undefined }>();
  const lostBy = (thread: number) => {
    const contention = losses.of(thread);
    return contention && conflicts.get(keyOf(contention));
  };
  for (const entry of entries) {
    const { happening, thread, at } = entry;
    if (isContention(happening)) count(conflicts, entry);
    else if (happening === Happening.start) began.set(thread, at);
    else if (happening === Happening.waitContention) waits.set(thread, { from: at, conflict: lostBy(thread) });
    else if (happening === Happening.waitDone) {
      const { from = at, conflict } = waits.get(thread) ?? {};
      if (conflict !== undefined) conflict.paused += at - from;
      waits.delete(thread);
    } else if (happening === Happening.abort) {
      const conflict = lostBy(thread);
      if (conflict !== undefined) {
        conflict.aborts++;
        conflict.lost += Math.max(0, at - (began.get(thread) ?? at));
      }
    }
    losses.follow(entry);
  }
  return [...conflicts.values()].sort((a, b) => b.lost + b.paused - a.lost - a.paused || b.times - a.times);
}

const keyOf = ({ happening, own, others, object }: Entry): string => JSON.stringify([happening, own, others, object]);

function count(conflicts: Map<string, Conflict>, entry: Entry): void {
  const key = keyOf(entry);
  const known = conflicts.get(key);
  if (known !== undefined) {
    known.times++;
    return;
  }
  const { happening, own, others, object, cause } = entry;
  conflicts.set(key, { happening, own, others, object, cause, times: 1, aborts: 0, lost: 0, paused: 0 });
}

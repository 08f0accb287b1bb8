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
  /** How long those had run, without their waits, and how long threads have waited for it: nanoseconds. */
  lost: number;
  paused: number;
}

// The present transaction of a thread, and what it waits for.
interface Life {
  began: number;
  /** How long it has waited, for whatever. */
  waited: number;
  waits: number | undefined;
  conflict: Conflict | undefined;
}

/** The conflicts of a log, those first that cost most time. */
export function conflictsOf(entries: readonly Entry[]): Conflict[] {
  const conflicts = new Map<string, Conflict>();
  const losses = new Losses();
  const lives = new Map<number, Life>();
  const known = (contention: Entry | undefined) => contention && conflicts.get(keyOf(contention));
  for (const entry of entries) {
    const { happening, thread, at } = entry;
    const life = lives.get(thread) ?? { began: at, waited: 0, waits: undefined, conflict: undefined };
    lives.set(thread, life);
    if (isContention(happening)) count(conflicts, entry);
    else if (happening === Happening.start) Object.assign(life, { began: at, waited: 0 });
    else if (happening >= Happening.waitFreeSegment && happening <= Happening.waitContention) {
      life.waits = at;
      life.conflict = happening === Happening.waitContention ? known(losses.ofWait(thread)) : undefined;
    } else if (happening === Happening.waitDone) endWait(life, at);
    else if (happening === Happening.abort) lose(known(losses.ofAbort(thread)), at - life.began - life.waited);
    losses.follow(entry);
  }
  return [...conflicts.values()].sort((a, b) => b.lost + b.paused - a.lost - a.paused || b.times - a.times);
}

function endWait(life: Life, at: number): void {
  const time = at - (life.waits ?? at);
  life.waited += time;
  life.waits = undefined;
  if (life.conflict !== undefined) life.conflict.paused += time;
}

function lose(conflict: Conflict | undefined, time: number): void {
  if (conflict === undefined) return;
  conflict.aborts++;
  conflict.lost += Math.max(0, time);
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

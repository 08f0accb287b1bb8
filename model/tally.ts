import type { Condition, ContentionKind } from './event.ts';

/**
 * What happens in the model that takes time: events, or bytes, or objects. What is counted is what really happens; how long
 * it takes, a cost model says. The fast paths of the barriers are not among them: whoever executes instructions knows how
 * many there were.
 */
export const countNames = [
  /** Transactions that begin, commit, abort, or become inevitable. */
  'start',
  'commit',
  'abort',
  'inevitable',
  /** Objects that a transaction reads for the first time (C7-READ-1). */
  'mark',
  /** Write barriers that take the slow path (C7-WRITE-2, C7-WRITE-3, C7-CARD-2). */
  'slowWrite',
  /** Pages that become private, each with a copy of its bytes (C7-WRITE-4). */
  'page',
  /** Objects pushed, and the bytes copied for them from segment to segment (C7-PUSH-1, C7-PUSH-2). */
  'pushedObject',
  'pushedByte',
  /** Read markers looked at by a commit that searches conflicts (C7-COMMIT-3). */
  'check',
  /** Bytes that an abort puts back (C7-ABORT-1). */
  'restoredByte',
  /** Stops at a safe point (C7-COMMIT-2). */
  'pause',
  /** Minor collections; bytes of the nursery used until then; objects that move out of it, and their bytes (C7-GC-2). */
  'minor',
  'youngByte',
  'movedObject',
  'movedByte',
  /** Major collections; objects found alive; objects looked at by the sweep (C7-MAJOR-4). */
  'major',
  'markedObject',
  'sweptObject',
  /** Bytes of objects that begin outside the nursery (C7-GC-1). */
  'largeByte',
] as const;

/** One of {@link countNames}. */
export type CountName = (typeof countNames)[number];

/** The places of the counts in a tally. */
// fromEntries forgets which keys there are.
export const Count = Object.fromEntries(countNames.map((name, at) => [name, at])) as Readonly<
  Record<CountName, number>
>;

/** What has happened since somebody looked last: whoever lets one thread move after the other knows whose it is. */
export class Tally {
  /** By {@link Count}. */
  readonly counts = new Float64Array(countNames.length);
  /** What the thread that moved last waits for, and because of which contention if it has to do with one. */
  condition: Condition | undefined;
  kind: ContentionKind | undefined;
  /** By thread: why its transaction has lost, until somebody takes that. */
  readonly #losses: (ContentionKind | undefined)[] = [];

  add(place: number, times = 1): void {
    this.counts[place]! += times;
  }

  wait(condition: Condition): void {
    this.condition = condition;
  }

  contend(kind: ContentionKind): void {
    this.kind = kind;
  }

  lose(thread: number, kind: ContentionKind): void {
    this.#losses[thread] ??= kind;
  }

  /** Why the thread's transaction has lost, if it has. */
  takeLoss(thread: number): ContentionKind | undefined {
    const loss = this.#losses[thread];
    this.#losses[thread] = undefined;
    return loss;
  }

  clear(): void {
    this.counts.fill(0);
    this.condition = undefined;
    this.kind = undefined;
  }
}

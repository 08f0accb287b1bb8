import { type Entry, Happening, isContention } from './log.ts';
import { Losses } from './losses.ts';

/** What a thread spends its time on, as the library counts it; and what people call it. */
export const categories = {
  runCommitted: 'run committed',
  runWriteWrite: 'aborted write-write',
  runWriteRead: 'aborted write-read',
  runInevitable: 'aborted inevitable',
  runAborted: 'aborted otherwise',
  runCurrent: 'not yet over',
  waitFreeSegment: 'wait free segment',
  waitWriteRead: 'wait write-read',
  waitInevitable: 'wait inevitable',
  waitOther: 'wait otherwise',
  syncPause: 'synchronization pause',
  minorCollection: 'minor collection',
  majorCollection: 'major collection',
  bookkeeping: 'bookkeeping',
  outside: 'outside transactions',
} as const;
export type Category = keyof typeof categories;

/** A stretch of time that a thread spends on one thing. Times are nanoseconds. */
export interface Span {
  readonly thread: number;
  readonly from: number;
  readonly to: number;
  readonly category: Category;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** After a minor collection. */
  late: boolean;
}

// How a thread stands.
interface Life {
  since: number;
  doing: 'outside' | 'run' | Category;
  inTransaction: boolean;
  /** It has collected, and has not been seen running since. */
  late: boolean;
  /** When its transaction ran: how that is to be counted is known when it is over. */
  pieces: Piece[];
}

/**
 * What every thread spends its time on, in the order in which that is known. What a commit does after its minor collection
 * is bookkeeping; a transaction begins with its start, and what lies between two of them is outside.
 */
export function spansOf(entries: readonly Entry[]): Span[] {
  const spans: Span[] = [];
  const losses = new Losses();
  const lives = new Map<number, Life>();
  for (const entry of entries) {
    const { thread, at } = entry;
    const life = lives.get(thread) ?? newLife(at);
    lives.set(thread, life);
    // What is found goes on with what was done.
    if (!tells(entry.happening)) {
      advance(thread, life, at, spans);
      step(thread, life, entry, losses, spans);
    }
    losses.follow(entry);
  }
  for (const [thread, life] of lives) settle(thread, life, () => 'runCurrent', spans);
  return spans;
}

const tells = (happening: Happening): boolean => isContention(happening) || happening === Happening.abortingOther;

const newLife = (at: number): Life => ({ since: at, doing: 'outside', inTransaction: false, late: false, pieces: [] });

function advance(thread: number, life: Life, at: number, spans: Span[]): void {
  const { since: from, doing, late } = life;
  if (at > from) {
    if (doing === 'run') life.pieces.push({ from, to: at, late });
    else spans.push({ thread, from, to: at, category: doing });
  }
  life.since = Math.max(from, at);
}

function settle(thread: number, life: Life, categoryOf: (piece: Piece) => Category, spans: Span[]): void {
  for (const piece of life.pieces) spans.push({ thread, from: piece.from, to: piece.to, category: categoryOf(piece) });
  life.pieces = [];
}

function step(thread: number, life: Life, { happening }: Entry, losses: Losses, spans: Span[]): void {
  const begin = (category: Category) => {
    if (life.doing !== 'majorCollection') life.doing = category;
  };
  const goOn = () => {
    life.doing = life.inTransaction ? 'run' : 'outside';
  };
  switch (happening) {
    case Happening.start:
      settle(thread, life, () => 'runCurrent', spans);
      Object.assign(life, { inTransaction: true, late: false });
      return goOn();
    case Happening.commit:
      settle(thread, life, ({ late }) => (late ? 'bookkeeping' : 'runCommitted'), spans);
      life.inTransaction = false;
      return goOn();
    case Happening.abort:
      settle(thread, life, () => abortedBy(losses.ofAbort(thread)), spans);
      life.inTransaction = false;
      return goOn();
    case Happening.waitFreeSegment:
      return begin('waitFreeSegment');
    case Happening.waitSyncPause:
      return begin('syncPause');
    case Happening.waitContention:
      return begin(waitFor(losses.ofWait(thread)));
    case Happening.minorStart:
      // It was not the commit's collection that came before.
      for (const piece of life.pieces) piece.late = false;
      return begin('minorCollection');
    case Happening.minorDone:
      life.late = true;
      if (life.doing !== 'majorCollection') goOn();
      return;
    case Happening.majorStart:
      life.doing = 'majorCollection';
      return;
    case Happening.majorDone:
    case Happening.waitDone:
      return goOn();
    default:
  }
}

function abortedBy(contention: Entry | undefined): Category {
  switch (contention?.happening) {
    case Happening.contentionWriteWrite:
      return 'runWriteWrite';
    case Happening.contentionWriteRead:
      return 'runWriteRead';
    case Happening.contentionInevitable:
      return 'runInevitable';
    default:
      return 'runAborted';
  }
}

function waitFor(contention: Entry | undefined): Category {
  switch (contention?.happening) {
    case Happening.contentionWriteRead:
      return 'waitWriteRead';
    case Happening.contentionInevitable:
      return 'waitInevitable';
    default:
      return 'waitOther';
  }
}

/** How long each thread has spent on what, in nanoseconds. */
export function timesOf(spans: readonly Span[]): Map<number, Map<Category, number>> {
  const times = new Map<number, Map<Category, number>>();
  for (const { thread, from, to, category } of spans) {
    const own = times.get(thread) ?? new Map<Category, number>();
    times.set(thread, own.set(category, (own.get(category) ?? 0) + to - from));
  }
  return times;
}

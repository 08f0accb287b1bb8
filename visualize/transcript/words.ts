import { type Condition, type ContentionKind, type Event, Flag, type Log, type Operation } from '../../model/index.ts';
import type { Names } from '../heap/index.ts';
import { summed } from '../list.ts';
import { contentionText } from '../schedule/index.ts';
import { cleanText } from '../text.ts';

const OPERATIONS: Readonly<Record<Operation, string>> = {
  start: 'start',
  read: 'read',
  write: 'write',
  commit: 'commit',
  abort: 'abort',
  becomeInevitable: 'become inevitable',
  becomeUnique: 'become unique',
  safePoint: 'safe point',
  yield: 'yield',
  allocate: 'allocate',
  writeCard: 'card write',
  identify: 'identity',
  minorCollect: 'minor collection',
  majorCollect: 'major collection',
};

export function operationName(operation: Operation): string {
  return OPERATIONS[operation];
}

const WAITS: Readonly<Record<Condition, string>> = {
  segmentFree: 'waits for a free segment',
  atSafePoint: 'waits until the others are at safe points',
  requestRemoved: 'pauses',
  inevitable: 'waits until no other transaction is inevitable',
  aborted: 'waits until the other has aborted',
  transactionDone: 'waits for another transaction to end',
};

export function waitText(condition: Condition): string {
  return WAITS[condition];
}

/** Which of its flags an object now has, as far as one can tell what changed. */
export function flagText(flags: number): string {
  if ((flags & Flag.hasShadow) !== 0) return 'sets the shadow flag';
  if ((flags & Flag.cardsSet) !== 0) return 'sets the cards flag';
  return `${(flags & Flag.writeBarrier) === 0 ? 'clears' : 'sets'} the write barrier flag`;
}

/** `write-read on x`. */
export function conflictText(kind: ContentionKind, object: string): string {
  return `${contentionText(kind, undefined)} on ${object}`;
}

/** Names of all threads of a log, also of those that it has not named. */
export function threadNames(log: Log): readonly string[] {
  let count = log.threads.length;
  for (const event of log.events) if ('thread' in event) count = Math.max(count, event.thread + 1);
  return Array.from({ length: count }, (_, thread) => cleanText(log.threads[thread] ?? '') || `T${thread + 1}`);
}

/** What places in memory are called. */
export class Places {
  readonly #names: Names;
  readonly #pageSize: number;

  constructor(names: Names, pageSize: number) {
    this.#names = names;
    this.#pageSize = pageSize;
  }

  /** The object at `address` as `segment` sees it; any segment will do for an old one. */
  object(address: number, segment = 0): string {
    return this.#names.object(address, segment);
  }

  /** The object at `address` as the thread's segment sees it. */
  objectOf(thread: number, address: number): string {
    return this.#names.objectOf(thread, address);
  }

  /** `x = 1`. */
  access(event: Extract<Event, { type: 'read' | 'write' }>): string {
    return `${this.#names.location(event)} = ${this.#names.value(event)}`;
  }

  /** A stretch of memory by the objects that lie in it, because all of them travel along: `x and y`. */
  objectsIn(start: number, size: number): string {
    return summed(this.#names.within(start, size));
  }

  page(page: number): string {
    const objects = this.objectsIn(page * this.#pageSize, this.#pageSize);
    return objects === '' ? `page ${page}` : `the page of ${objects}`;
  }
}

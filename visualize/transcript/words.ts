import type { Condition, ContentionKind, Event, Log, Operation } from '../../model/index.ts';
import { contentionText, Names } from '../schedule/index.ts';
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

/** `write-read on x`. */
export function conflictText(kind: ContentionKind, object: string): string {
  return `${contentionText(kind, undefined)} on ${object}`;
}

/** `T1`, `T1 and T2`, `T1, T2 and T3`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Names of all threads of a log, also of those that it has not named. */
export function threadNames(log: Log): readonly string[] {
  let count = log.threads.length;
  for (const event of log.events) if ('thread' in event) count = Math.max(count, event.thread + 1);
  return Array.from({ length: count }, (_, thread) => cleanText(log.threads[thread] ?? '') || `T${thread + 1}`);
}

const MAX_ON_PAGE = 4;

/** What places in memory are called. */
export class Places {
  readonly #names: Names;
  readonly #log: Log;

  constructor(log: Log) {
    this.#names = new Names(log);
    this.#log = log;
  }

  object(address: number): string {
    return this.#names.object(address);
  }

  location({ object, address }: Extract<Event, { type: 'read' | 'write' }>): string {
    return this.#names.location(object, address);
  }

  /** A stretch of memory by the objects that lie in it, because all of them travel along: `x and y`. */
  objectsIn(start: number, size: number): string {
    const inside = this.#log.objects.filter(
      (object) => object.address < start + size && object.address + object.size > start,
    );
    const names = inside.map(({ address }) => this.object(address));
    const more = names.length - MAX_ON_PAGE;
    return listed(more > 1 ? [...names.slice(0, MAX_ON_PAGE), `${more} more`] : names);
  }

  page(page: number): string {
    const { pageSize } = this.#log;
    const objects = this.objectsIn(page * pageSize, pageSize);
    return objects === '' ? `page ${page}` : `the page of ${objects}`;
  }
}

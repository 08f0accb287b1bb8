import type { Condition, ContentionKind } from '../../model/index.ts';
import type { Tally } from '../heap/index.ts';
import { count } from '../list.ts';

const CONDITIONS: Readonly<Record<Condition, string>> = {
  segmentFree: 'a free segment',
  atSafePoint: 'others at safe points',
  requestRemoved: 'the pause to end',
  inevitable: 'the inevitable one',
  aborted: 'the other to abort',
  transactionDone: 'transaction done',
};

export function conditionText(condition: Condition): string {
  return `waits: ${CONDITIONS[condition]}`;
}

const CONTENTION: Readonly<Record<ContentionKind, string>> = {
  writeWrite: 'write-write',
  writeRead: 'write-read',
  inevitable: 'inevitable',
};

export function contentionText(kind: ContentionKind, object: string | undefined): string {
  return object === undefined ? CONTENTION[kind] : `${CONTENTION[kind]}: ${object}`;
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const suffix = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}

/** What a minor collection did, for a label: `new1 moved, 3 dropped`. */
export function youngLabel({ moved, promoted, dropped, cleared }: Tally): string {
  const parts = [happened(moved, 'moved'), happened(promoted, 'kept'), happened(dropped, 'dropped'), weak(cleared)];
  return parts.filter((part) => part !== '').join(', ') || 'nothing young';
}

/** What a major collection did, for a label: `2 freed, 3 pages re-shared`. */
export function oldLabel({ freed, shared, cleared }: Tally): string {
  const pages = shared.length === 0 ? '' : `${count(shared.length, 'page')} re-shared`;
  return [happened(freed, 'freed'), pages, weak(cleared)].filter((part) => part !== '').join(', ') || 'nothing freed';
}

// One is told by name, more are counted.
function happened(names: readonly string[], what: string): string {
  if (names.length === 0) return '';
  return `${names.length === 1 ? names.join() : names.length} ${what}`;
}

function weak(cleared: Tally['cleared']): string {
  const [first, ...more] = cleared;
  if (first === undefined) return '';
  return more.length === 0 ? `weak ${first.weakref} cleared` : `${cleared.length} weak references cleared`;
}

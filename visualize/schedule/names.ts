import type { Condition, ContentionKind, Log, NamedObject } from '../../model/index.ts';
import { cleanText } from '../text.ts';

/** What a log's addresses are called. */
export class Names {
  readonly #objects: ReadonlyMap<number, NamedObject>;

  constructor(log: Log) {
    this.#objects = new Map(log.objects.map((object) => [object.address, object]));
  }

  object(address: number): string {
    const object = this.#objects.get(address);
    return object === undefined ? hexadecimal(address) : cleanText(object.name);
  }

  /** The location at `address` in `object`: `x`, `point.left`, `a[3]`; `x+16` where no field has that offset. */
  location(object: number, address: number): string {
    const name = this.object(object);
    const offset = address - object;
    const field = this.#objects.get(object)?.fields.find((candidate) => candidate.offset === offset);
    if (field === undefined) return offset === 0 ? name : `${name}${offset > 0 ? '+' : ''}${offset}`;
    return qualified(name, cleanText(field.name));
  }
}

// A plain location is an object whose one field has its name (or none); an element may be given as `3`, `[3]` or `a[3]`.
function qualified(object: string, field: string): string {
  if (field === '' || field === object) return object;
  if (field.startsWith(`${object}.`) || field.startsWith(`${object}[`)) return field;
  if (field.startsWith('[')) return object + field;
  return /^\d+$/.test(field) ? `${object}[${field}]` : `${object}.${field}`;
}

function hexadecimal(address: number): string {
  return `0x${address.toString(16)}`;
}

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

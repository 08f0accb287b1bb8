import type { C7, Segment } from '../../model/index.ts';
import type { Entry } from './trace.ts';

/**
 * One entry of the state, on both sides: what the recording says it is, and what it is in the replayed world.
 *
 * All entries are compared after every operation, so `agrees` is the hot path and makes no objects; `observe` makes the
 * entry as a recording would have it, to say where the two differ.
 */
export interface ComparedEntry {
  readonly name: string;
  /** Takes the whole entry as recorded; it holds until the next call. */
  expect(entry: Entry): void;
  /** Whether the world is exactly as recorded. */
  agrees(): boolean;
  /** The entry as it is in the replayed world. */
  observe(): Entry;
}

type Fields = Exclude<Entry, number>;
const nothing: Fields = {};

/** The entry's fields if they are exactly the `count` that there must be; an entry without any agrees with nothing. */
export function fieldsOf(entry: Entry, count: number): Fields {
  return typeof entry === 'number' || Object.keys(entry).length !== count ? nothing : entry;
}

export class SegmentEntry implements ComparedEntry {
  readonly name: string;
  readonly #segment: Segment;
  #expected = nothing;

  constructor(segment: Segment) {
    this.name = `seg${segment.number}`;
    this.#segment = segment;
  }

  expect(entry: Entry): void {
    this.#expected = fieldsOf(entry, 4);
  }

  agrees(): boolean {
    const segment = this.#segment;
    const expected = this.#expected;
    return (
      expected['version'] === segment.readVersion &&
      expected['tx'] === segment.transactionState &&
      expected['mustAbort'] === segment.mustAbort &&
      expected['commitSoon'] === (segment.signal === 'commitSoon')
    );
  }

  observe(): Entry {
    const { readVersion: version, transactionState: tx, mustAbort, signal } = this.#segment;
    return { version, tx, mustAbort, commitSoon: signal === 'commitSoon' };
  }
}

type Thread = C7['threads'][number];

export class ThreadEntry implements ComparedEntry {
  readonly name: string;
  readonly #thread: Thread;
  #expected = nothing;

  constructor(thread: Thread) {
    this.name = `thread${thread.number}`;
    this.#thread = thread;
  }

  expect(entry: Entry): void {
    this.#expected = fieldsOf(entry, 2);
  }

  agrees(): boolean {
    const { segment, inTransaction } = this.#thread;
    return this.#expected['segment'] === segment && this.#expected['inTransaction'] === (inTransaction === 1);
  }

  observe(): Entry {
    const { segment, inTransaction } = this.#thread;
    return { segment, inTransaction: inTransaction === 1 };
  }
}

/** How often the interpreter has been advised to commit soon. */
export class AdviceEntry implements ComparedEntry {
  readonly name = 'commitSoonCalls';
  readonly #source: { readonly advices: number };
  #expected: Entry = Number.NaN;

  constructor(source: { readonly advices: number }) {
    this.#source = source;
  }

  expect(entry: Entry): void {
    this.#expected = entry;
  }

  agrees(): boolean {
    return this.#expected === this.#source.advices;
  }

  observe(): Entry {
    return this.#source.advices;
  }
}

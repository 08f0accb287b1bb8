/** A read of a declared location, and what it gave. */
export interface ValueRead {
  readonly item: number;
  readonly value: number;
}

/** What the transactions of a thread read, one list for each, in order. */
export type ThreadReads = readonly (readonly ValueRead[])[];

/** What a run came to: what the committed transactions of each thread read, and the values of all locations in the end. */
export interface Outcome {
  readonly reads: readonly ThreadReads[];
  readonly values: ReadonlyMap<string, number>;
}

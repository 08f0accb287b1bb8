/** The format of recorded runs: one JSON object a line. Field meanings as in `traces/README.md`. */

export interface RecordedObject {
  readonly name: string;
  readonly kind: 'bytes' | 'refs';
  /** Bytes with the header. */
  readonly size: number;
  readonly addr: number;
}

/** What one entry of the state says: of a segment, a thread, an object, or a count. */
export type Entry = number | { readonly [field: string]: unknown };

/** Entries by name: `seg1`, `thread0`, an object's name, `commitSoonCalls`. */
export type State = { readonly [entry: string]: Entry };

/** Operations without an operand but the thread that they are about. */
export const plainNames = ['start', 'commit', 'abort', 'becomeInevitable', 'switch'] as const;

/** Operations that access one byte of an object. */
export const accessNames = ['read', 'write'] as const;

/** The operations that can be replayed. */
export const operationNames = [...plainNames, ...accessNames] as const;

/** Operations of the format that need the collector, which is not modelled yet. */
export const unmodelledNames = [
  'allocate',
  'minorCollect',
  'majorCollect',
  'readRef',
  'writeRef',
  'writeCard',
  'writeRefCard',
] as const;

interface Recorded {
  /** The thread that runs the operation; for `switch` the one switched to. */
  readonly thread: number;
  readonly outcome: 'ok' | 'conflict';
  /** What changed: for each changed entry, its changed fields. */
  readonly after: State;
}

export interface PlainOperation extends Recorded {
  readonly op: (typeof plainNames)[number];
}

export interface AccessOperation extends Recorded {
  readonly op: (typeof accessNames)[number];
  readonly object: string;
  /** The byte accessed, counted from the end of the header. */
  readonly index: number;
  readonly value: number;
}

export type RecordedOperation = PlainOperation | AccessOperation;

export interface RecordedRun {
  readonly seed: number;
  readonly profile: string;
  readonly threads: number;
  readonly segments: number;
  readonly pageSize: number;
  readonly objects: readonly RecordedObject[];
  readonly initial: State;
  readonly ops: readonly RecordedOperation[];
}

/** Where and how a replayed run first departs from the recorded one. */
export interface Disagreement {
  /** Index of the operation, from 0; -1 for the state before the first. */
  readonly operation: number;
  /** `outcome`, `value`, or the entry and the path in it, such as `o1.private[0]`. */
  readonly entry: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** The format of recorded runs: one JSON object a line. Field meanings as in `conformance/README.md`. */

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

export interface RecordedOperation {
  readonly op: OperationName;
  readonly thread: number;
  readonly object?: string;
  readonly index?: number;
  readonly value?: number;
  readonly outcome: 'ok' | 'conflict';
  /** What changed: for each changed entry, its changed fields. */
  readonly after: State;
}

/** The operations that can be replayed. */
export const operationNames = ['start', 'commit', 'abort', 'becomeInevitable', 'switch', 'read', 'write'] as const;
export type OperationName = (typeof operationNames)[number];

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

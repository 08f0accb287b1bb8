/** The format of recorded runs: one JSON object a line. Field meanings as in `traces/README.md`. */

/** What the bytes of an object are: single bytes, or references of 8 bytes each. */
export const kinds = ['bytes', 'refs'] as const;
export type Kind = (typeof kinds)[number];
export const itemBytes: Readonly<Record<Kind, number>> = { bytes: 1, refs: 8 };

/** What is known of an object before it has a place. */
export interface Shape {
  readonly name: string;
  readonly kind: Kind;
  /** Bytes with the header. */
  readonly size: number;
}

export interface RecordedObject extends Shape {
  readonly addr: number;
}

/** What one entry of the state says: of a segment, a thread, an object, or a count. */
export type Entry = number | { readonly [field: string]: unknown };

/** Entries by name: `seg1`, `thread0`, an object's name, `commitSoonCalls`. */
export type State = { readonly [entry: string]: Entry };

/** The new addresses of the objects that an operation moved, by name. */
export type Moved = { readonly [object: string]: number };

/** Operations without an operand but the thread that they are about. */
export const plainNames = [
  'start',
  'commit',
  'abort',
  'becomeInevitable',
  'switch',
  'minorCollect',
  'majorCollect',
] as const;

/** Operations that access one byte of an object of kind `bytes`. */
export const byteNames = ['read', 'write', 'writeCard'] as const;

/** Operations that read one reference in an object of kind `refs`. */
export const loadNames = ['readRef'] as const;

/** Operations that change one reference in an object of kind `refs`. */
export const storeNames = ['writeRef', 'writeRefCard'] as const;

export const operationNames = [...plainNames, ...byteNames, ...loadNames, ...storeNames, 'allocate'] as const;

export interface PlainAction {
  readonly op: (typeof plainNames)[number];
  /** The thread that runs the operation; for `switch` the one switched to. */
  readonly thread: number;
}

interface ItemAccess {
  readonly thread: number;
  readonly object: string;
  /** The item accessed, counted from the end of the header: a byte, or a reference. */
  readonly index: number;
  /** The byte read or written; of a reference, the segment offset that it holds, 0 for none. */
  readonly value: number;
}

export interface ByteAccess extends ItemAccess {
  readonly op: (typeof byteNames)[number];
}

export interface ReferenceLoad extends ItemAccess {
  readonly op: (typeof loadNames)[number];
}

export interface ReferenceStore extends ItemAccess {
  readonly op: (typeof storeNames)[number];
  /** The object that the reference points to from then on; left out for none. */
  readonly target?: string;
}

export type Access = ByteAccess | ReferenceLoad | ReferenceStore;

export interface Allocation {
  readonly op: 'allocate';
  readonly thread: number;
  /** The name of the new object. */
  readonly object: string;
  readonly kind: Kind;
  readonly size: number;
}

/** What a thread does. */
export type Action = PlainAction | Access | Allocation;

/** What came of it. */
interface Recorded {
  readonly outcome: 'ok' | 'conflict';
  /** The young objects that became old, and so moved; left out where there are none. */
  readonly moved?: Moved;
  /** What changed: for each changed entry, its changed fields. */
  readonly after: State;
}

interface RecordedAllocation extends Allocation {
  readonly address: number;
}

/** An action, and where the allocator has put what is new. */
export type RecordedAction = Exclude<Action, Allocation> | RecordedAllocation;

export type RecordedOperation = RecordedAction & Recorded;

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
  /** `outcome`, `value`, `address`, `moved.n0`, or the entry of the state and the path in it, such as `o1.private[0]`. */
  readonly entry: string;
  readonly expected: unknown;
  readonly got: unknown;
}

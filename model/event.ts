import type { MajorState, MinorState, SafePoint, Signal, TransactionState } from './chart/index.ts';

/** The condition variables that threads wait on (C7-SEG-2). */
export type Condition = 'segmentFree' | 'atSafePoint' | 'requestRemoved' | 'inevitable' | 'aborted' | 'transactionDone';

/** The kinds of contention (C7-CONT-1). */
export type ContentionKind = 'writeWrite' | 'writeRead' | 'inevitable';

/** What contention management decided (C7-CONT-4 to C7-CONT-6). */
export type ContentionChoice = 'wait' | 'abortMyself' | 'abortOther';

/** The visible operation that a step performs. */
export type Operation =
  | 'start'
  | 'read'
  | 'write'
  | 'commit'
  | 'abort'
  | 'becomeInevitable'
  | 'becomeUnique'
  | 'safePoint'
  | 'yield'
  /** Allocates an object (C7-GC-1). */
  | 'allocate'
  /** The card write barrier (C7-CARD-2). */
  | 'writeCard'
  /** Asks for an object's identity (C7-GC-5). */
  | 'identify'
  | 'minorCollect'
  | 'majorCollect';

/**
 * One change, or one observation, of the modelled system. The log of a run is a list of these; from the initial state
 * and the log alone every byte, marker, lock and mapping can be rebuilt.
 *
 * Threads count from 0; segments from 1 (0 is the sharing segment, C7-MEM-1). Addresses (`object`, `address`) are
 * segment offsets in bytes (C7-MEM-2); `size` is in bytes; `page` is an address divided by the page size.
 */
export type Event =
  /** A thread begins its next step: all events up to the next `step` belong to it. */
  | { readonly type: 'step'; readonly thread: number; readonly operation: Operation }
  /** The thread goes into a segment, or leaves it (C7-SEG-3). */
  | { readonly type: 'enterSegment'; readonly thread: number; readonly segment: number }
  | { readonly type: 'leaveSegment'; readonly thread: number; readonly segment: number }
  /** The life of a segment's transaction and its safe point moved, as the chart allows. */
  | {
      readonly type: 'transition';
      readonly segment: number;
      readonly event: string;
      readonly state: TransactionState;
      readonly safePoint: SafePoint;
    }
  /** A transaction began; `startTime` is unique and grows. */
  | {
      readonly type: 'start';
      readonly thread: number;
      readonly segment: number;
      readonly startTime: number;
    }
  /** A segment's read version changed; `wrapped`: all its read markers were zeroed (C7-START-2). */
  | { readonly type: 'version'; readonly segment: number; readonly version: number; readonly wrapped: boolean }
  /** The read marker of `object` in `segment` was set (C7-READ-1), or zeroed (`version` 0). */
  | { readonly type: 'mark'; readonly segment: number; readonly object: number; readonly version: number }
  /** The program loaded `value` (little endian, unsigned for 1 byte, signed for 8). */
  | {
      readonly type: 'read';
      readonly thread: number;
      readonly segment: number;
      readonly object: number;
      readonly address: number;
      readonly size: number;
      readonly value: number;
    }
  /** The program stored `value`: the bytes at `address` as `segment` sees them changed. */
  | {
      readonly type: 'write';
      readonly thread: number;
      readonly segment: number;
      readonly object: number;
      readonly address: number;
      readonly size: number;
      readonly value: number;
    }
  /** A write lock was claimed by `owner`, or freed (`owner` 0) (C7-MEM-7). `from` is the owner before. */
  | { readonly type: 'lock'; readonly object: number; readonly owner: number; readonly from: number }
  /** A card's byte changed: `state` 0 clear, 100 marked, 101 old (C7-CARD-1). */
  | { readonly type: 'card'; readonly object: number; readonly card: number; readonly state: number }
  /** The 32-bit flags in the header of the object's copy that `segment` sees changed (C7-MEM-5). */
  | { readonly type: 'flags'; readonly segment: number; readonly object: number; readonly flags: number }
  /** `segment` now maps `page` to its own physical page (C7-WRITE-4); a `copy` of the page's bytes follows. */
  | { readonly type: 'map'; readonly segment: number; readonly page: number }
  /** Bytes copied from what `from` sees to what `to` sees; `changed`: some of them were different before. */
  | {
      readonly type: 'copy';
      readonly from: number;
      readonly to: number;
      readonly address: number;
      readonly size: number;
      readonly changed: boolean;
    }
  /** `totalAllocated` changed (C7-WRITE-5), in bytes. */
  | { readonly type: 'allocated'; readonly total: number }
  /** The signal in a segment's `nurseryEnd` changed. */
  | { readonly type: 'signal'; readonly segment: number; readonly signal: Signal }
  /** All threads are asked to pause, or no longer (C7-COMMIT-2). */
  | { readonly type: 'pause'; readonly on: boolean }
  /** A globally unique transaction began or ended (C7-INEV-3). */
  | { readonly type: 'unique'; readonly segment: number; readonly on: boolean }
  /** The interpreter is advised to end its transaction soon (C7-CONT-7). */
  | { readonly type: 'advice'; readonly segment: number }
  /** Contention found by `segment` against `other`, and what was decided. `object` is 0 for kind `inevitable`. */
  | {
      readonly type: 'contention';
      readonly kind: ContentionKind;
      readonly segment: number;
      readonly other: number;
      readonly object: number;
      readonly choice: ContentionChoice;
    }
  /** The thread stops until `condition` is signalled, or goes on after it was. */
  | { readonly type: 'wait'; readonly thread: number; readonly condition: Condition }
  | { readonly type: 'resume'; readonly thread: number; readonly condition: Condition }
  /** A condition variable was signalled: one waiter (`all` false) or all of them may go on. */
  | { readonly type: 'wake'; readonly condition: Condition; readonly all: boolean }
  /** The transaction's commit can no longer fail: `modified` are its write set's objects (C7-COMMIT-4). */
  | {
      readonly type: 'commit';
      readonly thread: number;
      readonly segment: number;
      readonly modified: readonly number[];
    }
  /** The data of an aborting transaction was put back; `by` is the segment that did it (C7-ABORT-2). */
  | { readonly type: 'reset'; readonly segment: number; readonly by: number }
  /** The transaction was aborted: by its own program, by its own contention management, or because it was told to. */
  | {
      readonly type: 'abort';
      readonly thread: number;
      readonly segment: number;
      readonly cause: 'user' | 'contention' | 'told';
    }
  /** A thread's references outside of transactional memory changed: its shadow stack and thread-local object. */
  | {
      readonly type: 'roots';
      readonly thread: number;
      readonly shadowStack: readonly number[];
      readonly threadLocal: number;
    }
  /** A callback ran (C7-COMMIT-4, C7-ABORT-1). */
  | { readonly type: 'callback'; readonly thread: number; readonly on: 'commit' | 'abort'; readonly id: number }
  /** The global mutex was taken or released; only at fine granularity, where others can see it held. */
  | { readonly type: 'mutex'; readonly thread: number; readonly held: boolean }
  /** A segment's privatization lock was taken or released; only at fine granularity. */
  | {
      readonly type: 'privatizationLock';
      readonly segment: number;
      readonly thread: number;
      readonly held: boolean;
    }
  /**
   * An object was allocated, young: `typeWord` is the second word of its header, the rest of it is zero as `segment` sees
   * it. `outside`: not in the nursery, but in the old-object space (C7-GC-1).
   */
  | {
      readonly type: 'allocate';
      readonly thread: number;
      readonly segment: number;
      readonly object: number;
      readonly size: number;
      readonly kind: string;
      readonly typeWord: number;
      readonly outside: boolean;
    }
  /** A place in the old-object space was taken by an object, or given back (C7-GC-3, C7-MAJOR-4). */
  | { readonly type: 'place'; readonly object: number; readonly size: number }
  | { readonly type: 'free'; readonly object: number; readonly size: number }
  /** The minor collection of a segment has come to `state`; `commit`: it belongs to a commit (C7-GC-2). */
  | {
      readonly type: 'minor';
      readonly segment: number;
      readonly state: MinorState;
      readonly commit: boolean;
    }
  /** The major collection has come to `state`; `segment` is the one whose thread does it, 0 for a request. */
  | { readonly type: 'major'; readonly segment: number; readonly state: MajorState }
  /**
   * A young object moved out of the nursery: `size` bytes were copied, and the place it left says so: its first 8 bytes
   * are all ones, the next 8 are the new address (C7-GC-3). `shadow`: to the place that its identity had reserved.
   */
  | {
      readonly type: 'move';
      readonly segment: number;
      readonly from: number;
      readonly to: number;
      readonly size: number;
      readonly shadow: boolean;
    }
  /** A young object outside the nursery became old where it is (C7-GC-3). */
  | { readonly type: 'promote'; readonly segment: number; readonly object: number; readonly size: number }
  /** The 8-byte reference at `address`, as `segment` sees it, was changed to where its target has moved, or to 0. */
  | {
      readonly type: 'forward';
      readonly segment: number;
      readonly address: number;
      readonly from: number;
      readonly to: number;
    }
  /** Bytes became zero as `segment` sees them: what was used of its nursery, or the place of an object outside it. */
  | { readonly type: 'zero'; readonly segment: number; readonly address: number; readonly size: number }
  /** The identity of a young object reserved its future place, which got a copy of its bytes (C7-GC-5). */
  | {
      readonly type: 'shadow';
      readonly segment: number;
      readonly object: number;
      readonly shadow: number;
      readonly size: number;
    }
  /** A thread learned an object's identity (C7-GC-5). */
  | { readonly type: 'identity'; readonly thread: number; readonly object: number; readonly identity: number }
  /** The target of a weak reference died, so it was cleared; `forward` events say where (C7-GC-6). */
  | { readonly type: 'clearWeakref'; readonly weakref: number; readonly target: number }
  /** `segment` maps `page` to the sharing segment's page again (C7-MAJOR-3). */
  | { readonly type: 'share'; readonly segment: number; readonly page: number }
  /** The major collection found an object alive (C7-MAJOR-4). */
  | { readonly type: 'visit'; readonly object: number }
  /** A finalizer ran, after the transaction in which its object was found dead (C7-GC-7). */
  | { readonly type: 'finalizer'; readonly thread: number; readonly id: number }
  /** The GIL was taken or released (protocol `gil`). */
  | { readonly type: 'gil'; readonly thread: number; readonly held: boolean }
  /** The program printed a value (C7-PY-3). */
  | { readonly type: 'print'; readonly thread: number; readonly value: number };

/** Where events go as they happen: a log, or a check that follows a search. */
export type Listener = (event: Event) => void;

/** An object that a log speaks of: what its addresses mean to people. */
export interface NamedObject {
  readonly name: string;
  /** Segment offset of the object's header, in bytes. */
  readonly address: number;
  /** Size in bytes with the header. */
  readonly size: number;
  /** The locations in it, by offset from the object's start. Empty for objects known by bytes only. */
  readonly fields: readonly { readonly name: string; readonly offset: number }[];
}

/** A recorded run: everything that diagrams, checks and reports read. */
export interface Log {
  readonly protocol: string;
  readonly title: string;
  /** Names of the threads, by number. */
  readonly threads: readonly string[];
  readonly segments: number;
  readonly pageSize: number;
  readonly objects: readonly NamedObject[];
  readonly events: readonly Event[];
}

import type { Operation } from '../event.ts';
import type { Encoder } from '../journal.ts';
import type { Roots } from '../thread.ts';
import type { World } from '../world.ts';
import type { Direct } from './direct.ts';
import type { Mutator } from './mutator.ts';
import type { Status } from './status.ts';

/** Objects by numbers that do not depend on where they lie. */
export interface ObjectNames {
  /** The number of what a thread has at an address; the address itself, if no object is known there. */
  of(thread: number, address: number): number;
  /** Old objects of which it matters who has read them, and who may write to them. */
  readonly contended: readonly number[];
}

/**
 * A protocol: how threads share memory. An operation is begun and then advanced until it is done; in between, others may
 * move. Threads count from 0. Whoever writes the next protocol implements this, and nothing else changes.
 */
export interface Protocol {
  readonly name: string;
  readonly world: World;

  /**
   * Begins an operation of a thread that has none under way. `object` is the object that it is about, for `allocate` the
   * number of the type; `operand` is the item of a `writeCard`, and the size in bytes of an `allocate`.
   */
  begin(thread: number, operation: Operation, object?: number, operand?: number): void;

  /** What the operation that is done has to say: the address of an `allocate`, the identity of an `identify`. */
  result(thread: number): number;

  /** The references that the thread's interpreter holds, which a collection may change: its shadow stack. */
  roots(thread: number): readonly number[];

  /** Pushes a reference onto the thread's shadow stack; an abort takes off what its transaction pushed (C7-ABORT-1). */
  pushRoot(thread: number, object: number): void;

  /** Replaces a reference that the thread's transaction pushed. */
  setRoot(thread: number, index: number, object: number): void;

  /** Takes the last reference off the shadow stack. A transaction leaves what was on it at its start. */
  popRoot(thread: number): number;

  /** Says where the thread's interpreter keeps references besides. Absent: it can keep none elsewhere. */
  setRoots?(thread: number, roots: Roots): void;

  /** The fast paths of a thread that is in a transaction, until that ends. Absent: there are none. */
  mutator?(thread: number): Mutator;

  /** Memory beside the transactions. Absent: there is none. */
  readonly direct?: Direct;

  /**
   * The same protocol with a world of its own, that begins with a copy of all old objects as the thread sees them: as its
   * transaction does, which has just collected, or as committed where it has none. Nobody is in a transaction there
   * (C7-PY-5). Absent: there can be no copy.
   */
  copy?(thread: number): Protocol;

  /** Whether the thread's operation can move now. */
  ready(thread: number): boolean;

  /** Moves an operation that is ready on: to its end, or to where others may run. */
  advance(thread: number): Status;

  /** Whether a safe point would not pass without effect: a signal is pending for the thread. */
  signalled(thread: number): boolean;

  /** Whether the thread is in a transaction. */
  inTransaction(thread: number): boolean;

  /** Whether the thread is in an inevitable transaction, which cannot be aborted. */
  inevitable(thread: number): boolean;

  /** The segment whose view of memory the thread has; 0 where there is one view for all. */
  segmentOf(thread: number): number;

  /** Loads `size` (1 or 8) bytes after a `read` or `write` of the object. */
  load(thread: number, object: number, address: number, size: number): number;

  /** Stores `size` (1 or 8) bytes after a `write` of the object. */
  store(thread: number, object: number, address: number, size: number, value: number): void;

  /** The committed value of `size` bytes. */
  committed(address: number, size: number): number;

  /**
   * Whether the thread is where nobody else can move or look until it gives something back: then its steps up to there
   * are one to everybody else.
   */
  exclusive(thread: number): boolean;

  /** Touches, in the world's footprint, what decides whether the thread's operation can move. */
  touchGuard(thread: number): void;

  /**
   * The numbers of the parts in which the present state can be described, one by one: each depends on nothing but the words
   * that can show in it (see `parts.ts`). Undefined or absent where it can only be described as a whole. It changes only
   * with words that can show in all parts.
   */
  readonly parts?: readonly number[] | undefined;

  /** Describes the state, or that part of it: equal descriptions, equal futures. */
  encode(out: Encoder, part?: number): void;

  /**
   * Describes the state but for what lies in memory, for whoever describes that by itself, whatever its objects' addresses
   * are. Absent: there is nothing else.
   */
  encodeBeside?(out: Encoder, objects: ObjectNames): void;

  /** The objects, older than the thread's transaction, that it has changed. Absent: what is changed is changed for all. */
  changed?(thread: number): readonly number[];
}

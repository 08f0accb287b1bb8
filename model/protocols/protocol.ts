import type { Operation } from '../event.ts';
import type { Encoder } from '../journal.ts';
import type { World } from '../world.ts';
import type { Status } from './status.ts';

/**
 * A protocol: how threads share memory. An operation is begun and then advanced until it is done; in between, others may
 * move. Threads count from 0. Whoever writes the next protocol implements this, and nothing else changes.
 */
export interface Protocol {
  readonly name: string;
  readonly world: World;

  /** Begins an operation of a thread that has none under way. `object` is the object of a `read` or `write`. */
  begin(thread: number, operation: Operation, object?: number): void;

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

  /** Loads `size` (1 or 8) bytes after a `read` or `write` of the object. */
  load(thread: number, object: number, address: number, size: number): number;

  /** Stores `size` (1 or 8) bytes after a `write` of the object. */
  store(thread: number, object: number, address: number, size: number, value: number): void;

  /** The committed value of `size` bytes. */
  committed(address: number, size: number): number;

  /** Describes the state: equal descriptions, equal futures. */
  encode(out: Encoder): void;
}

import type { View } from '../memory.ts';

/**
 * What an interpreter does all the time, without an operation for it: the fast paths of barriers and of allocation, as a
 * compiler would put them into the code. Whoever gets no for an answer begins the operation instead. It is good for one
 * thread until its transaction ends.
 */
export interface Mutator {
  /** The memory as the thread sees it. */
  readonly view: View;
  /** The read barrier. */
  read(object: number): void;
  /** Whether the object can be written to as it is (C7-WRITE-1). */
  canWrite(object: number): boolean;
  /** An object of `size` bytes and of the type of that number, all zero but for its header; 0 if it takes an operation. */
  allocate(type: number, size: number): number;
  /** Whether `size` bytes in small objects can be allocated without an operation. */
  hasRoom(size: number): boolean;
  /** Uses up `size` bytes of the nursery for what dies at once; false if it takes an operation. */
  spend(size: number): boolean;
  /** Whether the transaction has been advised to end soon: by others, or by a collection of its own (C7-CONT-7, C7-GC-2). */
  readonly advised: boolean;
  /** Bytes of the nursery that are in use; what does not grow without collections is 0. */
  readonly used: number;
}

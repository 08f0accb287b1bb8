/** What came of moving an operation on. */
export const Status = {
  /** The operation goes on at once; only within a protocol. */
  goesOn: 0,
  /** The operation is complete. */
  done: 1,
  /** The thread sleeps, or cannot move for now. */
  blocked: 2,
  /** The thread's transaction was aborted: its program goes back to the transaction's start (C7-ABORT-1). */
  aborted: 3,
  /** Others may run between this phase and the next (fine granularity). */
  yields: 4,
} as const;
export type Status = (typeof Status)[keyof typeof Status];

import type { RecordedOperation } from './trace.ts';

/** What the operations so far have come to, as far as it bounds what can come next. */
export interface Situation {
  /** The thread that runs: the library's single-threaded test build runs one at a time. */
  readonly current: number;
  readonly inTransaction: boolean;
  readonly inevitable: boolean;
}

/** Why no library can have recorded `operation` next, as a message and a hint; undefined when it can. */
export function impossibility(
  { op, thread }: RecordedOperation,
  { current, inTransaction, inevitable }: Situation,
): readonly [message: string, hint: string] | undefined {
  if (op === 'switch') {
    return thread === current
      ? [`a switch to thread ${thread}, which runs already`, 'a switch names the thread that runs from then on']
      : undefined;
  }
  if (thread !== current) {
    return [
      `thread ${thread} performs ${op} while thread ${current} runs`,
      'recorded threads run one at a time, thread 0 first: a switch comes in between',
    ];
  }
  if (op === 'start') {
    return inTransaction
      ? [`thread ${thread} starts a transaction inside another`, 'a commit or an abort comes in between']
      : undefined;
  }
  if (!inTransaction) return [`thread ${thread} performs ${op} outside of a transaction`, 'a start comes before it'];
  return op === 'abort' && inevitable
    ? [`thread ${thread} aborts its transaction, which is inevitable`, 'an inevitable transaction can only commit']
    : undefined;
}

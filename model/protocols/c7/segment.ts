import {
  type SafePoint,
  type Signal,
  signalTable,
  type TransactionState,
  transactionTable,
} from '../../chart/index.ts';
import type { Journal } from '../../journal.ts';
import { NumberList } from '../../list.ts';
import { record } from '../../record.ts';

// The states of the compiled chart, taken apart once: `regular.running` is transaction `regular`, safe point `running`.
const taken = transactionTable.states.map((name) => name.split('.') as [TransactionState, SafePoint]);
const runningStates = Uint8Array.from(taken, ([, safePoint]) => (safePoint === 'running' ? 1 : 0));
const inevitableStates = Uint8Array.from(taken, ([transaction]) => (transaction === 'inevitable' ? 1 : 0));
const abortSignal = signalTable.states.indexOf('abort');

/** The state of one segment 1..N (C7-SEG-1). */
export class Segment extends record(
  // State numbers of the two charts.
  'life',
  'nurseryEnd',
  // The thread that runs in it plus 1, or 0.
  'occupant',
  'readVersion',
  'startTime',
  // What an abort puts back outside of transactional memory (C7-START-1).
  'shadowStackAtStart',
  'threadLocalAtStart',
  'signalWhenDone',
  'signalledToCommitSoon',
  'overflowNumber',
  'overflowNumberUsed',
  // The thread that holds the segment's privatization lock plus 1, or 0 (C7-SEG-2).
  'privatizationLock',
) {
  /** Write set, in order of first write. */
  readonly modifiedOldObjects: NumberList;
  /** Old and overflow objects that may refer to young ones; absent before the first minor collection. */
  readonly objectsPointingToNursery: NumberList;
  readonly callbacksOnCommit: NumberList;
  readonly callbacksOnAbort: NumberList;

  constructor(
    readonly number: number,
    journal: Journal,
    readVersion: number,
  ) {
    super(journal);
    this.readVersion = readVersion;
    // Overflow numbers start at 1 and are never shared, so no two segments take each other's objects for theirs.
    this.overflowNumber = number;
    this.modifiedOldObjects = new NumberList(journal);
    this.objectsPointingToNursery = new NumberList(journal);
    this.objectsPointingToNursery.drop();
    this.callbacksOnCommit = new NumberList(journal);
    this.callbacksOnAbort = new NumberList(journal);
  }

  get transactionState(): TransactionState {
    return taken[this.life]![0];
  }

  get safePoint(): SafePoint {
    return taken[this.life]![1];
  }

  get signal(): Signal {
    return signalTable.states[this.nurseryEnd]!;
  }

  /** Not at a safe point: whoever wants the world to stop has to wait for it. */
  get running(): boolean {
    return runningStates[this.life] === 1;
  }

  get inTransaction(): boolean {
    return this.life !== 0;
  }

  get inevitable(): boolean {
    return inevitableStates[this.life] === 1;
  }

  get mustAbort(): boolean {
    return this.nurseryEnd === abortSignal;
  }

  /** Told to abort while at a safe point: it can do nothing any more but abort (C7-COMMIT-3). */
  get abortingNow(): boolean {
    return this.mustAbort && !this.running;
  }
}

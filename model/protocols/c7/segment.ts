import {
  type SafePoint,
  type Signal,
  signalTable,
  type TransactionState,
  transactionTable,
} from '../../chart/index.ts';
import type { Journal } from '../../journal.ts';
import { NumberList } from '../../list.ts';
import { Part, setOf } from '../../parts.ts';
import { record } from '../../record.ts';

// The states of the compiled chart, taken apart once: `regular.running` is transaction `regular`, safe point `running`.
const taken = transactionTable.states.map((name) => name.split('.') as [TransactionState, SafePoint]);
const runningStates = Uint8Array.from(taken, ([, safePoint]) => (safePoint === 'running' ? 1 : 0));
const inevitableStates = Uint8Array.from(taken, ([transaction]) => (transaction === 'inevitable' ? 1 : 0));
const abortSignal = signalTable.states.indexOf('abort');

/** What most programs leave as it was at the start. */
class Heap extends record(
  // Where the next young object goes (C7-GC-1).
  'nurseryCurrent',
  'overflowNumber',
  'overflowNumberUsed',
) {}

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
  // State number of the chart of the minor collection, and whether that belongs to a commit (C7-GC-2).
  'minor',
  'minorCommits',
  // The thread that holds the segment's privatization lock plus 1, or 0 (C7-SEG-2).
  'privatizationLock',
) {
  readonly #heap: Heap;
  /** Write set, in order of first write. */
  readonly modifiedOldObjects: NumberList;
  /** Old and overflow objects that may refer to young ones; absent before the first minor collection. */
  readonly objectsPointingToNursery: NumberList;
  /** Objects whose `CARDS_SET` was set since the last minor collection (C7-CARD-2). */
  readonly oldObjectsWithCards: NumberList;
  /** Objects of this transaction that have left the nursery; absent before its first minor collection (C7-GC-3). */
  readonly largeOverflowObjects: NumberList;
  /** Young objects in the old-object space (C7-GC-1); those whose place bears this segment's number are still young. */
  readonly youngOutsideNursery: NumberList;
  /** Weak references in the nursery, and those that have left it with a target (C7-GC-6). */
  readonly youngWeakrefs: NumberList;
  readonly oldWeakrefs: NumberList;
  /** Young objects whose identity is known, by address, and the places it reserved for them (C7-GC-5). */
  readonly shadowed: NumberList;
  readonly shadows: NumberList;
  /** Pairs: object, id of its finalizer; and the ids of those to run when the transaction ends (C7-GC-7). */
  readonly youngFinalizers: NumberList;
  readonly oldFinalizers: NumberList;
  readonly dueFinalizers: NumberList;
  readonly callbacksOnCommit: NumberList;
  readonly callbacksOnAbort: NumberList;
  readonly #rareLists: readonly NumberList[];
  readonly #heapLists: readonly NumberList[];

  constructor(
    readonly number: number,
    journal: Journal,
    readVersion: number,
    nurseryStart: number,
  ) {
    // Its number among all that began since then shows in the part of what concerns all.
    super(journal, setOf(Part.segment(number), Part.rest));
    this.#heap = new Heap(journal);
    this.readVersion = readVersion;
    // Overflow numbers start at 1 and are never shared, so no two segments take each other's objects for theirs.
    this.overflowNumber = number;
    this.modifiedOldObjects = new NumberList(journal, setOf(Part.segment(number)));
    this.objectsPointingToNursery = new NumberList(journal, setOf(Part.segment(number)));
    this.objectsPointingToNursery.drop();
    this.nurseryCurrent = nurseryStart;
    this.oldObjectsWithCards = new NumberList(journal);
    this.largeOverflowObjects = new NumberList(journal);
    this.largeOverflowObjects.drop();
    this.youngOutsideNursery = new NumberList(journal);
    this.youngWeakrefs = new NumberList(journal);
    this.oldWeakrefs = new NumberList(journal);
    this.shadowed = new NumberList(journal);
    this.shadows = new NumberList(journal);
    this.youngFinalizers = new NumberList(journal);
    this.oldFinalizers = new NumberList(journal);
    this.dueFinalizers = new NumberList(journal);
    this.callbacksOnCommit = new NumberList(journal);
    this.callbacksOnAbort = new NumberList(journal);
    this.#rareLists = [this.oldObjectsWithCards, this.dueFinalizers, this.callbacksOnCommit, this.callbacksOnAbort];
    this.#heapLists = [
      this.largeOverflowObjects,
      this.youngOutsideNursery,
      this.youngWeakrefs,
      this.oldWeakrefs,
      this.shadowed,
      this.shadows,
      this.youngFinalizers,
      this.oldFinalizers,
    ];
  }

  /** What most transactions leave empty. */
  get rareLists(): readonly NumberList[] {
    return this.#rareLists;
  }

  /** What can have anything in it only once something has been allocated. */
  get heapLists(): readonly NumberList[] {
    return this.#heapLists;
  }

  get nurseryCurrent(): number {
    return this.#heap.nurseryCurrent;
  }
  set nurseryCurrent(address: number) {
    this.#heap.nurseryCurrent = address;
  }
  get overflowNumber(): number {
    return this.#heap.overflowNumber;
  }
  set overflowNumber(number: number) {
    this.#heap.overflowNumber = number;
  }
  get overflowNumberUsed(): number {
    return this.#heap.overflowNumberUsed;
  }
  set overflowNumberUsed(used: number) {
    this.#heap.overflowNumberUsed = used;
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

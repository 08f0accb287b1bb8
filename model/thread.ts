import type { Condition } from './event.ts';
import type { Journal } from './journal.ts';
import { NumberList } from './list.ts';
import { Part, setOf } from './parts.ts';
import { record } from './record.ts';

/** Codes of the condition variables (C7-SEG-2), as kept in a thread's `waiting`: 0 is not waiting. */
export const Wait = {
  segmentFree: 1,
  atSafePoint: 2,
  requestRemoved: 3,
  inevitable: 4,
  aborted: 5,
  transactionDone: 6,
} as const;
export type Wait = (typeof Wait)[keyof typeof Wait];

/** Their names, by code less 1. */
const names: readonly Condition[] = [
  'segmentFree',
  'atSafePoint',
  'requestRemoved',
  'inevitable',
  'aborted',
  'transactionDone',
];

export function conditionName(code: number): Condition {
  return names[code - 1]!;
}

/**
 * References that an interpreter keeps elsewhere than on the shadow stack, in frames of its own. What it goes back to at an
 * abort belongs to them too.
 */
export interface Roots {
  /** Replaces every reference by what `to` answers for it. */
  forward(to: (object: number) => number): void;
}

/**
 * A thread as the protocol knows it: in which segment it runs, and how far its present operation has come.
 * The program that it executes is its interpreter's affair.
 */
export class Thread extends record(
  // The segment it runs in, or ran in last (C7-SEG-3).
  'segment',
  'inTransaction',
  // The phase at which its operation goes on; 0 when it has none.
  'phase',
  // The object that the interpreter keeps for the thread, or 0 (C7-START-1).
  'threadLocal',
  // Condition code it waits on, and whether it may wake up.
  'waiting',
  'woken',
  // Operands of the operation: the object, or the number of a type; the item, or a size; and what it answers.
  'object',
  'operand',
  'result',
  // The write barrier under way marks a card (C7-CARD-2).
  'marksCard',
  // Counters of its loops.
  'page',
  'counter',
  // Operands and answer of contention management: the kind, the other segment, and whether others may have run.
  'kind',
  'other',
  'othersRan',
  // Stops the other threads for good: it is becoming globally unique (C7-INEV-3).
  'becomingUnique',
) {
  /** The interpreter's references to objects, outside of transactional memory (C7-START-1). */
  readonly shadowStack: NumberList;
  /** What its interpreter holds besides. */
  roots: Roots | undefined;
  /** Phases to return to when the present sub-operation is over. */
  readonly calls: NumberList;

  constructor(
    readonly number: number,
    journal: Journal,
    firstSegment: number,
  ) {
    const parts = setOf(Part.thread(number));
    super(journal, parts);
    this.shadowStack = new NumberList(journal, parts);
    this.calls = new NumberList(journal, parts);
    this.segment = firstSegment;
  }

  /** Forgets what the operation before left in the operands. */
  clearOperands(): void {
    this.marksCard = 0;
    this.page = 0;
    this.counter = 0;
    this.kind = 0;
    this.other = 0;
    this.othersRan = 0;
  }
}

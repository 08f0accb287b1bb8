import type { Cause } from './log.ts';

/** What helps against conflicts of a known cause. */
export const hints: Readonly<Record<Cause, string>> = {
  keys: 'the threads use different keys: a pypystm.stmdict conflicts only where they use the same one',
  items: 'the threads use different items, but a list is one object: give each thread a list of its own',
  counter: 'a counter that all threads change: let each thread count for itself, and add up in the end',
  list: 'a list that grows and shrinks at its end: use a pypystm.queue, or a list for each thread',
  inputOutput:
    'what cannot be taken back makes its transaction inevitable, and there is only one at a time: ' +
    'move input and output out of the atomic block',
  predecessor:
    'the transaction has not read it itself: it waited at its start, and the read markers of the one before it in its segment ' +
    'still counted (C7-START-1); under c7-repaired they do not',
};

/** What programs need not look for here. */
export const noFalseSharing =
  'False sharing is impossible here: conflicts are found per object, whatever lies in the same page or cache line.';

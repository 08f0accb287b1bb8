import type { Mutant } from '../mutant.ts';
import { finalizers, overflowTwice } from '../situations/heaps.ts';
import { callbacks, crowded, twoWait } from '../situations/threads.ts';

/** The end of a transaction. */
export const finishMutants: readonly Mutant[] = [
  {
    name: 'overflow objects outlive their transaction',
    rule: 'C7-FINISH-1',
    file: 'protocols/c7/finish.ts',
    replace: '  segment.largeOverflowObjects.drop();\n',
    by: '',
    says: 'The next commit of the segment pushes them again, over what others have written.',
    situation: overflowTwice,
    killedBy: 'isolation per segment',
  },
  {
    name: 'segment stays occupied',
    rule: 'C7-FINISH-1',
    file: 'protocols/c7/finish.ts',
    replace: '  segment.occupant = 0;\n',
    by: '',
    says: 'No segment is ever free again.',
    situation: crowded,
    killedBy: 'no deadlock',
  },
  {
    name: 'segmentFree is not signalled',
    rule: 'C7-FINISH-1',
    file: 'protocols/c7/finish.ts',
    replace: '  c7.wake(Wait.segmentFree, false);\n',
    by: '',
    says: 'Whoever waits for a segment sleeps on.',
    situation: crowded,
    killedBy: 'no deadlock',
  },
  {
    name: 'end of a transaction wakes one',
    rule: 'C7-FINISH-1',
    file: 'protocols/c7/finish.ts',
    replace: 'c7.wake(Wait.transactionDone, true);',
    by: 'c7.wake(Wait.transactionDone, false);',
    says: 'Of two that wait for the same transaction one sleeps on.',
    situation: twoWait,
    killedBy: 'no deadlock',
  },
  {
    name: 'callbacks are kept for later',
    rule: 'C7-ABORT-1',
    file: 'protocols/c7/finish.ts',
    replace: '  callbacksOnAbort.clear();\n',
    by: '',
    says: 'What a committed transaction asked for on abort runs when a later one aborts.',
    situation: callbacks,
    killedBy: 'callbacks run once, for what happened',
  },
  {
    name: 'finalizer run twice',
    rule: 'C7-GC-7',
    file: 'protocols/c7/finish.ts',
    replace: '  dueFinalizers.clear();\n',
    by: '',
    says: 'Finalizers run again at the end of every transaction of the segment.',
    situation: finalizers,
    killedBy: 'finalizers run once, for what died',
  },
];

import type { Equivalent } from '../mutant.ts';
import { abortedCards, overflowCards, overflowCardsCollected } from '../situations/cards.ts';
import { contended, crossedReaders, neighbours, readSkewFine, spanning, walks } from '../situations/conflicts.ts';
import { overflowPushed, rememberedSet, writtenBeforeCollection } from '../situations/heaps.ts';
import {
  advisedAndPaused,
  inevitableCallbacks,
  twoInevitables,
  twoWait,
  waitingToBeInevitable,
} from '../situations/threads.ts';

/** What one might take for faults, and why they are none. */
export const equivalents: readonly Equivalent[] = [
  {
    name: 'lock released before the copy back',
    rule: 'C7-ABORT-1',
    file: 'protocols/c7/abort.ts',
    replace: '    c7.memory.copy(0, segment.number, object, size);\n',
    by: '    c7.setLock(object, 0);\n    c7.memory.copy(0, segment.number, object, size);\n',
    says: 'An object is free while its bytes are still those of the aborted transaction.',
    because: 'a transaction is reset in one phase, at any granularity: nobody moves, or looks, between the two',
    situations: [contended, readSkewFine, abortedCards],
  },
  {
    name: 'push from the private version',
    rule: 'C7-PUSH-2',
    file: 'protocols/c7/copying.ts',
    replace: 'copyPart(c7, 0, other.number, start, length);',
    by: 'copyPart(c7, segment, other.number, start, length);',
    says: 'Other segments get the bytes of the one that commits instead of those of segment 0.',
    because: 'segment 0 has just got the same bytes, or they are on a page that both share',
    situations: [neighbours, spanning, overflowPushed],
  },
  {
    name: 'push to shared pages',
    rule: 'C7-PUSH-2',
    file: 'protocols/c7/copying.ts',
    replace: 'if (other.number !== segment && c7.memory.isPrivate(other.number, page)) {',
    by: 'if (other.number !== segment) {',
    says: 'Segments that share the page get a copy as well.',
    because: 'they see the page of segment 0, and a copy onto itself changes nothing',
    situations: [neighbours, spanning, overflowPushed],
  },
  {
    name: 'overflow object pushed as old',
    rule: 'C7-GC-4',
    file: 'protocols/c7/commit.ts',
    replace: 'pushObject(c7, thread.segment, list.at(index));',
    by: 'pushModified(c7, thread.segment, list.at(index));',
    says: 'What a commit pushes of an overflow object depends on its cards.',
    because: 'the commit’s own collection has cleared them, and without old cards an object is pushed whole',
    situations: [overflowPushed, overflowCards, overflowCardsCollected],
  },
  {
    name: 'end of an inevitable transaction wakes nobody',
    rule: 'C7-COMMIT-4',
    file: 'protocols/c7/commit.ts',
    replace: '  c7.wake(Wait.inevitable, false);\n',
    by: '',
    says: 'Whoever waits to become inevitable sleeps on.',
    because:
      'nobody waits on that condition: who cannot become inevitable contends, and waits for the end of a transaction',
    situations: [twoInevitables, waitingToBeInevitable],
  },
  {
    name: 'remembered set outlives its transaction',
    rule: 'C7-FINISH-1',
    file: 'protocols/c7/finish.ts',
    replace: '  segment.objectsPointingToNursery.drop();\n',
    by: '',
    says: 'The first minor collection of the next transaction does not trace its write set.',
    because:
      'an abort drops the list anyway, a commit’s collection leaves it empty; and as long as there is a list, each write is noted on it, so the collection finds all of the write set there',
    situations: [writtenBeforeCollection, rememberedSet],
  },
  {
    name: 'inevitable transaction keeps its callbacks on abort',
    rule: 'C7-INEV-1',
    file: 'protocols/c7/inevitable.ts',
    replace: '    segment.callbacksOnAbort.clear();\n',
    by: '',
    says: 'They run if it aborts.',
    because: 'it never does, and its end drops them',
    situations: [inevitableCallbacks],
  },
  {
    name: 'waiting for another one’s end wakes nobody',
    rule: 'C7-CONT-4',
    file: 'protocols/c7/contention.ts',
    replace: '  c7.wake(Wait.atSafePoint, false);\n',
    by: '',
    says: 'Whoever waits for all others to pause does not hear that this one does.',
    because:
      'who gets here has had the mutex since it paused last or was waiting before, so nobody has seen it run; and only one thread at a time waits for the others, because those that could are paused',
    situations: [twoWait, crossedReaders, waitingToBeInevitable],
  },
  {
    name: 'advice is given while a pause is signalled',
    rule: 'C7-CONT-7',
    file: 'protocols/c7/contention.ts',
    replace: 'other.mustAbort || c7.globals.pauseSignalled === 1;',
    by: 'other.mustAbort;',
    says: 'Advice takes the place of a pause.',
    because: 'a pause is signalled to every segment without a signal, and advice is not given over one',
    situations: [advisedAndPaused, contended],
  },
  {
    name: 'states are told apart without locks',
    rule: 'C7-MEM-7',
    file: 'protocols/c7/identity.ts',
    replace: '  out.int(c7.lockOwner(address));\n',
    by: '',
    says: 'A search takes a state in which an object is locked for one in which it is not.',
    because: 'write sets are described too, and an object is locked by the segment whose write set has it',
    situations: [walks],
  },
];

import type { Mutant } from '../mutant.ts';
import { neighboursFine, readSkewFine, spanning } from '../situations/conflicts.ts';
import { youngInOld } from '../situations/heaps.ts';

/** Privatizing pages. */
export const pageMutants: readonly Mutant[] = [
  {
    name: 'only the first page of an object is privatized',
    rule: 'C7-WRITE-4',
    file: 'protocols/c7/privatize.ts',
    replace: 'const last = c7.layout.pageOf(object + c7.objects.sizeOf(thread.segment, object) - 1);',
    by: 'const last = c7.layout.pageOf(object);',
    says: 'The rest of a large object is written in shared pages.',
    situation: spanning,
    killedBy: 'private page',
  },
  {
    name: 'page is copied before it is mapped',
    rule: 'C7-WRITE-4',
    file: 'protocols/c7/privatize.ts',
    replace:
      '  c7.memory.map(thread.segment, thread.page);\n  // C7-WRITE-5\n  c7.countPrivatePages(1);\n  c7.bus.tally?.add(Count.page);\n  return goTo(thread, copyPage);',
    by: '  c7.memory.copy(0, thread.segment, thread.page * c7.layout.pageSize, c7.layout.pageSize);\n  c7.memory.map(thread.segment, thread.page);\n  c7.countPrivatePages(1);\n  return c7.fine ? call(thread, unlockPages, privatizePage) : goTo(thread, privatizePage);',
    says: 'The copy goes to where it comes from, and the segment then sees a page of zeros.',
    situation: readSkewFine,
    killedBy: 'agreement',
  },
  {
    name: 'private pages are not counted',
    rule: 'C7-WRITE-5',
    file: 'protocols/c7/privatize.ts',
    replace: 'c7.countPrivatePages(1);',
    by: '',
    says: 'Memory runs full without a major collection.',
    situation: youngInOld,
    killedBy: 'allocated as counted',
  },
  {
    name: 'privatization lock is taken though it is held',
    rule: 'C7-SEG-2',
    file: 'protocols/c7/privatize.ts',
    replace: '(c7, thread) => c7.segment(thread.counter).privatizationLock === 0,',
    by: '() => true,',
    says: 'Two threads privatize at once.',
    situation: neighboursFine,
    killedBy: 'agreement',
  },
  {
    name: 'privatization lock is kept',
    rule: 'C7-SEG-2',
    file: 'protocols/c7/privatize.ts',
    replace: 'if (thread.counter === 1) return comeBack(thread);',
    by: 'if (thread.counter === 2) return comeBack(thread);',
    says: 'The last of the locks to be released is not.',
    situation: neighboursFine,
    killedBy: 'no deadlock',
  },
];

import { Resource } from '../../footprint.ts';
import { Count } from '../../tally.ts';
import { call, comeBack, goTo, phase } from './phase.ts';
import type { C7 } from './state.ts';

// C7-WRITE-4: the privatization locks are spin locks, one a segment; a thread takes all of them in order 1..N and
// releases them in order N..1 (C7-SEG-2). At barrier granularity nobody can see them held, so they stay untouched.

/** Privatizes every page that the thread's object touches: sub-operation (C7-WRITE-3b). */
export const privatizeObject = phase('privatize object', (c7, thread) => {
  thread.page = c7.layout.pageOf(thread.object >>> 0);
  return goTo(thread, privatizePage);
});

const privatizePage = phase('privatize page', (c7, thread) => {
  const object = thread.object >>> 0;
  const last = c7.layout.pageOf(object + c7.objects.sizeOf(thread.segment, object) - 1);
  while (thread.page <= last && c7.memory.isPrivate(thread.segment, thread.page)) thread.page += 1;
  if (thread.page > last) return comeBack(thread);
  thread.counter = 1;
  return c7.fine ? call(thread, lockPages, mapPage) : goTo(thread, mapPage);
});

/** Takes all privatization locks, from `counter`, which is 1: sub-operation, for fine granularity. */
export const lockPages = phase(
  'take privatization lock',
  (c7, thread) => {
    setPrivatizationLock(c7, thread.counter, thread.number, true);
    if (thread.counter === c7.segments.length) return comeBack(thread);
    thread.counter += 1;
    return goTo(thread, lockPages);
  },
  (c7, thread) => c7.segment(thread.counter).privatizationLock === 0,
  (thread) => Resource.privatization(thread.counter),
);

/** Releases all privatization locks, from `counter`, which is N: sub-operation, for fine granularity. */
export const unlockPages = phase('release privatization lock', (c7, thread) => {
  setPrivatizationLock(c7, thread.counter, thread.number, false);
  if (thread.counter === 1) return comeBack(thread);
  thread.counter -= 1;
  return goTo(thread, unlockPages);
});

const mapPage = phase('map page', (c7, thread) => {
  c7.footprint.read(Resource.page(thread.page));
  c7.memory.map(thread.segment, thread.page);
  // C7-WRITE-5
  c7.countPrivatePages(1);
  c7.bus.tally?.add(Count.page);
  return goTo(thread, copyPage);
});

// What shares the page travels along: the page now holds copies of its neighbours too.
const copyPage = phase('copy page', (c7, thread) => {
  const { pageSize } = c7.layout;
  c7.footprint.read(Resource.page(thread.page));
  c7.memory.copy(0, thread.segment, thread.page * pageSize, pageSize);
  return c7.fine ? call(thread, unlockPages, privatizePage) : goTo(thread, privatizePage);
});

function setPrivatizationLock(c7: C7, segment: number, thread: number, held: boolean): void {
  c7.footprint.write(Resource.privatization(segment));
  c7.segment(segment).privatizationLock = held ? thread + 1 : 0;
  c7.bus.inner?.({ type: 'privatizationLock', segment, thread, held });
}

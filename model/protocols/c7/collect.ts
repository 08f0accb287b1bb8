import { Status } from '../status.ts';
import { collectMajor } from './major.ts';
import { collectYoung } from './minor.ts';
import { call, comeBack, goTo, locked, phase } from './phase.ts';
import { enterSafePoint, synchronize } from './safepoint.ts';

/** A minor collection, and a major one if it is requested: sub-operation. */
export const collect = phase('collect', (c7, thread) =>
  !c7.isSignalled(c7.segmentOf(thread)) ? goTo(thread, collectNow) : call(thread, enterSafePoint, collectNow),
);

const collectNow = phase('collect now', (c7, thread) => collectYoung(c7, thread, false, collectOld));

const collectOld = phase('collect old', (c7, thread) =>
  c7.majorRequested ? goTo(thread, stopForMajor) : comeBack(thread),
);

// Another thread may do it while this one gets the mutex, or while it waits for the others.
const stopForMajor = locked('stop for major collection', (c7, thread) =>
  c7.majorRequested ? call(thread, synchronize, majorCollection) : comeBack(thread),
);

const majorCollection = locked('major collection', (c7, thread) => {
  if (c7.majorRequested) collectMajor(c7, c7.segmentOf(thread));
  return comeBack(thread);
});

const end = phase('has collected', () => Status.done);

/** Collects what is young on demand. */
export const collectOnDemand = phase('minor collect', (_, thread) => call(thread, collect, end));

/** C7-MAJOR-1: collects everything on demand. */
export const collectAllOnDemand = phase('major collect', (c7, thread) => {
  c7.requestMajor();
  return call(thread, collect, end);
});

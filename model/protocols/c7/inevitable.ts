import { Life } from '../../chart/index.ts';
import { Count } from '../../tally.ts';
import { Status } from '../status.ts';
import { contend, Kind, manageContention } from './contention.ts';
import { call, comeBack, goTo, locked, phase } from './phase.ts';
import { enterSafePoint, synchronize } from './safepoint.ts';

/** C7-INEV-1: becomes inevitable: sub-operation of {@link becomeInevitable} and {@link becomeUnique}. */
const enterInevitable = locked('enter inevitable', (_, thread) => call(thread, enterSafePoint, takeInevitable));

const takeInevitable = locked('take inevitable', (c7, thread) => {
  const segment = c7.segmentOf(thread);
  if (!segment.inevitable) {
    // C7-INEV-2: at most one; contention with it, then look again.
    const holder = c7.segments.find((other) => other.inevitable);
    if (holder !== undefined) {
      contend(thread, Kind.inevitable, holder.number, 0);
      return call(thread, manageContention, takeInevitable);
    }
    c7.fire(segment, Life.BECOME_INEVITABLE);
    c7.bus.tally?.add(Count.inevitable);
    segment.callbacksOnAbort.clear();
  }
  return comeBack(thread);
});

export const becomeInevitable = phase('become inevitable', (_, thread) => call(thread, enterInevitable, end));

const end = phase('is inevitable', () => Status.done);

/** C7-INEV-3: becomes inevitable, then synchronizes all threads and keeps them paused until it commits. */
export const becomeUnique = phase('become unique', (_, thread) => call(thread, enterInevitable, releaseMutex));

// The library releases the mutex between the two halves: another thread can slip in, and pause this one.
const releaseMutex = phase('release mutex', (_, thread) => goTo(thread, stopOthers));

const stopOthers = locked('stop others', (c7, thread) => {
  if (c7.globals.unique === c7.segmentOf(thread).number) return Status.done;
  thread.becomingUnique = 1;
  return call(thread, synchronize, end);
});

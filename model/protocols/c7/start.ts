import { Life } from '../../chart/index.ts';
import { Count } from '../../tally.ts';
import { type Thread, Wait } from '../../thread.ts';
import { Status } from '../status.ts';
import { call, locked, phase, waitOn } from './phase.ts';
import { enterSafePoint } from './safepoint.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** C7-START-1: starts a transaction in a free segment. */
export const startTransaction = locked('start', (c7, thread) => {
  const segment = freeSegment(c7, thread);
  // C7-SEG-4
  if (segment === undefined) return waitOn(c7, thread, Wait.segmentFree, startTransaction);
  segment.occupant = thread.number + 1;
  thread.segment = segment.number;
  thread.inTransaction = 1;
  c7.bus.inner?.({ type: 'enterSegment', thread: thread.number, segment: segment.number });
  c7.globals.clock += 1;
  segment.startTime = c7.globals.clock;
  segment.signalledToCommitSoon = 0;
  segment.shadowStackAtStart = thread.shadowStack.length;
  segment.threadLocalAtStart = thread.threadLocal;
  c7.fire(segment, Life.START);
  c7.bus.tally?.add(Count.start);
  const { number, startTime } = segment;
  c7.bus.lives?.({ type: 'start', thread: thread.number, segment: number, startTime });
  // The repair of what the order below comes to: nobody takes it for its predecessor.
  if (c7.repairs('start')) {
    countVersion(c7, segment);
    return call(thread, enterSafePoint, started);
  }
  return call(thread, enterSafePoint, countVersionLate);
});

// Only after the mutex is released: a thread that waited at the safe point above did so with its predecessor's version.
const countVersionLate = phase('count read version', (c7, thread) => {
  countVersion(c7, c7.segmentOf(thread));
  return Status.done;
});

const started = phase('started', () => Status.done);

function countVersion(c7: C7, segment: Segment): void {
  const wrapped = segment.readVersion === c7.configuration.readVersions;
  // C7-START-2
  if (wrapped) c7.memory.zeroMarkers(segment.number);
  segment.readVersion = wrapped ? 1 : segment.readVersion + 1;
  c7.bus.inner?.({ type: 'version', segment: segment.number, version: segment.readVersion, wrapped });
}

/** C7-SEG-3: the segment the thread used last, else the next free one in cyclic order after it. */
function freeSegment(c7: C7, thread: Thread): Segment | undefined {
  const count = c7.segments.length;
  for (let distance = 0; distance < count; distance++) {
    const segment = c7.segments[(thread.segment - 1 + distance) % count]!;
    if (segment.occupant === 0) return segment;
  }
  return undefined;
}

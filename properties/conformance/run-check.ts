import { c7Defaults, Layout } from '../../model/index.ts';
import type { Item } from './item.ts';
import { OperationCheck } from './operation-check.ts';
import { badOldPlace, checkOverlaps, checkPlace } from './place-check.ts';
import { Roster } from './roster.ts';
import { StateCheck } from './state-check.ts';
import type { RecordedObject, RecordedRun } from './trace.ts';

// The library has 4 segments and the runs have 2 to 4 threads. The bounds are where a recording stops making sense:
// a segment's number has to fit into a lock byte, and a page's mask of segments exactly into a JSON number.
const mostThreads = 1000;
const mostSegments = 240;
const mostMaskBits = 53;

/** A recorded run, every field of it checked: what comes out can be replayed without a broken assertion. */
export function checkRun(item: Item): RecordedRun {
  const seed = item.field('seed').whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  const profile = item.field('profile').text();
  const threads = item.field('threads').whole(1, mostThreads);
  const segments = checkSegments(item.field('segments'));
  const pageSize = checkPageSize(item.field('pageSize'));
  const layout = new Layout({ ...c7Defaults, segments, pageSize });
  const roster = new Roster(segments + 1);
  const objects = checkObjects(item.field('objects'), roster, layout);
  const state = new StateCheck(threads, segments, objects);
  const initial = state.check(item.field('initial'));
  const operations = new OperationCheck(threads, layout, roster, state);
  const ops = item
    .field('ops')
    .elements()
    .map((operation) => operations.check(operation));
  return { seed, profile, threads, segments, pageSize, objects, initial, ops };
}

// The objects that a run begins with are in places where the library can have put them.
function checkObjects(item: Item, roster: Roster, layout: Layout): RecordedObject[] {
  const items = item.elements();
  const objects = items.map((one) => {
    const shape = roster.add(one, 'name');
    return { ...shape, addr: checkPlace(one.field('addr'), badOldPlace, shape, layout) };
  });
  checkOverlaps(items, objects);
  roster.checkAmount(item);
  return objects;
}

function checkSegments(item: Item): number {
  const segments = item.whole(1, mostSegments);
  if (segments > mostMaskBits) {
    throw item.fault(
      'range',
      `page masks of ${segments} segments do not fit exactly into JSON numbers`,
      `runs of more than ${mostMaskBits} segments cannot be compared`,
    );
  }
  return segments;
}

function checkPageSize(item: Item): number {
  const pageSize = item.whole(64, 4096);
  if (!Number.isInteger(Math.log2(pageSize))) {
    throw item.fault('range', `a page of ${pageSize} bytes is not possible`, 'it must be a power of two');
  }
  return pageSize;
}

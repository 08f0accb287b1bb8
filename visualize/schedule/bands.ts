import type { Band } from '../scene.ts';
import { GIL_HEIGHT } from './lanes.ts';
import { AFTER_END, BEFORE_START, laneOf, lastTick, type Places, xOf } from './places.ts';
import { STOP } from './requests.ts';
import type { Stretch, WorldStop } from './timeline.ts';

const BEFORE_WAIT = 5;
const WAIT_HEIGHT = 8;
/** From the base line of its text to a major collection. */
const STOP_START = 4;

/** A major collection. */
export function stopBand(places: Places, { from, to, title }: WorldStop): Band {
  const x = xOf(places, from) - STOP;
  const y = places.head + STOP_START;
  const width = xOf(places, to) + STOP - x;
  return { kind: 'band', role: 'stop', x, y, width, height: places.bottom - y, title };
}

export function waitBand(places: Places, { lane, from, to }: Stretch): Band {
  // A wait at a safe point leaves room for that one's mark.
  const x = xOf(places, from) + BEFORE_WAIT;
  const y = laneOf(places, lane).middle - WAIT_HEIGHT / 2;
  return { kind: 'band', role: 'wait', x, y, width: xOf(places, to) - x, height: WAIT_HEIGHT };
}

export function gilBand(places: Places, { lane, from, to }: Stretch): Band {
  const x = xOf(places, from) - BEFORE_START;
  const width = xOf(places, to) + (to < lastTick(places) ? AFTER_END : 0) - x;
  return { kind: 'band', role: 'gil', x, y: laneOf(places, lane).gil, width, height: GIL_HEIGHT };
}

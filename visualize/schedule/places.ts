import type { Columns } from './columns.ts';
import type { LanePlace } from './lanes.ts';
import type { Step } from './timeline.ts';

/** How far a bar reaches beyond the middle of its start and of its end. */
export const BEFORE_START = 6;
export const AFTER_END = 9;

/** The two directions' places: all that is needed to turn a timeline into shapes. */
export interface Places {
  readonly columns: Columns;
  readonly lanes: readonly LanePlace[];
  readonly left: number;
  readonly top: number;
  /** Base line of the texts above all lanes. */
  readonly head: number;
  readonly bottom: number;
  /** Where lanes end at the right. */
  readonly end: number;
}

export function xOf(places: Places, tick: number): number {
  return places.columns.x[tick] ?? places.end;
}

/** The tick that stands for the end of what is drawn. */
export function lastTick(places: Places): number {
  return places.columns.x.length - 1;
}

export function laneOf(places: Places, lane: number): LanePlace {
  const place = places.lanes[lane];
  if (place === undefined) throw new Error(`no lane ${lane} in a schedule of ${places.lanes.length} lanes`);
  return place;
}

/** Left and right edge of a step's column. */
export function columnOf(places: Places, step: Step): { readonly left: number; readonly right: number } {
  const half = places.columns.stepWidth / 2;
  return { left: xOf(places, step.first) - half, right: xOf(places, step.last) + half };
}

import type { Arrow, Bar, Mark, Shape } from '../scene.ts';
import { gilBand, stopBand, waitBand } from './bands.ts';
import { AFTER_END, BEFORE_START, columnOf, laneOf, lastTick, type Places, xOf } from './places.ts';
import type { ContentionArrow, Step, TickMark, Timeline, Transaction } from './timeline.ts';

/** A leader keeps clear of the text above it and of the mark below. */
const LEADER_START = 3;
const LEADER_END = 6;
const AXIS_TICK = 4;

/** The shapes of `timeline`, from the back to the front. */
export function timelineShapes(timeline: Timeline, places: Places): readonly Shape[] {
  const marks = timeline.marks.map((mark) => tickMark(places, mark));
  const ends = timeline.transactions.flatMap((transaction) => endMark(places, transaction));
  return [
    ...timeline.steps.filter((step) => step.number % 2 === 0).map((step) => stripe(places, step)),
    ...axis(timeline.steps, places),
    ...timeline.lanes.map((_, lane) => laneLine(places, lane)),
    ...timeline.holds.map((hold) => gilBand(places, hold)),
    ...timeline.transactions.map((transaction) => bar(places, transaction)),
    ...timeline.stops.map((stop) => stopBand(places, stop)),
    ...timeline.waits.map((wait) => waitBand(places, wait)),
    ...timeline.arrows.map((arrow) => arrowShape(places, arrow)),
    ...leaders(places),
    ...marks,
    ...ends,
    ...(timeline.omitted > 0 ? [cutLine(places)] : []),
  ];
}

function stripe(places: Places, step: Step): Shape {
  const { left, right } = columnOf(places, step);
  return { kind: 'stripe', x: left, y: places.top, width: right - left, height: places.bottom - places.top };
}

function axis(steps: readonly Step[], places: Places): readonly Shape[] {
  const y = places.bottom;
  const line = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: 'line',
    role: 'axis',
    x1,
    y1,
    x2,
    y2,
  });
  const ticks = steps.map((step) => {
    const x = (xOf(places, step.first) + xOf(places, step.last)) / 2;
    return line(x, y, x, y + AXIS_TICK);
  });
  return [line(places.left, y, places.end, y), ...ticks];
}

function laneLine(places: Places, lane: number): Shape {
  const y = laneOf(places, lane).middle;
  return { kind: 'line', role: 'lane', x1: places.left, y1: y, x2: places.end, y2: y };
}

function bar(places: Places, transaction: Transaction): Bar {
  const { lane, start, end, fate, inevitableFrom, doomedFrom } = transaction;
  const { top, bottom } = laneOf(places, lane);
  const x = xOf(places, start) - BEFORE_START;
  // One that a later start in its lane cut off ends before that one's bar.
  const cutOff = end < lastTick(places) ? -2 * BEFORE_START : 0;
  const right = xOf(places, end) + (fate === 'unfinished' ? cutOff : AFTER_END);
  return {
    kind: 'bar',
    x,
    y: top,
    width: Math.max(right - x, 2 * BEFORE_START),
    height: bottom - top,
    fate,
    inevitableFrom: inevitableFrom === undefined ? undefined : xOf(places, inevitableFrom),
    doomedFrom: doomedFrom === undefined ? undefined : xOf(places, doomedFrom),
  };
}

function endMark(places: Places, { lane, end, fate }: Transaction): readonly Mark[] {
  if (fate === 'unfinished') return [];
  return [markAt(places, lane, end, fate === 'committed' ? 'commit' : 'abort')];
}

function markAt(places: Places, lane: number, tick: number, mark: Mark['mark']): Mark {
  return { kind: 'mark', mark, x: xOf(places, tick), y: laneOf(places, lane).middle };
}

function tickMark(places: Places, { lane, tick, mark, title }: TickMark): Mark {
  const at = markAt(places, lane, tick, mark);
  return title === undefined ? at : { ...at, title };
}

function arrowShape(places: Places, { tick, from, to, choice }: ContentionArrow): Arrow {
  const x = xOf(places, tick);
  const down = from < to;
  const a = laneOf(places, from);
  const b = laneOf(places, to);
  const ends = down ? { y1: a.bottom, y2: b.top } : { y1: a.top, y2: b.bottom };
  return { kind: 'arrow', role: choice === 'wait' ? 'wait' : 'abort', x1: x, x2: x, ...ends };
}

function leaders(places: Places): readonly Shape[] {
  return places.columns.labels.flatMap(({ row, request, tick }): readonly Shape[] => {
    if (!row.startsWith('high')) return [];
    const { near, middle, high } = laneOf(places, request.lane);
    const x = xOf(places, tick);
    const y1 = Math.min(high + LEADER_START, near);
    return [{ kind: 'line', role: 'leader', x1: x, y1, x2: x, y2: middle - LEADER_END }];
  });
}

function cutLine(places: Places): Shape {
  return { kind: 'line', role: 'cut', x1: places.end, y1: places.top, x2: places.end, y2: places.bottom };
}

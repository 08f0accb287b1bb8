import { type Extent, Grid, type Row } from './grid.ts';
import { type LabelRequest, placements, type TickRequests, tickRequests } from './requests.ts';
import type { Timeline } from './timeline.ts';

/** Places from left to right: of the ticks, and of the labels that are bound to them. */
export interface Columns {
  /** Middle of each tick, and of the end of what is drawn. */
  readonly x: readonly number[];
  readonly labels: readonly PlacedLabel[];
  /** Least distance from step to step: the width of a column in which only one thing happens. */
  readonly stepWidth: number;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  readonly row: Row;
  readonly tick: number;
}

/** Bounds of the least distance from step to step: few steps are spread over the room there is anyway. */
const STEP_WIDTH = { least: 24, most: 38 };
/** Least distance between the ticks of one step. */
const TICK_WIDTH = 12;
/** From the last thing drawn to the end of the lanes. */
const END_GAP = 4;
/** A label goes to the second row if that saves this much width. */
const WORTH_A_LEADER = 8;

/** Places every tick as far to the left as what happens there allows, from `left` on; `room` is there anyway. */
export function placeColumns(timeline: Timeline, left: number, room: number): Columns {
  const fair = Math.floor(room / (timeline.steps.length + 1));
  const stepWidth = Math.min(Math.max(fair, STEP_WIDTH.least), STEP_WIDTH.most);
  const grid = new Grid(left);
  const requests = tickRequests(timeline);
  const xs: number[] = [];
  const labels: PlacedLabel[] = [];
  let x = left - stepWidth / 2;
  for (const step of timeline.steps) {
    for (let tick = step.first; tick <= step.last; tick++) {
      const least = x + (tick === step.first ? stepWidth : TICK_WIDTH);
      const request = requests[tick] ?? { extents: [], labels: [] };
      x = placeTick(grid, least, request, (label, row) => labels.push({ request: label, row, tick }));
      xs.push(x);
    }
  }
  xs.push(xs.length === 0 ? left + room : Math.max(x + stepWidth, grid.right + END_GAP));
  return { x: xs, labels, stepWidth };
}

function placeTick(
  grid: Grid,
  least: number,
  { extents, labels }: TickRequests,
  placed: (label: LabelRequest, row: Row) => void,
): number {
  let x = Math.max(least, grid.leftmost(extents));
  const chosen: Extent[] = [];
  for (const label of labels) {
    const best = choose(grid, x, label);
    x = Math.max(x, grid.leftmost(best));
    chosen.push(...best);
    placed(label, best[0].row);
  }
  grid.put([...extents, ...chosen], x);
  return x;
}

function choose(grid: Grid, x: number, label: LabelRequest): readonly [Extent, ...Extent[]] {
  const [first, ...others] = placements(label);
  if (first === undefined) throw new Error(`no place for the label ${label.text}`);
  let best = first;
  for (const other of others) {
    const saved = Math.max(x, grid.leftmost(best)) - Math.max(x, grid.leftmost(other));
    if (saved > WORTH_A_LEADER) best = other;
  }
  return best;
}

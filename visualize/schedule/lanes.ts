import type { Row } from './grid.ts';

/** Where a lane's rows are, from top to bottom. Of `high`, `near`, `below` and `gap`: the base line of their texts. */
export interface LanePlace {
  readonly high: number;
  readonly near: number;
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
  /** Top of the band that says that the thread holds the GIL. */
  readonly gil: number;
  readonly below: number;
  readonly gap: number;
}

const BAR_HEIGHT = 22;
export const GIL_HEIGHT = 4;
const TEXT_ROW = 14;
/** From a text's base line to what is under it. */
const DESCENT = 4;
const GIL_ROW = 7;
const LANE_GAP = 14;

/** Rows that hold nothing take no height. `head` is the base line of the texts above all lanes. */
export function placeLanes(
  count: number,
  used: ReadonlySet<Row>,
  holdsGil: boolean,
  top: number,
): { readonly head: number; readonly lanes: readonly LanePlace[]; readonly bottom: number } {
  const lanes: LanePlace[] = [];
  let y = top;
  const text = (row: Row): number => {
    if (used.has(row)) y += TEXT_ROW;
    return y - DESCENT;
  };
  const head = text('head');
  for (let lane = 0; lane < count; lane++) {
    const high = text(`high:${lane}`);
    const near = text(`near:${lane}`);
    const barTop = y;
    y += BAR_HEIGHT;
    const gil = y + (GIL_ROW - GIL_HEIGHT);
    if (holdsGil) y += GIL_ROW;
    const below = text(`below:${lane}`);
    y += LANE_GAP / 2;
    const gap = text(`gap:${lane}`);
    y += LANE_GAP / 2;
    const bar = { top: barTop, middle: barTop + BAR_HEIGHT / 2, bottom: barTop + BAR_HEIGHT };
    lanes.push({ high, near, ...bar, gil, below, gap });
  }
  return { head, lanes, bottom: y };
}

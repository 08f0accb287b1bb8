import type { LabelRole } from '../text.ts';
import { textWidth } from '../text.ts';
import type { Extent, Row } from './grid.ts';
import type { ContentionArrow, TickMark, Timeline, Transaction, WorldStop } from './timeline.ts';
import { contentionText, ordinal } from './words.ts';

/** A text that wants a place at a tick. `above` may be set in either row above the bar. */
export interface LabelRequest {
  readonly text: string;
  readonly role: LabelRole;
  readonly where: 'above' | 'below' | 'gap' | 'head';
  readonly lane: number;
}

/** All that happens at one tick: what it takes up in the rows, and the labels to be placed. */
export interface TickRequests {
  readonly extents: Extent[];
  readonly labels: LabelRequest[];
}

export const LABEL_SIZE = 10;
/** Half the width that marks, ends of bars and lines take. */
const MARK = 5;
const END = 9;
const LINE = 3;
/** Half the width of a major collection in which nothing else is to be seen. */
export const STOP = 9;
/** From an arrow to its label. */
export const ARROW_LABEL_OFFSET = 5;

/** What each tick of `timeline` needs, by tick. */
export function tickRequests(timeline: Timeline): readonly TickRequests[] {
  const ticks: TickRequests[] = Array.from({ length: timeline.ticks }, () => ({ extents: [], labels: [] }));
  for (const mark of timeline.marks) requestMark(ticks[mark.tick], mark);
  for (const transaction of timeline.transactions) requestTransaction(ticks, transaction);
  for (const { lane, from, to, text } of timeline.waits) {
    ticks[from]?.extents.push(around(`bar:${lane}`, LINE));
    ticks[to]?.extents.push(around(`bar:${lane}`, LINE));
    if (text !== undefined) ticks[from]?.labels.push({ text, role: 'wait', where: 'below', lane });
  }
  for (const arrow of timeline.arrows) requestArrow(ticks[arrow.tick], arrow);
  for (const stop of timeline.stops) requestStop(ticks, timeline.lanes.length, stop);
  return ticks;
}

function requestMark(tick: TickRequests | undefined, { lane, text }: TickMark): void {
  tick?.extents.push(around(`bar:${lane}`, MARK));
  if (text !== undefined) tick?.labels.push({ text, role: 'access', where: 'above', lane });
}

function requestTransaction(ticks: readonly TickRequests[], transaction: Transaction): void {
  const { lane, start, end, fate, order, cause } = transaction;
  ticks[start]?.extents.push(around(`bar:${lane}`, MARK));
  if (fate === 'unfinished') return;
  ticks[end]?.extents.push(around(`bar:${lane}`, END));
  if (order !== undefined) ticks[end]?.labels.push({ text: ordinal(order), role: 'order', where: 'above', lane });
  if (cause === 'user') ticks[end]?.labels.push({ text: 'by program', role: 'access', where: 'above', lane });
}

// An arrow is vertical. In every row that it crosses it takes its place, so that it never runs through a text.
function requestArrow(tick: TickRequests | undefined, { from, to, kind, object }: ContentionArrow): void {
  const top = Math.min(from, to);
  const bottom = Math.max(from, to);
  for (let lane = top; lane <= bottom; lane++) {
    tick?.extents.push(around(`bar:${lane}`, LINE));
    if (lane > top) tick?.extents.push(around(`near:${lane}`, LINE), around(`high:${lane}`, LINE));
    if (lane < bottom) tick?.extents.push(around(`below:${lane}`, LINE), around(`gap:${lane}`, LINE));
  }
  const gap = from < to ? from : from - 1;
  tick?.labels.push({ text: contentionText(kind, object), role: 'contention', where: 'gap', lane: gap });
}

// Its edges cross all rows.
function requestStop(ticks: readonly TickRequests[], lanes: number, { from, to, text }: WorldStop): void {
  for (const tick of new Set([from, to])) {
    for (let lane = 0; lane < lanes; lane++) {
      const rows: readonly Row[] = [`near:${lane}`, `high:${lane}`, `bar:${lane}`, `below:${lane}`, `gap:${lane}`];
      ticks[tick]?.extents.push(...rows.map((row) => around(row, STOP)));
    }
  }
  ticks[from]?.labels.push({ text, role: 'collection', where: 'head', lane: 0 });
}

function around(row: Row, half: number): Extent {
  return { row, left: half, right: half };
}

/** The ways to place a label, the best first: each is what it takes up, its text in the first of the rows. */
export function placements(label: LabelRequest): readonly (readonly [Extent, ...Extent[]])[] {
  const width = textWidth(label.text, LABEL_SIZE);
  switch (label.where) {
    case 'above': {
      const near: Row = `near:${label.lane}`;
      // The second way needs a leader, a line down to the mark, which must not run through a text either.
      return [[around(near, width / 2)], [around(`high:${label.lane}`, width / 2), around(near, LINE)]];
    }
    case 'below':
      return [[{ row: `below:${label.lane}`, left: 0, right: width }]];
    case 'gap':
      return [[{ row: `gap:${label.lane}`, left: LINE, right: ARROW_LABEL_OFFSET + width }]];
    case 'head':
      return [[{ row: 'head', left: STOP, right: width - STOP }]];
    default:
      return label.where satisfies never;
  }
}

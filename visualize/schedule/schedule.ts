import type { Log } from '../../model/index.ts';
import { count } from '../list.ts';
import type { Scene } from '../scene.ts';
import { cleanText, elide, type Label, labelBox, textWidth } from '../text.ts';
import { type Columns, placeColumns } from './columns.ts';
import { describe, omittedText } from './describe.ts';
import { placeLanes } from './lanes.ts';
import { legend } from './legend.ts';
import type { Places } from './places.ts';
import { readTimeline } from './reader.ts';
import { ARROW_LABEL_OFFSET, LABEL_SIZE, STOP } from './requests.ts';
import { timelineShapes } from './shapes.ts';
import type { Timeline } from './timeline.ts';

export interface ScheduleOptions {
  /** Prefix of the drawing's ids; two drawings on one page need different ones. */
  readonly id?: string;
  /** Steps after this many are not drawn, and the picture says so. */
  readonly maxSteps?: number;
}

const MAX_STEPS = 400;
const MARGIN = 14;
/** Least width: room for a title and a legend that does not pile up. */
const MIN_WIDTH = 460;
const TITLE = { size: 14, baseline: MARGIN + 11 };
const SUBTITLE = { size: 10, baseline: TITLE.baseline + 16 };
const TOP = SUBTITLE.baseline + 12;
const LANE_SIZE = 12;
const AXIS_SIZE = 9;
const AFTER_NAMES = 14;
const AXIS_BASELINE = 14;
const LEGEND_TOP = 22;

/** The schedule diagram of `log`: a lane a thread, a column a step. */
export function scheduleScene(log: Log, options: ScheduleOptions = {}): Scene {
  const timeline = readTimeline(log, options.maxSteps ?? MAX_STEPS);
  const names = Math.max(0, ...timeline.lanes.map((name) => textWidth(name, LANE_SIZE, true)));
  const left = MARGIN + Math.max(names, textWidth('step', AXIS_SIZE)) + AFTER_NAMES;
  const columns = placeColumns(timeline, left, MIN_WIDTH - MARGIN - left);
  const places = placeAll(timeline, columns, left);
  const body = [...laneLabels(timeline, places), ...boundLabels(places), ...axisLabels(timeline, places)];
  const bodyRight = Math.max(places.end, ...body.map((label) => labelBox(label).right), MIN_WIDTH - MARGIN);
  const key = legend(timeline, MARGIN, places.bottom + LEGEND_TOP, bodyRight - MARGIN);
  const width = Math.ceil(Math.max(bodyRight, key.right) + MARGIN);
  return {
    id: options.id ?? 'schedule',
    width,
    height: Math.ceil(key.bottom + MARGIN / 2),
    title: cleanText(log.title) || 'Schedule',
    description: describe(timeline),
    shapes: [...timelineShapes(timeline, places), ...key.shapes],
    labels: [...headLabels(log, timeline, width - 2 * MARGIN), ...body, ...key.labels],
  };
}

function placeAll(timeline: Timeline, columns: Columns, left: number): Places {
  const used = new Set(columns.labels.map(({ row }) => row));
  const { head, lanes, bottom } = placeLanes(timeline.lanes.length, used, timeline.holds.length > 0, TOP);
  const end = columns.x.at(-1) ?? left;
  return { columns, lanes, left, top: TOP, head, bottom, end };
}

function headLabels(log: Log, timeline: Timeline, width: number): readonly Label[] {
  const steps = timeline.steps.filter((step) => step.number > 0).length;
  const facts = [
    `protocol ${cleanText(log.protocol)}`,
    count(timeline.lanes.length, 'thread'),
    count(log.segments, 'segment'),
    timeline.omitted > 0 ? `the first ${steps} of ${steps + timeline.omitted} steps` : count(steps, 'step'),
  ].join(' · ');
  const at = { x: MARGIN, anchor: 'start' } as const;
  const title = elide(cleanText(log.title) || 'Schedule', width, TITLE.size, true);
  return [
    { ...at, text: title, y: TITLE.baseline, size: TITLE.size, role: 'title' },
    { ...at, text: elide(facts, width, SUBTITLE.size), y: SUBTITLE.baseline, size: SUBTITLE.size, role: 'subtitle' },
  ];
}

function laneLabels({ lanes }: Timeline, places: Places): readonly Label[] {
  return lanes.flatMap((text, lane): readonly Label[] => {
    const middle = places.lanes[lane]?.middle;
    if (middle === undefined) return [];
    return [{ text, x: MARGIN, y: middle + LANE_SIZE * 0.36, anchor: 'start', size: LANE_SIZE, role: 'lane' }];
  });
}

function boundLabels({ columns, lanes, head }: Places): readonly Label[] {
  return columns.labels.flatMap(({ request, row, tick }): readonly Label[] => {
    const lane = lanes[request.lane];
    const x = columns.x[tick];
    if (lane === undefined || x === undefined) return [];
    const base = { text: request.text, size: LABEL_SIZE, role: request.role };
    switch (request.where) {
      case 'above':
        return [{ ...base, x, y: row.startsWith('high') ? lane.high : lane.near, anchor: 'middle' }];
      case 'below':
        return [{ ...base, x, y: lane.below, anchor: 'start' }];
      case 'gap':
        return [{ ...base, x: x + ARROW_LABEL_OFFSET, y: lane.gap, anchor: 'start' }];
      case 'head':
        return [{ ...base, x: x - STOP, y: head, anchor: 'start' }];
      default:
        return request.where satisfies never;
    }
  });
}

function axisLabels(timeline: Timeline, { columns, bottom, end }: Places): readonly Label[] {
  const y = bottom + AXIS_BASELINE;
  // Numbers of four digits and more would meet: every fifth is enough there.
  const numbered = timeline.steps.filter(({ number }) => number < 1000 || number % 5 === 0);
  const numbers = numbered.map((step): Label => {
    const x = ((columns.x[step.first] ?? end) + (columns.x[step.last] ?? end)) / 2;
    return { text: String(step.number), x, y, anchor: 'middle', size: AXIS_SIZE, role: 'axis' };
  });
  const name: Label = { text: 'step', x: MARGIN, y, anchor: 'start', size: AXIS_SIZE, role: 'axis' };
  if (timeline.omitted === 0) return [name, ...numbers];
  return [name, ...numbers, { ...name, text: omittedText(timeline.omitted), x: end + 6, role: 'notice' }];
}

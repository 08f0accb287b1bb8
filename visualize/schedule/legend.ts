import type { Bar, Fate, MarkKind, Shape } from '../scene.ts';
import { type Label, textWidth } from '../text.ts';
import { LABEL_SIZE } from './requests.ts';
import type { Timeline } from './timeline.ts';

/** A sample as shapes around its left end, and what it stands for. */
interface Entry {
  readonly text: string;
  readonly width: number;
  readonly sample: (x: number, y: number) => readonly Shape[];
}

const BAR = { width: 30, height: 16, end: 21 };
const STRIP_WIDTH = 26;
const STOP_SAMPLE = { width: 18, height: 18 };
const MARK_WIDTH = 10;
const ROW_HEIGHT = 22;
const TEXT_OFFSET = 6;
const ENTRY_GAP = 20;
/** Base line of a text that is centred on a height. */
const HALF_LETTER = 3.5;

/** The legend for what occurs in `timeline`, in rows no wider than `width` (unless one entry is). */
export function legend(
  timeline: Timeline,
  left: number,
  top: number,
  width: number,
): {
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
  readonly right: number;
  readonly bottom: number;
} {
  const shapes: Shape[] = [];
  const labels: Label[] = [];
  const listed = entries(timeline);
  let [x, y, right] = [left, top + ROW_HEIGHT / 2, left];
  for (const entry of listed) {
    const textX = entry.width + TEXT_OFFSET;
    const total = textX + textWidth(entry.text, LABEL_SIZE);
    if (x > left && x + total > left + width) [x, y] = [left, y + ROW_HEIGHT];
    shapes.push(...entry.sample(x, y));
    labels.push({
      text: entry.text,
      x: x + textX,
      y: y + HALF_LETTER,
      anchor: 'start',
      size: LABEL_SIZE,
      role: 'legend',
    });
    right = Math.max(right, x + total);
    x += total + ENTRY_GAP;
  }
  return { shapes, labels, right, bottom: listed.length === 0 ? top : y + ROW_HEIGHT / 2 };
}

function entries({ transactions, marks, waits, holds, arrows, stops }: Timeline): readonly Entry[] {
  const fate = (kind: Fate): boolean => transactions.some((transaction) => transaction.fate === kind);
  const has = (kind: MarkKind): boolean => marks.some(({ mark }) => mark === kind);
  const all: readonly (readonly [boolean, Entry])[] = [
    [fate('committed'), bar('committed (1st, 2nd, …: order of commits)', { fate: 'committed' }, 'commit')],
    [fate('aborted'), bar('aborted', { fate: 'aborted' }, 'abort')],
    [transactions.some((t) => t.inevitableFrom !== undefined), bar('inevitable', { inevitableFrom: 0 })],
    [transactions.some((t) => t.doomedFrom !== undefined), bar('told to abort', { doomedFrom: 0 })],
    [fate('unfinished'), bar('not ended', { fate: 'unfinished' })],
    [has('read'), mark('read (r)', 'read')],
    [has('write'), mark('write (w)', 'write')],
    [has('print'), mark('print', 'print')],
    [has('safePoint'), mark('safe point', 'safePoint')],
    [has('advice'), mark('advised to commit soon', 'advice')],
    [has('allocate'), mark('allocation', 'allocate')],
    [has('minor'), mark('minor collection', 'minor')],
    [has('collect'), mark('collection', 'collect')],
    [stops.length > 0, stop('major collection: all threads stopped')],
    [waits.length > 0, band('waiting', 'wait', 8)],
    [holds.length > 0, band('holds the GIL', 'gil', 4)],
    [arrows.some(({ choice }) => choice !== 'wait'), arrow('contention: aborts', 'abort')],
    [arrows.some(({ choice }) => choice === 'wait'), arrow('contention: waits for', 'wait')],
  ];
  return all.filter(([occurs]) => occurs).map(([, entry]) => entry);
}

function bar(
  text: string,
  { fate = 'committed', inevitableFrom, doomedFrom }: { fate?: Fate; inevitableFrom?: number; doomedFrom?: number },
  end?: MarkKind,
): Entry {
  const { width, height } = BAR;
  return {
    text,
    width,
    sample: (x, y) => {
      const shape: Bar = {
        kind: 'bar',
        x,
        y: y - height / 2,
        width,
        height,
        fate: doomedFrom === undefined ? fate : 'aborted',
        inevitableFrom: inevitableFrom === undefined ? undefined : x + inevitableFrom,
        doomedFrom: doomedFrom === undefined ? undefined : x + doomedFrom,
      };
      return end === undefined ? [shape] : [shape, { kind: 'mark', mark: end, x: x + BAR.end, y }];
    },
  };
}

function mark(text: string, kind: MarkKind): Entry {
  return { text, width: MARK_WIDTH, sample: (x, y) => [{ kind: 'mark', mark: kind, x: x + MARK_WIDTH / 2, y }] };
}

function band(text: string, role: 'wait' | 'gil', height: number): Entry {
  const width = STRIP_WIDTH;
  return { text, width, sample: (x, y) => [{ kind: 'band', role, x, y: y - height / 2, width, height }] };
}

function stop(text: string): Entry {
  const { width, height } = STOP_SAMPLE;
  return {
    text,
    width,
    sample: (x, y) => [
      { kind: 'band', role: 'stop', x, y: y - height / 2, width, height },
      { kind: 'mark', mark: 'major', x: x + width / 2, y },
    ],
  };
}

function arrow(text: string, role: 'abort' | 'wait'): Entry {
  const width = STRIP_WIDTH;
  return { text, width, sample: (x, y) => [{ kind: 'arrow', role, x1: x, y1: y, x2: x + width, y2: y }] };
}

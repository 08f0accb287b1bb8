import type { Bar } from '../scene.ts';
import type { Selection } from '../selection.ts';
import { path } from './number.ts';
import { patternUrl } from './pattern.ts';

const RADIUS = 6;
/** Depth of the teeth at the torn end of an unfinished bar. */
const TOOTH = 3;

/** A bar: its ground, the pattern of its fate, the stretches in which it was inevitable or doomed, its outline. */
export function drawBar(svg: Selection, bar: Bar, id: string): void {
  const group = svg.append('g').attr('class', `bar ${bar.fate}`);
  const whole = outline(bar, bar.x);
  group.append('path').attr('class', `fill ${bar.fate}`).attr('d', whole);
  if (bar.fate === 'aborted') group.append('path').attr('fill', patternUrl(id, 'aborted')).attr('d', whole);
  if (bar.inevitableFrom !== undefined) {
    group.append('path').attr('fill', patternUrl(id, 'inevitable')).attr('d', outline(bar, bar.inevitableFrom));
    // A line where it begins, as the stretch may be short.
    if (bar.inevitableFrom > bar.x) {
      const line = path('M', bar.inevitableFrom, bar.y, 'v', bar.height);
      group.append('path').attr('class', `outline ${bar.fate}`).attr('d', line);
    }
  }
  if (bar.doomedFrom !== undefined) {
    group.append('path').attr('class', 'fill doomed').attr('d', outline(bar, bar.doomedFrom));
  }
  group.append('path').attr('class', `outline ${bar.fate}`).attr('d', whole);
}

/** The part of `bar` from `left` on: round at the bar's own ends, torn where it does not end. */
function outline(bar: Bar, left: number): string {
  const right = bar.x + bar.width;
  const x = Math.min(Math.max(left, bar.x), right);
  const [top, bottom] = [bar.y, bar.y + bar.height];
  const leftRadius = Math.max(0, RADIUS - (x - bar.x));
  const start = ['M', x, bottom - leftRadius, 'V', top + leftRadius, ...arc(leftRadius, x + leftRadius, top)];
  if (bar.fate === 'unfinished')
    return path(...start, 'H', right, ...teeth(right, top, bottom), ...close(x, bottom, leftRadius));
  const radius = Math.min(RADIUS, right - x);
  const round = ['H', right - radius, ...arc(radius, right, top + radius), 'V', bottom - radius];
  return path(...start, ...round, ...arc(radius, right - radius, bottom), ...close(x, bottom, leftRadius));
}

function arc(radius: number, x: number, y: number): readonly (string | number)[] {
  return ['A', radius, radius, 0, 0, 1, x, y];
}

function close(x: number, bottom: number, radius: number): readonly (string | number)[] {
  return ['H', x + radius, ...arc(radius, x, bottom - radius), 'Z'];
}

function teeth(right: number, top: number, bottom: number): readonly (string | number)[] {
  const quarter = (bottom - top) / 4;
  return [1, 2, 3, 4].flatMap((n) => ['L', n % 2 === 1 ? right - TOOTH : right, top + n * quarter]);
}

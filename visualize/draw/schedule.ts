import type { Band, MarkKind, Scene, Shape } from '../scene.ts';
import type { Selection } from '../selection.ts';
import type { Label } from '../text.ts';
import { COLLECTOR_STYLE, STYLE } from '../theme.ts';
import { drawArrow } from './arrow.ts';
import { drawBar } from './bar.ts';
import { drawMark } from './mark.ts';
import { path, round } from './number.ts';
import { drawPatterns, patternUrl } from './pattern.ts';

const COLLECTOR_MARKS: readonly MarkKind[] = ['allocate', 'minor', 'major', 'collect'];

/**
 * Draws `scene` into `svg`, an empty `<svg>` element. It only appends elements and sets attributes, so it runs on a d3
 * selection of a browser's page as well as on d3-node's.
 */
export function drawSchedule(svg: Selection, scene: Scene): void {
  const { id, width, height } = scene;
  svg
    .attr('class', 'redolog-schedule')
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('role', 'img')
    .attr('aria-labelledby', `${id}-title ${id}-description`);
  svg.append('title').attr('id', `${id}-title`).text(scene.title);
  svg.append('desc').attr('id', `${id}-description`).text(scene.description);
  const style = scene.shapes.some(isOfCollector) ? STYLE + COLLECTOR_STYLE : STYLE;
  svg.append('style').attr('type', 'text/css').text(style);
  drawPatterns(svg, id);
  svg.append('rect').attr('class', 'page').attr('width', width).attr('height', height);
  for (const shape of scene.shapes) drawShape(svg, shape, id);
  for (const label of scene.labels) drawLabel(svg, label);
}

function drawShape(svg: Selection, shape: Shape, id: string): void {
  switch (shape.kind) {
    case 'stripe':
      box(svg, shape).attr('class', 'stripe');
      return;
    case 'line': {
      const { role, x1, y1, x2, y2 } = shape;
      svg
        .append('path')
        .attr('class', `line ${role}`)
        .attr('d', path('M', x1, y1, 'L', x2, y2));
      return;
    }
    case 'bar':
      drawBar(svg, shape, id);
      return;
    case 'mark':
      drawMark(svg, shape);
      return;
    case 'band':
      drawBand(svg, shape, id);
      return;
    case 'arrow':
      drawArrow(svg, shape);
      return;
    default:
      shape satisfies never;
  }
}

function isOfCollector(shape: Shape): boolean {
  if (shape.kind === 'band') return shape.role === 'stop';
  return shape.kind === 'mark' && COLLECTOR_MARKS.includes(shape.mark);
}

function drawBand(svg: Selection, band: Band, id: string): void {
  if (band.role === 'stop') return drawStop(svg, band);
  const rect = box(svg, band).attr('class', `band ${band.role}`).attr('rx', 1.5);
  if (band.role === 'wait') rect.attr('fill', patternUrl(id, 'wait'));
}

/** Whatever lies under it shows through. */
function drawStop(svg: Selection, band: Band): void {
  const group = svg.append('g').attr('class', 'stop');
  if (band.title !== undefined) group.append('title').text(band.title);
  box(group, band).attr('class', 'band stop');
  for (const x of [band.x, band.x + band.width]) {
    group
      .append('path')
      .attr('class', 'edge')
      .attr('d', path('M', x, band.y, 'v', band.height));
  }
}

function box(
  svg: Selection,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Selection {
  const rect = svg.append('rect').attr('x', round(x)).attr('y', round(y));
  return rect.attr('width', round(width)).attr('height', round(height));
}

function drawLabel(svg: Selection, { text, x, y, anchor, size, role }: Label): void {
  const element = svg
    .append('text')
    .attr('class', role)
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('font-size', size);
  if (anchor !== 'start') element.attr('text-anchor', anchor);
  element.text(text);
}

import type { Arrow } from '../scene.ts';
import type { Selection } from '../selection.ts';
import { path } from './number.ts';

const HEAD = { length: 7, half: 3.2 };

/** A straight arrow. The halo keeps it apart from the bars that it crosses. */
export function drawArrow(svg: Selection, { role, x1, y1, x2, y2 }: Arrow): void {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  // The line ends within the head: drawn to the tip it would blunt it.
  const [bx, by] = [x2 - dx * HEAD.length, y2 - dy * HEAD.length];
  const shaft = path('M', x1, y1, 'L', bx + dx, by + dy);
  // It starts clear of the outline of the bar that the arrow comes from.
  svg
    .append('path')
    .attr('class', 'halo')
    .attr('d', path('M', x1 + dx, y1 + dy, 'L', bx, by));
  svg.append('path').attr('class', `arrow ${role}`).attr('d', shaft);
  const left = [bx - dy * HEAD.half, by + dx * HEAD.half] as const;
  const right = [bx + dy * HEAD.half, by - dx * HEAD.half] as const;
  svg
    .append('path')
    .attr('class', `head ${role}`)
    .attr('d', path('M', x2, y2, 'L', ...left, 'L', ...right, 'Z'));
}

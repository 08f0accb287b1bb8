import type { Mark } from '../scene.ts';
import type { Selection } from '../selection.ts';
import { path, round } from './number.ts';

/** A mark, drawn as paths: a sign in a font may be missing where the picture is seen. */
export function drawMark(svg: Selection, { mark, x, y }: Mark): void {
  switch (mark) {
    case 'read':
      disc(svg, x, y, 4, 'open read');
      return;
    case 'write':
      line(svg, 'solid write', path('M', x - 3.5, y - 3.5, 'h 7 v 7 h -7 Z'));
      return;
    case 'print':
      line(svg, 'open print', path('M', x, y - 5, 'l 5 5 l -5 5 l -5 -5 Z'));
      return;
    case 'safePoint':
      line(svg, 'safe-point', path('M', x - 2, y - 4, 'v 8 M', x + 2, y - 4, 'v 8'));
      return;
    case 'advice':
      line(svg, 'advice', path('M', x, y - 4.5, 'l 5 8.5 h -10 Z'));
      return;
    case 'commit':
      disc(svg, x, y, 6.5, 'commit');
      line(svg, 'sign', path('M', x - 3, y + 0.3, 'l 2.2 2.4 l 4 -5'));
      return;
    case 'abort':
      disc(svg, x, y, 6.5, 'abort');
      line(svg, 'sign', path('M', x - 2.6, y - 2.6, 'l 5.2 5.2 M', x - 2.6, y + 2.6, 'l 5.2 -5.2'));
      return;
    default:
      mark satisfies never;
  }
}

function disc(svg: Selection, x: number, y: number, radius: number, className: string): void {
  const circle = svg.append('circle').attr('class', `mark ${className}`);
  circle.attr('cx', round(x)).attr('cy', round(y)).attr('r', radius);
}

function line(svg: Selection, className: string, d: string): void {
  svg.append('path').attr('class', `mark ${className}`).attr('d', d);
}

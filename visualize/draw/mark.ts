import type { Mark } from '../scene.ts';
import type { Selection } from '../selection.ts';
import { path, round } from './number.ts';

/** A mark, drawn as paths: a sign in a font may be missing where the picture is seen. */
export function drawMark(svg: Selection, { mark, x, y, title }: Mark): void {
  if (title === undefined) return drawSign(svg, mark, x, y);
  const group = svg.append('g');
  group.append('title').text(title);
  drawSign(group, mark, x, y);
}

function drawSign(svg: Selection, mark: Mark['mark'], x: number, y: number): void {
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
    case 'allocate':
      line(svg, 'allocate-ground', path('M', x - 4, y, 'h 8 M', x, y - 4, 'v 8'));
      line(svg, 'allocate', path('M', x - 4, y, 'h 8 M', x, y - 4, 'v 8'));
      return;
    case 'minor':
    case 'major':
    case 'collect':
      drawCircuit(svg, x, y);
      return;
    default:
      mark satisfies never;
  }
}

/** An arrow that goes round: what is not used any more can be used again. */
function drawCircuit(svg: Selection, x: number, y: number): void {
  disc(svg, x, y, 6.5, 'collect-ground');
  line(svg, 'collect', path('M', x + 3.6, y + 2.5, 'A', 4.4, 4.4, 0, 1, 1, x + 2.2, y - 3.8));
  line(svg, 'collect-head', path('M', x + 4.9, y - 0.4, 'L', x + 3.7, y - 6.2, 'L', x + 0.3, y - 1.6, 'Z'));
}

function disc(svg: Selection, x: number, y: number, radius: number, className: string): void {
  const circle = svg.append('circle').attr('class', `mark ${className}`);
  circle.attr('cx', round(x)).attr('cy', round(y)).attr('r', radius);
}

function line(svg: Selection, className: string, d: string): void {
  svg.append('path').attr('class', `mark ${className}`).attr('d', d);
}

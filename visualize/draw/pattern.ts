import type { Selection } from '../selection.ts';

/** Names of the patterns that bars and bands are filled with. */
export type PatternName = 'aborted' | 'inevitable' | 'wait';

export function patternUrl(id: string, name: PatternName): string {
  return `url(#${id}-${name})`;
}

/** Defines all patterns; what tells fates apart where there is no colour. */
export function drawPatterns(svg: Selection, id: string): void {
  const defs = svg.append('defs');
  lines(defs, `${id}-aborted`, 'aborted', 6, 45, false);
  lines(defs, `${id}-inevitable`, 'inevitable', 5, 0, true);
  lines(defs, `${id}-wait`, 'wait', 3.5, -45, true);
}

/** Parallel lines `distance` apart, turned by `angle` degrees from the vertical. */
function lines(defs: Selection, id: string, name: PatternName, distance: number, angle: number, ground: boolean): void {
  const pattern = defs
    .append('pattern')
    .attr('id', id)
    .attr('width', distance)
    .attr('height', distance)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', `rotate(${angle})`);
  if (ground) {
    pattern.append('rect').attr('class', `pattern-${name}-ground`).attr('width', distance).attr('height', distance);
  }
  const x = distance / 2;
  pattern.append('path').attr('class', `pattern-${name}`).attr('d', `M ${x} 0 V ${distance}`);
}

import type { Scene, Shape } from '../scene.ts';
import { type Box, labelBox } from '../text.ts';

/** Pairs of labels that overlap, and labels that leave the picture or that a line runs through, in words. */
export function faults(scene: Scene): readonly string[] {
  const boxes = scene.labels.map((label) => ({ text: label.text, box: labelBox(label) }));
  boxes.sort((a, b) => a.box.left - b.box.left);
  const found: string[] = [];
  boxes.forEach(({ text, box }, index) => {
    if (!inside(box, scene)) found.push(`'${text}' is outside`);
    for (const other of boxes.slice(index + 1)) {
      if (other.box.left >= box.right) break;
      if (overlap(box, other.box)) found.push(`'${text}' overlaps '${other.text}'`);
    }
  });
  for (const shape of scene.shapes) {
    const area = extent(shape);
    if (area === undefined) continue;
    if (!inside(area, scene)) found.push(`${shape.kind} is outside`);
    for (const part of solid(shape, area)) {
      for (const { text, box } of boxes) if (overlap(part, box)) found.push(`${shape.kind} runs through '${text}'`);
    }
  }
  return found;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Box, { width, height }: Scene): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

/** What must keep clear of texts: lines, and bars, which labels stand beside. Stripes and lanes are background. */
function solid(shape: Shape, area: Box): readonly Box[] {
  if (shape.kind === 'band' && shape.role === 'stop') {
    return [area.left, area.right].map((x) => ({ ...area, left: x - 0.5, right: x + 0.5 }));
  }
  const isSolid = shape.kind === 'arrow' || shape.kind === 'bar' || (shape.kind === 'line' && shape.role === 'leader');
  return isSolid ? [area] : [];
}

function extent(shape: Shape): Box | undefined {
  switch (shape.kind) {
    case 'arrow':
    case 'line':
      return {
        left: Math.min(shape.x1, shape.x2) - 0.5,
        right: Math.max(shape.x1, shape.x2) + 0.5,
        top: Math.min(shape.y1, shape.y2),
        bottom: Math.max(shape.y1, shape.y2),
      };
    case 'bar':
    case 'band':
    case 'stripe':
      return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
    case 'mark':
      return { left: shape.x - 7, right: shape.x + 7, top: shape.y - 7, bottom: shape.y + 7 };
    default:
      return shape satisfies never;
  }
}

import { D3Node } from 'd3-node';
import type { Selection } from '../selection.ts';

/**
 * The text of a stand-alone SVG file that `draw` fills. This is the only file that knows d3-node.
 *
 * d3-node's own `createSVG` and `svgString` are not used: they write HTML (`&nbsp;`, no namespace of their own), which
 * XML readers refuse. The serializer of its window writes XML.
 */
export function renderSvg(draw: (svg: Selection) => void): string {
  const page = new D3Node();
  const svg = page.d3Element.append('svg');
  draw(svg);
  const xml = new page.window.XMLSerializer().serializeToString(svg.node());
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

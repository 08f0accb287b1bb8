import { type Node, type Sequence, unlimited } from './syntax.ts';

/** How many characters something matches, at least and at most. */
export interface Width {
  readonly low: number;
  readonly high: number;
}

const nothing: Width = { low: 0, high: 0 };
const one: Width = { low: 1, high: 1 };

/** The width of a sequence, given those of the groups by number. */
export function widthOf(sequence: Sequence, groups: readonly (Width | undefined)[]): Width {
  let low = 0;
  let high = 0;
  for (const node of sequence) {
    const width = nodeWidth(node, groups);
    low += width.low;
    high += width.high;
  }
  return { low: Math.min(low, unlimited - 1), high: Math.min(high, unlimited) };
}

function nodeWidth(node: Node, groups: readonly (Width | undefined)[]): Width {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return one;
    case 'position':
    case 'look':
    case 'failure':
      return nothing;
    case 'repeat': {
      const width = widthOf(node.body, groups);
      return { low: width.low * node.min, high: width.high * node.max };
    }
    case 'group':
    case 'atomic':
      return widthOf(node.body, groups);
    case 'reference':
      return groups[node.group] ?? nothing;
    case 'branch':
      return either(node.options.map((option) => widthOf(option, groups)));
    case 'conditional':
      return either([widthOf(node.yes, groups), node.no === undefined ? nothing : widthOf(node.no, groups)]);
  }
}

function either(widths: readonly Width[]): Width {
  return {
    low: Math.min(...widths.map(({ low }) => low)),
    high: Math.max(...widths.map(({ high }) => high)),
  };
}

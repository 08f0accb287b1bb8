import type { Slot, Statement, Value } from '../scenario/index.ts';

/** A statement, an expression, or a part of one. */
export type Part = Statement | Value;

/** What a part is directly made of; an assignment's target counts by its index only. */
export function partsOf(part: Part): readonly Part[] {
  switch (part.kind) {
    case 'location':
    case 'member':
      return part.index === undefined ? [] : [part.index];
    case 'held':
      return [part.slot];
    case 'identity':
    case 'target':
      return [part.of];
    case 'not':
    case 'negate':
      return [part.operand];
    case 'binary':
    case 'same':
      return [part.left, part.right];
    case 'cas':
      return [part.location, part.expected, part.replacement];
    case 'faa':
      return [part.location, part.amount];
    case 'assign':
      return isSlot(part.target) ? [...partsOf(part.target), part.value] : [part.value];
    case 'evaluate':
    case 'print':
    case 'weak':
      return [part.value];
    case 'if':
    case 'while':
      return [part.test, ...part.body];
    case 'atomic':
      return part.body;
    case 'number':
    case 'register':
    case 'null':
    case 'handle':
    case 'new':
    case 'drop':
    case 'minor':
    case 'major':
    case 'abort':
    case 'commit':
    case 'pass':
      return [];
  }
}

function isSlot(target: Extract<Statement, { kind: 'assign' }>['target']): target is Slot {
  return target.kind === 'location' || target.kind === 'member';
}

import { isReference } from '../scenario/index.ts';
import { type Part, partsOf } from './parts.ts';

/** Whether it touches something shared whatever its conditions come to; an `abort` is passed over the second time. */
export function alwaysTouches(part: Part): boolean {
  switch (part.kind) {
    case 'location':
    case 'member':
    case 'held':
    case 'target':
    case 'cas':
    case 'faa':
    case 'print':
    case 'new':
    case 'weak':
    case 'minor':
    case 'major':
    case 'atomic':
    case 'commit':
      return true;
    case 'assign':
      return isInMemory(part.target) || alwaysTouches(part.value);
    case 'binary': {
      const decides = part.operator === 'and' || part.operator === 'or';
      return alwaysTouches(part.left) || (!decides && alwaysTouches(part.right));
    }
    case 'if':
    case 'while':
      return alwaysTouches(part.test);
    // The identity of null is known without asking.
    case 'identity':
    case 'same':
    case 'evaluate':
    case 'not':
    case 'negate':
      return partsOf(part).some(alwaysTouches);
    case 'number':
    case 'register':
    case 'null':
    case 'handle':
    case 'drop':
    case 'abort':
    case 'pass':
      return false;
  }
}

/** Whether it may touch something that other threads can see, or be a step for another reason. */
export function touchesShared(part: Part): boolean {
  switch (part.kind) {
    case 'location':
    case 'member':
    case 'target':
    case 'identity':
    case 'cas':
    case 'faa':
    case 'print':
    case 'new':
    case 'weak':
    case 'minor':
    case 'major':
    case 'atomic':
      return true;
    case 'assign':
      return isInMemory(part.target) || touchesShared(part.value);
    default:
      return partsOf(part).some(touchesShared);
  }
}

/** Whether it handles references, or what allocated objects are made of. */
export function usesReferences(part: Part): boolean {
  switch (part.kind) {
    case 'null':
    case 'handle':
    case 'held':
    case 'target':
    case 'same':
    case 'identity':
    case 'member':
    case 'new':
    case 'weak':
    case 'drop':
    case 'minor':
    case 'major':
      return true;
    case 'assign':
      return part.target.kind === 'member' || isReference(part.value) || partsOf(part).some(usesReferences);
    default:
      return partsOf(part).some(usesReferences);
  }
}

const isInMemory = ({ kind }: Part) => kind === 'location' || kind === 'member';

import type { Expression, Statement } from '../scenario/index.ts';

/** Whether it touches something shared whatever its conditions come to; an `abort` is passed over the second time. */
export function alwaysTouches(part: Statement | Expression): boolean {
  switch (part.kind) {
    case 'location':
    case 'cas':
    case 'faa':
    case 'print':
    case 'atomic':
    case 'commit':
      return true;
    case 'assign':
      return part.target.kind === 'location' || alwaysTouches(part.value);
    case 'evaluate':
      return alwaysTouches(part.value);
    case 'not':
    case 'negate':
      return alwaysTouches(part.operand);
    case 'binary': {
      const decides = part.operator === 'and' || part.operator === 'or';
      return alwaysTouches(part.left) || (!decides && alwaysTouches(part.right));
    }
    case 'if':
    case 'while':
      return alwaysTouches(part.test);
    case 'number':
    case 'register':
    case 'abort':
    case 'pass':
      return false;
  }
}

/** Whether it may touch something that other threads can see. */
export function touchesShared(part: Statement | Expression): boolean {
  switch (part.kind) {
    case 'location':
    case 'cas':
    case 'faa':
    case 'print':
      return true;
    case 'assign':
      return part.target.kind === 'location' || touchesShared(part.value);
    case 'evaluate':
      return touchesShared(part.value);
    case 'not':
    case 'negate':
      return touchesShared(part.operand);
    case 'binary':
      return touchesShared(part.left) || touchesShared(part.right);
    case 'if':
    case 'while':
      return touchesShared(part.test) || part.body.some(touchesShared);
    case 'atomic':
      return true;
    case 'number':
    case 'register':
    case 'abort':
    case 'commit':
    case 'pass':
      return false;
  }
}

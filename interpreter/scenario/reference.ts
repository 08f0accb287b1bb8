import type { Reference, Value } from './syntax.ts';

/** Whether the value of an expression is a reference. */
export function isReference(value: Value): value is Reference {
  switch (value.kind) {
    case 'null':
    case 'handle':
    case 'held':
    case 'target':
      return true;
    case 'number':
    case 'location':
    case 'member':
    case 'register':
    case 'not':
    case 'negate':
    case 'binary':
    case 'cas':
    case 'faa':
    case 'same':
    case 'identity':
      return false;
  }
}

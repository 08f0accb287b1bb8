import type { Violation } from '../check/index.ts';

/** No thread can move, and not all have finished. */
export const deadlock: Violation = {
  condition: 'no deadlock',
  reason: 'no thread can move, and not all have finished',
};

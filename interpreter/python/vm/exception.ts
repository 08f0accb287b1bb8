import { own } from '../heap/index.ts';

/** Where exceptions keep what. */
export const ExceptionAt = {
  args: own(0),
  traceback: own(1),
  cause: own(2),
  context: own(3),
  suppress: own(4),
  /** What some classes keep besides. */
  extra: own(5),
} as const;

import type { FootprintId } from './footprints.ts';

/** Branches explored to their ends, flat; see `explored.ts`. */
export type Explored = Int32Array<ArrayBuffer>;

/** What has become of a branch. */
export const State = {
  /** Still to be explored: what comes after it, if anything is given, is to be followed. A wake-up tree is made of these. */
  pending: 0,
  /** Explored as far as what comes after it says: all of that is there. */
  visited: 1,
  /** Explored to its end; what comes after it is forgotten. */
  done: 2,
  /** Being explored, or known, elsewhere. */
  elsewhere: 3,
} as const;
export type State = (typeof State)[keyof typeof State];

/** A step, and what may come after it, in the order of exploration. */
export interface Branch {
  readonly thread: number;
  footprint: FootprintId;
  state: State;
  next: Branch[];
  /** Instead of `next`, where all that comes after it has been explored. */
  below?: Explored | undefined;
}

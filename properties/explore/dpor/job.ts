import type { Violation } from '../../check/index.ts';
import type { Schedule } from '../path.ts';
import type { Bounds } from '../strategy.ts';
import type { Branch, State } from './branch.ts';
import type { FootprintId } from './footprints.ts';
import type { Finding } from './reversal.ts';

/** A thread that has a step at a place, and what that touches. */
export interface Sibling {
  readonly thread: number;
  readonly footprint: FootprintId;
}

/** A step on the way to where a job begins. */
export interface Waypoint {
  readonly thread: number;
  /** Steps from the same place that come before this one in the order of exploration: their threads are asleep. */
  readonly left: readonly Sibling[];
  /** Those that come after it. */
  readonly right: readonly Sibling[];
}

/** A part of a search: everything behind a prefix, as far as it is not explored elsewhere. */
export interface Job {
  readonly prefix: readonly Waypoint[];
  /** The wake-up tree there. */
  readonly tree: readonly Branch[];
  /** Whether what was explored is to be given back as well, since somebody may still find more to explore there. */
  readonly keep: boolean;
}

/** Executions by how they ended, and steps. */
export interface Counts {
  complete: number;
  blocked: number;
  /** Because of a bound; and how many of these because of the bound on their length. */
  cut: number;
  deep: number;
  violating: number;
  steps: number;
}

/** A run worth showing, and how much there is to see in it. */
export interface Sample {
  readonly schedule: Schedule;
  /** 2 with an abort, 1 with a wait, else 0. */
  readonly rank: number;
}

/** What came of a job. */
export interface Report {
  readonly counts: Counts;
  readonly depth: number;
  /** What has become of the place behind the prefix: pending if it was not got to the end of even one execution. */
  readonly state: State;
  /** What comes after it: explored, and left to be explored. */
  readonly branches: readonly Branch[];
  readonly findings: readonly Finding[];
  readonly violation: (Violation & { readonly schedule: Schedule }) | undefined;
  readonly sample: Sample | undefined;
}

/** How much one job may take. */
export interface Quota {
  readonly executions: number;
  readonly steps: number;
}

const mostExecutions = 1 << 12;
const leastExecutions = 1 << 6;
const mostSteps = 1 << 16;

/** What the next job may take: little at first, so that there is soon something to tell and to share. */
export function quotaAfter({ complete, cut, steps }: Counts, bounds: Bounds): Quota {
  const { executions: most = Number.POSITIVE_INFINITY } = bounds;
  const executions = Math.min(mostExecutions, Math.max(leastExecutions, complete + cut), most - complete);
  return { executions, steps: Math.min(mostSteps, bounds.steps - steps) };
}

export const noCounts = (): Counts => ({ complete: 0, blocked: 0, cut: 0, deep: 0, violating: 0, steps: 0 });

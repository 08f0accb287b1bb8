import type { ProtocolFactory } from '../../interpreter/index.ts';
import type { Violation } from '../check/index.ts';
import type { Run } from '../explore/index.ts';
import { scheduleCost } from './block.ts';
import { Commuting } from './commute.ts';
import { Effort, type Minimization } from './effort.ts';
import { Shrinking } from './shrink.ts';
import { type Size, sizeOf } from './size.ts';
import { violationOf } from './target.ts';
import { Track } from './track.ts';

/** How far a minimization goes. Each number bounds it by what it does, never by time, so that its result repeats. */
export interface MinimizeOptions {
  /** Whether the program stays as it is, and only the schedule changes (default: no). */
  readonly keepProgram?: boolean;
  /** Steps that searches for a better schedule of one program may take, besides changing it block by block. */
  readonly scheduleSteps?: number;
  /** Steps that the search for a violation of one smaller program may take. */
  readonly programSteps?: number;
  /** Makes the protocol, if the run's settings do not. */
  readonly create?: ProtocolFactory | undefined;
}

/** What a minimization comes to. */
export interface Minimized {
  /** A run that violates the same condition, and is no larger. */
  readonly run: Run;
  /** What it violates. A claim reads as in the run's program, which may be spaced otherwise than the first one. */
  readonly violation: Violation;
  readonly before: Size;
  readonly after: Size;
  /** Candidates that were replayed. */
  readonly tried: number;
  /** Whether it was ended before there was nothing left to try. */
  readonly interrupted: boolean;
}

/**
 * Makes a run that violates a condition as easy to understand as possible: its schedule gets fewer context switches, then
 * fewer steps; its program gets fewer threads, fewer statements and smaller values. Every candidate is replayed. No
 * number of threads or statements goes up; steps do only where context switches become fewer.
 *
 * @throws UserFault `token/schedule` for a schedule that is not possible, `witness/holds` when nothing is violated
 */
export function minimize(run: Run, options: MinimizeOptions = {}): Minimized {
  const minimization = minimizing(run, options);
  for (;;) {
    const { done, value } = minimization.next();
    if (done) return value;
  }
}

/** {@link minimize}, stopping after every candidate to tell how far it has come. */
export function* minimizing(run: Run, options: MinimizeOptions = {}): Minimization<Minimized> {
  const { keepProgram = false, scheduleSteps = 50_000, programSteps = 10_000, create } = options;
  const before = sizeOf(run);
  const effort = new Effort(before);
  let best = yield* commuting(run, keepProgram ? scheduleSteps : programSteps, effort, create);
  // A shorter schedule makes other programs acceptable, and a smaller program has shorter schedules.
  for (let last: Run | undefined; best !== last && !keepProgram && !effort.interrupted; ) {
    last = best;
    best = yield* new Shrinking(best, violationOf(best, create), programSteps, effort, create).run();
    best = yield* commuting(best, scheduleSteps, effort, create);
  }
  const { condition, reason } = violationOf(best, create);
  const { tried, interrupted } = effort;
  return { run: best, violation: { condition, reason }, before, after: sizeOf(best), tried, interrupted };
}

function* commuting(run: Run, steps: number, effort: Effort, create?: ProtocolFactory): Minimization<Run> {
  const track = new Track({ ...run, create }, violationOf(run, create));
  const schedule = yield* new Commuting(track, run.schedule, steps, effort).run();
  return scheduleCost(schedule) < scheduleCost(run.schedule) ? { ...run, schedule } : run;
}

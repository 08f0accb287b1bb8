import type { ProtocolFactory } from '../../interpreter/index.ts';
import { UserFault } from '../../model/index.ts';
import type { Violation } from '../check/index.ts';
import { explore, type Run, rerun } from '../explore/index.ts';
import { Stage } from './stage.ts';

/** What a run is to violate. */
export interface Target {
  readonly condition: string;
  /**
   * How that shows: in a step or a state by itself; in what only a run that never goes back can be asked for; by nobody
   * being able to move; or by nobody being able to commit ever again.
   */
  readonly shows: 'here' | 'watched' | 'deadlock' | 'progress';
}

/** Explorations from where a run ends stay within these. */
const bounds = { states: 20_000, steps: 100_000, depth: 10_000, seconds: Number.POSITIVE_INFINITY };

/**
 * What a run violates where it ends, and how that shows.
 * @throws UserFault `token/schedule` for a schedule that is not possible, `witness/holds` when nothing is violated
 */
export function violationOf(run: Run, create?: ProtocolFactory): Violation & Target {
  const { violation } = rerun(run, create);
  const stage = new Stage({ ...run, create }, false);
  let broken: Violation | undefined;
  for (const thread of run.schedule) broken = stage.step(thread);
  if (violation !== undefined) {
    const seen = broken ?? stage.check();
    return { ...violation, shows: seen?.condition === violation.condition ? 'here' : 'watched' };
  }
  const shows = stage.enabled.length > 0 ? 'progress' : 'deadlock';
  const { violation: ahead } = explore(stage.subject, bounds);
  if (ahead?.schedule.length === 0) return { condition: ahead.condition, reason: ahead.reason, shows };
  throw new UserFault({
    code: 'witness/holds',
    message: 'the run violates nothing where it ends',
    hint: 'take the token of a run that violates a condition',
  });
}

import { formatScenario } from '../interpreter/index.ts';
import { UserFault } from '../model/index.ts';
import { type Exploration, type Minimized, minimizing, type Run, type WitnessSize } from '../properties/index.ts';
import { count, counted } from './count.ts';
import type { Io } from './io.ts';
import { watch } from './progress.ts';
import { isBest, witnessHeading } from './scope.ts';

/** How far witnesses are minimized: `--minimize`. */
export const extents = ['nothing', 'schedule', 'program'] as const;
export type Extent = (typeof extents)[number];

/** A run that violates a condition, to be shown. */
export interface Witness {
  readonly run: Run;
  /** How it came about, where it is not the run that was found. */
  readonly minimized: Minimized | undefined;
}

/** What a search found, minimized as far as asked for; where it is the best one already, its schedule stays. */
export async function witnessOfSearch(result: Exploration, found: Run, extent: Extent, io: Io): Promise<Witness> {
  return extent === 'schedule' && isBest(result) ? { run: found, minimized: undefined } : minimized(found, extent, io);
}

/** A run that violates a condition, minimized as far as asked for. */
export async function minimized(found: Run, extent: Extent, io: Io): Promise<Witness> {
  if (extent === 'nothing') return { run: found, minimized: undefined };
  try {
    const minimization = minimizing(found, { keepProgram: extent === 'schedule' });
    const result = await watch(minimization, io, ({ tried, size }) => {
      return `minimizing the witness: ${describeSize(size)}; ${counted(tried, 'candidate')} replayed`;
    });
    return { run: result.run, minimized: result };
  } catch (error) {
    // That a run leads to where nobody can commit any more may be beyond what is looked at to confirm it.
    if (error instanceof UserFault && error.diagnostic.code === 'witness/holds')
      return { run: found, minimized: undefined };
    throw error;
  }
}

/** What stands above a witness. */
export function describeWitness({ run, minimized }: Witness, result: Exploration): string[] {
  return minimized === undefined ? [witnessHeading(result)] : describeMinimized(run, minimized);
}

/** What a minimization came to; the smaller program, if it is one. */
export function describeMinimized(run: Run, { before, after, tried, interrupted }: Minimized): string[] {
  const ended = interrupted ? ', interrupted' : '';
  const effort = `(${counted(tried, 'candidate')} replayed${ended})`;
  if (after.threads === before.threads && after.statements === before.statements) {
    const change = `from ${describeSchedule(before)} to ${describeSchedule(after)}`;
    const same = after.switches === before.switches && after.steps === before.steps;
    return [
      same ? `A way there; none that is simpler was found ${effort}.` : `A way there, minimized ${change} ${effort}.`,
    ];
  }
  const text = formatScenario(run.scenario).trimEnd().split('\n');
  return [
    `A smaller program violates the same: ${describeSize(before)} came down to`,
    `${describeSize(after)} ${effort}.`,
    '',
    ...text.map((line) => `    ${line}`),
  ];
}

function describeSize({ threads, statements, ...schedule }: WitnessSize): string {
  return `${counted(threads, 'thread')}, ${counted(statements, 'statement')}, ${describeSchedule(schedule)}`;
}

function describeSchedule({ switches, steps }: Pick<WitnessSize, 'switches' | 'steps'>): string {
  return `${count(switches)} context ${switches === 1 ? 'switch' : 'switches'}, ${counted(steps, 'step')}`;
}

/** What came of a minimization, for machines. */
export function minimizedRecord({ run, minimized }: Witness): object | null {
  if (minimized === undefined) return null;
  const { before, after, tried, interrupted } = minimized;
  return { before, after, tried, interrupted, scenario: formatScenario(run.scenario) };
}

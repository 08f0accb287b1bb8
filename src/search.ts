import type { Overrides, RunOptions, Scenario } from '../interpreter/index.ts';
import {
  alone,
  type Bounds,
  type Exploration,
  type Saved,
  type SearchOptions,
  Session,
  scenarioSubject,
  strategyNamed,
  threads,
} from '../properties/index.ts';
import type { CheckpointFile } from './checkpoint.ts';
import type { Io } from './io.ts';
import { describeProgress, watch } from './progress.ts';

export type SearchName = Exploration['search'];

/** How to search. */
export interface Plan {
  readonly search: SearchName;
  readonly options: SearchOptions;
  /** How many threads explore; 1: only the one that everything runs in. */
  readonly workers: number;
  /** Where the search is kept, if anywhere. */
  readonly checkpoint: CheckpointFile | undefined;
  /** What it goes on from, if not from the beginning. */
  readonly saved: Saved | undefined;
}

export const usualPlan: Plan = {
  search: 'states',
  options: {},
  workers: 1,
  checkpoint: undefined,
  saved: undefined,
};

/** What is to be searched. */
export interface Matter {
  readonly scenario: Scenario;
  readonly overrides: Overrides;
  readonly bounds: Bounds;
}

/** Searches, showing how far it has come, until it is done, a bound is hit, or the user interrupts. */
export async function search(matter: Matter, options: RunOptions, plan: Plan, io: Io): Promise<Exploration> {
  if (plan.search === 'dpor') return reduce(matter, plan, io);
  const strategy = strategyNamed(plan.search, plan.options);
  return watch(strategy(scenarioSubject(matter.scenario, options), matter.bounds), io, describeProgress);
}

async function reduce({ scenario, overrides, bounds }: Matter, plan: Plan, io: Io): Promise<Exploration> {
  const { workers, checkpoint, saved } = plan;
  const program = { text: scenario.text, file: scenario.file, overrides, bounds };
  const crew = workers === 1 ? alone(program) : threads(program, workers);
  try {
    const session = new Session(program, crew, saved);
    const save = () => checkpoint?.save({ program, bounds, saved: session.save() });
    // At once, so that a file that cannot be written is no surprise later.
    save();
    const result = await watch(session.run(), io, describeProgress, () => {
      if (checkpoint?.isDue) save();
    });
    if (isUnfinished(result)) save();
    return result;
  } finally {
    await crew.close();
  }
}

/** Whether a search ended before there was nothing left to explore within the bounds on single executions. */
export function isUnfinished({ hit }: Exploration): boolean {
  return hit !== undefined && hit !== 'retries' && hit !== 'depth';
}

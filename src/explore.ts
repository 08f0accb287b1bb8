import { runOptions, type Scenario } from '../interpreter/index.ts';
import { AssertionFailure, formatDiagnostic } from '../model/index.ts';
import { formatToken, type Run, rerun, type Schedule, SearchFailure } from '../properties/index.ts';
import { drawScheduleSvg } from '../visualize/index.ts';
import { Exit } from './exit.ts';
import { writeWhole } from './file.ts';
import type { Io } from './io.ts';
import { verdictRecord } from './record.ts';
import { printRun, witnessOf } from './run.ts';
import { isUnfinished, type Matter, type Plan, search, usualPlan } from './search.ts';
import { describeVerdict, type Outcome } from './verdict.ts';
import {
  describeMinimized,
  describeWitness,
  type Extent,
  minimized,
  minimizedRecord,
  type Witness,
  witnessOfSearch,
} from './witness.ts';

/** What `redolog explore` is asked to do with a scenario. */
export interface ExploreRequest extends Matter {
  /** How to search; all distinct states, if nothing is said. */
  readonly plan?: Plan;
  /** How far to minimize the witness; its schedule, if nothing is said. */
  readonly minimize?: Extent;
  readonly json: boolean;
  /** File for the picture of the witness, or of a sample run. */
  readonly svg: string | undefined;
}

/** Explores a scenario and says what came of it. */
export async function exploreScenario(request: ExploreRequest, io: Io): Promise<Exit> {
  const { scenario, overrides, bounds, plan = usualPlan, minimize = 'schedule', json, svg } = request;
  const options = runOptions(scenario, overrides);
  const run = (schedule: Schedule): Run => ({ scenario, overrides, schedule });
  const result = await withToken(run, () => search(request, options, plan, io));
  const outcome = { options, bounds, workers: plan.workers, result };
  const goesOn = isUnfinished(result) ? plan.checkpoint?.path : undefined;
  const { violation } = result;
  const witness = violation && (await witnessOfSearch(result, run(violation.schedule), minimize, io));
  if (json) io.out(`${JSON.stringify(verdictRecord(outcome, witness, goesOn))}\n`);
  else print(scenario, outcome, witness, goesOn, io);
  if (svg !== undefined) draw(svg, witness?.run ?? (result.sample && run(result.sample)), json, io);
  if (!isUnfinished(result)) plan.checkpoint?.remove();
  return Exit[result.verdict];
}

// A broken invariant of ours comes with the token that replays it.
async function withToken<Result>(run: (schedule: Schedule) => Run, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof SearchFailure)) throw error;
    const token = formatToken(run(error.schedule));
    throw new AssertionFailure(`${error.message}\nreplay it with\n  redolog explore --replay ${token}`);
  }
}

function print(
  scenario: Scenario,
  outcome: Outcome,
  witness: Witness | undefined,
  goesOn: string | undefined,
  io: Io,
): void {
  io.out(`${describeVerdict(scenario, outcome).join('\n')}\n`);
  if (witness !== undefined) {
    io.out(`\n${describeWitness(witness, outcome.result).join('\n')}\n\n`);
    printRun(rerun(witness.run), io);
    io.out(`\nReplay it with\n  redolog explore --replay ${formatToken(witness.run)}\n`);
  }
  if (goesOn !== undefined) io.out(`\nGo on with\n  redolog explore --resume ${quoted(goesOn)}\n`);
}

function quoted(path: string): string {
  return /^[\w./@+,-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

function draw(file: string, shown: Run | undefined, json: boolean, io: Io): void {
  if (shown === undefined) {
    const message = `${file} was not written: no run was completed within the bounds`;
    io.err(`${formatDiagnostic({ code: 'explore/no-run', message, hint: 'raise the bounds' })}\n`);
    return;
  }
  writeWhole(file, drawScheduleSvg(rerun(shown).log));
  if (!json) io.out(`\nA picture of ${shown.schedule.length} steps is in ${file}\n`);
}

/** One schedule, to be run and printed. */
export interface ReplayRequest {
  readonly run: Run;
  readonly minimize: Extent;
  readonly json: boolean;
  readonly svg: string | undefined;
}

/** Runs one schedule and prints it step by step. */
export async function replayRun({ run: given, minimize, json, svg }: ReplayRequest, io: Io): Promise<Exit> {
  const witness = await minimized(given, minimize, io);
  const { run } = witness;
  const again = rerun(run);
  if (json) {
    const { violation, finished } = again;
    const shorter = minimize === 'nothing' ? {} : { token: formatToken(run), minimized: minimizedRecord(witness) };
    const result = { finished, condition: violation?.condition ?? null, reason: violation?.reason ?? null };
    io.out(
      `${JSON.stringify({ ...result, steps: witnessOf(again), values: Object.fromEntries(again.values), ...shorter })}\n`,
    );
  } else {
    if (witness.minimized !== undefined) io.out(`${describeMinimized(run, witness.minimized).join('\n')}\n\n`);
    printRun(again, io);
    if (witness.minimized !== undefined) io.out(`\nReplay it with\n  redolog explore --replay ${formatToken(run)}\n`);
  }
  if (svg !== undefined) draw(svg, run, json, io);
  return again.violation === undefined ? Exit.holds : Exit.violated;
}

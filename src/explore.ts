import { type Overrides, type RunOptions, runOptions, type Scenario } from '../interpreter/index.ts';
import { AssertionFailure, formatDiagnostic, UserFault } from '../model/index.ts';
import {
  type Bounds,
  type Exploration,
  exploring,
  formatToken,
  type Run,
  rerun,
  type Schedule,
  SearchFailure,
  scenarioSubject,
} from '../properties/index.ts';
import { drawScheduleSvg } from '../visualize/index.ts';
import { Exit } from './exit.ts';
import { writeWhole } from './file.ts';
import type { Io } from './io.ts';
import { watch } from './progress.ts';
import { printRun, witnessOf } from './run.ts';
import { describeVerdict, verdictObject } from './verdict.ts';

/** What `redolog explore` is asked to do with a scenario. */
export interface ExploreRequest {
  readonly scenario: Scenario;
  readonly overrides: Overrides;
  readonly bounds: Bounds;
  readonly json: boolean;
  /** File for the picture of the witness, or of a sample run. */
  readonly svg: string | undefined;
}

/** Explores a scenario and says what came of it. */
export async function exploreScenario(request: ExploreRequest, io: Io): Promise<Exit> {
  const { scenario, overrides, bounds } = request;
  const options = runOptions(scenario, overrides);
  const run = (schedule: Schedule): Run => ({ scenario, overrides, schedule });
  const result = await withToken(run, () => watch(exploring(scenarioSubject(scenario, options), bounds), io));
  const witness = result.violation && run(result.violation.schedule);
  const shown = witness ?? (result.sample && run(result.sample));
  if (request.json) printJson(options, result, witness, io);
  else print(scenario, options, result, witness, io);
  if (request.svg !== undefined) draw(request.svg, shown, request.json, io);
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

function printJson(options: RunOptions, result: Exploration, witness: Run | undefined, io: Io): void {
  const steps = witness && witnessOf(rerun(witness));
  io.out(`${JSON.stringify(verdictObject(options, result, steps, witness && formatToken(witness)))}\n`);
}

function print(scenario: Scenario, options: RunOptions, result: Exploration, witness: Run | undefined, io: Io): void {
  io.out(`${describeVerdict(scenario, options, result).join('\n')}\n`);
  if (witness === undefined) return;
  io.out('\nThe shortest way there: fewest context switches, then fewest steps.\n\n');
  printRun(rerun(witness), io);
  io.out(`\nReplay it with\n  redolog explore --replay ${formatToken(witness)}\n`);
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

/** Runs one schedule and prints it step by step. */
export function replayRun(run: Run, svg: string | undefined, json: boolean, io: Io): Exit {
  const again = rerun(run);
  if (json) {
    const { violation, finished } = again;
    const result = { finished, condition: violation?.condition ?? null, reason: violation?.reason ?? null };
    io.out(`${JSON.stringify({ ...result, steps: witnessOf(again), values: Object.fromEntries(again.values) })}\n`);
  } else {
    printRun(again, io);
  }
  if (svg !== undefined) draw(svg, run, json, io);
  return again.violation === undefined ? Exit.holds : Exit.violated;
}

/** @throws UserFault `explore/input` unless exactly one source of a scenario is given */
export function onlyOneSource(sources: readonly (string | undefined)[]): void {
  if (sources.filter((source) => source !== undefined).length === 1) return;
  throw new UserFault({
    code: 'explore/input',
    message: 'give one scenario: a file, or -e with its text, or --replay with a token',
    hint: "for example: redolog explore -e 'init: x=0; T1: x = 1; T2: r = x'",
  });
}

import { isDeepStrictEqual } from 'node:util';
import { type Overrides, parseScenario, runOptions, type Scenario } from '../interpreter/index.ts';
import { UserFault } from '../model/index.ts';
import type { Bounds, Checkpoint } from '../properties/index.ts';
import { readCheckpoint } from './checkpoint.ts';
import type { ExploreOptions } from './options.ts';
import type { Matter, Plan } from './search.ts';

/** What was said beside `--resume`. */
interface Given {
  readonly scenario: Scenario | undefined;
  readonly overrides: Overrides;
  /** All bounds; which of them were said, the options tell. */
  readonly bounds: Bounds;
  readonly plan: Plan;
  readonly options: ExploreOptions;
}

/**
 * A search that goes on with what is in a checkpoint. What is explored the file says; bounds on the effort count from its
 * beginning, but for the time, which counts from now.
 * @throws UserFault `checkpoint/…`, also when something was said that the file says otherwise
 */
export function resume(path: string, given: Given): Matter & { readonly plan: Plan } {
  const checkpoint = readCheckpoint(path);
  const { program, bounds, saved } = checkpoint;
  const scenario = parseScenario(program.text, program.file);
  refuseOther(path, scenario, checkpoint, given);
  return {
    scenario,
    overrides: program.overrides,
    bounds: { ...given.bounds, ...bounds, seconds: given.bounds.seconds + saved.seconds },
    plan: { ...given.plan, saved },
  };
}

function refuseOther(path: string, scenario: Scenario, checkpoint: Checkpoint, given: Given): void {
  const differences = [
    ...textDifferences(checkpoint.program.text, given.scenario?.text),
    ...settingDifferences(scenario, checkpoint.program.overrides, given.overrides),
    ...boundDifferences(checkpoint.bounds, given),
  ];
  if (differences.length === 0) return;
  throw new UserFault({
    code: 'checkpoint/foreign',
    message: `${path} belongs to another search: ${differences.join('; ')}`,
    hint: 'leave out what the file says: scenario, settings, --max-retries and --max-depth; or begin anew, with --checkpoint',
  });
}

function textDifferences(kept: string, given: string | undefined): string[] {
  if (given === undefined || given === kept) return [];
  const [own, other] = [kept.split('\n'), given.split('\n')];
  const at = own.findIndex((line, index) => line !== other[index]);
  const line = at < 0 ? own.length : at;
  return [`line ${line + 1} of its scenario ${reads(own[line])}, not ${reads(other[line])}`];
}

const mostCharacters = 60;

function reads(line: string | undefined): string {
  if (line === undefined) return 'is missing';
  return `'${line.length > mostCharacters ? `${line.slice(0, mostCharacters)}…` : line}'`;
}

function settingDifferences(scenario: Scenario, kept: Overrides, given: Overrides): string[] {
  const options = runOptions(scenario, kept);
  return Object.entries(given).flatMap(([key, value]) => {
    if (isDeepStrictEqual(runOptions(scenario, { ...kept, [key]: value }), options)) return [];
    const own = kept[key] ?? scenario.settings.find((setting) => setting.key === key)?.value;
    return [`its ${key} is ${own ?? 'what it is by default'}, not ${value}`];
  });
}

function boundDifferences(kept: Checkpoint['bounds'], { bounds, options }: Given): string[] {
  const differences: string[] = [];
  const { maxRetries, maxDepth } = options;
  if (maxRetries !== undefined && bounds.retries !== kept.retries) {
    differences.push(`its --max-retries is ${kept.retries ?? 'not set'}, not ${maxRetries}`);
  }
  if (maxDepth !== undefined && bounds.depth !== kept.depth) {
    differences.push(`its --max-depth is ${kept.depth}, not ${maxDepth}`);
  }
  return differences;
}

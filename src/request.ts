import { type Overrides, parseScenario, type Scenario } from '../interpreter/index.ts';
import { UserFault } from '../model/index.ts';
import { type Bounds, parseToken, type SearchOptions, searches } from '../properties/index.ts';
import { CheckpointFile } from './checkpoint.ts';
import type { ExploreRequest, ReplayRequest } from './explore.ts';
import { readText } from './file.ts';
import type { Io } from './io.ts';
import { positive, whole } from './number.ts';
import { defaults, type ExploreOptions } from './options.ts';
import { refuseProgramOptions } from './program-options.ts';
import { resume } from './resume.ts';
import type { Plan, SearchName } from './search.ts';
import { type Extent, extents } from './witness.ts';

/**
 * What the options of `redolog explore` ask for.
 * @throws UserFault for what is impossible, contradictory or cannot be read
 */
export function requestOf(file: string | undefined, options: ExploreOptions, io: Io): ExploreRequest | ReplayRequest {
  const { text, replay, svg, json = false } = options;
  refuseProgramOptions(options);
  onlyOneSource([file, text, replay], options.resume);
  const overrides = overridesOf(options);
  if (replay !== undefined) {
    const run = parseToken(replay);
    const minimize = extentOf(options, 'nothing');
    return { run: { ...run, overrides: { ...run.overrides, ...overrides } }, minimize, svg, json };
  }
  const search = searchOf(options);
  const plan = planOf(search, options);
  const scenario = scenarioOf(file, text, io);
  const bounds = boundsOf(search, options);
  const minimize = extentOf(options, 'schedule');
  if (options.resume === undefined) return { scenario: scenario!, overrides, bounds, plan, minimize, json, svg };
  return { ...resume(options.resume, { scenario, overrides, bounds, plan, options }), minimize, json, svg };
}

function onlyOneSource(sources: readonly (string | undefined)[], resume: string | undefined): void {
  const given = sources.filter((source) => source !== undefined).length;
  const [, , replay] = sources;
  if (given === 1 && (resume === undefined || replay === undefined)) return;
  if (given === 0 && resume !== undefined) return;
  throw new UserFault({
    code: 'explore/input',
    message: 'give one scenario: a file, or -e with its text, or --replay with a token, or --resume with a checkpoint',
    hint: "for example: redolog explore -e 'init: x=0; T1: x = 1; T2: r = x'",
  });
}

function scenarioOf(file: string | undefined, text: string | undefined, io: Io): Scenario | undefined {
  if (text !== undefined) return parseScenario(text, '-e');
  if (file === undefined) return undefined;
  return parseScenario(file === '-' ? io.readStandardInput() : readText(file), file);
}

function overridesOf({ protocol, granularity, contention, set = [] }: ExploreOptions): Overrides {
  const named = Object.entries({ protocol, granularity, contention });
  const given = named.flatMap(([key, value]): [string, string][] => (value === undefined ? [] : [[key, value]]));
  const free = set.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    throw new UserFault({ code: 'cli/option', message: `--set ${pair} is no setting`, hint: 'write --set page=4096' });
  });
  return Object.fromEntries([...given, ...free]);
}

const sampling: readonly SearchName[] = ['random', 'pct'];
// To these a loop that may go on for ever is as many executions as there can be steps.
const exhaustive: readonly SearchName[] = ['dpor', 'brute'];
const storingNoStates: readonly SearchName[] = [...exhaustive, ...sampling];

/** Options that mean something to some searches only. */
const belongings: readonly (readonly [option: string, key: keyof ExploreOptions, searches: readonly SearchName[]])[] = [
  ['--seed', 'seed', sampling],
  ['--bug-depth', 'bugDepth', ['pct']],
  ['--max-executions', 'maxExecutions', storingNoStates],
  ['--workers', 'workers', ['dpor']],
  ['--checkpoint', 'checkpoint', ['dpor']],
  ['--resume', 'resume', ['dpor']],
];

/** @throws UserFault for a search that there is not, and for options that mean nothing to it */
export function searchOf(options: ExploreOptions): SearchName {
  const { search = options.resume === undefined ? 'states' : 'dpor' } = options;
  if (!isSearch(search)) {
    const hint = `the searches are ${Object.keys(searches).join(', ')}; redolog explore --help says what they do`;
    throw new UserFault({ code: 'explore/search', message: `there is no search ${search}`, hint });
  }
  for (const [option, key, owners] of belongings) {
    if (options[key] === undefined || owners.includes(search)) continue;
    const hint = `${option} is for --search ${owners.join(' or ')}`;
    throw new UserFault({ code: 'explore/search', message: `${option} means nothing to --search ${search}`, hint });
  }
  return search;
}

function extentOf({ minimize }: ExploreOptions, usual: Extent): Extent {
  const extent = extents.find((name) => name === (minimize ?? usual));
  if (extent !== undefined) return extent;
  const hint = `write --minimize ${extents.join(', or ')}`;
  throw new UserFault({ code: 'cli/option', message: `--minimize ${minimize} says nothing`, hint });
}

function isSearch(name: string): name is SearchName {
  return Object.hasOwn(searches, name);
}

/** What a strategy is asked for besides bounds. */
export function optionsOf({ seed, bugDepth }: ExploreOptions): SearchOptions {
  return {
    ...(seed === undefined ? {} : { seed: whole('--seed', seed) }),
    ...(bugDepth === undefined ? {} : { bugDepth: positive('--bug-depth', bugDepth) }),
  };
}

const mostWorkers = 256;

function planOf(search: SearchName, options: ExploreOptions): Plan {
  const { workers: threads, checkpoint, resume } = options;
  const workers = threads === undefined ? 1 : positive('--workers', threads);
  if (workers > mostWorkers) {
    const hint = `at most ${mostWorkers}; more than the machine has processors do not help`;
    throw new UserFault({ code: 'cli/option', message: `--workers ${threads} is too many`, hint });
  }
  // A search that is taken up is kept where it was, if nothing else is said.
  const kept = checkpoint === undefined || checkpoint === resume ? resume : undefined;
  const file = kept !== undefined ? new CheckpointFile(kept) : checkpoint && CheckpointFile.fresh(checkpoint);
  return { search, options: optionsOf(options), workers, checkpoint: file || undefined, saved: undefined };
}

/** Where a search gives up. */
export function boundsOf(search: SearchName, options: ExploreOptions): Bounds {
  const { maxStates, maxSteps, maxDepth, maxSeconds, maxExecutions, maxRetries } = options;
  const executions =
    maxExecutions !== undefined
      ? positive('--max-executions', maxExecutions)
      : sampling.includes(search)
        ? defaults.runs
        : undefined;
  const retries =
    maxRetries !== undefined
      ? whole('--max-retries', maxRetries)
      : storingNoStates.includes(search)
        ? defaults.retries
        : undefined;
  const usualDepth = exhaustive.includes(search) ? defaults.exhaustiveDepth : defaults.depth;
  return {
    states: positive('--max-states', maxStates),
    steps: positive('--max-steps', maxSteps),
    depth: maxDepth === undefined ? usualDepth : positive('--max-depth', maxDepth),
    seconds: positive('--max-seconds', maxSeconds),
    ...(executions === undefined ? {} : { executions }),
    ...(retries === undefined ? {} : { retries }),
  };
}

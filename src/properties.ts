import { formatDiagnostic, UserFault } from '../model/index.ts';
import {
  checkProperty,
  formatResult,
  loadTarget,
  propertiesNamed,
  type Rerun,
  type Run,
  rerun,
  resultObject,
  type SuiteProgress,
  type SuiteResult,
  type Target,
} from '../properties/index.ts';
import { Exit } from './exit.ts';
import type { Io } from './io.ts';
import { printRun } from './run.ts';
import { StatusLine } from './status.ts';
import { count } from './verdict.ts';

/** What `redolog properties` is asked to do. */
export interface PropertiesRequest {
  /** The name of a protocol, or a file that makes one. */
  readonly protocol: string;
  readonly runs: number;
  readonly seed: number;
  /** Where fast-check found a counterexample; for one property. */
  readonly path: string | undefined;
  /** Names of properties; none for all. */
  readonly only: readonly string[];
  readonly json: boolean;
}

/** Checks the catalogue's properties on random programs, and says what came of each. */
export async function checkProperties(request: PropertiesRequest, io: Io): Promise<Exit> {
  const { json, only, ...sample } = request;
  const properties = propertiesNamed(only);
  checkPath(request);
  const target = await loadTarget(request.protocol);
  const status = new StatusLine(io);
  const pulse = async (progress: SuiteProgress) => {
    status.show(describe(progress));
    // Signals are heard only between two turns of the event loop.
    await new Promise((resume) => setImmediate(resume));
    return !io.interrupted.aborted;
  };
  if (!json) io.out(`${heading(target, request)}\n`);
  const results: SuiteResult[] = [];
  for (const property of properties) {
    if (io.interrupted.aborted) break;
    const result = await checkProperty(property, target, sample, pulse);
    status.clear();
    results.push(result);
    if (!json) print(result, target, request, io);
  }
  const begun = results.length === properties.length;
  const verdict = verdictOf(results, begun);
  if (json) {
    const { protocol, seed, runs } = request;
    const objects = results.map((result) => resultObject(result, target, sample));
    io.out(`${JSON.stringify({ verdict, protocol, seed, runs, properties: objects })}\n`);
  } else {
    io.out(`\n${summary(results, properties.length)}\n`);
  }
  return Exit[verdict];
}

function checkPath({ path, only }: PropertiesRequest): void {
  if (path === undefined) return;
  const fault = (message: string) => {
    const hint = 'write --path as the report of a counterexample gives it, with its --seed and its --only';
    return new UserFault({ code: 'properties/path', message, hint });
  };
  if (!/^\d{1,7}(:\d{1,7})*$/.test(path)) throw fault(`--path ${path} is not a path`);
  if (only.length !== 1) throw fault('--path belongs to one property, and --only does not name one');
}

function heading(target: Target, { runs, seed, path }: PropertiesRequest): string {
  const which = path === undefined ? `${count(runs)} random programs each` : `the program at ${path}`;
  const head = `properties of ${target.name}: ${which}, seed ${seed}`;
  if (target.kind === 'named' && target.name !== 'gil') return head;
  return `${head}\nConditions on the segments and the collector of c7 are left out.`;
}

// A longer run is better read by replaying it.
const longestShown = 40;

function print(result: SuiteResult, target: Target, request: PropertiesRequest, io: Io): void {
  io.out(`\n${formatResult(result, target, request).join('\n')}\n`);
  const run = result.counterexample?.run;
  if (run === undefined || run.schedule.length > longestShown) return;
  io.out('\n  The run, step by step:\n\n');
  try {
    printRun(target.kind === 'own' ? rerunOn(target, run) : rerun(run), io);
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    // A protocol that is not the same every time; the property about that says so.
    io.out(`${formatDiagnostic(error.diagnostic)}\n`);
  }
}

function rerunOn({ name, create }: Extract<Target, { kind: 'own' }>, run: Run): Rerun {
  const again = rerun(run, create);
  return { ...again, log: { ...again.log, protocol: name, segments: 0 } };
}

function describe({ property, programs, runs, shrinking, effort }: SuiteProgress): string {
  if (shrinking) return `${property}: violated after ${count(programs)} programs; looking for a smaller one`;
  return `${property}: ${count(programs)} of ${count(runs)} programs, ${count(effort.steps)} steps`;
}

function verdictOf(results: readonly SuiteResult[], begun: boolean): 'holds' | 'violated' | 'unknown' {
  if (results.some(({ verdict }) => verdict === 'violated')) return 'violated';
  return begun && results.every(({ verdict }) => verdict !== 'unknown') ? 'holds' : 'unknown';
}

function summary(results: readonly SuiteResult[], properties: number): string {
  const entries = (['holds', 'violated', 'unknown', 'left out'] as const).flatMap((kind) => {
    const names = results.filter(({ verdict }) => verdict === kind).map(({ property }) => property.name);
    return names.length === 0 ? [] : [`${kind}: ${names.join(', ')}`];
  });
  const missing = properties - results.length;
  return [...entries, ...(missing === 0 ? [] : [`not begun: ${missing}`])].join('; ');
}

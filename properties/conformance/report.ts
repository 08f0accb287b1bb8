import { basename } from 'node:path';
import { quote } from './line.ts';
import { readRuns } from './reader.ts';
import { replayRun } from './replay.ts';
import type { Disagreement, RecordedAction, RecordedOperation, RecordedRun } from './trace.ts';

/** A disagreement and the run it is in. */
export interface RunDisagreement extends Disagreement {
  /** Which run of the file, counted from 1: its line. */
  readonly run: number;
  readonly seed: number;
  /** The recorded operation, such as `thread 1: write o0[2] = 103`. */
  readonly op: string;
}

/** How the runs of a recorded file compare with the model. */
export interface Report {
  /** The file's name without its folder. */
  readonly file: string;
  /** Runs that agree in every entry after every operation. */
  readonly agree: number;
  readonly runs: number;
  /** Operations that were replayed; of a run that disagrees, those up to the disagreement. */
  readonly operations: number;
  readonly seconds: number;
  /** The first disagreement of each run that has one; at most 20, later ones are only counted. */
  readonly disagreements: readonly RunDisagreement[];
}

// How many disagreements of a file a report lists.
const mostDisagreements = 20;

/** How far the replay of a file has come. */
export type ReplayProgress = Pick<Report, 'file' | 'agree' | 'runs' | 'operations'>;

/**
 * Replays the runs of a recorded file, and compares the whole state after every operation.
 * @param onProgress is told after every run
 * @throws UserFault `trace/…` for a file that cannot be read or replayed
 */
export async function replayFile(path: string, onProgress?: (progress: ReplayProgress) => void): Promise<Report> {
  const file = basename(path);
  const disagreements: RunDisagreement[] = [];
  const started = performance.now();
  let agree = 0;
  let runs = 0;
  let operations = 0;
  for await (const { run, placeOf } of readRuns(path)) {
    runs += 1;
    const disagreement = replayRun(run, placeOf);
    operations += disagreement === undefined ? run.ops.length : disagreement.operation + 1;
    if (disagreement === undefined) agree += 1;
    else if (disagreements.length < mostDisagreements) disagreements.push(describe(run, runs, disagreement));
    onProgress?.({ file, agree, runs, operations });
  }
  return { file, agree, runs, operations, seconds: (performance.now() - started) / 1000, disagreements };
}

function describe(run: RecordedRun, number: number, disagreement: Disagreement): RunDisagreement {
  const operation = run.ops[disagreement.operation];
  const op = operation === undefined ? 'the initial state' : describeOperation(operation);
  return { run: number, seed: run.seed, op, ...disagreement };
}

function describeOperation(operation: RecordedOperation): string {
  if (operation.op === 'switch') return `switch to thread ${operation.thread}`;
  return `thread ${operation.thread}: ${describeAction(operation)}`;
}

function describeAction(action: RecordedAction): string {
  const { op } = action;
  if (op === 'allocate') return `allocate ${action.object}, ${action.size} bytes of kind ${action.kind}`;
  if (!('index' in action)) return op;
  // A reference that was written has a name, which says more than its address.
  const isStore = op === 'writeRef' || op === 'writeRefCard';
  const value = isStore ? (action.target ?? 'none') : action.value;
  return `${op} ${action.object}[${action.index}] = ${value}`;
}

/** The report as text: one line, and for each disagreement where it is and what it is. */
export function formatReport({ file, agree, runs, disagreements }: Report): string {
  const lines = [`${file}: ${agree} of ${runs} runs agree`];
  for (const { run, seed, operation, op, entry, expected, got } of disagreements) {
    const where = operation < 0 ? op : `operation ${operation} (from 0), ${op}`;
    lines.push(`  run ${run} (seed ${seed}), ${where}:`);
    lines.push(`    entry    ${entry}`, `    expected ${show(expected)}`, `    got      ${show(got)}`);
  }
  const hidden = runs - agree - disagreements.length;
  if (hidden > 0) lines.push(`  and ${hidden} more`);
  return lines.join('\n');
}

const widest = 200;

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return /^[\w ]+$/.test(value) ? value : quote(value);
  const text = JSON.stringify(value);
  return text.length > widest ? `${text.slice(0, widest)}…` : text;
}

import { basename } from 'node:path';
import {
  disassemble,
  documentInstructions,
  type Ending,
  formatListings,
  formatSyntaxError,
  Process,
  PythonSyntaxError,
  type TimeSummary,
} from '../interpreter/index.ts';
import { AssertionFailure, UserFault } from '../model/index.ts';
import { Exit } from './exit.ts';
import { readText, writeWhole } from './file.ts';
import type { Io } from './io.ts';
import { positive, whole } from './number.ts';
import { hostOf, libraryText, OutputLimit, type Surroundings, surroundingsOf } from './python-host.ts';
import { protocolNamed } from './python-machine.ts';
import { formatRunToken, type PythonRun, parseRunToken, type RunOptions } from './python-run.ts';
import { type ReportOptions, wantsLog, writeReports } from './report.ts';
import { describeTime, timelineOf } from './run-time.ts';

/** What is wanted of a run besides what it prints: a token, what its log has, a file for where its time went. */
export interface Wishes extends ReportOptions {
  readonly token?: boolean | undefined;
  readonly timeJson?: string | undefined;
}

/** Runs a program; its exit code. Standard output is the program's, and nothing else. */
export function runProgram(file: string, args: readonly string[], options: RunOptions, wishes: Wishes, io: Io): number {
  const fromInput = file === '-';
  const text = fromInput ? io.readStandardInput() : readText(file);
  const run = { file: fromInput ? '<stdin>' : basename(file), text, arguments: [file, ...args], options };
  return execute(run, surroundingsOf(file, io), wishes, io);
}

/** Takes a run again, of which there is a token. */
export function replayProgram(token: string, wishes: Wishes, io: Io): number {
  const { files, input, ...run } = parseRunToken(token);
  const file = (path: string) => (Object.hasOwn(files, path) ? files[path] : undefined);
  return execute(run, { file, input: () => input }, { ...wishes, token: false }, io);
}

type Start = Omit<PythonRun, 'files' | 'input'>;

function execute(start: Start, surroundings: Surroundings, wishes: Wishes, io: Io): number {
  const { options, text, file } = start;
  const threads = positive('--threads', options.threads);
  const protocol = protocolNamed(options.protocol, positive('--segments', options.segments), options.memory, threads);
  const { known, recorded } = recording(surroundings);
  const host = hostOf(start.arguments, recorded, positive('--max-output', options.maxOutput), io);
  const steps = options.maxSteps === undefined ? undefined : positive('--max-steps', options.maxSteps);
  const seed = whole('--seed', options.seed);
  const timeline = timelineOf(options);
  const tokenOf = () => formatRunToken({ ...start, ...known });
  const process = new Process(protocol, host, threads, seed, 'both', timeline);
  const recorder = wantsLog(wishes) ? process.record(timeline && ((thread) => timeline.timeOf(thread))) : undefined;
  try {
    return exitOf(process.run(text, file, { steps }), options, io);
  } catch (error) {
    if (error instanceof OutputLimit) return bound(`--max-output ${options.maxOutput}`, io);
    if (error instanceof UserFault && error.diagnostic.code === 'model/memory')
      return bound(`--memory ${options.memory}`, io);
    if (error instanceof UserFault) throw error;
    throw failureOf(error, tokenOf());
  } finally {
    if (timeline !== undefined) tellTime(timeline.summary, wishes.timeJson, io);
    if (recorder !== undefined) {
      const texts = (name: string) =>
        name === file ? text : (known.files[name] ?? libraryText(name.replace(/^<library>\//, '')));
      const clock = timeline === undefined ? undefined : `virtual time, costs of ${timeline.summary.profile}`;
      writeReports(recorder.entries, wishes, { texts, clock }, io);
    }
    if (wishes.token === true) io.err(`redolog run --replay ${tokenOf()}\n`);
  }
}

function tellTime(summary: TimeSummary, file: string | undefined, io: Io): void {
  if (file === undefined) io.err(describeTime(summary));
  else writeWhole(file, `${JSON.stringify(summary, undefined, 2)}\n`);
}

/** Notes what the program reads. */
function recording({ file, input }: Surroundings) {
  const files: Record<string, string> = {};
  const known = { files, input: '' };
  const recorded: Surroundings = {
    file(path) {
      const text = file(path);
      if (text !== undefined) files[path] = text;
      return text;
    },
    input() {
      known.input = input();
      return known.input;
    },
  };
  return { known, recorded };
}

// What is no fault of the program, nor of the command: with all that decides the run, so that it can be taken again.
function failureOf(error: unknown, token: string): Error {
  const named = error instanceof Error && !(error instanceof AssertionFailure);
  const what = error instanceof Error ? error.message : String(error);
  const message = named ? `${error.name}: ${what}` : what;
  return new AssertionFailure(`${message}\ntake the run again with\n  redolog run --replay ${token}`, { cause: error });
}

function exitOf(ending: Ending, options: RunOptions, io: Io): number {
  switch (ending.kind) {
    case 'exit':
      return ending.code;
    case 'deadlock':
      io.err('redolog: no thread can go on: all of them wait for locks that nobody releases\n');
      return Exit.unknown;
    case 'bound':
      return bound(`--max-steps ${options.maxSteps}`, io);
  }
}

function bound(which: string, io: Io): number {
  io.err(`redolog: the program was ended by the bound ${which}\n`);
  return Exit.unknown;
}

/** Prints the instructions of a program. */
export function printInstructions(file: string, json: boolean, io: Io): number {
  const text = file === '-' ? io.readStandardInput() : readText(file);
  try {
    const all = disassemble(text, file === '-' ? '<stdin>' : basename(file));
    io.out(json ? `${JSON.stringify({ code: all })}\n` : formatListings(all));
    return Exit.holds;
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    io.err(`${formatSyntaxError(error)}\n`);
    return Exit.violated;
  }
}

/** Prints what each instruction does. */
export function explainInstructions(io: Io): number {
  io.out(documentInstructions());
  return Exit.holds;
}

import { UserFault } from '../model/index.ts';
import { packWord, type TokenKind, unpackWord } from '../properties/index.ts';

/** The settings of `redolog run`, as they were written. */
export interface RunOptions {
  readonly protocol: string;
  readonly segments: string;
  readonly threads: string;
  readonly seed: string;
  readonly memory: string;
  readonly maxSteps?: string;
  readonly maxOutput: string;
  /** The text of the cost model by which time is simulated, if it is; and the number of cores. */
  readonly profile?: string;
  readonly cores?: string;
}

/** All that decides what a run of a program does. */
export interface PythonRun {
  /** What the program is called in tracebacks, and its text. */
  readonly file: string;
  readonly text: string;
  readonly arguments: readonly string[];
  readonly options: RunOptions;
  /** The files beside it that it has read, by their paths. */
  readonly files: Readonly<Record<string, string>>;
  /** What it was given on standard input. */
  readonly input: string;
}

// Goes up whenever the same seed could mean another run.
const kind: TokenKind = { letters: 'py', version: 2 };

/** A run as one printable word. */
export const formatRunToken = (run: PythonRun): string => packWord(kind, run);

/** @throws UserFault `token/…` */
export function parseRunToken(token: string): PythonRun {
  const run = unpackWord(kind, token);
  if (isRun(run)) return run;
  throw new UserFault({
    code: 'token/damaged',
    message: 'the token is damaged: it does not hold a run of a program',
    hint: 'copy the whole token, from py to its last character',
  });
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const required = ['protocol', 'segments', 'threads', 'seed', 'memory', 'maxOutput'];

function isRun(run: unknown): run is PythonRun {
  if (!isTable(run) || !isText(run['file']) || !isText(run['text']) || !isText(run['input'])) return false;
  const { arguments: given, files, options } = run;
  if (!Array.isArray(given) || !given.every(isText) || !isTable(files) || !isTable(options)) return false;
  return (
    Object.values(files).every(isText) &&
    Object.values(options).every(isText) &&
    required.every((key) => key in options)
  );
}

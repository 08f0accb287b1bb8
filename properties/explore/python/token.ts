import type { Schedule } from '../path.ts';
import { formatSchedule, parseSchedule } from '../token.ts';
import { damaged, packWord, type TokenKind, unpackWord } from '../word.ts';
import type { Known } from './rerun.ts';

/** What a token carries: a program with the files that it reads, how it was explored, and one schedule. */
export interface ProgramRun {
  readonly file: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  /** The settings of the exploration, as they were written. */
  readonly settings: Readonly<Record<string, string>>;
  readonly known: Known;
  readonly schedule: Schedule;
}

// Goes up whenever the same schedule could mean another run.
const kind: TokenKind = { letters: 'px', version: 1 };

/** Whether a word is meant to be a token of this kind. */
export const isProgramToken = (word: string): boolean => word.trim().startsWith(kind.letters);

/** A run of a program as one printable word. */
export function formatProgramToken({ file, text, files, settings, known, schedule }: ProgramRun): string {
  return packWord(kind, [file, text, files, settings, known.threads, known.shared, formatSchedule(schedule)]);
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** @throws UserFault `token/…` for a token that is damaged, or from another version */
export function parseProgramToken(token: string): ProgramRun {
  const parts = unpackWord(kind, token);
  if (!Array.isArray(parts) || parts.length !== 7) throw damaged(kind, 'it does not hold a run of a program');
  const [file, text, files, settings, threads, shared, schedule]: unknown[] = parts;
  const isKnown = Number.isInteger(threads) && Array.isArray(shared) && shared.every(Number.isInteger);
  if (!isText(file) || !isText(text) || !isText(schedule) || !isKnown) {
    throw damaged(kind, 'it does not hold a run of a program');
  }
  return {
    file,
    text,
    files: textsOf(files),
    settings: textsOf(settings),
    known: { threads: Number(threads), shared: shared.map(Number) },
    schedule: parseSchedule(kind, schedule),
  };
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) throw damaged(kind, 'it does not hold a run of a program');
  return Object.fromEntries(Object.entries(value).map(([key, text]): [string, string] => [key, String(text)]));
}

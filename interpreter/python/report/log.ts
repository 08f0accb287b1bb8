/** What happens to transactions, by the numbers that the log of PyPy-STM 2.5 has for it. */
export const Happening = {
  start: 0,
  commit: 1,
  abort: 2,
  contentionWriteWrite: 3,
  contentionWriteRead: 4,
  contentionInevitable: 5,
  /** The other's transaction is told to abort, because of the contention that the thread found last. */
  abortingOther: 6,
  waitFreeSegment: 7,
  waitSyncPause: 8,
  waitContention: 9,
  /** What was waited for last is over. */
  waitDone: 10,
  minorStart: 11,
  minorDone: 12,
  majorStart: 13,
  majorDone: 14,
} as const;
export type Happening = (typeof Happening)[keyof typeof Happening];

/** Their names, by number. */
export const happeningNames: readonly string[] = Object.keys(Happening);

/** What is known to cause conflicts, and to be avoidable. */
export type Cause =
  /** Threads use different keys of one dict. */
  | 'keys'
  /** The same for the items of a list. */
  | 'items'
  /** An integer is read, changed and written back. */
  | 'counter'
  /** A list grows and shrinks at its end. */
  | 'list'
  /** Something that cannot be taken back is done within an atomic block. */
  | 'inputOutput'
  /** A transaction has not read what it is aborted for: the one before it in its segment has. */
  | 'predecessor';

/** An entry of a log of transactions. */
export interface Entry {
  /** Nanoseconds since the run began, by the clock of the thread. */
  readonly at: number;
  /** Threads count from 1. */
  readonly thread: number;
  /** The other thread that it concerns, or 0. */
  readonly other: number;
  readonly happening: Happening;
  /** Where in the program the thread was: `File "prog.py", line 12, in work`, or nothing. */
  readonly own: string;
  /** The same of the other thread. */
  readonly others: string;
  /** What a contention was about, in words, if that is known; and why. Neither is written to files. */
  readonly object?: string | undefined;
  readonly cause?: Cause | undefined;
}

/** A place in a program, as entries say it. */
export const marker = (file: string, line: number, name: string): string => `File "${file}", line ${line}, in ${name}`;

/** File and line of a marker; undefined if it says none. */
export function placeIn(text: string): { readonly file: string; readonly line: number } | undefined {
  const [, file, line] = /^File "(.*)", line (\d+)/.exec(text) ?? [];
  return file === undefined ? undefined : { file, line: Number(line) };
}

/** Whether a thread has found a conflict. */
export const isContention = (happening: Happening): boolean =>
  happening >= Happening.contentionWriteWrite && happening <= Happening.contentionInevitable;

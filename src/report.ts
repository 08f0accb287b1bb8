import { dirname } from 'node:path';
import { chromeTrace, decodeLog, encodeLog, formatReport, type LogEntry } from '../interpreter/index.ts';
import { Exit } from './exit.ts';
import { readBytes, writeWhole } from './file.ts';
import type { Io } from './io.ts';
import { readWithin } from './python-host.ts';

/** What is to be made of the log of a run, as it was written. */
export interface ReportOptions {
  /** A report for people on standard error. */
  readonly report?: boolean | undefined;
  /** Files: the same report, the log as PyPy-STM has it, and Chrome trace events. */
  readonly reportFile?: string | undefined;
  readonly stmlog?: string | undefined;
  readonly trace?: string | undefined;
}

/** Texts of files, by their names in tracebacks. */
export type Texts = (file: string) => string | undefined;

/** Whether anything is to be made. */
export const wantsLog = ({ report, reportFile, stmlog, trace }: ReportOptions): boolean =>
  report === true || [reportFile, stmlog, trace].some((file) => file !== undefined);

/** What a report needs besides the log: sources, and what its times are by, if that is not the clock of the run. */
export interface Backing {
  readonly texts: Texts;
  readonly clock: string | undefined;
}

/** Makes what is asked for of a log. Standard output is the program's. */
export function writeReports(
  entries: readonly LogEntry[],
  options: ReportOptions,
  { texts, clock = 'the clock of the run, 20 ns an instruction' }: Backing,
  io: Io,
): void {
  const { report, reportFile, stmlog, trace } = options;
  if (report === true || reportFile !== undefined) {
    const text = formatReport(entries, { source: sourceOf(texts), clock });
    if (reportFile === undefined) io.err(text);
    else writeWhole(reportFile, text);
  }
  if (stmlog !== undefined) writeWhole(stmlog, encodeLog(entries));
  if (trace !== undefined) writeWhole(trace, chromeTrace(entries));
}

/** Reports on a log that was written before; sources are looked for beside it. */
export function reportLog(file: string, trace: string | undefined, io: Io): Exit {
  const entries = decodeLog(readBytes(file), file);
  const texts = (name: string) => readWithin(dirname(file), name);
  io.out(formatReport(entries, { source: sourceOf(texts), clock: 'the clock of the log' }));
  if (trace !== undefined) writeWhole(trace, chromeTrace(entries));
  return Exit.holds;
}

function sourceOf(texts: Texts): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? texts(file)?.split('\n') ?? [];
    files.set(file, lines);
    return lines[line - 1];
  };
}

import type { Rerun } from '../properties/index.ts';
import { stepsOf, transcript } from '../visualize/index.ts';
import type { Io } from './io.ts';

/** Prints a run step by step, a column a thread, and where it ends. */
export function printRun(run: Rerun, io: Io): void {
  const values = [...run.values].map(([name, value]) => `${name}=${value}`).join(', ');
  const footer = [
    ...(values === '' ? [] : [`committed in the end: ${values}`]),
    ...(run.violation === undefined ? [] : [`violated here: ${run.violation.condition} (${run.violation.reason})`]),
    ...(run.finished || run.violation !== undefined ? [] : ['the run stops here; not all threads have finished']),
  ];
  io.out(`${transcript(run.log, { width: io.terminalWidth ?? 100, color: io.color, footer })}\n`);
}

/** The steps of a run for machines. */
export function witnessOf(run: Rerun): { step: number; thread: string; operation: string; text: string }[] {
  return stepsOf(run.log).map(({ number, thread, operation, text }) => ({
    step: number,
    thread: run.log.threads[thread] ?? `thread ${thread}`,
    operation,
    text,
  }));
}

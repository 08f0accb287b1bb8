import type { Rerun } from '../properties/index.ts';
import { stepsOf, transcript } from '../visualize/index.ts';
import type { Io } from './io.ts';

/** Prints a run step by step, a column a thread, and where it ends. */
export function printRun(run: Rerun, io: Io): void {
  const values = committedValues(run);
  const footer = [
    ...(values === '' ? [] : [`committed in the end: ${values}`]),
    ...(run.violation === undefined ? [] : [`violated here: ${run.violation.condition} (${run.violation.reason})`]),
    ...(run.finished || run.violation !== undefined ? [] : ['the run stops here; not all threads have finished']),
  ];
  io.out(`${transcript(run.log, { width: io.terminalWidth ?? 100, color: io.color, footer })}\n`);
}

/** So many values of an array are listed even if they are all 0. */
const manyElements = 16;

// Of a large array only what is not 0: `a[40]=2, all else in a is 0`.
function committedValues({ values, references }: Rerun): string {
  const elements = new Map<string, number>();
  const arrayOf = (name: string) => /^(.*)\[/.exec(name)?.[1] ?? '';
  for (const name of values.keys()) elements.set(arrayOf(name), (elements.get(arrayOf(name)) ?? 0) + 1);
  const isLarge = (name: string) => arrayOf(name) !== '' && elements.get(arrayOf(name))! > manyElements;
  const shown = [...values].filter(([name, value]) => value !== 0 || !isLarge(name));
  const large = [...elements].filter(([name, count]) => name !== '' && count > manyElements);
  const text = (name: string, value: number) => {
    if (!references.has(name)) return value;
    return value === 0 ? 'null' : `the object at ${value}`;
  };
  const rest = large.map(([name]) => `all else in ${name} is ${references.has(`${name}[0]`) ? 'null' : 0}`);
  return [...shown.map(([name, value]) => `${name}=${text(name, value)}`), ...rest].join(', ');
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

import type { Progress } from '../properties/index.ts';
import { count } from './count.ts';
import type { Io } from './io.ts';
import { StatusLine } from './status.ts';

type Answer = 'interrupt' | undefined;

/**
 * Does long work to its end, and meanwhile shows how far it has come, and lets the user interrupt it.
 * @param describe what to show
 * @param pause done whenever the work tells how far it has come
 */
export async function watch<Told, Result>(
  work: Generator<Told, Result, Answer> | AsyncGenerator<Told, Result, Answer>,
  io: Io,
  describe: (told: Told) => string,
  pause = () => {},
): Promise<Result> {
  const status = new StatusLine(io);
  try {
    for (let answer: Answer; ; ) {
      const { done, value } = await work.next(answer);
      if (done) return value;
      status.show(describe(value));
      pause();
      // Signals are heard only between two turns of the event loop.
      await new Promise((resume) => setImmediate(resume));
      answer = io.interrupted.aborted ? 'interrupt' : undefined;
    }
  } finally {
    status.clear();
  }
}

/** How far a search has come. */
export function describeProgress({ states, executions, estimate, steps, depth, seconds }: Progress): string {
  const rate = (value: number, unit: string) => `${count(Math.round(value / seconds))} ${unit}/s`;
  const parts =
    executions === undefined
      ? [`${count(states ?? 0)} states`, `${count(steps)} steps`, rate(steps, 'steps')]
      : [
          `${count(executions)} executions${estimate === undefined ? '' : ` of ${about(estimate)}`}`,
          rate(executions, 'executions'),
          `${count(steps)} steps`,
        ];
  return [...parts, `depth ${count(depth)}`].join(', ');
}

function about(estimate: number): string {
  const text = count(estimate);
  return text.startsWith('about') ? text : `about ${text}`;
}

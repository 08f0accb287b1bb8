import type { Progress, Search } from '../properties/index.ts';
import type { Io } from './io.ts';
import { StatusLine } from './status.ts';
import { count } from './verdict.ts';

/** Runs a search to its end, and meanwhile shows how far it has come, and lets the user interrupt it. */
export async function watch<Result>(search: Search<Result>, io: Io): Promise<Result> {
  const status = new StatusLine(io);
  for (let answer: 'interrupt' | undefined; ; ) {
    const { done, value } = search.next(answer);
    if (done) {
      status.clear();
      return value;
    }
    status.show(describe(value));
    // Signals are heard only between two turns of the event loop.
    await new Promise((resume) => setImmediate(resume));
    answer = io.interrupted.aborted ? 'interrupt' : undefined;
  }
}

function describe({ states, executions, estimate, steps, depth, seconds }: Progress): string {
  const rate = count(Math.round(steps / seconds));
  const many = [
    ...(states === undefined ? [] : [`${count(states)} states`]),
    ...(executions === undefined ? [] : [`${count(executions)} executions`]),
    ...(estimate === undefined ? [] : [`of about ${count(estimate)}`]),
  ];
  return `${many.join(', ')}, ${count(steps)} steps, ${rate} steps/s, depth ${count(depth)}`;
}

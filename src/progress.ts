import type { Progress, Search } from '../properties/index.ts';
import type { Io } from './io.ts';
import { count } from './verdict.ts';

/**
 * Runs a search to its end, and meanwhile shows on a terminal how far it has come, and lets the user interrupt it.
 */
export async function watch<Result>(search: Search<Result>, io: Io): Promise<Result> {
  const line = new StatusLine(io);
  for (let answer: 'interrupt' | undefined; ; ) {
    const { done, value } = search.next(answer);
    if (done) {
      line.clear();
      return value;
    }
    line.show(value);
    // Signals are heard only between two turns of the event loop.
    await new Promise((resume) => setImmediate(resume));
    answer = io.interrupted.aborted ? 'interrupt' : undefined;
  }
}

class StatusLine {
  readonly #io: Io;
  #shown = 0;

  constructor(io: Io) {
    this.#io = io;
  }

  show({ states, steps, depth, seconds }: Progress): void {
    const { terminalWidth } = this.#io;
    if (terminalWidth === undefined || seconds - this.#shown < 0.2) return;
    this.#shown = seconds;
    const rate = count(Math.round(steps / seconds));
    const text = `${count(states)} states, ${count(steps)} steps, ${rate} steps/s, depth ${count(depth)}`;
    this.#io.err(`\r\x1b[K${text.slice(0, terminalWidth - 1)}`);
  }

  clear(): void {
    if (this.#shown > 0) this.#io.err('\r\x1b[K');
  }
}

import type { Io } from './io.ts';

const refreshMilliseconds = 200;

/** One line on the terminal that says how far work has come; nothing where there is no terminal. */
export class StatusLine {
  readonly #io: Io;
  #shownAt = performance.now();
  #visible = false;

  constructor(io: Io) {
    this.#io = io;
  }

  show(text: string): void {
    const { terminalWidth } = this.#io;
    const now = performance.now();
    if (terminalWidth === undefined || now - this.#shownAt < refreshMilliseconds) return;
    this.#shownAt = now;
    this.#visible = true;
    this.#io.err(`\r\x1b[K${text.slice(0, terminalWidth - 1)}`);
  }

  clear(): void {
    if (this.#visible) this.#io.err('\r\x1b[K');
    this.#visible = false;
  }
}

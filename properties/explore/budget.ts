import type { Bound, Bounds, Progress, Search } from './strategy.ts';

/** Pieces of work between two reports; a piece is about a step. */
const reportEvery = 1 << 13;

/** What a search has spent that is bounded. */
interface Spending {
  readonly steps: number;
  readonly states?: number;
  readonly executions?: number;
}

/** Keeps a search within its bounds, and lets it tell how far it has come. */
export class Budget {
  readonly #bounds: Bounds;
  readonly #began = performance.now();
  #untilReport = reportEvery;
  #hit: Bound | undefined;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** The bound that ends the search. */
  get hit(): Bound | undefined {
    return this.#hit;
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  /** Whether the search has to end, although it has something left to do. */
  spent({ steps, states = 0, executions = 0 }: Spending): boolean {
    if (this.#hit !== undefined) return true;
    const bounds = this.#bounds;
    if (states >= bounds.states) this.#hit = 'states';
    else if (steps >= bounds.steps) this.#hit = 'steps';
    else if (executions >= (bounds.executions ?? Number.POSITIVE_INFINITY)) this.#hit = 'executions';
    return this.#hit !== undefined;
  }

  /** Counts so many pieces of work. Answers whether it is time to report. */
  isDue(pieces = 1): boolean {
    this.#untilReport -= pieces;
    return this.#untilReport <= 0;
  }

  /** Looks at the clock, and tells whoever watches, who may end the search. */
  *report(progress: Omit<Progress, 'seconds'>): Search<void> {
    this.#untilReport = reportEvery;
    if (this.seconds >= this.#bounds.seconds) {
      this.#hit ??= 'seconds';
      return;
    }
    const answer = yield { ...progress, seconds: this.seconds };
    if (answer === 'interrupt') this.#hit ??= 'interrupt';
  }
}

import { Ending } from './walk.ts';

/** How much the runs of priorities that were taken so far say. */
export class Coverage {
  readonly #threads: number;
  readonly #bugDepth: number;
  readonly #seed: number;
  /** k: the steps of the longest run; 0 before there is one. */
  longest = 0;
  #runs = 0;
  // Those that ended by themselves and chose their points among as many steps as the longest run has.
  #counted = 0;

  constructor(threads: number, bugDepth: number, seed: number) {
    this.#threads = threads;
    this.#bugDepth = bugDepth;
    this.#seed = seed;
  }

  add(ending: Ending, length: number): void {
    this.#runs++;
    if (length > this.longest) {
      this.longest = length;
      this.#counted = 0;
    } else if (ending !== Ending.cut) {
      this.#counted++;
    }
  }

  remarks(): readonly string[] {
    const chosen = `Priorities and change points were chosen at random; the seed ${this.#seed} takes the same runs again.`;
    if (this.longest === 0) return [chosen];
    const [n, k, d] = [this.#threads, this.longest, this.#bugDepth];
    const each = 1 / (n * k ** (d - 1));
    const all = this.#counted === 0 ? 0 : -Math.expm1(this.#counted * Math.log1p(-each));
    return [
      chosen,
      `A run finds a violation of depth ${d} or less with a probability p of at least 1/(n·k^(d-1)) = ` +
        `1/(${n}·${k}^${d - 1}), which is ${digits(each)}: there are n = ${n} threads, d = ${d}, and k = ${k} is the ` +
        `number of steps of the longest run of ${this.#runs}, so this is of executions with at most ${k} steps.`,
      `Together the runs that were not cut and chose among so many steps, ${this.#counted} in number, find it with a ` +
        `probability of at least 1-(1-p)^${this.#counted}, which is ${almost(all)}.`,
    ];
  }
}

function digits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

// What is not certain is not rounded to 1.
function almost(value: number): string {
  return value >= 0.9995 ? 'more than 0.999' : digits(value);
}

import type { Size } from './size.ts';

/** How far a minimization has come. */
export interface Advance {
  /** Candidates that were replayed, schedules and programs together. */
  readonly tried: number;
  /** What the best run so far comes to. */
  readonly size: Size;
}

/** A minimization under way: it stops after every candidate; answering `'interrupt'` ends it with the best run so far. */
export type Minimization<Result> = Generator<Advance, Result, 'interrupt' | undefined>;

/** What all parts of one minimization have in common. */
export class Effort {
  tried = 0;
  interrupted = false;
  /** What the best run so far comes to. */
  size: Size;

  constructor(size: Size) {
    this.size = size;
  }

  /** Lets whoever watches see how far it has come, and interrupt it. */
  *pause(): Minimization<void> {
    if (this.interrupted) return;
    const answer = yield { tried: this.tried, size: this.size };
    if (answer === 'interrupt') this.interrupted = true;
  }

  /** Tries candidates, round and round, until none of a whole round is accepted; there are others after one that is. */
  *exhaust<Candidate>(
    candidates: () => readonly Candidate[],
    accept: (candidate: Candidate) => Minimization<boolean>,
  ): Minimization<void> {
    let list = candidates();
    for (let at = 0, rejected = 0; rejected < list.length && !this.interrupted; ) {
      if (yield* accept(list[at % list.length]!)) {
        list = candidates();
        rejected = 0;
      } else {
        at++;
        rejected++;
      }
    }
  }
}

import type { Violation } from '../check/index.ts';
import type { Schedule } from './path.ts';
import type { Subject } from './subject.ts';

export type Verdict = 'holds' | 'violated' | 'unknown';

/** The strategies by name: see {@link Strategy}. */
export type SearchName = 'states' | 'breadth' | 'brute' | 'dpor' | 'switches' | 'random' | 'pct';

/** Where a search gives up; the verdict then is `unknown` unless a violation was found. */
export interface Bounds {
  readonly states: number;
  readonly steps: number;
  /** Steps of one execution. */
  readonly depth: number;
  readonly seconds: number;
  /** Complete executions; absent for no bound. */
  readonly executions?: number;
  /**
   * How often in a row a transaction may be retried in one execution; a thread whose transaction is aborted once more
   * rests for good, and the execution counts as cut. Absent for no bound. Searches that store states need none.
   */
  readonly retries?: number;
}

/** Which bound a search hit; `interrupt` when whoever watches it ended it. */
export type Bound = keyof Bounds | 'interrupt';

/** How far a search has come. */
export interface Progress {
  /** Distinct states stored; undefined for a search that stores none. */
  readonly states: number | undefined;
  /** Complete executions so far; undefined for a search that does not take them one by one. */
  readonly executions: number | undefined;
  /** How many complete executions it may come to, as far as one can tell; undefined where one cannot. */
  readonly estimate?: number | undefined;
  readonly steps: number;
  readonly depth: number;
  readonly seconds: number;
}

/**
 * A search under way. It stops every so often to tell how far it has come; answering `'interrupt'` ends it there, and
 * what was found so far is its result.
 */
export type Search<Result> = Generator<Progress, Result, 'interrupt' | undefined>;

/** Executions by how they ended. */
export interface Executions {
  /** All threads have finished. Exact up to 2^53. */
  readonly complete: number;
  /** Given up because whatever could follow is explored elsewhere. */
  readonly blocked: number;
  /** Left where a bound was reached. */
  readonly cut: number;
}

/** What a search found. `holds` speaks of all interleavings; `unknown` says which bound was hit. */
export interface Exploration {
  readonly search: SearchName;
  readonly verdict: Verdict;
  /** Distinct states; undefined for a search that stores none. */
  readonly states: number | undefined;
  readonly steps: number;
  readonly executions: Executions;
  /** Steps that close a cycle of states: if 0, `executions` counts all there are. */
  readonly cycles: number;
  readonly seconds: number;
  readonly hit: Bound | undefined;
  /** The violation with the best witness that the search knows, and that witness. */
  readonly violation: (Violation & { readonly schedule: Schedule }) | undefined;
  /** How many distinct states, or executions where none are stored, violate a condition. */
  readonly violating: number;
  /** A complete run to show: one with an abort or else a wait, if there is any. Absent when none was completed. */
  readonly sample: Schedule | undefined;
  /** What else the search has to say of what its result is worth, in whole sentences. */
  readonly remarks: readonly string[];
}

/** A way to go through the interleavings of a subject. */
export type Strategy = (subject: Subject, bounds: Bounds) => Search<Exploration>;

/** Runs a search to its end. */
export function finish<Result>(search: Search<Result>): Result {
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

import type fc from 'fast-check';
import type { Violation } from '../check/index.ts';
import type { Run, Search } from '../explore/index.ts';
import type { Effort } from './effort.ts';
import type { Target } from './target.ts';

/** Something that has to hold for every program, whatever it does. */
export interface Property {
  readonly name: string;
  /** The property as a sentence. */
  readonly says: string;
  /** Why it says nothing about a protocol; undefined where it does. */
  readonly leftOut: (target: Target) => string | undefined;
  /** What programs are drawn, and how they are run: what `holds` is over. */
  readonly over: (target: Target) => readonly string[];
  /** Whether every interleaving of a program is explored, or one random schedule of it is run. */
  readonly runs: 'exhaustive' | 'single';
  readonly cases: (target: Target) => fc.Arbitrary<Case>;
  /** A better account of a violation than what is worth its time for every program on the way to the smallest. */
  readonly explain?: (finding: Finding) => Violation;
}

/** A random program with all that there is to draw about how it is run. */
export interface Case {
  /** The program as a scenario that says everything about how it is run. */
  readonly text: string;
  judge(watch: Watch): Promise<Judgement>;
}

/** Runs a search to its end, so that whoever waits for it can see how far it has come, and end it. */
export type Watch = <Result>(search: Search<Result>) => Promise<Result>;

export interface Judgement {
  readonly effort: Effort;
  /** The violation, and the run that shows it. */
  readonly found: Finding | undefined;
}

export interface Finding {
  readonly violation: Violation;
  readonly run: Run;
}

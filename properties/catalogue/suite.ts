import { basename } from 'node:path';
import fc from 'fast-check';
import { AssertionFailure, UserFault } from '../../model/index.ts';
import type { Violation } from '../check/index.ts';
import { formatToken, type Run, type Search, SearchFailure } from '../explore/index.ts';
import { type Effort, noEffort, sumOf } from './effort.ts';
import type { Case, Property } from './property.ts';
import { runOf } from './stage.ts';
import type { Target } from './target.ts';

/** Which random programs a property is checked on. */
export interface Sample {
  readonly seed: number;
  readonly runs: number;
  /** One program only: where fast-check found it, as a report gives it. */
  readonly path?: string | undefined;
}

/** How far the check of a property has come. */
export interface SuiteProgress {
  readonly property: string;
  /** Programs done, of how many; `shrinking`: one violates, and a smaller one is looked for. */
  readonly programs: number;
  readonly runs: number;
  readonly shrinking: boolean;
  readonly effort: Effort;
}

/** Hears how far a check has come, and answers whether it is to go on. */
export type Pulse = (progress: SuiteProgress) => Promise<boolean>;

/** The smallest program found that violates a property. */
export interface Counterexample {
  readonly violation: Violation;
  /** The program as a scenario. */
  readonly text: string;
  /** The run that violates; undefined where the protocol failed instead of coming to one. */
  readonly run: Run | undefined;
  /** How many programs it took to get there from the first that violates. */
  readonly shrinks: number;
  /** Where fast-check found it. */
  readonly path: string;
}

export interface SuiteResult {
  readonly property: Property;
  /** `unknown`: the check was ended before all programs were done. */
  readonly verdict: 'holds' | 'violated' | 'unknown' | 'left out';
  readonly programs: number;
  readonly effort: Effort;
  readonly counterexample: Counterexample | undefined;
}

/**
 * Checks a property on random programs, and shrinks the first that violates it.
 * @throws UserFault `properties/path` when the path leads nowhere
 */
export async function checkProperty(
  property: Property,
  target: Target,
  sample: Sample,
  pulse: Pulse,
): Promise<SuiteResult> {
  if (property.leftOut(target) !== undefined) {
    return { property, verdict: 'left out', programs: 0, effort: noEffort, counterexample: undefined };
  }
  return new Suite(property, target, sample, pulse).check();
}

type Found = Pick<Counterexample, 'violation' | 'text' | 'run'>;

class Suite {
  readonly #property: Property;
  readonly #target: Target;
  readonly #sample: Sample;
  readonly #pulse: Pulse;
  #programs = 0;
  #effort = noEffort;
  #found: Found | undefined;
  #shrinks = 0;
  // What is no verdict on the property ends the check.
  #fault: unknown;

  constructor(property: Property, target: Target, sample: Sample, pulse: Pulse) {
    this.#property = property;
    this.#target = target;
    this.#sample = sample;
    this.#pulse = pulse;
  }

  async check(): Promise<SuiteResult> {
    const { seed, runs, path = '' } = this.#sample;
    const single = path !== '';
    const tried = fc.asyncProperty(this.#property.cases(this.#target), (one) => this.#try(one));
    const details = await this.#alongPath(() =>
      fc.check(tried, { seed, path, numRuns: single ? 1 : runs, endOnFailure: single }),
    );
    if (this.#fault !== undefined) throw this.#fault;
    if (single && this.#programs === 0 && !details.interrupted) throw this.#pathFault();
    const done = this.#programs >= (single ? 1 : runs);
    const found = this.#found;
    return {
      property: this.#property,
      verdict: found !== undefined ? 'violated' : done ? 'holds' : 'unknown',
      programs: this.#programs,
      effort: this.#effort,
      counterexample: found && {
        ...found,
        violation: this.#explained(found),
        shrinks: this.#shrinks,
        path: details.counterexamplePath ?? path,
      },
    };
  }

  #explained({ violation, run }: Found): Violation {
    return (run && this.#property.explain?.({ violation, run })) ?? violation;
  }

  // fast-check throws where an earlier part of a path leads nowhere, and finds no program where the last does.
  async #alongPath<Result>(action: () => Promise<Result>): Promise<Result> {
    try {
      return await action();
    } catch (error) {
      if (this.#sample.path !== undefined && /wrong path/.test(String(error))) throw this.#pathFault();
      throw error;
    }
  }

  #pathFault(): UserFault {
    const hint = 'a path belongs to a property, a seed and a protocol: give those that the report names';
    const message = `the path ${this.#sample.path} leads to no program of ${this.#property.name}`;
    return new UserFault({ code: 'properties/path', message, hint });
  }

  async #try(one: Case): Promise<void> {
    await this.#beat();
    // Along a path there is one program; fast-check would go on with its neighbours.
    if (this.#sample.path !== undefined && this.#programs > 0) throw new fc.PreconditionFailure(true);
    const { effort, found } = await this.#judge(one);
    if (this.#found === undefined) {
      this.#programs++;
      this.#effort = sumOf(this.#effort, effort);
    } else {
      this.#shrinks++;
    }
    if (found === undefined) return;
    this.#found = found;
    throw new Error(found.violation.condition);
  }

  async #judge(one: Case) {
    try {
      const { effort, found } = await one.judge((search) => this.#watch(search));
      return { effort, found: found && { text: found.run.scenario.text, ...found } };
    } catch (error) {
      return { effort: noEffort, found: this.#failed(one, error) };
    }
  }

  // A protocol of the user's own that fails on a program violates; whatever else is thrown is no verdict.
  #failed(one: Case, error: unknown) {
    const ours = this.#target.kind === 'named' || error instanceof UserFault;
    if (ours || fc.PreconditionFailure.isFailure(error)) return this.#stop(one, error);
    const reason = describeFailure(error, this.#target.name);
    return { violation: { condition: 'the protocol does not fail', reason }, text: one.text, run: undefined };
  }

  #stop(one: Case, error: unknown): never {
    if (fc.PreconditionFailure.isFailure(error)) throw error;
    this.#fault = error;
    if (error instanceof SearchFailure) {
      const token = formatToken(runOf(one.text, error.schedule));
      this.#fault = new AssertionFailure(`${error.message}\nreplay it with\n  redolog explore --replay ${token}`);
    }
    throw new fc.PreconditionFailure(true);
  }

  async #watch<Result>(search: Search<Result>): Promise<Result> {
    for (;;) {
      const { done, value } = search.next();
      if (done) return value;
      await this.#beat();
    }
  }

  /** @throws PreconditionFailure, by which fast-check ends, when the check is not to go on */
  async #beat(): Promise<void> {
    const { name: property } = this.#property;
    const { runs } = this.#sample;
    const shrinking = this.#found !== undefined;
    const goesOn = await this.#pulse({ property, programs: this.#programs, runs, shrinking, effort: this.#effort });
    if (!goesOn) throw new fc.PreconditionFailure(true);
  }
}

// Where in the user's file it went wrong, too.
function describeFailure(thrown: unknown, file: string): string {
  const error = thrown instanceof SearchFailure ? thrown.failure : thrown;
  if (!(error instanceof Error)) return `it throws ${String(error)}`;
  const line = error.stack?.split('\n').find((one) => one.includes(basename(file)));
  const place = /(:\d+:\d+)\)?$/.exec(line ?? '')?.[1];
  return `${error.name}: ${error.message}${place === undefined ? '' : ` (${basename(file)}${place})`}`;
}

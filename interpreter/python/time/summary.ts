import { type CountName, countNames } from '../../../model/index.ts';
import { type CategoryName, categoryNames } from './category.ts';
import type { CostModel } from './cost-model.ts';
import type { Track } from './track.ts';

/** Where the time of a thread went; of threads that had the same number one after the other, of all of them. */
export interface ThreadTime {
  readonly thread: number;
  /** From when to when, in virtual seconds from the start of the program. */
  readonly from: number;
  readonly to: number;
  /** How long it was there; less than that if there were several. */
  readonly alive: number;
  /** In virtual seconds; those that are 0 are left out. Together they are `alive`. */
  readonly seconds: Readonly<Partial<Record<CategoryName, number>>>;
  /** How often what happened; what never did is left out. */
  readonly counts: Readonly<Partial<Record<CountName | 'bytecode' | 'handOver', number>>>;
}

/** What a run would have taken. */
export interface TimeSummary {
  readonly profile: string;
  readonly cores: number;
  /** From the start of the program to its end. */
  readonly seconds: number;
  readonly threads: readonly ThreadTime[];
}

const nanosecond = 1e-9;

export function summaryOf(model: CostModel, cores: number, end: number, tracks: Iterable<Track>): TimeSummary {
  const threads = [...tracks].map(threadTime).sort((one, other) => one.thread - other.thread || one.from - other.from);
  return { profile: model.name, cores, seconds: end * nanosecond, threads };
}

function threadTime({ number, born, clock, alive, times, counts, bytecodes, handOvers }: Track): ThreadTime {
  const all = { bytecode: bytecodes, ...named(countNames, counts, 1), handOver: handOvers };
  return {
    thread: number,
    from: born * nanosecond,
    to: clock * nanosecond,
    alive: alive * nanosecond,
    seconds: named(categoryNames, times, nanosecond),
    counts: Object.fromEntries(Object.entries(all).filter(([, times]) => times !== 0)),
  };
}

function named<Name extends string>(
  names: readonly Name[],
  values: Float64Array,
  unit: number,
): Partial<Record<Name, number>> {
  const made: Partial<Record<Name, number>> = {};
  names.forEach((name, at) => {
    if (values[at] !== 0) made[name] = values[at]! * unit;
  });
  return made;
}

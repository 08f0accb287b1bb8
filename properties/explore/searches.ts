import { UserFault } from '../../model/index.ts';
import { breadth } from './breadth.ts';
import { brute } from './brute.ts';
import { optimal } from './dpor/index.ts';
import { exploring } from './explore.ts';
import { pct } from './pct.ts';
import { random } from './random.ts';
import type { SearchName, Strategy } from './strategy.ts';
import { switches } from './switches.ts';

/** What a strategy can be asked for besides bounds. How many runs `random` and `pct` take, `bounds.executions` says. */
export interface SearchOptions {
  /** Of `random` and `pct`: a whole number from 0 to 2^32 - 1; the same seed takes the same runs. 1 if absent. */
  readonly seed?: number;
  /** Of `pct`: how deep a violation it looks for, from 1 to 16; 3 if absent. */
  readonly bugDepth?: number;
}

interface SearchEntry {
  /** In one line, for help texts. */
  readonly meaning: string;
  readonly create: (options: Required<SearchOptions>) => Strategy;
}

const defaults: Required<SearchOptions> = { seed: 1, bugDepth: 3 };
const deepest = 16;

/** The strategies by name. */
export const searches: Readonly<Record<SearchName, SearchEntry>> = {
  states: {
    meaning: 'depth first, each distinct state once: every interleaving, retries and loops included',
    create: () => exploring,
  },
  dpor: {
    meaning: 'one execution of every trace, that is of all that differ only in the order of independent steps',
    create: () => optimal,
  },
  breadth: {
    meaning: 'each distinct state once, the nearest first: a violation with the fewest steps',
    create: () => breadth,
  },
  brute: {
    meaning: 'every interleaving by itself, remembering no states: for counting and comparing',
    create: () => brute,
  },
  switches: {
    meaning: 'all executions with at most 0, 1, 2, ... context switches: a violation with the fewest',
    create: () => switches,
  },
  random: {
    meaning: 'runs in which each step is that of any thread that can move; finds, but proves nothing',
    create: ({ seed }) => random(seed),
  },
  pct: {
    meaning: 'runs by random priorities that change at random; says how likely it finds what is there',
    create: ({ seed, bugDepth }) => pct(seed, bugDepth),
  },
};

/**
 * The strategy of that name.
 * @throws UserFault `explore/seed` or `explore/bug-depth` when the option is impossible
 */
export function strategyNamed(name: SearchName, options: SearchOptions = {}): Strategy {
  const { seed, bugDepth } = { ...defaults, ...options };
  if (!isWhole(seed, 0, 2 ** 32 - 1)) {
    throw impossible('seed', seed, 'a seed is a whole number from 0 to 4294967295');
  }
  if (!isWhole(bugDepth, 1, deepest)) {
    throw impossible(
      'bug-depth',
      bugDepth,
      `a depth is a whole number from 1 to ${deepest}; most are found with 2 or 3`,
    );
  }
  return searches[name].create({ seed, bugDepth });
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function impossible(option: string, value: number, hint: string): UserFault {
  return new UserFault({ code: `explore/${option}`, message: `the ${option} ${value} is not possible`, hint });
}

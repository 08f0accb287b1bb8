import { readText } from './file.ts';
import { shippedFile } from './package.ts';

/** A row of a published table: what a program took on a system with one thread, two, three, … */
export interface PublishedRow {
  readonly table: 'release post' | 'DLS without JIT' | 'DLS with JIT';
  readonly program: string;
  /** The cost model of the system. */
  readonly profile: string;
  readonly seconds: readonly number[];
}

/**
 * The programs of the tables: the names of our versions, and how large they are here without and with a JIT. With one most
 * are larger, as they were when published: starting threads shall not show.
 */
export const sizes: Readonly<Record<string, readonly [without: number, withJit: number]>> = {
  append_pop: [100_000, 500_000],
  mandelbrot: [80, 400],
  richards: [20, 100],
  btree: [8000, 40_000],
  skiplist: [4000, 20_000],
  threadworms: [400, 2000],
  miller_rabin: [400, 2000],
  raytrace: [24, 120],
  // Where PyPy's collection of multi-threaded benchmarks ends with the argument of its configuration.
  mersenne: [2490, 2490],
};

/** How large a program is for a system. */
export const sizeFor = (program: string, profile: string): number => sizes[program]![profile.endsWith('-jit') ? 1 : 0];

type Systems = Readonly<Record<string, readonly number[]>>;

interface Published {
  readonly releasePost2014: {
    readonly appendPop: { readonly pypy: readonly number[]; readonly pypyStm: readonly number[] };
    readonly fixedWork: Readonly<Record<string, { readonly pypyStm: readonly number[] }>>;
  };
  readonly dls2014: {
    readonly withoutJit: Readonly<Record<string, Systems>>;
    readonly withJit: Readonly<Record<string, Systems>>;
  };
}

const profiles: Readonly<Record<string, string>> = {
  cpython: 'cpython',
  pypy: 'pypy-nojit',
  'pypy-stm': 'pypy-stm-nojit',
};

/** The rows whose programs we have, with what was published of them. */
export function publishedRows(): readonly PublishedRow[] {
  const { releasePost2014: post, dls2014: dls }: Published = JSON.parse(
    readText(shippedFile('papers/data/published-results.json')),
  );
  const table = 'release post';
  const fixed = Object.entries(post.fixedWork).map(([program, { pypyStm: seconds }]) => {
    return { table, program, profile: 'pypy-stm-jit', seconds } as const;
  });
  const rows: PublishedRow[] = [
    { table, program: 'append_pop', profile: 'pypy-jit', seconds: post.appendPop.pypy },
    { table, program: 'append_pop', profile: 'pypy-stm-jit', seconds: post.appendPop.pypyStm },
    ...fixed,
    ...rowsOf('DLS without JIT', dls.withoutJit, (system) => profiles[system]!),
    ...rowsOf('DLS with JIT', dls.withJit, (system) => profiles[system]!.replace('nojit', 'jit')),
  ];
  return rows.filter(({ program, seconds }) => Object.hasOwn(sizes, program) && seconds.length > 1);
}

function rowsOf(
  table: PublishedRow['table'],
  programs: Readonly<Record<string, Systems>>,
  profileOf: (system: string) => string,
): readonly PublishedRow[] {
  return Object.entries(programs).flatMap(([name, systems]) => {
    const program = name.replaceAll('-', '_');
    return Object.entries(systems).map(([system, seconds]) => ({
      table,
      program,
      profile: profileOf(system),
      seconds,
    }));
  });
}

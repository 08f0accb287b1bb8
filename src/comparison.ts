import type { PublishedRow } from './published.ts';

/** One prediction: how many times the time with one thread so many threads take. */
interface Cell {
  readonly threads: number;
  readonly published: number;
  readonly simulated: number;
  /** By how much the simulated ratio is off, as a part of the published one. */
  readonly error: number;
}

/** A published row beside what is simulated. */
export interface ComparedRow extends Omit<PublishedRow, 'seconds'> {
  readonly cells: readonly Cell[];
  /** Whether each two numbers of threads compare as published, where these differ by more than measurements do. */
  readonly ordered: boolean;
}

/** Runs of the same system can differ by so much: no order is asked of times that are closer. */
const noise = 0.05;

export function compare({ seconds, ...row }: PublishedRow, simulated: readonly number[]): ComparedRow {
  const cells = simulated.slice(1).map((time, at) => {
    const published = seconds[at + 1]! / seconds[0]!;
    const ratio = time / simulated[0]!;
    return { threads: at + 2, published, simulated: ratio, error: ratio / published - 1 };
  });
  return { ...row, cells, ordered: isOrdered(seconds, simulated) };
}

function isOrdered(published: readonly number[], simulated: readonly number[]): boolean {
  return simulated.every((time, at) => {
    return simulated.slice(at + 1).every((later, distance) => {
      const ratio = published[at + 1 + distance]! / published[at]!;
      if (Math.abs(ratio - 1) <= noise) return true;
      return ratio > 1 === later > time;
    });
  });
}

/** How well the predictions do. */
export interface Quality {
  readonly cells: number;
  readonly medianError: number;
  readonly worst: { readonly row: ComparedRow; readonly cell: Cell } | undefined;
  readonly orderedRows: number;
  readonly rows: number;
}

export function qualityOf(rows: readonly ComparedRow[]): Quality {
  const all = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
  const sorted = all.toSorted((one, other) => Math.abs(one.cell.error) - Math.abs(other.cell.error));
  return {
    cells: all.length,
    medianError: Math.abs(sorted[sorted.length >> 1]?.cell.error ?? Number.NaN),
    worst: sorted.at(-1),
    orderedRows: rows.filter(({ ordered }) => ordered).length,
    rows: rows.length,
  };
}

/** What single-thread times say of two systems: how many times as long the one takes as the other. */
export interface Fit {
  readonly profile: string;
  readonly against: string;
  readonly programs: number;
  readonly published: number;
  readonly simulated: number;
}

/** The pairs of systems whose single-thread times were fitted. */
const pairs = [
  ['pypy-stm-jit', 'pypy-jit'],
  ['pypy-stm-nojit', 'pypy-nojit'],
  ['pypy-nojit', 'cpython'],
] as const;

/** The fits, as geometric means over the programs of which both times are known. */
export function fitsOf(rows: readonly (PublishedRow & { readonly simulated: number })[]): readonly Fit[] {
  return pairs.flatMap(([profile, against]) => {
    const both = rows
      .filter((row) => row.profile === profile)
      .flatMap((row) => {
        const other = rows.find((one) => {
          return one.profile === against && one.program === row.program && one.table === row.table;
        });
        return other === undefined ? [] : [{ row, other }];
      });
    if (both.length === 0) return [];
    const published = meanOf(both.map(({ row, other }) => row.seconds[0]! / other.seconds[0]!));
    const simulated = meanOf(both.map(({ row, other }) => row.simulated / other.simulated));
    return [{ profile, against, programs: both.length, published, simulated }];
  });
}

const meanOf = (ratios: readonly number[]): number =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

import { describe, expect, test } from 'vitest';
import { compare, fitsOf, qualityOf } from '../comparison.ts';
import { publishedRows, sizes } from '../published.ts';

const row = (program: string, profile: string, seconds: readonly number[]) =>
  ({ table: 'DLS with JIT', program, profile, seconds }) as const;

describe('the comparison with what was published', () => {
  test('has all rows of the tables whose programs we have, each with four numbers of threads', () => {
    const rows = publishedRows();
    expect(rows).toHaveLength(2 + 3 + 8 * 3 + 8 * 2);
    expect(rows.every(({ seconds, program }) => seconds.length === 4 && program in sizes)).toBe(true);
    expect(rows.find(({ table, program }) => table === 'release post' && program === 'richards')?.seconds).toEqual([
      52.5, 37.4, 25.9, 32.7,
    ]);
    expect(new Set(rows.map(({ profile }) => profile)).size).toBe(5);
  });

  test('is of ratios to one thread, so that the size of a program does not matter', () => {
    const { cells } = compare(row('a', 'p', [10, 5, 4]), [1, 0.6, 0.4]);
    expect(cells.map(({ threads, published, simulated }) => ({ threads, published, simulated }))).toEqual([
      { threads: 2, published: 0.5, simulated: 0.6 },
      { threads: 3, published: 0.4, simulated: 0.4 },
    ]);
    expect(cells[0]!.error).toBeCloseTo(0.2);
    expect(cells[1]!.error).toBeCloseTo(0);
  });

  test('asks for the published order, but not of times that are as good as the same', () => {
    expect(compare(row('a', 'p', [10, 5, 6]), [1, 0.5, 0.6]).ordered).toBe(true);
    expect(compare(row('a', 'p', [10, 5, 6]), [1, 0.5, 0.4]).ordered).toBe(false);
    expect(compare(row('a', 'p', [10, 5, 5.1]), [1, 0.5, 0.4]).ordered).toBe(true);
    expect(compare(row('a', 'p', [10, 12]), [1, 0.9]).ordered).toBe(false);
  });

  test('sums up: the median error, the worst cell, the rows that are in order', () => {
    const rows = [compare(row('a', 'p', [10, 5, 4]), [1, 0.55, 0.4]), compare(row('b', 'p', [10, 5]), [1, 1.5])];
    const { cells, medianError, worst, orderedRows } = qualityOf(rows);
    expect({ cells, orderedRows, worst: worst?.row.program }).toEqual({ cells: 3, orderedRows: 1, worst: 'b' });
    expect(medianError).toBeCloseTo(0.1);
    expect(qualityOf([])).toMatchObject({ cells: 0, worst: undefined });
  });

  test('says how well one number for each system does on times with one thread', () => {
    const fits = fitsOf([
      { ...row('a', 'pypy-stm-jit', [3]), simulated: 4 },
      { ...row('a', 'pypy-jit', [1]), simulated: 1 },
      { ...row('b', 'pypy-stm-jit', [12]), simulated: 9 },
      { ...row('b', 'pypy-jit', [1]), simulated: 1 },
      { ...row('c', 'pypy-stm-jit', [99]), simulated: 1 },
    ]);
    expect(fits).toHaveLength(1);
    expect(fits[0]).toMatchObject({ profile: 'pypy-stm-jit', against: 'pypy-jit', programs: 2 });
    expect(fits[0]!.published).toBeCloseTo(6);
    expect(fits[0]!.simulated).toBeCloseTo(6);
  });
});

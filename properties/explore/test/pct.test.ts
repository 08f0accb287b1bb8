import { describe, expect, test } from 'vitest';
import { unfairLoop, violationOfDepth } from '../../arbitraries/planted.ts';
import { type Move, Toy } from '../../arbitraries/toy.ts';
import { Coverage } from '../coverage.ts';
import { pct } from '../pct.ts';
import type { Bounds, Exploration } from '../strategy.ts';
import { Ending } from '../walk.ts';
import { broken, counting, run, runText, subjectOf } from './fixture.ts';

function hunt(depth: 1 | 2 | 3, bugDepth: number, seed: number, executions: number): Exploration {
  const { toy, found } = violationOfDepth(depth);
  const check = () => (toy.counters[0] === found ? broken : undefined);
  return run(pct(seed, bugDepth), subjectOf(toy, check), { executions });
}

/** How many of so many seeds find the violation in a run that has change points, or in the first if there are none. */
function findings(depth: 1 | 2 | 3, bugDepth: number, seeds: number): number {
  let found = 0;
  for (let seed = 0; seed < seeds; seed++) {
    if (hunt(depth, bugDepth, seed, bugDepth === 1 ? 1 : 2).verdict === 'violated') found++;
  }
  return found;
}

describe('a run of random priorities', () => {
  const threads = 3;

  // One order of T1 and T2 out of two, and one place for each fall.
  test.each([
    [1, 1200],
    [2, 1200],
    [3, 6000],
  ] as const)('finds a violation of depth %d as often as it has to, and no oftener', (depth, seeds) => {
    const { steps } = violationOfDepth(depth);
    const bound = 1 / (threads * steps ** (depth - 1));
    const exact = 1 / (2 * steps ** (depth - 1));
    const found = findings(depth, depth, seeds);
    const deviation = Math.sqrt(seeds * exact * (1 - exact));
    expect(found).toBeGreaterThan(seeds * bound - 4 * deviation);
    expect(Math.abs(found - seeds * exact)).toBeLessThan(4 * deviation);
  });

  test.each([
    [2, 1],
    [3, 1],
    [3, 2],
  ] as const)('finds no violation of depth %d with fewer falls than that takes: d = %d', (depth, bugDepth) => {
    expect(findings(depth, bugDepth, 300)).toBe(0);
  });

  test('takes the same steps for the same seed', () => {
    const take = (seed: number) => ({ ...hunt(3, 3, seed, 1000), seconds: 0 });
    expect(take(5)).toEqual(take(5));
    const steps = new Set([1, 2, 3, 4, 5, 6].map((seed) => take(seed).steps));
    expect(steps.size).toBeGreaterThan(1);
  });

  test('without falls lets one thread after the other come to its end', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { sample } = run(pct(seed, 1), subjectOf(counting(4, 4, 4)), { executions: 1 });
      expect(sample).toHaveLength(12);
      expect(new Set([0, 4, 8].map((at) => sample!.slice(at, at + 4).join())).size).toBe(3);
      expect(sample!.filter((thread, at) => at > 0 && thread !== sample![at - 1])).toHaveLength(2);
    }
  });
});

describe('what the runs are worth', () => {
  test('is stated with the numbers it is made of', () => {
    const { remarks, verdict, hit } = run(pct(9, 3), subjectOf(counting(5, 5)), { executions: 101 });
    expect({ verdict, hit }).toEqual({ verdict: 'unknown', hit: 'executions' });
    expect(remarks).toEqual([
      'Priorities and change points were chosen at random; the seed 9 takes the same runs again.',
      'A run finds a violation of depth 3 or less with a probability p of at least 1/(n·k^(d-1)) = 1/(2·10^2), ' +
        'which is 0.005: there are n = 2 threads, d = 3, and k = 10 is the number of steps of the longest run of 101, ' +
        'so this is of executions with at most 10 steps.',
      // 1 - 0.995^100
      'Together the runs that were not cut and chose among so many steps, 100 in number, find it with a probability ' +
        'of at least 1-(1-p)^100, which is 0.394.',
    ]);
  });

  test('does not become certainty', () => {
    const { remarks } = run(pct(9, 2), subjectOf(counting(2, 2)), { executions: 1000 });
    expect(remarks[2]).toMatch(/1-\(1-p\)\^999, which is more than 0\.999\.$/);
  });

  test('begins anew when a run is longer than all before', () => {
    // T1 has ten steps more if T2 comes first.
    const come: Move = ([first = 0]) => [first === 0 ? 1 : first];
    const goFirst: Move = ([first = 0]) => [first === 0 ? 2 : first];
    class Branching extends Toy {
      override finished(thread: number): boolean {
        return super.finished(thread) || (thread === 0 && this.counters[0] === 1);
      }
      override enabled(thread: number): boolean {
        return !this.finished(thread);
      }
    }
    for (let seed = 0; seed < 20; seed++) {
      const toy = new Branching(1, [[come, ...Array<Move>(10).fill((state) => state)], [goFirst]]);
      const { remarks } = run(pct(seed, 1), subjectOf(toy), { executions: 10 });
      expect(remarks[1]).toContain('k = 12 is the number of steps of the longest run of 10,');
    }
    const coverage = new Coverage(2, 2, 1);
    for (const length of [3, 3, 2, 12, 12, 3]) coverage.add(Ending.complete, length);
    coverage.add(Ending.cut, 12);
    expect(coverage.remarks()[2]).toContain(' 2 in number,');
  });

  test('is said of no runs that were cut', () => {
    const { remarks, executions } = run(pct(1, 2), subjectOf(counting(5, 5)), { executions: 20, depth: 6 });
    expect(executions).toEqual({ complete: 0, blocked: 0, cut: 20 });
    expect(remarks[2]).toMatch(/ 0 in number, .* which is 0\.$/);
  });
});

describe('a thread that goes round by itself falls behind the others', () => {
  test('so that runs end where one waits for another in a loop', () => {
    const { executions, steps } = runText(pct(4, 2), unfairLoop, { executions: 200 });
    expect(executions).toEqual({ complete: 200, blocked: 0, cut: 0 });
    expect(steps).toBeLessThan(200 * 40);
  });

  test('where three wait for each other in a row', () => {
    const text = 'init: a=0, b=0\nT1: while a == 0: pass\nT2: while b == 0: pass; a = 1\nT3: b = 1';
    const { executions } = runText(pct(4, 3), { text, settings: { protocol: 'gil' } }, { executions: 200 });
    expect(executions).toEqual({ complete: 200, blocked: 0, cut: 0 });
  });

  test.each(['alwaysAbortMyself', 'alwaysAbortOther', 'abortTheYounger', 'alwaysWait', 'pauseIfYounger'])(
    'where it retries its transaction in vain, under %s',
    (contention) => {
      const text = 'init: x=0\nT1..T3: { r = x; x = r + 1 }';
      const bounds: Partial<Bounds> = { executions: 100, retries: 2, depth: 10_000 };
      const { executions } = runText(pct(4, 3), { text, settings: { protocol: 'c7', contention } }, bounds);
      expect(executions.complete).toBeGreaterThan(90);
    },
  );

  test('and one that does not, but moves on, stays where it is', () => {
    const toy = new Toy(2, [Array<Move>(100).fill(([x = 0, y = 0]) => [x + 1, y]), [([x = 0, y = 0]) => [x, y + 1]]]);
    for (let seed = 0; seed < 10; seed++) {
      const { sample } = run(pct(seed, 1), subjectOf(toy), { executions: 1 });
      expect([0, 100]).toContain(sample!.indexOf(1));
    }
  });
});

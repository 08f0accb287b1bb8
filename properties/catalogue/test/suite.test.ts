import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AssertionFailure } from '../../../model/index.ts';
import type { HeapShape } from '../../arbitraries/heap-program.ts';
import { parseToken, rerun } from '../../explore/index.ts';
import { noEffort } from '../effort.ts';
import { heap, heapCases } from '../heap.ts';
import { checkProperty, formatResult, resultObject } from '../index.ts';
import type { Case, Property } from '../property.ts';
import { runOf } from '../stage.ts';
import type { Sample, SuiteProgress } from '../suite.ts';
import type { Target } from '../target.ts';

const c7: Target = { kind: 'named', name: 'c7' };
const onwards = async () => true;

/** A property of numbers, so that what the suite itself does can be seen. */
function below(limit: number): Property {
  const text = (value: number) => `init: x=${value}; T1: r = x`;
  return {
    ...heap,
    name: 'below',
    cases: () =>
      fc.nat({ max: 1000 }).map((value): Case => {
        const violation = { condition: `below ${limit}`, reason: `x is ${value}` };
        const found = value < limit ? undefined : { violation, run: runOf(text(value), []) };
        return { text: text(value), judge: async () => ({ effort: { ...noEffort, steps: 1 }, found }) };
      }),
  };
}

describe('a property', () => {
  test('that holds says over how many programs', async () => {
    const { verdict, programs, effort } = await checkProperty(below(1001), c7, { seed: 3, runs: 40 }, onwards);
    expect({ verdict, programs, steps: effort.steps }).toEqual({ verdict: 'holds', programs: 40, steps: 40 });
  });

  test('that does not hold is shown by the smallest program, whatever the seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 900 }), async (seed, limit) => {
        const { counterexample } = await checkProperty(below(limit), c7, { seed, runs: 1000 }, onwards);
        expect(counterexample?.violation.reason).toBe(`x is ${limit}`);
      }),
      { numRuns: 20 },
    );
  });

  test('is found to be violated again along the path, at once and only there', async () => {
    const sample: Sample = { seed: 11, runs: 100 };
    const first = await checkProperty(below(500), c7, sample, onwards);
    const path = first.counterexample?.path;
    const again = await checkProperty(below(500), c7, { ...sample, path }, onwards);
    expect(again.counterexample).toEqual({ ...first.counterexample, shrinks: 0 });
    expect(again.programs).toBe(1);
    const mended = await checkProperty(below(1001), c7, { ...sample, path }, onwards);
    expect([mended.verdict, mended.programs]).toEqual(['holds', 1]);
  });

  test('is unknown where the check is ended, unless a violation has been found', async () => {
    const until = (programs: number) => async (progress: SuiteProgress) => progress.programs < programs;
    const held = await checkProperty(below(1001), c7, { seed: 1, runs: 100 }, until(7));
    expect([held.verdict, held.programs]).toEqual(['unknown', 7]);
    const none = await checkProperty(below(1001), c7, { seed: 1, runs: 100 }, until(0));
    expect([none.verdict, none.programs]).toEqual(['unknown', 0]);
    const whileShrinking = async ({ shrinking }: SuiteProgress) => !shrinking;
    const violated = await checkProperty(below(1), c7, { seed: 1, runs: 100 }, whileShrinking);
    expect([violated.verdict, violated.counterexample?.shrinks]).toEqual(['violated', 0]);
  });

  test('is no excuse for a broken invariant of ours', async () => {
    const broken: Property = {
      ...heap,
      cases: () =>
        fc.nat().map(() => ({
          text: '',
          judge: async () => {
            throw new AssertionFailure('ours');
          },
        })),
    };
    await expect(checkProperty(broken, c7, { seed: 1, runs: 5 }, onwards)).rejects.toThrow(AssertionFailure);
  });
});

describe('the known faults of the library, where the heap property does not leave them out', () => {
  const shapes: [string, HeapShape][] = [
    ['objects written both by card and whole', { cards: 'mixed', weakrefs: false }],
    ['weak references', { cards: 'never', weakrefs: true }],
  ];

  test.each(shapes)('%s: found, and replayed by the token', async (_, shape) => {
    const faulty: Property = { ...heap, cases: () => heapCases({}, shape) };
    const sample = { seed: 3, runs: 300 };
    let patience = 30;
    const awhile = async ({ shrinking }: SuiteProgress) => !shrinking || patience-- > 0;
    const result = await checkProperty(faulty, c7, sample, awhile);
    expect(result.verdict).toBe('violated');
    const text = formatResult(result, c7, sample).join('\n');
    const token = /--replay (\S+)/.exec(text)?.[1] ?? '';
    const { condition, reason } = result.counterexample!.violation;
    expect(rerun(parseToken(token)).violation).toEqual({ condition, reason });
    expect(resultObject(result, c7, sample)).toMatchObject({ condition, reason, token });
  });
});

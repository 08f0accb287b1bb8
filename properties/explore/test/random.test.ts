import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Run } from '../../arbitraries/brute-force.ts';
import { unfairLoop } from '../../arbitraries/planted.ts';
import { exploreText, verdictOf } from '../../arbitraries/subject.ts';
import { check } from '../../suites/cases.ts';
import { random } from '../random.ts';
import { broken, cases, counting, run, runText, subjectOf } from './fixture.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('random runs', () => {
  test('take every schedule equally often, where all choices are alike', () => {
    const counts = new Map<string, number>();
    const samples = 6000;
    for (let seed = 0; seed < samples; seed++) {
      const { sample } = run(random(seed), subjectOf(counting(1, 1, 1)), { executions: 1 });
      const schedule = sample!.join();
      counts.set(schedule, (counts.get(schedule) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // Five degrees of freedom: beyond 20.5 once in a thousand times.
    expect(chiSquare).toBeLessThan(20.5);
  });

  test('never prove anything, and are as many as the bound says', () => {
    expect(run(random(1), subjectOf(counting(2, 2)), { executions: 50 })).toMatchObject({
      search: 'random',
      verdict: 'unknown',
      hit: 'executions',
      states: undefined,
      steps: 200,
      executions: { complete: 50, blocked: 0, cut: 0 },
    });
  });

  test('that are cut count as runs too', () => {
    const bounds = { executions: 30, depth: 3 };
    const { hit, executions } = run(random(1), subjectOf(counting(2, 2)), bounds);
    expect({ hit, executions }).toEqual({ hit: 'executions', executions: { complete: 0, blocked: 0, cut: 30 } });
  });

  test('stop at the first violation', () => {
    const toy = counting(1, 1);
    const result = run(
      random(3),
      subjectOf(toy, () => (toy.finished(1) && !toy.finished(0) ? broken : undefined)),
      { executions: 1000 },
    );
    expect(result).toMatchObject({ verdict: 'violated', violating: 1, violation: { ...broken, schedule: [1] } });
  });

  test('are the same for the same seed, and report a schedule that leads to what was found', () => {
    let violated = 0;
    check(
      fc.property(cases, seeds, (drawn, seed) => {
        const take = () => runText(random(seed), drawn, { executions: 20, depth: 300, retries: 5 });
        const found = take();
        expect({ ...take(), seconds: 0 }).toEqual({ ...found, seconds: 0 });
        const replayed = new Run(drawn.text, drawn.settings);
        for (const thread of (found.violation ?? { schedule: found.sample ?? [] }).schedule) replayed.step(thread);
        expect(replayed.violation?.condition).toBe(found.violation?.condition);
        if (found.violation === undefined) return;
        violated++;
        expect(verdictOf(exploreText(drawn.text, drawn.settings).exploration)).toMatch(/^violated/);
      }),
      0.5,
    );
    expect(violated).toBeGreaterThan(0);
  });

  test('come to an end where threads wait for each other in loops', () => {
    const { executions } = runText(random(5), unfairLoop, { executions: 200 });
    expect(executions).toEqual({ complete: 200, blocked: 0, cut: 0 });
  });
});

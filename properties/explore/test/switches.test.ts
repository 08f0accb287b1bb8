import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { switchesOf } from '../../arbitraries/brute-force.ts';
import { violationOfDepth } from '../../arbitraries/planted.ts';
import { exploreText } from '../../arbitraries/subject.ts';
import { check } from '../../suites/cases.ts';
import type { Exploration } from '../strategy.ts';
import { switches } from '../switches.ts';
import { broken, cases, counting, run, runText, subjectOf } from './fixture.ts';

const cost = ({ violation }: Exploration) => violation && [switchesOf(violation.schedule), violation.schedule.length];

/** k, where the remark says that all executions with at most k switches were explored. */
function completed({ remarks }: Exploration): number | undefined {
  const match = /^All executions with at most (\d+) context switch(?:es)? were explored/.exec(remarks[0] ?? '');
  return match === null ? undefined : Number(match[1]);
}

describe('bounded context switches', () => {
  test('find a violation with as few switches, and then steps, as the whole graph has', () => {
    const seen = new Set<number>();
    check(
      fc.property(cases, (drawn) => {
        const { exploration } = exploreText(drawn.text, drawn.settings);
        const found = runText(switches, drawn);
        expect(found.verdict).toBe(exploration.verdict);
        expect(cost(found)).toEqual(cost(exploration));
        expect(found.states).toBeLessThanOrEqual(exploration.states!);
        if (found.violation === undefined) {
          expect([found.states, found.steps]).toEqual([exploration.states, exploration.steps]);
        } else {
          const [needed] = cost(found)!;
          seen.add(needed!);
          expect(completed(found)).toBe(needed === 0 ? undefined : needed! - 1);
        }
      }),
      0.6,
    );
    // Violations of several kinds were there to be found.
    expect(seen.size).toBeGreaterThan(1);
  });

  test('say truly with how many switches all was explored when a bound ends the search', () => {
    let partial = 0;
    check(
      fc.property(cases, fc.integer({ min: 1, max: 300 }), (drawn, steps) => {
        const bounded = runText(switches, drawn, { steps });
        if (bounded.verdict !== 'unknown') return;
        partial++;
        expect(bounded.hit).toBe('steps');
        const [needed] = cost(exploreText(drawn.text, drawn.settings).exploration) ?? [Infinity];
        expect(completed(bounded) ?? -1).toBeLessThan(needed!);
      }),
      0.5,
    );
    expect(partial).toBeGreaterThan(0);
  });

  test.each([
    [0, [4]],
    [1, [3, 3]],
    [3, [1, 1, 1, 1]],
  ])('need %d switches for threads of %j steps to end', (needed, lengths) => {
    const toy = counting(...lengths);
    const result = run(
      switches,
      subjectOf(toy, (finished) => (finished ? broken : undefined)),
    );
    expect(cost(result)).toEqual([needed, lengths.reduce((sum, length) => sum + length)]);
  });

  test('explore nothing that needs more switches than the violation', () => {
    const toy = counting(50, 50);
    const at = (value: number) => () => (toy.counters[0] === value ? broken : undefined);
    // Without a switch: 50 steps of either thread.
    expect(run(switches, subjectOf(toy, at(50))).states).toBe(101);
    expect(run(switches, subjectOf(toy, at(51))).states).toBeLessThan(2 * 50 * 50);
  });

  test('say what it takes to see everything', () => {
    // T1 T2 T1 T2 make four marks; T3 moves after that.
    const { remarks, verdict } = run(switches, subjectOf(violationOfDepth(3).toy));
    expect(verdict).toBe('holds');
    expect(remarks).toEqual(['Every step of every state comes in some execution with at most 4 context switches.']);
  });
});

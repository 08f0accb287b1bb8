import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Run } from '../../arbitraries/brute-force.ts';
import { endlessLoop } from '../../arbitraries/planted.ts';
import { exploreText, stageOf, unbounded } from '../../arbitraries/subject.ts';
import { check } from '../../suites/cases.ts';
import { breadth } from '../breadth.ts';
import { depthFirst } from '../search.ts';
import { finish } from '../strategy.ts';
import { broken, type Case, cases, counting, run, runText, subjectOf } from './fixture.ts';

/** Steps to the nearest state that violates a condition, in the graph that the depth-first search builds. */
function nearestViolation({ text, settings }: Case): number | undefined {
  const { graph, violations } = finish(depthFirst(stageOf(text, settings).subject, unbounded));
  const distances = new Map([[0, 0]]);
  for (const [state, distance] of distances) {
    if (violations.has(state)) return distance;
    for (let step = graph.firstStep(state); step >= 0; step = graph.nextStep(step)) {
      if (!distances.has(graph.target(step))) distances.set(graph.target(step), distance + 1);
    }
  }
  return undefined;
}

describe('breadth first', () => {
  test('finds a violation iff depth first does, and the one with the fewest steps', () => {
    let violated = 0;
    check(
      fc.property(cases, (drawn) => {
        const { exploration } = exploreText(drawn.text, drawn.settings);
        const found = runText(breadth, drawn);
        expect(found.verdict).toBe(exploration.verdict);
        expect(found.violation?.schedule.length).toBe(nearestViolation(drawn));
        if (found.violation === undefined) return;
        violated++;
        const replayed = new Run(drawn.text, drawn.settings);
        for (const thread of found.violation.schedule) replayed.step(thread);
        expect(replayed.violation?.condition).toBe(found.violation.condition);
      }),
      0.5,
    );
    expect(violated).toBeGreaterThan(0);
  });

  test('reaches the same states by the same steps where nothing is violated', () => {
    check(
      fc.property(cases, (drawn) => {
        const { exploration } = exploreText(drawn.text, drawn.settings);
        if (exploration.verdict !== 'holds') return;
        const { states, steps, sample, executions, cycles } = runText(breadth, drawn);
        expect({ states, steps }).toEqual({ states: exploration.states, steps: exploration.steps });
        expect(sample?.length).toBe(exploration.sample?.length);
        if (cycles === 0 && exploration.cycles === 0) expect(executions).toEqual(exploration.executions);
      }),
      0.4,
    );
  });

  test('prefers few steps to few switches', () => {
    // Violated after one step of each thread, or three of one.
    const toy = counting(3, 3);
    const check = () => {
      const [one, other] = positionsIn(toy);
      return one === 3 || other === 3 || (one! > 0 && other! > 0) ? broken : undefined;
    };
    expect(run(breadth, subjectOf(toy, check)).violation?.schedule.toSorted()).toEqual([0, 1]);
  });

  test('goes to a state from where it is, not from the beginning', () => {
    // Each state but the last: there, on, and back.
    expect(run(breadth, subjectOf(counting(200)), { steps: 400 }).verdict).toBe('holds');
  });

  test('shows the nearest state from which nobody can commit any more', () => {
    const { violation, verdict } = runText(breadth, endlessLoop);
    expect([verdict, violation?.condition]).toEqual(['violated', 'progress']);
    const { exploration } = exploreText(endlessLoop.text, endlessLoop.settings);
    expect(violation?.schedule.length).toBeLessThanOrEqual(exploration.violation!.schedule.length);
  });

  test('goes no further than the bound on depth, and as far', () => {
    const toy = counting(10, 10);
    const at = (value: number) => () => (toy.counters[0] === value ? broken : undefined);
    expect(run(breadth, subjectOf(toy, at(7)), { depth: 7 }).verdict).toBe('violated');
    expect(run(breadth, subjectOf(toy, at(8)), { depth: 7 })).toMatchObject({
      verdict: 'unknown',
      hit: 'depth',
      states: 36,
    });
  });
});

/** How many steps each thread has taken. */
function positionsIn(toy: ReturnType<typeof counting>): number[] {
  const words: number[] = [];
  toy.encode({ int: (word) => words.push(word) });
  return words.slice(toy.counters.length);
}

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bruteForce } from '../../arbitraries/brute-force.ts';
import { enabledThreads, exploreText, hasFinished, listenTo, stageOf } from '../../arbitraries/subject.ts';
import { expectedExplorations } from '../../scenarios/expected.ts';
import { check } from '../../suites/cases.ts';
import { brute } from '../brute.ts';
import { switchesOf } from '../path.ts';
import { broken, type Case, c7Cases, cases, counting, run, runText, subjectOf } from './fixture.ts';

describe('brute force counts every interleaving', () => {
  test('of threads without anything in common: a multinomial coefficient', () => {
    expect(run(brute, subjectOf(counting(4, 3, 2)))).toMatchObject({
      search: 'brute',
      verdict: 'holds',
      states: undefined,
      executions: { complete: 1260, blocked: 0, cut: 0 },
      cycles: 0,
      hit: undefined,
      violating: 0,
    });
    expect(run(brute, subjectOf(counting(0)))).toMatchObject({ executions: { complete: 1 }, steps: 0, sample: [] });
  });

  const few = expectedExplorations.filter(({ interleavings = Infinity }) => interleavings <= 5040);
  test.each(few)('of $scenario under the GIL: $interleavings', ({ scenario, interleavings }) => {
    const text = readFileSync(new URL(`../../../examples/${scenario}.scn`, import.meta.url), 'utf8');
    const { verdict, executions } = runText(brute, { text, settings: { protocol: 'gil' } });
    expect({ verdict, ...executions }).toEqual({ verdict: 'holds', complete: interleavings, blocked: 0, cut: 0 });
  });

  test('of random programs without loops, as the search that stores states does', () => {
    let compared = 0;
    check(
      fc.property(cases, (drawn) => {
        const { verdict, cycles, executions } = exploreText(drawn.text, drawn.settings).exploration;
        if (verdict !== 'holds' || cycles > 0 || executions.complete > 3000) return;
        compared++;
        expect(runText(brute, drawn)).toMatchObject({ verdict: 'holds', executions });
      }),
      1,
    );
    expect(compared).toBeGreaterThan(0);
  });

  test('of random programs, with loops too, within a bound on depth, as runs on fresh machines do', () => {
    const limits = { length: 25, runs: 150 };
    check(
      fc.property(c7Cases, (drawn) => {
        const enumeration = bruteForce(drawn.text, drawn.settings, limits);
        if (enumeration.runs >= limits.runs) return;
        const { executions, violating, violation, verdict, hit } = runText(brute, drawn, { depth: limits.length });
        expect(executions.complete + executions.cut + violating).toBe(enumeration.runs);
        expect(executions.cut > 0).toBe(!enumeration.complete);
        expect(verdict === 'violated').toBe(enumeration.violation !== undefined);
        expect(hit).toBe(enumeration.complete ? undefined : 'depth');
        const cost = (schedule?: readonly number[]) => schedule && [switchesOf(schedule), schedule.length];
        expect(cost(violation?.schedule)).toEqual(cost(enumeration.violation?.schedule));
      }),
      0.1,
    );
  });
});

describe('a thread that has used up its retries', () => {
  // Both take x; whoever comes second aborts itself until the first one is done.
  const conflict: Case = {
    text: 'init: x=0\nT1..T2: { x += 1 }',
    settings: { protocol: 'c7', contention: 'alwaysAbortMyself' },
  };

  // Executions that end, and those that only resting threads could go on with.
  function countsWith(retries: number): { complete: number; cut: number } {
    const { subject } = stageOf(conflict.text, conflict.settings);
    const { system } = subject;
    const counts = { complete: 0, cut: 0 };
    const visit = () => {
      const able = enabledThreads(subject).filter((thread) => system.retries(thread) <= retries);
      if (able.length === 0) counts[hasFinished(subject) ? 'complete' : 'cut']++;
      const mark = system.journal.mark();
      for (const thread of able) {
        system.step(thread);
        visit();
        system.journal.undo(mark);
      }
    };
    system.journal.recording = true;
    visit();
    return counts;
  }

  test.each([0, 1])('rests, and its executions count as cut: %d retries', (retries) => {
    const { verdict, hit, executions } = runText(brute, conflict, { retries });
    expect({ verdict, hit }).toEqual({ verdict: 'unknown', hit: 'retries' });
    expect(executions).toEqual({ ...countsWith(retries), blocked: 0 });
    expect(executions.cut).toBeGreaterThan(0);
  });

  test('makes no difference where nobody retries', () => {
    const text = 'init: x=0, y=0\napart: x, y\nT1: { x = 1 }\nT2: { y = 1 }';
    const unbounded = runText(brute, { text, settings: { protocol: 'c7' } });
    const bounded = runText(brute, { text, settings: { protocol: 'c7' } }, { retries: 0 });
    expect({ ...bounded, seconds: 0 }).toEqual({ ...unbounded, seconds: 0, verdict: 'holds' });
  });
});

function recorder(types: Set<string>): { hear: (event: { readonly type: string }) => void } {
  return { hear: ({ type }) => types.add(type) };
}

describe('brute force', () => {
  test('goes on after a violation, counts all of them, and shows the best one', () => {
    // Violated as soon as T2 has taken its step, which is in all the four places it can have.
    const toy = counting(3, 1);
    const check = () => (toy.finished(1) ? broken : undefined);
    const result = run(brute, subjectOf(toy, check));
    expect(result).toMatchObject({ verdict: 'violated', violating: 4, executions: { complete: 0 }, sample: undefined });
    expect(result.violation).toEqual({ ...broken, schedule: [1] });
  });

  test('shows the shortest of the violations with the fewest switches', () => {
    // Three steps of T1, which it takes first, or two of T2.
    const toy = counting(3, 2);
    const check = () => (toy.finished(0) || toy.finished(1) ? broken : undefined);
    expect(run(brute, subjectOf(toy, check)).violation?.schedule).toEqual([1, 1]);
  });

  test('shows a run with an abort, or else with a wait, if there is one', () => {
    check(
      fc.property(cases, ({ text, settings }) => {
        const happens = new Set<string>();
        const everything = stageOf(text, settings).subject;
        const { hear } = recorder(happens);
        const listening = {
          ...everything,
          monitors: [...everything.monitors, { hear, violation: undefined, encode() {} }],
        };
        const { sample, hit } = run(brute, listening, { depth: 40, executions: 300, steps: 10_000 });
        if (sample === undefined || hit !== undefined) return;
        const shown = new Set<string>();
        const { subject } = stageOf(text, settings);
        listenTo(subject, recorder(shown).hear);
        for (const thread of sample) subject.system.step(thread);
        expect(hasFinished(subject)).toBe(true);
        if (happens.has('abort')) expect([...shown]).toContain('abort');
        else expect(shown.has('wait')).toBe(happens.has('wait'));
      }),
      0.5,
    );
  });

  test('ends when it has so many complete executions', () => {
    const bounded = (executions: number) => run(brute, subjectOf(counting(3, 3)), { executions });
    expect(bounded(7)).toMatchObject({ verdict: 'unknown', hit: 'executions', executions: { complete: 7 } });
    expect(bounded(7).executions.cut).toBeGreaterThan(0);
    expect(bounded(20)).toMatchObject({ verdict: 'holds', hit: undefined, executions: { complete: 20, cut: 0 } });
  });

  test('estimates how many executions there will be, exactly where all choices are alike', () => {
    const threads = 8;
    const search = brute(subjectOf(counting(...Array<number>(threads).fill(1))), {
      states: 1,
      steps: 1e9,
      depth: 100,
      seconds: 1e9,
    });
    const estimates: unknown[] = [];
    for (let next = search.next(); !next.done; next = search.next()) estimates.push(next.value.estimate);
    expect(estimates.length).toBeGreaterThan(5);
    expect(new Set(estimates)).toEqual(new Set([40_320]));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProgramShape, programs, programText } from '../arbitraries/program.ts';
import { exploreText, outcomeOf, type Settings, stageOf, unbounded } from '../arbitraries/subject.ts';
import { allTraces } from '../arbitraries/traces.ts';
import { type Exploration, finish, optimal } from '../explore/index.ts';
import { check } from './cases.ts';

const policy = fc.constantFrom(
  'alwaysAbortMyself',
  'alwaysAbortOther',
  'abortTheYounger',
  'alwaysWait',
  'pauseIfYounger',
);

const text = (shape: ProgramShape) => programs(shape).map(programText);
const three: ProgramShape = { threads: 3, units: 2, actions: 2, braces: 'sometimes', special: true };
const pair: ProgramShape = { threads: 2, units: 1, actions: 2, braces: 'sometimes', special: true };
const trio: ProgramShape = { threads: 3, units: 1, actions: 1, braces: 'sometimes', special: true };
const tiny: ProgramShape = { threads: 2, units: 1, actions: 1, braces: 'sometimes', special: true };

const retries = 1;

/** Explores a program with the reduction, and gives the final states that it has seen. */
function reduced(program: string, settings: Settings): { exploration: Exploration; outcomes: string[] } {
  const stage = stageOf(program, settings);
  const outcomes = new Set<string>();
  const subject = {
    ...stage.subject,
    check: (finished: boolean) => {
      if (finished) outcomes.add(outcomeOf(stage));
      return stage.subject.check(finished);
    },
  };
  const exploration = finish(optimal(subject, { ...unbounded, retries }));
  return { exploration, outcomes: [...outcomes].sort() };
}

function compare(program: string, settings: Settings, interleavings = 2000): void {
  const all = allTraces(program, settings, { interleavings, retries });
  fc.pre(all.complete);
  const { exploration, outcomes } = reduced(program, settings);
  const violated = all.violating.size + all.stuck.size > 0;
  expect(exploration.violation !== undefined).toBe(violated);
  if (violated) return;
  expect(exploration.executions).toEqual({ complete: all.traces.size, blocked: 0, cut: all.cut.size });
  expect(outcomes).toEqual(all.outcomes);
}

test('a step that waits for what it reads to say what it touches is reversed with every continuation', () => {
  compare('init: x=0, y=0; T1: { if y == 0: x = 2 }; T2: y = 1; r = x\nT3: x = 1', { protocol: 'gil', unit: 'access' });
});

describe('one complete execution of every trace, none blocked, and all final states: as all interleavings have them', () => {
  test('under the GIL, with each access by itself', () => {
    check(
      fc.property(text(three), (program) => compare(program, { protocol: 'gil', unit: 'access' })),
      10,
    );
  });

  test('under the GIL', () => {
    check(
      fc.property(text(three), (program) => compare(program, { protocol: 'gil' })),
      5,
    );
  });

  test('under c7, two threads', () => {
    check(
      fc.property(text(pair), policy, (program, contention) =>
        compare(program, { protocol: 'c7', page: '64', contention }),
      ),
      3,
    );
  });

  test('under c7, three threads in two segments', () => {
    check(
      fc.property(text(trio), policy, (program, contention) =>
        compare(program, { protocol: 'c7', page: '64', segments: '2', contention }),
      ),
      1,
    );
  });

  // There are too many interleavings to take them all; the search with stored states takes every step of every state.
  test('under c7 at fine granularity: all final states, and no other', () => {
    check(
      fc.property(text(tiny), (program) => {
        const settings = { protocol: 'c7', page: '64', granularity: 'fine', safepoints: 'commit' };
        const { exploration, outcomes } = reduced(program, settings);
        const stored = exploreText(program, settings);
        expect(exploration.executions.blocked).toBe(0);
        expect(exploration.violation?.condition).toBe(stored.exploration.violation?.condition);
        // A run ends where it violates, which may be before steps that do not depend on that.
        if (exploration.violation !== undefined) return;
        if (exploration.executions.cut === 0) expect(outcomes).toEqual(stored.outcomes);
        else expect(stored.outcomes).toEqual(expect.arrayContaining(outcomes));
      }),
      0.5,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../model/index.ts';
import { bruteForce, Run, switchesOf } from '../arbitraries/brute-force.ts';
import { type Program, type ProgramShape, programs, programText } from '../arbitraries/program.ts';
import { lastValues, serialOutcomes } from '../arbitraries/serial-order.ts';
import { snapshotOf } from '../arbitraries/snapshot.ts';
import {
  describeState,
  enabledThreads,
  exploreStage,
  exploreText,
  listenTo,
  type Settings,
  stageOf,
  verdictOf,
} from '../arbitraries/subject.ts';
import { check } from './cases.ts';

const gil: Settings = { protocol: 'gil' };
const c7: Settings = { protocol: 'c7' };
const fine: Settings = { protocol: 'c7', granularity: 'fine' };

const policy = fc.constantFrom(
  'alwaysAbortMyself',
  'alwaysAbortOther',
  'abortTheYounger',
  'alwaysWait',
  'pauseIfYounger',
);

const tiny: ProgramShape = { threads: 2, units: 1, actions: 2, braces: 'sometimes', special: true };
const small: ProgramShape = { threads: 2, units: 2, actions: 2, braces: 'sometimes', special: true };
const medium: ProgramShape = { threads: 3, units: 2, actions: 2, braces: 'sometimes', special: true };
const transactional: ProgramShape = { threads: 3, units: 1, actions: 3, braces: 'always', special: true };

const text = (shape: ProgramShape) => programs(shape).map(programText);

describe('the search finds what brute force finds', () => {
  test('under the GIL', () => {
    const limits = { length: 100, runs: 2000 };
    check(
      fc.property(text(medium), (program) => compareWithBruteForce(program, gil, limits)),
      1,
    );
  });

  test('under the GIL, with each access a transaction', () => {
    const limits = { length: 100, runs: 2000 };
    check(
      fc.property(text(small), (program) => compareWithBruteForce(program, { ...gil, unit: 'access' }, limits)),
      1,
    );
  });

  test('under c7, in runs of bounded length', () => {
    const limits = { length: 40, runs: 1500 };
    check(
      fc.property(text(tiny), policy, (program, contention) =>
        compareWithBruteForce(program, { ...c7, contention }, limits),
      ),
      0.5,
    );
  });
});

function compareWithBruteForce(program: string, settings: Settings, limits: { length: number; runs: number }): void {
  const { exploration, outcomes } = exploreText(program, settings);
  const enumeration = bruteForce(program, settings, limits);
  expect(exploration.verdict).not.toBe('unknown');
  expect(outcomes).toEqual(expect.arrayContaining([...enumeration.outcomes]));
  if (enumeration.violation !== undefined) expect(exploration.verdict).toBe('violated');
  if (!enumeration.complete) return;
  expect(exploration.verdict).toBe(enumeration.violation === undefined ? 'holds' : 'violated');
  expect(outcomes).toEqual(enumeration.outcomes);
  expect(exploration.cycles).toBe(0);
  if (enumeration.violation === undefined) expect(exploration.executions.complete).toBe(enumeration.runs);
  expectWitness(program, settings, exploration.violation?.schedule, enumeration.violation?.schedule);
  if (exploration.violation === undefined) expectSample(program, settings, exploration.sample, enumeration.conflict);
}

function replay(program: string, settings: Settings, schedule: readonly number[]): Run {
  const run = new Run(program, settings);
  for (const thread of schedule) {
    expect(run.violation).toBeUndefined();
    expect(run.enabled).toContain(thread);
    run.step(thread);
  }
  return run;
}

function expectWitness(
  program: string,
  settings: Settings,
  witness: readonly number[] | undefined,
  best: readonly number[] | undefined,
): void {
  if (witness === undefined || best === undefined) return;
  expect(replay(program, settings, witness).violation).toBeDefined();
  expect([switchesOf(witness), witness.length]).toEqual([switchesOf(best), best.length]);
}

function expectSample(program: string, settings: Settings, sample: readonly number[] | undefined, conflict: boolean) {
  const run = replay(program, settings, sample ?? []);
  expect(run.finished).toBe(true);
  expect(run.violation).toBeUndefined();
  expect(run.conflict).toBe(conflict);
}

describe('witnesses and samples do what is said of them', () => {
  test('under c7, at both granularities', () => {
    check(
      fc.property(text(small), fc.constantFrom(c7, fine), policy, (program, settings, contention) => {
        const chosen = { ...settings, contention };
        const { exploration } = exploreText(program, chosen);
        const { violation, sample } = exploration;
        if (violation === undefined) {
          const run = replay(program, chosen, sample ?? []);
          expect([run.finished, run.violation]).toEqual([true, undefined]);
        } else if (violation.condition !== 'progress') {
          expect(replay(program, chosen, violation.schedule).violation?.condition).toBe(violation.condition);
        }
      }),
      0.5,
    );
  });
});

describe('undo', () => {
  const settings = fc.constantFrom(gil, c7, fine, { ...c7, versions: '2' });

  test('after an exploration the world is as it was at first', () => {
    check(
      fc.property(text(small), settings, (program, chosen) => {
        const fresh = stageOf(program, chosen);
        const explored = stageOf(program, chosen);
        exploreStage(explored);
        expect(describeState(explored.subject)).toBe(describeState(fresh.subject));
        expect(snapshotOf(explored.machine)).toEqual(snapshotOf(fresh.machine));
      }),
      0.3,
    );
  });

  test('going back restores the description and the world, byte for byte', () => {
    const moves = fc.array(fc.record({ choice: fc.nat(), back: fc.nat({ max: 9 }) }), { maxLength: 60 });
    check(
      fc.property(text(medium), settings, moves, (program, chosen, walk) => {
        const { subject, machine } = stageOf(program, chosen);
        listenTo(subject);
        machine.journal.recording = true;
        const look = () => ({
          mark: machine.journal.mark(),
          state: describeState(subject),
          world: snapshotOf(machine),
        });
        const path = [look()];
        for (const { choice, back } of walk) {
          const enabled = enabledThreads(subject);
          // Now and then it goes back by some steps.
          if (enabled.length === 0 || back < 3) {
            const { mark, state, world } = path[Math.max(0, path.length - 1 - back)]!;
            path.length = Math.max(1, path.length - back);
            machine.journal.undo(mark);
            expect(describeState(subject)).toBe(state);
            expect(snapshotOf(machine)).toEqual(world);
          } else {
            machine.step(enabled[choice % enabled.length]!);
            path.push(look());
          }
        }
      }),
      0.5,
    );
  });
});

describe('states with the same description have the same futures', () => {
  const settings = fc.constantFrom(gil, c7, c7, fine, { ...c7, versions: '2' });
  const walks = fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 30 }), {
    minLength: 8,
    maxLength: 12,
  });
  const futures = fc.array(fc.nat(), { maxLength: 30 });
  type Drawn = [string, Settings, string, (readonly number[])[], readonly number[]];

  function checkFutures(describe: Description, ...[program, chosen, contention, beginnings, future]: Drawn): void {
    const options = { ...chosen, contention };
    const seen = new Map<string, readonly number[]>();
    for (const beginning of beginnings) {
      const pair = firstMeeting(program, options, beginning, seen, describe);
      if (pair === undefined) continue;
      const [one, other] = pair.map((schedule) => futureOf(program, options, schedule, future, describe));
      expect(one).toEqual(other);
    }
  }

  test('a system by itself: random walks from both give the same logs, up to the names of what only grows', () => {
    const bare: Description = ({ system }) => describeState({ system, monitors: [], check: () => undefined });
    check(
      fc.property(text(small), settings, policy, walks, futures, (...drawn) => checkFutures(bare, ...drawn)),
      1,
    );
  });

  test('with what is checked along the run: the verdicts are the same too', () => {
    check(
      fc.property(text(small), settings, policy, walks, futures, (...drawn) => checkFutures(describeState, ...drawn)),
      1,
    );
  });
});

type Description = typeof describeState;

/** Walks until a state is reached that `seen` has by another schedule; answers both schedules. */
function firstMeeting(
  program: string,
  settings: Settings,
  choices: readonly number[],
  seen: Map<string, readonly number[]>,
  describe: Description,
): (readonly number[])[] | undefined {
  const run = new Run(program, settings);
  for (const choice of choices) {
    const { enabled, schedule } = run;
    if (enabled.length === 0 || run.violation !== undefined) return undefined;
    run.step(enabled[choice % enabled.length]!);
    const description = describe(run.stage.subject);
    const other = seen.get(description);
    if (other === undefined) seen.set(description, [...schedule]);
    else if (other.join() !== schedule.join()) return [other, [...schedule]];
  }
  return undefined;
}

/** What happens after `schedule`: who could move, what the state was, all events, and what was found violated. */
function futureOf(
  program: string,
  settings: Settings,
  schedule: readonly number[],
  choices: readonly number[],
  describe: Description,
): unknown {
  const { subject } = stageOf(program, settings);
  const names = new Names();
  let events: unknown[] = [];
  listenTo(subject, (event) => events.push(names.rename(event)));
  for (const thread of schedule) subject.system.step(thread);
  events = [];
  names.forget();
  const steps: unknown[] = [];
  for (const choice of choices) {
    const enabled = enabledThreads(subject);
    if (enabled.length === 0) break;
    subject.system.step(enabled[choice % enabled.length]!);
    const violated = subject.monitors.some(({ violation }) => violation !== undefined);
    steps.push({ enabled, state: describe(subject), events, violated });
    events = [];
  }
  return steps;
}

/** Start times by the order in which they occur; read versions not at all. */
class Names {
  readonly #numbers = new Map<number, number>();

  forget(): void {
    this.#numbers.clear();
  }

  rename(event: Event): unknown {
    switch (event.type) {
      case 'start':
        this.#numbers.set(event.startTime, this.#numbers.size);
        return { ...event, startTime: this.#numbers.get(event.startTime) };
      case 'version':
        return { ...event, version: 0, wrapped: false };
      case 'mark':
        return { ...event, version: 0 };
      default:
        return event;
    }
  }
}

describe('final states are those of a serial order', () => {
  const withoutClaims = (shape: ProgramShape) =>
    programs(shape).map((program): Program => ({ ...program, claims: [] }));
  const finalStates = (program: Program, settings: Settings) => {
    const { exploration, outcomes } = exploreText(programText(program), settings);
    expect(verdictOf(exploration)).toBe('holds');
    return [...new Set(outcomes.map(lastValues))].sort();
  };

  test('of whole transactions, under c7 and every policy', () => {
    check(
      fc.property(withoutClaims(transactional), policy, (program, contention) => {
        expect(finalStates(program, { ...c7, contention })).toEqual(serialOutcomes(program));
      }),
      0.5,
    );
  });

  test('of statements too, where they stand outside braces', () => {
    check(
      fc.property(withoutClaims(small), fc.constantFrom(gil, c7, { ...c7, versions: '2' }), (program, settings) => {
        expect(finalStates(program, settings)).toEqual(serialOutcomes(program));
      }),
      1,
    );
  });

  test('with more threads than segments', () => {
    check(
      fc.property(withoutClaims({ ...transactional, actions: 2 }), policy, (program, contention) => {
        expect(finalStates(program, { ...c7, segments: '1', contention })).toEqual(serialOutcomes(program));
        expect(finalStates(program, { ...c7, segments: '2', contention })).toEqual(serialOutcomes(program));
      }),
      0.3,
    );
  });

  test('the same ones at both granularities', () => {
    check(
      fc.property(withoutClaims(small), policy, (program, contention) => {
        expect(finalStates(program, { ...fine, contention })).toEqual(finalStates(program, { ...c7, contention }));
      }),
      0.3,
    );
  });
});

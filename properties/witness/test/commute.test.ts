import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProtocolFactory, parseScenario } from '../../../interpreter/index.ts';
import { C7Protocol, UserFault } from '../../../model/index.ts';
import { switchesOf } from '../../arbitraries/brute-force.ts';
import type { ProgramShape } from '../../arbitraries/program.ts';
import { exploreText, type Settings, unbounded } from '../../arbitraries/subject.ts';
import { type Run, rerun, type Schedule } from '../../explore/index.ts';
import { check } from '../../suites/cases.ts';
import { type MinimizeOptions, minimize } from '../index.ts';
import { type Race, races, someRun, someRunWith } from './race.ts';

const gil: Settings = { protocol: 'gil' };
const c7: Settings = { protocol: 'c7' };
const two: ProgramShape = { threads: 2, units: 3, actions: 2, braces: 'sometimes', special: true };
const three: ProgramShape = { threads: 3, units: 3, actions: 2, braces: 'sometimes', special: false };

const samePlace: MinimizeOptions = { keepProgram: true };
/** Without any search but the one that changes a schedule a little. */
const local: MinimizeOptions = { keepProgram: true, scheduleSteps: 0 };

const costOf = (schedule: Schedule) => [switchesOf(schedule), schedule.length];

describe('of a random racy program, a random schedule that violates its claim comes down to', () => {
  const found = new Map<string, { cases: number; best: number }>();

  function expectBest(name: string, race: Race | undefined, options: MinimizeOptions): void {
    if (race === undefined) return;
    const { run, violation, before, after } = minimize(race.taken, options);
    const counts = found.get(name) ?? { cases: 0, best: 0 };
    found.set(name, counts);
    counts.cases++;
    if (costOf(run.schedule).join() === costOf(race.best).join()) counts.best++;
    expect(run.scenario).toBe(race.taken.scenario);
    expect(rerun(run).violation).toEqual(violation);
    expect(violation.condition).toBe(rerun(race.taken).violation?.condition);
    expect([after.switches, after.steps]).toEqual(costOf(run.schedule));
    expect(isBetter(race.taken.schedule, run.schedule)).toBe(false);
    expect(isBetter(run.schedule, race.best)).toBe(false);
    expect([before.switches, before.steps]).toEqual(costOf(race.taken.schedule));
  }

  function expectRate(name: string, least: number): void {
    const { cases, best } = found.get(name) ?? { cases: 0, best: 0 };
    expect(cases).toBeGreaterThan(0);
    expect(best / cases, `${best} of ${cases}`).toBeGreaterThanOrEqual(least);
  }

  test('the best one that there is: two threads under c7', () => {
    check(
      fc.property(races(two, c7), (race) => expectBest('c7', race, samePlace)),
      0.4,
    );
    expectRate('c7', 1);
  });

  test('the best one that there is: three threads under the GIL', () => {
    check(
      fc.property(races(three, gil), (race) => expectBest('gil', race, samePlace)),
      0.4,
    );
    expectRate('gil', 1);
  });

  test('about always the best one, by small changes alone', () => {
    check(
      fc.property(races(two, c7), (race) => expectBest('local', race, local)),
      0.4,
    );
    expectRate('local', 0.9);
  });

  test('one that no single move of a block improves', () => {
    check(
      fc.property(races(two, c7), (race) => {
        if (race === undefined) return;
        const { run } = minimize(race.taken, local);
        for (const schedule of movesOf(run.schedule)) {
          if (isBetter(schedule, run.schedule)) expect(violates({ ...run, schedule }, run)).toBe(false);
        }
      }),
      0.2,
    );
  });
});

function isBetter(one: Schedule, other: Schedule): boolean {
  const [switches = 0, steps = 0] = costOf(one);
  const [most = 0, least = 0] = costOf(other);
  return switches < most || (switches === most && steps < least);
}

/** The schedules without a block, and those with a block elsewhere; neighbours of one thread are one block then. */
function movesOf(schedule: Schedule): Schedule[] {
  const blocks: number[][] = [];
  for (const thread of schedule) {
    if (blocks.at(-1)?.[0] === thread) blocks.at(-1)!.push(thread);
    else blocks.push([thread]);
  }
  return blocks.flatMap((block, at) => {
    const others = blocks.toSpliced(at, 1);
    return [others, ...blocks.map((_, to) => others.toSpliced(to, 0, block))].map((moved) => moved.flat());
  });
}

function violates(run: Run, like: Run): boolean {
  try {
    return rerun(run).violation?.condition === rerun(like).violation?.condition;
  } catch (error) {
    if (error instanceof UserFault) return false;
    throw error;
  }
}

describe('a long run full of conflicts', () => {
  const text = `init: x=0, y=0, z=5, a[4]=1, u=0
T1: r = x; y = 3; x = r + 1; z = y; { a[1] = z; a[2] = y + 1 }
T2: q = z; r = x; x = r + 1; { z += 1; y = z }
T3: { y = z; z += 1 }; print y; if a[1] > 1: a[2] += 1
T4: while CAS(u, 0, 1) == 0: pass; a[3] += 2; u = 0
T5: while CAS(u, 0, 1) == 0: pass; a[3] += 3; u = 0
always: x == 2`;

  // All five have to finish, and one of the updates has to come between the two halves of the other.
  test.each(['barrier', 'fine'])(
    'comes down to one switch a thread, and one for the race: granularity %s',
    (granularity) => {
      const { before, after, tried } = minimize(someRun(text, { ...c7, granularity }), local);
      expect(before.switches).toBeGreaterThan(80);
      expect(after.switches).toBe(5);
      expect(tried).toBeLessThan(300);
    },
  );
});

test('steps of threads that do not matter are dropped, and a thread is cut short where it matters no more', () => {
  const text = `init: x=0, y=0, z=0
T1: x = 1; y = 1; y = 2
T2: y = 3; x = 2; y = 4
T3: z = 1; z = 2; z = 3; z = 4
never anywhere: x == 2 and y == 1`;
  const { run, before, after } = minimize(someRun(text, gil), samePlace);
  expect(before.switches).toBeGreaterThan(2);
  // Of T1 two transactions, then two of T2, then one more of T1: or T2 first, as long as T1 has the last word on y.
  expect(after).toMatchObject({ threads: 3, switches: 2 });
  expect([...new Set(run.schedule)].sort()).toEqual([0, 1]);
  expect(run.schedule).toEqual(exploreText(text, gil, unbounded).exploration.violation?.schedule);
});

test('a thread is cut short after what matters of its last block', () => {
  const text = 'init: x=0, y=0, z=0\nT1: x = 1; y = 1; z = 1\nT2: z = 2; r = x; y = 2\nnever anywhere: T2.r == 1';
  const { scenario } = someRun(text, gil);
  const schedule = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
  const { run } = minimize({ scenario, overrides: gil, schedule }, local);
  expect(run.schedule).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
});

test('a better schedule that no small changes lead to is found all the same', () => {
  const text = `init: a=0, b=0, v=0, x=0
T1: a = 1; x = b * 7
T2: { if a == 1: b = 1 }
T3: { if v == 1: x = 7 }
T4: v = 1
never anywhere: x == 7`;
  // Of the first two threads one has to come between the steps of the other; of the last two one comes after the other.
  const taken = someRun(text, gil, [0, 1]);
  expect(minimize(taken, local).after.switches).toBe(2);
  const { run, after } = minimize(taken, samePlace);
  expect(after.switches).toBe(1);
  expect([...new Set(run.schedule)]).toEqual([3, 2]);
});

describe('a run whose transactions have to overlap', () => {
  // A commit that does not look for conflicts.
  const create: ProtocolFactory = (sizes, threads) => {
    const protocol = new C7Protocol(sizes, threads);
    protocol.world.wasRead = () => false;
    return protocol;
  };
  const text = `init: x=0, y=0, z=0, u=0
apart: x, y
apart: z, u
T1: u = 1; { z += 1; u = z }; { r = x; y = r + 1 }
T2: z = 2; { u += z; z = u }; { r = y; x = r + 1 }
T3: { z += 3; u = 4 }; { u = 5; z = u }; z = 6
T4: { z += 3; u = 4 }; { u = 5; z = u }; z = 6`;
  const taken = someRunWith(text, create, (run) => rerun(run, create).violation !== undefined);

  test('comes down to two of them that do', () => {
    const { run, violation, before, after, tried } = minimize(taken, { ...local, create });
    expect(violation.condition).toBe('conflict serializability');
    expect(before.switches).toBeGreaterThan(150);
    expect(after.switches).toBeLessThanOrEqual(6);
    expect(new Set(run.schedule).size).toBe(2);
    expect(tried).toBeLessThan(300);
    // Of the two threads by themselves all schedules can be explored: none has fewer switches.
    expect(minimize(taken, { ...samePlace, create }).after).toMatchObject({ switches: 5, steps: 26 });
  });
});

test('a run that violates nothing is refused', () => {
  const scenario = parseScenario('init: x=0\nT1: x = 1\nT2: x = 2', 'quiet.scn');
  const run: Run = { scenario, overrides: gil, schedule: [0] };
  expect(() => minimize(run)).toThrow(
    expect.objectContaining({ diagnostic: expect.objectContaining({ code: 'witness/holds' }) }),
  );
  expect(() => minimize({ ...run, schedule: [7] })).toThrow(
    expect.objectContaining({ diagnostic: expect.objectContaining({ code: 'token/schedule' }) }),
  );
});

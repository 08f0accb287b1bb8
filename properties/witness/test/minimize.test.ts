import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProtocolFactory } from '../../../interpreter/index.ts';
import { C7Protocol } from '../../../model/index.ts';
import { Run as Replay, switchesOf } from '../../arbitraries/brute-force.ts';
import type { ProgramShape } from '../../arbitraries/program.ts';
import type { Settings } from '../../arbitraries/subject.ts';
import { formatToken, parseToken, rerun } from '../../explore/index.ts';
import { check } from '../../suites/cases.ts';
import { type Advance, type Minimized, minimize, minimizing } from '../index.ts';
import { ordersOf, type Race, races, someRun, someRunWith } from './race.ts';

const gil: Settings = { protocol: 'gil' };
const c7: Settings = { protocol: 'c7' };
const two: ProgramShape = { threads: 2, units: 3, actions: 2, braces: 'sometimes', special: true };
const three: ProgramShape = { threads: 3, units: 2, actions: 2, braces: 'sometimes', special: false };

const noisy = `init: x=0, y=0, z=5
T1: r = x; y = 3; x = r + 1; z = y
T2: q = z; { r = x; y = q }; { x = r + 1; z += 1 }
T3: { y = z; z += 1 }
always: x == 2`;

describe('of a random race, what is left', () => {
  const checkRaces = (share: number, property: (race: Race, minimized: Minimized) => void) =>
    check(
      fc.property(fc.oneof(races(two, c7), races(three, gil)), (race) => {
        if (race !== undefined) property(race, minimize(race.taken));
      }),
      share,
    );

  test('is no larger, violates the same claim, and is told in true numbers', () => {
    checkRaces(0.25, ({ taken }, { run, violation, before, after }) => {
      expect(rerun(run).violation).toEqual(violation);
      expect(run.scenario.claims.map(({ text }) => text)).toContain(violation.condition);
      expect(run.scenario.claims).toHaveLength(taken.scenario.claims.length);
      expect(run.overrides).toBe(taken.overrides);
      for (const [size, { scenario, schedule }] of [
        [before, taken],
        [after, run],
      ] as const) {
        expect(size).toMatchObject({ threads: scenario.threads.length, steps: schedule.length });
        expect(size.switches).toBe(switchesOf(schedule));
      }
      expect(after.threads).toBeLessThanOrEqual(before.threads);
      expect(after.statements).toBeLessThanOrEqual(before.statements);
      expect(after.switches).toBeLessThanOrEqual(before.switches);
      if (after.switches === before.switches) expect(after.steps).toBeLessThanOrEqual(before.steps);
    });
  });

  test('is a race still: its threads can run one after the other and violate nothing', () => {
    checkRaces(0.15, (_, { run }) => {
      const { text, threads } = run.scenario;
      for (const order of ordersOf([...threads.keys()])) {
        const replay = new Replay(text, run.overrides);
        for (const thread of order) while (replay.enabled.includes(thread)) replay.step(thread);
        expect([replay.finished, replay.violation]).toEqual([true, undefined]);
      }
    });
  });

  test('stays as it is when it is minimized again, also from its token', () => {
    checkRaces(0.15, (_, { run }) => {
      expect(minimize(run).run).toBe(run);
      const token = formatToken(run);
      expect(formatToken(minimize(parseToken(token)).run)).toBe(token);
    });
  });
});

test('the same run comes down to the same one every time', () => {
  const taken = someRun(noisy, c7);
  expect(minimize(taken)).toEqual(minimize(taken));
});

test('a claim is the same one however it is spaced', () => {
  const { violation, run } = minimize(someRun(noisy.replace('x == 2', '( x==2 )'), gil));
  expect(violation.condition).toBe('always: x == 2');
  expect(run.scenario.claims).toHaveLength(1);
});

test('of two claims, the one that the run violates stays violated', () => {
  const text = `${noisy}\nalways: y == 3 or y == 6 or z == 3`;
  const taken = someRun(text, gil);
  const { condition = '' } = rerun(taken).violation ?? {};
  expect(minimize(taken).violation.condition).toBe(condition);
});

test('what shows only in a run that never goes back is minimized too', () => {
  const create: ProtocolFactory = (sizes, threads) => {
    const protocol = new C7Protocol(sizes, threads);
    const { memory } = protocol.world;
    const store = memory.store.bind(memory);
    memory.store = (segment, address, size, value) => store(segment, address, size, value === 13 ? 0 : value);
    return protocol;
  };
  const text = 'init: x=0, y=0\nT1: x = 3; y = 1; y = 2; x = 4\nT2: x = 5; { r = y; if r == 2: x = 13 }';
  const run = someRunWith(text, create, (some) => rerun(some, create).violation !== undefined);
  expect(rerun(run, create).violation?.condition).toBe('no lost object');
  expect(switchesOf(run.schedule)).toBeGreaterThan(1);
  const { violation, after } = minimize(run, { create, keepProgram: true });
  expect(violation).toEqual(rerun(run, create).violation);
  // T1's first three statements, then what T2 does up to the write.
  expect(after).toMatchObject({ switches: 1, steps: 9 + 3 + 3 });
  expect(minimize(run, { create }).run.scenario.text).toBe('init: x=0\nT2: x = 13\n');
});

describe('whoever watches', () => {
  test('sees the best size so far fall to that of the result, and the number of candidates rise', () => {
    const seen: Advance[] = [];
    const minimization = minimizing(someRun(noisy, c7));
    let next = minimization.next();
    for (; !next.done; next = minimization.next()) seen.push(next.value);
    const { before, after, tried, interrupted } = next.value;
    expect(seen[0]).toEqual({ tried: 0, size: before });
    expect(seen.at(-1)?.size).toEqual(after);
    expect(interrupted).toBe(false);
    for (const [at, { size, tried: then }] of seen.entries()) {
      const { size: last, tried: before } = seen[at - 1] ?? { size, tried: 0 };
      expect(then).toBeGreaterThanOrEqual(before);
      expect(size.threads).toBeLessThanOrEqual(last.threads);
      expect(size.statements).toBeLessThanOrEqual(last.statements);
      expect(size.switches).toBeLessThanOrEqual(last.switches);
    }
    expect(tried).toBeGreaterThanOrEqual(seen.at(-1)!.tried);
  });

  test('can end it at any time, and has the best run so far', () => {
    const taken = someRun(noisy, gil);
    const { tried: all } = minimize(taken);
    for (let stop = 1; stop < all; stop = Math.ceil(stop * 1.7)) {
      const minimization = minimizing(taken);
      let next = minimization.next();
      for (let answers = 1; !next.done; answers++) next = minimization.next(answers >= stop ? 'interrupt' : undefined);
      const { run, violation, interrupted, tried } = next.value;
      expect(interrupted).toBe(true);
      expect(tried).toBeLessThan(all);
      expect(rerun(run).violation).toEqual(violation);
    }
  });

  test('can let the program be', () => {
    const taken = someRun(noisy, c7);
    const { run, before, after } = minimize(taken, { keepProgram: true });
    expect(run.scenario).toBe(taken.scenario);
    expect(after).toMatchObject({ threads: before.threads, statements: before.statements });
    expect(after.switches).toBeLessThan(before.switches);
  });
});

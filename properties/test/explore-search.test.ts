import { describe, expect, test } from 'vitest';
import { ProgramFault } from '../../interpreter/index.ts';
import { AssertionFailure, assert, type Event } from '../../model/index.ts';
import { exploreText, unbounded, verdictOf } from '../arbitraries/subject.ts';
import { type Move, Toy } from '../arbitraries/toy.ts';
import type { Monitor, Violation } from '../check/index.ts';
import { explore, exploring } from '../explore/explore.ts';
import { SearchFailure } from '../explore/index.ts';
import type { Subject } from '../explore/subject.ts';

const increment: Move = ([x = 0]) => [x + 1];
const subject = (system: Toy, check: Subject['check'] = () => undefined, monitors: Monitor[] = []): Subject => ({
  system,
  monitors,
  check,
});
const broken: Violation = { condition: 'a condition', reason: 'a reason' };

describe('a search', () => {
  test('takes every step of every state once, and counts the interleavings', () => {
    const result = explore(subject(new Toy(1, [[increment, increment], [increment]])), unbounded);
    expect(result).toMatchObject({
      verdict: 'holds',
      states: 6,
      steps: 7,
      executions: { complete: 3, blocked: 0, cut: 0 },
      cycles: 0,
      hit: undefined,
      violation: undefined,
      violating: 0,
    });
    expect(result.sample).toHaveLength(3);
  });

  test('of a system that has finished at once finds one state and one interleaving', () => {
    expect(explore(subject(new Toy(1, [[]])), unbounded)).toMatchObject({
      verdict: 'holds',
      states: 1,
      executions: { complete: 1 },
      sample: [],
    });
  });

  test('leaves the system as it was, and nobody listening', () => {
    const toy = new Toy(1, [[increment], [increment]]);
    explore(subject(toy), unbounded);
    expect(toy.counters).toEqual([0]);
    expect(toy.journal.recording).toBe(false);
  });

  test('asks the check about every state, and tells it which are final', () => {
    const toy = new Toy(1, [[increment], [increment]]);
    const asked: [number, boolean][] = [];
    explore(
      subject(toy, (finished) => {
        asked.push([toy.counters[0]!, finished]);
        return undefined;
      }),
      unbounded,
    );
    expect(asked.sort()).toEqual([
      [0, false],
      [1, false],
      [1, false],
      [2, true],
    ]);
  });
});

describe('a violation', () => {
  test('of a state comes with the shortest schedule, and is not gone on from', () => {
    const toy = new Toy(1, [
      [increment, increment],
      [increment, increment],
    ]);
    const result = explore(
      subject(toy, () => (toy.counters[0] === 2 ? broken : undefined)),
      unbounded,
    );
    expect(result).toMatchObject({ verdict: 'violated', executions: { complete: 0 }, violating: 3, sample: undefined });
    expect(result.violation).toMatchObject({
      ...broken,
      schedule: expect.toSatisfy((way: number[]) => way[0] === way[1]),
    });
  });

  test('that a monitor heard in a step belongs to that step only', () => {
    class Hears implements Monitor {
      violation: Violation | undefined;
      hear(event: Event): void {
        if (event.type === 'commit') this.violation = event.thread === 1 ? broken : undefined;
      }
      encode(): void {}
    }
    const result = explore(subject(new Toy(1, [[increment], [increment]]), undefined, [new Hears()]), unbounded);
    expect(result).toMatchObject({ verdict: 'violated', violation: { ...broken, schedule: [1] } });
    // Alone: at first, after T1, and one that T2 breaks from each.
    expect(result.states).toBe(4);
  });

  test('of the first state has an empty schedule', () => {
    const result = explore(
      subject(new Toy(1, [[increment]]), () => broken),
      unbounded,
    );
    expect(result).toMatchObject({ verdict: 'violated', states: 1, violation: { schedule: [] } });
  });

  test('is what has no meaning in the program', () => {
    const fault: Move = ([x = 0]) => {
      if (x > 0) throw new ProgramFault('no meaning');
      return [x];
    };
    const result = explore(subject(new Toy(1, [[increment]])), unbounded);
    expect(result.verdict).toBe('holds');
    class Faulty extends Toy {
      override enabled(thread: number): boolean {
        return !this.finished(thread);
      }
    }
    expect(explore(subject(new Faulty(1, [[increment], [fault]])), unbounded).violation).toEqual({
      condition: 'the program is meaningful',
      reason: 'no meaning',
      schedule: [0, 1],
    });
  });

  test('is a deadlock', () => {
    const take =
      (lock: number): Move =>
      (locks) =>
        locks[lock] === 0 ? locks.with(lock, 1) : undefined;
    const free =
      (lock: number): Move =>
      (locks) =>
        locks.with(lock, 0);
    const one = [take(0), take(1), free(1), free(0)];
    const other = [take(1), take(0), free(0), free(1)];
    expect(explore(subject(new Toy(2, [one, one])), unbounded).verdict).toBe('holds');
    const result = explore(subject(new Toy(2, [one, other])), unbounded);
    expect(result.violation).toMatchObject({ condition: 'no deadlock' });
    expect(result.violation?.schedule.toSorted()).toEqual([0, 1]);
  });

  test('is lost progress, unless something else is violated', () => {
    const spin = 'init: x=0\nT1: { while x == 0: pass }\nT2: r = x';
    expect(verdictOf(exploreText(spin, { protocol: 'gil' }).exploration)).toBe('violated: progress');
    const both = `${spin}\nnever anywhere: x == 0`;
    expect(verdictOf(exploreText(both, { protocol: 'gil' }).exploration)).toBe('violated: never anywhere: x == 0');
  });
});

test('a broken invariant of ours is passed on, with the schedule that led to it', () => {
  const bad: Move = ([x = 0]) => {
    assert(x < 1, 'an invariant');
    return [x];
  };
  class Faulty extends Toy {
    override enabled(thread: number): boolean {
      return !this.finished(thread);
    }
  }
  try {
    explore(subject(new Faulty(1, [[increment], [bad]])), unbounded);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof SearchFailure)) throw error;
    expect(error.failure).toBeInstanceOf(AssertionFailure);
    expect(error.message).toBe('an invariant');
    expect(error.schedule).toEqual([0, 1]);
  }
});

describe('bounds', () => {
  const grid = () => subject(new Toy(1, [Array(40).fill(increment), Array(40).fill(increment)]));

  test.each([
    ['states', { states: 100 }],
    ['steps', { steps: 100 }],
    ['depth', { depth: 10 }],
  ] as const)('%s: the verdict is unknown, and says so', (hit, bound) => {
    const result = explore(grid(), { ...unbounded, ...bound });
    expect(result).toMatchObject({ verdict: 'unknown', hit, violation: undefined });
    expect(result.executions.cut).toBeGreaterThan(0);
    if (hit === 'states') expect(result.states).toBe(100);
    if (hit === 'steps') expect(result.steps).toBe(100);
  });

  test('seconds, and whoever watches, can end a search that is long enough', () => {
    const long = () => subject(new Toy(1, [Array(120).fill(increment), Array(120).fill(increment)]));
    expect(explore(long(), { ...unbounded, seconds: 0 })).toMatchObject({ verdict: 'unknown', hit: 'seconds' });
    const search = exploring(long(), unbounded);
    const first = search.next();
    expect(first).toMatchObject({ done: false, value: { depth: expect.any(Number), states: expect.any(Number) } });
    expect(search.next('interrupt')).toMatchObject({ done: true, value: { verdict: 'unknown', hit: 'interrupt' } });
  });

  test('a search that is watched and not ended finds the same', () => {
    const long = () => subject(new Toy(1, [Array(120).fill(increment), Array(120).fill(increment)]));
    const search = exploring(long(), unbounded);
    let last = search.next();
    while (!last.done) last = search.next();
    expect(last.value).toEqual({ ...explore(long(), unbounded), seconds: expect.any(Number) });
  });

  test('a violation found within them counts', () => {
    const toy = new Toy(1, [Array(40).fill(increment), Array(40).fill(increment)]);
    const found = explore(
      subject(toy, () => (toy.counters[0] === 5 ? broken : undefined)),
      { ...unbounded, depth: 10 },
    );
    expect(found.verdict).toBe('violated');
  });

  test('that are not hit make no difference', () => {
    expect(explore(grid(), { ...unbounded, depth: 81 })).toMatchObject({
      verdict: 'holds',
      hit: undefined,
      executions: { cut: 0 },
    });
  });
});

describe('a scenario', () => {
  test('with a conflict has a sample run with a conflict', () => {
    const { exploration } = exploreText('init: x=0\nT1..T2: { x += 1 }', {});
    expect(exploration.verdict).toBe('holds');
    expect(new Set(exploration.sample).size).toBe(2);
  });

  test('whose program faults before its first step is violated too', () => {
    const run = () => exploreText('init: x=0\nT1: r = 1 // 0; x = r', { protocol: 'gil' });
    expect(verdictOf(run().exploration)).toBe('violated: the program is meaningful');
  });

  // After the safe point between the two statements comes an abort, which needs the mutex that T2 may hold.
  test('at fine granularity waits for the mutex, whatever comes after a safe point', () => {
    const text = 'init: x=0, y=0\nT1: { s = y; r = 0 and x; abort }\nT2: { x = 1 }';
    expect(verdictOf(exploreText(text, { granularity: 'fine' }).exploration)).toBe('holds');
  });
});

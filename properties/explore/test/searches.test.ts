import { describe, expect, test } from 'vitest';
import { ProgramFault } from '../../../interpreter/index.ts';
import { assert, type Event, UserFault } from '../../../model/index.ts';
import { Run } from '../../arbitraries/brute-force.ts';
import {
  deadlock,
  endlessLoop,
  orderedLocks,
  type PlantedScenario,
  unfairLoop,
  wakeUp,
  wakeUpScenario,
} from '../../arbitraries/planted.ts';
import { describeState, unbounded } from '../../arbitraries/subject.ts';
import { type Move, Toy } from '../../arbitraries/toy.ts';
import type { Monitor, Violation } from '../../check/index.ts';
import { SearchFailure } from '../index.ts';
import { searches, strategyNamed } from '../searches.ts';
import type { Bounds } from '../strategy.ts';
import type { Subject } from '../subject.ts';
import { formatSchedule } from '../token.ts';
import { broken, counting, increment, run, runText, subjectOf } from './fixture.ts';

type Name = keyof typeof searches;
const storing: readonly Name[] = ['states', 'breadth', 'switches'];
const running: readonly Name[] = ['random', 'pct'];
const names: readonly Name[] = [...storing, 'brute', 'dpor', ...running];

/** Enough for a small system, and an end to what goes on for ever. */
const bounds: Partial<Bounds> = { executions: 500, depth: 60, steps: 100_000, retries: 3 };

const find = (name: Name, subject: Subject) => run(strategyNamed(name), subject, bounds);
const findIn = (name: Name, planted: PlantedScenario) => runText(strategyNamed(name), planted, bounds);

/** What stands at the end of a schedule that a toy takes. */
function replay(toy: Toy, schedule: readonly number[]): { readonly able: number[]; readonly unfinished: number[] } {
  for (const thread of schedule) {
    expect(toy.enabled(thread)).toBe(true);
    toy.step(thread);
  }
  const threads = [...toy.threads.keys()];
  return {
    able: threads.filter((thread) => toy.enabled(thread)),
    unfinished: threads.filter((thread) => !toy.finished(thread)),
  };
}

describe.each(names)('the search %s', (name) => {
  test('finds the planted deadlock, and prints how to get there', () => {
    const { verdict, violation } = find(name, subjectOf(deadlock()));
    expect([verdict, violation?.condition]).toEqual(['violated', 'no deadlock']);
    expect(replay(deadlock(), violation!.schedule)).toEqual({ able: [], unfinished: [0, 1] });
    expect(formatSchedule(violation!.schedule)).toMatch(/^[12]\D+[12]$/);
  });

  test('finds the planted lost wake-up, and prints how to get there', () => {
    const { verdict, violation } = find(name, subjectOf(wakeUp('apart')));
    expect([verdict, violation?.condition]).toEqual(['violated', 'no deadlock']);
    expect(violation!.schedule).toEqual([0, 1, 1, 0]);
    expect(replay(wakeUp('apart'), violation!.schedule)).toEqual({ able: [], unfinished: [0] });
  });

  test('finds neither where it is not', () => {
    for (const toy of [orderedLocks(), wakeUp('one step')]) {
      expect(find(name, subjectOf(toy)).verdict).toBe(running.includes(name) ? 'unknown' : 'holds');
    }
  });

  test('takes a loop for no violation that goes on for ever only if somebody who can move never does', () => {
    const { verdict, hit, cycles, executions } = findIn(name, unfairLoop);
    if (storing.includes(name)) {
      expect({ verdict, cycles }).toEqual({ verdict: 'holds', cycles: 1 });
    } else {
      expect({ verdict, hit }).toEqual({ verdict: 'unknown', hit: running.includes(name) ? 'executions' : 'depth' });
      expect(executions.complete).toBeGreaterThan(0);
    }
  });

  test('is violated from the first state on with an empty schedule', () => {
    const subject = subjectOf(counting(2, 2), () => broken);
    expect(find(name, subject)).toMatchObject({ verdict: 'violated', violation: { ...broken, schedule: [] } });
  });

  // T1 T2 violates nothing, and leads to where T2 T1 leads, of which the last step does.
  test('tells a step that violates something from one that leads to the same state without', () => {
    const toy = counting(1, 1);
    class Hears implements Monitor {
      violation: Violation | undefined;
      hear(event: Event): void {
        const last = event.type === 'commit' && event.thread === 0 && toy.counters[0] === 2;
        this.violation = last ? broken : undefined;
      }
      encode(): void {}
    }
    const { violation } = find(name, { ...subjectOf(toy), monitors: [new Hears()] });
    expect(violation).toEqual({ ...broken, schedule: [1, 0] });
  });

  test('takes what has no meaning in the program for a violation', () => {
    const fault: Move = () => {
      throw new ProgramFault('no meaning');
    };
    class Faulty extends Toy {
      override enabled(thread: number): boolean {
        return !this.finished(thread);
      }
    }
    const { violation } = find(name, subjectOf(new Faulty(1, [[increment, fault]])));
    expect(violation).toEqual({ condition: 'the program is meaningful', reason: 'no meaning', schedule: [0, 0] });
  });

  test('passes on a broken invariant of ours, with the schedule that led to it, and takes everything back', () => {
    class Faulty extends Toy {
      override enabled(thread: number): boolean {
        return !this.finished(thread);
      }
    }
    const bad: Move = ([x = 0]) => {
      assert(x === 0, 'an invariant');
      return [x];
    };
    const toy = new Faulty(1, [[increment, bad]]);
    expect(() => find(name, subjectOf(toy))).toThrow(
      expect.objectContaining({ constructor: SearchFailure, message: 'an invariant', schedule: [0, 0] }),
    );
    expect(toy.counters).toEqual([0]);
    expect(toy.journal.recording).toBe(false);
  });
});

describe.each(names)('the search %s, ended early', (name) => {
  const threads = 60;
  const long = () => counting(threads, threads, threads);
  const tight = { ...unbounded, executions: 2000 };

  test('by whoever watches, leaves the system as it was', () => {
    for (const reports of [1, 3]) {
      const subject = subjectOf(long());
      const before = describeState(subject);
      const search = strategyNamed(name)(subject, tight);
      for (let report = 0; report < reports; report++) {
        expect(search.next()).toMatchObject({ done: false, value: { seconds: expect.any(Number) } });
      }
      expect(search.next('interrupt')).toMatchObject({ done: true, value: { verdict: 'unknown', hit: 'interrupt' } });
      expect(describeState(subject)).toBe(before);
      expect(subject.system.journal.recording).toBe(false);
    }
  });

  test('by a bound on seconds, steps or depth, says so and leaves the system as it was', () => {
    for (const [hit, bound] of [
      ['seconds', { seconds: 0 }],
      ['steps', { steps: 1000 }],
      ['depth', { depth: 10, steps: 100_000 }],
    ] as const) {
      const subject = subjectOf(long());
      const before = describeState(subject);
      const result = run(strategyNamed(name), subject, { ...tight, ...bound });
      const endless = hit === 'depth' && !storing.includes(name);
      expect(result.verdict).toBe('unknown');
      expect(endless ? hit : result.hit).toBe(hit);
      expect(result.executions.cut).toBeGreaterThan(0);
      // The reduction first finishes what it has begun to try.
      if (hit === 'steps' && name !== 'dpor') expect(result.steps).toBeLessThanOrEqual(1000);
      expect(describeState(subject)).toBe(before);
    }
  });

  test('by a bound on states, if it stores them, or on executions, if not', () => {
    const bound = storing.includes(name) ? { states: 100 } : { executions: 100 };
    const result = run(strategyNamed(name), subjectOf(long()), { ...unbounded, ...bound });
    expect(result.hit).toBe(Object.keys(bound)[0]);
    expect(storing.includes(name) ? result.states : result.executions.complete).toBe(100);
  });

  test('has found the same when it is watched and not ended', () => {
    const search = strategyNamed(name)(subjectOf(counting(60, 60)), { ...tight, executions: 200 });
    let last = search.next();
    while (!last.done) last = search.next();
    const unwatched = run(strategyNamed(name), subjectOf(counting(60, 60)), { executions: 200 });
    expect({ ...last.value, seconds: 0 }).toEqual({ ...unwatched, seconds: 0 });
  });
});

describe.each(names)('the search %s, abandoned', (name) => {
  test('takes back what it has done', () => {
    const subject = subjectOf(counting(60, 60, 60));
    const before = describeState(subject);
    const search = strategyNamed(name)(subject, { ...unbounded, executions: 2000 });
    search.next();
    // What a consumer's `break` does.
    search.return({ ...run(strategyNamed(name), subjectOf(counting(1)), { executions: 1 }) });
    expect(describeState(subject)).toBe(before);
    expect(subject.system.journal.recording).toBe(false);
  });
});

describe.each(storing)('the search %s, which stores states,', (name) => {
  test('finds the planted loop that nobody ever leaves', () => {
    expect(findIn(name, endlessLoop)).toMatchObject({ verdict: 'violated', violation: { condition: 'progress' } });
  });

  test('finds the wake-up that is lost in a transaction, and only where it is', () => {
    const lost = findIn(name, wakeUpScenario('apart'));
    expect([lost.verdict, lost.violation?.condition]).toEqual(['violated', 'progress']);
    const { text, settings } = wakeUpScenario('apart');
    const there = new Run(text, settings);
    for (const thread of lost.violation!.schedule) there.step(thread);
    expect(there.stage.machine.values()).toEqual(
      new Map([
        ['ready', 1],
        ['asleep', 1],
      ]),
    );
    expect(findIn(name, wakeUpScenario('one step')).verdict).toBe('holds');
  });
});

describe('what is asked of a strategy', () => {
  test('has a meaning in one line', () => {
    expect(Object.keys(searches).sort()).toEqual([...names].sort());
    for (const { meaning } of Object.values(searches)) expect(meaning).toMatch(/^[^\n]{20,100}$/);
  });

  test('must be possible', () => {
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) {
      expect(() => strategyNamed('random', { seed })).toThrow(UserFault);
    }
    for (const bugDepth of [0, 1.5, 17]) expect(() => strategyNamed('pct', { bugDepth })).toThrow(UserFault);
    expect(() => strategyNamed('pct', { seed: 0, bugDepth: 1 })).not.toThrow();
  });

  test('reaches the strategy', () => {
    const remarks = (name: Name) =>
      run(strategyNamed(name, { seed: 77, bugDepth: 2 }), subjectOf(counting(2, 2)), { executions: 3 }).remarks.join(
        ' ',
      );
    expect(remarks('random')).toContain('the seed 77');
    expect(remarks('pct')).toMatch(/the seed 77 .* depth 2 or less/);
  });
});

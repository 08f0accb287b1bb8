import { describe, expect, test } from 'vitest';
import { type ProtocolFactory, parseScenario, runOptions } from '../../../interpreter/index.ts';
import { C7Protocol } from '../../../model/index.ts';
import { exploreText, type Settings, unbounded } from '../../arbitraries/subject.ts';
import { type Run, scenarioMachine } from '../../explore/index.ts';
import { type Minimized, minimize } from '../index.ts';
import { someRun, someRunWith } from './race.ts';

const gil: Settings = { protocol: 'gil' };
const c7: Settings = { protocol: 'c7' };
const fine: Settings = { protocol: 'c7', granularity: 'fine' };

/** The run of the best witness that an exploration finds. */
function bestRun(text: string, overrides: Settings): Run {
  const schedule = exploreText(text, overrides, { ...unbounded, states: 50_000 }).exploration.violation?.schedule;
  if (schedule === undefined) throw new Error('nothing is violated');
  return { scenario: parseScenario(text, 'noisy.scn'), overrides, schedule };
}

const textOf = ({ run }: Minimized) => run.scenario.text.trim();

describe('a lost update among other things', () => {
  const loud = `name: noise
init: x=0, y=0, z=5, a[8]=7; object p: f, g=2
same page: x, y
T1: r = x; y = 3; p.f = y + 1; x = r + 1; z = y; if z > 2: { z -= 1; a[z % 8] = 0 }
T2: q = z; { r = x; p.g = q }; { x = r + 1; z += 1 }; while z > 3: z -= 1
T3: { y = z; z += 1 }; print y; t = CAS(z, 4, 5)
T4..T5: a[i % 4] = i; FAA(y, i)
always: x == 2 or x == 0`;
  const quiet = `name: noise
init: x=0, y=0, z=5
T1: r = x; y = 3; x = r + 1
T2: { r = x; z = y }; x = r + 1
T3: z = 1
always: x == 2 or x == 0`;
  const small = `name: noise
init: x=0
T1: r = x; x = r + 1
T2: r = x; x = r + 1
always: x == 2 or x == 0`;

  test.each([
    [gil, loud],
    [c7, loud],
    [fine, quiet],
  ])('comes down to the two updates: %o', (settings, noisy) => {
    const minimized = minimize(someRun(noisy, settings));
    expect(textOf(minimized)).toBe(small);
    expect(minimized.after).toMatchObject({ threads: 2, statements: 4, switches: 2 });
    expect(minimized.violation).toEqual({ condition: 'always: x == 2 or x == 0', reason: 'a run ends with x = 1' });
    expect(minimized.run.overrides).toBe(settings);
  });

  test('keeps the claims and the settings, and threads whose registers a claim names', () => {
    const text = `config: page=128, contention=alwaysWait
init: x=0, y=0
T1: r = x; x = r + 1
T2: r = x; y = 1; x = r + 1
T3: s = y; y = 4; y = s
T4: y = 2
always: x==2
never: T3.s == 3`;
    expect(textOf(minimize(someRun(text, {})))).toBe(`config: page=128, contention=alwaysWait
init: x=0
T1: r = x; x = r + 1
T2: r = x; x = r + 1
T3: s = 0
always: x == 2
never: T3.s == 3`);
  });

  test('that needs no conflict comes down to what one thread does', () => {
    const text = 'init: x=0, y=0\nT1: r = x; y = 5; x = r + 1\nT2: s = y; y = s + 1\nnever: x == 1';
    const { run, after } = minimize(someRun(text, gil));
    expect(run.scenario.text).toBe('init: x=0\nT1: x = 1\nnever: x == 1\n');
    expect(after).toEqual({ threads: 1, statements: 1, switches: 0, steps: 3 });
  });
});

describe('threads that wait for each other', () => {
  test('two locks in opposite orders, where nothing else stands in the way of progress', () => {
    const text = `config: contention=alwaysAbortOther
init: a=0, b=0, n=0
T1: { while a: pass; a = 1 }; { while b: pass; b = 1 }; n += 1; b = 0; a = 0
T2: { while b: pass; b = 1 }; n += 2; { while a: pass; a = 1 }; a = 0; b = 0
always: a == 0 and b == 0`;
    const minimized = minimize(bestRun(text, {}));
    expect(minimized.violation.condition).toBe('progress');
    // Each takes its own lock, waits for the other one, and lets go of its own: no part of that can be missing.
    expect(textOf(minimized)).toBe(`config: contention=alwaysAbortOther
init: a=0, b=0
T1: a = 1; { while b: pass }; a = 0
T2: b = 1; { while a: pass }; b = 0
always: a == 0 and b == 0`);
    expect(minimized.after).toMatchObject({ threads: 2, statements: 10, switches: 1 });
  });

  test('waiting in a transaction for what another one is to write', () => {
    const text = `init: flag=0, z=1
T1: z = 2; flag = 1
T2: r = z; { while flag == 0: pass; z = 3 }; z = 3
T3: z = 7; z = 8
always: flag == 1`;
    const minimized = minimize(bestRun(text, c7));
    expect(minimized.violation.condition).toBe('progress');
    expect(textOf(minimized)).toBe(`init: flag=0
T1: flag = 1
T2: { while flag == 0: pass }
always: flag == 1`);
    expect(minimized.after).toEqual({ threads: 2, statements: 4, switches: 0, steps: 2 });
  });

  test('a wake-up that never comes', () => {
    const text = `config: segments=1
init: x=0, y=0
T1: { r = x; x = r + 1 }; y = 1
T2: { r = x; x = r + 1; y = 2 }
T3: y += 1`;
    const create: ProtocolFactory = (sizes, threads) => {
      const protocol = new C7Protocol(sizes, threads);
      protocol.world.wake = () => {};
      return protocol;
    };
    const taken = someRunWith(text, create, (run) => {
      const { machine } = scenarioMachine(run.scenario, runOptions(run.scenario, {}), create);
      for (const thread of run.schedule) machine.step(thread);
      const threads = [...machine.threads.keys()];
      return (
        threads.every((thread) => !machine.enabled(thread)) && !threads.every((thread) => machine.finished(thread))
      );
    });
    const minimized = minimize(taken, { create });
    expect(minimized.violation.condition).toBe('no deadlock');
    expect(minimized.after).toMatchObject({ threads: 2, statements: 2, switches: 2 });
    expect(minimized.after.steps).toBeLessThan(taken.schedule.length);
  });
});

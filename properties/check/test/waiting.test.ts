import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../interpreter/index.ts';
import { C7Protocol, Wait } from '../../../model/index.ts';
import { type ProgramShape, programs, programText } from '../../arbitraries/program.ts';
import { check } from '../../suites/cases.ts';
import { deadlock, lostProgress } from '../index.ts';
import { waitOf } from '../waiting.ts';
import { type Fault, faultyMachine, run } from './faulty.ts';

const counter = 'init: x=0\nT1: { r = x; x = r + 1 }\nT2: { r = x; x = r + 1 }';
const apart = 'init: x=0, y=0; apart: x, y\nT1: { x = 1 }\nT2: { y = 1 }';
const fine = { granularity: 'fine' };

function machineOf(text: string, settings: Readonly<Record<string, string>> = {}, fault: Fault = () => {}): Machine {
  return faultyMachine(text, settings, fault).machine;
}

/** Lets a thread move until it cannot. */
function exhaust(machine: Machine, thread: number): void {
  while (machine.enabled(thread)) machine.step(thread);
}

/** Lets a thread move until something is so. */
function stepUntil(machine: Machine, thread: number, reached: () => boolean): void {
  while (!reached()) machine.step(thread);
}

const stuck = 'no thread can move, and not all have finished';
const here = ({ reason }: { readonly reason: string }) => reason.slice(reason.indexOf('Here'));

describe('a deadlock says who waits for what', () => {
  const wakesNobody: Fault = (c7) => {
    c7.wake = () => {};
  };

  const keepsWaiting: Fault = (c7) => {
    const wake = c7.wake.bind(c7);
    c7.wake = (condition, all) => condition === Wait.transactionDone || wake(condition, all);
  };

  test('a wake-up for a free segment that was lost', () => {
    const machine = machineOf(counter, { segments: '1' }, wakesNobody);
    machine.step(0);
    exhaust(machine, 1);
    exhaust(machine, 0);
    expect(deadlock(machine)).toEqual({
      condition: 'no deadlock',
      reason: `${stuck}: T2 waits for a free segment, though segment 1 is free: nobody woke it`,
    });
  });

  test('a wake-up for the end of a transaction that was lost', () => {
    // T2 commits last, and waits for T1, which has read what it writes.
    const machine = machineOf('init: x=0, y=0\nT1: { r = x; s = y }\nT2: { x = 1 }', {}, keepsWaiting);
    machine.step(0);
    machine.step(0);
    exhaust(machine, 1);
    exhaust(machine, 0);
    exhaust(machine, 1);
    exhaust(machine, 0);
    expect(deadlock(machine).reason).toBe(
      `${stuck}: T2 waits for the transaction of segment 1 to end, which is over: nobody woke it`,
    );
  });

  test('threads of a system of another kind wait for something', () => {
    const machine = machineOf(counter);
    const other = { ...machine, threads: ['A', 'B'], finished: (thread: number) => thread === 1 };
    expect(deadlock(other as unknown as Machine).reason).toBe(`${stuck}: A waits for something`);
  });
});

describe('where progress is lost, it is said who can move, and who waits for what:', () => {
  test('the lock of the GIL', () => {
    const machine = machineOf(counter, { protocol: 'gil' });
    machine.step(0);
    expect(here(lostProgress(machine))).toBe('Here T1 can move, T2 waits for the lock, which T1 has');
  });

  test('a free segment', () => {
    const machine = machineOf(counter, { segments: '1' });
    machine.step(0);
    exhaust(machine, 1);
    expect(here(lostProgress(machine))).toBe('Here T1 can move, T2 waits for a free segment: T1 has it');
  });

  test('that others reach a safe point, and the end of the pause', () => {
    const machine = machineOf(counter);
    machine.step(0);
    machine.step(0);
    exhaust(machine, 1);
    expect(here(lostProgress(machine))).toBe('Here T1 can move, T2 waits for T1 to reach a safe point');
  });

  test('the mutex', () => {
    const machine = machineOf(counter, fine);
    machine.step(0);
    expect(here(lostProgress(machine))).toBe('Here T1 can move, T2 waits for the mutex, which T1 holds');
  });

  test('a privatization lock', () => {
    const machine = machineOf(apart, fine);
    const { protocol } = machine;
    stepUntil(machine, 0, () => protocol instanceof C7Protocol && protocol.world.segment(1).privatizationLock !== 0);
    exhaust(machine, 1);
    expect(here(lostProgress(machine))).toBe(
      'Here T1 can move, T2 waits for the privatization lock of segment 1, which T1 holds',
    );
  });

  test('or nothing, if the state is not at hand', () => {
    expect(lostProgress().reason).toMatch(/cycle of states$/);
  });
});

test('whoever cannot move waits for something that has a name', () => {
  const shape: ProgramShape = { threads: 3, units: 2, actions: 2, braces: 'sometimes', special: true };
  const settings = fc.record({
    protocol: fc.constantFrom('c7', 'c7', 'gil'),
    granularity: fc.constantFrom('barrier', 'fine'),
    segments: fc.constantFrom('1', '2', '3'),
    contention: fc.constantFrom('pauseIfYounger', 'abortTheYounger', 'alwaysAbortOther'),
  });
  const choices = fc.array(fc.nat(2), { minLength: 20, maxLength: 120, size: 'max' });
  check(
    fc.property(programs(shape).map(programText), settings, choices, (text, chosen, choice) => {
      const machine = machineOf(text, chosen);
      run(machine, choice, () => {
        machine.threads.forEach((_, thread) => {
          if (machine.finished(thread) || machine.enabled(thread)) return;
          expect(waitOf(machine, thread)).toMatch(/^for (?!something)/);
        });
      });
    }),
    1,
  );
});

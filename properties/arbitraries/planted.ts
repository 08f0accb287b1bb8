import type { Settings } from './subject.ts';
import { type Move, Toy } from './toy.ts';

/** Systems with a known fault, or with something that looks like one: what searches are to find, or not to find. */

export interface PlantedScenario {
  readonly text: string;
  readonly settings: Settings;
}

// The notation has no statement that waits for another thread without going round a loop, so what waits is a toy.

const take =
  (lock: number): Move =>
  (locks) =>
    locks[lock] === 0 ? locks.with(lock, 1) : undefined;
const free =
  (lock: number): Move =>
  (locks) =>
    locks.with(lock, 0);

/** Two threads take two locks, in opposite orders. */
export function deadlock(): Toy {
  return new Toy(2, [
    [take(0), take(1), free(1), free(0)],
    [take(1), take(0), free(0), free(1)],
  ]);
}

/** The same in one order: nobody waits for ever. */
export function orderedLocks(): Toy {
  const thread = [take(0), take(1), free(1), free(0)];
  return new Toy(2, [thread, thread]);
}

const ready = 0;
const asleep = 1;
const seen = 2;

/**
 * T1 looks whether something is ready, and if not goes to sleep until it is woken. T2 makes it ready, and wakes T1 if
 * that sleeps. Between the look and the sleep the wake-up is lost, and T1 sleeps for ever; unless both are one step.
 */
export function wakeUp(lookAndSleep: 'apart' | 'one step'): Toy {
  const look: Move = (state) => state.with(seen, state[ready]!);
  const sleep: Move = (state) => (state[seen] === 0 ? state.with(asleep, 1) : state);
  const woken: Move = (state) => (state[asleep] === 0 ? state : undefined);
  const both: Move = (state) => sleep(look(state)!);
  const wake: Move = (state) => state.with(asleep, 0);
  const before = lookAndSleep === 'apart' ? [look, sleep] : [both];
  return new Toy(3, [
    [...before, woken],
    [(state) => state.with(ready, 1), wake],
  ]);
}

/** The same in transactions: whoever sleeps waits in a transaction, so that nobody can commit any more. */
export function wakeUpScenario(lookAndSleep: 'apart' | 'one step'): PlantedScenario {
  const look = 'if ready == 0: asleep = 1';
  return {
    text: [
      'init: ready=0, asleep=0',
      `T1: ${lookAndSleep === 'apart' ? look : `{ ${look} }`}; { while asleep == 1: pass }`,
      'T2: ready = 1; asleep = 0',
    ].join('\n'),
    // With other policies T2 would wait for the waiting transaction.
    settings: { protocol: 'c7', contention: 'alwaysAbortOther' },
  };
}

/** T1 may go round its loop for ever, but only if T2, which can move, never does: no violation of progress. */
export const unfairLoop: PlantedScenario = {
  text: 'init: flag=0\nT1: while flag == 0: pass\nT2: flag = 1',
  settings: { protocol: 'gil' },
};

/** T1 goes round its loop for ever, holding the lock that T2 needs to end it: nobody can commit any more. */
export const endlessLoop: PlantedScenario = {
  text: 'init: flag=0\nT1: { while flag == 0: pass }\nT2: flag = 1',
  settings: { protocol: 'gil' },
};

/** Who makes the steps of a violation of each depth. */
const marks: readonly (readonly [readonly number[], readonly number[]])[] = [
  [[0], [1]],
  [[0, 2], [1]],
  [
    [0, 2],
    [1, 3],
  ],
];

/** Steps of the threads of {@link violationOfDepth} that mean nothing. */
const idleSteps = 3;

/**
 * Three threads with a violation of that depth: T1 and T2 have to make their marks by turns, and the violation is there
 * when `depth` + 1 marks have been made. A run of priorities makes them by one order of T1 and T2 and depth - 1 falls, each
 * right after a mark.
 */
export function violationOfDepth(depth: 1 | 2 | 3): {
  readonly toy: Toy;
  readonly steps: number;
  readonly found: number;
} {
  const mark =
    (turn: number): Move =>
    ([made = 0]) => [made === turn ? made + 1 : made];
  const idle: Move = (state) => state;
  const [one, other] = marks[depth - 1]!;
  const programs = [one.map(mark), other.map(mark), Array<Move>(idleSteps).fill(idle)];
  return { toy: new Toy(1, programs), steps: depth + 1 + idleSteps, found: depth + 1 };
}

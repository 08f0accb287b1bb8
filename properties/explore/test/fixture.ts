import fc from 'fast-check';
import { programs, programText } from '../../arbitraries/program.ts';
import { type Settings, stageOf, unbounded } from '../../arbitraries/subject.ts';
import { type Move, Toy } from '../../arbitraries/toy.ts';
import type { Violation } from '../../check/index.ts';
import { type Bounds, type Exploration, finish, type Strategy } from '../strategy.ts';
import type { Subject } from '../subject.ts';

export const increment: Move = ([x = 0]) => [x + 1];

export const broken: Violation = { condition: 'a condition', reason: 'a reason' };

/** A toy with a condition on its states. */
export function subjectOf(system: Toy, check: Subject['check'] = () => undefined): Subject {
  return { system, monitors: [], check };
}

/** Threads that do nothing but increment, so many times each. */
export function counting(...steps: readonly number[]): Toy {
  return new Toy(
    1,
    steps.map((count) => Array<Move>(count).fill(increment)),
  );
}

export function run(strategy: Strategy, subject: Subject, bounds: Partial<Bounds> = {}): Exploration {
  return finish(strategy(subject, { ...unbounded, ...bounds }));
}

export function runText(strategy: Strategy, { text, settings }: Case, bounds: Partial<Bounds> = {}): Exploration {
  return run(strategy, stageOf(text, settings).subject, bounds);
}

/** A random program, with settings under which it has few states. */
export interface Case {
  readonly text: string;
  readonly settings: Settings;
}

const shape = { units: 2, actions: 2, braces: 'sometimes', special: true } as const;

const gilCases: fc.Arbitrary<Case> = fc.record({
  text: programs({ ...shape, threads: 3 }).map(programText),
  settings: fc.constantFrom<Settings>({ protocol: 'gil' }, { protocol: 'gil', unit: 'access' }),
});

export const c7Cases: fc.Arbitrary<Case> = fc.record({
  text: programs({ ...shape, threads: 2, units: 1 }).map(programText),
  settings: fc
    .constantFrom('alwaysAbortMyself', 'alwaysAbortOther', 'abortTheYounger', 'pauseIfYounger')
    .map((contention) => ({ protocol: 'c7', contention })),
});

export const cases: fc.Arbitrary<Case> = fc.oneof(gilCases, c7Cases);

import { ProgramFault, type System } from '../../interpreter/index.ts';
import type { Monitor, Violation } from '../check/index.ts';

/** What a search explores, with the conditions that it is to keep. */
export interface Subject {
  readonly system: System;
  /** Conditions that are followed along the run. */
  readonly monitors: readonly Monitor[];
  /** Conditions on a state by itself; `finished`: all threads have. */
  readonly check: (finished: boolean) => Violation | undefined;
}

/** A program that does something that has no meaning violates. */
export function meaningless(reason: string): Violation {
  return { condition: 'the program is meaningful', reason };
}

/** Takes a step of a thread; gives what it violates, as far as the step itself or the run up to it shows. */
export function takeStep({ system, monitors }: Subject, thread: number): Violation | undefined {
  try {
    system.step(thread);
  } catch (error) {
    return violationOf(error);
  }
  for (const { violation } of monitors) if (violation !== undefined) return violation;
  return undefined;
}

/** What the present state violates by itself. */
export function checkState(subject: Subject, finished: boolean): Violation | undefined {
  try {
    return subject.check(finished);
  } catch (error) {
    return violationOf(error);
  }
}

function violationOf(error: unknown): Violation {
  if (error instanceof ProgramFault) return meaningless(error.message);
  throw error;
}

import type { RecordedStep } from '../../../interpreter/index.ts';
import { UserFault } from '../../../model/index.ts';
import type { Violation } from '../../check/index.ts';
import type { Schedule } from '../path.ts';
import { checkState, takeStep } from '../subject.ts';
import { prepare } from './explore.ts';
import { type ProgramMatter, type ProgramSubject, programSubject } from './program.ts';

/** What a search had come to know about a program: its schedules mean something only together with that. */
export interface Known {
  readonly threads: number;
  /** Names of the objects that threads share. */
  readonly shared: readonly number[];
}

/** What is known of a program now. */
export function knownOf({ program: { system, sharing } }: ProgramSubject): Known {
  return { threads: system.count, shared: [...sharing] };
}

/** A run of a program that was taken again. */
export interface ProgramRerun {
  readonly steps: readonly RecordedStep[];
  /** What is violated where it ends, if anything. */
  readonly violation: Violation | undefined;
  /** Whether all threads have ended. */
  readonly finished: boolean;
}

/**
 * Takes the steps of one schedule, and records what they are.
 * @throws UserFault `token/schedule` when a thread cannot take the step that the schedule gives it
 */
export function rerunProgram(matter: ProgramMatter, known: Known, schedule: Schedule): ProgramRerun {
  const { program, subject } = programSubject(matter);
  const { system, sharing, recorder } = program;
  prepare(program);
  for (const key of known.shared) sharing.add(key);
  system.know(known.threads);
  const steps: RecordedStep[] = [];
  let broken: Violation | undefined;
  system.journal.recording = true;
  for (const [index, thread] of schedule.entries()) {
    const isPossible = broken === undefined && thread < system.threads.length && system.enabled(thread);
    if (!isPossible) throw impossible(index);
    const take = () => {
      broken = takeStep(subject, thread);
    };
    steps.push(recorder.step(system, thread, take));
  }
  const finished = system.threads.every((_, thread) => system.finished(thread));
  return { steps, violation: broken ?? checkState(subject, finished), finished };
}

function impossible(index: number): UserFault {
  return new UserFault({
    code: 'token/schedule',
    message: `the thread of step ${index + 1} of the schedule cannot move there`,
    hint: 'the schedule belongs to another program or configuration',
  });
}

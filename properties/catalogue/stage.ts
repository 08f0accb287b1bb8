import fc from 'fast-check';
import { parseScenario, runOptions } from '../../interpreter/index.ts';
import { enabledThreads, listenTo, type Stage } from '../arbitraries/subject.ts';
import type { Violation } from '../check/index.ts';
import { type Run, type Schedule, scenarioMachine } from '../explore/index.ts';
import { creating, type Target } from './target.ts';

const file = 'random.scn';

/** Opacity is more than most protocols promise. */
const overrides = { check: 'serializability+isolation+invariants' };

/** A scenario's machine on a protocol, fresh, with its conditions. */
export function stageOn(target: Target, text: string): Stage {
  const scenario = parseScenario(text, file);
  return { scenario, ...scenarioMachine(scenario, runOptions(scenario, overrides), creating(target)) };
}

/** The run of a scenario that says everything about how it is run. */
export function runOf(text: string, schedule: Schedule): Run {
  return { scenario: parseScenario(text, file), overrides, schedule };
}

/** Which of the threads that can move does, step by step; when it ends, the first one. */
export const choices: fc.Arbitrary<readonly number[]> = fc.array(fc.nat({ max: 2 }), { maxLength: 60, size: 'max' });

/** Retries need not come to an end. */
const mostSteps = 120;

/**
 * Runs a program to its end, or to a violation that is followed along the run, or for so many steps, and calls `stepped` with the schedule so far after each.
 * @returns the schedule
 */
export function walk(
  { machine, subject }: Stage,
  choice: readonly number[],
  stepped?: (schedule: Schedule) => void,
): Schedule {
  const schedule: number[] = [];
  while (schedule.length < mostSteps && violationIn(subject) === undefined) {
    const enabled = enabledThreads(subject);
    if (enabled.length === 0) break;
    const thread = enabled[(choice[schedule.length] ?? 0) % enabled.length]!;
    machine.step(thread);
    schedule.push(thread);
    stepped?.(schedule);
  }
  return schedule;
}

/** Follows a schedule up to the first violation along the run: what is replayed ends there. */
export function followed({ machine, subject }: Stage, schedule: Schedule) {
  listenTo(subject);
  for (const [index, thread] of schedule.entries()) {
    machine.step(thread);
    const violation = violationIn(subject);
    if (violation !== undefined) return { schedule: schedule.slice(0, index + 1), violation };
  }
  return { schedule, violation: undefined };
}

function violationIn({ monitors }: Stage['subject']): Violation | undefined {
  return monitors.find(({ violation }) => violation !== undefined)?.violation;
}

import { type ProtocolFactory, runOptions } from '../../interpreter/index.ts';
import { C7Protocol, type Event, type Log, UserFault } from '../../model/index.ts';
import { HeapWatch, type Violation } from '../check/index.ts';
import { logOf, namesOf, scenarioMachine } from './scenario.ts';
import { checkState, takeStep } from './subject.ts';
import type { Run } from './token.ts';

/** A run that was taken again, with its log on. */
export interface Rerun {
  readonly log: Log;
  /** What is violated where the run ends, if anything. */
  readonly violation: Violation | undefined;
  /** Whether all threads have finished. */
  readonly finished: boolean;
  /** The committed values in the end, by location. */
  readonly values: ReadonlyMap<string, number>;
  /** The locations among them that hold references: their values are addresses, 0 for null. */
  readonly references: ReadonlySet<string>;
}

/**
 * Takes the steps of one schedule, and records what happens; `create` makes the protocol, if the run's settings do not.
 * @throws UserFault `token/schedule` when a thread cannot take the step that the schedule gives it
 */
export function rerun({ scenario, overrides, schedule }: Run, create?: ProtocolFactory): Rerun {
  const options = runOptions(scenario, overrides);
  const { machine, subject } = scenarioMachine(scenario, options, create);
  const events: Event[] = [];
  const { protocol } = machine;
  // A search cannot remember what programs put into the objects they allocate; a single run can.
  const watch = protocol instanceof C7Protocol ? new HeapWatch(protocol.world, namesOf(machine)) : undefined;
  machine.listen((event) => {
    events.push(event);
    watch?.hear(event);
    for (const monitor of subject.monitors) monitor.hear(event);
  });
  let broken: Violation | undefined;
  for (const [index, thread] of schedule.entries()) {
    const possible = broken === undefined && thread < machine.threads.length && machine.enabled(thread);
    if (!possible) throw impossible(index, thread);
    broken = takeStep(subject, thread) ?? watch?.violation;
  }
  const finished = machine.threads.every((_, thread) => machine.finished(thread));
  return {
    log: logOf(scenario, options, machine, events),
    violation: broken ?? checkState(subject, finished),
    finished,
    values: machine.values(),
    references: machine.references,
  };
}

function impossible(index: number, thread: number): UserFault {
  return new UserFault({
    code: 'token/schedule',
    message: `step ${index + 1} of the schedule is thread ${thread + 1}'s, which cannot move there`,
    hint: 'the schedule belongs to another program or configuration',
  });
}

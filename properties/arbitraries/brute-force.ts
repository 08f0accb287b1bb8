import type { Violation } from '../check/index.ts';
import type { Schedule } from '../explore/index.ts';
import { enabledThreads, hasFinished, listenTo, outcomeOf, type Settings, type Stage, stageOf } from './subject.ts';

/** What all schedules of a scenario lead to, found without undoing anything and without remembering any state. */
export interface Enumeration {
  /** Whether all schedules were run to their end. */
  readonly complete: boolean;
  readonly runs: number;
  readonly outcomes: readonly string[];
  /** The best schedule to a violation: fewest switches first, then fewest steps. */
  readonly violation: { readonly schedule: Schedule; readonly condition: string } | undefined;
  /** Whether some transaction was aborted, or had to wait, in some complete run. */
  readonly conflict: boolean;
}

/** Runs one schedule on a fresh machine after the other, up to `length` steps each and `runs` of them. */
export function bruteForce(text: string, settings: Settings, limits: { length: number; runs: number }): Enumeration {
  const outcomes = new Set<string>();
  let best: Enumeration['violation'];
  let runs = 0;
  let complete = true;
  let conflict = false;
  const prefixes: number[][] = [[]];
  for (let prefix = prefixes.pop(); prefix !== undefined; prefix = prefixes.pop()) {
    if (runs++ >= limits.runs)
      return { complete: false, runs, outcomes: [...outcomes].sort(), violation: best, conflict };
    const run = new Run(text, settings);
    for (const thread of prefix) run.step(thread);
    // Goes on with the first thread that can move, and leaves the others for later.
    while (run.violation === undefined && run.enabled.length > 0 && run.schedule.length < limits.length) {
      const [first, ...others] = run.enabled;
      for (const other of others) prefixes.push([...run.schedule, other]);
      run.step(first!);
    }
    if (run.violation !== undefined) {
      if (best === undefined || isBetter(run.schedule, best.schedule)) {
        best = { schedule: run.schedule, condition: run.violation.condition };
      }
      if (run.finished) outcomes.add(outcomeOf(run.stage));
    } else if (run.finished) {
      outcomes.add(outcomeOf(run.stage));
      conflict ||= run.conflict;
    } else {
      complete = false;
    }
  }
  return { complete, runs, outcomes: [...outcomes].sort(), violation: best, conflict };
}

export function switchesOf(schedule: Schedule): number {
  return schedule.filter((thread, index) => index > 0 && schedule[index - 1] !== thread).length;
}

function isBetter(one: Schedule, other: Schedule): boolean {
  const switches = switchesOf(one) - switchesOf(other);
  return switches < 0 || (switches === 0 && one.length < other.length);
}

/** A run on a fresh machine, judged after every step as the search judges it. */
export class Run {
  readonly stage: Stage;
  readonly schedule: number[] = [];
  violation: Violation | undefined;
  conflict = false;
  enabled: number[] = [];
  finished = false;

  constructor(text: string, settings: Settings) {
    this.stage = stageOf(text, settings);
    listenTo(this.stage.subject, ({ type }) => {
      if (type === 'abort' || type === 'wait') this.conflict = true;
    });
    this.#judge();
  }

  step(thread: number): void {
    this.stage.machine.step(thread);
    this.schedule.push(thread);
    this.#judge();
  }

  #judge(): void {
    const { subject } = this.stage;
    this.enabled = enabledThreads(subject);
    this.finished = hasFinished(subject);
    this.violation ??= subject.monitors.find(({ violation }) => violation !== undefined)?.violation;
    this.violation ??= subject.check(this.finished);
    if (this.enabled.length > 0 || this.finished) return;
    this.violation ??= { condition: 'no deadlock', reason: 'nobody can move' };
  }
}

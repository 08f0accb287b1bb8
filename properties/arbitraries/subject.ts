import { Machine, parseScenario, runOptions, type Scenario } from '../../interpreter/index.ts';
import type { Event } from '../../model/index.ts';
import { type Bounds, type Exploration, explore, scenarioSubject } from '../explore/index.ts';

export type Subject = ReturnType<typeof scenarioSubject>;

/** Options as the command line gives them. */
export type Settings = Readonly<Record<string, string>>;

export const unbounded: Bounds = { states: 1e9, steps: 1e9, depth: 1e9, seconds: 1e9 };

/** A scenario's machine with its conditions, fresh. */
export interface Stage {
  readonly subject: Subject;
  readonly machine: Machine;
  readonly scenario: Scenario;
}

export function stageOf(text: string, settings: Settings): Stage {
  const scenario = parseScenario(text, 'test.scn');
  const subject = scenarioSubject(scenario, runOptions(scenario, settings));
  const { system } = subject;
  if (!(system instanceof Machine)) throw new Error('a scenario runs on a machine');
  return { subject, machine: system, scenario };
}

/** The numbers that tell the present state from others, as the search compares them. */
export function describeState({ system, monitors }: Subject): string {
  const numbers: number[] = [];
  const out = { int: (value: number) => numbers.push(value) };
  system.encode(out);
  for (const monitor of monitors) monitor.encode(out);
  return numbers.join(' ');
}

export function enabledThreads({ system }: Subject): number[] {
  return system.threads.flatMap((_, thread) => (system.enabled(thread) ? [thread] : []));
}

export function hasFinished({ system }: Subject): boolean {
  return system.threads.every((_, thread) => system.finished(thread));
}

/** Sends the events to the monitors, as the search does, and to `also`. */
export function listenTo({ system, monitors }: Subject, also?: (event: Event) => void): void {
  system.listen((event) => {
    for (const monitor of monitors) monitor.hear(event);
    also?.(event);
  });
}

/** Committed memory, and the registers as claims see them. */
export function outcomeOf({ machine, scenario }: Stage): string {
  const cells = [...machine.values()].map(([name, value]) => {
    // Where objects lie differs from run to run; that there is one counts.
    if (machine.references.has(name)) return `${name}=${value === 0 ? 'null' : 'object'}`;
    return `${name}=${value}`;
  });
  const registers = scenario.threads.flatMap(({ name, registers }, thread) =>
    registers.map((register) => `${name}.${register}=${machine.register(thread, register) ?? 0}`),
  );
  return [...cells, ...registers].join(' ');
}

export interface Explored {
  readonly exploration: Exploration;
  /** The distinct final states, sorted. */
  readonly outcomes: readonly string[];
}

/** Explores a scenario, and collects its final states. */
export function exploreText(text: string, settings: Settings, bounds = unbounded): Explored {
  const stage = stageOf(text, settings);
  return exploreStage(stage, bounds);
}

export function exploreStage(stage: Stage, bounds = unbounded): Explored {
  const outcomes = new Set<string>();
  const { check } = stage.subject;
  const collecting: Subject = {
    ...stage.subject,
    check: (finished) => {
      if (finished) outcomes.add(outcomeOf(stage));
      return check(finished);
    },
  };
  const exploration = explore(collecting, bounds);
  return { exploration, outcomes: [...outcomes].sort() };
}

/** `holds`, `unknown`, or `violated: ` and the condition. */
export function verdictOf({ verdict, violation }: Exploration): string {
  return violation === undefined ? verdict : `${verdict}: ${violation.condition}`;
}

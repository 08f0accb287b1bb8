import fc from 'fast-check';
import { type ProtocolFactory, parseScenario, runOptions, type Scenario } from '../../../interpreter/index.ts';
import { Run } from '../../arbitraries/brute-force.ts';
import { type Program, type ProgramShape, programs, programText } from '../../arbitraries/program.ts';
import { exploreText, outcomeOf, type Settings, unbounded } from '../../arbitraries/subject.ts';
import { type Schedule, scenarioMachine, type Run as Taken } from '../../explore/index.ts';

/** A run that violates a claim, as a random schedule led there, and the best schedule that does. */
export interface Race {
  readonly taken: Taken;
  readonly best: Schedule;
}

// Of larger programs nobody needs to know the best schedule.
const bounds = { ...unbounded, states: 3000 };

const walk = fc.array(fc.nat(), { minLength: 80, maxLength: 80 });

/** Races, or undefined where the random program has none. */
export function races(shape: ProgramShape, settings: Settings): fc.Arbitrary<Race | undefined> {
  const walks = fc.array(walk, { minLength: 40, maxLength: 40 });
  return fc
    .tuple(programs(shape), fc.nat(), walks)
    .map(([program, choice, schedules]) => raceOf(program, settings, choice, schedules));
}

/** Forbids a program a final state that it has only if its threads come between each other. */
function raceOf(program: Program, settings: Settings, choice: number, walks: readonly number[][]): Race | undefined {
  const plain = programText({ ...program, claims: [] });
  const { exploration, outcomes } = exploreText(plain, settings, bounds);
  if (exploration.verdict !== 'holds') return undefined;
  const serial = serialOutcomes(plain, settings);
  const racy = outcomes.filter((outcome) => !serial.includes(outcome));
  if (racy.length === 0) return undefined;
  // What the registers hold is copied in the end; the copies say nothing new.
  const values = racy[choice % racy.length]!.split(' ').filter((value) => !value.includes('.last_'));
  const text = programText({
    ...program,
    claims: [`never: ${values.map((value) => value.replace('=', ' == ')).join(' and ')}`],
  });
  const best = exploreText(text, settings, bounds).exploration.violation?.schedule;
  const schedule = walks.map((one) => violatingWalk(text, settings, one)).find((found) => found !== undefined);
  if (best === undefined || schedule === undefined) return undefined;
  return { taken: { scenario: parseScenario(text, 'race.scn'), overrides: settings, schedule }, best };
}

function serialOutcomes(text: string, settings: Settings): string[] {
  const threads = [...parseScenario(text, 'race.scn').threads.keys()];
  return ordersOf(threads).map((order) => {
    const run = new Run(text, settings);
    for (const thread of order) while (run.enabled.includes(thread)) run.step(thread);
    return outcomeOf(run.stage);
  });
}

/** All orders of some threads. */
export function ordersOf(threads: readonly number[]): number[][] {
  if (threads.length === 0) return [[]];
  return threads.flatMap((thread, at) => ordersOf(threads.toSpliced(at, 1)).map((rest) => [thread, ...rest]));
}

// The schedule of a random walk of some threads, or all, if that violates.
function violatingWalk(text: string, settings: Settings, choices: readonly number[], threads?: readonly number[]) {
  const run = new Run(text, settings);
  for (const choice of choices) {
    const enabled = run.enabled.filter((thread) => threads?.includes(thread) ?? true);
    if (run.violation !== undefined || enabled.length === 0) break;
    run.step(enabled[choice % enabled.length]!);
  }
  return run.violation === undefined ? undefined : run.schedule;
}

// Choices for walks, the same ones every time.
function choicesFrom(seed: number, length: number): number[] {
  const choices: number[] = [];
  for (let state = seed; choices.length < length; choices.push(state >>> 8)) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  }
  return choices;
}

/** The run of the first of many random walks, of some threads or all, that violates. */
export function someRun(text: string, settings: Settings, threads?: readonly number[]): Taken {
  for (let seed = 1; seed < 1000; seed++) {
    const schedule = violatingWalk(text, settings, choicesFrom(seed, 1000), threads);
    if (schedule !== undefined) return { scenario: parseScenario(text, 'noisy.scn'), overrides: settings, schedule };
  }
  throw new Error('no walk violates anything');
}

// A random schedule from the beginning until nobody can move; `create` makes the protocol.
function walkOf(scenario: Scenario, create: ProtocolFactory, seed: number): Schedule {
  const { machine } = scenarioMachine(scenario, runOptions(scenario, {}), create);
  const schedule: number[] = [];
  for (const choice of choicesFrom(seed, 1000)) {
    const enabled = [...machine.threads.keys()].filter((thread) => machine.enabled(thread));
    if (enabled.length === 0) break;
    schedule.push(enabled[choice % enabled.length]!);
    machine.step(schedule.at(-1)!);
  }
  return schedule;
}

/** The beginning of a random run that first is like what is wanted; `create` makes the protocol. */
export function someRunWith(text: string, create: ProtocolFactory, isWanted: (run: Taken) => boolean): Taken {
  const scenario = parseScenario(text, 'noisy.scn');
  for (let seed = 1; seed < 1000; seed++) {
    const schedule = walkOf(scenario, create, seed);
    for (let length = 1; length <= schedule.length; length++) {
      const run = { scenario, overrides: {}, schedule: schedule.slice(0, length) };
      if (isWanted(run)) return run;
    }
  }
  throw new Error('no walk is like that');
}

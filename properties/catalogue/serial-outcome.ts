import type { Program, ProgramShape } from '../arbitraries/program.ts';
import { serialOutcomes } from '../arbitraries/serial-order.ts';
import type { Stage } from '../arbitraries/subject.ts';
import { programCases } from './case.ts';
import { finalStates, runsEndingIn } from './exhaustive.ts';
import type { Property } from './property.ts';
import { settingsProse } from './settings.ts';
import { stageOn } from './stage.ts';

const shape: ProgramShape = { threads: 3, units: 1, actions: 3, braces: 'always', special: true };

/** Judged by an interpreter of programs that knows nothing of protocols. */
export const serialOutcome: Property = {
  name: 'serial-outcome',
  says: 'a program ends as it does when its transactions run whole, one after the other in some order, as under a GIL',
  runs: 'exhaustive',
  leftOut: () => undefined,
  over: (target) => [
    '2 or 3 threads, each of one transaction of up to 3 statements',
    ...settingsProse(target, 'barrier'),
  ],
  cases: (target) =>
    programCases(target, shape, 'barrier', async ({ program, text }, watch) => {
      const stage = stageOn(target, text);
      const { states, effort } = await watch(finalStates(stage));
      const serial = serialStates(program, stage);
      const wrong = states.find((state) => !serial.has(state));
      if (wrong === undefined) return { effort, found: undefined };
      const reason = `a run ends with ${wrong}; serial orders end with ${someOf([...serial].sort())}`;
      return watch(runsEndingIn(target, text, wrong, { condition: 'the end of a serial order', reason }));
    }),
};

// Registers that the program does not use are no part of its text.
function serialStates(program: Program, { scenario }: Stage): ReadonlySet<string> {
  const used = new Set(scenario.threads.flatMap(({ name, registers }) => registers.map((one) => `${name}.${one}`)));
  const isShown = (entry: string) => !entry.includes('.') || used.has(entry.slice(0, entry.indexOf('=')));
  return new Set(serialOutcomes(program).map((outcome) => outcome.split(' ').filter(isShown).join(' ')));
}

const mostListed = 4;

function someOf(states: readonly string[]): string {
  const more = states.length - mostListed;
  return `${states.slice(0, mostListed).join(', or ')}${more > 0 ? `, or in ${more} other ways` : ''}`;
}

import type { ProgramShape } from '../arbitraries/program.ts';
import { programCases } from './case.ts';
import { sumOf } from './effort.ts';
import { finalStates, runsEndingIn } from './exhaustive.ts';
import type { Property } from './property.ts';
import { settingsProse } from './settings.ts';
import { stageOn } from './stage.ts';
import { isC7 } from './target.ts';
import { scenarioText } from './text.ts';

const shape: ProgramShape = { threads: 2, units: 2, actions: 2, braces: 'sometimes', special: true };

/** What may be taken as one step, since what happens inside of it shows nowhere. */
export const granularity: Property = {
  name: 'granularity',
  says: 'a program has the same ends whether an operation is one step, or each atomic piece of it is',
  runs: 'exhaustive',
  leftOut: (target) => (isC7(target) ? undefined : 'only c7 has two granularities'),
  over: (target) => [
    '2 threads, each of up to 2 transactions of up to 2 statements',
    ...settingsProse(target, 'barrier'),
  ],
  cases: (target) =>
    programCases(target, shape, 'barrier', async ({ program, settings, text }, watch) => {
      const fineText = scenarioText(program, { ...settings, granularity: 'fine' });
      const barrier = await watch(finalStates(stageOn(target, text)));
      const fine = await watch(finalStates(stageOn(target, fineText)));
      const effort = sumOf(barrier.effort, fine.effort);
      if (effort.bounded > 0) return { effort, found: undefined };
      const onlyFine = fine.states.find((state) => !barrier.states.includes(state));
      const onlyBarrier = barrier.states.find((state) => !fine.states.includes(state));
      if (onlyFine !== undefined) return watch(runsEndingIn(target, fineText, onlyFine, difference('fine', onlyFine)));
      if (onlyBarrier === undefined) return { effort, found: undefined };
      return watch(runsEndingIn(target, text, onlyBarrier, difference('barrier', onlyBarrier)));
    }),
};

function difference(grain: string, end: string) {
  return {
    condition: 'the same ends at both granularities',
    reason: `only at ${grain} granularity a run ends with ${end}`,
  };
}

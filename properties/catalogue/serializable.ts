import type { ProgramShape } from '../arbitraries/program.ts';
import { programCases } from './case.ts';
import { exploreEnds, judgementOf } from './exhaustive.ts';
import type { Property } from './property.ts';
import { settingsProse } from './settings.ts';
import { stageOn } from './stage.ts';
import { isC7 } from './target.ts';

const shape: ProgramShape = { threads: 2, units: 2, actions: 2, braces: 'sometimes', special: true };

/** All that exploration checks of a run, but whether it comes to an end. */
export const serializable: Property = {
  name: 'serializable',
  says: 'in every interleaving the committed transactions are conflict serializable',
  runs: 'exhaustive',
  leftOut: () => undefined,
  over: (target) => [
    '2 threads, each of up to 2 transactions of up to 2 statements',
    ...settingsProse(target, 'both'),
    ...(isC7(target) ? ['with isolation and the invariants of segments checked in every state'] : []),
  ],
  cases: (target) =>
    programCases(target, shape, 'both', async ({ text }, watch) => {
      const stage = stageOn(target, text);
      return judgementOf(text, await watch(exploreEnds(stage, stage.subject)));
    }),
};

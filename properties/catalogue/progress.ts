import type { ProgramShape } from '../arbitraries/program.ts';
import { programCases } from './case.ts';
import { exploreAll, judgementOf } from './exhaustive.ts';
import type { Property } from './property.ts';
import { settingsProse } from './settings.ts';
import { stageOn } from './stage.ts';

const shape: ProgramShape = { threads: 3, units: 1, actions: 3, braces: 'always', special: true };

/** Only whether threads can go on: without histories, searches reach further. */
export const progress: Property = {
  name: 'progress',
  says: 'no interleaving leads to a deadlock, or to where no thread can ever commit again',
  runs: 'exhaustive',
  leftOut: () => undefined,
  over: (target) => [
    '2 or 3 threads, each of one transaction of up to 3 statements',
    ...settingsProse(target, 'barrier'),
  ],
  cases: (target) =>
    programCases(target, shape, 'barrier', async ({ text }, watch) => {
      const question = { monitors: [], check: () => undefined };
      return judgementOf(text, await watch(exploreAll(stageOn(target, text), question)));
    }),
};

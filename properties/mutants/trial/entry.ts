import type { Trial } from '../mutant.ts';
import { tryPrograms } from './programs.ts';
import { tryScenario } from './scenario.ts';
import { tryWalks } from './walks.ts';

/** What a mutant's bundle begins with: everything below here is the model that is tried, and what it is tried with. */
export const trial: Trial = (situation, wanted) => {
  switch (situation.kind) {
    case 'scenario':
      return tryScenario(situation, wanted);
    case 'programs':
      return tryPrograms(situation, wanted);
    case 'walks':
      return tryWalks(situation);
  }
};

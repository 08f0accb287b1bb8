import { trialOf } from './bundle.ts';
import type { Mutant, Outcome } from './mutant.ts';

/** A mutant, and what became of it. */
export interface Row {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
}

/** Tries mutants, one after the other, each in its situation, for the condition that has to find it. */
export async function* tryMutants(mutants: readonly Mutant[]): AsyncGenerator<Row> {
  for (const mutant of mutants) {
    const trial = await trialOf(mutant);
    yield { mutant, outcome: trial(mutant.situation, mutant.killedBy) };
  }
}

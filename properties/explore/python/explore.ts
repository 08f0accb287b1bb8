import { ProgramFault, SharingGrew, ThreadsGrew } from '../../../interpreter/index.ts';
import type { Bounds, Exploration, Search, Strategy } from '../strategy.ts';
import { Xoshiro } from '../xoshiro.ts';
import type { ProgramSubject } from './program.ts';

const rehearsals = 12;
const rehearsedSteps = 5000;

/**
 * Searches the runs of a program. Which objects its threads share, and how many threads there are, is found out on the way:
 * whenever something new is found, the search begins again, so that its result is that of one search that has known
 * everything from its beginning.
 */
export function* exploringProgram(
  { program, subject, outcomes }: ProgramSubject,
  strategy: Strategy,
  bounds: Bounds,
): Search<Exploration> {
  const { system } = program;
  prepare(program);
  for (;;) {
    outcomes.clear();
    try {
      return yield* strategy(subject, bounds);
    } catch (error) {
      if (error instanceof ThreadsGrew) system.know(error.count);
      else if (!(error instanceof SharingGrew)) throw error;
    }
  }
}

/** Takes some random runs: these find most of what there is to know, and machines run as they do once they are warm. */
export function prepare(program: ProgramSubject['program']): void {
  program.sharing.strict = false;
  for (let seed = 1; seed <= rehearsals; seed++) rehearse(program, seed);
  program.sharing.strict = true;
}

function rehearse({ system }: ProgramSubject['program'], seed: number): void {
  const numbers = Xoshiro.of(seed);
  const { journal } = system;
  journal.recording = true;
  const start = journal.mark();
  try {
    for (let step = 0; step < rehearsedSteps; step++) {
      const able = [...system.threads.keys()].filter((thread) => system.enabled(thread));
      if (able.length === 0) return;
      system.step(able[numbers.below(able.length)]!);
    }
  } catch (error) {
    if (error instanceof ThreadsGrew) system.know(error.count);
    // The search will meet it too, and say so.
    else if (!(error instanceof ProgramFault)) throw error;
  } finally {
    journal.undo(start);
    journal.recording = false;
  }
}

import fc from 'fast-check';
import { heapPrograms } from '../../arbitraries/heap-program.ts';
import { choices, heapSettings, runHeap } from '../../arbitraries/heap-run.ts';
import type { Violation } from '../../check/index.ts';
import { parseToken } from '../../explore/index.ts';
import type { Outcome } from '../mutant.ts';
import type { Situation } from '../situation.ts';

type Programs = Extract<Situation, { kind: 'programs' }>;

const seed = 20140705;
/** After the first run that violates so many more are spent on a shorter one. */
const shrinkingRuns = 150;

/** Runs random programs, each on one schedule, until one violates; that one is made smaller. */
export function tryPrograms({ protocol, cards, weakrefs, runs }: Programs, wanted: string | undefined): Outcome {
  let executions = 0;
  let steps = 0;
  let smallest: { readonly violation: Violation; readonly length: number } | undefined;
  let shrinking = shrinkingRuns;
  const property = fc.property(
    heapPrograms({ cards, weakrefs }),
    heapSettings,
    choices,
    (program, settings, choice) => {
      if (smallest !== undefined && shrinking-- <= 0) return true;
      const { violation, length } = run(() => runHeap(program, { ...settings, protocol }, choice), wanted);
      if (smallest === undefined) {
        executions += 1;
        steps += length;
      }
      if (violation === undefined) return true;
      smallest = { violation, length };
      return false;
    },
  );
  fc.check(property, { numRuns: runs, seed });
  return { found: smallest?.violation, executions, steps, witness: smallest?.length ?? 0, whole: true };
}

interface Judged {
  readonly violation: Violation | undefined;
  readonly length: number;
}

function run(play: () => ReturnType<typeof runHeap>, wanted: string | undefined): Judged {
  try {
    const { violation, phantomReader, token } = play();
    const found = [violation, phantomReader].find(
      (one) => one !== undefined && one.condition === (wanted ?? one.condition),
    );
    return { violation: found, length: parseToken(token).schedule.length };
  } catch (error) {
    // What a mutant throws is no outcome.
    if (wanted === undefined) throw error;
    return { violation: undefined, length: 0 };
  }
}

import fc from 'fast-check';
import { type HeapProgram, type HeapShape, heapPrograms, heapProgramText } from '../arbitraries/heap-program.ts';
import { choices, heapSettings, runHeap } from '../arbitraries/heap-run.ts';
import type { Settings } from '../arbitraries/subject.ts';
import { parseToken, rerun } from '../explore/index.ts';
import { singleRun } from './effort.ts';
import type { Case, Judgement, Property } from './property.ts';
import { configLine, protocolSetting } from './settings.ts';
import { runOf } from './stage.ts';
import { isC7 } from './target.ts';

const plain: HeapShape = { cards: 'never', weakrefs: false };
const withCards: HeapShape = { cards: 'alone', weakrefs: false };
const everything: HeapShape = { cards: 'mixed', weakrefs: true };

/** What programs put into what they allocate is there, and all else that a heap has to be. */
export const heap: Property = {
  name: 'heap',
  says: 'after every step the heap is as the program made it, whatever was collected, moved or taken back meanwhile',
  runs: 'single',
  leftOut: (target) => (isC7(target) ? undefined : "it follows c7's collector"),
  over: (target) => [
    '2 to 4 threads, each of up to 4 transactions of up to 7 statements that allocate, link, drop, collect',
    target.name === 'c7'
      ? 'without weak references, and without objects written both by card and whole, where the library has known faults'
      : 'with weak references, and objects written both by card and whole',
    'every contention policy, 1 to 4 segments, nurseries from 64 bytes, pages from 64 bytes, both granularities',
  ],
  cases: (target) =>
    target.name === 'c7'
      ? heapCases({}, plain, withCards)
      : heapCases({ ...protocolSetting(target), phantoms: 'violate' }, everything),
  // Taken again, the run names places as its program does.
  explain: ({ violation, run }) => rerun(run).violation ?? violation,
};

/**
 * Programs of any of the shapes along random schedules. With `phantoms` set, a commit that contends with somebody who has
 * not touched the object violates too.
 */
export function heapCases(fixed: Settings, ...shapes: readonly HeapShape[]): fc.Arbitrary<Case> {
  const programs = fc.constantFrom(...shapes).chain(heapPrograms);
  return fc.tuple(programs, heapSettings, choices).map(([program, drawn, choice]) => {
    const settings = { ...fixed, ...drawn };
    const text = configLine(settings) + heapProgramText(program);
    return { text, judge: async () => judge(program, settings, text, choice) };
  });
}

function judge(program: HeapProgram, settings: Settings, text: string, choice: readonly number[]): Judgement {
  const { violation, phantomReader, counts, token } = runHeap(program, settings, choice);
  const effort = singleRun(counts.get('step') ?? 0);
  const found = violation ?? (settings['phantoms'] === 'violate' ? phantomReader : undefined);
  return { effort, found: found && { violation: found, run: runOf(text, parseToken(token).schedule) } };
}

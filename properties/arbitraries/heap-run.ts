import fc from 'fast-check';
import { parseScenario, runOptions } from '../../interpreter/index.ts';
import { C7Protocol } from '../../model/index.ts';
import { HeapWatch, type Violation } from '../check/index.ts';
import { formatToken, scenarioMachine } from '../explore/index.ts';
import { type HeapProgram, heapProgramText } from './heap-program.ts';
import type { Settings } from './subject.ts';

/** Small pages and nurseries, so that objects share pages, and collections come soon; all policies. */
export const heapSettings: fc.Arbitrary<Settings> = fc
  .record({
    page: fc.constantFrom('64', '256', '4096'),
    segments: fc.constantFrom('1', '2', '2', '3', '4'),
    contention: fc.constantFrom(
      'pauseIfYounger',
      'abortTheYounger',
      'alwaysAbortMyself',
      'alwaysAbortOther',
      'alwaysWait',
    ),
    nursery: fc.constantFrom('64', '256', '4096'),
    versions: fc.constantFrom('3', '255'),
    granularity: fc.constantFrom('barrier', 'barrier', 'fine'),
  })
  .map(({ page, nursery, ...rest }) => ({
    ...rest,
    page,
    nursery: String(Math.max(Number(page), Number(nursery))),
    memory: String(4 * 1024 * 1024),
  }));

/** Which of the threads that can move does, step by step; when it ends, the first one. */
export const choices: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(3), {
  minLength: 0,
  maxLength: 250,
  size: 'max',
});

// A program may wait for something that never comes.
const mostSteps = 600;

/** What a run came to. */
export interface HeapRun {
  readonly violation: Violation | undefined;
  /** The first contention that a transaction was drawn into without reason. */
  readonly phantomReader: Violation | undefined;
  /** How often what happened. */
  readonly counts: ReadonlyMap<string, number>;
  /** The word that replays the run. */
  readonly token: string;
}

/** Runs a program on one schedule, and checks its heap after every step. */
export function runHeap(program: HeapProgram, overrides: Settings, choice: readonly number[]): HeapRun {
  const scenario = parseScenario(heapProgramText(program), 'random.scn');
  const { machine } = scenarioMachine(scenario, runOptions(scenario, overrides));
  const { protocol } = machine;
  if (!(protocol instanceof C7Protocol)) throw new Error('heaps are watched under c7');
  const watch = new HeapWatch(protocol.world);
  const counts = new Map<string, number>();
  machine.listen((event) => {
    watch.hear(event);
    counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  });
  const schedule: number[] = [];
  let violation: Violation | undefined;
  while (violation === undefined && schedule.length < mostSteps) {
    const enabled = machine.threads.flatMap((_, thread) => (machine.enabled(thread) ? [thread] : []));
    if (enabled.length === 0) break;
    const thread = enabled[(choice[schedule.length] ?? 0) % enabled.length]!;
    schedule.push(thread);
    machine.step(thread);
    violation = watch.violation;
  }
  const token = formatToken({ scenario, overrides, schedule });
  return { violation, phantomReader: watch.phantomReader, counts, token };
}

/** @throws Error with the token that replays the run, when the run violates */
export function expectHeap({ violation, token }: Pick<HeapRun, 'violation' | 'token'>): void {
  if (violation === undefined) return;
  throw new Error(`${violation.condition}: ${violation.reason}\nreplay it: redolog explore --replay ${token}`);
}

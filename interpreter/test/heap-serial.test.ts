import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heapProgram } from './heap-arbitrary.ts';
import { Bench } from './machine-run.ts';
import { bursts, type Choose } from './schedule.ts';

const memory = { memory: '512KiB', nursery: '4096' };
const tiny = { ...memory, nursery: '64' };

// The released library loses writes to large arrays (C7-CARD-4).
const c7 = { protocol: 'c7-repaired' };
const variants = fc.constantFrom<Record<string, string>>(
  { ...c7, ...memory },
  { ...c7, ...tiny },
  { ...c7, ...tiny, contention: 'abortTheYounger', versions: '3' },
  { ...c7, ...tiny, granularity: 'fine' },
  { ...c7, ...tiny, granularity: 'fine', page: '64', safepoints: 'commit', nursery: '128' },
);

/** Runs T1 and T2 to their ends, then T3; `whole`: a transaction at a time. Answers what the threads have seen. */
function outcome(program: string, settings: Readonly<Record<string, string>>, choose: Choose, whole: boolean): string {
  const { machine } = new Bench(program, settings);
  for (;;) {
    const enabled = [0, 1].filter((thread) => machine.enabled(thread));
    if (enabled.length === 0) enabled.push(...[2].filter((thread) => machine.enabled(thread)));
    if (enabled.length === 0) break;
    const thread = choose(enabled);
    do machine.step(thread);
    while (whole && machine.protocol.inTransaction(thread));
  }
  expect(machine.threads.every((_, thread) => machine.finished(thread))).toBe(true);
  return machine.threads.map((_, thread) => machine.register(thread, 'sum')).join(' ');
}

/** What may come of the program when its transactions run one after the other, in all orders. */
function serialOutcomes(program: string): ReadonlySet<string> {
  const outcomes = new Set<string>();
  const pending: (readonly number[])[] = [[]];
  for (let prefix = pending.pop(); prefix !== undefined; prefix = pending.pop()) {
    const wanted = prefix;
    const taken: number[] = [];
    const choose: Choose = (enabled) => {
      const choice = wanted[taken.length] ?? 0;
      if (taken.length >= wanted.length && enabled.length > 1) pending.push([...taken, 1]);
      taken.push(choice);
      return enabled[choice]!;
    };
    outcomes.add(outcome(program, memory, choose, true));
  }
  return outcomes;
}

// The GIL knows nothing of segments, generations, cards or aborts.
test('whatever the schedule, c7 comes to what the GIL comes to in some serial order', () => {
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 2);
  fc.assert(
    fc.property(heapProgram, bursts, variants, (program, choose, settings) => {
      const seen = outcome(program, settings, choose, false);
      expect([...serialOutcomes(program)]).toContain(seen);
    }),
    { numRuns },
  );
});

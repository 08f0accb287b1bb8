import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ProgramShape, programs, programText } from '../arbitraries/program.ts';
import { type Settings, stageOf, unbounded } from '../arbitraries/subject.ts';
import { Explorer } from '../explore/dpor/explorer.ts';
import { Frontier, type Ticket } from '../explore/dpor/frontier.ts';
import type { Quota, Report } from '../explore/dpor/job.ts';
import { Tally } from '../explore/dpor/tally.ts';
import { check } from './cases.ts';

const shape: ProgramShape = { threads: 3, units: 1, actions: 2, braces: 'sometimes', special: true };
const settings = fc.constantFrom<Settings>(
  { protocol: 'gil', unit: 'access' },
  { protocol: 'gil' },
  { protocol: 'c7', page: '64' },
);
const bounds = { ...unbounded, retries: 1 };

/** How a search is shared out. */
interface Sharing {
  readonly quota: Quota;
  /** How many jobs are under way at a time. */
  readonly crew: number;
  /** Which of them comes back next. */
  readonly order: readonly number[];
}

const sharing: fc.Arbitrary<Sharing> = fc.record({
  quota: fc.record({ executions: fc.integer({ min: 1, max: 5 }), steps: fc.integer({ min: 5, max: 100 }) }),
  crew: fc.integer({ min: 1, max: 4 }),
  order: fc.array(fc.nat(5), { minLength: 1 }),
});

const alone: Sharing = { quota: { executions: 1e9, steps: 1e9 }, crew: 1, order: [0] };
const most = 300;

function counts(text: string, given: Settings, { quota, crew, order }: Sharing) {
  const explorer = new Explorer(stageOf(text, given).subject, bounds);
  const frontier = new Frontier(explorer.footprints);
  const tally = new Tally();
  const running: [Ticket, Report][] = [];
  for (let turn = 0; ; turn++) {
    for (let ticket = next(); ticket !== undefined; ticket = next())
      running.push([ticket, explorer.run(ticket.job, quota)]);
    const done = running.splice((order[turn % order.length] ?? 0) % Math.max(1, running.length), 1)[0];
    if (done === undefined) break;
    frontier.give(...done);
    tally.add(done[1]);
  }
  expect(frontier.finished).toBe(true);
  const { complete, blocked, cut, violating } = tally.counts;
  return { complete, blocked, cut, violating };

  function next(): Ticket | undefined {
    return running.length < crew ? frontier.take() : undefined;
  }
}

test('however a search is cut into jobs, and whoever comes back first, every trace is explored once', () => {
  check(
    fc.property(programs(shape).map(programText), settings, sharing, (text, given, shared) => {
      const one = counts(text, given, alone);
      fc.pre(one.complete + one.cut + one.violating <= most);
      expect(counts(text, given, shared)).toEqual(one);
    }),
    0.5,
  );
});

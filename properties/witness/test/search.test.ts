import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProgramShape } from '../../arbitraries/program.ts';
import { check } from '../../suites/cases.ts';
import { routeOf, scheduleCost } from '../block.ts';
import { Effort } from '../effort.ts';
import { BoundedSearch, type Wanted } from '../search.ts';
import { sizeOf } from '../size.ts';
import { violationOf } from '../target.ts';
import { Track } from '../track.ts';
import { type Race, races } from './race.ts';

const shape: ProgramShape = { threads: 2, units: 3, actions: 2, braces: 'sometimes', special: true };

function searched({ taken }: Race, wanted: Wanted, steps = 1e9) {
  const search = new BoundedSearch(new Track(taken, violationOf(taken)), wanted, new Effort(sizeOf(taken)));
  const run = search.run(steps);
  let next = run.next();
  while (!next.done) next = run.next();
  return { found: next.value, complete: search.complete, taken: search.taken };
}

test('a search without a schedule to begin with finds the best one, along any route and along its own', () => {
  check(
    fc.property(races(shape, { protocol: 'c7' }), (race) => {
      if (race === undefined) return;
      const cost = scheduleCost(race.best);
      for (const route of ['any', routeOf(race.best)] as const) {
        for (const below of [Number.POSITIVE_INFINITY, cost + 1]) {
          const { found, complete } = searched(race, { route, below, which: 'best' });
          expect([found && scheduleCost(found), complete]).toEqual([cost, true]);
        }
        const nothing = searched(race, { route, below: cost, which: 'best' });
        expect([nothing.found, nothing.complete]).toEqual([undefined, true]);
        const first = searched(race, { route, below: cost + 1, which: 'first' });
        expect(first.found && scheduleCost(first.found)).toBe(cost);
        expect(first.taken).toBeLessThanOrEqual(searched(race, { route, below: cost + 1, which: 'best' }).taken);
        const short = searched(race, { route, below: cost + 1, which: 'best' }, 5);
        expect([short.complete, short.taken]).toEqual([false, 5]);
      }
    }),
    0.2,
  );
});

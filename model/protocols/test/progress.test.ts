import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { play, randomRun } from '../../test/random-run.ts';
import { Stage } from '../../test/stage.ts';

describe('whatever has happened', () => {
  it('C7-SEG-2: everybody can come to an end: no wake-up is lost', () => {
    fc.assert(
      fc.property(randomRun, ({ world, choices }) => {
        const stage = new Stage(world);
        play(stage, choices);
        expect(stuck(stage)).toEqual([]);
      }),
    );
  });

  it('C7-INEV-2, C7-MEM-7: there is at most one inevitable transaction, and write sets are what is locked', () => {
    fc.assert(
      fc.property(randomRun, ({ world, choices }) => {
        const stage = new Stage(world);
        const { segments, objects } = stage.c7;
        play(stage, choices, () => {
          expect(segments.filter(({ inevitable }) => inevitable).length).toBeLessThanOrEqual(1);
          const owners = segments.flatMap(({ number, modifiedOldObjects }) =>
            modifiedOldObjects.toArray().map((object) => `${object} ${number}`),
          );
          const locked = objects.list
            .map(({ address }) => `${address} ${stage.c7.lockOwner(address)}`)
            .filter((lock) => !lock.endsWith(' 0'));
          expect(owners.sort()).toEqual(locked.sort());
        });
      }),
    );
  });
});

/**
 * Lets all threads run to the end of their transactions, in turn, and answers those that never get there. A thread whose
 * transaction was aborted starts it again, as every program does.
 */
function stuck(stage: Stage): readonly number[] {
  const { threads } = stage.c7;
  const aborted = new Set(threads.map(({ number }) => number).filter((number) => endedInAbort(stage, number)));
  for (let round = 0; round < 2000; round++) {
    const unfinished = threads
      .map(({ number }) => number)
      .filter((number) => next(stage, number, aborted) !== undefined);
    if (unfinished.length === 0) return [];
    for (const number of unfinished) {
      const action = next(stage, number, aborted);
      if (action === undefined) continue;
      const status = stage.run(`T${number + 1}: ${action}`);
      if (status === 'aborted') aborted.add(number);
      else if (action === 'start') aborted.delete(number);
    }
  }
  return threads.map(({ number }) => number).filter((number) => next(stage, number, aborted) !== undefined);
}

function next({ c7, protocol }: Stage, thread: number, aborted: ReadonlySet<number>): string | undefined {
  if (c7.threads[thread]!.phase !== 0) return 'go';
  if (protocol.inTransaction(thread)) return 'commit';
  return aborted.has(thread) ? 'start' : undefined;
}

function endedInAbort({ events }: Stage, thread: number): boolean {
  const end = events.findLast(
    (event) => (event.type === 'abort' || event.type === 'commit') && event.thread === thread,
  );
  return end?.type === 'abort';
}

import type { Bounds, Exploration, Search } from '../strategy.ts';
import type { Subject } from '../subject.ts';
import { Explorer } from './explorer.ts';
import { Frontier } from './frontier.ts';
import { quotaAfter } from './job.ts';
import { Tally } from './tally.ts';

/**
 * Optimal dynamic partial order reduction: one complete execution of every Mazurkiewicz trace, and no other. Finds every
 * final state, every deadlock, and every violation that the run of one trace shows in any order of its independent steps;
 * states in the middle of a run it sees only along the executions it takes.
 *
 * After Abdulla, Aronis, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction (POPL 2014, JACM 2017).
 */
export function* optimal(subject: Subject, bounds: Bounds): Search<Exploration> {
  const explorer = new Explorer(subject, bounds);
  const frontier = new Frontier(explorer.footprints);
  const tally = new Tally();
  try {
    while (!frontier.finished && tally.ended === undefined) {
      const ticket = frontier.takeOnly();
      const report = explorer.run(ticket.job, quotaAfter(tally.counts, bounds));
      frontier.give(ticket, report);
      tally.add(report);
      if (frontier.finished) break;
      tally.ended = tally.reached(bounds);
      if (tally.ended !== undefined) break;
      if ((yield tally.progress(frontier.share)) === 'interrupt') tally.ended = 'interrupt';
    }
    return tally.result(frontier.left);
  } finally {
    explorer.release();
  }
}

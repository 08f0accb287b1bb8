import type { Bounds, Exploration } from '../properties/index.ts';
import { count, counted } from './count.ts';

/** What a verdict is over: in what the conditions hold, and what the search leaves open. It differs by search. */

/** In what the conditions hold, of a search that found no violation. */
export function scopeOf(result: Exploration, bounds: Bounds): string {
  switch (result.hit) {
    case undefined:
      return everything(result);
    case 'retries':
      return `${withinRetries(result, bounds)}; --search states covers retries without bound`;
    case 'interrupt':
      return 'interrupted before all was explored; in what was explored';
    default:
      return `the bound --max-${result.hit} was reached; in what was explored`;
  }
}

function everything({ search, executions: { complete, blocked } }: Exploration): string {
  switch (search) {
    case 'states':
    case 'breadth':
    case 'switches':
      return 'in every interleaving';
    case 'dpor':
      return `in every interleaving: ${counted(complete, 'trace')} (Mazurkiewicz), one execution each, ${count(blocked)} blocked`;
    case 'brute':
      return `in every interleaving: ${count(complete)}, one execution each`;
    case 'random':
    case 'pct':
      return 'in the runs that were taken';
  }
}

function withinRetries({ search, executions: { complete, cut } }: Exploration, { retries = 0 }: Bounds): string {
  const unit = search === 'dpor' ? 'trace' : search === 'brute' ? 'interleaving' : 'run';
  const left = `${counted(cut, 'execution')} ${cut === 1 ? 'was' : 'were'} cut there`;
  return `in all ${counted(complete, unit)} in which no transaction is retried ${moreThan(retries)}; ${left}`;
}

function moreThan(times: number): string {
  if (times === 0) return 'at all';
  return times === 1 ? 'more than once' : `more than ${count(times)} times`;
}

/** What the search has nothing to say of, although nothing violates. */
export function openQuestions({ search, states }: Exploration): string[] {
  const open =
    states === undefined ? ['whether some thread can always still commit; --search states decides that'] : [];
  if (search !== 'dpor') return open;
  const between = 'along the one execution of each trace, not in other orders of its independent steps';
  return [...open, `conditions on single states, and on real time, were checked ${between}`];
}

/** Whether the witness of a violation is the best one there is, in the eyes of the search. */
export function isBest({ search, hit }: Exploration): boolean {
  return hit === undefined && ['states', 'breadth', 'switches', 'brute'].includes(search);
}

/** What the witness of a violation is the best of. */
export function witnessHeading({ search, hit }: Exploration): string {
  const among = hit === undefined ? '' : ' in what was explored';
  switch (search) {
    case 'states':
    case 'switches':
    case 'brute':
      return `The shortest way there${among}: fewest context switches, then fewest steps.`;
    case 'breadth':
      return `The shortest way there${among}: fewest steps.`;
    case 'dpor':
    case 'random':
    case 'pct':
      return 'A way there.';
  }
}

import type { System } from '../../interpreter/index.ts';
import type { Violation } from './monitor.ts';
import { list, waitOf } from './waiting.ts';

/**
 * Progress: from every state some thread can still commit. This is for a state from which none ever can, which only whoever
 * knows all continuations can tell. With the system in that state, says who waits for what there, and who goes round.
 */
export function lostProgress(system?: System): Violation {
  const what = 'from here no thread can ever commit again: every continuation goes round a cycle of states';
  const where = system === undefined ? '' : `. Here ${describe(system)}`;
  return { condition: 'progress', reason: `${what}${where}` };
}

function describe(system: System): string {
  const unfinished = system.threads.flatMap((_, thread) => (system.finished(thread) ? [] : [thread]));
  const moving = unfinished.filter((thread) => system.enabled(thread));
  const waiting = unfinished.filter((thread) => !system.enabled(thread));
  const movers = `${list(moving.map((thread) => system.threads[thread]!))} can move`;
  return [movers, ...waiting.map((thread) => `${system.threads[thread]} waits ${waitOf(system, thread)}`)].join(', ');
}

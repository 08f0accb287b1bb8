import type { System } from '../../interpreter/index.ts';
import type { Violation } from './monitor.ts';
import { waitOf } from './waiting.ts';

/** No deadlock: as long as not all threads have finished, one of them can move. Says who waits for what where none can. */
export function deadlock(system: System): Violation {
  const waits = system.threads.flatMap((name, thread) =>
    system.finished(thread) ? [] : [`${name} waits ${waitOf(system, thread)}`],
  );
  return { condition: 'no deadlock', reason: `no thread can move, and not all have finished: ${waits.join(', ')}` };
}

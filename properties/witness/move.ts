import type { Schedule } from '../explore/index.ts';
import { blocksOf, scheduleOf } from './block.ts';

/**
 * The schedules that differ from one by a single change to its blocks: a block is left out, or stands somewhere else (which
 * joins blocks of one thread, where such become neighbours), or is shorter. There are many, so each is made when asked for.
 */
export function* blockMoves(schedule: Schedule): Generator<() => Schedule> {
  const blocks = blocksOf(schedule);
  for (let at = blocks.length - 1; at >= 0; at--) yield () => scheduleOf(blocks.toSpliced(at, 1));
  for (const [at, block] of blocks.entries()) {
    for (const to of blocks.keys()) {
      if (to !== at) yield () => scheduleOf(blocks.toSpliced(at, 1).toSpliced(to, 0, block));
    }
  }
  for (const [at, { thread, steps }] of blocks.entries()) {
    for (const fewer of new Set([steps >> 1, steps - 1])) {
      if (fewer > 0) yield () => scheduleOf(blocks.with(at, { thread, steps: fewer }));
    }
  }
}

import type { Schedule } from '../explore/index.ts';

/** Steps that one thread takes in a row. */
export interface Block {
  readonly thread: number;
  readonly steps: number;
}

/** A schedule as its blocks: neighbours are of different threads. */
export function blocksOf(schedule: Schedule): Block[] {
  const blocks: Block[] = [];
  for (const thread of schedule) {
    const last = blocks.at(-1);
    if (last?.thread === thread) blocks[blocks.length - 1] = { thread, steps: last.steps + 1 };
    else blocks.push({ thread, steps: 1 });
  }
  return blocks;
}

export function scheduleOf(blocks: readonly Block[]): Schedule {
  return blocks.flatMap(({ thread, steps }) => Array<number>(steps).fill(thread));
}

/** The threads of the blocks, in their order. */
export function routeOf(schedule: Schedule): number[] {
  return blocksOf(schedule).map(({ thread }) => thread);
}

export function switchesOf(schedule: Schedule): number {
  let switches = 0;
  for (let step = 1; step < schedule.length; step++) if (schedule[step] !== schedule[step - 1]) switches++;
  return switches;
}

/** More than any schedule has steps. */
const manySteps = 2 ** 32;

/** Schedules by one number, the less the better: context switches count first, then steps. */
export function costOf(switches: number, steps: number): number {
  return switches * manySteps + steps;
}

export function scheduleCost(schedule: Schedule): number {
  return costOf(switchesOf(schedule), schedule.length);
}

import type { Sentence } from './sentence.ts';
import type { Situation } from './situation.ts';
import type { Cut } from './step.ts';
import type { Places } from './words.ts';

/** What is known where a step is told of. */
export interface Context {
  readonly situation: Situation;
  readonly places: Places;
  readonly threads: readonly string[];
}

/** The thread in `segment`, unless it is the one that acts. */
export function otherIn(segment: number, { situation }: Context, cut: Cut): number | undefined {
  const thread = situation.threadIn(segment);
  return thread === cut.thread ? undefined : thread;
}

/** Tells the thread in `segment` of something, unless it is the one that acts. */
export function tellOther(segment: number, text: string, context: Context, cut: Cut, said: Sentence): void {
  const thread = otherIn(segment, context, cut);
  if (thread !== undefined) said.effect(thread, text);
}

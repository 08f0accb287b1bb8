import type { Event, Log, Operation } from '../../model/index.ts';
import { type Scene, stepsOf } from '../index.ts';
import { LogBuilder, plain } from './builder.ts';

/** What is told of each step. */
export function texts(log: Log): readonly string[] {
  return stepsOf(log).map(({ text }) => text);
}

/** What is told of the last step, with what it does to others. */
export function lastOf(log: Log): readonly string[] {
  const step = stepsOf(log).at(-1);
  return [step?.text ?? '', ...(step?.effects ?? []).map(({ thread, text }) => `T${thread + 1}: ${text}`)];
}

/** A step of T1 with these events, in a world of one object, after T1 and T2 have started. */
export function stepWith(operation: Operation, ...events: Event[]): Log {
  const log = new LogBuilder().start(1).start(2).step(1, operation);
  return log.push(...events).log('', 2, [plain('x', 4096)]);
}

/** Texts in a picture that say a thing of that sort. */
export function labels(scene: Scene, role: string): readonly string[] {
  return scene.labels.filter((label) => label.role === role).map(({ text }) => text);
}

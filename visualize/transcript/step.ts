import type { Event, Operation } from '../../model/index.ts';

/** One step of a run, told in short sentences. */
export interface Step {
  /** From 1. */
  readonly number: number;
  readonly thread: number;
  readonly operation: Operation;
  /** What the thread did: `write x = 1 (locks x)`. Never empty. */
  readonly text: string;
  /** What it did to other threads, at most one for each: `asked to pause`. */
  readonly effects: readonly Effect[];
  /** The events of the step, the `step` event first. */
  readonly events: readonly Event[];
}

/** What a step of one thread does to another. */
export interface Effect {
  readonly thread: number;
  readonly text: string;
}

/** The part of a log that one step takes. */
export interface Cut {
  readonly thread: number;
  readonly operation: Operation;
  readonly events: Event[];
}

/** Cuts a log's events at their `step` events. What stands before the first of them belongs to no step. */
export function cutSteps(events: readonly Event[]): {
  readonly before: readonly Event[];
  readonly cuts: readonly Cut[];
} {
  const before: Event[] = [];
  const cuts: Cut[] = [];
  for (const event of events) {
    if (event.type === 'step') cuts.push({ thread: event.thread, operation: event.operation, events: [] });
    (cuts.at(-1)?.events ?? before).push(event);
  }
  return { before, cuts };
}

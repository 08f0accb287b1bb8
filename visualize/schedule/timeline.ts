import type { ContentionChoice, ContentionKind, Operation } from '../../model/index.ts';
import type { Fate, MarkKind } from '../scene.ts';

/**
 * What a schedule diagram shows, before anything has a place. Time is counted in *ticks*: a step has at least one, and
 * more where one step did several visible things in one lane, so that no two of them ever share a place.
 * `Timeline.ticks` itself names the moment after the last one.
 */
export interface Timeline {
  /** Names of the threads. */
  readonly lanes: readonly string[];
  readonly steps: readonly Step[];
  readonly ticks: number;
  readonly transactions: readonly Transaction[];
  readonly marks: readonly TickMark[];
  readonly waits: readonly Stretch[];
  readonly holds: readonly Stretch[];
  readonly arrows: readonly ContentionArrow[];
  readonly stops: readonly WorldStop[];
  /** Number of steps of the log that come after what is drawn. */
  readonly omitted: number;
}

/** A column. Steps count from 1; what a log does before its first step is column 0. */
export interface Step {
  readonly number: number;
  readonly thread: number | undefined;
  readonly operation: Operation | undefined;
  readonly first: number;
  readonly last: number;
}

export interface Transaction {
  readonly lane: number;
  readonly start: number;
  /** Tick of its end; for an unfinished one, the end of what is drawn. */
  readonly end: number;
  readonly fate: Fate;
  readonly inevitableFrom: number | undefined;
  readonly doomedFrom: number | undefined;
  /** Its place among the commits of the run, from 1. */
  readonly order: number | undefined;
  readonly cause: 'user' | 'contention' | 'told' | undefined;
}

export interface TickMark {
  readonly lane: number;
  readonly tick: number;
  readonly mark: MarkKind;
  readonly text: string | undefined;
  /** What there is to say beyond the text. */
  readonly title?: string;
}

/** A major collection: all threads stand still from one tick to another. */
export interface WorldStop {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly title: string;
}

/** A thread waits, or holds the GIL, from one tick to another. */
export interface Stretch {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
  readonly text: string | undefined;
}

/** `from` is where the arrow starts: the thread that causes the abort, or the thread that waits. */
export interface ContentionArrow {
  readonly tick: number;
  readonly from: number;
  readonly to: number;
  readonly kind: ContentionKind;
  readonly choice: ContentionChoice;
  readonly object: string | undefined;
}

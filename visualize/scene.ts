import type { Label } from './text.ts';

/**
 * A picture as data: shapes in the order in which they are painted, and texts on top. It says what a thing is (a bar of
 * an aborted transaction), never its colour, so that any back end and any theme can draw it. User units are pixels at
 * 96 to the inch; y grows downwards.
 */
export interface Scene {
  /** Prefix of all ids in the drawing: two drawings on one page need different ones. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Alternative text: what the picture is, and what is to be seen in it. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
}

/** How a transaction ended; `unfinished`: not before the end of what is drawn. */
export type Fate = 'committed' | 'aborted' | 'unfinished';

/** A small sign on a lane. `commit` and `abort` are the ends of bars. */
export type MarkKind =
  | 'read'
  | 'write'
  | 'print'
  | 'safePoint'
  | 'advice'
  | 'commit'
  | 'abort'
  | 'allocate'
  | 'minor'
  | 'major'
  | 'collect';

export type Shape = Stripe | Line | Bar | Mark | Band | Arrow;

/** A column behind everything: one step. */
export interface Stripe {
  readonly kind: 'stripe';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line: a thread's lane, the axis, a step's place on it, a label's leader, where the picture was cut. */
export interface Line {
  readonly kind: 'line';
  readonly role: 'lane' | 'axis' | 'leader' | 'cut';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A transaction. From `inevitableFrom` on it was inevitable; from `doomedFrom` on it was told to abort. */
export interface Bar {
  readonly kind: 'bar';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fate: Fate;
  readonly inevitableFrom: number | undefined;
  readonly doomedFrom: number | undefined;
}

export interface Mark {
  readonly kind: 'mark';
  readonly mark: MarkKind;
  /** The mark's centre. */
  readonly x: number;
  readonly y: number;
  /** What is to be read on pointing at it. */
  readonly title?: string | undefined;
}

/** A stretch of a lane: the thread waits, or holds the GIL; or of all lanes: a major collection, all threads stopped. */
export interface Band {
  readonly kind: 'band';
  readonly role: 'wait' | 'gil' | 'stop';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What is to be read on pointing at it. */
  readonly title?: string | undefined;
}

/** From the cause to the transaction it aborts, or from a waiting transaction to the one it waits for. */
export interface Arrow {
  readonly kind: 'arrow';
  readonly role: 'abort' | 'wait';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

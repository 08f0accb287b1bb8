import type { Event } from '../../model/index.ts';
import type { Names } from '../heap/index.ts';
import type { Clock } from './clock.ts';
import type { ContentionArrow } from './timeline.ts';
import type { Transactions } from './transactions.ts';

type Contention = Extract<Event, { type: 'contention' }>;

/** Reads contention out of a log, as arrows. */
export class Contentions {
  readonly arrows: ContentionArrow[] = [];
  readonly #clock: Clock;
  readonly #transactions: Transactions;
  readonly #names: Names;
  /** Which thread runs in a segment. */
  readonly #occupant: ReadonlyMap<number, number>;
  /** Lanes that decided to abort themselves in this step and did not yet, with the reason. */
  readonly #aborting = new Map<number, Contention>();
  /** Contention seen in this step: a check that starts over repeats itself. */
  readonly #seen = new Set<string>();

  constructor(clock: Clock, transactions: Transactions, names: Names, occupant: ReadonlyMap<number, number>) {
    this.#clock = clock;
    this.#transactions = transactions;
    this.#names = names;
    this.#occupant = occupant;
  }

  endStep(): void {
    this.flush();
    this.#seen.clear();
  }

  read(event: Contention): void {
    const lane = this.#occupant.get(event.segment);
    const other = this.#occupant.get(event.other);
    const key = [event.segment, event.other, event.kind, event.object, event.choice].join();
    if (lane === undefined || other === undefined || lane === other || this.#seen.has(key)) return;
    this.#seen.add(key);
    if (event.choice !== 'abortMyself') {
      const tick = this.#arrow(event, lane, other);
      if (event.choice === 'abortOther') this.#transactions.doom(other, tick);
      return;
    }
    // The arrow shall point at the end of the bar: it waits for the abort, which follows in the same step.
    this.flush(lane);
    this.#aborting.set(lane, event);
  }

  #arrow(event: Contention, from: number, to: number): number {
    const tick = this.#clock.tick(from, to);
    const object = event.object === 0 ? undefined : this.#names.object(event.object);
    this.arrows.push({ tick, from, to, kind: event.kind, choice: event.choice, object });
    return tick;
  }

  /** Draws the arrow of the lanes that are about to abort (of one, if given); the tick of the last. */
  flush(only?: number): number | undefined {
    let tick: number | undefined;
    for (const [lane, event] of this.#aborting) {
      const other = this.#occupant.get(event.other);
      if (only !== undefined && only !== lane) continue;
      this.#aborting.delete(lane);
      if (other !== undefined && other !== lane) tick = this.#arrow(event, other, lane);
    }
    return tick;
  }
}

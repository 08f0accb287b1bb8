import type { Condition, Event } from '../../model/index.ts';

type Transition = Extract<Event, { type: 'transition' }>;

/** How things stand as far as sentences need it: who runs where, who waits for what. */
export class Situation {
  readonly #occupants = new Map<number, number>();
  readonly #transactions = new Map<number, Pick<Transition, 'state' | 'safePoint'>>();
  readonly #waits = new Map<number, Condition>();
  readonly #committing = new Set<number>();
  readonly #versioned = new Set<number>();

  follow(event: Event): void {
    if (event.type === 'enterSegment' || event.type === 'start') this.#occupants.set(event.segment, event.thread);
    else if (event.type === 'transition') this.#transactions.set(event.segment, event);
    else if (event.type === 'wait') this.#waits.set(event.thread, event.condition);
    else if (event.type === 'resume') this.#waits.delete(event.thread);
    else if (event.type === 'commit') this.#committing.add(event.segment);
    else if (event.type === 'version') this.#versioned.add(event.segment);
    else if (event.type === 'leaveSegment') {
      this.#occupants.delete(event.segment);
      this.#committing.delete(event.segment);
    }
  }

  /** The thread whose transaction runs in the segment. */
  threadIn(segment: number): number | undefined {
    return this.#occupants.get(segment);
  }

  inevitable(segment: number): boolean {
    return this.#transactions.get(segment)?.state === 'inevitable';
  }

  /** Whether the segment's transaction has passed its commit point, and pushes now. */
  committing(segment: number): boolean {
    return this.#committing.has(segment);
  }

  /** Whether the segment has had a read version since the log began. */
  versioned(segment: number): boolean {
    return this.#versioned.has(segment);
  }

  /** Threads other than `thread` that are at no safe point. */
  othersRunning(thread: number): readonly number[] {
    const running = [...this.#occupants].filter(
      ([segment, other]) => other !== thread && this.#transactions.get(segment)?.safePoint === 'running',
    );
    return running.map(([, other]) => other).toSorted((a, b) => a - b);
  }

  waitingOn(condition: Condition): readonly number[] {
    return [...this.#waits].filter(([, on]) => on === condition).map(([thread]) => thread);
  }
}

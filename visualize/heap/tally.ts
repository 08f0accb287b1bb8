import type { Event } from '../../model/index.ts';
import type { Names } from './names.ts';

/** What the collector did, by the names of objects, in the order in which it did it. */
export interface Tally {
  /** Moved out of the nursery (C7-GC-3). */
  readonly moved: string[];
  /** Large ones that became old where they are (C7-GC-3). */
  readonly promoted: string[];
  /** Young ones that died. */
  readonly dropped: string[];
  /** Old ones whose places were given back (C7-MAJOR-4). */
  readonly freed: string[];
  /** Weak references whose targets died (C7-GC-6). */
  readonly cleared: ClearedWeakref[];
  /** Private pages that are shared again (C7-MAJOR-3). */
  readonly shared: SharedPage[];
}

export interface ClearedWeakref {
  readonly weakref: string;
  readonly target: string;
}

export interface SharedPage {
  readonly segment: number;
  readonly page: number;
}

export function isEmpty(tally: Tally): boolean {
  return Object.values(tally).every((list: readonly unknown[]) => list.length === 0);
}

/** What concerns all segments, as against what concerns one of them. */
const ALL = 0;

/** Counts what the collector does: for the young of each segment, and for the old of all. */
export class Tallies {
  readonly #names: Names;
  readonly #tallies = new Map<number, Tally>();
  /** The segment whose minor collection is under way, or {@link ALL}. */
  #collected = ALL;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Has to hear of an event before names change with it. */
  follow(event: Event): void {
    if (event.type === 'minor') this.#collected = event.state === 'idle' ? ALL : event.segment;
    else if (event.type === 'move') this.#of(event.segment).moved.push(this.#names.object(event.from, event.segment));
    else if (event.type === 'promote') this.#of(event.segment).promoted.push(this.#names.object(event.object));
    else if (event.type === 'zero') this.#of(event.segment).dropped.push(...this.#names.dyingWith(event));
    else if (event.type === 'free') this.#free(event);
    else if (event.type === 'share') this.#of(ALL).shared.push(event);
    else if (event.type === 'clearWeakref') {
      const weakref = this.#names.object(event.weakref);
      // The log does not say whose address the target's is; but what is young belongs to the segment collected.
      const target = this.#names.object(event.target, this.#collected);
      this.#of(this.#collected).cleared.push({ weakref, target });
    }
  }

  /** Segments whose young have something in their tally. */
  get segments(): readonly number[] {
    return [...this.#tallies]
      .filter(([segment, tally]) => segment !== ALL && !isEmpty(tally))
      .map(([segment]) => segment);
  }

  /** What has happened to the young of a segment since this was asked last. */
  takeYoung(segment: number): Tally {
    return this.#take(segment);
  }

  /** What has happened to the old, and to pages, since this was asked last. */
  takeOld(): Tally {
    return this.#take(ALL);
  }

  clear(): void {
    this.#tallies.clear();
  }

  #free(event: Extract<Event, { type: 'free' }>): void {
    const segment = this.#names.youngIn(event.object);
    if (segment === undefined) this.#of(ALL).freed.push(this.#names.object(event.object));
    else this.#of(segment).dropped.push(...this.#names.dyingWith(event));
  }

  #take(key: number): Tally {
    const tally = this.#of(key);
    this.#tallies.delete(key);
    return tally;
  }

  #of(key: number): Tally {
    const tally = this.#tallies.get(key) ?? {
      moved: [],
      promoted: [],
      dropped: [],
      freed: [],
      cleared: [],
      shared: [],
    };
    this.#tallies.set(key, tally);
    return tally;
  }
}

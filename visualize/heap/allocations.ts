import type { Event, Log } from '../../model/index.ts';

/** An object that a run has allocated. */
export interface Allocated {
  /** `new1`, `new2`, … in the order of allocation: what the program calls it, a log does not say. */
  readonly name: string;
  readonly kind: string;
  readonly size: number;
}

/**
 * Follows the objects that a run allocates from place to place. A place in the nursery is one in a segment: the same
 * address in another segment is another place (C7-MEM-2 holds for old objects only).
 */
export class Allocations {
  readonly #taken: ReadonlySet<string>;
  #count = 0;
  /** By segment, by address: what its nursery holds, be it only the word that an object has left when it moved. */
  readonly #nurseries = new Map<number, Map<number, Allocated>>();
  readonly #moved = new Set<Allocated>();
  readonly #old = new Map<number, Allocated>();
  /** Young objects outside the nursery, with their segments. */
  readonly #outside = new Map<number, number>();
  readonly #segments = new Map<number, number>();

  constructor(log: Log) {
    this.#taken = new Set(log.objects.map(({ name }) => name));
  }

  follow(event: Event): void {
    if (event.type === 'enterSegment' || event.type === 'start') this.#segments.set(event.thread, event.segment);
    else if (event.type === 'allocate') this.#allocate(event);
    else if (event.type === 'shadow') this.#reserve(event);
    else if (event.type === 'move') this.#move(event);
    else if (event.type === 'promote') this.#outside.delete(event.object);
    else if (event.type === 'place') this.#vacate(event.object);
    else if (event.type === 'free') this.#vacate(event.object);
    else if (event.type === 'zero') {
      for (const [address, object] of this.#within(event)) {
        this.#nurseries.get(event.segment)?.delete(address);
        this.#moved.delete(object);
      }
    }
  }

  /** What is allocated at `address` as the segment sees it. */
  at(address: number, segment: number): Allocated | undefined {
    return this.#nurseries.get(segment)?.get(address) ?? this.#old.get(address);
  }

  /** Old objects, in part at least, from `start` up to `end`. */
  between(start: number, end: number): readonly Allocated[] {
    const inside = [...this.#old].filter(([address, { size }]) => address < end && address + size > start);
    return inside.toSorted(([a], [b]) => a - b).map(([, object]) => object);
  }

  /** The segment that the thread went into last: what its own addresses mean. */
  segmentOf(thread: number): number {
    return this.#segments.get(thread) ?? 0;
  }

  /** What was young and dies with `event`, which is yet to be followed. */
  dyingWith(event: Event): readonly Allocated[] {
    if (event.type === 'zero') {
      return this.#within(event)
        .map(([, object]) => object)
        .filter((object) => !this.#moved.has(object));
    }
    const object = event.type === 'free' && this.#outside.has(event.object) ? this.#old.get(event.object) : undefined;
    return object === undefined ? [] : [object];
  }

  /** The segment to which the large object at `address` belongs while it is young (C7-GC-1). */
  youngIn(address: number): number | undefined {
    return this.#outside.get(address);
  }

  #allocate({ segment, object, size, kind, outside }: Extract<Event, { type: 'allocate' }>): void {
    const allocated = { name: this.#nextName(), kind, size };
    if (!outside) {
      this.#nursery(segment).set(object, allocated);
      return;
    }
    this.#old.set(object, allocated);
    // Segment 0 stands for a protocol without segments, and without generations.
    if (segment !== 0) this.#outside.set(object, segment);
  }

  #reserve({ segment, object, shadow }: Extract<Event, { type: 'shadow' }>): void {
    const owner = this.at(object, segment);
    if (owner !== undefined) this.#old.set(shadow, { ...owner, name: `the place of ${owner.name}` });
  }

  #move({ segment, from, to }: Extract<Event, { type: 'move' }>): void {
    const object = this.#nurseries.get(segment)?.get(from);
    if (object === undefined) {
      this.#vacate(to);
      return;
    }
    this.#moved.add(object);
    this.#old.set(to, object);
  }

  #vacate(address: number): void {
    this.#old.delete(address);
    this.#outside.delete(address);
  }

  #within({ segment, address, size }: Extract<Event, { type: 'zero' }>): readonly (readonly [number, Allocated])[] {
    return [...(this.#nurseries.get(segment) ?? [])].filter(([at]) => at >= address && at < address + size);
  }

  #nursery(segment: number): Map<number, Allocated> {
    const nursery = this.#nurseries.get(segment) ?? new Map<number, Allocated>();
    this.#nurseries.set(segment, nursery);
    return nursery;
  }

  #nextName(): string {
    do this.#count += 1;
    while (this.#taken.has(`new${this.#count}`));
    return `new${this.#count}`;
  }
}

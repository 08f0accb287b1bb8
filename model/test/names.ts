import type { Event, Layout, NamedObject } from '../index.ts';

/** An object that was allocated at run time: where it lies now, and the word that it left in the nursery when it moved. */
interface NewObject {
  readonly name: string;
  readonly size: number;
}

/** What people call the objects, locations, pages, threads and segments of a small world. */
export class Names {
  readonly #firstPage: number;
  #count = 0;
  /** By segment, by address: nursery addresses of different segments are different places. */
  readonly #young = new Map<number, Map<number, NewObject>>();
  readonly #old = new Map<number, NewObject>();
  #freed: number | undefined;
  readonly #segments = new Map<number, number>();
  #collected = 0;

  constructor(
    readonly layout: Layout,
    readonly objects: readonly NamedObject[],
  ) {
    this.#firstPage = layout.pageOf(layout.oldStart);
  }

  /** Follows what is allocated at run time, `new1`, `new2`, …; has to hear all events, each before it is spoken of. */
  follow(event: Event): void {
    // What has been freed keeps its name while that is told.
    if (this.#freed !== undefined) this.#old.delete(this.#freed);
    this.#freed = event.type === 'free' ? event.object : undefined;
    if (event.type === 'enterSegment' || event.type === 'start') this.#segments.set(event.thread, event.segment);
    else if (event.type === 'minor') this.#collected = event.state === 'idle' ? 0 : event.segment;
    else if (event.type === 'allocate') this.#allocate(event);
    else if (event.type === 'move') this.#move(event);
    else if (event.type === 'zero') this.#empty(event);
  }

  /** The segment that the thread went into last. */
  segmentOf(thread: number): number {
    return this.#segments.get(thread) ?? 0;
  }

  /** The segment whose minor collection is under way, or 0. */
  get collected(): number {
    return this.#collected;
  }

  /** Threads count from 0, and are called from T1 on. */
  thread(number: number): string {
    return `T${number + 1}`;
  }

  /** Segment 0 is the sharing segment. */
  segment(number: number): string {
    return `S${number}`;
  }

  /** Pages are called from the first one of the old-object space on: p0, p1, … */
  page(number: number): string {
    return `p${number - this.#firstPage}`;
  }

  /** The object whose header is at `address` as `segment` sees it; for an old one, any segment will do. */
  object(address: number, segment = 0): string {
    return this.objects.find((object) => object.address === address)?.name ?? this.reference(address, segment, '@');
  }

  /** A value as the name of the object at that address, if it was allocated at run time; else as a number. */
  reference(value: number, segment: number, prefix = ''): string {
    const object = this.#young.get(segment)?.get(value) ?? this.#old.get(value);
    return object?.name ?? `${prefix}${value}`;
  }

  /** The location at `address`, as `segment` sees it: `x`, `y[2]`, `new1+8`. */
  location(address: number, segment = 0): string {
    for (const object of this.objects) {
      const field = object.fields.find(({ offset }) => object.address + offset === address);
      if (field !== undefined) return field.name;
    }
    for (const [start, { name, size }] of [...(this.#young.get(segment) ?? []), ...this.#old]) {
      if (start <= address && address < start + size) return `${name}+${address - start}`;
    }
    return `@${address}`;
  }

  /** A range of bytes: an object, a page, a part of the nursery or of an object: `y+0..48`. */
  range(address: number, size: number): string {
    if (address % this.layout.pageSize === 0 && size === this.layout.pageSize && !this.layout.inNursery(address)) {
      return `page ${this.page(this.layout.pageOf(address))}`;
    }
    const object = this.#places().find((one) => one.address <= address && address + size <= one.address + one.size);
    if (object === undefined) return `@${address}..${address + size}`;
    if (size === object.size) return object.name;
    const start = address - object.address;
    return `${object.name}+${start}..${start + size}`;
  }

  /** Where the location called `name` lies, and in which object. */
  find(name: string): { readonly object: NamedObject; readonly address: number } {
    for (const object of this.objects) {
      const field = object.fields.find((one) => one.name === name);
      if (field !== undefined) return { object, address: object.address + field.offset };
    }
    throw new Error(`there is no location ${name}`);
  }

  #places(): readonly { readonly name: string; readonly address: number; readonly size: number }[] {
    const { nurseryStart, oldStart } = this.layout;
    const old = [...this.#old].map(([address, object]) => ({ ...object, address }));
    return [...this.objects, ...old, { name: 'nursery', address: nurseryStart, size: oldStart - nurseryStart }];
  }

  #allocate({ segment, object, size, outside }: Extract<Event, { type: 'allocate' }>): void {
    do this.#count += 1;
    while (this.objects.some(({ name }) => name === `new${this.#count}`));
    const place = outside ? this.#old : (this.#young.get(segment) ?? new Map<number, NewObject>());
    place.set(object, { name: `new${this.#count}`, size });
    if (!outside) this.#young.set(segment, place);
  }

  // The place that it leaves has its name until the nursery is zeroed.
  #move({ segment, from, to }: Extract<Event, { type: 'move' }>): void {
    const object = this.#young.get(segment)?.get(from);
    if (object !== undefined) this.#old.set(to, object);
  }

  #empty({ segment, address, size }: Extract<Event, { type: 'zero' }>): void {
    const young = this.#young.get(segment);
    for (const at of [...(young?.keys() ?? [])]) if (at >= address && at < address + size) young?.delete(at);
  }
}

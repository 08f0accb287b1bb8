import type { Event, Log, NamedObject } from '../../model/index.ts';
import { cleanText } from '../text.ts';
import { Allocations } from './allocations.ts';
import { slotAt } from './kind.ts';

type Access = Extract<Event, { type: 'read' | 'write' }>;

const REFERENCE_BYTES = 8;

/** What a log's addresses are called. Names of what a run allocates come and go: `follow` has to hear all events. */
export class Names {
  readonly #objects: readonly NamedObject[];
  readonly #prebuilt: ReadonlyMap<number, NamedObject>;
  readonly #allocations: Allocations;

  constructor(log: Log) {
    this.#objects = log.objects;
    this.#prebuilt = new Map(log.objects.map((object) => [object.address, object]));
    this.#allocations = new Allocations(log);
  }

  follow(event: Event): void {
    this.#allocations.follow(event);
  }

  /** The object at `address` as `segment` sees it; any segment will do for an old one. */
  object(address: number, segment = 0): string {
    return this.#known(address, segment) ?? hexadecimal(address);
  }

  /** The object at `address` as the thread's segment sees it. */
  objectOf(thread: number, address: number): string {
    return this.object(address, this.#allocations.segmentOf(thread));
  }

  /** The location accessed: `x`, `point.left`, `a[3]`; `x+16` where no field has that offset. */
  location({ object, address, segment }: Access): string {
    const name = this.object(object, segment);
    const offset = address - object;
    const allocated = this.#allocations.at(object, segment);
    const field = allocated
      ? slotAt(allocated.kind, offset)
      : this.#prebuilt.get(object)?.fields.find((candidate) => candidate.offset === offset);
    if (field === undefined) return offset === 0 ? name : `${name}${offset > 0 ? '+' : ''}${offset}`;
    return qualified(name, cleanText(field.name));
  }

  /**
   * The value accessed: the object's name if it is a reference. Of objects that exist from the start a log does not say
   * which fields are references; but addresses are far above what programs count to.
   */
  value({ object, address, segment, size, value }: Access): string {
    const allocated = this.#allocations.at(object, segment);
    const mayRefer = allocated === undefined || slotAt(allocated.kind, address - object)?.reference === true;
    const target = mayRefer && size === REFERENCE_BYTES ? this.#known(value, segment) : undefined;
    return target ?? String(value);
  }

  /** Names of all that lies, in part at least, in a stretch of the old-object space. */
  within(start: number, size: number): readonly string[] {
    const end = start + size;
    const prebuilt = this.#objects.filter((object) => object.address < end && object.address + object.size > start);
    const allocated = this.#allocations.between(start, end).map(({ name }) => name);
    return [...prebuilt.map(({ address }) => this.object(address)), ...allocated];
  }

  /** What was young and dies with `event`, which is yet to be followed. */
  dyingWith(event: Event): readonly string[] {
    return this.#allocations.dyingWith(event).map(({ name }) => name);
  }

  /** The segment to which a large object belongs while it is young. */
  youngIn(object: number): number | undefined {
    return this.#allocations.youngIn(object);
  }

  #known(address: number, segment: number): string | undefined {
    const allocated = this.#allocations.at(address, segment);
    if (allocated !== undefined) return allocated.name;
    const object = this.#prebuilt.get(address);
    return object && cleanText(object.name);
  }
}

// A plain location is an object whose one field has its name (or none); an element may be given as `3`, `[3]` or `a[3]`.
function qualified(object: string, field: string): string {
  if (field === '' || field === object) return object;
  if (field.startsWith(`${object}.`) || field.startsWith(`${object}[`)) return field;
  if (field.startsWith('[')) return object + field;
  return /^\d+$/.test(field) ? `${object}[${field}]` : `${object}.${field}`;
}

function hexadecimal(address: number): string {
  return `0x${address.toString(16)}`;
}

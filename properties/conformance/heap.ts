import type { C7, Event } from '../../model/index.ts';
import type { Moved, RecordedObject, Shape } from './trace.ts';

/** Whose an object is: its creator's until that commits, nobody's once that has aborted. */
export type Holder = 'everyone' | 'nobody' | { readonly thread: number };

/** An object of a run, and where it is at present. */
export interface HeapObject extends Shape {
  readonly address: number;
}

interface Inhabitant extends Shape {
  address: number;
  holder: Holder;
}

/**
 * The objects of a run by name. It hears the collector move them. All of them stay alive: those of the beginning are
 * always roots, the others are on the shadow stacks of their creators.
 */
export class Heap {
  readonly #c7: C7;
  readonly #objects = new Map<string, Inhabitant>();
  // By thread: what it has allocated in its transaction so far, by address.
  readonly #uncommitted: readonly Map<number, Inhabitant>[];
  readonly #moved = new Map<string, number>();
  // By thread: what went with its transaction when others reset that, which the thread does not know yet (C7-ABORT-2).
  readonly #lost: readonly Set<string>[];
  // The segment whose young objects are being collected. Nurseries of different segments have the same addresses.
  #collected = 0;

  /** Creates the objects that there are from the start. */
  constructor(c7: C7, objects: readonly RecordedObject[]) {
    this.#c7 = c7;
    this.#uncommitted = c7.threads.map(() => new Map());
    this.#lost = c7.threads.map(() => new Set());
    for (const { name, kind, size, addr } of objects) {
      const { address } = c7.objects.createOld(size, kind, addr);
      this.#objects.set(name, { name, kind, size, address, holder: 'everyone' });
    }
  }

  get objects(): Iterable<HeapObject> {
    return this.#objects.values();
  }

  /** Whose the object is; undefined before it is allocated. */
  holderOf(name: string): Holder | undefined {
    return this.#objects.get(name)?.holder;
  }

  /** The object, which exists. */
  get(name: string): HeapObject {
    return this.#objects.get(name)!;
  }

  /** The thread has allocated an object. */
  add({ name, kind, size }: Shape, address: number, thread: number): void {
    const object: Inhabitant = { name, kind, size, address, holder: { thread } };
    this.#objects.set(name, object);
    this.#uncommitted[thread]!.set(address, object);
  }

  hear(event: Event): void {
    if (event.type === 'minor') this.#collected = event.segment;
    if (event.type === 'move') this.#move(event.from, event.to);
    if (event.type === 'reset') this.#lose(event.segment);
  }

  /** Whether the object is gone, and its thread has yet to find out. */
  isLost(name: string): boolean {
    return this.#lost.some((names) => names.has(name));
  }

  /** The name of the object at this place in the nursery that is being collected. */
  nameOfYoung(address: number): string | undefined {
    return this.#youngAt(address)?.name;
  }

  /** The objects that have moved since this was asked last, less those that are gone. */
  takeMoved(): Moved {
    const moved = Object.fromEntries(this.#moved);
    this.#moved.clear();
    return moved;
  }

  /** The thread's transaction has committed: answers what belongs to everyone from now on. */
  commit(thread: number): HeapObject[] {
    return this.#release(thread, 'everyone');
  }

  /** The thread's transaction was aborted. */
  abort(thread: number): void {
    this.#lost[thread]!.clear();
  }

  #lose(segment: number): void {
    const thread = this.#c7.segment(segment).occupant - 1;
    for (const { name } of this.#release(thread, 'nobody')) {
      this.#moved.delete(name);
      this.#lost[thread]!.add(name);
    }
  }

  #release(thread: number, holder: Holder): HeapObject[] {
    const objects = [...this.#uncommitted[thread]!.values()];
    this.#uncommitted[thread]!.clear();
    for (const object of objects) object.holder = holder;
    return objects;
  }

  #move(from: number, to: number): void {
    const object = this.#youngAt(from)!;
    const own = this.#ownOf(this.#collected);
    own.delete(from);
    own.set(to, object);
    object.address = to;
    this.#moved.set(object.name, to);
  }

  #youngAt(address: number): Inhabitant | undefined {
    return this.#ownOf(this.#collected).get(address);
  }

  #ownOf(segment: number): Map<number, Inhabitant> {
    return this.#uncommitted[this.#c7.segment(segment).occupant - 1]!;
  }
}

import type { Event, Layout, NamedObject } from '../index.ts';
import { NaiveMemory } from './naive-memory.ts';

/** What a log needs to start from: where the objects lie, and what they hold in segment 0. */
export interface InitialState {
  readonly layout: Layout;
  readonly objects: readonly NamedObject[];
  /** The byte that segment 0 has at an address of the old-object space. */
  readonly byte: (address: number) => number;
}

/** The state of memory, rebuilt from the initial state and the events alone. */
export class Rebuilt {
  readonly #memory: NaiveMemory;
  readonly #markers: Map<number, number>[];
  readonly #locks = new Map<number, number>();
  readonly #versions: number[];

  constructor(initial: InitialState) {
    const { layout } = initial;
    this.#memory = new NaiveMemory(layout);
    this.#markers = Array.from({ length: layout.segments + 1 }, () => new Map());
    this.#versions = Array.from({ length: layout.segments + 1 }, () => 0);
    for (const { address, size } of initial.objects) {
      for (let at = address; at < address + size; at++) this.#memory.store(0, at, 1, initial.byte(at));
    }
  }

  /** @throws Error when the event contradicts those before it. */
  apply(event: Event): void {
    switch (event.type) {
      case 'write':
        this.#memory.store(event.segment, event.address, event.size, event.value);
        break;
      case 'flags':
        this.#store(event.segment, event.object, [event.flags]);
        break;
      case 'map':
        this.#memory.map(event.segment, event.page);
        break;
      case 'copy':
        if (this.#copy(event) !== event.changed) throw new Error('the log is wrong about what a copy changed');
        break;
      case 'share':
        this.#memory.share(event.segment, event.page);
        break;
      case 'allocate':
        this.#store(event.segment, event.object, [0, event.typeWord]);
        break;
      case 'zero':
        for (let at = 0; at < event.size; at++) this.#memory.store(event.segment, event.address + at, 1, 0);
        break;
      case 'shadow':
        this.#move(event.segment, event.object, event.shadow, event.size);
        break;
      case 'move':
        this.#move(event.segment, event.from, event.to, event.size);
        this.#store(event.segment, event.from, [-1, -1, event.to, 0]);
        break;
      case 'forward':
        if (this.#memory.load(event.segment, event.address, 8) !== event.from) {
          throw new Error('the log is wrong about what a reference was');
        }
        this.#memory.store(event.segment, event.address, 8, event.to);
        break;
      case 'mark':
        this.#markers[event.segment]!.set(event.object, event.version);
        break;
      case 'version':
        if (event.wrapped) this.#markers[event.segment]!.clear();
        this.#versions[event.segment] = event.version;
        break;
      case 'lock':
        if (this.lock(event.object) !== event.from) throw new Error('the log is wrong about who had a lock');
        this.#locks.set(event.object, event.owner);
        break;
      case 'read':
        if (this.#memory.load(event.segment, event.address, event.size) !== event.value) {
          throw new Error('the log is wrong about what was read');
        }
        break;
      default:
      // Says nothing about memory.
    }
  }

  byte(segment: number, address: number): number {
    return this.#memory.load(segment, address, 1);
  }

  isPrivate(segment: number, page: number): boolean {
    return this.#memory.isPrivate(segment, page);
  }

  marker(segment: number, object: number): number {
    return this.#markers[segment]!.get(object) ?? 0;
  }

  lock(object: number): number {
    return this.#locks.get(object) ?? 0;
  }

  /** The segment's read version; 0 before its first transaction. */
  version(segment: number): number {
    return this.#versions[segment]!;
  }

  // 32-bit words, one after the other.
  #store(segment: number, address: number, words: readonly number[]): void {
    for (const [index, word] of words.entries()) {
      for (let byte = 0; byte < 4; byte++) {
        this.#memory.store(segment, address + 4 * index + byte, 1, (word >>> (8 * byte)) & 0xff);
      }
    }
  }

  #move(segment: number, from: number, to: number, size: number): void {
    for (let at = 0; at < size; at++) this.#memory.store(segment, to + at, 1, this.byte(segment, from + at));
  }

  #copy({ from, to, address, size }: Extract<Event, { type: 'copy' }>): boolean {
    const bytes = () => Array.from({ length: size }, (_, index) => this.byte(to, address + index)).join();
    const before = bytes();
    this.#memory.copy(from, to, address, size);
    return bytes() !== before;
  }
}

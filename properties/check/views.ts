import { Cells, type Encoder, type Event, type Journal } from '../../model/index.ts';
import { type Items, noItem } from './items.ts';

/**
 * Which version of each item each segment sees, followed through the copies that the protocol makes: versions travel
 * with the bytes, so a read's version is taken from the log and never guessed from its value.
 */
export class Views {
  readonly #items: Items;
  readonly #journal: Journal;
  readonly #segments: number;
  readonly #pageSize: number;
  // By segment and item: the segment whose physical page it sees there. Pages are looked up by their items.
  readonly #owner: Cells;
  // By owner of the physical page and item: the version.
  readonly #version: Cells;

  constructor(items: Items, journal: Journal, segments: number, pageSize: number) {
    this.#items = items;
    this.#journal = journal;
    this.#segments = segments + 1;
    this.#pageSize = pageSize;
    this.#owner = new Cells(this.#segments * items.count);
    this.#version = new Cells(this.#segments * items.count);
  }

  /** Follows a change of mapping or a copy. */
  hear(event: Extract<Event, { type: 'map' | 'share' | 'copy' }>): void {
    if (event.type === 'copy') this.#copy(event.from, event.to, event.address, event.size);
    else this.#map(event.segment, event.page * this.#pageSize, event.type === 'map' ? event.segment : 0);
  }

  at(segment: number, item: number): number {
    return this.#version.words[this.#physical(segment, item)]!;
  }

  set(segment: number, item: number, version: number): void {
    this.#journal.write(this.#version, this.#physical(segment, item), version);
  }

  /** Renames a version everywhere. */
  replace(version: number, by: number): void {
    const { words } = this.#version;
    for (let index = 0; index < words.length; index++) {
      if (words[index] === version) this.#journal.write(this.#version, index, by);
    }
  }

  /** Whether every segment sees, of `item`, a version that `accepts`. */
  all(item: number, accepts: (version: number) => boolean): boolean {
    for (let segment = 0; segment < this.#segments; segment++) {
      if (!accepts(this.at(segment, item))) return false;
    }
    return true;
  }

  /** Describes what the segments see; versions by the numbers that `canonical` gives them. */
  encode(out: Encoder, canonical: (version: number) => number): void {
    for (let segment = 0; segment < this.#segments; segment++) {
      for (let item = 0; item < this.#items.count; item++) out.int(canonical(this.at(segment, item)));
    }
  }

  #map(segment: number, start: number, owner: number): void {
    const end = this.#items.before(start + this.#pageSize);
    for (let address = this.#items.from(start); address < end; address += 8) {
      const item = this.#items.at(address);
      if (item !== noItem) this.#journal.write(this.#owner, segment * this.#items.count + item, owner);
    }
  }

  #copy(from: number, to: number, start: number, size: number): void {
    const end = this.#items.before(start + size);
    for (let address = this.#items.from(start); address < end; address += 8) {
      const item = this.#items.at(address);
      if (item !== noItem) this.set(to, item, this.at(from, item));
    }
  }

  #physical(segment: number, item: number): number {
    return this.#owner.words[segment * this.#items.count + item]! * this.#items.count + item;
  }
}

import { Cells, type Journal } from '../../../model/index.ts';
import { type Items, noItem } from '../items.ts';

/**
 * What a segment sees of an item: the number of the transaction that wrote it, or one of these, which are no committed
 * transaction's result.
 */
export const Version = {
  /** What was there from the start. */
  initial: 0,
  /** What a transaction wrote that was then aborted. */
  aborted: -1,
  /** What a transaction wrote, and wrote over before it ended. */
  intermediate: -2,
  /** What a page held before anything was copied into it. */
  garbage: -3,
} as const;

/**
 * Which version of each item each segment sees, followed through the copies that the protocol makes: versions travel
 * with the bytes, so a read's version is taken from the log and never guessed from its value.
 */
export class Views {
  /** How many segments there are, the sharing one included. */
  readonly segments: number;
  readonly #items: Items;
  readonly #journal: Journal;
  readonly #pageSize: number;
  // By segment and item: the segment whose physical page it sees there. Pages are looked up by their items.
  readonly #owner: Cells;
  // By owner of the physical page and item: the version.
  readonly #version: Cells;

  constructor(items: Items, journal: Journal, segments: number, pageSize: number) {
    this.#items = items;
    this.#journal = journal;
    this.segments = segments + 1;
    this.#pageSize = pageSize;
    this.#owner = new Cells(this.segments * items.count);
    this.#version = new Cells(this.segments * items.count);
  }

  at(segment: number, item: number): number {
    return this.#version.words[this.#physical(segment, item)]!;
  }

  set(segment: number, item: number, version: number): void {
    this.#journal.write(this.#version, this.#physical(segment, item), version);
  }

  /** Whether all segments see this version of the item. */
  allSee(item: number, version: number): boolean {
    const { count } = this.#items;
    const owners = this.#owner.words;
    const versions = this.#version.words;
    for (let at = item; at < owners.length; at += count) {
      if (versions[owners[at]! * count + item] !== version) return false;
    }
    return true;
  }

  /** Renames a version of an item wherever it is. */
  replace(item: number, version: number, by: number): void {
    for (let owner = 0; owner < this.segments; owner++) {
      const at = owner * this.#items.count + item;
      if (this.#version.words[at] === version) this.#journal.write(this.#version, at, by);
    }
  }

  /** Bytes copied from what `from` sees to what `to` sees. */
  copy(from: number, to: number, start: number, size: number): void {
    const end = this.#items.before(start + size);
    for (let address = this.#items.from(start); address < end; address += 8) {
      const item = this.#items.at(address);
      if (item !== noItem) this.set(to, item, this.at(from, item));
    }
  }

  /** The segment now has a physical page of its own, with whatever is in it. */
  map(segment: number, page: number): void {
    this.#point(segment, page, segment);
  }

  /** The segment now sees the sharing segment's page. */
  share(segment: number, page: number): void {
    this.#point(segment, page, 0);
  }

  #point(segment: number, page: number, owner: number): void {
    const start = page * this.#pageSize;
    const end = this.#items.before(start + this.#pageSize);
    for (let address = this.#items.from(start); address < end; address += 8) {
      const item = this.#items.at(address);
      if (item === noItem) continue;
      this.#journal.write(this.#owner, segment * this.#items.count + item, owner);
      if (owner !== 0) this.set(segment, item, Version.garbage);
    }
  }

  #physical(segment: number, item: number): number {
    return this.#owner.words[segment * this.#items.count + item]! * this.#items.count + item;
  }
}

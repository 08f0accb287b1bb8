import { type C7, leastCardSize } from '../../model/index.ts';
import { type ComparedEntry, fieldsOf } from './entry.ts';
import type { HeapObject } from './heap.ts';
import { ObjectCards } from './object-cards.ts';
import { ObjectPages } from './object-pages.ts';
import type { Entry } from './trace.ts';

/** An object's entry: its write lock, readers and barrier flags here, its pages, contents and cards in parts. */
export class ObjectEntry implements ComparedEntry {
  readonly name: string;
  readonly #c7: C7;
  readonly #address: number;
  readonly #pages: ObjectPages;
  readonly #cards: ObjectCards | undefined;
  #lock: unknown;
  #readBy: readonly unknown[] = [];
  #barrier: readonly unknown[] = [];

  constructor(c7: C7, object: HeapObject) {
    this.name = object.name;
    this.#c7 = c7;
    this.#address = object.address;
    this.#pages = new ObjectPages(c7, object);
    this.#cards = object.size < leastCardSize ? undefined : new ObjectCards(c7, object);
  }

  expect(entry: Entry): void {
    const fields = fieldsOf(entry, this.#cards === undefined ? 5 : 6);
    this.#lock = fields['lock'];
    this.#readBy = listOf(fields['readBy']);
    this.#barrier = listOf(fields['barrier']);
    this.#pages.expect(fields['private'], fields[this.#pages.contentsField]);
    this.#cards?.expect(fields['cards']);
  }

  agrees(): boolean {
    return (
      this.#lock === this.#c7.lockOwner(this.#address) &&
      this.#agreesOnSegments() &&
      this.#cards?.agrees() !== false &&
      this.#pages.agrees()
    );
  }

  observe(): Entry {
    const c7 = this.#c7;
    const address = this.#address;
    const readBy = c7.segments.filter((segment) => segment.inTransaction && c7.wasRead(segment, address));
    const barrier = [0, ...c7.segments.map(({ number }) => number)].filter((segment) =>
      c7.hasBarrier(segment, address),
    );
    const entry = {
      private: this.#pages.observeMasks(),
      lock: c7.lockOwner(address),
      readBy: readBy.map(({ number }) => number),
      barrier,
      [this.#pages.contentsField]: this.#pages.observeContents(),
    };
    return this.#cards === undefined ? entry : { ...entry, cards: this.#cards.observe() };
  }

  // Both lists are recorded in ascending order.
  #agreesOnSegments(): boolean {
    const c7 = this.#c7;
    const address = this.#address;
    let readers = 0;
    let flags = 0;
    if (c7.hasBarrier(0, address) && this.#barrier[flags++] !== 0) return false;
    for (const segment of c7.segments) {
      const { number } = segment;
      if (c7.hasBarrier(number, address) && this.#barrier[flags++] !== number) return false;
      if (segment.inTransaction && c7.wasRead(segment, address) && this.#readBy[readers++] !== number) return false;
    }
    return readers === this.#readBy.length && flags === this.#barrier.length;
  }
}

// Every object has its barrier flag in some segment: segment 0's copy never loses it. So a list that is not there, or is
// none, may stand as one that agrees with nothing.
const noList: readonly unknown[] = [undefined];

function listOf(recorded: unknown): readonly unknown[] {
  return Array.isArray(recorded) ? recorded : noList;
}

import { type C7, Card, granule } from '../../model/index.ts';
import type { HeapObject } from './heap.ts';

const names = new Map<number, string>([
  [Card.marked, 'marked'],
  [Card.old, 'old'],
]);

/**
 * The cards of an object that has them: card k is the object's lock byte 1 + k. The recording lists every lock byte of the
 * object after the first, beyond the real cards too, and leaves out those that are clear.
 */
export class ObjectCards {
  readonly #c7: C7;
  readonly #first: number;
  readonly #count: number;
  #recorded: Readonly<Record<string, unknown>> | undefined;
  #recordedCount = 0;

  constructor(c7: C7, { address, size }: HeapObject) {
    this.#c7 = c7;
    this.#first = c7.layout.lockOf(address) + 1;
    this.#count = Math.ceil(size / granule) - 1;
  }

  expect(recorded: unknown): void {
    const usable = typeof recorded === 'object' && recorded !== null;
    this.#recorded = usable ? { ...recorded } : undefined;
    this.#recordedCount = usable ? Object.keys(recorded).length : -1;
  }

  agrees(): boolean {
    const { locks } = this.#c7;
    const first = this.#first;
    const end = first + this.#count;
    let seen = 0;
    for (let byte = first; byte < end; byte++) {
      const state = locks.at(byte);
      if (state === Card.clear) continue;
      const card = byte - first;
      if (this.#recorded?.[card] !== nameOf(state)) return false;
      seen += 1;
    }
    return seen === this.#recordedCount;
  }

  observe(): Record<string, string> {
    const cards: Record<string, string> = {};
    for (let card = 0; card < this.#count; card++) {
      const state = this.#c7.locks.at(this.#first + card);
      if (state !== Card.clear) cards[card] = nameOf(state);
    }
    return cards;
  }
}

function nameOf(state: number): string {
  return names.get(state) ?? `byte ${state}`;
}

import { Flag } from '../../object.ts';
import type { C7 } from './state.ts';

/** What a card's byte says (C7-CARD-1). */
export const Card = { clear: 0, marked: 100, old: 101 } as const;

/** Bytes, whatever the size of an item, that the library's card index divides an object's size by (C7-CARD-4). */
const cardBytes = 32;

/** Least size in bytes of an object that may use cards (C7-CARD-1). */
export const leastCardSize = 544;

/** Number of card bytes that belong to an object of `size` bytes: they are lock bytes 1, 2, … of the object. */
export function cardCount(size: number): number {
  return size < leastCardSize ? 0 : Math.floor((size - 1) / cardBytes) + 1;
}

/** The state of card k of an object. */
export function cardOf(c7: C7, object: number, card: number): number {
  return c7.locks.at(c7.layout.lockOf(object) + 1 + card);
}

/** Sets all cards of an object that uses them, and clears `CARDS_SET` in the segment's copy (C7-WRITE-2, C7-WRITE-3d). */
export function setAllCards(c7: C7, segment: number, object: number, state: number): void {
  const count = cardCount(c7.objects.at(object).size);
  const first = c7.layout.lockOf(object) + 1;
  for (let card = 0; card < count; card++) {
    if (c7.locks.at(first + card) === state) continue;
    c7.locks.set(first + card, state);
    c7.bus.inner?.({ type: 'card', object, card, state });
  }
  const flags = c7.flags(segment, object);
  if ((flags & Flag.cardsSet) !== 0) c7.setFlags(segment, object, flags & ~Flag.cardsSet);
}

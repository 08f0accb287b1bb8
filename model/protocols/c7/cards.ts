import { headerBytes } from '../../layout.ts';
import { Flag, overflowNumberOf } from '../../object.ts';
import { forwardReference } from './forward.ts';
import type { Segment } from './segment.ts';
import type { C7 } from './state.ts';

/** What a card's byte says (C7-CARD-1). */
export const Card = { clear: 0, marked: 100, old: 101 } as const;

/** Items of a card; and bytes, whatever the size of an item, that the library's last card comes from (C7-CARD-4). */
const cardItems = 32;

/** Least size in bytes of an object that may use cards (C7-CARD-1). */
export const leastCardSize = 544;

/** Number of card bytes that belong to an object of `size` bytes: they are lock bytes 1, 2, … of the object. */
export function cardCount(size: number): number {
  return size < leastCardSize ? 0 : Math.floor((size - 1) / cardItems) + 1;
}

/** Whether an object can use cards: it has items, and is not too small for cards to be worth it (C7-CARD-1). */
export function canUseCards(c7: C7, segment: number, object: number): boolean {
  const size = c7.objects.sizeOf(segment, object);
  return size >= leastCardSize && c7.objects.typeOf(segment, object).itemBytes > 0;
}

/** The state of card k of an object. */
export function cardOf(c7: C7, object: number, card: number): number {
  return c7.locks.at(c7.layout.lockOf(object) + 1 + card);
}

export function setCard(c7: C7, object: number, card: number, state: number): void {
  const lock = c7.layout.lockOf(object) + 1 + card;
  if (c7.locks.at(lock) === state) return;
  c7.locks.set(lock, state);
  c7.bus.inner?.({ type: 'card', object, card, state });
}

/** C7-CARD-2: the card that covers an item becomes marked. */
export function markCard(c7: C7, object: number, item: number): void {
  setCard(c7, object, Math.floor(item / cardItems), Card.marked);
}

/** Sets all cards of an object that can use them, and clears `CARDS_SET` in the segment's copy (C7-WRITE-2, C7-WRITE-3d). */
export function setAllCards(c7: C7, segment: number, object: number, state: number): void {
  const count = cardCount(c7.objects.sizeOf(segment, object));
  for (let card = 0; card < count; card++) setCard(c7, object, card, state);
  clearCardsSet(c7, segment, object);
}

/** C7-CARD-3: traces what lies under marked cards, as the first thing in a minor collection. */
export function collectCards(c7: C7, segment: Segment): void {
  const list = segment.oldObjectsWithCards;
  while (list.length > 0) {
    const object = list.pop();
    if ((c7.flags(segment.number, object) & Flag.cardsSet) !== 0) collectCardsOf(c7, segment, object);
  }
}

function collectCardsOf(c7: C7, segment: Segment, object: number): void {
  const size = c7.objects.sizeOf(segment.number, object);
  const after = stateAfter(c7, segment, object);
  const visit = (slot: number) => forwardReference(c7, segment, slot);
  for (let card = 0; card < cardCount(size); card++) {
    if (cardOf(c7, object, card) !== Card.marked) continue;
    setCard(c7, object, card, after);
    const [from, to] = bytesUnder(c7, segment.number, object, card, card + 1);
    c7.objects.forEachReference(segment.number, object, visit, from, to);
  }
  clearCardsSet(c7, segment.number, object);
}

/** C7-MAJOR-5: in a segment where nothing is young, marked cards have nothing to trace. */
export function retireCards(c7: C7, segment: Segment): void {
  const list = segment.oldObjectsWithCards;
  while (list.length > 0) {
    const object = list.pop();
    const after = stateAfter(c7, segment, object);
    const count = cardCount(c7.objects.sizeOf(segment.number, object));
    for (let card = 0; card < count; card++)
      if (cardOf(c7, object, card) !== Card.clear) setCard(c7, object, card, after);
    clearCardsSet(c7, segment.number, object);
  }
}

// An overflow object is pushed whole, so nobody needs to know where it was written.
function stateAfter(c7: C7, segment: Segment, object: number): number {
  const isOverflow = overflowNumberOf(c7.flags(segment.number, object)) === segment.overflowNumber;
  return isOverflow ? Card.clear : Card.old;
}

function clearCardsSet(c7: C7, segment: number, object: number): void {
  const flags = c7.flags(segment, object);
  if ((flags & Flag.cardsSet) !== 0) c7.setFlags(segment, object, flags & ~Flag.cardsSet);
}

/** The bytes of an object, as offsets [from, to), whose items lie under the cards from `first` up to `end`. */
export function bytesUnder(c7: C7, segment: number, object: number, first: number, end: number): [number, number] {
  const size = c7.objects.sizeOf(segment, object);
  const bytes = cardItems * c7.objects.typeOf(segment, object).itemBytes;
  return [Math.min(size, headerBytes + bytes * first), Math.min(size, headerBytes + bytes * end)];
}

import { bytesUnder, Card, canUseCards, cardCount, cardOf, setAllCards, setCard } from './cards.ts';
import { copyPart, pushObject } from './copying.ts';
import type { C7 } from './state.ts';

/** C7-PUSH-1 for a modified object: all of it, or (C7-CARD-4) what lies under its old cards. */
export function pushModified(c7: C7, segment: number, object: number): void {
  if (!canUseCards(c7, segment, object)) return pushObject(c7, segment, object);
  if (looksWhollyWritten(c7, segment, object)) {
    setAllCards(c7, segment, object, Card.clear);
    return pushObject(c7, segment, object);
  }
  if (!pushOldCards(c7, segment, object)) pushObject(c7, segment, object);
}

// C7-CARD-4: the library takes the index of the last card from the size in bytes.
function looksWhollyWritten(c7: C7, segment: number, object: number): boolean {
  const last = cardCount(c7.objects.sizeOf(segment, object)) - 1;
  const middle = (last + 1) >> 1;
  return [0, last, middle].every((card) => cardOf(c7, object, card) === Card.old);
}

// Answers whether a card was old. Neighbours are copied together.
function pushOldCards(c7: C7, segment: number, object: number): boolean {
  const count = cardCount(c7.objects.sizeOf(segment, object));
  let some = false;
  for (let card = 0; card < count; card++) {
    const first = card;
    while (card < count && cardOf(c7, object, card) === Card.old) {
      setCard(c7, object, card, Card.clear);
      card += 1;
    }
    if (card === first) continue;
    some = true;
    copyItems(c7, segment, object, first, card);
  }
  return some;
}

// Unlike a push by pages this asks nothing of the pages but whether one is private at all: copying what is shared
// changes nothing.
function copyItems(c7: C7, segment: number, object: number, first: number, end: number): void {
  const [from, to] = bytesUnder(c7, segment, object, first, end);
  if (from === to) return;
  copyPart(c7, segment, 0, object + from, to - from);
  for (const { number } of c7.segments) {
    if (number !== segment && hasPrivatePage(c7, number, object + from, object + to)) {
      copyPart(c7, 0, number, object + from, to - from);
    }
  }
}

function hasPrivatePage(c7: C7, segment: number, start: number, end: number): boolean {
  const last = c7.layout.pageOf(end - 1);
  for (let page = c7.layout.pageOf(start); page <= last; page++) if (c7.memory.isPrivate(segment, page)) return true;
  return false;
}

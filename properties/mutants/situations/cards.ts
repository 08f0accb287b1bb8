import { scenario } from '../situation.ts';

// Arrays that are written to through cards.

export const cardThenPlain = scenario(
  'a write through a card and one without',
  'init: a[70]\nT1: { card a[0] = 1; a[69] = 1 }\nT2: { r = a[0]; s = a[69] }\nnever: r != s',
);

export const cardWrites = scenario(
  'writes through cards',
  'init: a[70], ref t[70]\nT1: { card a[33] = 1; new p: f; p.f = 7; card t[69] = p; minor; card a[69] = 1 }\nT2: { r = a[33]; s = a[69] }\nnever: r != s',
);

export const overflowCards = scenario(
  'cards of an overflow object',
  'init: ref h\nT1: { new ref c[70]; new p: f; minor; card c[0] = p; c[69] = p; h = c }',
);

export const abortedCards = scenario(
  'an abort with cards',
  'init: a[70]\nT1: { card a[33] = 1; abort; a[0] = 1 }\nalways: a[33] == 1',
);

export const abortedOverflowCards = scenario(
  'an abort with cards of an overflow object',
  'T1: { new ref c[70]; new p: f; minor; card c[0] = p; abort }',
);

export const overflowCardsCollected = scenario(
  'collected cards of an overflow object',
  'T1: { new ref c[70]; new p: f; minor; card c[0] = p; minor; card c[40] = p }',
);

export const cardsMixed = scenario(
  'cards, a plain write, cards',
  'init: a[70]\nT1: { card a[69] = 1; a[40] = 1; minor; card a[0] = 1 }\nT2: { r = a[0]; s = a[69] }\nnever: r != s',
);

export const cardFirstItem = scenario(
  'first items of cards',
  'init: a[70]\nT1: { card a[32] = 1; card a[0] = 1 }\nT2: { r = a[32] }',
);

export const cardsMajor = scenario(
  'cards and a major collection of another thread',
  'init: a[70]\nT1: major\nT2: { card a[33] = 1; r = a[0]; card a[69] = r }',
);

export const plainArray = scenario(
  'plain writes to an array',
  'init: a[70]\nT1: { a[0] = 1; a[69] = 1 }\nT2: { r = a[69] }',
);

export const cardsOfTwo = scenario(
  'cards of two threads',
  'init: a[70]\nT1: { card a[33] = 1 }\nT2: { card a[33] = 2 }; r = a[33]',
);

export const cardsNeighbour = scenario(
  'cards next to another array',
  'init: a[70], x=0\nT1: { card a[62] = 1 }\nT2: { x = 2 }; r = a[62]',
  { page: '256' },
);

import { describe, expect, it } from 'vitest';
import { Card, Flag } from '../../index.ts';
import { Stage } from '../../test/stage.ts';
import { cardOf } from '../c7/cards.ts';

/** Which cards of an object are marked and which are old: `1m 3o`; beyond the real ones too. */
function cards(stage: Stage, name: string): string {
  const object = stage.object(name);
  const states = Array.from({ length: stage.c7.objects.sizeOf(0, object) / 16 - 1 }, (_, card) =>
    cardOf(stage.c7, object, card),
  );
  return states
    .flatMap((state, card) => (state === Card.clear ? [] : [`${card}${state === Card.marked ? 'm' : 'o'}`]))
    .join(' ');
}

const isSet = (stage: Stage, segment: number, name: string) =>
  (stage.c7.flags(segment, stage.object(name)) & Flag.cardsSet) !== 0;

// 100 items of 8 bytes have 4 real cards; their 808 bytes have 26.
const world = 'segments=2 a[100] / t&[100] / x';
const all = (count: number, mark: string) => Array.from({ length: count }, (_, card) => `${card}${mark}`).join(' ');

describe('the card barrier', () => {
  it('C7-CARD-2: marks the item’s card, and leaves the barrier for the next one', () => {
    const stage = new Stage(world);
    stage.run('T1: start, card a[0] 1, card a[70] 2, card a[99] 3');
    expect([cards(stage, 'a'), isSet(stage, 1, 'a'), isSet(stage, 0, 'a')]).toEqual(['0m 2m 3m', true, false]);
    expect([stage.barriers('a'), stage.lock('a'), stage.modified(1)]).toEqual([[0, 1, 2], 1, ['a']]);
    expect(stage.c7.segment(1).oldObjectsWithCards.toArray()).toEqual([stage.object('a')]);
  });

  it.each([
    [66, ''],
    [67, '0m'],
  ])('C7-CARD-1: an object of %i items of 8 bytes has cards: %s', (items, marked) => {
    const stage = new Stage(`segments=2 a[${items}]`);
    stage.run('T1: start, card a[3] 1');
    expect([cards(stage, 'a'), isSet(stage, 1, 'a')]).toEqual([marked, marked !== '']);
  });

  it('C7-CARD-2: does nothing to an object without a barrier, written to in the usual way before', () => {
    const stage = new Stage(world);
    stage.run('T1: start, w a[0] 1, card a[40] 2');
    expect([cards(stage, 'a'), isSet(stage, 1, 'a'), stage.barriers('a')]).toEqual(['', false, [0, 2]]);
  });

  it('C7-WRITE-3: the usual barrier after it makes all cards old, beyond the real ones too', () => {
    const stage = new Stage(world);
    stage.run('T1: start, card a[0] 1, w a[40] 2');
    expect([cards(stage, 'a'), isSet(stage, 1, 'a')]).toEqual([all(26, 'o'), false]);
  });

  it('C7-WRITE-2: on an overflow object the usual barrier clears the cards', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p[100], minor, card p[50] 1');
    expect([cards(stage, 'p'), stage.lock('p')]).toEqual(['1m', 0]);
    stage.run('T1: w p[0] 1');
    expect([cards(stage, 'p'), isSet(stage, 1, 'p')]).toEqual(['', false]);
  });
});

describe('collecting cards', () => {
  it('C7-CARD-3: traces what lies under marked cards, which become old', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, card-ref t[40] p, minor');
    expect([cards(stage, 't'), isSet(stage, 1, 't')]).toEqual(['1o', false]);
    expect(stage.value(1, 't[40]')).toBe(stage.object('p'));
    expect(stage.c7.segment(1).oldObjectsWithCards.length).toBe(0);
  });

  it('C7-CARD-3: those of an overflow object become clear', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new s&[100], minor, new p, card-ref s[99] p, minor');
    expect([cards(stage, 's'), stage.value(1, 's[99]')]).toEqual(['', stage.object('p')]);
  });

  it('C7-MAJOR-5: a major collection retires the cards of a transaction that has nothing young', () => {
    const stage = new Stage(world);
    stage.run('T1: start, card a[40] 1 | T2: start, major');
    expect(cards(stage, 'a')).toBe('1m');
    stage.run('T1: safepoint | T2: go');
    expect([cards(stage, 'a'), isSet(stage, 1, 'a'), stage.lock('a')]).toEqual(['1o', false, 1]);
  });
});

describe('the push of an object with cards', () => {
  const commits = (stage: Stage) =>
    stage
      .eventsOf('copy')
      .filter(({ from, to }) => from === 1 && to === 0)
      .map(({ size }) => size);

  it('C7-CARD-4: copies only the items under old cards, neighbours together, and clears them', () => {
    const stage = new Stage(world);
    stage.run('T1: start, card a[0] 1, card a[33] 2, card a[99] 3, commit');
    // Cards 0 and 1 are 64 items; card 3 has 4.
    expect([commits(stage), cards(stage, 'a')]).toEqual([[512, 32], '']);
    expect([stage.values('a[0]'), stage.values('a[33]'), stage.values('a[99]')]).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 3],
    ]);
  });

  it('C7-CARD-4: copies by pages where no card was used', () => {
    const stage = new Stage(world);
    stage.run('T1: start, w a[0] 1, w a[99] 2, commit');
    expect(commits(stage).reduce((sum, size) => sum + size)).toBe(808);
  });

  it('C7-CARD-4: takes all cards old for written all over, and copies by pages', () => {
    const stage = new Stage(world);
    stage.run('T1: start, card a[0] 1, w a[40] 2, commit');
    expect([commits(stage).reduce((sum, size) => sum + size), cards(stage, 'a')]).toEqual([808, '']);
  });

  it('C7-CARD-4: never takes the real cards of 8-byte items for that, because the last one comes from the bytes', () => {
    const stage = new Stage(world);
    stage.run('T1: start, card a[0] 1, card a[40] 2, card a[70] 3, card a[99] 4, commit');
    expect(commits(stage)).toEqual([800]);
  });

  it('C7-CARD-5: an abort clears the cards', () => {
    const stage = new Stage(world);
    stage.run('T1: start, card a[0] 1, new s&[100], minor, card a[50] 2, card-ref s[3] s, abort');
    expect([cards(stage, 'a'), stage.values('a[0]'), stage.values('a[50]')]).toEqual(['', [0, 0, 0], [0, 0, 0]]);
    expect(stage.eventsOf('card').filter(({ state }) => state === Card.clear).length).toBeGreaterThan(1);
  });
});

describe('an object that is written both ways in one transaction, with a minor collection in between', () => {
  const lost = [
    ['the usual write is lost', 'w a[0] 1, minor, card a[99] 2'],
    ['so is one that comes after', 'card a[99] 2, minor, w a[0] 1'],
  ] as const;

  it.each(lost)('C7-CARD-4: %s, because only what lies under old cards is pushed', (_, writes) => {
    const stage = new Stage(world);
    stage.run(`T1: start, ${writes}, commit`);
    expect(stage.values('a[99]')).toEqual([2, 2, 2]);
    expect(stage.values('a[0]')).toEqual([0, 1, 0]);
  });

  it.each(lost)('the repair pushes all of it, where %s', (_, writes) => {
    const stage = new Stage(`repairs=cards ${world}`);
    stage.run(`T1: start, ${writes}, commit`);
    expect([stage.values('a[0]'), stage.values('a[99]'), cards(stage, 'a')]).toEqual([[1, 1, 1], [2, 2, 2], '']);
  });
});

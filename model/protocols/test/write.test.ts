import { describe, expect, it } from 'vitest';
import { Flag } from '../../index.ts';
import { overflowBit } from '../../object.ts';
import { Stage } from '../../test/stage.ts';
import { Card, cardOf, setAllCards } from '../c7/cards.ts';

/** The events that a line causes. */
function eventsOf(stage: Stage, line: string): string[] {
  const before = stage.events.length;
  stage.run(line);
  return stage.events.slice(before).map(({ type }) => type);
}

describe('the write barrier', () => {
  it('C7-WRITE-1: without the flag it does nothing', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1');
    expect(eventsOf(stage, 'T1: w x 2')).toEqual(['write']);
    expect(stage.values('x')).toEqual([0, 2, 0]);
  });

  it('C7-WRITE-2: for an overflow object it clears the flag: no lock, no private page, no marker', () => {
    const stage = new Stage('segments=2 x');
    const object = stage.object('x');
    stage.run('T1: start');
    const overflow = stage.c7.segment(1).overflowNumber * overflowBit;
    stage.c7.setFlags(1, object, Flag.writeBarrier | overflow);
    stage.c7.segment(1).objectsPointingToNursery.clear();
    expect(eventsOf(stage, 'T1: w x 1')).toEqual(['flags', 'write']);
    expect(stage.c7.flags(1, object)).toBe(overflow);
    expect(stage.c7.segment(1).objectsPointingToNursery.toArray()).toEqual([object]);
    expect([stage.lock('x'), stage.marker(1, 'x'), stage.privateIn('x'), stage.modified(1)]).toEqual([0, 0, [], []]);
  });

  it('C7-WRITE-2: an overflow object’s cards are cleared, and so is CARDS_SET', () => {
    const stage = new Stage('segments=2 page=4096 x[70]');
    const object = stage.object('x');
    stage.run('T1: start');
    const overflow = stage.c7.segment(1).overflowNumber * overflowBit;
    setAllCards(stage.c7, 1, object, Card.marked);
    stage.c7.setFlags(1, object, Flag.writeBarrier | Flag.cardsSet | overflow);
    stage.run('T1: w x[3] 1');
    expect(stage.c7.flags(1, object)).toBe(overflow);
    expect([0, 1, 16].map((card) => cardOf(stage.c7, object, card))).toEqual([Card.clear, Card.clear, Card.clear]);
  });

  it('C7-WRITE-3: for an old object: marker, lock, write set, private pages, then the flag in this segment only', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start');
    expect(eventsOf(stage, 'T1: w x 1')).toEqual(['mark', 'lock', 'map', 'allocated', 'copy', 'flags', 'write']);
    expect([stage.marker(1, 'x'), stage.lock('x'), stage.modified(1)]).toEqual([1, 1, ['x']]);
    expect([stage.privateIn('x'), stage.barriers('x')]).toEqual([[1], [0, 2]]);
  });

  it('C7-WRITE-3: an object whose lock is this segment’s already only has its flag cleared', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1');
    stage.c7.setFlags(1, stage.object('x'), Flag.writeBarrier);
    expect(eventsOf(stage, 'T1: w x 2')).toEqual(['mark', 'flags', 'write']);
    expect([stage.modified(1), stage.barriers('x')]).toEqual([['x'], [0, 2]]);
  });

  it('C7-WRITE-3: where there is a list of objects that point to the nursery, the object joins it', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T1: start, w x 1');
    expect(stage.c7.segment(1).objectsPointingToNursery.absent).toBe(true);
    stage.c7.segment(1).objectsPointingToNursery.clear();
    stage.run('T1: w y 1');
    expect(stage.c7.segment(1).objectsPointingToNursery.toArray()).toEqual([stage.object('y')]);
  });

  it('C7-WRITE-3: CARDS_SET on an old object: all its cards become old, the flag goes', () => {
    const stage = new Stage('segments=2 page=4096 x[70] y');
    const object = stage.object('x');
    stage.run('T1: start');
    stage.c7.setFlags(1, object, Flag.writeBarrier | Flag.cardsSet);
    stage.run('T1: w x[0] 1');
    expect(stage.c7.flags(1, object)).toBe(0);
    expect([0, 17].map((card) => cardOf(stage.c7, object, card))).toEqual([Card.old, Card.old]);
    expect(stage.lock('y')).toBe(0);
  });

  it('C7-WRITE-4: privatizing takes the whole page: neighbours get a copy of segment 0, without lock and with flag', () => {
    const stage = new Stage('segments=2 x y / z');
    stage.run('T2: start, w y 5, commit | T1: start, w x 1');
    expect([stage.privateIn('y'), stage.privateIn('z')]).toEqual([[1, 2], []]);
    expect([stage.value(1, 'y'), stage.lock('y'), stage.barriers('y')]).toEqual([5, 0, [0, 1, 2]]);
    expect(stage.modified(1)).toEqual(['x']);
  });

  it('C7-WRITE-4: all pages of an object become private, and a private page is left alone', () => {
    const stage = new Stage('segments=2 x y[12]');
    stage.run('T1: start, w x 1');
    expect(stage.eventsOf('map')).toHaveLength(1);
    stage.run('T1: w y[11] 1');
    expect(stage.eventsOf('map')).toHaveLength(3);
    expect([stage.privateIn('y[0]'), stage.privateIn('y[11]')]).toEqual([[1], [1]]);
    expect(stage.value(1, 'x')).toBe(1);
  });

  it.each([64, 256, 4096])('C7-WRITE-5: a private page of %i bytes counts as allocated', (page) => {
    const stage = new Stage(`segments=2 page=${page} nursery=65536 x / y`);
    stage.run('T1: start, w x 1, w y 1 | T2: start');
    expect(stage.c7.totalAllocated - stage.c7.objects.space.used).toBe(2 * page);
    expect(stage.c7.majorRequested).toBe(false);
  });

  it('C7-WRITE-5: reaching 8 nurseries requests a major collection, one page less does not', () => {
    // Each object takes 32 bytes with the allocator's part, so an object and its private page are 96, and the bound 512.
    const stage = new Stage('segments=2 nursery=64 a / b / c / d / e / f');
    stage.run('T1: start, w a 1, w b 1, w c 1');
    expect([stage.c7.totalAllocated, stage.c7.majorRequested]).toEqual([6 * 32 + 3 * 64, false]);
    stage.run('T1: w d 1, w e 1');
    expect([stage.c7.totalAllocated, stage.c7.majorRequested]).toEqual([6 * 32 + 5 * 64, true]);
  });
});

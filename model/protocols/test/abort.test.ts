import { describe, expect, it } from 'vitest';
import { AssertionFailure } from '../../index.ts';
import { Stage } from '../../test/stage.ts';
import { Card, cardOf, setAllCards } from '../c7/cards.ts';

describe('the abort', () => {
  it('C7-ABORT-1: every modified object is as in segment 0 again, its flag included, and its lock free', () => {
    const stage = new Stage('segments=2 x y[12] z');
    stage.run('T1: start, w x 9, commit, start, w x 1, w y[0] 2, w y[11] 3, abort');
    for (const name of ['x', 'y[0]', 'y[11]']) expect(stage.value(1, name)).toBe(stage.value(0, name));
    for (const name of ['x', 'y']) expect([stage.lock(name), stage.barriers(name)]).toEqual([0, [0, 1, 2]]);
    expect(stage.modified(1)).toEqual([]);
  });

  it('C7-ABORT-1: what others have committed to the page meanwhile stays', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T1: start, w x 1 | T2: start, w y 2 | T2: commit | T1: safepoint | T2: go | T1: go | T1: abort');
    expect([stage.values('x'), stage.values('y')]).toEqual([
      [0, 0, 0],
      [2, 2, 2],
    ]);
  });

  it('C7-ABORT-1: cards of modified objects are cleared', () => {
    const stage = new Stage('segments=2 page=4096 x[70]');
    stage.run('T1: start, w x[0] 1');
    setAllCards(stage.c7, 1, stage.object('x'), Card.old);
    stage.run('T1: abort');
    expect([0, 17].map((card) => cardOf(stage.c7, stage.object('x'), card))).toEqual([Card.clear, Card.clear]);
  });

  it('C7-ABORT-1: callbacks on abort run once, in order; those on commit are dropped', () => {
    const stage = new Stage();
    stage.run('T1: start, call-on abort 1, call-on commit 2, call-on abort 3, abort, start, commit, start, abort');
    expect(stage.eventsOf('callback')).toMatchObject([
      { on: 'abort', id: 1 },
      { on: 'abort', id: 3 },
    ]);
  });

  it('C7-ABORT-1: callbacks run after the segment is free and the waiters on aborted are woken', () => {
    const stage = new Stage();
    stage.run('T1: start, call-on abort 1, abort');
    const types = stage.events.slice(-4).map((event) => (event.type === 'wake' ? event.condition : event.type));
    expect(types).toEqual(['leaveSegment', 'segmentFree', 'aborted', 'callback']);
  });

  it('C7-ABORT-1: the abort signal goes, and a pause that is pending stays', () => {
    const stage = new Stage('segments=3 x');
    stage.run('T1: start, w x 1 | T2: start | T3: start, inevitable | T3: w x 3');
    expect(stage.c7.segment(1).signal).toBe('abort');
    stage.run('T2: commit | T1: safepoint');
    expect(stage.c7.segment(1)).toMatchObject({ signal: 'pause', transactionState: 'none' });
    expect(stage.run('T1: start')).toBe('blocked');
  });

  it('C7-ABORT-1: without a pause no signal is left', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start | T2: start, w x 2 | T1: w x 1 | T2: safepoint');
    expect(stage.c7.segment(2)).toMatchObject({ signal: 'none', transactionState: 'none' });
  });

  it('C7-ABORT-1, C7-INEV-2: aborting an inevitable transaction is a fatal error', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, inevitable');
    expect(() => stage.run('T1: abort')).toThrow(AssertionFailure);
  });

  it('C7-ABORT-2: a transaction at a safe point is reset by the one that tells it to abort, before it runs', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T1: start, w x 1 | T2: start, r x, w y 2 | T1: commit | T2: safepoint | T1: go');
    expect(stage.eventsOf('reset')).toMatchObject([{ segment: 2, by: 1 }]);
    expect([stage.values('y'), stage.lock('y'), stage.modified(2)]).toEqual([[0, 0, 0], 0, []]);
    expect(stage.c7.segment(2)).toMatchObject({ transactionState: 'regular', signal: 'abort', occupant: 2 });
  });

  it('C7-ABORT-2: it finishes aborting when it next runs; the second reset changes nothing', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T1: start, w x 1 | T2: start, r x, w y 2 | T1: commit | T2: safepoint | T1: go | T1: start, w y 5');
    expect(stage.run('T2: go')).toBe('aborted');
    expect([stage.values('x'), stage.values('y'), stage.lock('y')]).toEqual([[1, 1, 1], [0, 5, 0], 1]);
    expect(stage.eventsOf('reset').map(({ by }) => by)).toEqual([1, 2]);
  });
});

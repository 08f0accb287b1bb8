import { describe, expect, it } from 'vitest';
import { Stage } from '../../test/stage.ts';

/** T1 has written, T2 (and T3) run, T1 wants to commit, and the others have reached a safe point: T1 is next. */
function stopped(world: string, before: string): Stage {
  const stage = new Stage(world);
  stage.run(before);
  expect(stage.run('T1: commit')).toBe('blocked');
  for (const { number } of stage.c7.segments.slice(1)) stage.run(`T${number}: safepoint`);
  return stage;
}

describe('the commit', () => {
  it('C7-COMMIT-1: it begins with a safe point', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1, commit | T2: start | T1: start, w x 2 | T1: commit');
    expect(stage.run('T2: commit')).toBe('blocked');
    expect([stage.waitsOn(1), stage.waitsOn(2)]).toEqual(['atSafePoint', 'requestRemoved']);
    expect(stage.c7.segment(2).safePoint).toBe('waitRequestRemoved');
  });

  it('C7-COMMIT-1: a transaction told to abort aborts at its commit’s safe point', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start | T2: start, w x 2 | T1: w x 1');
    expect(stage.run('T2: commit')).toBe('aborted');
    expect(stage.value(0, 'x')).toBe(0);
  });

  it('C7-COMMIT-1: the collection has set the flag of modified objects again before anybody is waited for', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T2: start | T1: start, w x 1 | T1: commit');
    expect(stage.barriers('x')).toEqual([0, 1, 2]);
    expect([stage.lock('x'), stage.modified(1)]).toEqual([1, ['x']]);
  });

  it('C7-COMMIT-2: it waits while any other segment is running, and is at a safe point itself meanwhile', () => {
    const stage = new Stage('segments=3 x');
    stage.run('T2: start | T3: start | T1: start, w x 1 | T1: commit');
    expect(stage.c7.segments.map(({ signal }) => signal)).toEqual(['pause', 'pause', 'pause']);
    expect(stage.c7.segment(1).safePoint).toBe('waitAtSafePoint');
    stage.run('T2: safepoint');
    expect(stage.run('T1: go')).toBe('blocked');
    stage.run('T3: safepoint');
    expect(stage.value(0, 'x')).toBe(0);
    expect(stage.run('T1: go')).toBe('done');
    expect(stage.value(0, 'x')).toBe(1);
    expect(stage.c7.segments.map(({ signal }) => signal)).toEqual(['none', 'none', 'none']);
    expect([stage.run('T2: go'), stage.run('T3: go')]).toEqual(['done', 'done']);
  });

  it('C7-COMMIT-2: at fine granularity the paused do not run before the mutex is released', () => {
    const stage = new Stage('segments=2 granularity=fine x y');
    stage.run('T1: start!, w! x 1, w! y 1 | T2: start! | T1: commit! | T2: safepoint!');
    let steps = 0;
    while (stage.run('T1: go') === 'yields') {
      expect(stage.run('T2: go')).toBe('blocked');
      steps++;
    }
    expect(steps).toBeGreaterThan(6);
    expect(stage.run('T2: finish')).toBe('done');
  });

  it('C7-COMMIT-2: told to abort while it waits, it takes its requests back and aborts', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start | T2: start, w x 2 | T2: commit | T1: w x 1');
    expect(stage.c7.segment(1).signal).toBe('pause');
    expect(stage.run('T2: go')).toBe('aborted');
    expect(stage.c7.segments.map(({ signal }) => signal)).toEqual(['none', 'none']);
    expect(stage.c7.globals.pauseSignalled).toBe(0);
    expect([stage.lock('x'), stage.values('x')]).toEqual([1, [0, 1, 0]]);
  });

  it('C7-COMMIT-3: finds who has read a modified object, the most recently modified first', () => {
    const stage = stopped('segments=2 x y z', 'T1: start, w x 1, w y 1, w z 1 | T2: start, r x, r y');
    stage.run('T1: go');
    const object = stage.object('y');
    expect(stage.eventsOf('contention')).toMatchObject([{ kind: 'writeRead', segment: 1, other: 2, object }]);
  });

  it('C7-COMMIT-3: having aborted one reader it goes on to the next segment', () => {
    const stage = stopped('segments=3 x', 'T1: start, w x 1 | T2: start, r x | T3: start, r x');
    expect(stage.run('T1: go')).toBe('done');
    expect(stage.eventsOf('contention').map(({ other, choice }) => [other, choice])).toEqual([
      [2, 'abortOther'],
      [3, 'abortOther'],
    ]);
    expect([stage.run('T2: go'), stage.run('T3: go')]).toEqual(['aborted', 'aborted']);
  });

  it('C7-COMMIT-3: having waited it begins again by stopping everybody', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, r x | T2: start, w x 2 | T2: commit | T1: safepoint | T2: go | T1: go | T1: commit');
    const pauses = () => stage.eventsOf('pause').filter(({ on }) => on).length;
    const before = pauses();
    expect(stage.run('T2: go')).toBe('done');
    expect(pauses()).toBe(before + 1);
    expect(stage.value(0, 'x')).toBe(2);
  });

  it('C7-COMMIT-3: neither what it read itself nor what others wrote only is a conflict', () => {
    const stage = stopped('segments=2 x y', 'T1: start, r x, w x 1 | T2: start, w y 1');
    expect(stage.run('T1: go')).toBe('done');
    expect(stage.eventsOf('contention')).toEqual([]);
  });

  it('C7-COMMIT-3: a blind write is a read too: its barrier sets the marker', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1');
    expect(stage.marker(1, 'x')).toBe(stage.c7.segment(1).readVersion);
  });

  it('C7-COMMIT-4: a major collection that is requested runs after detection, before the push', () => {
    const stage = new Stage('segments=2 nursery=64 a[62]');
    stage.run('T1: start, w a[0] 1');
    expect(stage.c7.majorRequested).toBe(true);
    stage.run('T1: commit');
    expect(stage.values('a[0]')).toEqual([1, 1, 1]);
    const ended = stage.events.findLastIndex((event) => event.type === 'major' && event.state === 'idle');
    expect(stage.events.slice(ended).filter(({ type }) => type === 'copy').length).toBeGreaterThan(0);
  });

  it('C7-COMMIT-4: an overflow number that was used is replaced by a new one, greater than all', () => {
    const stage = new Stage('segments=3 x');
    stage.run('T1: start, commit');
    expect(stage.c7.segments.map(({ overflowNumber }) => overflowNumber)).toEqual([1, 2, 3]);
    stage.run('T1: start');
    stage.c7.segment(1).overflowNumberUsed = 1;
    stage.run('T1: commit | T2: start');
    stage.c7.segment(2).overflowNumberUsed = 1;
    stage.run('T2: commit');
    expect(stage.c7.segments.map(({ overflowNumber }) => overflowNumber)).toEqual([4, 5, 3]);
    expect(stage.c7.segment(1).overflowNumberUsed).toBe(0);
  });

  it('C7-COMMIT-4: callbacks on commit run once, in order; those on abort are dropped', () => {
    const stage = new Stage();
    stage.run('T1: start, call-on commit 1, call-on abort 2, call-on commit 3, commit, start, abort, start, commit');
    expect(stage.eventsOf('callback')).toMatchObject([
      { on: 'commit', id: 1 },
      { on: 'commit', id: 3 },
    ]);
  });
});

describe('the push', () => {
  it('C7-PUSH-1: most recent first, each lock freed before its object is copied', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T1: start, w x 1, w y 2');
    const before = stage.events.length;
    stage.run('T1: commit');
    const pushed = stage.events.slice(before).filter(({ type }) => type === 'lock' || type === 'copy');
    const [x, y] = [stage.object('x'), stage.object('y')];
    expect(pushed).toMatchObject([
      { type: 'lock', object: y, owner: 0, from: 1 },
      { type: 'copy', address: y, from: 1, to: 0 },
      { type: 'lock', object: x, owner: 0, from: 1 },
      { type: 'copy', address: x, from: 1, to: 0 },
    ]);
    expect([stage.lock('x'), stage.lock('y')]).toEqual([0, 0]);
  });

  it('C7-PUSH-2: other segments’ private copies of the neighbourhood are kept up to date, modified ones included', () => {
    const stage = stopped('segments=3 x y', 'T3: start, w y 3 | T2: start | T1: start, w x 1');
    expect(stage.privateIn('x')).toEqual([1, 3]);
    stage.run('T1: go');
    expect(stage.values('x')).toEqual([1, 1, 1, 1]);
    expect(stage.values('y')).toEqual([0, 0, 0, 3]);
  });

  it('C7-PUSH-2: page by page: only where that page is private', () => {
    const stage = stopped('segments=2 y[8] m', 'T2: start, w m 1 | T1: start, w y[0] 7, w y[7] 8');
    stage.run('T1: go');
    const copies = stage.eventsOf('copy').filter(({ from, to }) => from === 0 && to === 2);
    expect(copies.map(({ size }) => size)).toEqual([64, 24]);
    expect([stage.values('y[0]'), stage.values('y[7]')]).toEqual([
      [7, 7, 7],
      [8, 8, 8],
    ]);
  });

  it('C7-PUSH-3: afterwards every copy has its flag, and the next write takes the slow path again', () => {
    const stage = stopped('segments=3 x y', 'T2: start, w y 1 | T3: start | T1: start, w x 1');
    stage.run('T1: go');
    expect(stage.barriers('x')).toEqual([0, 1, 2, 3]);
    stage.run('T1: start, w x 2');
    expect(stage.lock('x')).toBe(1);
  });
});

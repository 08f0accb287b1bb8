import { describe, expect, it } from 'vitest';
import { Stage } from '../../test/stage.ts';

const wasRead = (stage: Stage, segment: number, name: string) =>
  stage.c7.wasRead(stage.c7.segment(segment), stage.object(name));

describe('the start', () => {
  it('C7-START-1: the version is counted last, after the safe point', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1 | T2: start, abort | T2: start | T1: commit');
    expect(stage.waitsOn(1)).toBe('atSafePoint');
    stage.run('T2: abort');
    expect(stage.run('T2: start')).toBe('blocked');
    expect(stage.c7.segment(2)).toMatchObject({
      transactionState: 'regular',
      safePoint: 'waitRequestRemoved',
      readVersion: 2,
    });
    stage.run('T1: go');
    expect(stage.run('T2: go')).toBe('done');
    expect(stage.c7.segment(2).readVersion).toBe(3);
  });

  it('C7-START-1: while it waits at the start it still counts as a reader of what its predecessor read', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1 | T2: start, r x | T1: commit | T2: abort | T2: start');
    expect(wasRead(stage, 2, 'x')).toBe(true);
    stage.run('T1: go');
    expect(stage.eventsOf('contention')).toMatchObject([{ kind: 'writeRead', segment: 1, other: 2 }]);
    expect(stage.run('T2: go')).toBe('aborted');
    expect(stage.run('T2: start, r x')).toBe('done');
  });

  it('C7-START-1: a start forgets the advice that the transaction before was given', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1 | T2: start, w x 2 | T1: safepoint');
    expect(stage.c7.segment(1).signalledToCommitSoon).toBe(1);
    stage.run('T1: commit, start');
    expect(stage.c7.segment(1).signalledToCommitSoon).toBe(0);
  });

  it('C7-START-2: a fresh library has version 255 everywhere, so each segment’s first transaction has version 1', () => {
    const stage = new Stage('segments=2 x');
    expect(stage.c7.segments.map(({ readVersion }) => readVersion)).toEqual([255, 255]);
    stage.run('T1: start, abort, start | T2: start');
    expect(stage.c7.segments.map(({ readVersion }) => readVersion)).toEqual([2, 1]);
    expect(stage.eventsOf('version').map(({ wrapped }) => wrapped)).toEqual([true, false, true]);
  });

  it('C7-START-2: after version 255 all markers of the segment are zeroed, and only of that segment', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T2: start, r x | T1: start, r x, abort');
    for (let version = 2; version <= 255; version++) stage.run('T1: start, r y, abort');
    expect([stage.marker(1, 'x'), stage.marker(1, 'y'), stage.marker(2, 'x')]).toEqual([1, 255, 1]);
    stage.run('T1: start');
    expect(stage.c7.segment(1).readVersion).toBe(1);
    expect([stage.marker(1, 'x'), stage.marker(1, 'y'), stage.marker(2, 'x')]).toEqual([0, 0, 1]);
    expect(wasRead(stage, 1, 'x')).toBe(false);
  });
});

describe('the read barrier', () => {
  it('C7-READ-1: sets the marker and changes nothing else: no lock, no private page, no flag', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start');
    const before = stage.events.length;
    stage.run('T1: r x');
    expect(stage.events.slice(before).map(({ type }) => type)).toEqual(['mark', 'read']);
    expect(stage.marker(1, 'x')).toBe(1);
    expect([stage.lock('x'), stage.privateIn('x'), stage.barriers('x')]).toEqual([0, [], [0, 1, 2]]);
  });

  it('C7-READ-1: works while another has the lock, and loads what this segment sees', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 5 | T2: start, r x');
    expect(stage.eventsOf('read')).toMatchObject([{ segment: 2, value: 0 }]);
    stage.run('T1: r x');
    expect(stage.eventsOf('read').at(-1)).toMatchObject({ segment: 1, value: 5 });
  });

  it('C7-READ-2: an object was read iff its marker equals its segment’s read version; markers are per segment', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T1: start, r x | T2: start');
    expect([wasRead(stage, 1, 'x'), wasRead(stage, 1, 'y'), wasRead(stage, 2, 'x')]).toEqual([true, false, false]);
    stage.run('T1: abort, start');
    expect(wasRead(stage, 1, 'x')).toBe(false);
  });

  it('C7-READ-2, C7-MEM-6: reading one location of an object reads the object: there is one marker for it', () => {
    const stage = new Stage('segments=2 y[12] x');
    stage.run('T1: start, w y[0] 1 | T2: start, r y[11] | T1: commit | T2: safepoint | T1: go');
    expect(stage.eventsOf('contention')).toMatchObject([{ kind: 'writeRead', object: stage.object('y') }]);
    expect(stage.marker(2, 'x')).toBe(0);
  });

  it('C7-READ-3: a marker is overtaken by the next version, never cleared by commit or abort', () => {
    const stage = new Stage('segments=2 x y');
    stage.run('T1: start, r x, commit');
    expect(stage.marker(1, 'x')).toBe(1);
    stage.run('T1: start, r y, abort');
    expect([stage.marker(1, 'x'), stage.marker(1, 'y')]).toEqual([1, 2]);
    stage.run('T1: start, r x');
    expect([stage.marker(1, 'x'), stage.marker(1, 'y')]).toEqual([3, 2]);
  });
});

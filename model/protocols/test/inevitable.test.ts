import { describe, expect, it } from 'vitest';
import { policies } from '../../index.ts';
import { Stage } from '../../test/stage.ts';

const states = (stage: Stage) => stage.c7.segments.map(({ transactionState }) => transactionState);

describe('inevitable transactions', () => {
  it('C7-INEV-1: the transaction becomes inevitable, once; its callbacks on abort are dropped', () => {
    const stage = new Stage();
    stage.run('T1: start, call-on abort 1, call-on commit 2, inevitable');
    expect(states(stage)).toEqual(['inevitable', 'none']);
    expect(stage.c7.segment(1).callbacksOnAbort.length).toBe(0);
    const before = stage.events.length;
    expect(stage.run('T1: inevitable')).toBe('done');
    expect(stage.events).toHaveLength(before);
    stage.run('T1: call-on abort 3, commit, start, abort');
    expect(stage.eventsOf('callback')).toMatchObject([{ on: 'commit', id: 2 }]);
  });

  it('C7-INEV-1: a safe point comes first: told to abort, it aborts instead', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start | T2: start, w x 2 | T1: w x 1');
    expect(stage.run('T2: inevitable')).toBe('aborted');
    expect(states(stage)).toEqual(['regular', 'none']);
  });

  it('C7-INEV-1: after waiting for another it looks again', () => {
    const stage = new Stage('segments=3');
    stage.run('T1: start, inevitable | T2: start | T3: start | T2: inevitable | T3: inevitable');
    expect([stage.waitsOn(2), stage.waitsOn(3)]).toEqual(['transactionDone', 'transactionDone']);
    stage.run('T1: commit');
    expect(stage.run('T3: go')).toBe('done');
    expect(stage.run('T2: go')).toBe('aborted');
    expect(states(stage)).toEqual(['none', 'none', 'inevitable']);
  });

  it.each(Object.keys(policies))('C7-INEV-2: with %s there is at most one, and it wins every conflict', (policy) => {
    for (const order of [
      'T1: start, w x 1, w y 1 | T2: start, inevitable',
      'T2: start, inevitable | T1: start, w x 1',
    ]) {
      const stage = new Stage(`segments=2 policy=${policy} x y`);
      stage.run(`${order} | T2: w x 2`);
      expect(stage.run('T1: safepoint')).toBe('aborted');
      expect(stage.run('T2: go')).toBe('done');
      stage.run('T1: start');
      expect(stage.run('T1: inevitable')).not.toBe('done');
      expect(states(stage)[1]).toBe('inevitable');
      expect(states(stage)[0]).not.toBe('inevitable');
    }
  });

  it('C7-INEV-3: globally unique: all others are kept paused until it commits', () => {
    const stage = new Stage('segments=3 x');
    stage.run('T2: start | T1: start');
    expect(stage.run('T1: unique')).toBe('blocked');
    stage.run('T2: safepoint');
    expect(stage.run('T1: go')).toBe('done');
    expect(stage.run('T3: start')).toBe('blocked');
    for (const line of ['T1: w x 1', 'T1: safepoint', 'T1: r x', 'T1: unique']) {
      expect(stage.run(line)).toBe('done');
      expect([stage.run('T2: go'), stage.run('T3: go')]).toEqual(['blocked', 'blocked']);
    }
    expect(states(stage)).toEqual(['inevitable', 'regular', 'regular']);
    expect(stage.run('T1: commit')).toBe('done');
    expect([stage.run('T2: go'), stage.run('T3: go')]).toEqual(['done', 'done']);
    expect(stage.c7.globals).toMatchObject({ unique: 0, pauseSignalled: 0 });
  });

  it('C7-INEV-3: only the inevitable can be unique, so a second one waits for the first', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, unique | T2: start');
    expect(stage.waitsOn(2)).toBe('requestRemoved');
    stage.run('T1: commit | T2: go');
    expect(stage.run('T2: unique')).toBe('done');
    expect(stage.c7.globals.unique).toBe(2);
  });
});

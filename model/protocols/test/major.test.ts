import { describe, expect, it } from 'vitest';
import { Stage } from '../../test/stage.ts';

const world = 'segments=3 h& x / k& / y';

/** Makes a thread forget all that it holds. */
function forget(stage: Stage, thread: number): void {
  while (stage.protocol.roots(thread - 1).length > 0) stage.protocol.popRoot(thread - 1);
}

describe('the major collection', () => {
  it('C7-MAJOR-1: on demand, with all other threads at safe points', () => {
    const stage = new Stage(world);
    expect(stage.run('T2: start, w x 1 | T1: start, major')).toBe('blocked');
    expect(stage.waitsOn(1)).toBe('atSafePoint');
    stage.run('T2: safepoint');
    expect(stage.run('T1: go')).toBe('done');
    expect(stage.run('T2: go')).toBe('done');
  });

  it('C7-MAJOR-1: the bound is at least 8 nurseries, and afterwards 1.82 times what is in use', () => {
    const stage = new Stage('segments=2 nursery=64 h&');
    expect(stage.c7.globals.bound).toBe(8 * 64);
    stage.run('T1: start, new p[100], ref h p, commit | T1: start, major');
    const used = stage.c7.totalAllocated;
    expect(used).toBeGreaterThan(8 * 64);
    expect(stage.c7.globals.bound).toBe(Math.floor(used * 1.82));
    forget(stage, 2);
  });

  it('C7-MAJOR-1: allocation that reaches the bound requests one, and the next collection does it', () => {
    const stage = new Stage('segments=1 nursery=64 x');
    stage.run('T1: start, new p[62], drop p, new q[2], new r[2], new s[2], new t[2]');
    expect(stage.eventsOf('major').map(({ state }) => state)).toContain('sweeping');
    expect(stage.c7.majorRequested).toBe(false);
  });

  it('C7-MAJOR-2: does a minor collection where something is young, in others’ segments too', () => {
    const stage = new Stage(world);
    stage.run('T2: start, new p, w p 5 | T1: start, major | T2: safepoint | T1: go');
    expect(stage.c7.layout.inNursery(stage.object('p'))).toBe(false);
    expect([stage.value(2, 'p'), stage.c7.segment(2).nurseryCurrent]).toEqual([5, stage.c7.layout.nurseryStart]);
    expect(stage.run('T2: go, commit')).toBe('blocked');
    stage.run('T1: commit');
  });

  it('C7-MAJOR-2: one that is told to abort is reset instead', () => {
    const stage = new Stage('segments=3 policy=alwaysAbortOther x');
    stage.run('T2: start, new p, r x | T1: start, w x 1, commit | T2: safepoint');
    // T1 has told T2 to abort and reset it; what T2 had in its nursery is gone before any collection.
    stage.run('T1: go');
    expect(stage.eventsOf('reset').map(({ segment }) => segment)).toContain(2);
  });

  it('C7-MAJOR-3: shares private pages again, but those with a transaction’s modified objects', () => {
    const stage = new Stage(world);
    stage.run('T1: start, w x 1, w y 1, commit | T2: start, w y 2 | T1: start, major | T2: safepoint | T1: go');
    expect([stage.privateIn('x'), stage.privateIn('y')]).toEqual([[], [2]]);
    expect(stage.eventsOf('share').map(({ segment }) => segment)).toEqual([1, 1]);
    expect([stage.values('x'), stage.values('y')]).toEqual([
      [1, 1, 1, 1],
      [1, 1, 2, 1],
    ]);
  });

  it('C7-MAJOR-3: saves what exists in a private page only', () => {
    const stage = new Stage('segments=2 page=4096 h& x / y');
    stage.run('T1: start, w x 1, commit | T1: start, new p, minor, w p 5');
    expect([stage.privateIn('p'), stage.value(0, 'p')]).toEqual([[1], 0]);
    stage.run('T1: major');
    expect([stage.privateIn('p'), stage.value(0, 'p'), stage.value(1, 'p')]).toEqual([[], 5, 5]);
  });

  it('C7-MAJOR-3: counts the pages off', () => {
    const stage = new Stage(world);
    stage.run('T1: start, w x 1, w y 1, commit');
    const before = stage.c7.totalAllocated;
    stage.run('T1: start, major');
    expect(stage.c7.totalAllocated).toBe(before - 2 * 64);
  });

  it('C7-MAJOR-4: frees what nobody can reach, and keeps what roots, threads and objects reach', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, new q&, new l, ref q p, ref h q, local l, commit');
    const [p, q, l] = ['p', 'q', 'l'].map((name) => stage.object(name));
    forget(stage, 1);
    stage.run('T1: start, major');
    expect([p, q, l].map((object) => stage.c7.objects.has(object!))).toEqual([true, true, true]);
    stage.run('T1: ref h null, local null, commit | T1: start, major');
    expect([p, q, l].map((object) => stage.c7.objects.has(object!))).toEqual([false, false, false]);
  });

  it('C7-MAJOR-4: both versions of a modified object keep what they refer to', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, ref h p, commit');
    const p = stage.object('p');
    forget(stage, 1);
    stage.run('T1: start, new q, ref h q, drop q, major');
    const q = stage.value(1, 'h');
    expect([stage.c7.objects.has(p), stage.c7.objects.has(q), stage.values('h')]).toEqual([true, true, [p, q, p, p]]);
    stage.run('T1: abort | T1: start, major');
    expect([stage.c7.objects.has(p), stage.c7.objects.has(q), stage.values('h')]).toEqual([true, false, [p, p, p, p]]);
  });

  it('C7-MAJOR-4: the thread-local object at a transaction’s start is a root, because an abort brings it back', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, local p, commit');
    const p = stage.object('p');
    forget(stage, 1);
    stage.run('T1: start, local null, major');
    expect(stage.c7.objects.has(p)).toBe(true);
    stage.run('T1: abort');
    expect(stage.c7.threads[0]!.threadLocal).toBe(p);
  });

  it('C7-MAJOR-4: the place of an overflow object is free after an abort and the next collection, and taken again', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, minor');
    const p = stage.object('p');
    stage.run('T1: abort');
    expect(stage.c7.objects.has(p)).toBe(true);
    stage.run('T1: start, major, new q, minor');
    expect(stage.object('q')).toBe(p);
  });

  it('C7-MAJOR-5: locks of modified objects are as before, and barriers are set where nothing young was written', () => {
    const stage = new Stage(world);
    stage.run('T2: start, minor, w x 1 | T1: start, w y 1, major | T2: safepoint');
    expect(stage.c7.segment(2).objectsPointingToNursery.length).toBe(1);
    stage.run('T1: go');
    expect([stage.lock('x'), stage.lock('y'), stage.lock('h')]).toEqual([2, 1, 0]);
    expect([stage.barriers('x'), stage.c7.segment(2).objectsPointingToNursery.length]).toEqual([[0, 1, 2, 3], 0]);
  });

  it('C7-MAJOR-5: overflow objects that died are not pushed any more', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, new q, minor, drop p, major');
    expect(stage.c7.segment(1).largeOverflowObjects.toArray()).toEqual([stage.object('q')]);
  });

  it('happens once where several threads want it', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T2: start | T1: start, major | T2: major | T1: go | T2: go');
    expect(stage.eventsOf('major').filter(({ state }) => state === 'idle')).toHaveLength(1);
    expect([stage.c7.major, stage.run('T2: w x 1')]).toEqual(['idle', 'done']);
  });
});

import { describe, expect, it } from 'vitest';
import { Stage } from '../../test/stage.ts';

/** Both segments have the page private that the next old object comes to lie in. */
const crowded = 'T2: start, w y 1, commit | T1: start, w x 1';

describe('weak references', () => {
  it('C7-GC-6: a minor collection clears one whose target died young', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p, new w~, target w p, drop p, minor');
    expect([stage.value(1, 'w'), stage.eventsOf('clearWeakref').length]).toEqual([0, 1]);
  });

  it('C7-GC-6: one whose target survives follows it, and keeps nothing alive', () => {
    const stage = new Stage('segments=2 h& x');
    stage.run('T1: start, new p, ref h p, new w~, target w p, minor');
    expect(stage.value(1, 'w')).toBe(stage.object('p'));
    stage.run('T1: ref h null, commit | T1: start');
    // The handle p is what keeps the target alive now.
    stage.run('T1: major');
    expect(stage.value(1, 'w')).toBe(stage.object('p'));
  });

  it('C7-GC-6: a major collection clears one whose target died old, in all segments', () => {
    const stage = new Stage('segments=2 h& x');
    stage.run('T1: start, new w~, new p, ref h p, target w p, commit');
    expect(stage.values('w')).toEqual(Array(3).fill(stage.value(0, 'h')));
    const protocol = stage.protocol;
    protocol.popRoot(0);
    stage.run('T1: start, ref h null, commit | T1: start, major');
    expect(stage.values('w')).toEqual([0, 0, 0]);
  });

  it('C7-GC-6: a weak reference that died is forgotten', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p, new w~, target w p, minor, drop w, major');
    expect(stage.c7.segment(1).oldWeakrefs.length).toBe(0);
    expect(stage.eventsOf('clearWeakref')).toEqual([]);
  });

  it('C7-GC-6: where its page is private in every segment, the sharing segment keeps a reference into the nursery', () => {
    const stage = new Stage('segments=2 page=4096 h& x y');
    stage.run(crowded);
    stage.run('T1: new p, new w~, target w p, ref h w, commit');
    expect(stage.privateIn('w')).toEqual([1, 2]);
    const [shared, ...others] = stage.values('w');
    expect(stage.c7.layout.inNursery(shared!)).toBe(true);
    expect(others).toEqual([stage.object('p'), stage.object('p')]);
  });

  it('C7-GC-6: the repair writes to the sharing segment too', () => {
    const stage = new Stage('segments=2 page=4096 repairs=weakrefs h& x y');
    stage.run(crowded);
    stage.run('T1: new p, new w~, target w p, ref h w, commit');
    expect([stage.privateIn('w'), stage.values('w')]).toEqual([[1, 2], Array(3).fill(stage.object('p'))]);
  });
});

describe('finalizers', () => {
  const finalized = (stage: Stage) => stage.eventsOf('finalizer').map(({ id }) => id);

  it('C7-GC-7: of a young object that died runs once, after the commit', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p, finalizer p 7, drop p, minor');
    expect(finalized(stage)).toEqual([]);
    stage.run('T1: commit | T1: start, major, commit');
    expect(finalized(stage)).toEqual([7]);
  });

  it('C7-GC-7: of an object that its transaction’s abort takes runs once, after the abort', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p, finalizer p 7, abort | T1: start, major, commit');
    expect(finalized(stage)).toEqual([7]);
    const [aborted, ran] = ['abort', 'finalizer'].map((type) => stage.events.findIndex((event) => event.type === type));
    expect(aborted).toBeLessThan(ran!);
  });

  it('C7-GC-7: of an object that dies old runs after the transaction whose major collection found it', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p, finalizer p 7, commit');
    stage.protocol.popRoot(0);
    stage.run('T1: start, major');
    expect(finalized(stage)).toEqual([]);
    stage.run('T1: commit');
    expect(finalized(stage)).toEqual([7]);
  });

  it('C7-GC-7: of an overflow object of an aborted transaction runs when its place is swept', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p, finalizer p 7, minor, abort');
    expect(finalized(stage)).toEqual([]);
    stage.run('T1: start, major, commit');
    expect(finalized(stage)).toEqual([7]);
  });

  it('C7-GC-7: of a large object waits as long as that lives, though it never moves', () => {
    const stage = new Stage('segments=2 nursery=64 h&');
    stage.run('T1: start, new p[20], finalizer p 7, ref h p, commit');
    expect(finalized(stage)).toEqual([]);
    stage.run('T1: start, new q[20], finalizer q 8, drop q, minor, commit');
    expect(finalized(stage)).toEqual([8]);
  });

  it('is only for young objects', () => {
    const stage = new Stage('segments=2 x');
    expect(() => stage.run('T1: start, finalizer x 7')).toThrow('is not young');
  });
});

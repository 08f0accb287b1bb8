import { describe, expect, it } from 'vitest';
import { overflowNumberOf } from '../../object.ts';
import { Stage } from '../../test/stage.ts';

const world = 'segments=3 h& x / k&';

describe('the minor collection', () => {
  it('C7-GC-3: moves what roots reach, and what that reaches; references and roots follow', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, w p 5, new q&, ref q p, drop p, minor');
    const moved = stage.eventsOf('move');
    expect(moved).toHaveLength(2);
    expect(stage.object('q')).toBeGreaterThan(stage.c7.layout.oldStart);
    expect(stage.value(1, 'q')).toBe(moved.find(({ size, to }) => size === 16 && to !== stage.object('q'))?.to);
    expect(stage.c7.memory.load(1, stage.value(1, 'q') + 8, 8)).toBe(5);
  });

  it('C7-GC-3: what nobody reaches dies with the nursery, which is zeroed', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, new q, w p 1, w q 2, drop p, minor');
    expect(stage.eventsOf('move')).toHaveLength(1);
    const { layout, memory } = stage.c7;
    for (let at = layout.nurseryStart; at < layout.nurseryStart + 64; at += 4) expect(memory.word(1, at)).toBe(0);
    expect(stage.c7.segment(1).nurseryCurrent).toBe(layout.nurseryStart);
  });

  it('C7-GC-3: an object that two others refer to moves once, cycles included', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p&, new q&, ref p q, ref q p, ref h p, ref k p, minor');
    expect(stage.eventsOf('move')).toHaveLength(2);
    expect([stage.value(1, 'h'), stage.value(1, 'k'), stage.value(1, 'q')]).toEqual(Array(3).fill(stage.object('p')));
    expect(stage.value(1, 'p')).toBe(stage.object('q'));
  });

  it('C7-GC-2: the first one traces modified objects; later ones only those written to since', () => {
    const stage = new Stage(world);
    stage.run('T1: start, ref h null, minor, new p, ref h p, minor');
    expect(stage.value(1, 'h')).toBe(stage.object('p'));
    expect(stage.barriers('h')).toEqual([0, 1, 2, 3]);
    expect(stage.eventsOf('minor').filter(({ state }) => state === 'modified')).toHaveLength(1);
  });

  it('C7-GC-2: without a commit it advises to commit soon and uses the overflow number; with one it does neither', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, commit');
    expect([stage.eventsOf('advice').length, stage.c7.segment(1).overflowNumberUsed]).toEqual([0, 0]);
    stage.run('T1: start, minor');
    expect([stage.eventsOf('advice').length, stage.c7.segment(1).overflowNumberUsed]).toEqual([1, 1]);
  });

  it('C7-GC-2: the thread-local object is a root', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, local p, w p 3, drop p, minor');
    const local = stage.c7.threads[0]!.threadLocal;
    expect([stage.c7.layout.inNursery(local), stage.c7.memory.load(1, local + 8, 8)]).toEqual([false, 3]);
  });

  it('C7-GC-3: what survives has the transaction’s overflow number, and a write to it needs no lock (C7-WRITE-2)', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, minor');
    const { overflowNumber } = stage.c7.segment(1);
    expect(overflowNumberOf(stage.c7.flags(1, stage.object('p')))).toBe(overflowNumber);
    expect(stage.c7.segment(1).largeOverflowObjects.toArray()).toEqual([stage.object('p')]);
    stage.run('T1: w p 9');
    expect([stage.eventsOf('lock'), stage.c7.segment(1).objectsPointingToNursery.toArray()]).toEqual([
      [],
      [stage.object('p')],
    ]);
  });

  it('C7-GC-3: with a commit it gives no overflow number, and pushes to private pages of others at once', () => {
    const stage = new Stage('segments=2 h& x');
    stage.run('T2: start, w x 1 | T1: start, new p, w p 5, ref h p, commit');
    const p = stage.object('p');
    expect(overflowNumberOf(stage.c7.flags(1, p))).toBe(0);
    expect([0, 1, 2].map((segment) => stage.value(segment, 'p'))).toEqual([5, 5, 5]);
  });

  it('C7-GC-4: overflow objects in private pages reach the sharing segment and other private pages at commit', () => {
    const stage = new Stage('segments=2 page=4096 h& x');
    stage.run('T2: start, w x 1 | T1: start, w h 0, new p, minor, w p 5, ref h p');
    expect([0, 1, 2].map((segment) => stage.value(segment, 'p'))).not.toEqual([5, 5, 5]);
    stage.run('T1: commit | T2: safepoint | T1: go');
    expect([0, 1, 2].map((segment) => stage.value(segment, 'p'))).toEqual([5, 5, 5]);
    expect(stage.values('h')).toEqual(Array(3).fill(stage.object('p')));
  });

  it('C7-GC-3: a young object outside the nursery becomes old where it is', () => {
    const stage = new Stage('segments=2 nursery=64 h& x');
    stage.run('T1: start, new p[20], w p[3] 5, ref h p');
    const before = stage.object('p');
    stage.run('T1: minor');
    expect(stage.eventsOf('promote').map(({ object }) => object)).toEqual([before]);
    stage.run('T1: commit');
    expect([stage.object('p'), stage.value(0, 'p[3]')]).toEqual([before, 5]);
  });

  it('C7-GC-3: a young object outside the nursery that nobody reaches is freed', () => {
    const stage = new Stage('segments=2 nursery=64 x');
    stage.run('T1: start, new p[20]');
    const before = stage.object('p');
    stage.run('T1: drop p, minor');
    expect(stage.c7.objects.has(before)).toBe(false);
  });
});

describe('identity', () => {
  it('C7-GC-5: is the place where the object will lie, asked for once or twice, before it moves or after', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, new q, id p, id p, minor, id p, commit | T1: start, id p');
    const [first, ...later] = stage.eventsOf('identity').map(({ identity }) => identity);
    expect(later).toEqual([first, first, first]);
    expect(stage.object('p')).toBe(first);
    expect(
      stage
        .eventsOf('move')
        .map(({ shadow }) => shadow)
        .sort(),
    ).toEqual([false, true]);
  });

  it('C7-GC-5: of an old object is its address', () => {
    const stage = new Stage(world);
    stage.run('T1: start, id x');
    expect(stage.eventsOf('identity')[0]?.identity).toBe(stage.object('x'));
    expect(stage.eventsOf('shadow')).toEqual([]);
  });

  it('C7-GC-5: the place of an object that died stays taken until the next major collection', () => {
    const stage = new Stage(world);
    stage.run('T1: start, new p, id p, drop p, minor');
    const shadow = stage.eventsOf('shadow')[0]!.shadow;
    expect(stage.c7.objects.has(shadow)).toBe(true);
    stage.run('T1: major');
    expect(stage.c7.objects.has(shadow)).toBe(false);
  });

  it('C7-GC-5: many identities, asked for in any order, are all kept', () => {
    const stage = new Stage(world);
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    stage.run(`T1: start, ${names.map((name) => `new ${name}`).join(', ')}`);
    stage.run(`T1: ${['d', 'a', 'f', 'b', 'e', 'c', 'd', 'a'].map((name) => `id ${name}`).join(', ')}, minor`);
    const known = new Map(stage.eventsOf('move').map(({ from, to }) => [from, to]));
    for (const { object, identity } of stage.eventsOf('identity')) expect(identity).toBe(known.get(object));
  });
});

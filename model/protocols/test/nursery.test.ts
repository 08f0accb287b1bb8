import { describe, expect, it } from 'vitest';
import { largeBytes } from '../../index.ts';
import { faultCode } from '../../test/fault.ts';
import { Stage } from '../../test/stage.ts';

describe('allocation', () => {
  it('C7-GC-1: bumps the pointer: one object lies behind the other, its bytes zero, its header without flags', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p[3], new q&');
    const start = stage.c7.layout.nurseryStart;
    expect([stage.object('p'), stage.object('q')]).toEqual([start, start + 32]);
    expect([stage.c7.flags(1, start), stage.value(1, 'p[2]')]).toEqual([0, 0]);
    expect(stage.c7.objects.typeOf(1, start + 32).name).toBe('refs');
  });

  it('C7-GC-1: two segments have nurseries of their own at the same addresses', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p, w p 1 | T2: start, new q, w q 2');
    expect(stage.object('p')).toBe(stage.object('q'));
    expect([stage.value(1, 'p'), stage.value(2, 'q')]).toEqual([1, 2]);
  });

  it('C7-WRITE-1: nothing young has a barrier: a write to it locks and privatizes nothing', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, new p, w p 1');
    expect([stage.eventsOf('lock'), stage.eventsOf('map'), stage.modified(1)]).toEqual([[], [], []]);
  });

  it('C7-GC-1: where the nursery is full, a minor collection makes room', () => {
    const stage = new Stage('segments=2 nursery=64 x');
    stage.run('T1: start, new a[3], w a[0] 7, new b[3], new c[3]');
    expect(stage.eventsOf('minor').some(({ state, commit }) => state === 'cards' && !commit)).toBe(true);
    expect(stage.object('c')).toBe(stage.c7.layout.nurseryStart);
    expect(stage.value(1, 'a[0]')).toBe(7);
  });

  it.each([
    [largeBytes - 8, true],
    [largeBytes, false],
  ])('C7-GC-1: an object of %i bytes is allocated in the nursery: %s', (size, inside) => {
    const stage = new Stage(`segments=2 memory=${2 ** 22} nursery=${2 ** 17} x`);
    stage.run(`T1: start, new p[${size / 8 - 1}]`);
    expect(stage.c7.layout.inNursery(stage.object('p'))).toBe(inside);
    expect(stage.c7.segment(1).youngOutsideNursery.length).toBe(inside ? 0 : 1);
  });

  it('C7-GC-1: what is larger than the whole nursery is allocated outside of it, however small that is', () => {
    const stage = new Stage('segments=2 nursery=64 x');
    stage.run('T1: start, new p[8]');
    expect(stage.c7.layout.inNursery(stage.object('p'))).toBe(false);
  });

  it('C7-GC-1: every allocation is a safe point: a pause takes effect there', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start | T2: start, w x 1, commit');
    expect(stage.run('T1: new p')).toBe('blocked');
    expect(stage.waitsOn(1)).toBe('requestRemoved');
    stage.run('T2: go');
    expect(stage.run('T1: go')).toBe('done');
  });

  it('C7-ABORT-1: an abort throws the nursery away, and frees what is young outside of it with its marker', () => {
    const stage = new Stage('segments=2 nursery=64 x');
    const used = stage.c7.totalAllocated;
    stage.run('T1: start, new p, new q[8], r q[0]');
    const [, outside] = [stage.object('p'), stage.object('q')];
    expect(stage.c7.wasRead(stage.c7.segment(1), outside)).toBe(true);
    stage.run('T1: abort');
    expect(stage.c7.memory.word(1, stage.c7.layout.nurseryStart + 4)).toBe(0);
    expect([stage.c7.objects.has(outside), stage.c7.totalAllocated]).toEqual([false, used]);
    expect(stage.c7.memory.byte(1, stage.c7.layout.markerOf(outside))).toBe(0);
  });

  it('an old-object space without room is a fault that names the limit', () => {
    const stage = new Stage(`segments=2 memory=${2 ** 15} nursery=${2 ** 11} x`);
    const room = stage.c7.layout.segmentBytes - stage.c7.layout.oldStart;
    expect(faultCode(() => stage.run(`T1: start, new p[${room / 8 - 8}]`))).toBe('model/memory');
    expect(() => stage.run(`T2: start, new q[${room / 8 - 8}]`)).toThrow(/limit of 32768 bytes/);
  });
});

import { describe, expect, it } from 'vitest';
import { Stage } from '../../test/stage.ts';

/** The segment that a thread (from 1) runs in, or ran in last. */
const segmentOf = (stage: Stage, thread: number) => stage.c7.threads[thread - 1]!.segment;

describe('segments', () => {
  it('C7-MEM-1: segments 1..N run transactions; segment 0 only holds what is committed', () => {
    const stage = new Stage('segments=3 x');
    stage.run('T1: start | T2: start | T3: start, w x 1');
    expect(stage.c7.segments.map(({ number, inTransaction }) => [number, inTransaction])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
    expect(stage.values('x')).toEqual([0, 0, 0, 1]);
    stage.run('T1: abort | T2: abort | T3: commit');
    expect(stage.values('x')).toEqual([1, 1, 1, 1]);
  });

  it('C7-MEM-1: 240 segments run 240 transactions at once', () => {
    const stage = new Stage('segments=240 x');
    for (let thread = 1; thread <= 240; thread++) expect(stage.run(`T${thread}: start`)).toBe('done');
    expect(stage.run('T240: w x 7')).toBe('done');
    expect(stage.lock('x')).toBe(240);
    expect([stage.value(240, 'x'), stage.value(239, 'x')]).toEqual([7, 0]);
  });

  it('C7-SEG-1: a fresh segment has no transaction, no signal, no write set, and no list of young references', () => {
    const [segment] = new Stage().c7.segments;
    expect(segment).toMatchObject({ transactionState: 'none', safePoint: 'noTransaction', signal: 'none' });
    expect(segment).toMatchObject({
      readVersion: 255,
      signalWhenDone: 0,
      signalledToCommitSoon: 0,
      overflowNumberUsed: 0,
    });
    expect(segment?.modifiedOldObjects.length).toBe(0);
    expect(segment?.objectsPointingToNursery.absent).toBe(true);
  });

  it('C7-SEG-1: start times are unique and grow, over all segments; the write set is in order of first write', () => {
    const stage = new Stage('segments=2 x y z');
    stage.run('T2: start | T1: start, w z 1, w x 1, w z 2, w y 1 | T2: abort, start');
    expect(stage.eventsOf('start').map(({ startTime }) => startTime)).toEqual([1, 2, 3]);
    expect(stage.modified(1)).toEqual(['z', 'x', 'y']);
  });

  it('C7-SEG-2: at fine granularity the mutex keeps out who needs it, and nobody else', () => {
    const stage = new Stage('segments=3 granularity=fine x');
    stage.run('T1: start! | T2: start');
    expect(stage.c7.globals.mutexOwner).toBe(2);
    expect(stage.run('T3: start')).toBe('blocked');
    expect(stage.run('T1: r x')).toBe('done');
    expect(stage.run('T1: w! x 1')).toBe('done');
    expect(stage.run('T2: finish')).toBe('done');
    expect(stage.run('T3: finish')).toBe('done');
    expect(stage.c7.globals.mutexOwner).toBe(0);
  });

  it('C7-SEG-2: at fine granularity privatization locks are taken 1..N and released N..1, one after the other', () => {
    const stage = new Stage('segments=4 granularity=fine x');
    stage.run('T2: start!, w! x 1');
    const steps = stage.events.filter(({ type }) => ['privatizationLock', 'map', 'copy'].includes(type));
    const taken = (held: boolean, segment: number) => ({ type: 'privatizationLock', thread: 1, held, segment });
    expect(steps).toMatchObject([
      ...[1, 2, 3, 4].map((segment) => taken(true, segment)),
      { type: 'map' },
      { type: 'copy' },
      ...[4, 3, 2, 1].map((segment) => taken(false, segment)),
    ]);
  });

  it('C7-SEG-2: at barrier granularity neither the mutex nor the privatization locks are ever seen held', () => {
    const stage = new Stage('segments=2 x');
    stage.run('T1: start, w x 1, commit');
    expect([...stage.eventsOf('mutex'), ...stage.eventsOf('privatizationLock')]).toEqual([]);
  });

  it('C7-SEG-3: a thread’s first segment is its registration number, cyclically', () => {
    for (const thread of [1, 2, 3, 4, 5]) {
      const stage = new Stage('segments=2 threads=5');
      stage.run(`T${thread}: start`);
      expect(segmentOf(stage, thread)).toBe(((thread - 1) % 2) + 1);
    }
  });

  it('C7-SEG-3: a thread tries the segment it used last, then the next free one in cyclic order', () => {
    const stage = new Stage('segments=3 threads=5');
    stage.run('T3: start | T4: start | T5: start');
    expect([3, 4, 5].map((thread) => segmentOf(stage, thread))).toEqual([3, 1, 2]);
    stage.run('T3: abort | T4: abort | T5: abort, start');
    expect(segmentOf(stage, 5)).toBe(2);
    stage.run('T2: start | T4: start | T1: start');
    expect([2, 4].map((thread) => segmentOf(stage, thread))).toEqual([3, 1]);
    expect(stage.waitsOn(1)).toBe('segmentFree');
  });

  it('C7-SEG-4: at most N transactions run; the others wait on segmentFree, and one goes on for each that ends', () => {
    const stage = new Stage('segments=2 threads=4');
    stage.run('T1: start | T2: start');
    expect([stage.run('T3: start'), stage.run('T4: start')]).toEqual(['blocked', 'blocked']);
    expect(stage.run('T3: go')).toBe('blocked');
    stage.run('T1: abort');
    expect(stage.run('T4: go')).toBe('done');
    expect(stage.run('T3: go')).toBe('blocked');
    expect(stage.c7.segments.map(({ occupant }) => occupant)).toEqual([4, 2]);
  });

  it('C7-FINISH-1: the end leaves no transaction, an empty write set, a free segment, and private pages', () => {
    for (const end of ['commit', 'abort']) {
      const stage = new Stage('segments=2 x');
      stage.run(`T1: start, w x 1, ${end}`);
      expect(stage.c7.segment(1)).toMatchObject({ transactionState: 'none', safePoint: 'noTransaction', occupant: 0 });
      expect(stage.modified(1)).toEqual([]);
      expect(stage.privateIn('x')).toEqual([1]);
      expect(stage.eventsOf('wake')).toContainEqual({ type: 'wake', condition: 'segmentFree', all: false });
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssertionFailure, type C7Protocol, Flag, Gil, type Protocol, Status } from '../../index.ts';
import { play, randomRun } from '../../test/random-run.ts';
import { Stage } from '../../test/stage.ts';

const committed = (protocol: Protocol, object: number) => protocol.committed(object + 8, 8);

/** Performs an operation of a thread to its end; false if it has to wait, or the transaction is aborted. */
function perform(protocol: Protocol, thread: number, operation: 'start' | 'minorCollect' | 'majorCollect'): boolean {
  protocol.begin(thread, operation);
  while (protocol.ready(thread)) {
    const status = protocol.advance(thread);
    if (status === Status.done || status === Status.aborted) return status === Status.done;
  }
  return false;
}

const described = (protocol: Protocol): number[] => {
  const words: number[] = [];
  protocol.encode({ int: (value) => words.push(value) });
  return words;
};

/** The words of all old objects but for their flags, as a segment sees them. */
function wordsOf({ world }: C7Protocol, segment: number): number[] {
  const words: number[] = [];
  for (const { address, size } of world.objects.list) {
    for (let at = address + 4; at < address + size; at += 4) words.push(world.memory.word(segment, at));
  }
  return words;
}

describe('a copy of a world (C7-PY-5)', () => {
  it('begins with what is committed, where the thread is in no transaction', () => {
    const stage = new Stage('segments=3 x y');
    stage.run('T1: start, w x 5, commit | T2: start, w x 7, w y 8');
    const copy = stage.protocol.copy(0);
    expect([committed(copy, stage.object('x')), committed(copy, stage.object('y'))]).toEqual([5, 0]);
  });

  it('begins with what the transaction of the thread sees, and leaves those of others behind', () => {
    const stage = new Stage('segments=3 x / y / k&');
    stage.run('T1: start, w x 5, new p, w p 9, ref k p, minor | T2: start, w y 3');
    const copy = stage.protocol.copy(0);
    expect(['x', 'y', 'p'].map((name) => committed(copy, stage.object(name)))).toEqual([5, 0, 9]);
    expect(committed(copy, stage.object('k'))).toBe(stage.object('p'));
    expect(copy.world.segments.every(({ inTransaction }) => !inTransaction)).toBe(true);
    expect(stage.value(0, 'x')).toBe(0);
  });

  it('has no objects of a nursery: those have to be old before', () => {
    const stage = new Stage('segments=3 x');
    stage.run('T1: start, new p');
    expect(() => stage.protocol.copy(0)).toThrow(AssertionFailure);
  });

  it('is what its original is wherever a run has come, and neither changes with the other', () => {
    fc.assert(
      fc.property(randomRun, fc.nat(3), ({ world, choices }, chosen) => {
        const stage = new Stage(world);
        play(stage, choices);
        const { protocol, c7 } = stage;
        const thread = chosen % c7.threads.length;
        if (c7.threads[thread]!.phase !== 0 || c7.globals.mutexOwner !== 0) return;
        const inside = protocol.inTransaction(thread);
        if (inside && !perform(protocol, thread, 'minorCollect')) return;
        if (c7.globals.mutexOwner !== 0) return;
        const copy = protocol.copy(thread);
        expect(wordsOf(copy, 0)).toEqual(wordsOf(protocol, inside ? protocol.segmentOf(thread) : 0));
        expect(copy.roots(thread)).toEqual(protocol.roots(thread));
        for (const { address } of copy.world.objects.list) expect(copy.world.flags(0, address)).toBe(Flag.writeBarrier);
        const before = described(protocol);
        expect(perform(copy, thread, 'start') && perform(copy, thread, 'majorCollect')).toBe(true);
        for (const { address, size } of copy.world.objects.list) copy.world.memory.zero(0, address + 8, size - 8);
        expect(described(protocol)).toEqual(before);
      }),
    );
  });

  it('under a lock for all, has the lock free and the same memory', () => {
    const gil = new Gil({ segments: 4, pageSize: 64, segmentBytes: 2 ** 20, nurseryBytes: 4096 }, 2);
    const object = gil.world.objects.createOld(24, 'bytes').address;
    perform(gil, 0, 'start');
    gil.store(0, object, object + 8, 8, 5);
    const copy = gil.copy(0);
    gil.store(0, object, object + 8, 8, 6);
    expect([committed(gil, object), committed(copy, object), copy.inTransaction(0)]).toEqual([6, 5, false]);
    expect(perform(copy, 1, 'start')).toBe(true);
  });
});

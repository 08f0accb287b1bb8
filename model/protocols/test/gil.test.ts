import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssertionFailure, type Event, Gil, type Operation, Status } from '../../index.ts';

const threads = 3;

/** A GIL world with one object, and what happens in it. */
class Locked {
  readonly gil = new Gil({ segments: 4, pageSize: 64, segmentBytes: 2 ** 20, nurseryBytes: 4096 }, threads);
  readonly events: Event[] = [];
  readonly object = this.gil.world.objects.createOld(24, 'bytes').address;

  constructor() {
    this.gil.world.listen((event) => this.events.push(event));
  }

  /** Performs an operation if it can move now. */
  run(thread: number, operation: Operation): Status {
    this.gil.begin(thread, operation);
    return this.go(thread);
  }

  go(thread: number): Status {
    return this.gil.ready(thread) ? this.gil.advance(thread) : Status.blocked;
  }

  encoded(): number[] {
    const words: number[] = [];
    this.gil.encode({ int: (value) => words.push(value) });
    return words;
  }
}

describe('the GIL', () => {
  it('lets one thread in at a time; the next goes in when it has left', () => {
    const locked = new Locked();
    expect(locked.run(0, 'start')).toBe(Status.done);
    expect(locked.run(1, 'start')).toBe(Status.blocked);
    expect(locked.run(0, 'commit')).toBe(Status.done);
    expect(locked.go(1)).toBe(Status.done);
    expect(locked.events.filter(({ type }) => type === 'gil')).toMatchObject([
      { thread: 0, held: true },
      { thread: 0, held: false },
      { thread: 1, held: true },
    ]);
  });

  it('never has two threads in a transaction, whatever they try', () => {
    const operation = fc.constantFrom<Operation>('start', 'read', 'write', 'safePoint', 'commit', 'yield');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(threads - 1), operation)), (tries) => {
        const locked = new Locked();
        const blocked = new Set<number>();
        for (const [thread, tried] of tries) {
          const inside = locked.gil.inTransaction(thread);
          if (blocked.has(thread)) {
            if (locked.go(thread) === Status.done) blocked.delete(thread);
          } else if (tried === 'yield' || inside === (tried !== 'start')) {
            if (locked.run(thread, tried) === Status.blocked) blocked.add(thread);
          }
          expect([0, 1, 2].filter((each) => locked.gil.inTransaction(each)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('has every access go directly to the one copy of memory', () => {
    const locked = new Locked();
    const { gil, object } = locked;
    locked.run(0, 'start');
    locked.run(0, 'write');
    gil.store(0, object, object + 8, 8, -7);
    expect(gil.committed(object + 8, 8)).toBe(-7);
    locked.run(0, 'commit');
    locked.run(1, 'start');
    expect(gil.load(1, object, object + 8, 8)).toBe(-7);
    expect(locked.events.filter(({ type }) => type === 'read' || type === 'write')).toMatchObject([
      { type: 'write', thread: 0, segment: 0, value: -7 },
      { type: 'read', thread: 1, segment: 0, value: -7 },
    ]);
  });

  it('cannot undo anything: an abort does nothing, and the thread is still inside', () => {
    const locked = new Locked();
    const { gil, object } = locked;
    locked.run(0, 'start');
    gil.store(0, object, object + 8, 8, 5);
    const before = [gil.committed(object + 8, 8), locked.events.length, locked.encoded()];
    expect(locked.run(0, 'abort')).toBe(Status.done);
    expect([gil.committed(object + 8, 8), locked.events.length, locked.encoded()]).toEqual(before);
    expect(gil.inTransaction(0)).toBe(true);
  });

  it('has nothing to say about safe points, inevitability and uniqueness', () => {
    const locked = new Locked();
    locked.run(0, 'start');
    for (const operation of ['safePoint', 'becomeInevitable', 'becomeUnique', 'read', 'write'] as const) {
      expect(locked.run(0, operation)).toBe(Status.done);
    }
    expect([locked.gil.signalled(), locked.gil.inevitable()]).toEqual([false, false]);
  });

  it('is loud about who acts without the lock', () => {
    const locked = new Locked();
    const { gil, object } = locked;
    expect(() => locked.run(1, 'commit')).toThrow(AssertionFailure);
    expect(() => gil.load(1, object, object + 8, 8)).toThrow(AssertionFailure);
    expect(() => gil.store(1, object, object + 8, 8, 1)).toThrow(AssertionFailure);
    expect(() => gil.advance(2)).toThrow(AssertionFailure);
  });

  it('describes states alike exactly when holder, waiting operations and values are', () => {
    const [one, other] = [new Locked(), new Locked()];
    one.run(0, 'start');
    one.run(0, 'commit');
    expect(one.encoded()).toEqual(other.encoded());
    one.run(0, 'start');
    expect(one.encoded()).not.toEqual(other.encoded());
    other.run(0, 'start');
    one.gil.store(0, one.object, one.object + 16, 1, 1);
    expect(one.encoded()).not.toEqual(other.encoded());
  });

  it('comes back when undone', () => {
    const locked = new Locked();
    const { gil, object } = locked;
    gil.world.journal.recording = true;
    const mark = gil.world.journal.mark();
    const before = locked.encoded();
    locked.run(2, 'start');
    gil.store(2, object, object + 8, 8, 1);
    gil.world.journal.undo(mark);
    expect(locked.encoded()).toEqual(before);
  });

  const { types } = new Locked().gil.world.objects;

  /** Allocates an object, and holds it. */
  function allocate(locked: Locked, type: number, size = 16): number {
    locked.gil.begin(0, 'allocate', type, size);
    locked.gil.advance(0);
    const object = locked.gil.result(0);
    locked.gil.pushRoot(0, object);
    return object;
  }

  it('describes states alike only if their objects are of the same types', () => {
    const [one, other] = [new Locked(), new Locked()];
    for (const locked of [one, other]) locked.run(0, 'start');
    allocate(one, types.words.number);
    allocate(other, types.refs.number);
    expect(one.encoded()).not.toEqual(other.encoded());
  });

  it('frees in a collection what no thread can reach, and clears weak references to it', () => {
    const locked = new Locked();
    const { gil } = locked;
    locked.run(0, 'start');
    const [kept, weak, lost] = [types.refs, types.weakref, types.words].map(({ number }) => allocate(locked, number));
    gil.store(0, weak!, weak! + 8, 8, lost!);
    gil.store(0, kept!, kept! + 8, 8, allocate(locked, types.words.number));
    gil.popRoot(0);
    locked.run(0, 'minorCollect');
    expect(gil.load(0, weak!, weak! + 8, 8)).toBe(lost);
    gil.setRoot(0, 2, 0);
    locked.run(0, 'majorCollect');
    expect([gil.load(0, weak!, weak! + 8, 8), gil.world.objects.has(lost!)]).toEqual([0, false]);
    expect(gil.world.objects.list).toHaveLength(4);
  });

  it('says when the memory limit is reached, and what sizes are possible', () => {
    const locked = new Locked();
    locked.run(0, 'start');
    expect(() => allocate(locked, types.words.number, 2 ** 20)).toThrow('out of memory');
    expect(() => allocate(locked, types.words.number, 20)).toThrow('is not possible');
  });
});

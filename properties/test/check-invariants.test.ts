import { describe, expect, test } from 'vitest';
import { C7Protocol, c7Defaults, type Event, Life, type Operation, Sign, Status } from '../../model/index.ts';
import { brokenInvariant, Isolation } from '../check/index.ts';

/** A world of two segments and two threads, with x and y on one page and z on another. */
function world() {
  const protocol = new C7Protocol({ ...c7Defaults, pageSize: 64, segments: 2 }, 2);
  const c7 = protocol.world;
  const create = () => c7.objects.createOld(16, 'bytes').address;
  const [x, y, z] = [create(), create(), create()];
  const run = (thread: number, operation: Operation, object?: number) => {
    protocol.begin(thread, operation, object);
    return protocol.advance(thread);
  };
  return { protocol, c7, x, y, z, run };
}

describe('an invariant of the world breaks when', () => {
  test('nothing does at first, nor in the middle of two transactions', () => {
    const { c7, x, z, run } = world();
    expect(brokenInvariant(c7)).toBeUndefined();
    for (const thread of [0, 1]) run(thread, 'start');
    run(0, 'write', x);
    run(1, 'write', z);
    expect(brokenInvariant(c7)).toBeUndefined();
  });

  test('a lock has an owner who does not list the object', () => {
    const { c7, x } = world();
    c7.setLock(x, 2);
    expect(brokenInvariant(c7)).toEqual({
      condition: 'exclusive write lock',
      reason: `segment 2 lists what is at ${x} 0 times, its owner is 2`,
    });
  });

  test('two list the object that one of them owns, or one lists it twice', () => {
    for (const segment of [1, 2]) {
      const { c7, x, run } = world();
      run(0, 'start');
      run(0, 'write', x);
      c7.segment(segment).modifiedOldObjects.push(x);
      expect(brokenInvariant(c7)?.condition).toBe('exclusive write lock');
    }
  });

  test('an owner shares the page', () => {
    const { c7, x } = world();
    c7.setLock(x, 1);
    c7.segment(1).modifiedOldObjects.push(x);
    expect(brokenInvariant(c7)).toEqual({
      condition: 'private page',
      reason: `segment 1 owns what is at ${x}, but shares page ${c7.layout.pageOf(x)}`,
    });
  });

  test('two segments are inevitable', () => {
    const { c7, run } = world();
    for (const thread of [0, 1]) run(thread, 'start');
    for (const segment of c7.segments) c7.fire(segment, Life.BECOME_INEVITABLE);
    expect(brokenInvariant(c7)).toEqual({
      condition: 'at most one inevitable',
      reason: 'segments 1,2 are inevitable at once',
    });
  });

  test('a private copy of what nobody modified differs', () => {
    const { c7, x, y, run } = world();
    run(0, 'start');
    run(0, 'write', x);
    // y came along with the page of x.
    c7.memory.store(1, y + 8, 8, 7);
    expect(brokenInvariant(c7)).toEqual({
      condition: 'agreement',
      reason: `segment 1 and segment 0 differ in what is at ${y + 8}, which nobody modified`,
    });
  });

  test('a flag in the header is left over', () => {
    const { c7, x, y, run } = world();
    run(0, 'start');
    run(0, 'write', x);
    c7.memory.setWord(1, y, 0);
    expect(brokenInvariant(c7)?.condition).toBe('agreement');
  });
});

describe('isolation per segment', () => {
  const copied = (to: number, address: number, changed = true): Event => ({
    type: 'copy',
    from: 0,
    to,
    address,
    size: 16,
    changed,
  });

  /** Both threads are in transactions, and both have the page of x private; thread 0 steps. */
  function isolated() {
    const stage = world();
    for (const thread of [0, 1]) stage.run(thread, 'start');
    stage.run(0, 'write', stage.x);
    stage.run(1, 'write', stage.y);
    const isolation = new Isolation(stage.c7);
    isolation.hear({ type: 'step', thread: 0, operation: 'commit' });
    return { ...stage, isolation };
  }

  test('a copy under a running transaction breaks it', () => {
    const { isolation, x } = isolated();
    isolation.hear(copied(2, x));
    expect(isolation.violation).toEqual({
      condition: 'isolation per segment',
      reason: `memory at ${x} changed under the running transaction of segment 2`,
    });
  });

  test('a copy that changes nothing, and one into the segment that steps, do not', () => {
    const { isolation, x } = isolated();
    isolation.hear(copied(2, x, false));
    isolation.hear(copied(1, x));
    isolation.hear(copied(0, x));
    expect(isolation.violation).toBeUndefined();
  });

  test('a copy into the sharing segment breaks it for who shares the page', () => {
    const { isolation, z } = isolated();
    isolation.hear(copied(0, z));
    expect(isolation.violation?.condition).toBe('isolation per segment');
  });

  test('a transaction at a safe point may see changes', () => {
    const { isolation, x, c7, run } = isolated();
    c7.fireSignal(c7.segment(2), Sign.REQUEST_PAUSE);
    expect(run(1, 'safePoint')).toBe(Status.blocked);
    isolation.hear(copied(2, x));
    expect(isolation.violation).toBeUndefined();
  });

  test('a write into a page that another running transaction sees breaks it', () => {
    const { isolation, z, x } = isolated();
    const write = { type: 'write', thread: 0, segment: 1, size: 8, value: 1 } as const;
    isolation.hear({ ...write, object: x, address: x + 8 });
    expect(isolation.violation).toBeUndefined();
    isolation.hear({ ...write, object: z, address: z + 8 });
    expect(isolation.violation?.condition).toBe('isolation per segment');
  });

  test('the next step begins with a clean slate', () => {
    const { isolation, x } = isolated();
    isolation.hear(copied(2, x));
    isolation.hear({ type: 'step', thread: 1, operation: 'read' });
    expect(isolation.violation).toBeUndefined();
  });

  test('an inevitable transaction that is reset breaks a condition of its own', () => {
    const { isolation, run } = isolated();
    isolation.hear({ type: 'reset', segment: 2, by: 1 });
    expect(isolation.violation).toBeUndefined();
    run(1, 'becomeInevitable');
    isolation.hear({ type: 'reset', segment: 2, by: 1 });
    expect(isolation.violation).toEqual({
      condition: 'an inevitable never aborts',
      reason: 'segment 2 was reset while its transaction was inevitable',
    });
  });
});

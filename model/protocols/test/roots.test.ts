import { beforeEach, describe, expect, it } from 'vitest';
import { c7Defaults } from '../c7/configuration.ts';
import { C7Protocol } from '../c7/protocol.ts';
import { Status } from '../status.ts';

let protocol: C7Protocol;
let x: number;
beforeEach(() => {
  protocol = new C7Protocol({ ...c7Defaults, segments: 2, pageSize: 64 }, 2);
  x = protocol.world.objects.createOld(16, 'bytes').address;
});

const run = (thread: number, operation: Parameters<C7Protocol['begin']>[1], object?: number) => {
  protocol.begin(thread, operation, object);
  return protocol.advance(thread);
};
const roots = (thread: number) => protocol.world.threads[thread]!.shadowStack.toArray();

describe('C7-START-1: a start remembers the shadow stack’s height and the thread-local object', () => {
  beforeEach(() => {
    protocol.pushRoot(0, x);
    protocol.setThreadLocal(0, 8);
    run(0, 'start');
    protocol.pushRoot(0, x + 16);
    protocol.setThreadLocal(0, 16);
  });

  it('C7-ABORT-1: an abort puts both back', () => {
    expect(run(0, 'abort')).toBe(Status.aborted);
    expect([roots(0), protocol.world.threads[0]!.threadLocal]).toEqual([[x], 8]);
  });

  it('a commit leaves them as they are', () => {
    run(0, 'commit');
    expect([roots(0), protocol.world.threads[0]!.threadLocal]).toEqual([[x, x + 16], 16]);
  });

  it('a transaction may take off only what it has pushed', () => {
    expect(protocol.popRoot(0)).toBe(x + 16);
    expect(() => protocol.popRoot(0)).toThrow('changes what was there before its transaction');
  });
});

it('C7-ABORT-2: a reset on the spot puts back the roots of the thread at the safe point', () => {
  // T1 is older; T2 has read what T1 writes, and is paused while T1 commits.
  for (const thread of [0, 1]) run(thread, 'start');
  protocol.pushRoot(1, x);
  run(1, 'read', x);
  run(0, 'write', x);
  expect(run(0, 'commit')).toBe(Status.blocked);
  expect(run(1, 'safePoint')).toBe(Status.blocked);
  expect(protocol.advance(0)).toBe(Status.done);
  expect(roots(1)).toEqual([]);
});

it('tells of every change, so that a log is enough to know the roots', () => {
  const told: unknown[] = [];
  protocol.world.listen((event) => {
    if (event.type === 'roots') told.push(event);
  });
  run(0, 'start');
  protocol.pushRoot(0, x);
  run(0, 'abort');
  expect(told).toEqual([
    { type: 'roots', thread: 0, shadowStack: [x], threadLocal: 0 },
    { type: 'roots', thread: 0, shadowStack: [], threadLocal: 0 },
  ]);
});

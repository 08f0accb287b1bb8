import { describe, expect, test } from 'vitest';
import { type C7, C7Protocol, Wait } from '../../model/index.ts';
import { exploreStage, type Settings, stageOf, verdictOf } from '../arbitraries/subject.ts';

/** The verdict on a scenario under c7 with a fault put into it. */
function verdictWith(fault: (c7: C7) => void, text: string, settings: Settings = {}): string {
  const stage = stageOf(text, { protocol: 'c7', ...settings });
  const { protocol } = stage.machine;
  if (!(protocol instanceof C7Protocol)) throw new Error('the protocol is not c7');
  fault(protocol.world);
  return verdictOf(exploreStage(stage).exploration);
}

const lostUpdate = 'init: x=0\nT1: { r = x; x = r + 1 }\nT2: { r = x; x = r + 1 }';
const readSkew = 'init: x=0, y=0\nT1: { x = 1; y = 1 }\nT2: { a = x; b = y }';
const writeSkew = 'init: x=1, y=1; apart: x, y\nT1: { if x + y == 2: x = 0 }\nT2: { if x + y == 2: y = 0 }';
const neighbours = 'init: x=0, y=0; same page: x, y\nT1: { x = 1 }; { a = y }\nT2: { y = 1 }; { b = x }';
const abortOnce = 'init: x=0\nT1: { x = 1; abort; x = 2 }\nT2: { r = x }';
const inevitables = 'init: x=0\nT1: { print; x = 1 }\nT2: { print; r = x }';
const all = { lostUpdate, readSkew, writeSkew, neighbours, abortOnce, inevitables };

test('without a fault, all of them hold', () => {
  for (const text of Object.values(all)) {
    for (const granularity of ['barrier', 'fine']) expect(verdictWith(() => {}, text, { granularity })).toBe('holds');
  }
});

/** Leaves out copies of objects, unlike those of whole pages, that `skips`. */
function skipCopies(c7: C7, skips: (from: number, to: number) => boolean): void {
  const { memory } = c7;
  const copy = memory.copy.bind(memory);
  memory.copy = (from, to, address, size) => {
    if (size >= c7.layout.pageSize || !skips(from, to)) copy(from, to, address, size);
  };
}

describe('a protocol is found out that', () => {
  test('does not push to the private pages of others (C7-PUSH-2)', () => {
    const fault = (c7: C7) => skipCopies(c7, (from, to) => from === 0 && to > 0);
    expect(verdictWith(fault, neighbours)).toBe('violated: agreement');
  });

  test('does not push to the sharing segment (C7-PUSH-1)', () => {
    const fault = (c7: C7) => skipCopies(c7, (_, to) => to === 0);
    expect(verdictWith(fault, lostUpdate)).toBe('violated: agreement');
  });

  test('leaves what an aborted transaction wrote (C7-ABORT-1)', () => {
    const fault = (c7: C7) => skipCopies(c7, (from, to) => from === 0 && to > 0);
    expect(verdictWith(fault, abortOnce)).toBe('violated: agreement');
  });

  test('commits without detection (C7-COMMIT-3)', () => {
    const fault = (c7: C7) => {
      c7.wasRead = () => false;
    };
    for (const granularity of ['barrier', 'fine']) {
      for (const text of [lostUpdate, writeSkew]) {
        expect(verdictWith(fault, text, { granularity })).toBe('violated: conflict serializability');
      }
      // The reader need not even commit.
      expect(verdictWith(fault, readSkew, { granularity })).toBe('violated: opacity');
    }
  });

  test('detects only what was read first', () => {
    const fault = (c7: C7) => {
      const wasRead = c7.wasRead.bind(c7);
      c7.wasRead = (segment, object) => object === c7.objects.list[0]!.address && wasRead(segment, object);
    };
    expect(verdictWith(fault, lostUpdate)).toBe('holds');
    expect(verdictWith(fault, writeSkew)).toBe('violated: conflict serializability');
  });

  test('sets no read markers (C7-READ-1)', () => {
    const fault = (c7: C7) => {
      c7.mark = () => {};
    };
    expect(verdictWith(fault, readSkew)).toBe('violated: opacity');
  });

  test('writes into shared pages (C7-WRITE-4)', () => {
    const fault = (c7: C7) => {
      c7.memory.isPrivate = () => true;
    };
    expect(verdictWith(fault, readSkew)).toBe('violated: isolation per segment');
  });

  test('leaves the page as it was, for all its locks', () => {
    const fault = (c7: C7) => {
      const map = c7.memory.map.bind(c7.memory);
      // What is mapped is the page after, so that privatizing comes to an end.
      c7.memory.map = (segment, page) => {
        for (const thread of c7.threads) if (thread.segment === segment) thread.page += 1;
        map(segment, page + 1);
      };
    };
    expect(verdictWith(fault, readSkew)).toBe('violated: private page');
  });

  test('claims no locks (C7-WRITE-3)', () => {
    const fault = (c7: C7) => {
      c7.setLock = () => {};
    };
    expect(verdictWith(fault, lostUpdate)).toBe('violated: exclusive write lock');
  });

  test('lets two be inevitable (C7-INEV-2)', () => {
    const fault = (c7: C7) => {
      Object.assign(c7.segments, { find: () => undefined });
    };
    expect(verdictWith(fault, inevitables)).toBe('violated: at most one inevitable');
  });

  test('does not wait for others to reach a safe point (C7-COMMIT-2)', () => {
    // Segments count as stopped when they are asked to stop; isolation is judged by what they really do.
    const fault = (c7: C7) => {
      for (const segment of c7.segments) {
        const running = () => segment.inTransaction && segment.safePoint === 'running';
        Object.defineProperty(segment, 'running', { get: () => running() && c7.globals.pauseSignalled === 0 });
      }
    };
    expect(verdictWith(fault, neighbours)).toBe('violated: isolation per segment');
  });

  test('wakes nobody (C7-FINISH-1)', () => {
    const fault = (c7: C7) => {
      c7.wake = () => {};
    };
    expect(verdictWith(fault, lostUpdate, { segments: '1' })).toBe('violated: no deadlock');
  });

  test('wakes one of those that wait for the end of a transaction (C7-FINISH-1)', () => {
    const fault = (c7: C7) => {
      const wake = c7.wake.bind(c7);
      c7.wake = (condition, all) => wake(condition, all && condition !== Wait.transactionDone);
    };
    const twoWait = 'init: x=0, y=0\nT1: { r = x; s = y }\nT2: { x = 1 }\nT3: { y = 1 }';
    expect(verdictWith(() => {}, twoWait)).toBe('holds');
    expect(verdictWith(fault, twoWait)).toBe('violated: no deadlock');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryNames } from '../../index.ts';
import type { ThreadTime } from '../summary.ts';
import { independent, profile, runTimed, shared } from './timed.ts';

const models = ['pypy-jit', 'pypy-nojit', 'pypy-stm-jit', 'pypy-stm-nojit', 'cpython'].map((name) => profile(name));
const stm = profile('pypy-stm-nojit');
const gil = profile('pypy-nojit');

/** What of a thread's time it had a core for, if stopping costs nothing. */
const busy = ['run', 'aborted', 'minor', 'major', 'bookkeeping'];
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const workOf = ({ seconds }: ThreadTime) =>
  sum(categoryNames.filter((name) => busy.some((start) => name.startsWith(start))).map((name) => seconds[name] ?? 0));

const programs = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((count) => independent(count, 2000)),
  fc.integer({ min: 1, max: 5 }).map((count) => shared(count, 40)),
);

describe('virtual time', () => {
  test('is all in categories, for every thread: nothing is lost, nothing counted twice', () => {
    fc.assert(
      fc.property(programs, fc.constantFrom(...models), fc.integer({ min: 1, max: 5 }), (text, model, cores) => {
        const { summary, ending } = runTimed(text, model, cores);
        expect(ending).toEqual({ kind: 'exit', code: 0 });
        expect(summary.threads.length).toBeGreaterThan(1);
        for (const { seconds, alive, from, to } of summary.threads) {
          expect(Math.min(...Object.values(seconds))).toBeGreaterThan(0);
          expect(sum(Object.values(seconds))).toBeCloseTo(alive, 12);
          expect(alive).toBeLessThanOrEqual(to - from + 1e-12);
          expect(to).toBeLessThanOrEqual(summary.seconds);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('changes nothing of what programs print, and is the same each time', () => {
    fc.assert(
      fc.property(programs, fc.constantFrom(...models), fc.integer({ min: 1, max: 5 }), (text, model, cores) => {
        const timed = runTimed(text, model, cores);
        expect(timed.out).toBe(runTimed(text, model, 0).out);
        expect(runTimed(text, model, cores)).toEqual(timed);
      }),
      { numRuns: 10 },
    );
  });

  test.each(['pypy-stm-nojit', 'pypy-nojit'])('on one core is the sum of all that is done: %s', (name) => {
    const free = { wake: 0, handOver: 0, abortPause: 0, pause: 0 };
    for (const text of [independent(3, 5000), independent(1, 5000)]) {
      const { seconds, threads } = runTimed(text, profile(name, free), 1).summary;
      expect(seconds).toBeCloseTo(sum(threads.map(workOf)), 9);
    }
  });

  test('is never longer with more cores, if threads do not meet', () => {
    for (const count of [2, 4]) {
      const times = [1, 2, 3, 4, 8].map((cores) => runTimed(independent(count), stm, cores).summary.seconds);
      for (const [at, time] of times.slice(1).entries()) expect(time).toBeLessThanOrEqual(times[at]! * 1.001);
      expect(times[3]! * count).toBeLessThan(times[0]! * 1.5);
    }
  });

  test('of threads that do not meet grows with their number under a GIL, and hardly without', () => {
    const timeOf = (count: number, model: typeof stm) => runTimed(independent(count, 40_000), model, 4).summary.seconds;
    expect(timeOf(4, gil) / timeOf(1, gil)).toBeGreaterThan(3);
    expect(timeOf(4, stm) / timeOf(1, stm)).toBeLessThan(1.6);
  });

  test('that two threads want of one core is shared out by time slices, within transactions too', () => {
    const text = `
import threading
from __pypy__.thread import atomic
def work():
    with atomic:
        for _ in range(50_000): pass
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`;
    const spread = (timeSlice: number) => {
      const { threads } = runTimed(text, profile('pypy-stm-nojit', { timeSlice }), 1).summary;
      const workers = threads.filter(({ thread }) => thread > 0);
      expect(Math.max(...workers.map(({ seconds }) => seconds.waitCore ?? 0))).toBeGreaterThan(0);
      const ends = workers.map(({ to }) => to);
      return Math.max(...ends) - Math.min(...ends);
    };
    expect(spread(100_000)).toBeLessThan(spread(1e9) / 2);
  });

  test('is what the clocks of the program say, and what it sleeps', () => {
    const text = `
import threading, time
start = time.perf_counter()
time.sleep(0.25)
print(0.25 <= time.perf_counter() - start < 0.2503)
def work(): time.sleep(0.5)
threads = [threading.Thread(target=work) for _ in range(3)]
start = time.monotonic()
for thread in threads: thread.start()
for thread in threads: thread.join()
print(0.5 <= time.monotonic() - start < 0.502)
start = time.time()
for _ in range(100000): pass
print(0.005 < time.time() - start < 0.05)
lock = threading.Lock()
lock.acquire()
start = time.monotonic()
print(lock.acquire(timeout=0.125), 0.125 <= time.monotonic() - start < 0.126)
import random
print(type(time.time_ns()).__name__, 0 <= random.Random().random() < 1)
`;
    const { out, summary } = runTimed(text, stm, 2);
    expect(out).toBe('True\nTrue\nTrue\nFalse True\nint True\n');
    expect(summary.threads.find(({ thread }) => thread === 2)?.seconds.sleep).toBeCloseTo(0.5, 3);
  });

  test('knows what is lost in aborts and pauses, and counts what has happened', () => {
    const { threads } = runTimed(shared(3), stm, 4).summary;
    const all = (name: (typeof categoryNames)[number]) => sum(threads.map(({ seconds }) => seconds[name] ?? 0));
    expect(all('abortedWriteWrite') + all('abortedWriteRead')).toBeGreaterThan(0);
    expect(all('syncPause')).toBeGreaterThan(0);
    const aborts = sum(threads.map(({ counts }) => counts.abort ?? 0));
    expect(all('abortPause')).toBeCloseTo((aborts * stm.costs.abortPause!) / 1e9, 12);
    for (const { counts } of threads) expect(counts.start).toBe(counts.commit! + (counts.abort ?? 0));
  });

  test('of atomic blocks after a lock is shared by cores where the program says that what comes before is over', () => {
    const text = (count: number, hint: string) => `
import threading
from __pypy__.thread import atomic, hint_commit_soon
lock = threading.Lock()
def work():
    for turn in range(20):
        with lock: pass
        ${hint}
        with atomic:
            for _ in range(1000): pass
threads = [threading.Thread(target=work) for _ in range(${count})]
for thread in threads: thread.start()
for thread in threads: thread.join()
`;
    const timeOf = (count: number, hint: string) => runTimed(text(count, hint), stm, 4).summary.seconds;
    expect(timeOf(3, 'hint_commit_soon()') / timeOf(1, 'hint_commit_soon()')).toBeLessThan(1.7);
    // The lock has made the transaction inevitable, and there is one such at a time.
    expect(timeOf(3, 'pass') / timeOf(1, 'pass')).toBeGreaterThan(2);
  });

  test('charges what the cost model says: twice the price of instructions, twice the time of running', () => {
    const runOf = (bytecode: number) => {
      const costs = { bytecode, fastBarriers: 0, mark: 0, slowWrite: 0, page: 0 };
      const { threads } = runTimed(independent(1), profile('pypy-stm-nojit', costs), 4).summary;
      return threads.find(({ thread }) => thread === 1)!;
    };
    const [once, twice] = [runOf(50), runOf(100)];
    const ran = ({ seconds }: typeof once) => (seconds.runCommitted ?? 0) + (seconds.abortedWriteRead ?? 0);
    expect(ran(once)).toBeCloseTo((once.counts.bytecode! * 50) / 1e9, 12);
    expect(ran(twice)).toBeCloseTo((twice.counts.bytecode! * 100) / 1e9, 12);
  });
});

import { describe, expect, test } from 'vitest';
import type { Event } from '../../../model/index.ts';
import { runText, type Setting } from './run.ts';

const MiB = 1024 * 1024;
const c7 = (seed: number, nursery = 4 * MiB): Setting => ({ protocol: 'c7', nursery, seed });
const seeds = Array.from({ length: 5 }, (_, seed) => seed);

// Threads without the module for them: nothing is shared but what `work` shares.
const workers = (work: string, count = 3) => `
import _thread, pypystm
from pypystm import atomic, hint_commit_soon, hashtable
table = hashtable()
table[-1] = 0
${work}
def begin(number, done):
    work(number)
    done.release()
def main():
    done = [_thread.allocate_lock() for _ in range(${count})]
    for number in range(${count}):
        done[number].acquire()
        _thread.start_new_thread(begin, (number, done[number]))
    for lock in done:
        lock.acquire()
main()
`;

const contentions = (events: readonly Event[]) =>
  events.filter((event) => event.type === 'contention' && event.kind !== 'inevitable');
const commitsOf = (events: readonly Event[], thread: number) =>
  events.filter((event) => event.type === 'commit' && event.thread === thread).length;

describe('hash tables', () => {
  test('threads that use different keys never conflict, while the table grows under them', () => {
    const text = workers(`
def work(number):
    for i in range(60):
        table[3 * i + number] = i
        table[3 * i + number] += 1
`);
    for (const seed of seeds) {
      const { out, events } = runText(`${text}print(len(table))`, c7(seed), ['contention']);
      expect({ seed, out, found: contentions(events) }).toEqual({ seed, out: '181\n', found: [] });
    }
  });

  test('threads that change the same key do, and lose nothing', () => {
    const text = workers(`
def work(number):
    for i in range(60):
        with atomic:
            value = table[-1]
            for _ in range(20): pass
            table[-1] = value + 1
`);
    let found = 0;
    for (const seed of seeds) {
      const { out, events } = runText(`${text}print(table[-1])`, c7(seed), ['contention']);
      expect({ seed, out }).toEqual({ seed, out: '180\n' });
      found += contentions(events).length;
    }
    expect(found).toBeGreaterThan(0);
  });

  test('who has seen that a key is missing, or counted the keys, sees no other thread enter it meanwhile', () => {
    const text = workers(`
wrong = []
def work(number):
    for i in range(30):
        with atomic:
            before = (len(table), i in table)
            for _ in range(20): pass
            if before != (len(table), i in table): wrong.append(i)
            if not before[1]: table[i] = number
`);
    for (const seed of seeds) {
      const { out } = runText(`${text}print(wrong, len(table))`, c7(seed));
      expect({ seed, out }).toEqual({ seed, out: '[] 31\n' });
    }
  });
});

describe('transactions end (C7-PY-1)', () => {
  const loop = `
def work(number):
    total = 0
    for i in range(60000):
        total += i
`;

  test('where boxes have used 400,000 bytes of the nursery', () => {
    const { events } = runText(workers(loop, 1), c7(0), ['commit']);
    // An item and a sum of 16 bytes each, 60,000 times.
    expect(commitsOf(events, 1)).toBeGreaterThanOrEqual(Math.floor((60_000 * 32) / 400_000));
    expect(commitsOf(events, 1)).toBeLessThan(20);
  });

  test('never inside an atomic block (C7-PY-2)', () => {
    const text = workers(
      `
def work(number):
    with atomic:
        for i in range(60000): pass
`,
      1,
    );
    expect(commitsOf(runText(text, c7(0), ['commit']).events, 1)).toBeLessThan(5);
  });

  test('at once where the program asks for it', () => {
    const text = workers(
      `
def work(number):
    for i in range(50):
        hint_commit_soon()
        i = i
`,
      1,
    );
    expect(commitsOf(runText(text, c7(0), ['commit']).events, 1)).toBeGreaterThanOrEqual(50);
  });

  test('after a minor collection', () => {
    const text = workers(loop, 1);
    const small = commitsOf(runText(text, c7(0, 64 * 1024), ['commit']).events, 1);
    // Three quarters of a nursery of 64 KiB.
    expect(small).toBeGreaterThanOrEqual(Math.floor((60_000 * 32) / 65_536));
  });
});

describe('what cannot be taken back (C7-PY-3)', () => {
  const inevitable = (events: readonly Event[]) =>
    events.filter((event) => event.type === 'transition' && event.event === 'BECOME_INEVITABLE').length;

  test.each([
    ['printing', 'print(1)'],
    ['sleeping', 'import time; time.sleep(0.001)'],
    ['taking a lock', 'lock.acquire(); lock.release()'],
    ['reading the clock', 'import time; time.time()'],
  ])('%s makes the transaction inevitable, inside an atomic block and outside', (_, action) => {
    for (const block of ['with atomic:', 'if True:']) {
      const run = (body: string) =>
        inevitable(
          runText(
            workers(
              `import time\nlock = _thread.allocate_lock()\ndef work(number):\n    ${block}\n        ${body}\n`,
              1,
            ),
            c7(0),
            ['transition'],
          ).events,
        );
      expect(run(action)).toBeGreaterThan(run('pass'));
    }
  });
});

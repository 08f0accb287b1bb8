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

// Threads that share nothing but what `work` does: even at their ends they touch no lock.
const strangers = (setup: string, work: string, result: string): string => `
import _thread, pypystm
from _thread import get_ident
${setup}
ends = pypystm.queue()
def begin(number):
    for i in range(120):
        ${work}
    ends.put(number)
def main():
    for number in range(3):
        _thread.start_new_thread(begin, (number,))
    for _ in range(3): ends.get()
main()
print(${result})
`;

describe('what threads have so that they do not conflict', () => {
  const local = 'from _thread import _local\nmine = _local()';
  const property = 'class C: x = pypystm.threadlocalproperty(int)\nmine = C()\nmine.x = 0';

  test.each([
    ['put into a queue', 'q = pypystm.queue()', 'q.put((number, i))', 'len({q.get() for _ in range(360)})', '360'],
    [
      'put, get and finish',
      'q = pypystm.queue()',
      'q.put(i); got = q.get(); q.task_done()',
      'q.join(), q._queue and 0',
      'None 0',
    ],
    ['use a local', local, 'mine.x = getattr(mine, "x", 0) + 1', 'hasattr(mine, "x")', 'False'],
    ['use a local for the first time', local, 'one = _local(); one.x = [i]', 'hasattr(mine, "x")', 'False'],
    ['use an attribute that each has for itself', property, 'mine.x += 1', 'mine.x', '0'],
  ])('threads that %s never abort each other', (_, setup, work, result, expected) => {
    for (const seed of seeds) {
      const setting = c7(seed, seed % 2 === 0 ? 4 * MiB : 16 * 1024);
      const { out, events } = runText(strangers(setup, work, result), setting, ['contention']);
      expect({ seed, out, found: contentions(events) }).toEqual({ seed, out: `${expected}\n`, found: [] });
    }
  });

  test('threads that append to a list do', () => {
    let found = 0;
    for (const seed of seeds) {
      const { out, events } = runText(strangers('q = []', 'q.append((number, i))', 'len(set(q))'), c7(seed), [
        'contention',
      ]);
      expect({ seed, out }).toEqual({ seed, out: '360\n' });
      found += contentions(events).length;
    }
    expect(found).toBeGreaterThan(0);
  });

  test('what a transaction put and took is as if it had not been once it is aborted', () => {
    // All change the same counter, so most of them are aborted.
    const setup = 'from queue import Empty\nq = pypystm.queue()\ntotal = 0\nfor i in range(200): q.put(i)';
    const work = `with pypystm.atomic:
            try: got = q.get(block=False)
            except Empty: continue
            total = total + 1
            for _ in range(20): pass
            q.put(got)
            q.task_done()`;
    const text = strangers(setup, work, 'total > 0, sorted([q.get() for _ in range(200)]) == list(range(200))').replace(
      'def begin(number):',
      'def begin(number):\n    global total',
    );
    let aborts = 0;
    for (const seed of seeds) {
      const { out, events } = runText(`${text}for _ in range(200): q.task_done()\nq.join()`, c7(seed), ['abort']);
      expect({ seed, out }).toEqual({ seed, out: 'True True\n' });
      aborts += events.length;
    }
    expect(aborts).toBeGreaterThan(0);
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

describe('the longest abort of a thread', () => {
  // Who enters first reads what the other changes meanwhile, and is told of both places.
  const text = `
from __pypy__.thread import longest_abort_info, reset_longest_abort_info
import time
class Shared: value = 0
shared = Shared()
infos = []
${workers(`
def work(number):
    reset_longest_abort_info()
    began = time.time()
    for _ in range(200):
        with atomic:
            value = shared.value
            for _ in range(20): pass
            shared.value = value + 1
    lasted = time.time() - began
    info = longest_abort_info()
    reset_longest_abort_info()
    infos.append((info, lasted, longest_abort_info()))
`)}
print(shared.value)
for info, lasted, after in infos:
    if info is None: continue
    reason, seconds, own, other = info
    print(reason, 0 < seconds <= lasted, *own, *other, after)
`;

  const line = (needle: string) => text.split('\n').findIndex((one) => one.includes(needle)) + 1;

  test('says why it was, how long it took by the clock of the program, and where both threads were', () => {
    let aborts = 0;
    for (const seed of seeds) {
      const [count, ...infos] = runText(text, c7(seed)).out.trim().split('\n');
      expect(count).toBe('600');
      for (const info of infos) {
        const [, own, other] =
          /^(?:write-write|write-read|inevitable) contention True program\.py (\d+) \w+ program\.py (\d+) \w+ None$/.exec(
            info,
          ) ?? [];
        for (const place of [own, other].map(Number)) {
          expect(place).toBeGreaterThanOrEqual(line('def work'));
          expect(place).toBeLessThanOrEqual(line('main()'));
        }
        aborts++;
      }
    }
    expect(aborts).toBeGreaterThan(0);
  });

  test('is nothing under a lock for all', () => {
    const { out } = runText(text, { ...c7(0), protocol: 'gil' });
    expect(out).toBe('600\n');
  });

  test('is printed with the line of the program, if it took long enough', () => {
    const printing = (least: string) =>
      workers(`
from atomic import print_abort_info
class Shared: value = 0
shared = Shared()
def work(number):
    for _ in range(200):
        with atomic:
            value = shared.value
            for _ in range(20): pass
            shared.value = value + 1
    print_abort_info(${least})
`);
    expect(runText(printing('1000.0'), c7(1)).err).toBe('');
    expect(runText(printing(''), c7(1)).err).toMatch(
      /^longest abort: [\w-]+ contention, 0\.\d{6} seconds lost\n {2}File "program\.py", line \d+, in \w+\n {4}\S.*\nagainst\n {2}File "program\.py", line/,
    );
  });
});

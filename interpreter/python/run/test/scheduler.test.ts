import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runText } from '../../test/process.ts';
import { share } from '../../test/share.ts';

const names = fc.constantFrom('c7', 'c7-repaired', 'gil');
const seeds = fc.nat(2 ** 31 - 1);
const threads = 4;
// Each case boots a machine.

const run = (text: string, protocol: 'c7' | 'c7-repaired' | 'gil', seed: number) =>
  runText(text, { protocol, threads, seed, steps: 3_000_000 });

/** What each of three threads does some times, and what is there in the end. */
const counting = (setup: string, body: string, result: string): string => `
import threading, queue
${setup}
def work(number):
    for turn in range(20):
        ${body.replaceAll('\n', '\n        ')}
threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(${result})
`;

describe('threads', () => {
  const programs = [
    ['a lock', 'lock = threading.Lock()\ncount = 0', 'global count\nwith lock: count += 1', 'count', '60'],
    [
      'a reentrant lock',
      'lock = threading.RLock()\ncount = 0',
      'global count\nwith lock:\n    with lock:\n        seen = count\n        count = seen + 1',
      'count',
      '60',
    ],
    [
      'a condition',
      'ready = threading.Condition()\ncount = 0',
      'global count\nwith ready:\n    ready.wait_for(lambda: count % 3 == number)\n    count += 1\n    ready.notify_all()',
      'count',
      '60',
    ],
    [
      'a semaphore',
      'room = threading.Semaphore(2)\ninside, most, guard = 0, 0, threading.Lock()',
      'global inside, most\nwith room:\n    with guard:\n        inside += 1\n        most = max(most, inside)\n    with guard: inside -= 1',
      'inside, most <= 2',
      '0 True',
    ],
    ['a queue', 'items = queue.Queue()', 'items.put((number, turn))', 'len({items.get() for _ in range(60)})', '60'],
    ['a list', 'items = []', 'items.append(number)', 'sorted(items) == [0] * 20 + [1] * 20 + [2] * 20', 'True'],
    ['a dict', 'counts = {}', 'counts[number, turn % 7] = turn', 'len(counts)', '21'],
  ] as const;

  test('count right with whatever protects or collects, in whatever order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...programs), names, seeds, ([, setup, body, result, expected], name, seed) => {
        const outcome = run(counting(setup, body, result), name, seed);
        expect(outcome).toEqual({ ending: { kind: 'exit', code: 0 }, out: `${expected}\n`, err: '' });
      }),
      share(0.2),
    );
  });

  test('take the same turns with the same seed', () => {
    const body = 'for _ in range(20):\n    if order[-1:] != [number]: order.append(number)';
    const text = counting('order = []', body, "*order, sep=''");
    const seen = new Set<string>();
    fc.assert(
      fc.property(names, seeds, (name, seed) => {
        const { out } = run(text, name, seed);
        expect(run(text, name, seed).out).toBe(out);
        seen.add(out);
      }),
      share(0.04),
    );
    expect(seen.size).toBeGreaterThan(1);
  });

  test('that wait for each other are a deadlock, whatever their order', () => {
    const text = `
import threading
first, second, both = threading.Lock(), threading.Lock(), threading.Barrier(2)
def work(one, other):
    with one:
        both.wait()
        with other: print('never')
for locks in (first, second), (second, first): threading.Thread(target=work, args=locks).start()
`;
    fc.assert(
      fc.property(names, seeds, (name, seed) => {
        expect(run(text, name, seed)).toEqual({ ending: { kind: 'deadlock' }, out: '', err: '' });
      }),
      share(0.04),
    );
  });

  test('raise what nobody handles on the errors of the program, and the others go on', () => {
    const text = counting('', "if number == 1 and turn == 3: raise ValueError('gone')", "'done'");
    fc.assert(
      fc.property(names, seeds, (name, seed) => {
        const { ending, out, err } = run(text, name, seed);
        expect({ ending, out }).toEqual({ ending: { kind: 'exit', code: 0 }, out: 'done\n' });
        expect(err).toMatch(/^Exception in thread Thread-2 \(work\):\nTraceback[\s\S]*\nValueError: gone\n$/);
      }),
      share(0.04),
    );
  });
});

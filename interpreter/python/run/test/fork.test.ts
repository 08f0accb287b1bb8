import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runText } from '../../test/process.ts';
import { share } from '../../test/share.ts';

const names = fc.constantFrom('c7', 'c7-repaired', 'gil');
const seeds = fc.nat(2 ** 31 - 1);
const notice = 'redolog: fork() copies all pages of memory, which is slow\n';

type Name = 'c7' | 'c7-repaired' | 'gil';
const run = (text: string, protocol: Name, seed: number) =>
  runText(text, { protocol, threads: 4, seed, steps: 3_000_000 });

/** Changes what there is while others, perhaps, do so too; what is forked where, and what each of the two does then. */
const program = (fork: string, inThread: boolean, changes: readonly number[]) => `
import os, threading
from __pypy__.thread import atomic
state = {'n': 0, 'items': [], 'seen': set()}
def change(number):
    state['n'] += number
    state['items'].append([number])
    state['seen'].add('x%d' % (number % 7))
    if number % 3 == 0: state['items'] = [item for item in state['items'] if item[0] % 2]
def digest():
    return state['n'], state['items'], sorted(state['seen'])
def others():
    for number in range(8):
        with atomic: state['other'] = state.get('other', 0) + number
def forks():
    for number in ${JSON.stringify(changes)}: change(number)
    ${fork}
    if pid == 0:
        for number in range(40, 50): change(number)
        print('child', digest(), flush=True)
        os._exit(len(state['items']))
    for number in range(60, 70): change(number)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 'parent', digest())
running = [threading.Thread(target=others) for _ in range(2)]
for thread in running: thread.start()
${inThread ? 'last = threading.Thread(target=forks); last.start(); last.join()' : 'forks()'}
for thread in running: thread.join()
`;

const numbersFrom = (first: number) => Array.from({ length: 10 }, (_, index) => first + index);

/** What those changes come to: how many items, and what the digest says. */
function outcomeOf(changes: readonly number[]) {
  let items: number[] = [];
  for (const number of changes) {
    items.push(number);
    if (number % 3 === 0) items = items.filter((item) => item % 2 === 1);
  }
  const sum = changes.reduce((all, number) => all + number, 0);
  const seen = [...new Set(changes.map((number) => `'x${number % 7}'`))].sort();
  return {
    count: items.length,
    digest: `(${sum}, [${items.map((item) => `[${item}]`).join(', ')}], [${seen.join(', ')}])`,
  };
}

const outside = 'pid = os.fork()';
const inside = 'with atomic:\n        change(1)\n        pid = os.fork()\n        change(2)';

describe('a process that forks (C7-PY-5)', () => {
  test('and its child have the same memory, and then each its own', () => {
    const forks = fc.constantFrom(outside, inside);
    const changes = fc.array(fc.nat(30), { maxLength: 12 });
    fc.assert(
      fc.property(names, seeds, forks, fc.boolean(), changes, (name, seed, fork, inThread, all) => {
        const { out, err, ending } = run(program(fork, inThread, all), name, seed);
        const common = [...all, ...(fork === inside ? [1, 2] : [])];
        const child = outcomeOf([...common, ...numbersFrom(40)]);
        const parent = outcomeOf([...common, ...numbersFrom(60)]);
        expect({ out, err }).toEqual({
          out: `child ${child.digest}\n${child.count} parent ${parent.digest}\n`,
          err: notice,
        });
        expect(ending).toEqual({ kind: 'exit', code: 0 });
      }),
      share(0.05),
    );
  });

  test('takes turns with its child as the seed says', () => {
    const text = `
import os
pid = os.fork()
for _ in range(6):
    print('pc'[pid == 0], end='')
    for _ in range(500): pass
if pid: os.wait()
`;
    const seen = new Set<string>();
    fc.assert(
      fc.property(names, seeds, (name, seed) => {
        const { out } = run(text, name, seed);
        expect(run(text, name, seed).out).toBe(out);
        expect([...out].sort().join('')).toBe('ccccccpppppp');
        seen.add(out);
      }),
      share(0.04),
    );
    expect(seen.size).toBeGreaterThan(1);
  });

  test('says once that it is slow', () => {
    const { err } = run('import os\nfor _ in range(3): os.fork() or os._exit(0)\nwhile True:\n    os.wait()', 'c7', 0);
    expect(err.startsWith(notice)).toBe(true);
    expect(err.split(notice)).toHaveLength(2);
    expect(err).toMatch(/\nChildProcessError: \[Errno 10\] No child processes\n$/);
  });

  test('cannot fork for ever', () => {
    const text = `
import os, time
children = []
try:
    while pid := os.fork(): children.append(pid)
    time.sleep(1000)
    os._exit(0)
except BlockingIOError as error:
    print(error, 10 < len(children) < 200)
for pid in children: os.kill(pid, 15)
print({os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in children})
print(os.waitstatus_to_exitcode(os.waitpid(os.fork() or os._exit(3), 0)[1]))
`;
    const { out, ending } = run(text, 'c7', 1);
    expect(out).toBe('[Errno 11] Resource temporarily unavailable True\n{-15}\n3\n');
    expect(ending).toEqual({ kind: 'exit', code: 0 });
  });

  test('ends by the bound on instructions though it is its child that does not end', () => {
    const { ending } = run('import os\nif os.fork():\n    os.wait()\nwhile True: pass', 'c7', 0);
    expect(ending).toEqual({ kind: 'bound', bound: 'steps' });
  });

  test('is ended when its last process is, with the exit code of the first', () => {
    const text = `
import os, time
if os.fork() == 0:
    first = os.getppid()
    time.sleep(1)
    print(first, os.getppid())
    os._exit(4)
time.sleep(0.5)
print(os.getpid())
raise SystemExit(9)
`;
    const { out, ending } = run(text, 'c7', 0);
    expect(out).toBe('2\n2 1\n');
    expect(ending).toEqual({ kind: 'exit', code: 9 });
  });

  test('is in a deadlock with its child where both wait for good', () => {
    const text = `
import os, _thread
lock = _thread.allocate_lock()
lock.acquire()
if os.fork(): os.wait()
else: lock.acquire()
`;
    expect(run(text, 'c7', 0).ending).toEqual({ kind: 'deadlock' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Process } from '../../index.ts';
import { runText, type Setting } from '../../test/run.ts';
import { type Conflict, conflictsOf } from '../conflict.ts';
import { type Cause, type Entry, Happening, placeIn } from '../log.ts';
import type { Now, Recorder } from '../recorder.ts';
import { spansOf } from '../spans.ts';

const c7: Setting = { protocol: 'c7', nursery: 4 * 1024 * 1024, seed: 1 };

// Threads that share nothing but what `work` does. Blocks are long enough for the other one to get a turn in them.
const program = (setup: string, work: string, threads = 2): string => `
import _thread, gc
from pypystm import atomic, queue
ends = queue()
pause = range(80)
class Shared: pass
${setup}
def begin(number):
    for i in range(60):
        work(number, i)
    ends.put(number)
${work}
def main():
    for number in range(${threads}):
        _thread.start_new_thread(begin, (number,))
    for _ in range(${threads}): ends.get()
main()
`;

function record(text: string, setting = c7, now?: Now) {
  let recorder: Recorder | undefined;
  const result = runText(text, setting, [], (process) => {
    recorder = process.record(now);
  });
  return { ...result, entries: recorder!.entries as readonly Entry[] };
}

const lineOf = (text: string, needle: string): number =>
  text.split('\n').findIndex((line) => line.includes(needle)) + 1;

// Conflicts within the work of threads, not those of their beginnings.
function conflictsIn(text: string, setting = c7): Conflict[] {
  const { out, ending, entries } = record(text, setting);
  expect({ out, ending }).toEqual({ out: '', ending: { kind: 'exit', code: 0 } });
  const inWork = (place: string) => {
    const { line = 0 } = placeIn(place) ?? {};
    return line > lineOf(text, 'def work') && line < lineOf(text, 'def main');
  };
  return conflictsOf(entries).filter(({ own, others }) => inWork(own) && inWork(others));
}

const cases: readonly (readonly [
  what: string,
  setup: string,
  statement: string,
  object: string | undefined,
  Cause | undefined,
])[] = [
  ['a dict with keys of its own for each', 'd = {}', 'd[number] = i', "dict 'd'", 'keys'],
  ['such a dict that is asked by a method', 'd = {0: 0, 1: 0}', 'd[number] = d.get(number) or i', "dict 'd'", 'keys'],
  ['one key of a dict', 'd = {}', 'd[7] = (number, i)', "dict 'd'", undefined],
  ['items of a list', 'items = [0, 0]', 'items[number] = (number, i)', "list 'items'", 'items'],
  ['a list that grows', 'items = []', 'items.append(i)', "list 'items'", 'list'],
  ['a counter in an instance', 's = Shared(); s.n = 0', 's.n += 1', "Shared 's'", 'counter'],
  ['a counter in a list', 'n = [0]', 'n[0] = n[0] + 1', "list 'n'", 'counter'],
  ['what is no counter', 's = Shared(); s.n = 0', 's.n = (number, i)', "Shared 's'", undefined],
  ['printing', '', "print(end='')", undefined, 'inputOutput'],
];

describe('a log of a run', () => {
  test.each(cases)('knows what transactions conflict over: %s', (_, setup, statement, object, cause) => {
    const work = `def work(number, i):\n    with atomic:\n        ${statement}\n        for _ in pause: pass`;
    const text = program(setup, work);
    const found = conflictsIn(text).filter((conflict) => conflict.object === object);
    expect(found.length).toBeGreaterThan(0);
    for (const conflict of found) {
      const lines = [conflict.own, conflict.others].map((place) => placeIn(place)?.line);
      expect({ cause: conflict.cause, lines }).toEqual({ cause, lines: lines.map(() => lineOf(text, statement)) });
    }
  });

  test('knows what conflicts over a global variable, and that it counts', () => {
    const work = `def work(number, i):\n    global n\n    with atomic:\n        n += 1\n        for _ in pause: pass`;
    const found = conflictsIn(program('n = 0', work));
    expect(found.map(({ object, cause }) => [object, cause])).toContainEqual(["global variable 'n'", 'counter']);
  });

  test('has the line at which one has written, and that at which the other has read, though both are elsewhere by then', () => {
    const work = `
def work(number, i):
    if number == 0:
        with atomic:
            s.n = i
            for _ in pause: pass
    else:
        with atomic:
            for _ in pause: pass
            n = s.n
            for _ in pause: pass`;
    const text = program('s = Shared(); s.n = 0', work);
    const places = [1, 2, 3, 4]
      .flatMap((seed) => conflictsIn(text, { ...c7, seed }))
      .filter(({ happening }) => happening === Happening.contentionWriteRead)
      .map(({ own, others }) => [own, others].map((place) => placeIn(place)!.line));
    expect(places.length).toBeGreaterThan(0);
    for (const lines of places) expect(lines).toEqual([lineOf(text, 's.n = i'), lineOf(text, 'n = s.n')]);
  });

  test('names what no variable holds by its kind, and the line at which it was written', () => {
    const work = 'def work(number, i):\n    with atomic:\n        s.d[number] = i\n        for _ in pause: pass';
    const text = program('s = Shared(); s.d = {}', work);
    expect(new Set(conflictsIn(text).map(({ object }) => object))).toEqual(
      new Set([`dict at line ${lineOf(text, 's.d[number]')}`]),
    );
  });

  test('names the global variables themselves, which conflict where one is assigned for the second time', () => {
    const work =
      'def work(number, i):\n    with atomic:\n        globals()[f"n{number}"] = i\n        for _ in pause: pass';
    const names = conflictsIn(program('', work)).map(({ object }) => object);
    expect(new Set(names)).toEqual(new Set(['the global variables']));
  });

  test('gives no hints for what the library does', () => {
    const text = 'import threading\nfor _ in range(4): threading.Thread(target=lambda: None).start()\n';
    const found = conflictsOf(record(text).entries).filter(({ own }) => own.includes('<library>'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ cause }) => cause !== undefined && cause !== 'predecessor')).toEqual([]);
  });

  test('says who has not read what it is aborted for; under the repaired protocol there is nobody', () => {
    const work = 'def work(number, i):\n    with atomic:\n        s.n = i\n        for _ in pause: pass';
    const blamed = (protocol: Setting['protocol']) =>
      [1, 2, 3, 4].flatMap((seed) =>
        conflictsOf(record(program('s = Shared(); s.n = 0', work, 4), { ...c7, protocol, seed }).entries).filter(
          ({ cause }) => cause === 'predecessor',
        ),
      );
    expect(blamed('c7').length).toBeGreaterThan(0);
    expect(blamed('c7-repaired')).toEqual([]);
  });
});

const counting = program(
  's = Shared(); s.n = 0',
  'def work(number, i):\n    with atomic:\n        s.n += 1\n        x = [0] * 99',
);

describe('recording', () => {
  // Steps by which each thread makes boxes, and short cuts that are taken as long as nobody listens to accesses.
  test.each([
    ['a counter', counting],
    [
      'lists',
      program('', 'def work(number, i):\n    items = []\n    for n in range(200): items.append(n); n += items.pop()'),
    ],
    ['dicts', program('d = {}', 'def work(number, i):\n    for n in pause: d[number] = n')],
  ])('changes nothing in what a program does: %s', (_, text) => {
    for (const seed of [1, 2, 3]) {
      const setting = { ...c7, seed, nursery: 64 * 1024 };
      const [plain, recorded] = [false, true].map((records) => {
        let process: Process | undefined;
        const { out, ending } = runText(`${text}print(ends is None)`, setting, [], (made) => {
          process = made;
          if (records) made.record();
        });
        return { out, ending, executed: process!.executed, time: process!.vm.clock.now };
      });
      expect(recorded).toEqual(plain);
    }
  });

  test.each(['c7', 'c7-repaired', 'gil'] as const)(
    'under %s every transaction that starts ends, before the next one does',
    (protocol) => {
      const { entries } = record(counting, { ...c7, protocol, nursery: 16 * 1024 });
      const inTransaction = new Map<number, boolean>();
      for (const { thread, happening } of entries) {
        if (happening > Happening.abort) continue;
        expect(inTransaction.get(thread) ?? false).toBe(happening !== Happening.start);
        inTransaction.set(thread, happening === Happening.start);
      }
      expect(inTransaction.size).toBeGreaterThan(1);
    },
  );

  test('notes minor and major collections from their beginning to their end', () => {
    const { entries } = record(`${counting}gc.collect()`, { ...c7, nursery: 16 * 1024 });
    const collections = entries.filter(({ happening }) => happening >= Happening.minorStart);
    const open = new Set<string>();
    for (const { thread, happening } of collections) {
      const begins = happening === Happening.minorStart || happening === Happening.majorStart;
      const which = `${thread} ${begins ? happening : happening - 1}`;
      expect(open.has(which)).toBe(!begins);
      if (begins) open.add(which);
      else open.delete(which);
    }
    expect(open.size).toBe(0);
    expect(new Set(collections.map(({ happening }) => happening))).toEqual(new Set([11, 12, 13, 14]));
  });

  test('ends every wait, and no time of a thread counts twice', () => {
    const spans = spansOf(record(counting).entries);
    expect(spans.map(({ category }) => category)).toContain('syncPause');
    for (const thread of [1, 2, 3]) {
      const own = spans.filter((span) => span.thread === thread).sort((a, b) => a.from - b.from);
      for (const [index, { from, to }] of own.entries()) {
        expect(to).toBeGreaterThan(from);
        if (index > 0) expect(from).toBe(own[index - 1]!.to);
      }
    }
  });

  test('takes the times from a clock that it is given, and never lets a thread go back', () => {
    let calls = 0;
    const { entries } = record(counting, c7, (thread) => 1000 * thread - calls++);
    for (const thread of [1, 2, 3]) {
      const times = entries.filter((entry) => entry.thread === thread).map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
    expect(calls).toBe(entries.length);
  });

  test('counts 20 ns an instruction, also while there is one thread', () => {
    const { entries } = record('for i in range(1000): pass');
    const end = entries.at(-1)!.at;
    // Two for each round.
    expect(end).toBeGreaterThan(2000 * 20);
    expect(end).toBeLessThan(4000 * 20);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bench } from './machine-run.ts';
import { bursts, type Choose } from './schedule.ts';

const small = { memory: '256KiB', nursery: '4096' };
const tiny = { memory: '256KiB', nursery: '64' };
const variants = [
  ['c7', { protocol: 'c7', ...small }],
  ['c7 with a nursery of a few objects', { protocol: 'c7', ...tiny }],
  ['c7 at fine granularity', { protocol: 'c7', granularity: 'fine', ...small }],
  ['c7 at fine granularity with a nursery of a few objects', { protocol: 'c7', granularity: 'fine', ...tiny }],
  ['the GIL', small],
] as const;

const list = `init: ref head, ref cache, ref table[70], count
T1..T2: k = 0; while k < 3: ({ new p: v, ref next; p.v = 10 * i + k; p.next = head; head = p; count += 1; weak w = p; cache = w }; k += 1)
T3: k = 0; while k < 3: ({ u = cache; if u != null: (q = target(u); if q != null: (r = q.v; s = id(q))); card table[k] = head }; minor; drop q; k += 1; major)`;

const everything = `init: ref head, ref table[70], a[70]
T1: { new p: v, ref next; p.v = 1; head = p; minor; abort; card table[0] = p }; { new z[70]; card z[69] = id(p); x = z[69] }
T2: { p = head; if p != null: (p.v += 5; new q: v, ref next; q.next = p; head = q; drop q; minor) }; { card a[3] += 1; major }
T3: { new t: ref next; t.next = table[0]; weak w = t; drop t; major; q = target(w) }; a[69] = a[3]`;

function describeState({ machine }: Bench): string {
  const numbers: number[] = [];
  machine.encode({ int: (value) => numbers.push(value) });
  const handles = machine.threads.map((_, thread) => [...machine.handles(thread).values()]);
  return JSON.stringify([numbers, handles, [...machine.values().values()]]);
}

const enabledIn = ({ machine }: Bench) =>
  machine.threads.flatMap((_, thread) => (machine.enabled(thread) ? [thread] : []));

function runToEnd(bench: Bench, choose: Choose, before: () => void = () => {}): void {
  for (let enabled = enabledIn(bench); enabled.length > 0; enabled = enabledIn(bench)) {
    before();
    bench.machine.step(choose(enabled));
  }
  expect(bench.machine.threads.every((_, thread) => bench.machine.finished(thread))).toBe(true);
}

describe.each(variants)('under %s', (name, settings) => {
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / (name.includes('fine') ? 20 : 7));

  test.each([
    ['pushes onto a list', list],
    ['a bit of everything', everything],
  ])('every step of any schedule can be undone (%s)', (_, program) => {
    fc.assert(
      fc.property(bursts, fc.infiniteStream(fc.nat({ max: 20 })), (choose, lengths) => {
        const bench = new Bench(program, settings);
        const { journal } = bench.machine;
        journal.recording = true;
        let steps = 0;
        runToEnd(bench, choose, () => {
          if (steps++ % 10 !== 0) return;
          // An excursion, and back.
          const [mark, state] = [journal.mark(), describeState(bench)];
          for (let left = lengths.next().value; left > 0; left--) {
            const [thread] = enabledIn(bench).slice(-1);
            if (thread !== undefined) bench.machine.step(thread);
          }
          journal.undo(mark);
          expect(describeState(bench)).toBe(state);
        });
      }),
      { numRuns },
    );
  });

  test('no push onto a list is lost in any schedule', () => {
    const check = `${list}\nT4: while count < 6: pass; p = head; n = 0; sum = 0; while p != null: (n += 1; sum += p.v; p = p.next)`;
    fc.assert(
      fc.property(bursts, (choose) => {
        const bench = new Bench(check, settings);
        const { machine } = bench;
        for (let rest = [0, 1, 2]; rest.length > 0; rest = enabledIn(bench).filter((thread) => thread < 3)) {
          machine.step(choose(rest.filter((thread) => machine.enabled(thread))));
        }
        bench.finish();
        expect([bench.register('T4.n'), bench.register('T4.sum')]).toEqual([6, 96]);
      }),
      { numRuns },
    );
  });

  test('outside of transactions there is a root for each handle that is not null, and no other', () => {
    fc.assert(
      fc.property(bursts, (choose) => {
        const bench = new Bench(everything, settings);
        const { machine } = bench;
        runToEnd(bench, choose, () => {
          for (const thread of machine.threads.keys()) {
            if (machine.protocol.inTransaction(thread)) continue;
            const held = [...machine.handles(thread).values()].filter((object) => object !== 0);
            expect(machine.protocol.roots(thread)).toEqual(held);
          }
        });
      }),
      { numRuns },
    );
  });
});

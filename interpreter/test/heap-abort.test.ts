import { describe, expect, test } from 'vitest';
import { Bench } from './machine-run.ts';

const c7 = { protocol: 'c7' };
const fine = { protocol: 'c7', granularity: 'fine' };
const tiny = { protocol: 'c7', nursery: '64', memory: '64KiB' };

const handle = ({ machine }: Bench, name: string) => machine.handles(0).get(name)!;
const roots = ({ machine }: Bench) => machine.protocol.roots(0);
const inNursery = ({ machine }: Bench, address: number) => machine.protocol.world.layout.inNursery(address);
const aborts = ({ events }: Bench) => events.filter(({ type }) => type === 'abort').length;

describe('handles follow objects', () => {
  test('that a minor collection moves', () => {
    const bench = new Bench('T1: { new p: v; q = p; p.v = 5; minor; r = q.v }', c7).steps('111');
    const young = handle(bench, 'p');
    expect(inNursery(bench, young)).toBe(true);
    expect(bench.machine.handles(0)).toEqual(
      new Map([
        ['p', young],
        ['q', young],
      ]),
    );
    bench.steps('1');
    const old = handle(bench, 'p');
    expect(inNursery(bench, old)).toBe(false);
    expect(handle(bench, 'q')).toBe(old);
    expect(bench.events.filter(({ type }) => type === 'move')).toMatchObject([{ from: young, to: old }]);
    expect(bench.steps('1').register('r')).toBe(5);
  });

  test('that the commit moves', () => {
    const bench = new Bench('T1: { new p: v; p.v = 6 }; r = p.v', c7).steps('111');
    expect(inNursery(bench, handle(bench, 'p'))).toBe(true);
    bench.steps('1');
    expect(inNursery(bench, handle(bench, 'p'))).toBe(false);
    expect(bench.finish().register('r')).toBe(6);
  });

  // The nursery has room for two of them.
  test('that an allocation moves, because there is no room left', () => {
    const bench = new Bench(
      'T1: { new a: v, w; new b: v, w; a.v = 1; b.v = 2; new c: v, w; r = 10 * a.v + b.v }',
      tiny,
    );
    bench.steps('11111');
    const before = handle(bench, 'a');
    bench.steps('1');
    expect(handle(bench, 'a')).not.toBe(before);
    expect(bench.finish().register('r')).toBe(12);
  });

  test('that another thread’s major collection moves, while this one is at a safe point', () => {
    const program = 'init: x, y\nT1: { new p: v; p.v = 3; r = x; s = p.v }\nT2: major; y = 1';
    // T2 asks for a pause, T1 pauses before its next statement, T2 collects.
    const bench = new Bench(program, c7).steps('11122');
    const young = handle(bench, 'p');
    bench.steps('12');
    expect(inNursery(bench, young)).toBe(true);
    expect(inNursery(bench, handle(bench, 'p'))).toBe(false);
    expect(bench.finish().register('s')).toBe(3);
  });
});

describe('roots', () => {
  test('after a commit are those of the handles, in their order', () => {
    const bench = new Bench('init: x\nT1: { new p: v; q = p; new r: v; p = null; s = r; drop r }; new p: v; x = 1', c7);
    bench.steps('111');
    expect(roots(bench)).toHaveLength(4);
    bench.steps('1');
    const [q, s] = [handle(bench, 'q'), handle(bench, 's')];
    expect(roots(bench)).toEqual([q, s]);
    bench.steps('111');
    expect(roots(bench)).toEqual([handle(bench, 'p'), q, s]);
  });

  test('do not grow in a loop within a transaction', () => {
    const bench = new Bench(
      'T1: { i = 0; while i < 20: (new p: v, ref n; p.n = q; q = p; drop p; i += 1) }; minor',
      c7,
    ).steps('1');
    while (bench.machine.protocol.inTransaction(0)) {
      expect(roots(bench).length).toBeLessThanOrEqual(2);
      bench.steps('1');
    }
    expect(roots(bench)).toEqual([handle(bench, 'q')]);
  });

  test('are none when the thread has ended', () => {
    for (const settings of [{}, c7, fine]) {
      const bench = new Bench('T1: new p: v; weak w = p; { q = p }', settings).finish();
      expect(roots(bench)).toEqual([]);
      expect([...bench.machine.handles(0).values()]).toEqual([0, 0, 0]);
    }
  });
});

describe.each([
  ['barrier', c7],
  ['fine', fine],
  ['barrier, with a nursery of a few objects', tiny],
])('an abort (%s granularity)', (_, settings) => {
  const run = (program: string) => new Bench(program, settings).finish();

  test('restores the handles', () => {
    const bench = run(`T1: new p: v; p.v = 1; new q: v; q.v = 2
      { r = 10 * p.v + q.v; p = q; new q: v; q.v = 3; s = 10 * p.v + q.v; abort }; t = 10 * p.v + q.v`);
    expect(aborts(bench)).toBe(1);
    expect(['r', 's', 't'].map((name) => bench.register(name))).toEqual([12, 23, 23]);
  });

  test('restores a handle that was dropped', () => {
    const bench = run(
      'init: x\nT1: new p: v; p.v = 4; { r = p != null and p.v; drop p; major; x = 1; abort }; s = p == null',
    );
    expect(aborts(bench)).toBe(1);
    expect([bench.register('r'), bench.register('s')]).toEqual([4, 1]);
  });

  test('makes what it allocated null again', () => {
    const bench = run('T1: p = null; { r = p == null; new p: v; p.v = 1; minor; abort }; s = p.v');
    expect([bench.register('r'), bench.register('s')]).toEqual([1, 1]);
  });

  test('takes handles back that a collection moved', () => {
    const bench = run(
      'T1: { new p: v; p.v = 1; commit; q = p; new p: v; p.v = 2; minor; major; abort; r = 10 * q.v + p.v }',
    );
    expect(bench.register('r')).toBe(12);
  });

  test('leaves identities as they are', () => {
    const bench = run(`init: ref head
      T1: new p: v; { a = id(p); new q: v; b = id(q); minor; c = id(q); head = q; abort }; d = id(p); e = id(head)`);
    const [a, b, c, d, e] = [...'abcde'].map((name) => bench.register(name));
    expect([d, c, e]).toEqual([a, b, b]);
  });

  test('forgets weak references that it allocated, and leaves the others', () => {
    const bench = run(`T1: new p: v; weak w = p; u = null
      { fresh = u == null; new q: v; weak u = q; drop q; minor; r = target(w) == p; s = target(u) == null; abort }`);
    expect(['fresh', 'r', 's'].map((name) => bench.register(name))).toEqual([1, 1, 1]);
  });

  test('of a conflict restores them too', () => {
    // T1 began first, so it wins the write-write conflict; T2 has replaced its handle by then.
    const program = `init: x
      T1: { x = 1 }
      T2: new p: v; p.v = 7; { r = p.v; new p: v; p.v = 8; x = x + 1; s = p.v }`;
    const bench = new Bench(program, settings);
    while (bench.register('T2.r') === undefined) bench.steps('2');
    const began = bench.events.length;
    bench.finish();
    expect([bench.register('T2.r'), bench.register('T2.s'), bench.value('x')]).toEqual([7, 8, 2]);
    expect(bench.events.slice(began).filter(({ type }) => type === 'commit')).toHaveLength(2);
  });
});

describe('a conflict', () => {
  test('over a reference aborts one of two, whose handles are as before', () => {
    const push = '{ r = p.v; q = p; new p: v, ref next; p.v = r + 1; p.next = head; head = p }';
    const program = `init: ref head\nT1..T2: new p: v, ref next; p.v = 10 * i; ${push}\nT3: p = head; q = p.next; sum = p.v + q.v`;
    for (const settings of [c7, fine]) {
      const bench = new Bench(program, settings);
      // In turns, so that both are in their transactions at a time, and in each other’s way.
      while ([0, 1].some((thread) => !bench.machine.finished(thread))) {
        for (const thread of [0, 1]) if (bench.machine.enabled(thread)) bench.machine.step(thread);
      }
      expect(aborts(bench)).toBeGreaterThan(0);
      bench.finish();
      expect([bench.register('T1.r'), bench.register('T2.r'), bench.register('T3.sum')]).toEqual([10, 20, 32]);
    }
  });
});

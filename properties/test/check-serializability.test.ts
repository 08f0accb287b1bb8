import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Encoder, type Event, Journal, type NamedObject } from '../../model/index.ts';
import { History } from '../check/history.ts';
import { Serializability, type Violation } from '../check/index.ts';

const items = ['x', 'y', 'z'];
const pageSize = 64;
const objects = items.map(
  (name, index): NamedObject => ({
    name,
    address: 1024 + 64 * index,
    size: 16,
    fields: [{ name, offset: 8 }],
  }),
);

/**
 * Feeds a check with histories such as `T1: r x, w x, c | T2: r x, a`: read, write, commit, abort; a transaction begins
 * with its first action. How versions travel is up to the memory below it:
 *
 * - `inPlace`: one copy of everything, so reads see what anybody wrote last, committed or not.
 * - `snapshots`: each thread has a segment of its own with private pages. `s` brings it up to date, a commit copies
 *   what was written to the sharing segment: without conflict detection, this is less than snapshot isolation.
 */
class Histories {
  readonly check: Serializability;
  readonly #snapshots: boolean;
  readonly #live = new Map<number, Set<string>>();

  constructor(memory: 'inPlace' | 'snapshots', threads = 3) {
    this.#snapshots = memory === 'snapshots';
    const names = Array.from({ length: threads }, (_, index) => `T${index + 1}`);
    const segments = this.#snapshots ? threads : 0;
    this.check = new Serializability(new Journal(), names, objects, segments, pageSize);
    for (let segment = 1; segment <= segments; segment++) {
      for (const { address } of objects) this.#hear({ type: 'map', segment, page: address / pageSize });
    }
  }

  /** Who is in a transaction, and has written what. */
  get live(): string {
    return [...this.#live]
      .map(([thread, written]) => `${thread}:${[...written].sort()}`)
      .sort()
      .join(' ');
  }

  /** Performs a history; answers the first violation. */
  run(history: string): Violation | undefined {
    for (const line of history.split('|')) {
      const [, thread, actions] = /^\s*T(\d):(.*)$/.exec(line) ?? [];
      if (thread === undefined || actions === undefined) throw new Error(`no line of a history: ${line}`);
      for (const action of actions.split(',')) {
        const violation = this.act(Number(thread) - 1, action.trim());
        if (violation !== undefined) return violation;
      }
    }
    return undefined;
  }

  act(thread: number, action: string): Violation | undefined {
    const [verb, item = ''] = action.split(' ');
    this.#hear({ type: 'step', thread, operation: 'yield' });
    if (verb === 's') this.#update(thread);
    else if (verb === 'r' || verb === 'w') this.#access(thread, verb, item);
    else if (verb === 'c' || verb === 'a') this.#end(thread, verb);
    else throw new Error(`no action: ${action}`);
    return this.check.violation;
  }

  #access(thread: number, verb: 'r' | 'w', item: string): void {
    const written = this.#begin(thread);
    const { address } = objects.find(({ name }) => name === item)!;
    const event = { thread, segment: this.#segment(thread), object: address, address: address + 8, size: 8, value: 0 };
    this.#hear({ type: verb === 'r' ? 'read' : 'write', ...event });
    if (verb === 'w') written.add(item);
  }

  #begin(thread: number): Set<string> {
    const written = this.#live.get(thread) ?? new Set();
    if (!this.#live.has(thread)) this.#hear({ type: 'start', thread, segment: this.#segment(thread), startTime: 0 });
    this.#live.set(thread, written);
    return written;
  }

  #end(thread: number, verb: 'c' | 'a'): void {
    const written = this.#begin(thread);
    const segment = this.#segment(thread);
    if (verb === 'c') this.#hear({ type: 'commit', thread, segment, modified: [] });
    else this.#hear({ type: 'abort', thread, segment, cause: 'user' });
    for (const { name, address } of objects) {
      if (!written.has(name)) continue;
      const [from, to] = verb === 'c' ? [segment, 0] : [0, segment];
      if (this.#snapshots) this.#hear({ type: 'copy', from, to, address, size: 16, changed: true });
    }
    this.#live.delete(thread);
  }

  #update(thread: number): void {
    const written = this.#begin(thread);
    for (const { name, address } of objects) {
      if (written.has(name)) continue;
      this.#hear({ type: 'copy', from: 0, to: this.#segment(thread), address, size: 16, changed: true });
    }
  }

  #segment(thread: number): number {
    return this.#snapshots ? thread + 1 : 0;
  }

  #hear(event: Event): void {
    this.check.hear(event);
  }
}

const inPlace = (history: string) => new Histories('inPlace').run(history)?.reason;
const snapshots = (history: string) => new Histories('snapshots').run(history)?.reason;
const cycle = 'a cycle, so no serial order explains the committed transactions';

describe('a history in one copy of memory is refused for', () => {
  test('G0, a write cycle, even if nobody reads', () => {
    expect(inPlace('T1: w x | T2: w x, w y, c | T1: w y, c')).toBe(
      `T1 comes before T2 (which overwrote its write of x), T2 comes before T1 (which overwrote its write of x): ${cycle}`,
    );
  });

  test('G1a, a dirty read that commits before its writer aborts', () => {
    const reason = 'T2 committed having read what an aborted transaction wrote (G1a, dirty read)';
    expect(inPlace('T1: w x | T2: r x, c | T1: a')).toBe(reason);
    expect(inPlace('T1: w x | T2: r x | T1: a | T2: c')).toBe(reason);
    expect(inPlace('T1: w x, a | T2: r x, c')).toBe(reason);
  });

  test('G1b, an intermediate read', () => {
    const reason =
      'T2 committed having read a value that its writer overwrote before committing (G1b, intermediate read)';
    expect(inPlace('T1: w x | T2: r x, c | T1: w x')).toBe(reason);
    expect(inPlace('T1: w x | T2: r x | T1: w x, c | T2: c')).toBe(reason);
  });

  test('G1c, circular information flow', () => {
    expect(inPlace('T1: w x | T2: w y, r x | T1: r y, c | T2: c')).toBe(
      `T2 comes before T1 (whose write of y it read), T1 comes before T2 (whose write of x it read): ${cycle}`,
    );
  });

  test('a lost update', () => {
    expect(inPlace('T1: r x | T2: r x, w x, c | T1: w x, c')).toBe(
      `T1 comes before T2 (which overwrote x after it had read it), T2 comes before T1 (which overwrote x after it had read it): ${cycle}`,
    );
  });

  test('read skew', () => {
    expect(inPlace('T2: r x | T1: w x, w y, c | T2: r y, c')).toBe(
      `T2 comes before T1 (which overwrote x after it had read it), T1 comes before T2 (whose write of y it read): ${cycle}`,
    );
  });

  test('a read that cannot be repeated', () => {
    expect(inPlace('T2: r x | T1: w x, c | T2: r x, c')).toContain(cycle);
  });

  test('write skew', () => {
    expect(inPlace('T1: r x, r y | T2: r x, r y | T1: w x, c | T2: w y, c')).toBe(
      `T2 comes before T1 (which overwrote x after it had read it), T1 comes before T2 (which overwrote y after it had read it): ${cycle}`,
    );
  });

  test('a cycle of three', () => {
    expect(inPlace('T1: r x | T2: r y | T3: r z | T1: w y, c | T2: w z, c | T3: w x, c')).toContain(cycle);
  });
});

describe('a history over snapshots is refused for', () => {
  test('a lost update', () => {
    expect(snapshots('T1: r x | T2: r x, w x, c | T1: w x, c')).toContain(cycle);
  });

  test('write skew', () => {
    expect(snapshots('T1: r x, r y, w x | T2: r x, r y, w y | T1: c | T2: c')).toContain(cycle);
  });

  test('what only a reader sees: the read-only anomaly of snapshot isolation', () => {
    const writers = 'T2: r x, r y | T1: r y, w y, c';
    expect(snapshots(`${writers} | T2: w x, c`)).toBeUndefined();
    expect(snapshots(`${writers} | T3: s, r x, r y, c | T2: w x, c`)).toContain(cycle);
  });

  test('reading in a transaction that began with an old snapshot what it then overwrites', () => {
    expect(snapshots('T1: s, r x | T2: s, w x, c | T2: s, w x, c | T1: w x, c')).toContain(cycle);
  });
});

describe('a history is accepted if', () => {
  test.each([
    ['transactions run one after the other', 'T1: r x, w x, c | T2: r x, w x, c | T1: r x, c'],
    ['they touch different items', 'T1: r x | T2: r y, w y | T1: w x | T2: c | T1: c'],
    ['a reader comes before the writer it overlaps with', 'T1: r x | T2: w x, c | T1: c | T3: r x, c'],
    ['blind writes follow the order of commits', 'T1: w x, c | T2: w x, w y, c | T3: r x, r y, c'],
    ['a transaction reads what it wrote itself, again and again', 'T1: r x, w x, r x, w x, r x, c | T2: r x, c'],
    ['what would close the cycle aborts', 'T1: r x | T2: r x, w x, c | T1: a'],
    ['what was read of an aborted transaction is aborted too', 'T1: w x | T2: r x | T1: a | T2: a'],
    ['reads go with the reads of others', 'T1: r x, r y | T2: r y, r x | T1: c | T2: c'],
  ])('%s', (_, history) => {
    expect(inPlace(history)).toBeUndefined();
  });

  test('each transaction has a snapshot to itself', () => {
    expect(snapshots('T1: s, w x, w y | T2: s, r x, r y, c | T1: c | T3: s, r x, r y, w z, c')).toBeUndefined();
  });

  test('an old snapshot is only read', () => {
    expect(snapshots('T1: s, r x | T2: s, w x, w y, c | T1: r y, c | T1: s, r x, c')).toBeUndefined();
  });
});

describe('what the check follows', () => {
  test('is every read, not the first of an item only', () => {
    expect(inPlace('T2: r x | T1: w x | T2: r x | T1: a | T2: c')).toBeDefined();
  });

  test('is bounded: more transactions that still matter are a fault of the user', () => {
    const history = new History(new Journal());
    for (let thread = 0; thread < 62; thread++) history.begin(thread);
    expect(() => history.begin(62)).toThrow('follows at most 62 transactions');
  });
});

describe('forgetting', () => {
  const sizeOf = (check: Serializability) => {
    let size = 0;
    const out: Encoder = { int: () => size++ };
    check.encode(out);
    return size;
  };

  test('any number of transactions one after the other need no more room than a few', () => {
    for (const memory of ['inPlace', 'snapshots'] as const) {
      const histories = new Histories(memory);
      histories.run('T1: s, r x, w x, c | T2: s, r x, w y, c | T3: s, r y, w z, c');
      const size = sizeOf(histories.check);
      for (let round = 0; round < 300; round++) {
        const violation = histories.run('T1: s, r x, w x, c | T2: s, r x, w y, c | T3: s, r y, w z, c');
        expect(violation).toBeUndefined();
        expect(sizeOf(histories.check)).toBeLessThanOrEqual(size);
      }
    }
  });

  test('any number that overlap in pairs are judged', () => {
    const histories = new Histories('inPlace');
    for (let round = 0; round < 300; round++) {
      expect(histories.run('T1: r x, r y | T2: r x, r z, w z | T1: w y, c | T2: c')).toBeUndefined();
    }
    expect(histories.run('T1: r x | T2: r x, w x, c | T1: w x, c')).toBeDefined();
  });
});

/**
 * The same judgement by definition: all versions, all reads, all committed transactions ever, and a search for a cycle.
 * Memory is that of `snapshots`.
 */
class Oracle {
  readonly #view: string[][];
  readonly #orders = new Map(items.map((item) => [item, ['start']]));
  readonly #reads: { readonly by: string; readonly item: string; readonly version: string }[] = [];
  readonly #committed = new Set(['start']);
  readonly #names: string[];
  readonly #written: Set<string>[];
  #count = 0;

  constructor(threads: number) {
    this.#view = Array.from({ length: threads + 1 }, () => items.map(() => 'start'));
    this.#names = Array.from({ length: threads }, (_, thread) => `${thread}.0`);
    this.#written = Array.from({ length: threads }, () => new Set());
  }

  /** Whether the action makes the committed transactions unserializable. */
  act(thread: number, action: string): boolean {
    const [verb, item = ''] = action.split(' ');
    const index = items.indexOf(item);
    const view = this.#view[thread + 1]!;
    const by = this.#names[thread]!;
    if (verb === 'r' && view[index] !== by) this.#reads.push({ by, item, version: view[index]! });
    if (verb === 'w') {
      view[index] = by;
      this.#written[thread]!.add(item);
    }
    if (verb === 's') this.#update(thread);
    if (verb === 'c' || verb === 'a') this.#end(thread, verb);
    return verb === 'c' && this.#hasCycle();
  }

  #update(thread: number): void {
    items.forEach((item, index) => {
      if (!this.#written[thread]!.has(item)) this.#view[thread + 1]![index] = this.#view[0]![index]!;
    });
  }

  #end(thread: number, verb: 'c' | 'a'): void {
    const name = this.#names[thread]!;
    for (const item of this.#written[thread]!) {
      const index = items.indexOf(item);
      if (verb === 'c') {
        this.#view[0]![index] = name;
        this.#orders.get(item)!.push(name);
      } else {
        this.#view[thread + 1]![index] = this.#view[0]![index]!;
      }
    }
    if (verb === 'c') this.#committed.add(name);
    this.#written[thread]!.clear();
    this.#names[thread] = `${thread}.${++this.#count}`;
  }

  #hasCycle(): boolean {
    const after = new Map([...this.#committed].map((name) => [name, new Set<string>()]));
    for (const order of this.#orders.values()) {
      for (const [index, next] of order.slice(1).entries()) after.get(order[index]!)!.add(next);
    }
    for (const { by, item, version } of this.#reads) {
      if (!this.#committed.has(by)) continue;
      const order = this.#orders.get(item)!;
      after.get(version)!.add(by);
      const next = order[order.indexOf(version) + 1];
      if (next !== undefined && next !== by) after.get(by)!.add(next);
    }
    // What has no successor is on no cycle; what is left in the end is.
    for (let again = true; again; ) {
      again = false;
      for (const [name, next] of after) {
        if ([...next].some((other) => after.has(other))) continue;
        after.delete(name);
        again = true;
      }
    }
    return after.size > 0;
  }
}

describe('random histories', () => {
  const threads = 4;
  const action = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...items).map((item) => `r ${item}`) },
    { weight: 3, arbitrary: fc.constantFrom(...items).map((item) => `w ${item}`) },
    { weight: 2, arbitrary: fc.constantFrom('c', 'c', 'c', 'a') },
    { weight: 2, arbitrary: fc.constant('s') },
  );
  const history = fc.array(fc.tuple(fc.nat({ max: threads - 1 }), action), { minLength: 10, maxLength: 60 });

  test('are refused at the very commit at which the definition refuses them', () => {
    fc.assert(
      fc.property(history, (actions) => {
        const histories = new Histories('snapshots', threads);
        const oracle = new Oracle(threads);
        for (const [thread, text] of actions) {
          const refused = oracle.act(thread, text);
          expect(histories.act(thread, text) !== undefined).toBe(refused);
          if (refused) return;
        }
      }),
    );
  });

  test('that are described alike have the same futures', () => {
    // Few enough actions that many a history leads to where another has led.
    const few = fc.constantFrom('r x', 'w x', 'r y', 'w y', 's', 'c');
    const short = fc.array(fc.tuple(fc.nat({ max: 2 }), few), { minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(fc.array(short, { minLength: 60, maxLength: 90 }), history, (beginnings, future) => {
        const seen = new Map<string, readonly (readonly [number, string])[]>();
        for (const beginning of beginnings) {
          const other = seen.get(stateAfter(beginning));
          if (other !== undefined) expect(fateOf(beginning, future)).toEqual(fateOf(other, future));
          else seen.set(stateAfter(beginning), beginning);
        }
      }),
    );
  });

  type Actions = readonly (readonly [number, string])[];

  function stateAfter(actions: Actions): string {
    const histories = new Histories('snapshots', threads);
    const violated = actions.some(([thread, text]) => histories.act(thread, text) !== undefined);
    const numbers: number[] = [];
    histories.check.encode({ int: (value) => numbers.push(value) });
    return violated ? 'violated' : `${numbers.join(' ')} ${histories.live}`;
  }

  /** The position in the future at which it is refused. */
  function fateOf(beginning: Actions, future: Actions): number {
    const histories = new Histories('snapshots', threads);
    if (beginning.some(([thread, text]) => histories.act(thread, text) !== undefined)) return -1;
    return future.findIndex(([thread, text]) => histories.act(thread, text) !== undefined);
  }
});

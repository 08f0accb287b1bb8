import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserFault } from '../../model/index.ts';
import { type Entry, type RecordedOperation, type RecordedRun, replayRun } from '../conformance/index.ts';
import { byteNames, type Disagreement } from '../conformance/trace.ts';
import { files, readLine, traceLines } from './conformance-runs.ts';

const lines = files.flatMap(([file]) => traceLines(file));
// By number, so that a counterexample can be read.
const someRun = fc.nat({ max: lines.length - 1 });
const choice = fc.nat({ max: 2 ** 31 - 1 });

/** One of the elements; `by` is any whole number. */
const pick = <Element>(elements: readonly Element[], by: number): Element => elements[by % elements.length]!;

/** The run with one operation replaced. */
function withOperation(run: RecordedRun, index: number, changed: Partial<RecordedOperation>): string {
  const ops = run.ops.map((operation, at) => (at === index ? { ...operation, ...changed } : operation));
  return JSON.stringify({ ...run, ops });
}

const states = ['none', 'regular', 'inevitable'];

/** Another value of the same type, for any value that a recorded state holds. */
function corrupted(value: unknown, by: number): unknown {
  if (typeof value === 'number') return value === 0 || by % 2 === 0 ? value + 1 : value - 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string')
    return pick(
      states.filter((state) => state !== value),
      by,
    );
  if (Array.isArray(value)) return corruptedList(value, by);
  return corruptedFields(value as object, by); // JSON has nothing else but null, which no state holds
}

function corruptedList(list: readonly unknown[], by: number): unknown[] {
  if (list.length === 0) return [1];
  if (by % 3 === 0 && typeof list[0] === 'number') return list.slice(0, -1);
  if (by % 3 === 1 && typeof list[0] === 'number') return [...list, list.at(-1)];
  const at = (by >> 2) % list.length;
  return list.with(at, corrupted(list[at], by >> 4));
}

// The contents of an object in a segment: index to byte, or to reference.
function corruptedFields(fields: object, by: number): object {
  const entries = Object.entries(fields);
  if (entries.length === 0 || by % 3 === 0) return { ...fields, [freeIndex(fields)]: 1 + (by % 255) };
  const [index, value] = pick(entries, by >> 2);
  const { [index]: _, ...rest } = fields as Record<string, unknown>; // as its own entries show
  return by % 3 === 1 ? rest : { ...fields, [index]: ((value + (by % 254)) % 255) + 1 };
}

function corruptedCards(cards: object, by: number): object {
  const entries = Object.entries(cards);
  if (entries.length === 0 || by % 3 === 0) return { ...cards, [freeIndex(cards)]: by % 2 === 0 ? 'marked' : 'old' };
  const [card, state] = pick(entries, by >> 2);
  const { [card]: _, ...rest } = cards as Record<string, unknown>; // as its own entries show
  return by % 3 === 1 ? rest : { ...cards, [card]: state === 'old' ? 'marked' : 'old' };
}

function freeIndex(fields: object): number {
  let index = 0;
  while (Object.hasOwn(fields, index)) index += 1;
  return index;
}

describe('the comparison', () => {
  it('finds any change of one recorded field, at exactly the operation that it is recorded for', () => {
    fc.assert(
      fc.property(someRun, choice, choice, choice, (number, first, second, by) => {
        const run = readLine(lines[number]!);
        const changing = run.ops.flatMap(({ after }, index) => (Object.keys(after).length > 0 ? [index] : []));
        const index = pick(changing, first);
        const { after } = run.ops[index]!;
        const [name, entry] = pick(Object.entries(after), second);
        const [path, changed] = corruptedEntry(name, entry, by);
        const disagreement = replayRun(readLine(withOperation(run, index, { after: { ...after, [name]: changed } })));
        expect(disagreement).toMatchObject({ operation: index });
        expect(disagreement?.entry.startsWith(path)).toBe(true);
      }),
    );
  });

  it('finds a change that was not recorded, of an entry that did not change', () => {
    fc.assert(
      fc.property(someRun, choice, choice, choice, (number, first, second, by) => {
        const run = readLine(lines[number]!);
        const index = first % run.ops.length;
        const { after } = run.ops[index]!;
        const [name, entry] = pick(Object.entries(stateAt(run, index)), second);
        const [path, changed] = corruptedEntry(name, entry, by);
        const disagreement = replayRun(readLine(withOperation(run, index, { after: { ...after, [name]: changed } })));
        expect(disagreement).toMatchObject({ operation: index });
        expect(disagreement?.entry.startsWith(path)).toBe(true);
      }),
    );
  });

  it('finds a recorded change that is left out', () => {
    fc.assert(
      fc.property(someRun, choice, choice, (number, first, second) => {
        const run = readLine(lines[number]!);
        const changing = run.ops.flatMap(({ after }, index) => (Object.keys(after).length > 0 ? [index] : []));
        const index = pick(changing, first);
        const [name] = pick(Object.entries(run.ops[index]!.after), second);
        const { [name]: _, ...after } = run.ops[index]!.after;
        expect(replayRun(readLine(withOperation(run, index, { after })))).toMatchObject({ operation: index });
      }),
    );
  });

  it('finds a wrong outcome, and a wrong value read or written', () => {
    fc.assert(
      fc.property(someRun, choice, fc.integer({ min: 1, max: 255 }), (number, first, by) => {
        const run = readLine(lines[number]!);
        const index = first % run.ops.length;
        const operation = run.ops[index]!;
        const opposite = operation.outcome === 'ok' ? 'conflict' : 'ok';
        const flipped = replayRun(readLine(withOperation(run, index, { outcome: opposite })));
        expect(flipped).toEqual({ operation: index, entry: 'outcome', expected: opposite, got: operation.outcome });
        if (!('value' in operation)) return;
        // A byte that was written shows in the state, unless a conflict came first, or the object is still its thread's.
        const isByte = byteNames.some((name) => name === operation.op);
        const shows = operation.outcome === 'ok' && Object.hasOwn(stateAt(run, index), operation.object);
        if (isByte && operation.op !== 'read' && !shows) return;
        const value = isByte ? (operation.value + by) % 256 : operation.value + 8 * by;
        expect(replayRun(readLine(withOperation(run, index, { value })))).toMatchObject({ operation: index });
      }),
    );
  });

  it('finds another address of a new object, another name or kind, and another target of a reference', () => {
    fc.assert(
      fc.property(someRun, choice, choice, (number, first, by) => {
        const run = readLine(lines[number]!);
        const changes = run.ops.flatMap((operation, index) =>
          changesOf(run, operation, by).map((to) => ({ index, to })),
        );
        if (changes.length === 0) return;
        const { index, to } = pick(changes, first);
        expect(verdictOn(withOperation(run, index, to))).not.toBe('agrees');
      }),
    );
  });

  it('finds an object that did not move, one that moved unrecorded, and one that moved to where it cannot be', () => {
    const moving = lines.flatMap((line) => {
      const run = readLine(line);
      return run.ops.flatMap(({ moved = {} }, index) =>
        Object.entries(moved).map(([name, at]) => ({ line, index, name, at })),
      );
    });
    // The others are of objects that are gone: what the recorder found in their place is no address.
    const places = moving.filter(({ at }) => at < 2 ** 32 && at % 8 === 0);
    expect(moving.length - places.length).toBe(4);
    fc.assert(
      fc.property(fc.nat({ max: places.length - 1 }), choice, (number, by) => {
        const { line, index, name, at } = places[number]!;
        const run = readLine(line);
        const { [name]: _, ...rest } = run.ops[index]!.moved!;
        const without = verdictOn(withOperation(run, index, { moved: rest }));
        expect(without).toEqual({
          operation: index,
          entry: `moved.${name}`,
          expected: undefined,
          got: expect.any(Number),
        });
        const other = pick(run.objects, by);
        const excess = verdictOn(
          withOperation(run, index, { moved: { ...rest, [name]: at, [other.name]: other.addr } }),
        );
        expect(excess).toEqual({
          operation: index,
          entry: `moved.${other.name}`,
          expected: other.addr,
          got: undefined,
        });
        for (const wrong of [at + 4, 163840000, 2 ** 33, other.addr, other.addr - 8, other.addr + other.size - 8]) {
          expect(verdictOn(withOperation(run, index, { moved: { ...rest, [name]: wrong } }))).toBe('trace/placement');
        }
      }),
    );
  });
});

type Verdict = 'agrees' | Disagreement | string;

/** What the reader and the replay make of a run: that it agrees, the disagreement, or the code of the fault. */
function verdictOn(line: string): Verdict {
  try {
    return replayRun(readLine(line)) ?? 'agrees';
  } catch (error) {
    if (error instanceof UserFault) return error.diagnostic.code;
    throw error;
  }
}

/** Changes of an operation that make a difference, because what is changed shows in the state or is compared itself. */
function changesOf(run: RecordedRun, operation: RecordedOperation, by: number): object[] {
  if ('target' in operation) {
    return [undefined, ...run.objects.map(({ name }) => name)]
      .filter((target) => target !== operation.target)
      .map((target) => ({ target }));
  }
  if (operation.op !== 'allocate') return [];
  const { object: name, kind, address } = operation;
  const changes: object[] = [{ address: address + 8 * (by % 1000) + 8 }, { address: address - 8 }];
  const shows = run.ops.some(({ after }) => Object.hasOwn(after, name));
  return shows ? [...changes, { object: `${name}x` }, { kind: kind === 'bytes' ? 'refs' : 'bytes' }] : changes;
}

/** The entry with one field changed, and the path of that field. */
function corruptedEntry(name: string, entry: Entry, by: number): [path: string, changed: Entry] {
  if (typeof entry === 'number') return [name, entry + 1];
  const [field, value] = pick(Object.entries(entry), by);
  const changed = field === 'cards' ? corruptedCards(value as object, by >> 3) : corrupted(value, by >> 3);
  return [`${name}.${field}`, { ...entry, [field]: changed }];
}

/** The recorded state after an operation, every entry in full. */
function stateAt(run: RecordedRun, index: number): Record<string, Entry> {
  const state: Record<string, Entry> = { ...run.initial };
  for (const { after } of run.ops.slice(0, index + 1)) {
    for (const [name, change] of Object.entries(after)) {
      const before = state[name];
      state[name] = typeof change === 'object' && typeof before === 'object' ? { ...before, ...change } : change;
    }
  }
  return state;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Journal, NumberList } from '../index.ts';

describe('a list of numbers', () => {
  it('is what an array would be, and comes back when undone', () => {
    const value = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const step = fc.oneof(
      { weight: 5, arbitrary: value.map((n) => ['push', n] as const) },
      { weight: 2, arbitrary: fc.constant(['pop', 0] as const) },
      { weight: 2, arbitrary: fc.nat(3).map((n) => ['remove', n] as const) },
      { weight: 1, arbitrary: fc.constant(['clear', 0] as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.array(step, { maxLength: 60 }), (before, after) => {
        const journal = new Journal();
        const list = new NumberList(journal);
        const first = play(list, [], before);
        journal.recording = true;
        const mark = journal.mark();
        play(list, first, after);
        journal.undo(mark);
        expect(list.toArray()).toEqual(first);
      }),
    );
  });

  it('C7-SEG-1: can be absent, which is not the same as empty', () => {
    const list = new NumberList(new Journal());
    expect([list.absent, list.length]).toEqual([false, 0]);
    list.push(7);
    list.drop();
    expect([list.absent, list.length]).toEqual([true, 0]);
    expect(list.toArray()).toEqual([]);
    list.clear();
    expect(list.absent).toBe(false);
    list.drop();
    list.push(8);
    expect([list.absent, list.toArray()]).toEqual([false, [8]]);
  });
});

type Step = readonly ['push' | 'pop' | 'remove' | 'clear', number];

/** Does the same to the list and to a copy of the array, compares them after each step, and answers the array. */
function play(list: NumberList, from: readonly number[], steps: readonly Step[]): number[] {
  let model = [...from];
  for (const [action, value] of steps) {
    switch (action) {
      case 'push':
        list.push(value);
        model.push(value);
        break;
      case 'pop':
        if (model.length > 0) expect(list.pop()).toBe(model.pop());
        break;
      case 'remove': {
        // Removes a value that is in the list, if there are so many, else one that is not.
        const removed = model[value] ?? 2 ** 31;
        list.remove(removed);
        const at = model.indexOf(removed);
        if (at >= 0) model.splice(at, 1);
        break;
      }
      case 'clear':
        list.clear();
        model = [];
    }
    expect(list.toArray()).toEqual(model);
    expect(list.length).toBe(model.length);
    for (const one of [0, value, model[0] ?? 1]) expect(list.includes(one)).toBe(model.includes(one));
  }
  return model;
}

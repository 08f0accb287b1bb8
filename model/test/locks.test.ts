import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Journal } from '../index.ts';
import { WriteLocks } from '../locks.ts';

describe('write locks', () => {
  it('C7-MEM-7: are one byte each, free at first, and do not touch their neighbours', () => {
    const lock = fc.oneof(fc.nat(20), fc.integer({ min: 4090, max: 4100 }), fc.integer({ min: 0, max: 2 ** 28 - 1 }));
    const owner = fc.nat(240);
    fc.assert(
      fc.property(fc.array(fc.tuple(lock, owner), { maxLength: 50 }), (claims) => {
        const locks = new WriteLocks(new Journal());
        const expected = new Map<number, number>();
        for (const [at, by] of claims) {
          locks.set(at, by);
          expected.set(at, by);
          for (const near of [at - 1, at, at + 1, at + 4]) {
            if (near >= 0) expect(locks.at(near)).toBe(expected.get(near) ?? 0);
          }
        }
        for (const [at, by] of expected) expect(locks.at(at)).toBe(by);
      }),
    );
  });

  it('come back when undone', () => {
    const journal = new Journal();
    const locks = new WriteLocks(journal);
    locks.set(5, 3);
    journal.recording = true;
    const mark = journal.mark();
    locks.set(5, 0);
    locks.set(6, 4);
    journal.undo(mark);
    expect([locks.at(5), locks.at(6)]).toEqual([3, 0]);
  });
});

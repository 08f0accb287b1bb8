import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssertionFailure, Journal, Layout } from '../index.ts';
import { OldSpace } from '../oldspace.ts';

const layout = new Layout({ segments: 1, pageSize: 64, segmentBytes: 2 ** 15, nurseryBytes: 2 ** 11 });
const free = layout.segmentBytes - 16 - layout.oldStart;

/** What a space should hold, kept the simple way: objects by address. */
class NaiveSpace {
  readonly objects = new Map<number, number>();

  get used(): number {
    return [...this.objects.values()].reduce((sum, size) => sum + size + 16, 0);
  }

  /** Whether nobody is in [address - 16, address + size). */
  hasRoom(address: number, size: number): boolean {
    if (address - 16 < layout.oldStart || address + size > layout.segmentBytes - 16) return false;
    return [...this.objects].every(([at, bytes]) => at + bytes <= address - 16 || address + size <= at - 16);
  }
}

interface Step {
  readonly action: string;
  readonly eights: number;
  readonly pick: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    action: fc.constantFrom('allocate', 'allocate', 'free', 'place'),
    eights: fc.oneof(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 400 })),
    pick: fc.nat(999),
  }),
  { minLength: 5, maxLength: 80 },
);

function play(space: OldSpace, naive: NaiveSpace, run: readonly Step[]): void {
  for (const { action, eights, pick } of run) {
    const size = 8 * eights;
    const held = [...naive.objects.keys()];
    if (action === 'free' && held.length > 0) {
      const object = held[pick % held.length]!;
      space.free(object);
      naive.objects.delete(object);
    } else if (action === 'place') {
      const address = layout.oldStart + 16 + 8 * (pick * 3);
      // What is left over beside an object is too little for anybody, so a naive "yes" may be a no, but not the reverse.
      if (!space.hasRoom(address, size)) continue;
      expect(naive.hasRoom(address, size)).toBe(true);
      space.place(address, size);
      naive.objects.set(address, size);
    } else {
      const address = space.allocate(size);
      if (address === undefined) continue;
      expect(naive.hasRoom(address, size)).toBe(true);
      naive.objects.set(address, size);
    }
  }
}

function listed(space: OldSpace): [number, number][] {
  const list: [number, number][] = [];
  space.forEach((address) => {
    list.push([address, space.sizeOf(address)]);
  });
  return list;
}

const byAddress = (naive: NaiveSpace) => [...naive.objects].sort(([one], [other]) => one - other);

function encoded(space: OldSpace): number[] {
  const words: number[] = [];
  space.encode({ int: (value) => words.push(value) });
  return words;
}

describe('the old-object space', () => {
  it('C7-MEM-5: gives places that are multiples of 8 and overlap nobody, the 16 bytes in front of each included', () => {
    fc.assert(
      fc.property(steps, (run) => {
        const [space, naive] = [new OldSpace(layout, new Journal()), new NaiveSpace()];
        play(space, naive, run);
        expect(listed(space)).toEqual(byAddress(naive));
        for (const address of naive.objects.keys()) expect([address % 8, space.holds(address)]).toEqual([0, true]);
        // Splinters that nobody could use belong to the object beside them.
        expect(space.used).toBeGreaterThanOrEqual(naive.used);
        expect(space.used - naive.used).toBeLessThan(64 * (naive.objects.size + 1));
      }),
    );
  });

  it('joins what is free: when all objects are gone, there is room for one that takes everything', () => {
    fc.assert(
      fc.property(steps, fc.func(fc.integer()), (run, order) => {
        const [space, naive] = [new OldSpace(layout, new Journal()), new NaiveSpace()];
        // Objects put at odd places may leave a splinter at the very beginning, which is lost.
        play(
          space,
          naive,
          run.filter(({ action }) => action !== 'place'),
        );
        for (const object of [...naive.objects.keys()].sort((one, other) => order(one) - order(other)))
          space.free(object);
        expect([space.used, space.allocate(free - 16)]).toEqual([0, layout.oldStart + 16]);
        expect(space.allocate(16)).toBeUndefined();
      }),
    );
  });

  it('may be told to free the object that it is just showing, and shows all others', () => {
    fc.assert(
      fc.property(steps, fc.func(fc.boolean()), (run, dies) => {
        const [space, naive] = [new OldSpace(layout, new Journal()), new NaiveSpace()];
        play(space, naive, run);
        const shown: number[] = [];
        space.forEach((address) => {
          shown.push(address);
          if (dies(address)) space.free(address);
        });
        expect(shown).toEqual(byAddress(naive).map(([address]) => address));
        expect(listed(space)).toEqual(byAddress(naive).filter(([address]) => !dies(address)));
      }),
    );
  });

  it('is undone by the journal, to the order of its free lists', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const journal = new Journal();
        const [space, naive] = [new OldSpace(layout, journal), new NaiveSpace()];
        play(space, naive, first);
        journal.recording = true;
        const [before, version] = [encoded(space), space.version];
        play(space, naive, second);
        journal.undo(0);
        expect([encoded(space), space.version]).toEqual([before, version]);
      }),
    );
  });

  it('never gives two states of its contents the same version', () => {
    const journal = new Journal();
    const space = new OldSpace(layout, journal);
    journal.recording = true;
    const first = space.allocate(16);
    const version = space.version;
    journal.undo(0);
    expect(space.allocate(24)).toBe(first);
    expect(space.version).not.toBe(version);
  });

  it('takes the smallest place that fits', () => {
    const space = new OldSpace(layout, new Journal());
    const [small, , large] = [space.allocate(48)!, space.allocate(16), space.allocate(480)!, space.allocate(16)];
    space.free(large);
    space.free(small);
    expect([space.allocate(40), space.allocate(100 * 4)]).toEqual([small, large]);
  });

  it('is loud about freeing what is not there', () => {
    const space = new OldSpace(layout, new Journal());
    const object = space.allocate(16)!;
    space.free(object);
    expect(() => space.free(object)).toThrow(AssertionFailure);
    expect(() => space.free(layout.oldStart)).toThrow(AssertionFailure);
  });
});

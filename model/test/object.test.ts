import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssertionFailure, Flag, granule, type Layout, type Sizes } from '../index.ts';
import { World } from '../world.ts';
import { faultCode } from './fault.ts';

const sizes: Sizes = { segments: 2, pageSize: 64, segmentBytes: 2 ** 20, nurseryBytes: 4096 };

describe('old objects', () => {
  it('C7-MEM-5: a header of flags and type id, 32 bits each; the object begins committed, with WRITE_BARRIER', () => {
    const { memory, objects } = new World(sizes);
    const bytes = objects.createOld(24, 'bytes');
    const refs = objects.createOld(32, 'refs');
    expect([memory.word(0, bytes.address), memory.word(0, refs.address)]).toEqual([
      Flag.writeBarrier,
      Flag.writeBarrier,
    ]);
    expect([bytes, refs].map(({ address }) => objects.typeOf(2, address).name)).toEqual(['bytes', 'refs']);
    expect([bytes, refs].map(({ address }) => objects.sizeOf(2, address))).toEqual([24, 32]);
  });

  it('C7-MEM-5: the flags have the library’s bits', () => {
    expect(Flag).toEqual({ writeBarrier: 0x01, hasShadow: 0x04, cardsSet: 0x08 });
  });

  it('C7-MEM-5: starts are multiples of 8, with 16 bytes of the allocator in front, and no two share a marker', () => {
    const objectSizes = fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(objectSizes, (eights) => {
        const { objects, layout } = new World(sizes);
        const made = eights.map((eight) => objects.createOld(8 * eight, 'bytes'));
        const markers = new Set(made.map(({ address }) => layout.markerOf(address)));
        expect(markers.size).toBe(made.length);
        made.forEach(({ address }, index) => {
          const before = made[index - 1];
          expect(address % 8).toBe(0);
          expect(address - granule).toBeGreaterThanOrEqual(before ? before.address + before.size : layout.oldStart);
        });
      }),
    );
  });

  it('C7-MEM-5: the cards of an object lie within its own lock bytes', () => {
    const { objects, layout } = new World(sizes);
    const large = objects.createOld(544, 'bytes');
    const next = objects.createOld(16, 'bytes');
    expect(layout.lockOf(large.address) + 1 + 17).toBeLessThanOrEqual(layout.lockOf(next.address));
  });

  it.each([0, 8, 15, 20, -16, 16.5, Number.NaN])('C7-MEM-5: %d bytes are no object', (size) => {
    expect(faultCode(() => new World(sizes).objects.createOld(size, 'bytes'))).toBe('model/size');
  });

  it('an object that does not fit is a fault of the user, and leaves the world as it was', () => {
    const { objects } = new World(sizes);
    expect(faultCode(() => objects.createOld(2 ** 20, 'bytes'))).toBe('model/memory');
    expect(objects.list).toEqual([]);
    expect(objects.createOld(16, 'bytes').address).toBe(objects.placeFor() - 32);
  });

  it('an object can be put where a recorded run has it, but not below the old-object space', () => {
    const { objects, layout } = new World(sizes);
    const { address } = objects.createOld(16, 'bytes', layout.oldStart + 160);
    expect(objects.has(address)).toBe(true);
    expect(objects.sizeOf(0, address)).toBe(16);
    expect(() => objects.createOld(16, 'bytes', layout.nurseryStart)).toThrow(AssertionFailure);
    expect(() => objects.createOld(16, 'bytes', layout.oldStart + 300)).toThrow(AssertionFailure);
    expect(objects.has(layout.oldStart + 16)).toBe(false);
  });

  it('the next page begins for whoever asks for it, once', () => {
    const { objects, layout } = new World(sizes);
    const pageOf = (address: number) => layout.pageOf(address) - pageOfOld(layout);
    const first = objects.createOld(16, 'bytes');
    objects.skipToNextPage();
    objects.skipToNextPage();
    const second = objects.createOld(16, 'bytes');
    expect([pageOf(first.address), pageOf(second.address)]).toEqual([0, 1]);
  });
});

const pageOfOld = (layout: Layout) => layout.pageOf(layout.oldStart);

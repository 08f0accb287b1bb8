import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssertionFailure, type Event, librarySizes, MiB, type Sizes } from '../index.ts';
import { World } from '../world.ts';
import { NaiveMemory } from './naive-memory.ts';

const sizes: Sizes = { segments: 3, pageSize: 64, segmentBytes: 2 ** 15, nurseryBytes: 128 };
const pages = 4;

/** A step of memory; `at` counts 8-byte units, `page` pages, from the start of the old-object space. */
type Step =
  | { readonly do: 'map'; readonly segment: number; readonly page: number }
  | {
      readonly do: 'store';
      readonly segment: number;
      readonly at: number;
      readonly size: number;
      readonly value: number;
    }
  | { readonly do: 'copy'; readonly from: number; readonly to: number; readonly at: number; readonly length: number };

const segment = fc.nat(sizes.segments);
const at = fc.nat((pages * sizes.pageSize) / 8 - 1);
const eightBytes = fc.maxSafeInteger();
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('map' as const), segment: segment.filter((s) => s > 0), page: fc.nat(pages - 1) }),
  fc.record({ do: fc.constant('store' as const), segment, at, size: fc.constant(8), value: eightBytes }),
  fc.record({ do: fc.constant('store' as const), segment, at, size: fc.constant(1), value: fc.nat(255) }),
  fc.record({ do: fc.constant('copy' as const), from: segment, to: segment, at, length: fc.nat(12) }),
);

describe('memory', () => {
  it('C7-MEM-2, C7-MEM-3: is what a table of plain pages would be, step by step', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const world = new World(sizes);
        const naive = new NaiveMemory(world.layout);
        for (const one of steps) {
          apply(one, world, naive);
          expectSame(world, naive);
        }
      }),
    );
  });

  it('C7-MEM-3: segment 0 always maps to itself, and no page of it is private', () => {
    const { memory, layout } = new World(sizes);
    const page = layout.pageOf(layout.oldStart);
    memory.map(1, page);
    expect([0, 1, 2].map((s) => memory.isPrivate(s, page))).toEqual([false, true, false]);
    expect(memory.samePage(0, 2, layout.oldStart)).toBe(true);
    expect(memory.samePage(0, 1, layout.oldStart)).toBe(false);
  });

  it('C7-MEM-3: what one segment stores to a shared page, all that share it see', () => {
    const { memory, layout } = new World(sizes);
    memory.map(1, layout.pageOf(layout.oldStart));
    memory.store(2, layout.oldStart + 8, 8, -5);
    expect([0, 1, 2, 3].map((s) => memory.load(s, layout.oldStart + 8, 8))).toEqual([-5, 0, -5, -5]);
  });

  it('C7-MEM-4: below the old-object space each segment has bytes of its own', () => {
    const { memory, layout } = new World(sizes);
    for (const address of [layout.markerOf(layout.oldStart), layout.nurseryStart]) {
      memory.setByte(1, address, 7);
      expect([0, 1, 2].map((s) => memory.byte(s, address))).toEqual([0, 7, 0]);
    }
  });

  it('C7-MEM-4: the NULL page is not accessed, nor anything beyond the segment', () => {
    const { memory, layout } = new World(sizes);
    expect(() => memory.word(1, 0)).toThrow(AssertionFailure);
    expect(() => memory.word(1, layout.segmentBytes)).toThrow(AssertionFailure);
    expect(() => memory.word(1, layout.segmentBytes - 4)).not.toThrow();
  });

  it('C7-MEM-2: works at the end of a segment of the library’s size, beyond 2 GiB', () => {
    const { memory, layout } = new World(librarySizes);
    const address = 2400 * MiB + layout.pageSize - 8;
    memory.map(1, layout.pageOf(address));
    memory.store(1, address, 8, 2 ** 40);
    memory.copy(1, 0, address, 16);
    expect([0, 1, 2].map((s) => memory.load(s, address, 8))).toEqual([2 ** 40, 2 ** 40, 2 ** 40]);
    const seen: number[] = [];
    memory.forEachNonzero(0, address - 8, address + 16, (where) => seen.push(where));
    expect(seen).toEqual([address + 4]);
  });

  it('a copy says whether it changed anything', () => {
    const world = new World(sizes);
    const { memory, layout } = world;
    const copies: Event[] = [];
    memory.map(1, layout.pageOf(layout.oldStart));
    memory.store(0, layout.oldStart, 8, 1);
    world.listen((event) => copies.push(event));
    for (let round = 0; round < 2; round++) memory.copy(0, 1, layout.oldStart, 16);
    expect(copies).toMatchObject([{ changed: true }, { changed: false }]);
  });

  it('C7-START-2: zeroing read markers zeroes all of one segment’s, and nothing else', () => {
    const { memory, layout } = new World(sizes);
    const markers = [layout.oldStart, layout.segmentBytes - 16].map((address) => layout.markerOf(address));
    const kept = [layout.nurseryStart, layout.oldStart];
    for (const address of [...markers, ...kept]) for (const s of [1, 2]) memory.setByte(s, address, 9);
    memory.zeroMarkers(1);
    expect(markers.map((address) => memory.byte(1, address))).toEqual([0, 0]);
    expect(markers.map((address) => memory.byte(2, address))).toEqual([9, 9]);
    expect(kept.map((address) => memory.byte(1, address))).toEqual([9, 9]);
  });

  it('visits the words that are not zero, in order', () => {
    const { memory, layout } = new World(sizes);
    for (const offset of [4, 60, 64, 200]) memory.setWord(0, layout.oldStart + offset, offset);
    const seen: number[] = [];
    memory.forEachNonzero(2, layout.oldStart + 4, layout.oldStart + 200, (address, word) => {
      expect(word).toBe(address - layout.oldStart);
      seen.push(word);
    });
    expect(seen).toEqual([4, 60, 64]);
  });
});

function apply(step: Step, { memory, layout }: World, naive: NaiveMemory): void {
  const start = layout.oldStart;
  switch (step.do) {
    case 'map': {
      const page = layout.pageOf(start) + step.page;
      memory.map(step.segment, page);
      naive.map(step.segment, page);
      break;
    }
    case 'store':
      memory.store(step.segment, start + 8 * step.at, step.size, step.value);
      naive.store(step.segment, start + 8 * step.at, step.size, step.value);
      break;
    case 'copy': {
      const length = Math.min(8 * step.length, pages * layout.pageSize - 8 * step.at);
      memory.copy(step.from, step.to, start + 8 * step.at, length);
      naive.copy(step.from, step.to, start + 8 * step.at, length);
    }
  }
}

// Compares without expect(), which is slow, and reports the first difference with it.
function expectSame({ memory, layout }: World, naive: NaiveMemory): void {
  for (let s = 0; s <= layout.segments; s++) {
    for (let address = layout.oldStart; address < layout.oldStart + pages * layout.pageSize; address += 8) {
      const page = layout.pageOf(address);
      const got = [memory.load(s, address, 8), memory.byte(s, address + 3), memory.isPrivate(s, page)];
      const wanted = [naive.load(s, address, 8), naive.load(s, address + 3, 1), naive.isPrivate(s, page)];
      if (got.some((value, index) => value !== wanted[index])) expect(got, `${s}:${address}`).toEqual(wanted);
    }
  }
}
